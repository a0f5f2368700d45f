#pragma once

#include "core/activation.h"
#include "core/loss.h"
#include "core/types.h"

namespace neurarium::kernels {

/// A batch whose rows are contiguous: number `row` of example `e` is data[row · stride + e]. So many numbers as kRowsEnd may be read behind
/// its last example, and must be finite there.
struct Rows {
  const Scalar* data = nullptr;
  Index stride = 0;
};
constexpr Index kRowsEnd = 32;

/// A layer in which every unit sees every input, as the kernel of small networks sees it.
struct SmallLayer {
  Activation activation = Activation::Linear;
  Index inputs = 0;
  Index units = 0;       ///< at most kMostSmallUnits
  Index weightsAt = 0;   ///< in θ: units × inputs, column by column
  Index biasAt = -1;     ///< in θ; −1 without
  Index scratchAt = 0;   ///< of its numbers in the memory that the kernel works in, see scratchOf()
};
constexpr Index kMostSmallUnits = 16;

struct SmallNetwork {
  const SmallLayer* layers = nullptr;
  Index count = 0;
  Loss loss = Loss::MeanSquaredError;
};

/// Numbers of memory that a layer needs from `scratchAt` on: z, a and δ of kRowsEnd examples.
constexpr Index scratchOf(Index units) {
  return 3 * units * kRowsEnd;
}
/// And numbers of memory before the first layer's.
constexpr Index kSharedScratch = kMostSmallUnits * kRowsEnd;

}  // namespace neurarium::kernels
