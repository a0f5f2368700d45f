#pragma once

#include <vector>

#include "ui/canvas/step_picture.h"

namespace neurarium {

/// Which neurons and links stand out at a moment of a step.
class StepFocus {
 public:
  enum class Role { Rest, Used, Made };

  StepFocus() = default;
  explicit StepFocus(const StepPicture& picture);

  /// Nothing stands out, and nothing steps back.
  bool isEmpty() const { return m_made.isNone() && m_used.empty(); }
  Role roleOf(const NetworkSpot& spot) const;
  /// The strongest role of a link into a neuron.
  Role roleOfLinksInto(int layer, int unit) const;
  /// Whether any unit of a layer stands out.
  bool hasLayer(int layer) const;
  const std::vector<NetworkSpot>& used() const { return m_used; }

 private:
  NetworkSpot m_made;
  std::vector<NetworkSpot> m_used;  ///< in order
};

}  // namespace neurarium
