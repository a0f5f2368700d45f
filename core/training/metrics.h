#pragma once

#include <cstdint>
#include <limits>

#include "core/data/prepared_data.h"
#include "core/loss.h"
#include "core/types.h"

namespace neurarium {

constexpr float kNotMeasured = std::numeric_limits<float>::quiet_NaN();

/// The figures of one epoch, taken at its end with the parameters as they then are. What does not exist (accuracy of a regression, a split
/// without examples) is kNotMeasured.
struct EpochMetrics {
  std::int64_t epoch = 0;
  std::int64_t step = 0;  ///< batches since the start of the run
  float trainLoss = kNotMeasured;
  float validationLoss = kNotMeasured;
  float testLoss = kNotMeasured;
  float trainAccuracy = kNotMeasured;  ///< 0 … 1
  float validationAccuracy = kNotMeasured;
  float testAccuracy = kNotMeasured;
  float regularization = 0;  ///< the penalty that training adds to trainLoss
  float learningRate = 0;    ///< with the schedule
};

}  // namespace neurarium
