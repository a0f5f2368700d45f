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
  Index scratchAt = 0;  ///< of its numbers in the memory that the kernel works in, see scratchOfLayer()
};
constexpr Index kMostSmallUnits = 16;

struct SmallNetwork {
  const SmallLayer* layers = nullptr;
  Index count = 0;
  Loss loss = Loss::MeanSquaredError;
};

/// Where the numbers of a layer are wanted; nullptr for not at all.
struct SmallOutput {
  Scalar* z = nullptr;
  Scalar* a = nullptr;
};

struct SmallResult {
  Scalar loss = 0;
  bool isFinite = true;  ///< whether all of g and of the moved θ is; not looked at where θ is not moved
};

/// The memory in which the kernels of small networks work, in order: what they share; the inputs and a row of ones; a layer's z, a, a row of ones
/// and δ after another's. Rows are at most kRowsEnd examples long; four of them are read at once, though there may be fewer.
constexpr Index kSharedScratch = kMostSmallUnits * kRowsEnd;
constexpr Index scratchOfInputs(Index inputs) {
  return (inputs + 1) * kRowsEnd;
}
constexpr Index scratchOfLayer(Index units) {
  return (3 * units + 1) * kRowsEnd;
}
constexpr Index kScratchEnd = 3 * kRowsEnd;

/// Memory that begins where no register's worth of numbers straddles two lines of the cache.
struct alignas(64) ScratchLine {
  Scalar numbers[64 / sizeof(Scalar)];
};

}  // namespace neurarium::kernels
