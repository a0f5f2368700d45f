#pragma once

#include "core/named.h"
#include "core/types.h"

namespace neurarium {

enum class Activation { Linear, Sigmoid, Tanh, Relu, LeakyRelu, Elu, Softplus, Silu, Gelu, Softmax };
std::span<const Named<Activation>> namesOf(Activation);

constexpr Scalar kLeakyReluSlope = Scalar(0.01);  ///< PyTorch's default
constexpr Scalar kEluScale = Scalar(1);

/// a = f(z).  Shapes: z and a are units × batch, and may not be the same memory.
/// GELU is the exact one, z·Φ(z) (Hendrycks & Gimpel 2016); softmax is taken over each column, from z − max z.
void activate(Activation activation, ConstMatrixRef z, MatrixRef a);

/// dz = da · f′(z), for softmax the product with its Jacobian: dz = a ⊙ (da − Σ a·da).
/// Shapes: all units × batch; dz may be the same memory as da. At a kink (ReLU, leaky ReLU at 0) the derivative is that from the left,
/// as in PyTorch.
void activationGradient(Activation activation, ConstMatrixRef z, ConstMatrixRef a, ConstMatrixRef da,
                        MatrixRef dz);

/// f(z) and f′(z) of one number, for curves. Not defined for softmax, which needs its whole layer.
Scalar activationValue(Activation activation, Scalar z);
Scalar activationSlope(Activation activation, Scalar z);

/// Bounds of f: e.g. 0 and 1 for the sigmoid, −1 and 1 for tanh, infinite where there is none.
struct ActivationRange {
  Scalar lower;
  Scalar upper;
};
ActivationRange rangeOf(Activation activation);

/// Whether f has a point without derivative (ReLU and its like), which gradient checks step around.
bool hasKink(Activation activation);

}  // namespace neurarium
