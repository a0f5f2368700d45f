#pragma once

#include "core/layers/layer.h"

namespace neurarium {

/// A layer's part in the pass of a batch, as its caches hold it, and the example that is told.
struct TracedPass {
  Index layer;  ///< index in the spec
  ConstVectorRef theta;
  ConstMatrixRef inputs;  ///< the layer's, inputs × batch
  const LayerCache& cache;
  GradientOf of;                  ///< backwards: what cache.outputGradient is the derivative by
  ConstVectorRef gradient;        ///< backwards: ∂L/∂θ of the batch, without the penalty
  ConstMatrixRef inputGradients;  ///< backwards: ∂L/∂x, inputs × batch; without rows where nobody asks for it
  Index example;                  ///< a column of the batch
  Index examples;                 ///< columns of the batch

  auto x() const { return inputs.col(example); }
  auto output() const { return cache.output.col(example); }
  /// The derivative of the example's own loss, from one of the batch's mean loss that a cache holds.
  Scalar own(Scalar derivative) const { return static_cast<Scalar>(examples) * derivative; }
  Scalar outputGradient(Index unit) const { return own(cache.outputGradient(unit, example)); }
  Scalar inputGradient(Index input) const { return own(inputGradients(input, example)); }
};

}  // namespace neurarium
