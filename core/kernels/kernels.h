#pragma once

#include "core/types.h"

/// What training spends its time in, written for the processor: plain pointers, no allocation, compiled once for every x86-64 and once for
/// those with AVX2 and FMA, chosen when the program starts. What each one means is in kernels_reference.h.
namespace neurarium::kernels {

/// Up to so many rows, product() is faster than Eigen's, which pays for copying blocks of its operands first.
constexpr Index kMostRows = 32;

/// A matrix whose columns are contiguous; `stride` lies between two of them.
struct Columns {
  const Scalar* data = nullptr;
  Index stride = 0;
};

/// A matrix of which any two steps are given: from one row to the next, and from one column to the next. So a transposed one, too.
struct Strided {
  const Scalar* data = nullptr;
  Index rowStride = 0;
  Index columnStride = 0;
};

/// C = start·1ᵀ + A·B: every number is its start, or 0 without `start`, plus the products in the order of A's columns, whatever is computed
/// beside it.
/// Shapes: A is rows × depth, B depth × columns, C rows × columns with contiguous columns, start rows. C overlaps nothing else.
void product(Columns a, Strided b, const Scalar* start, Scalar* c, Index cStride, Index rows, Index columns,
             Index depth);

/// a = tanh(z), element by element, by a rational function whose error is below 4·10⁻⁷ (in float; the library's tanh in double).
/// Source: the function and its coefficients are those of Eigen 3.4, generic_fast_tanh_float. NaN stays NaN.
void tanh(const Scalar* z, Scalar* a, Index count);

/// dz = da·(1 − a²), element by element. dz may be da.
void tanhGradient(const Scalar* a, const Scalar* da, Scalar* dz, Index count);

/// What the kernels in use were compiled for: "x86-64-v3", or "" for what every processor of the kind has.
const char* instructionSet();

}  // namespace neurarium::kernels
