#pragma once

// The kernels' code, compiled by kernels_plain.cpp and by kernels_v3.cpp, each into a namespace of its own, so that nothing compiled for one
// instruction set is ever called with the other.
#ifndef NEURARIUM_KERNELS
#define NEURARIUM_KERNELS alone
#endif

#include <cmath>
#include <cstring>
#include <type_traits>
#include <utility>

#include "core/kernels/kernels.h"

#define NEURARIUM_INLINE [[gnu::always_inline]] inline
#define NEURARIUM_ALWAYS __attribute__((always_inline))

namespace neurarium::kernels::NEURARIUM_KERNELS {

namespace {

/// Numbers in a register.
#ifdef __AVX2__
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

/// Where a product begins: at C itself, where it goes on with one; else at `start`, or 0 without.
struct Beginning {
  const Scalar* start = nullptr;
  bool goesOn = false;
};

/// Calls `use` with 0 … count − 1 as constants: what is indexed by them can live in registers.
template <int count, typename Use>
NEURARIUM_INLINE void unrolled(const Use& use) {
  [&]<int... index>(std::integer_sequence<int, index...>) NEURARIUM_ALWAYS {
    (use(std::integral_constant<int, index>()), ...);
  }
  (std::make_integer_sequence<int, count>());
}

/// kVectors · kLanes rows of kColumns columns of the product, their sums in registers.
template <int kLanes, int kVectors, int kColumns>
NEURARIUM_INLINE void productBlock(Columns a, Strided b, Beginning begin, Scalar* c, Index cStride,
                                   Index depth) {
  using Vector = typename Lanes<kLanes>::Type;
  constexpr int kSums = kVectors * kColumns;
  Vector sums[kSums];
  unrolled<kSums>([&](auto i) NEURARIUM_ALWAYS {
    constexpr int j = i / kVectors;
    constexpr int v = i % kVectors;
    const Scalar* from = begin.goesOn ? c + j * cStride : begin.start;
    sums[i] = Vector{};
    if (from) std::memcpy(&sums[i], from + v * kLanes, sizeof(Vector));
  });
  for (Index p = 0; p < depth; ++p) {
    Vector column[kVectors];
    unrolled<kVectors>([&](auto v) NEURARIUM_ALWAYS {
      std::memcpy(&column[v], a.data + p * a.stride + v * kLanes, sizeof(Vector));
    });
    const Scalar* factors = b.data + p * b.rowStride;
    unrolled<kSums>([&](auto i) NEURARIUM_ALWAYS {
      sums[i] += column[i % kVectors] * factors[(i / kVectors) * b.columnStride];
    });
  }
  unrolled<kSums>([&](auto i) NEURARIUM_ALWAYS {
    std::memcpy(c + (i / kVectors) * cStride + (i % kVectors) * kLanes, &sums[i], sizeof(Vector));
  });
}

template <int kLanes, int kVectors, int kColumns>
NEURARIUM_INLINE void productColumns(Columns a, Strided& b, Beginning begin, Scalar*& c, Index cStride,
                                     Index& columns, Index depth) {
  productBlock<kLanes, kVectors, kColumns>(a, b, begin, c, cStride, depth);
  b.data += kColumns * b.columnStride;
  c += kColumns * cStride;
  columns -= kColumns;
}

/// All columns of so many rows.
template <int kLanes, int kVectors>
NEURARIUM_INLINE void productRows(Columns a, Strided b, Beginning begin, Scalar* c, Index cStride,
                                  Index columns, Index depth) {
  constexpr int kMostColumns = kVectors > 1 ? 6 : 4;
  while (columns >= kMostColumns)
    productColumns<kLanes, kVectors, kMostColumns>(a, b, begin, c, cStride, columns, depth);
  if (kMostColumns > 4 && columns >= 4)
    productColumns<kLanes, kVectors, 4>(a, b, begin, c, cStride, columns, depth);
  if (columns >= 2) productColumns<kLanes, kVectors, 2>(a, b, begin, c, cStride, columns, depth);
  if (columns >= 1) productColumns<kLanes, kVectors, 1>(a, b, begin, c, cStride, columns, depth);
}

/// Rows in pieces of as many as fit into a register, then half, a quarter … of it.
template <int kLanes>
NEURARIUM_INLINE void productOfFewRows(Columns a, Strided b, Beginning begin, Scalar* c, Index cStride,
                                       Index rows, Index columns, Index depth) {
  while (rows >= kLanes) {
    productRows<kLanes, 1>(a, b, begin, c, cStride, columns, depth);
    a.data += kLanes;
    c += kLanes;
    if (begin.start) begin.start += kLanes;
    rows -= kLanes;
  }
  if constexpr (kLanes > 1) productOfFewRows<kLanes / 2>(a, b, begin, c, cStride, rows, columns, depth);
}

/// A panel of A, side by side in memory: its columns may lie so far apart that each is another page.
constexpr Index kPanelRows = 2 * kLane;
constexpr Index kPanelDepth = 256;

NEURARIUM_INLINE void productOfManyRows(Columns a, Strided b, Beginning begin, Scalar* c, Index cStride,
                                        Index rows, Index columns, Index depth) {
  Scalar panel[kPanelRows * kPanelDepth];
  for (Index at = 0; at < depth; at += kPanelDepth) {
    const Index some = depth - at < kPanelDepth ? depth - at : kPanelDepth;
    const Strided below{b.data + at * b.rowStride, b.rowStride, b.columnStride};
    begin.goesOn = begin.goesOn || at > 0;
    Index row = 0;
    for (; row + kPanelRows <= rows; row += kPanelRows) {
      for (Index p = 0; p < some; ++p)
        std::memcpy(panel + p * kPanelRows, a.data + row + (at + p) * a.stride, kPanelRows * sizeof(Scalar));
      productRows<kLane, 2>({panel, kPanelRows}, below,
                            {begin.start ? begin.start + row : nullptr, begin.goesOn}, c + row, cStride,
                            columns, some);
    }
    if (row < rows)
      productOfFewRows<kLane>({a.data + row + at * a.stride, a.stride}, below,
                              {begin.start ? begin.start + row : nullptr, begin.goesOn}, c + row, cStride,
                              rows - row, columns, some);
  }
}

/// kRows × kColumns numbers of Aᵀ·B, the sums of each in the lanes of a register.
template <int kRows, int kColumns>
NEURARIUM_INLINE void transposedBlock(Columns a, Columns b, Scalar* c, Index cStride, Index depth) {
  using Vector = typename Lanes<kLane>::Type;
  constexpr int kSums = kRows * kColumns;
  Vector sums[kSums];
  unrolled<kSums>([&](auto i) NEURARIUM_ALWAYS { sums[i] = Vector{}; });
  Index p = 0;
  for (; p + kLane <= depth; p += kLane) {
    Vector left[kRows];
    Vector right[kColumns];
    unrolled<kRows>(
        [&](auto i) NEURARIUM_ALWAYS { std::memcpy(&left[i], a.data + i * a.stride + p, sizeof(Vector)); });
    unrolled<kColumns>(
        [&](auto j) NEURARIUM_ALWAYS { std::memcpy(&right[j], b.data + j * b.stride + p, sizeof(Vector)); });
    unrolled<kSums>([&](auto i) NEURARIUM_ALWAYS { sums[i] += left[i / kColumns] * right[i % kColumns]; });
  }
  unrolled<kSums>([&](auto i) NEURARIUM_ALWAYS {
    Scalar sum = 0;
    for (int lane = 0; lane < kLane; ++lane) sum += sums[i][lane];
    const Scalar* left = a.data + (i / kColumns) * a.stride;
    const Scalar* right = b.data + (i % kColumns) * b.stride;
    for (Index rest = p; rest < depth; ++rest) sum += left[rest] * right[rest];
    c[(i / kColumns) + (i % kColumns) * cStride] = sum;
  });
}

template <int kRows>
NEURARIUM_INLINE void transposedRows(Columns a, Columns b, Scalar* c, Index cStride, Index columns,
                                     Index depth) {
  Index j = 0;
  for (; j + 4 <= columns; j += 4)
    transposedBlock<kRows, 4>(a, {b.data + j * b.stride, b.stride}, c + j * cStride, cStride, depth);
  for (; j < columns; ++j)
    transposedBlock<kRows, 1>(a, {b.data + j * b.stride, b.stride}, c + j * cStride, cStride, depth);
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

void product(Columns a, Strided b, const Scalar* start, Scalar* c, Index cStride, Index rows, Index columns,
             Index depth) {
  if (rows <= kPanelRows)
    productOfFewRows<kLane>(a, b, {start}, c, cStride, rows, columns, depth);
  else
    productOfManyRows(a, b, {start}, c, cStride, rows, columns, depth);
}

void transposedProduct(Columns a, Columns b, Scalar* c, Index cStride, Index rows, Index columns,
                       Index depth) {
  Index i = 0;
  for (; i + 3 <= rows; i += 3)
    transposedRows<3>({a.data + i * a.stride, a.stride}, b, c + i, cStride, columns, depth);
  for (; i < rows; ++i)
    transposedRows<1>({a.data + i * a.stride, a.stride}, b, c + i, cStride, columns, depth);
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
  sums[0] += sums[1] + sums[2] + sums[3];
  Scalar sum = 0;
  for (int lane = 0; lane < kLane; ++lane) sum += sums[0][lane];
  for (; i < count; ++i) sum += numbers[i] * Scalar(0);
  return sum == Scalar(0);
}

[[maybe_unused]] constexpr Table kernelsFor(const char* instructionSet) {
  return {instructionSet, product, transposedProduct, tanh, tanhGradient, allFinite};
}

}  // namespace

}  // namespace neurarium::kernels::NEURARIUM_KERNELS

#undef NEURARIUM_INLINE
#undef NEURARIUM_ALWAYS
