#pragma once

#include <array>
#include <memory>
#include <optional>
#include <vector>

#include "core/training/metrics.h"
#include "core/types.h"

namespace neurarium {

/// Counts over equal bins from `lower` to `upper`.
struct Histogram {
  static constexpr std::size_t kBins = 48;

  double lower = 0;
  double upper = 0;  ///< above `lower`, also where all values are the same
  std::array<std::int64_t, kBins> counts{};
};

/// How a unit answers over the whole training split.
enum class UnitState {
  Alive,
  Dead,  ///< f′(z) is 0 for every example, so that nothing reaches its weights: a ReLU whose z is never above 0
  Saturated  ///< f′(z) is below kSaturationSlope of its largest value for nearly every example (kSaturatedUnitShare)
};

constexpr double kSaturationSlope = 0.1;  ///< a sigmoid beyond |z| = 3.6, a tanh beyond |z| = 1.8
constexpr double kSaturatedUnitShare = 0.95;

/// What the training split is like, as the network receives it.
struct DataFigures {
  double featureScale = 0;  ///< root mean square of the largest feature
  double featureRatio = 1;  ///< largest to smallest deviation of the features that vary; 1 for pictures
  double classRatio = 1;    ///< examples of the most frequent class to those of the rarest; 1 without classes
  double baselineLoss = 0;  ///< what the best constant answer would cost, without the penalty
};

/// How many examples gradients and histograms are taken from: the first of the training split. States and shares are over all of it.
constexpr Index kMeasuredExamples = 512;

/// What a layer with weights and an activation of its own shows.
struct LayerMeasurement {
  Index layer = 0;  ///< index in NetworkSpec::layers
  double gradientNorm =
      0;  ///< ‖∂L/∂W‖ of the mean loss over the training split, with the penalty, before clipping
  double weightNorm = 0;   ///< ‖W‖
  double updateRatio = 0;  ///< ‖ΔW‖ ⁄ ‖W‖ of the last step; 0 before the first
  double saturatedShare =
      0;  ///< of all units × examples: |f′(z)| below kSaturationSlope of its largest value, for bounded activations
  double deadShare = 0;  ///< of the units
  double unitSpread =
      0;  ///< largest distance of a unit's weights and bias from the first unit's, relative to their length; 0: all the same
  std::vector<UnitState> units;
  Histogram preActivations;  ///< z
  Histogram activations;     ///< a
};

/// A run at one moment, as the Doctor looks at it.
struct Measurement {
  std::uint64_t run = 0;                 ///< as given to TrainingThread::replace(); 0 elsewhere
  EpochMetrics metrics;                  ///< at the same moment
  std::vector<LayerMeasurement> layers;  ///< dense layers in order; the last is the output
  DataFigures data;
  double slope = 0;  ///< ‖∂L/∂W‖ · ‖W‖ ⁄ L over all weights: how much there is to gain, relative to the loss

  /// First layer's gradientNorm ⁄ the last one's; nullopt with fewer than two layers or where the last is 0.
  std::optional<double> gradientRatio() const {
    if (layers.size() < 2 || !(layers.back().gradientNorm > 0)) return std::nullopt;
    return layers.front().gradientNorm / layers.back().gradientNorm;
  }
};

using MeasurementPtr = std::shared_ptr<const Measurement>;

}  // namespace neurarium
