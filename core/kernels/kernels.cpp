#include "core/kernels/kernels.h"

#include <cmath>
#include <cstring>
#include <type_traits>

// Functions so marked are compiled twice, and the loader takes the one that fits the processor. Sanitizers cannot start with that.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__) && \
    !defined(__SANITIZE_THREAD__)
#define NEURARIUM_HAS_CLONES 1
#define NEURARIUM_CLONES __attribute__((target_clones("default", "arch=x86-64-v3")))
#else
#define NEURARIUM_CLONES
#endif
#define NEURARIUM_INLINE [[gnu::always_inline]] inline
#define NEURARIUM_ALWAYS __attribute__((always_inline))

namespace neurarium::kernels {

namespace {

/// So many numbers that are computed with at once.
template <int count>
struct Lanes {
  typedef Scalar Type __attribute__((vector_size(count * sizeof(Scalar))));
};
template <>
struct Lanes<1> {
  using Type = Scalar;
};

/// kRows rows of kColumns columns of the product, their sums in registers.
template <int kRows, int kColumns>
NEURARIUM_INLINE void productBlock(Columns a, Strided b, const Scalar* start, Scalar* c, Index cStride,
                                   Index depth) {
  using Vector = typename Lanes<kRows>::Type;
  Vector sums[kColumns];
  Vector first{};
  if (start) std::memcpy(&first, start, sizeof first);
  for (int j = 0; j < kColumns; ++j) sums[j] = first;
  for (Index p = 0; p < depth; ++p) {
    Vector column;
    std::memcpy(&column, a.data + p * a.stride, sizeof column);
    const Scalar* factors = b.data + p * b.rowStride;
    for (int j = 0; j < kColumns; ++j) sums[j] += column * factors[j * b.columnStride];
  }
  for (int j = 0; j < kColumns; ++j) std::memcpy(c + j * cStride, &sums[j], sizeof sums[j]);
}

template <int kRows>
NEURARIUM_INLINE void productRows(Columns a, Strided b, const Scalar* start, Scalar* c, Index cStride,
                                  Index columns, Index depth) {
  Index j = 0;
  for (; j + 4 <= columns; j += 4) {
    productBlock<kRows, 4>(a, b, start, c + j * cStride, cStride, depth);
    b.data += 4 * b.columnStride;
  }
  if (j + 2 <= columns) {
    productBlock<kRows, 2>(a, b, start, c + j * cStride, cStride, depth);
    b.data += 2 * b.columnStride;
    j += 2;
  }
  if (j < columns) productBlock<kRows, 1>(a, b, start, c + j * cStride, cStride, depth);
}

/// Numbers that are computed with at once where each is for itself.
using Pack = Lanes<8>::Type;
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

NEURARIUM_INLINE void tanhOf(const Pack& z, Pack& a) {
  // Beyond, tanh is ±1 to the last bit; written so that NaN stays NaN.
  constexpr Scalar kEnd = Scalar(7.90531110763549805);
  constexpr Scalar kLinear = Scalar(0.0004);
  Pack x = z > kEnd ? Pack{} + kEnd : z;
  x = x < -kEnd ? Pack{} - kEnd : x;
  const Pack s = x * x;
  Pack p = Scalar(-2.76076847742355e-16) * s + Scalar(2.00018790482477e-13);
  p = p * s + Scalar(-8.60467152213735e-11);
  p = p * s + Scalar(5.12229709037114e-08);
  p = p * s + Scalar(1.48572235717979e-05);
  p = p * s + Scalar(6.37261928875436e-04);
  p = p * s + Scalar(4.89352455891786e-03);
  Pack q = Scalar(1.19825839466702e-06) * s + Scalar(1.18534705686654e-04);
  q = q * s + Scalar(2.26843463243900e-03);
  q = q * s + Scalar(4.89352518554385e-03);
  a = (z < kLinear) & (z > -kLinear) ? z : x * p / q;
}

}  // namespace

NEURARIUM_CLONES void product(Columns a, Strided b, const Scalar* start, Scalar* c, Index cStride, Index rows,
                              Index columns, Index depth) {
  const auto advance = [&](Index done) {
    a.data += done;
    c += done;
    if (start) start += done;
    rows -= done;
  };
  while (rows >= 8) {
    productRows<8>(a, b, start, c, cStride, columns, depth);
    advance(8);
  }
  if (rows >= 4) {
    productRows<4>(a, b, start, c, cStride, columns, depth);
    advance(4);
  }
  if (rows >= 2) {
    productRows<2>(a, b, start, c, cStride, columns, depth);
    advance(2);
  }
  if (rows >= 1) productRows<1>(a, b, start, c, cStride, columns, depth);
}

NEURARIUM_CLONES void tanh(const Scalar* z, Scalar* a, Index count) {
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

NEURARIUM_CLONES void tanhGradient(const Scalar* a, const Scalar* da, Scalar* dz, Index count) {
  forPacks(count, [&](Index at, Index some) NEURARIUM_ALWAYS {
    Pack output, gradient;
    load(a + at, some, output);
    load(da + at, some, gradient);
    gradient *= 1 - output * output;
    std::memcpy(dz + at, &gradient, static_cast<std::size_t>(some) * sizeof(Scalar));
  });
}

const char* instructionSet() {
#ifdef NEURARIUM_HAS_CLONES
  if (__builtin_cpu_supports("x86-64-v3")) return "x86-64-v3";
#endif
  return "";
}

}  // namespace neurarium::kernels
