#pragma once

// Functions of each number by itself. Belongs to kernels_code.h.

#include <limits>
#include <numbers>

#include "core/activation.h"
#include "core/kernels/exponential_code.h"
#include "core/kernels/lanes.h"

namespace neurarium::kernels::NEURARIUM_KERNELS {

namespace {

/// a = f(z) and dz = da·f′(z) of each element-wise activation, on numbers in a register.
template <Activation kind>
struct FunctionOf {
  NEURARIUM_INLINE static void value(const Pack& z, Pack& a) { a = z; }
  NEURARIUM_INLINE static void gradient(const Pack&, const Pack&, const Pack& da, Pack& dz) { dz = da; }
};

template <>
struct FunctionOf<Activation::Sigmoid> {
  NEURARIUM_INLINE static void value(const Pack& z, Pack& a) { sigmoidOf(z, a); }
  NEURARIUM_INLINE static void gradient(const Pack&, const Pack& a, const Pack& da, Pack& dz) {
    dz = da * (a * (1 - a));
  }
};

template <>
struct FunctionOf<Activation::Tanh> {
  NEURARIUM_INLINE static void value(const Pack& z, Pack& a) { tanhOf(z, a); }
  NEURARIUM_INLINE static void gradient(const Pack&, const Pack& a, const Pack& da, Pack& dz) {
    dz = da * (1 - a * a);
  }
};

// The comparisons are written so that NaN stays NaN: a diverged run has to be seen, not hidden by a zero.
template <>
struct FunctionOf<Activation::Relu> {
  NEURARIUM_INLINE static void value(const Pack& z, Pack& a) { a = z <= 0 ? Pack{} : z; }
  NEURARIUM_INLINE static void gradient(const Pack& z, const Pack&, const Pack& da, Pack& dz) {
    dz = da * (z > 0 ? Pack{} + 1 : Pack{});
  }
};

template <>
struct FunctionOf<Activation::LeakyRelu> {
  NEURARIUM_INLINE static void value(const Pack& z, Pack& a) { a = z > 0 ? z : kLeakyReluSlope * z; }
  NEURARIUM_INLINE static void gradient(const Pack& z, const Pack&, const Pack& da, Pack& dz) {
    dz = da * (z > 0 ? Pack{} + 1 : Pack{} + kLeakyReluSlope);
  }
};

template <>
struct FunctionOf<Activation::Elu> {
  NEURARIUM_INLINE static void value(const Pack& z, Pack& a) {
    Pack below;
    expm1Of(z, below);
    a = z > 0 ? z : kEluScale * below;
  }
  NEURARIUM_INLINE static void gradient(const Pack& z, const Pack& a, const Pack& da, Pack& dz) {
    dz = da * (z > 0 ? Pack{} + 1 : a + kEluScale);
  }
};

template <>
struct FunctionOf<Activation::Softplus> {
  NEURARIUM_INLINE static void value(const Pack& z, Pack& a) { softplusOf(z, a); }
  NEURARIUM_INLINE static void gradient(const Pack& z, const Pack&, const Pack& da, Pack& dz) {
    Pack slope;
    sigmoidOf(z, slope);
    dz = da * slope;
  }
};

template <>
struct FunctionOf<Activation::Silu> {
  NEURARIUM_INLINE static void value(const Pack& z, Pack& a) {
    Pack s;
    sigmoidOf(z, s);
    a = z * s;
  }
  NEURARIUM_INLINE static void gradient(const Pack& z, const Pack& a, const Pack& da, Pack& dz) {
    Pack s;
    sigmoidOf(z, s);
    dz = da * (s + a * (1 - s));
  }
};

template <>
struct FunctionOf<Activation::Gelu> {
  /// Φ(z), by the library.
  NEURARIUM_INLINE static void normalCdf(const Pack& z, Pack& a) {
    eachLane(z, a, [](Scalar x) {
      const Scalar argument = -x / std::numbers::sqrt2_v<Scalar>;
      if constexpr (kIsFloat)
        return Scalar(0.5) * __builtin_erfcf(argument);
      else
        return Scalar(0.5) * __builtin_erfc(argument);
    });
  }
  NEURARIUM_INLINE static void value(const Pack& z, Pack& a) {
    Pack share;
    normalCdf(z, share);
    a = z * share;
  }
  NEURARIUM_INLINE static void gradient(const Pack& z, const Pack&, const Pack& da, Pack& dz) {
    constexpr Scalar kPeak = std::numbers::inv_sqrtpi_v<Scalar> / std::numbers::sqrt2_v<Scalar>;
    Pack share, density;
    normalCdf(z, share);
    expOf(Scalar(-0.5) * z * z, density);
    dz = da * (share + z * (kPeak * density));
  }
};

/// Calls `use` with the function of an element-wise activation: the only place where the kinds are told apart.
template <typename Use>
NEURARIUM_INLINE void withFunction(Activation activation, const Use& use) {
  switch (activation) {
    case Activation::Sigmoid:
      return use(FunctionOf<Activation::Sigmoid>());
    case Activation::Tanh:
      return use(FunctionOf<Activation::Tanh>());
    case Activation::Relu:
      return use(FunctionOf<Activation::Relu>());
    case Activation::LeakyRelu:
      return use(FunctionOf<Activation::LeakyRelu>());
    case Activation::Elu:
      return use(FunctionOf<Activation::Elu>());
    case Activation::Softplus:
      return use(FunctionOf<Activation::Softplus>());
    case Activation::Silu:
      return use(FunctionOf<Activation::Silu>());
    case Activation::Gelu:
      return use(FunctionOf<Activation::Gelu>());
    case Activation::Linear:
    case Activation::Softmax:
      break;
  }
  return use(FunctionOf<Activation::Linear>());
}

void activate(Activation activation, const Scalar* z, Scalar* a, Index count) {
  withFunction(activation, [&](auto function) NEURARIUM_ALWAYS {
    forPacks(count, [&](Index at, Index some) NEURARIUM_ALWAYS {
      Pack in, out;
      load(z + at, some, in);
      function.value(in, out);
      store(out, some, a + at);
    });
  });
}

void activationGradient(Activation activation, const Scalar* z, const Scalar* a, const Scalar* da, Scalar* dz,
                        Index count) {
  withFunction(activation, [&](auto function) NEURARIUM_ALWAYS {
    forPacks(count, [&](Index at, Index some) NEURARIUM_ALWAYS {
      Pack input, output, gradient, result;
      load(z + at, some, input);
      load(a + at, some, output);
      load(da + at, some, gradient);
      function.gradient(input, output, gradient, result);
      store(result, some, dz + at);
    });
  });
}

bool allFinite(const Scalar* numbers, Index count) {
  // 0 times what is not finite is NaN, and stays in the sum.
  Pack sums[4] = {};
  Index i = 0;
  for (; i + 4 * kPack <= count; i += 4 * kPack)
    unrolled<4>([&](auto part) NEURARIUM_ALWAYS {
      Pack some;
      load(numbers + i + part * kPack, kPack, some);
      sums[part] += some * Scalar(0);
    });
  const auto add = [&](Index at) NEURARIUM_ALWAYS {
    Pack some;
    load(numbers + at, kPack, some);
    sums[0] += some * Scalar(0);
  };
  for (; i + kPack <= count; i += kPack) add(i);
  Scalar sum = 0;
  if (i < count) {
    // Some of the last ones twice rather than the rest one by one.
    if (count >= kPack)
      add(count - kPack);
    else
      for (; i < count; ++i) sum += numbers[i] * Scalar(0);
  }
  return sum + sumOf<kLane>(sums[0] + sums[1] + sums[2] + sums[3]) == Scalar(0);
}

/// Softmax of one column.
void softmax(const Scalar* z, Scalar* a, Index count) {
  constexpr Scalar kLowest = -std::numeric_limits<Scalar>::infinity();
  Pack largest = Pack{} + kLowest;
  const auto eachPack = [&](const auto& use) NEURARIUM_ALWAYS {
    forPacks(count, [&](Index at, Index some) NEURARIUM_ALWAYS {
      // What fills the last pack has no part in the sum.
      Pack in = Pack{} + kLowest;
      std::memcpy(&in, z + at, static_cast<std::size_t>(some) * sizeof(Scalar));
      use(in, at, some);
    });
  };
  eachPack([&](const Pack& in, Index, Index) NEURARIUM_ALWAYS { largest = in > largest ? in : largest; });
  Scalar top = kLowest;
  for (int lane = 0; lane < kLane; ++lane) top = largest[lane] > top ? largest[lane] : top;
  Pack sums{};
  eachPack([&](const Pack& in, Index at, Index some) NEURARIUM_ALWAYS {
    Pack e;
    expOf(in - top, e);
    sums += e;
    store(e, some, a + at);
  });
  Scalar sum = 0;
  for (int lane = 0; lane < kLane; ++lane) sum += sums[lane];
  forPacks(count, [&](Index at, Index some) NEURARIUM_ALWAYS {
    Pack share;
    load(a + at, some, share);
    share /= sum;
    store(share, some, a + at);
  });
}

}  // namespace

}  // namespace neurarium::kernels::NEURARIUM_KERNELS
