#pragma once

#include <memory>
#include <vector>

#include "core/result.h"
#include "core/trace/trace_event.h"
#include "core/training/training_session.h"

namespace neurarium {

/// One training step on one example, number by number. Immutable. The step is made by TrainingSession on a copy of itself, and its events
/// are told by the layers from the caches that it left: nothing is computed a second way.
class StepTrace {
 public:
  /// What session.stepOn({example}) would do; the session stays as it is.
  /// Errors: OutOfRange (example), those of TrainingSession::step().
  static Result<StepTrace> record(const TrainingSession& session, Index example);

  Index example() const { return m_example; }  ///< in the training split
  const std::vector<TraceEvent>& events() const { return m_events; }
  const std::vector<TraceOperand>& operandsOf(int event) const {
    return m_events[static_cast<std::size_t>(event)].operands;
  }
  const Network& network() const { return *m_network; }
  const TrainingSettings& settings() const { return m_settings; }
  double loss() const { return m_loss; }  ///< without the penalty
  double penalty() const { return m_penalty; }
  const Vector& parametersBefore() const { return m_before; }
  /// ∂(L + penalty)/∂θ after clipping: what the optimizer was given.
  const Vector& gradient() const { return m_gradient; }
  const Vector& parametersAfter() const { return m_after; }

 private:
  StepTrace() = default;

  Index m_example = 0;
  std::shared_ptr<const Network> m_network;
  std::vector<TraceEvent> m_events;
  TrainingSettings m_settings;
  double m_loss = 0;
  double m_penalty = 0;
  Vector m_before;
  Vector m_gradient;
  Vector m_after;
};

}  // namespace neurarium
