#include "core/layers/batch_normalization.h"

namespace neurarium {

std::vector<ParameterInfo> BatchNormalizationLayer::parameters() const {
  const Shape shape = Shape::flat(m_shape.size());
  return {{0, "scale", ParameterKind::Bias, shape, 0},
          {0, "shift", ParameterKind::Bias, shape, 0},
          {0, "runningMean", ParameterKind::Statistic, shape, 0},
          {0, "runningVariance", ParameterKind::Statistic, shape, 0}};
}

void BatchNormalizationLayer::place(const std::vector<ParameterInfo>& placed) {
  m_scaleAt = placed[0].offset;
  m_shiftAt = placed[1].offset;
  m_runningMeanAt = placed[2].offset;
  m_runningVarianceAt = placed[3].offset;
}

void BatchNormalizationLayer::initialize(VectorRef theta, Rng&) const {
  theta.segment(m_scaleAt, m_shape.size()).setOnes();
  theta.segment(m_shiftAt, m_shape.size()).setZero();
  theta.segment(m_runningMeanAt, m_shape.size()).setZero();
  theta.segment(m_runningVarianceAt, m_shape.size()).setOnes();
}

LayerCache BatchNormalizationLayer::makeCache(Index batch) const {
  const Index units = m_shape.size();
  LayerCache cache;
  cache.output.setZero(units, batch);
  cache.outputGradient.setZero(units, batch);
  cache.kept.assign(kKept, Matrix::Zero(units, 1));
  cache.kept[kNormalized].setZero(units, batch);
  return cache;
}

void BatchNormalizationLayer::forward(ConstVectorRef theta, ConstMatrixRef x, Mode mode, Rng&,
                                      LayerCache& cache) const {
  const Index units = m_shape.size();
  Matrix& mean = cache.kept[kMean];
  Matrix& variance = cache.kept[kVariance];
  Matrix& inverseDeviation = cache.kept[kInverseDeviation];
  auto normalized = cache.kept[kNormalized].leftCols(x.cols());
  if (mode == Mode::Training) {
    mean = x.rowwise().mean();
    normalized = x.colwise() - mean.col(0);
    variance = normalized.rowwise().squaredNorm() / static_cast<Scalar>(x.cols());
  } else {
    mean = theta.segment(m_runningMeanAt, units);
    normalized = x.colwise() - mean.col(0);
    variance = theta.segment(m_runningVarianceAt, units);
  }
  inverseDeviation = (variance.array() + static_cast<Scalar>(m_spec.epsilon)).rsqrt().matrix();
  normalized.array().colwise() *= inverseDeviation.col(0).array();
  auto a = cache.output.leftCols(x.cols());
  a = (normalized.array().colwise() * theta.segment(m_scaleAt, units).array()).matrix();
  a.colwise() += theta.segment(m_shiftAt, units);
}

void BatchNormalizationLayer::backward(ConstVectorRef theta, ConstMatrixRef x, GradientOf, LayerCache& cache,
                                       VectorRef g, MatrixRef dx) const {
  const Index units = m_shape.size();
  const auto da = cache.outputGradient.leftCols(x.cols());
  const auto normalized = cache.kept[kNormalized].leftCols(x.cols());
  auto dScale = g.segment(m_scaleAt, units);
  auto dShift = g.segment(m_shiftAt, units);
  dScale = da.cwiseProduct(normalized).rowwise().sum();
  dShift = da.rowwise().sum();
  if (dx.rows() == 0) return;
  const Scalar perExample = 1 / static_cast<Scalar>(x.cols());
  const auto factor = theta.segment(m_scaleAt, units).array() * cache.kept[kInverseDeviation].col(0).array();
  for (Index example = 0; example < x.cols(); ++example) {
    dx.col(example) =
        (factor * (da.col(example).array() -
                   perExample * (dShift.array() + normalized.col(example).array() * dScale.array())))
            .matrix();
  }
}

void BatchNormalizationLayer::updateStatistics(const LayerCache& cache, Index batch, VectorRef theta) const {
  if (batch < 2) return;
  const Index units = m_shape.size();
  const auto share = static_cast<Scalar>(m_spec.momentum);
  const Scalar unbiased = static_cast<Scalar>(batch) / static_cast<Scalar>(batch - 1);
  auto mean = theta.segment(m_runningMeanAt, units);
  auto variance = theta.segment(m_runningVarianceAt, units);
  mean = (1 - share) * mean + share * cache.kept[kMean].col(0);
  variance = (1 - share) * variance + share * unbiased * cache.kept[kVariance].col(0);
}

}  // namespace neurarium
