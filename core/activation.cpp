#include "core/activation.h"

#include <cmath>
#include <limits>
#include <numbers>

#include "core/kernels/kernels.h"

namespace neurarium {

namespace {

Scalar sigmoid(Scalar z) {
  // exp() of a negative number only, so that nothing overflows.
  const Scalar e = std::exp(-std::abs(z));
  return z >= 0 ? 1 / (1 + e) : e / (1 + e);
}

Scalar softplus(Scalar z) {
  return std::max(z, Scalar(0)) + std::log1p(std::exp(-std::abs(z)));
}

Scalar normalCdf(Scalar z) {
  return Scalar(0.5) * std::erfc(-z / std::numbers::sqrt2_v<Scalar>);
}

Scalar normalDensity(Scalar z) {
  return std::exp(Scalar(-0.5) * z * z) * std::numbers::inv_sqrtpi_v<Scalar> / std::numbers::sqrt2_v<Scalar>;
}

constexpr Named<Activation> kNames[] = {
    {Activation::Linear, "linear"},     {Activation::Sigmoid, "sigmoid"},     {Activation::Tanh, "tanh"},
    {Activation::Relu, "relu"},         {Activation::LeakyRelu, "leakyRelu"}, {Activation::Elu, "elu"},
    {Activation::Softplus, "softplus"}, {Activation::Silu, "silu"},           {Activation::Gelu, "gelu"},
    {Activation::Softmax, "softmax"},
};

/// The value f(z) and the derivative f′(z), given z and a = f(z), of each element-wise activation.
template <Activation kind>
struct Rule;

template <>
struct Rule<Activation::Linear> {
  static Scalar value(Scalar z) { return z; }
  static Scalar slope(Scalar, Scalar) { return 1; }
};
template <>
struct Rule<Activation::Sigmoid> {
  static Scalar value(Scalar z) { return sigmoid(z); }
  static Scalar slope(Scalar, Scalar a) { return a * (1 - a); }
};
template <>
struct Rule<Activation::Tanh> {
  // The same function as on whole arrays.
  static Scalar value(Scalar z) {
    Scalar a;
    kernels::table().tanh(&z, &a, 1);
    return a;
  }
  static Scalar slope(Scalar, Scalar a) {
    const Scalar one = 1;
    Scalar slope;
    kernels::table().tanhGradient(&a, &one, &slope, 1);
    return slope;
  }
};
// The comparisons are written so that NaN stays NaN: a diverged run has to be seen, not hidden by a zero.
template <>
struct Rule<Activation::Relu> {
  static Scalar value(Scalar z) { return z <= 0 ? 0 : z; }
  static Scalar slope(Scalar z, Scalar) { return z > 0 ? 1 : 0; }
};
template <>
struct Rule<Activation::LeakyRelu> {
  static Scalar value(Scalar z) { return z > 0 ? z : kLeakyReluSlope * z; }
  static Scalar slope(Scalar z, Scalar) { return z > 0 ? 1 : kLeakyReluSlope; }
};
template <>
struct Rule<Activation::Elu> {
  static Scalar value(Scalar z) { return z > 0 ? z : kEluScale * std::expm1(z); }
  static Scalar slope(Scalar z, Scalar a) { return z > 0 ? 1 : a + kEluScale; }
};
template <>
struct Rule<Activation::Softplus> {
  static Scalar value(Scalar z) { return softplus(z); }
  static Scalar slope(Scalar z, Scalar) { return sigmoid(z); }
};
template <>
struct Rule<Activation::Silu> {
  static Scalar value(Scalar z) { return z * sigmoid(z); }
  static Scalar slope(Scalar z, Scalar a) {
    const Scalar s = sigmoid(z);
    return s + a * (1 - s);
  }
};
template <>
struct Rule<Activation::Gelu> {
  static Scalar value(Scalar z) { return z * normalCdf(z); }
  static Scalar slope(Scalar z, Scalar) { return normalCdf(z) + z * normalDensity(z); }
};

/// Calls `use` with the rule of an element-wise activation: the only place where the kinds are told apart.
template <typename Use>
auto withRule(Activation activation, Use use) {
  switch (activation) {
    case Activation::Sigmoid:
      return use(Rule<Activation::Sigmoid>{});
    case Activation::Tanh:
      return use(Rule<Activation::Tanh>{});
    case Activation::Relu:
      return use(Rule<Activation::Relu>{});
    case Activation::LeakyRelu:
      return use(Rule<Activation::LeakyRelu>{});
    case Activation::Elu:
      return use(Rule<Activation::Elu>{});
    case Activation::Softplus:
      return use(Rule<Activation::Softplus>{});
    case Activation::Silu:
      return use(Rule<Activation::Silu>{});
    case Activation::Gelu:
      return use(Rule<Activation::Gelu>{});
    case Activation::Linear:
    case Activation::Softmax:
      break;
  }
  return use(Rule<Activation::Linear>{});
}

using Numbers = Eigen::Map<Vector>;
using ConstNumbers = Eigen::Map<const Vector>;

/// Whether the columns follow each other without a gap, so that all of it is one array.
template <typename View>
bool isFlat(const View& view) {
  return view.outerStride() == view.rows() || view.cols() <= 1;
}

void activateNumbers(Activation activation, const Scalar* z, Scalar* a, Index count) {
  if (activation == Activation::Tanh) return kernels::table().tanh(z, a, count);
  withRule(activation, [&](auto rule) {
    Numbers(a, count) = ConstNumbers(z, count).unaryExpr([rule](Scalar x) { return rule.value(x); });
  });
}

void gradientOfNumbers(Activation activation, const Scalar* z, const Scalar* a, const Scalar* da, Scalar* dz,
                       Index count) {
  if (activation == Activation::Tanh) return kernels::table().tanhGradient(a, da, dz, count);
  withRule(activation, [&](auto rule) {
    const auto slope = [rule](Scalar x, Scalar y) { return rule.slope(x, y); };
    Numbers(dz, count) = ConstNumbers(da, count).cwiseProduct(
        ConstNumbers(z, count).binaryExpr(ConstNumbers(a, count), slope));
  });
}

void softmax(ConstMatrixRef z, MatrixRef a) {
  for (Index example = 0; example < z.cols(); ++example) {
    const Scalar largest = z.col(example).maxCoeff();
    a.col(example) = (z.col(example).array() - largest).exp().matrix();
    a.col(example) /= a.col(example).sum();
  }
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
  if (activation == Activation::Softmax) return softmax(z, a);
  if (isFlat(z) && isFlat(a)) return activateNumbers(activation, z.data(), a.data(), z.size());
  for (Index i = 0; i < z.cols(); ++i)
    activateNumbers(activation, z.col(i).data(), a.col(i).data(), z.rows());
}

void activationGradient(Activation activation, ConstMatrixRef z, ConstMatrixRef a, ConstMatrixRef da,
                        MatrixRef dz) {
  if (activation == Activation::Softmax) return softmaxGradient(a, da, dz);
  if (isFlat(z) && isFlat(a) && isFlat(da) && isFlat(dz))
    return gradientOfNumbers(activation, z.data(), a.data(), da.data(), dz.data(), z.size());
  for (Index i = 0; i < z.cols(); ++i)
    gradientOfNumbers(activation, z.col(i).data(), a.col(i).data(), da.col(i).data(), dz.col(i).data(),
                      z.rows());
}

Scalar activationValue(Activation activation, Scalar z) {
  return withRule(activation, [z](auto rule) { return rule.value(z); });
}

Scalar activationSlope(Activation activation, Scalar z) {
  return withRule(activation, [z](auto rule) { return rule.slope(z, rule.value(z)); });
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
