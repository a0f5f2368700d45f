#pragma once

#include "core/layers/layer.h"
#include "core/network_spec.h"

namespace neurarium {

/// Each row is brought to mean 0 and variance 1, then scaled and shifted by learned numbers.
///   x̂ = (x − μ)/√(σ² + ε)      a = scale·x̂ + shift
///   training: μ and σ² of the batch; otherwise the running ones, r ← (1 − momentum)·r + momentum·batch's (σ² unbiased, as in PyTorch).
///   dx = scale/√(σ² + ε) · (da − mean(da) − x̂·mean(da ⊙ x̂))
/// A batch of one has no variance: x̂ is 0, nothing flows back, and the running figures stay as they are.
/// Source: Ioffe & Szegedy 2015, algorithms 1 and 2.
class BatchNormalizationLayer : public Layer {
 public:
  BatchNormalizationLayer(const BatchNormalizationSpec& spec, Shape shape)
      : m_spec(spec), m_shape(std::move(shape)) {}

  Shape outputShape() const override { return m_shape; }
  double cost() const override { return 4.0 * static_cast<double>(m_shape.size()); }
  std::vector<ParameterInfo> parameters() const override;
  void place(const std::vector<ParameterInfo>& placed) override;
  void initialize(VectorRef theta, Rng& rng) const override;
  LayerCache makeCache(Index batch) const override;
  void forward(ConstVectorRef theta, ConstMatrixRef x, Mode mode, Rng& rng, LayerCache& cache) const override;
  void backward(ConstVectorRef theta, ConstMatrixRef x, GradientOf of, LayerCache& cache, VectorRef g,
                MatrixRef dx) const override;
  void updateStatistics(const LayerCache& cache, Index batch, VectorRef theta) const override;
  Scalar exampleGradient(const TracedPass& pass, Index place) const override;
  void describe(TracePhase phase, const TracedPass& pass, TraceLog& log) const override;

 private:
  enum Kept { kNormalized, kMean, kVariance, kInverseDeviation, kKept };

  void describeForward(Index unit, const TracedPass& pass, TraceLog& log) const;
  void describeBackward(Index unit, const TracedPass& pass, TraceLog& log) const;
  void describeInputGradient(Index unit, const TracedPass& pass, TraceLog& log) const;

  BatchNormalizationSpec m_spec;
  Shape m_shape;
  Index m_scaleAt = 0;
  Index m_shiftAt = 0;
  Index m_runningMeanAt = 0;
  Index m_runningVarianceAt = 0;
};

}  // namespace neurarium
