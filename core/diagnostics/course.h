#pragma once

#include <span>

#include "core/training/metrics.h"

namespace neurarium {

/// What the course of a run's losses says.
struct CourseFigures {
  double epochs = 0;
  double window = 0;          ///< epochs looked at: the last fifth, at least as many as asked for
  bool isLongEnough = false;  ///< there is a whole window
  double firstLoss = 0;       ///< training loss at the start
  double trainLoss = 0;       ///< mean over the last third of the window: a single epoch is noisy
  double change =
      0;  ///< (first third − last third) ⁄ first third of the window, of the training loss: above 0, it falls
  double swing = 0;  ///< mean step up or down between records of the window, without its trend, ⁄ mean level
  bool hasValidation = false;
  double validationLoss = 0;  ///< as trainLoss; of the test split where there is no validation split
  double bestValidationLoss = 0;
  double bestEpoch = 0;
};

/// `course`: oldest first, may be thinned.
CourseFigures courseOf(std::span<const EpochMetrics> course, double leastWindow);

}  // namespace neurarium
