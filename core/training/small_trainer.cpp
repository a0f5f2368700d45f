#include "core/training/small_trainer.h"

namespace neurarium {

namespace {

/// The columns in this order as rows, and one more of ones.
void gatherRows(const Matrix& columns, std::span<const Index> order, Matrix& rows) {
  const auto count = static_cast<Index>(order.size());
  if (rows.rows() != count + kernels::kRowsEnd || rows.cols() != columns.rows() + 1)
    rows.setOnes(count + kernels::kRowsEnd, columns.rows() + 1);
  for (Index i = 0; i < columns.rows(); ++i) {
    const Scalar* from = columns.data() + i;
    Scalar* to = rows.col(i).data();
    for (Index e = 0; e < count; ++e) to[e] = from[order[static_cast<std::size_t>(e)] * columns.rows()];
  }
}

}  // namespace

void ExampleRows::gather(const Examples& examples, std::span<const Index> order) {
  gatherRows(examples.inputs, order, m_inputs);
  gatherRows(examples.targets, order, m_targets);
}

std::optional<SmallTrainer> SmallTrainer::of(const Network& network, Loss loss,
                                             const kernels::Table& kernel) {
  if (network.smallLayers().empty()) return std::nullopt;
  // The derivative of a softmax alone is left to the layers.
  if (network.smallLayers().back().activation == Activation::Softmax && loss != Loss::CategoricalCrossEntropy)
    return std::nullopt;
  SmallTrainer trainer;
  trainer.m_kernel = &kernel;
  trainer.m_loss = loss;
  trainer.m_layers = network.smallLayers();
  trainer.m_scratch = network.makeScratch();
  return trainer;
}

Scalar SmallTrainer::gradient(const Vector& theta, const ExampleRows& examples, Index at, Index count,
                              Vector& g) {
  return train(theta, examples, at, count, 0, g, nullptr).loss;
}

kernels::SmallResult SmallTrainer::descend(const Vector& theta, const ExampleRows& examples, Index at,
                                           Index count, Scalar eta, Vector& g, Vector& next) {
  return train(theta, examples, at, count, eta, g, next.data());
}

kernels::SmallResult SmallTrainer::train(const Vector& theta, const ExampleRows& examples, Index at,
                                         Index count, Scalar eta, Vector& g, Scalar* next) {
  const kernels::SmallNetwork network{m_layers.data(), static_cast<Index>(m_layers.size()), m_loss};
  return m_kernel->trainSmall(network, theta.data(), examples.inputs(at), examples.targets(at), count,
                              m_scratch.front().numbers, g.data(), eta, next);
}

}  // namespace neurarium
