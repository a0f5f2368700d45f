#pragma once

#include <memory>
#include <span>
#include <vector>

#include "core/result.h"
#include "core/trace/recorded_step.h"
#include "core/trace/trace_event.h"
#include "core/trace/trace_index.h"

namespace neurarium {

/// One training step, number by number: on one example, or on a batch, of which one example is looked at. Immutable; copies share the step. The
/// step is made by TrainingSession on a copy of itself, and its events are told by the layers from the caches that it left: nothing is computed a
/// second way.
class StepTrace {
 public:
  /// What session.stepOn(examples) would do; the session stays as it is.
  /// Errors: OutOfRange (examples; more of them than the batch size), those of TrainingSession::step().
  static Result<StepTrace> record(const TrainingSession& session, std::span<const Index> examples);
  static Result<StepTrace> record(const TrainingSession& session, Index example) {
    return record(session, {&example, 1});
  }

  /// The same step, looking at another example of the batch: the same events with other numbers.
  StepTrace withFocus(Index column) const { return StepTrace(m_step, column); }

  const std::vector<Index>& examples() const { return m_step->examples; }  ///< in the training split
  Index focus() const { return m_focus; }                                  ///< column of the batch

  const std::vector<TraceEvent>& events() const { return m_events; }
  const TraceIndex& index() const { return m_index; }
  /// Made when asked for, by telling the step again: a large network has hundreds of thousands of events.
  std::vector<TraceOperand> operandsOf(int event) const;
  /// Of the events `first` to before `last`.
  std::vector<std::vector<TraceOperand>> operandsOf(int first, int last) const;

  const Network& network() const { return m_step->network(); }
  std::shared_ptr<const Network> sharedNetwork() const { return m_step->after.sharedNetwork(); }
  const TrainingSettings& settings() const { return m_step->before.settings(); }
  double loss() const { return m_step->after.batchLoss(); }  ///< of the batch, without the penalty
  double penalty() const { return m_step->penalty; }
  const Vector& exampleLosses() const { return m_step->losses; }
  /// Shape: outputs × batch size, of which the first examples().size() columns are the batch's.
  const Matrix& exampleOutputs() const { return network().output(m_step->after.workspace()); }
  /// Each example's own ∂L/∂θ at a place, whose mean is the batch's.
  Vector exampleGradients(Index place) const;

  const Vector& parametersBefore() const { return m_step->before.parameters(); }
  /// ∂(L + penalty)/∂θ after clipping: what the optimizer was given.
  const Vector& gradient() const { return m_step->after.gradient(); }
  const Vector& parametersAfter() const { return m_step->after.parameters(); }

 private:
  StepTrace(std::shared_ptr<const RecordedStep> step, Index focus);

  std::shared_ptr<const RecordedStep> m_step;
  Index m_focus;
  std::vector<TraceEvent> m_events;
  TraceIndex m_index;
};

}  // namespace neurarium
