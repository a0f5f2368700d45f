#pragma once

#include <string_view>
#include <vector>

#include "core/loss.h"
#include "core/random.h"
#include "core/shape.h"
#include "core/trace/trace_event.h"
#include "core/types.h"

namespace neurarium {

class TraceLog;
struct TracedPass;

enum class Mode { Training, Inference };

enum class ParameterKind {
  Weight,    ///< learned and regularised
  Bias,      ///< learned, not regularised
  Statistic  ///< kept by the layer, not learned
};

/// One array of parameters inside θ.
struct ParameterInfo {
  Index layer = 0;        ///< index in NetworkSpec::layers
  std::string_view name;  ///< "weights", "bias", "scale", "shift", "runningMean", "runningVariance"
  ParameterKind kind = ParameterKind::Weight;
  Shape shape;       ///< matrices are units × inputs, stored column by column
  Index offset = 0;  ///< of its first number in θ

  Index size() const { return shape.size(); }
};

/// What one layer keeps of a forward pass, and what the backward pass adds. Made once for the largest batch; a smaller batch uses the
/// first columns.
struct LayerCache {
  Matrix output;             ///< a, units × batch
  Matrix outputGradient;     ///< ∂L/∂a
  std::vector<Matrix> kept;  ///< the layer's own, see each layer
};

/// A layer: a description and pure functions. It owns no parameters and no state: θ, g and the cache belong to the caller, so that one
/// network may be used by several threads at once.
class Layer {
 public:
  virtual ~Layer() = default;

  virtual Shape outputShape() const = 0;
  /// Multiplications and additions of one example's forward pass, activation not counted.
  virtual double cost() const = 0;

  /// The layer's arrays in the order in which they take their places in θ; `layer` and `offset` are filled in by place().
  virtual std::vector<ParameterInfo> parameters() const { return {}; }
  /// Told once where each array of parameters() begins in θ.
  virtual void place(const std::vector<ParameterInfo>& placed) { (void)placed; }
  /// Writes the layer's initial values into θ.
  virtual void initialize(VectorRef theta, Rng& rng) const { (void)theta, (void)rng; }

  /// A cache for batches of up to `batch` examples.
  virtual LayerCache makeCache(Index batch) const = 0;

  /// Fills the first x.cols() columns of the cache.  Shapes: x is inputs × batch.  `rng` is drawn from while training only.
  virtual void forward(ConstVectorRef theta, ConstMatrixRef x, Mode mode, Rng& rng,
                       LayerCache& cache) const = 0;

  /// From cache.outputGradient, the layer's part of g (overwritten, not added to) and ∂L/∂x into dx, which may have 0 rows where nobody
  /// asks for it. `of` says what cache.outputGradient is the derivative by; only an output layer is ever given PreActivation.
  /// Follows a forward pass in Mode::Training with the same θ, x and cache.
  virtual void backward(ConstVectorRef theta, ConstMatrixRef x, GradientOf of, LayerCache& cache, VectorRef g,
                        MatrixRef dx) const = 0;

  /// After a training step: moves the layer's statistics in θ towards those of the batch in the cache.
  virtual void updateStatistics(const LayerCache& cache, Index batch, VectorRef theta) const {
    (void)cache, (void)batch, (void)theta;
  }

  /// ∂L/∂θ of the pass's example alone, for the number at `place`, which is one of the layer's learned ones.
  virtual Scalar exampleGradient(const TracedPass& pass, Index place) const {
    (void)pass, (void)place;
    return 0;
  }

  /// Tells every number of one example's pass, in Forward or Backward, from the caches that the pass left.
  virtual void describe(TracePhase phase, const TracedPass& pass, TraceLog& log) const = 0;

  /// z of the last forward pass, units × batch, or nullptr for a layer without an activation of its own.
  virtual const Matrix* preActivation(const LayerCache& cache) const {
    (void)cache;
    return nullptr;
  }
  /// δ = ∂L/∂z of the last backward pass, or nullptr.
  virtual const Matrix* preActivationGradient(const LayerCache& cache) const {
    (void)cache;
    return nullptr;
  }
};

}  // namespace neurarium
