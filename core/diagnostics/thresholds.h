#pragma once

#include <span>

#include "core/named.h"
#include "core/types.h"

namespace neurarium {

/// What the Doctor compares with. Every one can be changed by the user.
struct Thresholds {
  /// First layer's gradient ⁄ the last one's, the geometric mean over some measurements; below: vanishing. TensorFlow Playground's six layers of
  /// sigmoids lie near 1e-4 and ours between 1e-4 and 1e-2; networks that learn lie above 1e-1 (./dev bench diagnosis).
  double vanishingRatio = 2e-2;
  /// A layer's gradient, before clipping, relative to its weights; above: exploding (Pascanu et al. 2013 clip at norms of 1 … 10).
  double explodingGradient = 100;
  /// Share of a layer's units whose gradient is 0 for every training example (Lu et al. 2020, "Dying ReLU and initialization").
  double deadShare = 0.4;
  /// Share of a layer's units × examples on the flat ends of the activation (Glorot & Bengio 2010, figure 3).
  double saturatedShare = 0.7;
  /// Training loss relative to the best constant answer's; below: learned, and what only slows learning is no longer a finding.
  double learnedLoss = 0.1;
  /// The same; above and at rest: underfitting.
  double underfitLoss = 0.3;
  /// The same; above and at rest: the network still answers as a constant would, a plateau.
  double plateauLoss = 0.97;
  /// (validation − training loss) ⁄ baseline; above: overfitting, where validation is past its best as well.
  double overfitGap = 0.1;
  /// Validation loss relative to its best; above: past its best (Prechelt 1998, generalisation loss).
  double pastBest = 1.1;
  /// ‖ΔW‖ ⁄ ‖W‖ of a step; 1e-3 is usual (Karpathy, CS231n notes); below: learning rate too low, where there is something to gain.
  double lowUpdate = 1e-4;
  /// Measurement::slope; above there is something to gain, so that small updates are a small learning rate's fault.
  double lowUpdateSlope = 0.1;
  /// Relative change of the training loss over the window; below: at rest.
  double restChange = 0.03;
  /// Epochs of the window, at least; a longer run is looked at over its last fifth.
  double restWindow = 20;
  /// How far the loss goes up and down in the window, relative to its level; above: learning rate too high.
  double swing = 0.3;
  /// Training loss relative to its start, or to a constant answer if that is higher; above: learning rate too high.
  double worseThanStart = 1.2;
  /// Root mean square of a feature as the network receives it; above: inputs badly scaled (LeCun et al. 1998, "Efficient BackProp").
  double featureScale = 20;
  /// Largest to smallest deviation of the features; above: inputs badly scaled.
  double featureRatio = 30;
  /// Examples of the most frequent class to those of the rarest; above: imbalanced.
  double classRatio = 4;
  /// LayerMeasurement::unitSpread; below: all units of a hidden layer are copies of one.
  double unitSpread = 1e-4;

  bool operator==(const Thresholds&) const = default;
};

/// A threshold's id, in the order of the struct, and where it is.
struct ThresholdInfo {
  std::string_view id;
  double Thresholds::*value;
};
std::span<const ThresholdInfo> thresholds();

}  // namespace neurarium
