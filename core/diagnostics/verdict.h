#pragma once

#include <optional>
#include <vector>

#include "core/named.h"
#include "core/types.h"

namespace neurarium {

/// What the Doctor can find.
enum class Finding {
  Healthy,
  LearningRateTooLow,
  LearningRateTooHigh,
  Diverged,
  VanishingGradients,
  ExplodingGradients,
  DeadUnits,
  SaturatedUnits,
  Underfitting,
  Overfitting,
  Plateau,
  BadInputScaling,
  ClassImbalance,
  SymmetricWeights
};
constexpr std::size_t kFindings = 14;
std::span<const Named<Finding>> namesOf(Finding);

/// A number that a verdict rests on.
enum class Figure {
  Step,            ///< at which a number was no longer finite
  Layer,           ///< the layer of the other figures
  GradientRatio,   ///< Measurement::gradientRatio()
  GradientNorm,    ///< of a layer
  UpdateRatio,     ///< ‖ΔW‖ ⁄ ‖W‖
  DeadShare,       ///< of a layer's units, 0 … 1
  SaturatedShare,  ///< of a layer's units × examples, 0 … 1
  Slope,           ///< Measurement::slope
  TrainLoss,
  BaselineLoss,  ///< of the best constant answer
  RelativeLoss,  ///< TrainLoss ⁄ BaselineLoss
  BestValidationLoss,
  ValidationLoss,  ///< of the test split where there is no validation split
  BestEpoch,       ///< of BestValidationLoss
  Gap,             ///< (validation − training loss) ⁄ baseline
  LossChange,      ///< of the training loss over the last window, relative
  Window,          ///< epochs looked at
  Swing,           ///< how much the loss goes up and down in the window, relative to its level
  FeatureScale,    ///< root mean square of the largest feature, as the network receives it
  FeatureRatio,    ///< of the largest to the smallest feature's deviation
  ClassRatio,      ///< examples of the most frequent class to those of the rarest
  UnitSpread       ///< LayerMeasurement::unitSpread
};
std::span<const Named<Figure>> namesOf(Figure);

struct Evidence {
  Figure figure;
  double value = 0;
  std::optional<double> threshold = {};  ///< what the value was compared with

  bool operator==(const Evidence&) const = default;
};

/// A finding with what it rests on; the first piece of evidence decided.
struct Verdict {
  Finding finding = Finding::Healthy;
  std::vector<Evidence> evidence;

  bool operator==(const Verdict&) const = default;
};

}  // namespace neurarium
