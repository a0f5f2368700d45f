#pragma once

// What the kernels' code is written in: registers full of numbers. Belongs to kernels_code.h.

#ifdef __SSE2__
#include <immintrin.h>
#endif

#include <cstring>
#include <utility>

#include "core/types.h"

#define NEURARIUM_INLINE [[gnu::always_inline]] inline
#define NEURARIUM_ALWAYS __attribute__((always_inline))

namespace neurarium::kernels::NEURARIUM_KERNELS {

namespace {

/// Numbers in a register, and registers.
#if defined(__AVX512F__)
constexpr int kLane = 64 / sizeof(Scalar);
constexpr int kRegisters = 32;
#elif defined(__AVX2__)
constexpr int kLane = 32 / sizeof(Scalar);
constexpr int kRegisters = 16;
#else
constexpr int kLane = 16 / sizeof(Scalar);
constexpr int kRegisters = 16;
#endif

/// So many numbers that are computed with at once.
template <int count>
struct Lanes {
  typedef Scalar Type __attribute__((vector_size(count * sizeof(Scalar))));
  /// The same in memory, beginning at any number.
  typedef Type Loose __attribute__((aligned(alignof(Scalar)), may_alias));
};
template <>
struct Lanes<1> {
  using Type = Scalar;
  using Loose = Scalar;
};

/// So many numbers from memory, and back. Not copied byte by byte: the compiler would keep them in memory.
template <int count>
NEURARIUM_INLINE void read(const Scalar* from, typename Lanes<count>::Type& numbers) {
  numbers = *reinterpret_cast<const typename Lanes<count>::Loose*>(from);
}
template <int count>
NEURARIUM_INLINE void write(const typename Lanes<count>::Type& numbers, Scalar* to) {
  *reinterpret_cast<typename Lanes<count>::Loose*>(to) = numbers;
}

/// Some of so many numbers: `count` from `first` on.
template <int all, int first, int count>
NEURARIUM_INLINE typename Lanes<count>::Type lanesOf(typename Lanes<all>::Type numbers) {
  if constexpr (count == all)
    return numbers;
  else if constexpr (count == 1)
    return numbers[first];
  else
    return [&]<int... lane>(std::integer_sequence<int, lane...>) NEURARIUM_ALWAYS {
      return __builtin_shufflevector(numbers, numbers, (first + lane)...);
    }
  (std::make_integer_sequence<int, count>());
}

/// The sum of all lanes, of halves first.
template <int count>
NEURARIUM_INLINE Scalar sumOf(typename Lanes<count>::Type numbers) {
  if constexpr (count == 1) {
    return numbers;
  } else {
    return sumOf<count / 2>(lanesOf<count, 0, count / 2>(numbers) +
                            lanesOf<count, count / 2, count / 2>(numbers));
  }
}

/// Calls `use` with 0 … count − 1 as constants: what is indexed by them can live in registers.
template <int count, typename Use>
NEURARIUM_INLINE void unrolled(const Use& use) {
  [&]<int... index>(std::integer_sequence<int, index...>) NEURARIUM_ALWAYS {
    (use(std::integral_constant<int, index>()), ...);
  }
  (std::make_integer_sequence<int, count>());
}

/// Numbers that are computed with at once where each is for itself.
using Pack = Lanes<kLane>::Type;
constexpr Index kPack = sizeof(Pack) / sizeof(Scalar);

/// The number, or the bound beyond which it lies; NaN stays NaN.
NEURARIUM_INLINE Pack atMost(Scalar bound, Pack numbers) {
#ifdef __AVX512F__
  if constexpr (sizeof(Scalar) == sizeof(float))
    return (Pack)_mm512_maskz_min_ps(0xffff, (__m512)(Pack{} + bound), (__m512)numbers);
#endif
  return numbers > bound ? Pack{} + bound : numbers;
}
NEURARIUM_INLINE Pack atLeast(Scalar bound, Pack numbers) {
#ifdef __AVX512F__
  if constexpr (sizeof(Scalar) == sizeof(float))
    return (Pack)_mm512_maskz_max_ps(0xffff, (__m512)(Pack{} + bound), (__m512)numbers);
#endif
  return numbers < bound ? Pack{} + bound : numbers;
}

/// Whether a part of a register is read and written as fast as the whole.
#ifdef __AVX512F__
constexpr bool kHasMasks = sizeof(Scalar) == sizeof(float);
#else
constexpr bool kHasMasks = false;
#endif

/// At most as many numbers as there are lanes, in the first of them, with 0 in the others; and back.
NEURARIUM_INLINE void load(const Scalar* from, Index count, Pack& pack) {
#ifdef __AVX512F__
  if constexpr (kHasMasks) {
    pack = (Pack)_mm512_maskz_loadu_ps(static_cast<__mmask16>((1u << count) - 1), from);
    return;
  }
#endif
  pack = Pack{};
  std::memcpy(&pack, from, static_cast<std::size_t>(count) * sizeof(Scalar));
}

NEURARIUM_INLINE void store(const Pack& pack, Index count, Scalar* to) {
#ifdef __AVX512F__
  if constexpr (kHasMasks) {
    _mm512_mask_storeu_ps(to, static_cast<__mmask16>((1u << count) - 1), (__m512)pack);
    return;
  }
#endif
  std::memcpy(to, &pack, static_cast<std::size_t>(count) * sizeof(Scalar));
}

/// Square roots, rounded as exactly as a processor does.
NEURARIUM_INLINE void squareRootOf(const Pack& square, Pack& root) {
  constexpr bool isFloat = sizeof(Scalar) == sizeof(float);
#if defined(__AVX512F__)
  // With a mask of all, for g++ 12 takes the plain one's undefined register for a mistake.
  if constexpr (isFloat)
    root = (Pack)_mm512_maskz_sqrt_ps(0xFFFF, (__m512)square);
  else
    root = (Pack)_mm512_maskz_sqrt_pd(0xFF, (__m512d)square);
#elif defined(__AVX2__)
  if constexpr (isFloat)
    root = (Pack)_mm256_sqrt_ps((__m256)square);
  else
    root = (Pack)_mm256_sqrt_pd((__m256d)square);
#elif defined(__SSE2__)
  if constexpr (isFloat)
    root = (Pack)_mm_sqrt_ps((__m128)square);
  else
    root = (Pack)_mm_sqrt_pd((__m128d)square);
#else
  for (int lane = 0; lane < kLane; ++lane) {
    if constexpr (isFloat)
      root[lane] = __builtin_sqrtf(square[lane]);
    else
      root[lane] = __builtin_sqrt(square[lane]);
  }
#endif
}

/// Calls `use` with where each pack begins and how many numbers it has: the last may be shorter, and its numbers are computed as all others.
template <typename Use>
NEURARIUM_INLINE void forPacks(Index count, const Use& use) {
  Index i = 0;
  for (; i + kPack <= count; i += kPack) use(i, kPack);
  if (i < count) use(i, count - i);
}

}  // namespace

}  // namespace neurarium::kernels::NEURARIUM_KERNELS
