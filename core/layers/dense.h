#pragma once

#include "core/layers/layer.h"
#include "core/network_spec.h"

namespace neurarium {

/// Every unit sees every input.
///   z = W·x + b      a = f(z)
///   δ = dz = da ⊙ f′(z)      dW = δ·xᵀ      db = Σ δ over the batch      dx = Wᵀ·δ
/// Shapes: W is units × inputs, b units. Without useBias there is no b, and z = W·x.
class DenseLayer : public Layer {
 public:
  DenseLayer(const DenseSpec& spec, Index inputs) : m_spec(spec), m_inputs(inputs) {}

  Shape outputShape() const override { return Shape::flat(m_spec.units); }
  double cost() const override {
    return 2.0 * static_cast<double>(m_spec.units * m_inputs) +
           static_cast<double>(m_spec.useBias ? m_spec.units : 0);
  }
  std::vector<ParameterInfo> parameters() const override;
  void place(const std::vector<ParameterInfo>& placed) override;
  void initialize(VectorRef theta, Rng& rng) const override;
  LayerCache makeCache(Index batch) const override;
  void forward(ConstVectorRef theta, ConstMatrixRef x, Mode mode, Rng& rng, LayerCache& cache) const override;
  void backward(ConstVectorRef theta, ConstMatrixRef x, GradientOf of, LayerCache& cache, VectorRef g,
                MatrixRef dx) const override;
  Scalar exampleGradient(const TracedPass& pass, Index place) const override;
  void describe(TracePhase phase, const TracedPass& pass, TraceLog& log) const override;
  const Matrix* preActivation(const LayerCache& cache) const override { return &cache.kept[kZ]; }
  const Matrix* preActivationGradient(const LayerCache& cache) const override { return &cache.kept[kDelta]; }

  /// z of a cache that makeCache() made.
  static Matrix& preActivationOf(LayerCache& cache) { return cache.kept[kZ]; }

  const DenseSpec& spec() const { return m_spec; }

 private:
  enum Kept { kZ, kDelta, kTransposed, kKept };  ///< kTransposed: Wᵀ, empty where it is too large
  void describeForward(const TracedPass& pass, TraceLog& log) const;
  void describeBackward(const TracedPass& pass, TraceLog& log) const;
  void describeErrorSignals(const TracedPass& pass, TraceLog& log) const;
  Eigen::Map<const Matrix> weights(ConstVectorRef theta) const;
  Eigen::Map<const Vector> bias(ConstVectorRef theta) const;

  DenseSpec m_spec;
  Index m_inputs;
  Index m_weightsAt = 0;
  Index m_biasAt = 0;  ///< of no meaning without useBias
};

}  // namespace neurarium
