#pragma once

// Functions of each number by itself. Belongs to kernels_code.h.

#include <cmath>
#include <type_traits>

#include "core/kernels/lanes.h"

namespace neurarium::kernels::NEURARIUM_KERNELS {

namespace {

NEURARIUM_INLINE void tanhOf(const Pack& z, Pack& a) {
  // Beyond, tanh is ±1 to the last bit; written so that NaN stays NaN.
  constexpr Scalar kEnd = Scalar(7.90531110763549805);
  const Pack x = atLeast(-kEnd, atMost(kEnd, z));
  // Neighbouring terms first (Estrin), and the division as early as may be: what comes next waits for the result.
  const Pack s = x * x;
  const Pack s2 = s * s;
  const Pack q = (Scalar(1.19825839466702e-06) * s + Scalar(1.18534705686654e-04)) * s2 +
                 (Scalar(2.26843463243900e-03) * s + Scalar(4.89352518554385e-03));
  const Pack high = (Scalar(-2.76076847742355e-16) * s2 + Scalar(2.00018790482477e-13) * s +
                     Scalar(-8.60467152213735e-11)) *
                        s2 +
                    (Scalar(5.12229709037114e-08) * s + Scalar(1.48572235717979e-05));
  const Pack p = high * s2 + (Scalar(6.37261928875436e-04) * s + Scalar(4.89352455891786e-03));
  a = x / q * p;
}

void tanh(const Scalar* z, Scalar* a, Index count) {
  if constexpr (std::is_same_v<Scalar, float>) {
    forPacks(count, [&](Index at, Index some) NEURARIUM_ALWAYS {
      Pack in, out;
      load(z + at, some, in);
      tanhOf(in, out);
      std::memcpy(a + at, &out, static_cast<std::size_t>(some) * sizeof(Scalar));
    });
  } else {
    for (Index i = 0; i < count; ++i) a[i] = std::tanh(z[i]);
  }
}

void tanhGradient(const Scalar* a, const Scalar* da, Scalar* dz, Index count) {
  forPacks(count, [&](Index at, Index some) NEURARIUM_ALWAYS {
    Pack output, gradient;
    load(a + at, some, output);
    load(da + at, some, gradient);
    gradient *= 1 - output * output;
    std::memcpy(dz + at, &gradient, static_cast<std::size_t>(some) * sizeof(Scalar));
  });
}

void descend(const Scalar* theta, const Scalar* g, Scalar eta, Scalar* next, Index count) {
  forPacks(count, [&](Index at, Index some) NEURARIUM_ALWAYS {
    Pack from, gradient;
    load(theta + at, some, from);
    load(g + at, some, gradient);
    from -= eta * gradient;
    std::memcpy(next + at, &from, static_cast<std::size_t>(some) * sizeof(Scalar));
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
  sums[0] += sums[1] + sums[2] + sums[3];
  for (int lane = 0; lane < kLane; ++lane) sum += sums[0][lane];
  return sum == Scalar(0);
}

}  // namespace

}  // namespace neurarium::kernels::NEURARIUM_KERNELS
