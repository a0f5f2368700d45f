#pragma once

#include "core/activation.h"
#include "core/data/dataset.h"
#include "core/named.h"
#include "core/result.h"
#include "core/types.h"

namespace neurarium {

enum class Loss {
  MeanSquaredError,        ///< (y − t)²
  HalfSquaredError,        ///< ½(y − t)², as in TensorFlow Playground
  MeanAbsoluteError,       ///< |y − t|
  Huber,                   ///< ½d² for |d| ≤ 1, else |d| − ½   (Huber 1964, threshold 1)
  BinaryCrossEntropy,      ///< −t·ln y − (1 − t)·ln(1 − y), from the logits of a sigmoid output
  CategoricalCrossEntropy  ///< −Σ t·ln y over the outputs, from the logits of a softmax output
};
std::span<const Named<Loss>> namesOf(Loss);

/// Which array a gradient is the derivative by: what a layer gives out (a) or its pre-activation (z). The cross-entropies give the
/// second: the derivative of activation and loss together, y − t, is finite where that of each alone is not.
enum class GradientOf { Activation, PreActivation };
GradientOf gradientOf(Loss loss);

/// The loss is the mean over the batch; over the outputs too, except for categorical cross-entropy, which sums them.
/// Shapes: z, y, t are outputs × batch; z is the pre-activation of y.
/// The cross-entropies are computed from z and are finite for every finite z.
Scalar lossValue(Loss loss, ConstMatrixRef z, ConstMatrixRef y, ConstMatrixRef t);

/// ∂L/∂y or ∂L/∂z, whichever gradientOf() says, into d (outputs × batch). At a kink the derivative is 0.
void lossGradient(Loss loss, ConstMatrixRef y, ConstMatrixRef t, MatrixRef d);

/// Whether `loss` can judge an output layer with this activation, on this task.
/// Errors: LossNeedsActivation, LossNeedsTask (where: training.loss).
Status checkLoss(Loss loss, Task task, Activation output);

}  // namespace neurarium
