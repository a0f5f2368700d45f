#pragma once

#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/kernels/kernels.h"

/// What each kernel means, as plainly as it can be said. The fast ones are tested against these; trainSmall() against the layers of a Network.
namespace neurarium::kernels::reference {

inline void product(Columns a, Strided b, const Scalar* start, Scalar* c, Index cStride, Index rows,
                    Index columns, Index depth) {
  for (Index j = 0; j < columns; ++j)
    for (Index i = 0; i < rows; ++i) {
      Scalar sum = start ? start[i] : 0;
      for (Index p = 0; p < depth; ++p)
        sum += a.data[i + p * a.stride] * b.data[p * b.rowStride + j * b.columnStride];
      c[i + j * cStride] = sum;
    }
}

inline void transposedProduct(Columns a, Columns b, Scalar* c, Index cStride, Index rows, Index columns,
                              Index depth) {
  for (Index j = 0; j < columns; ++j)
    for (Index i = 0; i < rows; ++i) {
      Scalar sum = 0;
      for (Index p = 0; p < depth; ++p) sum += a.data[p + i * a.stride] * b.data[p + j * b.stride];
      c[i + j * cStride] = sum;
    }
}

inline double sigmoid(double z) {
  return 1 / (1 + std::exp(-z));
}

/// f(z) of each element-wise activation, as exactly as double can say it.
inline double activationValue(Activation activation, double z) {
  switch (activation) {
    case Activation::Sigmoid:
      return sigmoid(z);
    case Activation::Tanh:
      return std::tanh(z);
    case Activation::Relu:
      return z <= 0 ? 0 : z;
    case Activation::LeakyRelu:
      return z > 0 ? z : double(kLeakyReluSlope) * z;
    case Activation::Elu:
      return z > 0 ? z : kEluScale * std::expm1(z);
    case Activation::Softplus:
      return z > 0 ? z + std::log1p(std::exp(-z)) : std::log1p(std::exp(z));
    case Activation::Silu:
      return z * sigmoid(z);
    case Activation::Gelu:
      return z * 0.5 * std::erfc(-z / std::numbers::sqrt2);
    case Activation::Linear:
    case Activation::Softmax:
      break;
  }
  return z;
}

/// f′(z).
inline double activationSlope(Activation activation, double z) {
  switch (activation) {
    case Activation::Sigmoid:
      return sigmoid(z) * sigmoid(-z);
    case Activation::Tanh:
      return 1 - std::tanh(z) * std::tanh(z);
    case Activation::Relu:
      return z > 0 ? 1 : 0;
    case Activation::LeakyRelu:
      return z > 0 ? 1 : double(kLeakyReluSlope);
    case Activation::Elu:
      return z > 0 ? 1 : kEluScale * std::exp(z);
    case Activation::Softplus:
      return sigmoid(z);
    case Activation::Silu:
      return sigmoid(z) + z * sigmoid(z) * sigmoid(-z);
    case Activation::Gelu:
      return 0.5 * std::erfc(-z / std::numbers::sqrt2) +
             z * std::exp(-0.5 * z * z) * std::numbers::inv_sqrtpi / std::numbers::sqrt2;
    case Activation::Linear:
    case Activation::Softmax:
      break;
  }
  return 1;
}

inline void softmax(const Scalar* z, Scalar* a, Index count) {
  const double largest = *std::max_element(z, z + count);
  double sum = 0;
  for (Index i = 0; i < count; ++i) sum += std::exp(z[i] - largest);
  for (Index i = 0; i < count; ++i) a[i] = static_cast<Scalar>(std::exp(z[i] - largest) / sum);
}

inline bool allFinite(const Scalar* numbers, Index count) {
  for (Index i = 0; i < count; ++i)
    if (!std::isfinite(numbers[i])) return false;
  return true;
}

inline bool update(const UpdateRule& rule, const Scalar* theta, const Scalar* g, Scalar* first,
                   Scalar* second, Scalar* next, Index count) {
  for (Index i = 0; i < count; ++i) {
    if (first) first[i] = rule.keepFirst * first[i] + rule.addFirst * g[i];
    if (second) second[i] = rule.keepSecond * second[i] + rule.addSecond * g[i] * g[i];
    switch (rule.type) {
      case OptimizerType::Sgd:
        next[i] = theta[i] - rule.rate * g[i];
        break;
      case OptimizerType::Momentum:
        next[i] = theta[i] - rule.rate * first[i];
        break;
      case OptimizerType::Nesterov:
        next[i] = theta[i] - rule.rate * (g[i] + rule.keepFirst * first[i]);
        break;
      case OptimizerType::AdaGrad:
      case OptimizerType::RmsProp:
        next[i] = theta[i] - rule.rate * g[i] / (std::sqrt(second[i]) + rule.epsilon);
        break;
      case OptimizerType::Adam:
      case OptimizerType::AdamW:
        next[i] = rule.keepTheta * theta[i] -
                  rule.rate * first[i] / (rule.perRoot * std::sqrt(second[i]) + rule.epsilon);
        break;
    }
  }
  return allFinite(next, count);
}

}  // namespace neurarium::kernels::reference
