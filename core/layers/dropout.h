#pragma once

#include "core/layers/layer.h"

namespace neurarium {

/// a = x ⊙ mask, where mask is 0 with probability `rate`, else 1/(1 − rate); outside training a = x.   dx = da ⊙ mask
/// Source: Srivastava et al. 2014, in the inverted form.
class DropoutLayer : public Layer {
 public:
  DropoutLayer(double rate, Shape shape) : m_rate(rate), m_shape(std::move(shape)) {}

  Shape outputShape() const override { return m_shape; }
  double cost() const override { return static_cast<double>(m_shape.size()); }
  LayerCache makeCache(Index batch) const override;
  void forward(ConstVectorRef theta, ConstMatrixRef x, Mode mode, Rng& rng, LayerCache& cache) const override;
  void backward(ConstVectorRef theta, ConstMatrixRef x, GradientOf of, LayerCache& cache, VectorRef g,
                MatrixRef dx) const override;
  void describe(TracePhase phase, const TracedPass& pass, TraceLog& log) const override;

 private:
  enum Kept { kMask, kKept };

  double m_rate;
  Shape m_shape;
};

}  // namespace neurarium
