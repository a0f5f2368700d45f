#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "core/training/snapshot.h"
#include "ui/canvas/step_picture.h"

namespace neurarium {

/// A snapshot's numbers by layer and unit, as the canvas asks for them; those that are known of a step, while one is set. Nothing where there is
/// no such number.
class NetworkNumbers {
 public:
  enum class From {
    Parameters,
    Product,  ///< of a weight and what comes in there, for the shown example; the bias itself
    Gradient,
    Change
  };

  void setSnapshot(std::shared_ptr<const Snapshot> snapshot);
  void clear() { setSnapshot(nullptr); }
  /// nullptr: the snapshot's numbers again.
  void setStep(std::shared_ptr<const StepPicture> step);
  const Snapshot* snapshot() const { return m_snapshot.get(); }

  /// `input` counts the units of the nearest input or dense layer before.
  std::optional<float> weight(int layer, int unit, int input, From from = From::Parameters) const;
  std::optional<float> bias(int layer, int unit, From from = From::Parameters) const;
  /// The activation of the shown example.
  std::optional<float> activation(int layer, int unit) const;
  /// The largest |activation| of the layer for the shown example, at least a little above 0.
  float activationScale(int layer) const;
  /// units × points of the probe; nullptr without a probe.
  const Matrix* map(int layer) const;

 private:
  struct Places {
    const ParameterInfo* weights = nullptr;
    const ParameterInfo* bias = nullptr;
  };
  static std::vector<Places> placesIn(const Network* network);
  const Places* placesOf(int layer) const;
  std::optional<float> at(From from, Index place) const;

  std::shared_ptr<const Snapshot> m_snapshot;
  std::vector<Places> m_places;
  std::shared_ptr<const StepPicture> m_step;
  std::vector<Places> m_stepPlaces;
};

}  // namespace neurarium
