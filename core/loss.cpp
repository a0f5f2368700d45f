#include "core/loss.h"

#include <cmath>

namespace neurarium {

namespace {

constexpr Scalar kHuberThreshold = 1;

constexpr Named<Loss> kNames[] = {
    {Loss::MeanSquaredError, "meanSquaredError"},
    {Loss::HalfSquaredError, "halfSquaredError"},
    {Loss::MeanAbsoluteError, "meanAbsoluteError"},
    {Loss::Huber, "huber"},
    {Loss::BinaryCrossEntropy, "binaryCrossEntropy"},
    {Loss::CategoricalCrossEntropy, "categoricalCrossEntropy"},
};

Scalar huber(Scalar difference) {
  const Scalar size = std::abs(difference);
  return size <= kHuberThreshold ? Scalar(0.5) * difference * difference
                                 : kHuberThreshold * (size - Scalar(0.5) * kHuberThreshold);
}

/// max(z, 0) − z·t + ln(1 + e^−|z|): the binary cross-entropy of sigmoid(z), without a logarithm of 0.
Scalar binaryCrossEntropy(Scalar z, Scalar t) {
  return std::max(z, Scalar(0)) - z * t + std::log1p(std::exp(-std::abs(z)));
}

/// Σ t·(ln Σ eᶻ − z) of one example, with the largest z taken out before the exponential.
Scalar categoricalCrossEntropy(const Eigen::Ref<const Vector>& z, const Eigen::Ref<const Vector>& t) {
  const Scalar largest = z.maxCoeff();
  const Scalar logOfSum = largest + std::log((z.array() - largest).exp().sum());
  // Outputs without a share are left out: 0 · ∞ would be NaN.
  return (t.array() == Scalar(0)).select(Scalar(0), t.array() * (logOfSum - z.array())).sum();
}

}  // namespace

std::span<const Named<Loss>> namesOf(Loss) {
  return kNames;
}

GradientOf gradientOf(Loss loss) {
  return loss == Loss::BinaryCrossEntropy || loss == Loss::CategoricalCrossEntropy ? GradientOf::PreActivation
                                                                                   : GradientOf::Activation;
}

Scalar lossValue(Loss loss, ConstMatrixRef z, ConstMatrixRef y, ConstMatrixRef t) {
  switch (loss) {
    case Loss::MeanSquaredError:
      return (y - t).array().square().mean();
    case Loss::HalfSquaredError:
      return Scalar(0.5) * (y - t).array().square().mean();
    case Loss::MeanAbsoluteError:
      return (y - t).array().abs().mean();
    case Loss::Huber:
      return (y - t).unaryExpr(&huber).mean();
    case Loss::BinaryCrossEntropy:
      return z.binaryExpr(t, &binaryCrossEntropy).mean();
    case Loss::CategoricalCrossEntropy:
      break;
  }
  Scalar sum = 0;
  for (Index example = 0; example < z.cols(); ++example)
    sum += categoricalCrossEntropy(z.col(example), t.col(example));
  return sum / static_cast<Scalar>(z.cols());
}

void lossGradient(Loss loss, ConstMatrixRef y, ConstMatrixRef t, MatrixRef d) {
  const Scalar perNumber = 1 / static_cast<Scalar>(y.size());
  const Scalar perExample = 1 / static_cast<Scalar>(y.cols());
  switch (loss) {
    case Loss::MeanSquaredError:
      d = 2 * perNumber * (y - t);
      return;
    case Loss::HalfSquaredError:
      d = perNumber * (y - t);
      return;
    case Loss::MeanAbsoluteError:
      d = perNumber * (y - t).cwiseSign();
      return;
    case Loss::Huber:
      d = perNumber * (y - t).cwiseMax(-kHuberThreshold).cwiseMin(kHuberThreshold);
      return;
    case Loss::BinaryCrossEntropy:
      d = perNumber * (y - t);
      return;
    case Loss::CategoricalCrossEntropy:
      d = perExample * (y - t);
      return;
  }
}

Status checkLoss(Loss loss, Task task, Activation output) {
  const auto needs = [&](Activation activation) -> Status {
    if (output == activation) return Done{};
    return Error{ErrorCode::LossNeedsActivation, "training.loss", std::string(nameOf(activation)),
                 std::string(nameOf(output))};
  };
  const bool isCrossEntropy = loss == Loss::BinaryCrossEntropy || loss == Loss::CategoricalCrossEntropy;
  if (isCrossEntropy && !isClassification(task))
    return Error{ErrorCode::LossNeedsTask, "training.loss",
                 "meanSquaredError, halfSquaredError, meanAbsoluteError, huber", std::string(nameOf(loss))};
  if (loss == Loss::BinaryCrossEntropy) return needs(Activation::Sigmoid);
  if (loss == Loss::CategoricalCrossEntropy) return needs(Activation::Softmax);
  return Done{};
}

}  // namespace neurarium
