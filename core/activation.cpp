#include "core/activation.h"

#include <limits>

#include "core/kernels/kernels.h"

namespace neurarium {

namespace {

constexpr Named<Activation> kNames[] = {
    {Activation::Linear, "linear"},     {Activation::Sigmoid, "sigmoid"},     {Activation::Tanh, "tanh"},
    {Activation::Relu, "relu"},         {Activation::LeakyRelu, "leakyRelu"}, {Activation::Elu, "elu"},
    {Activation::Softplus, "softplus"}, {Activation::Silu, "silu"},           {Activation::Gelu, "gelu"},
    {Activation::Softmax, "softmax"},
};

/// Whether the columns follow each other without a gap, so that all of it is one array.
template <typename View>
bool isFlat(const View& view) {
  return view.outerStride() == view.rows() || view.cols() <= 1;
}

void softmaxGradient(ConstMatrixRef a, ConstMatrixRef da, MatrixRef dz) {
  for (Index example = 0; example < a.cols(); ++example) {
    const Scalar weighted = a.col(example).dot(da.col(example));
    dz.col(example) = (a.col(example).array() * (da.col(example).array() - weighted)).matrix();
  }
}

}  // namespace

std::span<const Named<Activation>> namesOf(Activation) {
  return kNames;
}

void activate(Activation activation, ConstMatrixRef z, MatrixRef a) {
  const kernels::Table& kernel = kernels::table();
  const bool isSoftmax = activation == Activation::Softmax;
  if (!isSoftmax && isFlat(z) && isFlat(a)) return kernel.activate(activation, z.data(), a.data(), z.size());
  for (Index i = 0; i < z.cols(); ++i)
    if (isSoftmax)
      kernel.softmax(z.col(i).data(), a.col(i).data(), z.rows());
    else
      kernel.activate(activation, z.col(i).data(), a.col(i).data(), z.rows());
}

void activationGradient(Activation activation, ConstMatrixRef z, ConstMatrixRef a, ConstMatrixRef da,
                        MatrixRef dz) {
  if (activation == Activation::Softmax) return softmaxGradient(a, da, dz);
  const kernels::Table& kernel = kernels::table();
  if (isFlat(z) && isFlat(a) && isFlat(da) && isFlat(dz))
    return kernel.activationGradient(activation, z.data(), a.data(), da.data(), dz.data(), z.size());
  for (Index i = 0; i < z.cols(); ++i)
    kernel.activationGradient(activation, z.col(i).data(), a.col(i).data(), da.col(i).data(),
                              dz.col(i).data(), z.rows());
}

Scalar activationValue(Activation activation, Scalar z) {
  Scalar a;
  kernels::table().activate(activation, &z, &a, 1);
  return a;
}

Scalar activationSlope(Activation activation, Scalar z) {
  const Scalar one = 1;
  const Scalar a = activationValue(activation, z);
  Scalar slope;
  kernels::table().activationGradient(activation, &z, &a, &one, &slope, 1);
  return slope;
}

ActivationRange rangeOf(Activation activation) {
  constexpr Scalar kInfinity = std::numeric_limits<Scalar>::infinity();
  switch (activation) {
    case Activation::Sigmoid:
    case Activation::Softmax:
      return {0, 1};
    case Activation::Tanh:
      return {-1, 1};
    case Activation::Relu:
    case Activation::Softplus:
      return {0, kInfinity};
    case Activation::Elu:
      return {-kEluScale, kInfinity};
    case Activation::Silu:
      return {Scalar(-0.278465), kInfinity};
    case Activation::Gelu:
      return {Scalar(-0.169971), kInfinity};
    case Activation::Linear:
    case Activation::LeakyRelu:
      break;
  }
  return {-kInfinity, kInfinity};
}

bool hasKink(Activation activation) {
  return activation == Activation::Relu || activation == Activation::LeakyRelu;
}

}  // namespace neurarium
