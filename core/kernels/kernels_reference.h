#pragma once

#include <cmath>

#include "core/kernels/kernels.h"

/// What each kernel means, as plainly as it can be said. The fast ones are tested against these; trainSmall() against the layers of a Network.
namespace neurarium::kernels::reference {

inline void product(Columns a, Strided b, const Scalar* start, Scalar* c, Index cStride, Index rows,
                    Index columns, Index depth) {
  for (Index j = 0; j < columns; ++j)
    for (Index i = 0; i < rows; ++i) {
      Scalar sum = start ? start[i] : 0;
      for (Index p = 0; p < depth; ++p)
        sum += a.data[i + p * a.stride] * b.data[p * b.rowStride + j * b.columnStride];
      c[i + j * cStride] = sum;
    }
}

inline void transposedProduct(Columns a, Columns b, Scalar* c, Index cStride, Index rows, Index columns,
                              Index depth) {
  for (Index j = 0; j < columns; ++j)
    for (Index i = 0; i < rows; ++i) {
      Scalar sum = 0;
      for (Index p = 0; p < depth; ++p) sum += a.data[p + i * a.stride] * b.data[p + j * b.stride];
      c[i + j * cStride] = sum;
    }
}

inline void tanh(const Scalar* z, Scalar* a, Index count) {
  for (Index i = 0; i < count; ++i) a[i] = std::tanh(z[i]);
}

inline void tanhGradient(const Scalar* a, const Scalar* da, Scalar* dz, Index count) {
  for (Index i = 0; i < count; ++i) dz[i] = da[i] * (1 - a[i] * a[i]);
}

inline bool allFinite(const Scalar* numbers, Index count) {
  for (Index i = 0; i < count; ++i)
    if (!std::isfinite(numbers[i])) return false;
  return true;
}

}  // namespace neurarium::kernels::reference
