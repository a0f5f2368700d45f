#pragma once

// Matrix products. Belongs to kernels_code.h.

#include "core/kernels/kernels.h"
#include "core/kernels/lanes.h"

namespace neurarium::kernels::NEURARIUM_KERNELS {

namespace {

/// Where a product begins: at C itself, where it goes on with one; else at `start`, or 0 without.
struct Beginning {
  const Scalar* start = nullptr;
  bool goesOn = false;
};

/// Adds kVectors · kLanes rows of kColumns columns of the product to sums, which are in registers.
template <int kLanes, int kVectors, int kColumns>
NEURARIUM_INLINE void addProduct(Columns a, Strided b, Index depth, typename Lanes<kLanes>::Type* sums) {
  for (Index p = 0; p < depth; ++p) {
    typename Lanes<kLanes>::Type column[kVectors];
    unrolled<kVectors>([&](auto v)
                           NEURARIUM_ALWAYS { read<kLanes>(a.data + p * a.stride + v * kLanes, column[v]); });
    const Scalar* factors = b.data + p * b.rowStride;
    unrolled<kVectors * kColumns>([&](auto i) NEURARIUM_ALWAYS {
      sums[i] += column[i % kVectors] * factors[(i / kVectors) * b.columnStride];
    });
  }
}

template <int kLanes, int kVectors, int kColumns>
NEURARIUM_INLINE void productBlock(Columns a, Strided b, Beginning begin, Scalar* c, Index cStride,
                                   Index depth) {
  constexpr int kSums = kVectors * kColumns;
  typename Lanes<kLanes>::Type sums[kSums];
  unrolled<kSums>([&](auto i) NEURARIUM_ALWAYS {
    const Scalar* from = begin.goesOn ? c + i / kVectors * cStride : begin.start;
    sums[i] = typename Lanes<kLanes>::Type{};
    if (from) read<kLanes>(from + i % kVectors * kLanes, sums[i]);
  });
  addProduct<kLanes, kVectors, kColumns>(a, b, depth, sums);
  unrolled<kSums>([&](auto i) NEURARIUM_ALWAYS {
    write<kLanes>(sums[i], c + (i / kVectors) * cStride + (i % kVectors) * kLanes);
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
  // Enough sums to hide how long an addition takes, and no more than there are registers for.
  constexpr int kMostColumns = kVectors > 1 && kRegisters < 32 ? 6 : 8;
  while (columns >= kMostColumns)
    productColumns<kLanes, kVectors, kMostColumns>(a, b, begin, c, cStride, columns, depth);
  if (columns >= 4) productColumns<kLanes, kVectors, 4>(a, b, begin, c, cStride, columns, depth);
  if (columns >= 2) productColumns<kLanes, kVectors, 2>(a, b, begin, c, cStride, columns, depth);
  if (columns >= 1) productColumns<kLanes, kVectors, 1>(a, b, begin, c, cStride, columns, depth);
}

/// Fewer rows than a register has lanes, all columns of them.
template <int kColumns>
NEURARIUM_INLINE void productOfRest(Columns a, Strided b, Beginning begin, Scalar* c, Index cStride,
                                    Index rows, Index columns, Index depth) {
  for (; columns >= kColumns; columns -= kColumns) {
    Pack sums[kColumns];
    unrolled<kColumns>([&](auto j) NEURARIUM_ALWAYS {
      const Scalar* from = begin.goesOn ? c + j * cStride : begin.start;
      sums[j] = Pack{};
      if (from) load(from, rows, sums[j]);
    });
    for (Index p = 0; p < depth; ++p) {
      Pack column;
      load(a.data + p * a.stride, rows, column);
      unrolled<kColumns>(
          [&](auto j) NEURARIUM_ALWAYS { sums[j] += column * b.data[p * b.rowStride + j * b.columnStride]; });
    }
    unrolled<kColumns>([&](auto j) NEURARIUM_ALWAYS { store(sums[j], rows, c + j * cStride); });
    b.data += kColumns * b.columnStride;
    c += kColumns * cStride;
  }
  if constexpr (kColumns > 1) productOfRest<kColumns / 2>(a, b, begin, c, cStride, rows, columns, depth);
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
  if constexpr (kHasMasks && kLanes == kLane) {
    // Half a register alone, which needs no mask, is faster.
    if (rows > 0 && rows != kLane / 2) return productOfRest<8>(a, b, begin, c, cStride, rows, columns, depth);
  }
  if constexpr (kLanes > 1) productOfFewRows<kLanes / 2>(a, b, begin, c, cStride, rows, columns, depth);
}

/// A panel of A, side by side in memory: its columns may lie so far apart that each is another page.
constexpr Index kPanelRows = 2 * kLane;
constexpr Index kPanelDepth = 256;

NEURARIUM_INLINE void productOfManyRows(Columns a, Strided b, Beginning begin, Scalar* c, Index cStride,
                                        Index rows, Index columns, Index depth) {
  alignas(sizeof(Pack)) Scalar panel[kPanelRows * kPanelDepth];
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
    Scalar sum = sumOf<kLane>(sums[i]);
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

}  // namespace

}  // namespace neurarium::kernels::NEURARIUM_KERNELS
