#pragma once

#include <span>
#include <vector>

#include "core/result.h"
#include "core/training/training_session.h"

namespace neurarium {

/// A training step that was made, with all that its events are told from. The step is made by TrainingSession on a copy of itself; what lies
/// between its gradient and its new parameters is asked from the same functions once more.
struct RecordedStep {
  /// What session.stepOn(examples) would do; the session stays as it is.
  /// Errors: OutOfRange (examples), those of TrainingSession::step().
  static Result<RecordedStep> make(const TrainingSession& session, std::span<const Index> examples);

  std::vector<Index> examples;  ///< in the training split
  TrainingSession before;
  TrainingSession after;
  Vector drawn;         ///< θ as the seed draws it
  Vector rawGradient;   ///< ∂L/∂θ, mean over the batch, without the penalty
  Vector fullGradient;  ///< with the penalty; 0 for frozen numbers; before clipping
  OptimizerState optimizer;
  Vector updated;  ///< θ after the optimizer, before max-norm and before frozen numbers are put back
  Vector losses;   ///< of each example
  double penalty = 0;
  Matrix none;  ///< of no size: the gradient that nobody asks the first layer for

  const Network& network() const { return after.network(); }
  Index size() const { return static_cast<Index>(examples.size()); }
};

}  // namespace neurarium
