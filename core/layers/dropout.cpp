#include "core/layers/dropout.h"

namespace neurarium {

LayerCache DropoutLayer::makeCache(Index batch) const {
  LayerCache cache;
  cache.output.setZero(m_shape.size(), batch);
  cache.outputGradient.setZero(m_shape.size(), batch);
  cache.kept.assign(kKept, Matrix::Zero(m_shape.size(), batch));
  return cache;
}

void DropoutLayer::forward(ConstVectorRef, ConstMatrixRef x, Mode mode, Rng& rng, LayerCache& cache) const {
  auto a = cache.output.leftCols(x.cols());
  if (mode == Mode::Inference) {
    a = x;
    return;
  }
  const auto kept = static_cast<Scalar>(1 / (1 - m_rate));
  auto mask = cache.kept[kMask].leftCols(x.cols());
  for (Index example = 0; example < mask.cols(); ++example)
    for (Index unit = 0; unit < mask.rows(); ++unit) mask(unit, example) = rng.uniform() < m_rate ? 0 : kept;
  a = x.cwiseProduct(mask);
}

void DropoutLayer::backward(ConstVectorRef, ConstMatrixRef x, GradientOf, LayerCache& cache, VectorRef,
                            MatrixRef dx) const {
  if (dx.rows() > 0)
    dx = cache.outputGradient.leftCols(x.cols()).cwiseProduct(cache.kept[kMask].leftCols(x.cols()));
}

}  // namespace neurarium
