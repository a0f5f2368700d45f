#include "core/layers/dense.h"

#include "core/kernels/kernels.h"

namespace neurarium {

namespace {

/// Weights of which a copy is turned round each step; of more, that would take longer than it gains.
constexpr Index kMostTransposed = 4096;

}  // namespace

std::vector<ParameterInfo> DenseLayer::parameters() const {
  std::vector<ParameterInfo> arrays{{0, "weights", ParameterKind::Weight, {{m_spec.units, m_inputs}}, 0}};
  if (m_spec.useBias) arrays.push_back({0, "bias", ParameterKind::Bias, Shape::flat(m_spec.units), 0});
  return arrays;
}

void DenseLayer::place(const std::vector<ParameterInfo>& placed) {
  m_weightsAt = placed[0].offset;
  if (m_spec.useBias) m_biasAt = placed[1].offset;
}

void DenseLayer::initialize(VectorRef theta, Rng& rng) const {
  Eigen::Map<Matrix> W(theta.data() + m_weightsAt, m_spec.units, m_inputs);
  neurarium::initialize(m_spec.initializer, W, rng);
  if (m_spec.useBias)
    theta.segment(m_biasAt, m_spec.units).setConstant(static_cast<Scalar>(m_spec.initializer.bias));
}

LayerCache DenseLayer::makeCache(Index batch) const {
  LayerCache cache;
  cache.output.setZero(m_spec.units, batch);
  cache.outputGradient.setZero(m_spec.units, batch);
  cache.kept.assign(kKept, Matrix::Zero(m_spec.units, batch));
  cache.kept[kTransposed].setZero(m_inputs * m_spec.units <= kMostTransposed ? m_inputs : 0, m_spec.units);
  return cache;
}

void DenseLayer::forward(ConstVectorRef theta, ConstMatrixRef x, Mode, Rng&, LayerCache& cache) const {
  auto z = cache.kept[kZ].leftCols(x.cols());
  kernels::table().product({theta.data() + m_weightsAt, m_spec.units}, {x.data(), 1, x.outerStride()},
                           m_spec.useBias ? theta.data() + m_biasAt : nullptr, z.data(), z.outerStride(),
                           m_spec.units, x.cols(), m_inputs);
  activate(m_spec.activation, z, cache.output.leftCols(x.cols()));
}

void DenseLayer::backward(ConstVectorRef theta, ConstMatrixRef x, GradientOf of, LayerCache& cache,
                          VectorRef g, MatrixRef dx) const {
  const Index batch = x.cols();
  auto delta = cache.kept[kDelta].leftCols(batch);
  if (of == GradientOf::PreActivation)
    delta = cache.outputGradient.leftCols(batch);
  else
    activationGradient(m_spec.activation, cache.kept[kZ].leftCols(batch), cache.output.leftCols(batch),
                       cache.outputGradient.leftCols(batch), delta);
  const kernels::Table& kernel = kernels::table();
  const kernels::Columns deltas{delta.data(), delta.outerStride()};
  kernel.product(deltas, {x.data(), x.outerStride(), 1}, nullptr, g.data() + m_weightsAt, m_spec.units,
                 m_spec.units, m_inputs, batch);
  if (m_spec.useBias) {
    const Scalar one = 1;
    kernel.product(deltas, {&one, 0, 0}, nullptr, g.data() + m_biasAt, m_spec.units, m_spec.units, 1, batch);
  }
  if (dx.rows() == 0) return;
  const auto W = weights(theta);
  Matrix& transposed = cache.kept[kTransposed];
  if (transposed.size() > 0) {
    transposed = W.transpose();
    kernel.product({transposed.data(), m_inputs}, {delta.data(), 1, delta.outerStride()}, nullptr, dx.data(),
                   dx.outerStride(), m_inputs, batch, m_spec.units);
  } else {
    kernel.transposedProduct({W.data(), m_spec.units}, deltas, dx.data(), dx.outerStride(), m_inputs, batch,
                             m_spec.units);
  }
}

Eigen::Map<const Matrix> DenseLayer::weights(ConstVectorRef theta) const {
  return {theta.data() + m_weightsAt, m_spec.units, m_inputs};
}

Eigen::Map<const Vector> DenseLayer::bias(ConstVectorRef theta) const {
  return {theta.data() + m_biasAt, m_spec.units};
}

}  // namespace neurarium
