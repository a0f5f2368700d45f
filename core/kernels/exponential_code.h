#pragma once

// Exponential and what follows from it, of each number in a register by itself: in float by polynomials, in double by the library. NaN stays NaN.
// Belongs to kernels_code.h.

#include <cmath>
#include <cstdint>
#include <type_traits>

#include "core/kernels/lanes.h"

namespace neurarium::kernels::NEURARIUM_KERNELS {

namespace {

constexpr bool kIsFloat = std::is_same_v<Scalar, float>;

/// The library's function, number by number. Given as a builtin: an inline function of <cmath> might be compiled here for all of the program.
template <typename Function>
NEURARIUM_INLINE void eachLane(const Pack& z, Pack& a, const Function& function) {
  Pack values{};
  for (int lane = 0; lane < kLane; ++lane) values[lane] = function(z[lane]);
  a = values;
}

/// eˣ = 2ⁿ·(1 + p): n = bits + offset as an integer, and p = eʳ − 1 of the rest r, |r| ≤ ½·ln 2.
struct PartsOfExp {
  typedef std::uint32_t Bits __attribute__((vector_size(sizeof(Pack))));
  static constexpr std::uint32_t kOffset = 512;  // above every −n, so that all is positive
  Bits exponent;                                 // n + kOffset
  Pack p;

  /// Source: the polynomial is that of Cephes' expf (Moshier 1989).
  NEURARIUM_INLINE explicit PartsOfExp(const Pack& x) {
    // Added to it, a number loses what is behind its point.
    constexpr Scalar kNoFraction = Scalar(12582912);
    const Pack rounded = x * Scalar(1.44269504088896341) + kNoFraction;
    std::memcpy(&exponent, &rounded, sizeof exponent);
    exponent = exponent - 0x4B400000u + kOffset;
    const Pack n = rounded - kNoFraction;
    const Pack r = (x - n * Scalar(0.693359375)) - n * Scalar(-2.12194440e-4);
    Pack q = r * Scalar(1.9875691500e-4) + Scalar(1.3981999507e-3);
    q = q * r + Scalar(8.3334519073e-3);
    q = q * r + Scalar(4.1665795894e-2);
    q = q * r + Scalar(1.6666665459e-1);
    q = q * r + Scalar(5.0000001201e-1);
    p = r * r * q + r;
  }

  /// 2 to the power of `raised` − `by`.
  NEURARIUM_INLINE static void powerOfTwo(const Bits& raised, std::uint32_t by, Pack& power) {
    const Bits bits = (raised - by + 127u) << 23;
    std::memcpy(&power, &bits, sizeof power);
  }
};

NEURARIUM_INLINE void expOf(const Pack& z, Pack& a) {
  if constexpr (kIsFloat) {
    // Beyond, it is infinite, and 0. Written so that NaN stays NaN.
    const PartsOfExp parts(atLeast(-104, atMost(89, z)));
    // In two steps, for 2ⁿ alone may not be a number that a float can be.
    const auto half = parts.exponent >> 1;
    Pack first, second;
    parts.powerOfTwo(half, parts.kOffset / 2, first);
    parts.powerOfTwo(parts.exponent - half, parts.kOffset / 2, second);
    a = (parts.p + Scalar(1)) * first * second;
  } else {
    eachLane(z, a, [](double x) { return __builtin_exp(x); });
  }
}

/// eᶻ − 1, of numbers that are not above 0; right to the last digits near 0, too.
NEURARIUM_INLINE void expm1Of(const Pack& z, Pack& a) {
  if constexpr (kIsFloat) {
    const PartsOfExp parts(atLeast(-80, z));
    Pack power;
    parts.powerOfTwo(parts.exponent, parts.kOffset, power);
    a = power * parts.p + (power - Scalar(1));
  } else {
    eachLane(z, a, [](double x) { return __builtin_expm1(x); });
  }
}

/// ln(1 + z) of numbers from 0 to 1, as 2·artanh(z/(2 + z)); right to the last digits near 0, too.
NEURARIUM_INLINE void log1pOf(const Pack& z, Pack& a) {
  if constexpr (kIsFloat) {
    const Pack twice = (z + z) / (z + Scalar(2));
    const Pack w = Scalar(0.25) * twice * twice;
    // artanh(√w)/√w, interpolated at Chebyshev's nodes: off by 8·10⁻⁹ of it at most.
    Pack p = w * Scalar(0.140873283) + Scalar(0.13980709);
    p = p * w + Scalar(0.200124264);
    p = p * w + Scalar(0.333331585);
    p = p * w + Scalar(1);
    a = twice * p;
  } else {
    eachLane(z, a, [](double x) { return __builtin_log1p(x); });
  }
}

/// Source: the function and its coefficients are those of Eigen 3.4, generic_fast_tanh_float.
NEURARIUM_INLINE void tanhOf(const Pack& z, Pack& a) {
  if constexpr (kIsFloat) {
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
  } else {
    eachLane(z, a, [](double x) { return __builtin_tanh(x); });
  }
}

NEURARIUM_INLINE void sigmoidOf(const Pack& z, Pack& a) {
  // The exponential of a negative number only, so that nothing overflows.
  Pack e;
  expOf(z < 0 ? z : -z, e);
  a = (z >= 0 ? Pack{} + 1 : e) / (e + 1);
}

NEURARIUM_INLINE void softplusOf(const Pack& z, Pack& a) {
  Pack e, rest;
  expOf(z < 0 ? z : -z, e);
  log1pOf(e, rest);
  a = (z > 0 ? z : Pack{}) + rest;
}

}  // namespace

}  // namespace neurarium::kernels::NEURARIUM_KERNELS
