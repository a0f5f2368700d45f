#pragma once

// What the kernels' code is written in: registers full of numbers. Belongs to kernels_code.h.

#include <cstring>
#include <utility>

#include "core/types.h"

#define NEURARIUM_INLINE [[gnu::always_inline]] inline
#define NEURARIUM_ALWAYS __attribute__((always_inline))

namespace neurarium::kernels::NEURARIUM_KERNELS {

namespace {

/// Numbers in a register.
#if defined(__AVX512F__)
constexpr int kLane = 64 / sizeof(Scalar);
#elif defined(__AVX2__)
constexpr int kLane = 32 / sizeof(Scalar);
#else
constexpr int kLane = 16 / sizeof(Scalar);
#endif

/// So many numbers that are computed with at once.
template <int count>
struct Lanes {
  typedef Scalar Type __attribute__((vector_size(count * sizeof(Scalar))));
};
template <>
struct Lanes<1> {
  using Type = Scalar;
};

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

NEURARIUM_INLINE void load(const Scalar* from, Index count, Pack& pack) {
  pack = Pack{};
  std::memcpy(&pack, from, static_cast<std::size_t>(count) * sizeof(Scalar));
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
