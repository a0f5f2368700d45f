#pragma once

#include "core/activation.h"
#include "core/loss.h"
#include "core/types.h"

namespace neurarium::kernels {

/// A batch whose rows are contiguous: number `row` of example `e` is data[row · stride + e]. So many numbers as kRowsEnd may be read behind
/// its last example, and must be finite there. Behind the last row of a layer's inputs there is one of ones.
struct Rows {
  const Scalar* data = nullptr;
  Index stride = 0;
};
constexpr Index kRowsEnd = 32;

/// A layer in which every unit sees every input, as the kernel of small networks sees it.
struct SmallLayer {
  Activation activation = Activation::Linear;
  Index inputs = 0;
  Index units = 0;  ///< at most kMostSmallUnits
  Index at = 0;     ///< in θ: the weights, units × inputs, column by column, and behind them the bias
  bool hasBias = true;
  Index scratchAt = 0;  ///< of its numbers in the memory that the kernel works in, see scratchOf()
};
constexpr Index kMostSmallUnits = 16;

struct SmallNetwork {
  const SmallLayer* layers = nullptr;
  Index count = 0;
  Loss loss = Loss::MeanSquaredError;
};

struct SmallResult {
  Scalar loss = 0;
  bool isFinite = true;  ///< whether all of g and of the moved θ is; not looked at where θ is not moved
};

/// Numbers of memory that a layer needs from `scratchAt` on: z, a, ones and δ of kRowsEnd examples.
constexpr Index scratchOf(Index units) {
  return (3 * units + 1) * kRowsEnd;
}
/// And numbers of memory before the inputs', and their ones', which lie before the first layer's.
constexpr Index kSharedScratch = kMostSmallUnits * kRowsEnd;

}  // namespace neurarium::kernels
