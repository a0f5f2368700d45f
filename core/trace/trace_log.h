#pragma once

#include <vector>

#include "core/loss.h"
#include "core/trace/trace_event.h"

namespace neurarium {

struct LayerCache;

/// Which event made a number: −1 where there is none (yet).
using EventIds = std::vector<int>;

/// The events told so far, and for every number that a later one may use, the event that made it.
class TraceLog {
 public:
  TraceLog(Index parameters, std::size_t layers);

  /// Appends an event, giving it its id, which is returned.
  int add(TraceEvent event);
  const std::vector<TraceEvent>& events() const { return m_events; }
  std::vector<TraceEvent> take() { return std::move(m_events); }

  /// By a number's place in θ.
  EventIds values;
  EventIds gradients;
  /// What the layers tell about their units; the index is the layer's in the spec, 0 being the input.
  struct LayerEvents {
    EventIds output;
    EventIds outputGradient;
    EventIds before;          ///< what the output was made from: z, or the normalised number
    EventIds beforeGradient;  ///< δ
  };
  std::vector<LayerEvents> layers;

 private:
  std::vector<TraceEvent> m_events;
};

/// A layer's part in the pass of one example, as its caches hold it.
struct TracedPass {
  Index layer;  ///< index in the spec
  ConstVectorRef theta;
  Eigen::Ref<const Vector> x;  ///< the layer's input
  const LayerCache& cache;
  GradientOf of = GradientOf::Activation;  ///< backwards: what cache.outputGradient is the derivative by
  ConstVectorRef gradient;                 ///< backwards: ∂L/∂θ, without the penalty
  Eigen::Ref<const Vector> inputGradient;  ///< backwards: ∂L/∂x; without rows where nobody asks for it
};

}  // namespace neurarium
