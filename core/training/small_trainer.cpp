#include "core/training/small_trainer.h"

#include <algorithm>

#include "core/kernels/kernels.h"

namespace neurarium {

namespace {

bool isKnown(Activation activation) {
  return activation == Activation::Linear || activation == Activation::Tanh || activation == Activation::Relu;
}

bool isKnown(Loss loss) {
  return loss == Loss::MeanSquaredError;
}

void gatherRows(const Matrix& columns, std::span<const Index> order, Matrix& rows) {
  const auto count = static_cast<Index>(order.size());
  if (rows.rows() != count + kernels::kRowsEnd) rows.setZero(count + kernels::kRowsEnd, columns.rows());
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

std::optional<SmallTrainer> SmallTrainer::of(const Network& network, Loss loss) {
  if (!isKnown(loss)) return std::nullopt;
  SmallTrainer trainer;
  trainer.m_loss = loss;
  Index scratch = kernels::kSharedScratch;
  Index inputs = network.inputs();
  const NetworkSpec& spec = network.spec();
  for (std::size_t i = 1; i < spec.layers.size(); ++i) {
    const auto* dense = std::get_if<DenseSpec>(&spec.layers[i]);
    if (!dense || dense->units > kernels::kMostSmallUnits || !isKnown(dense->activation)) return std::nullopt;
    kernels::SmallLayer layer{dense->activation, inputs, dense->units, 0, -1, scratch};
    for (const ParameterInfo& info : network.parameters()) {
      if (info.layer != static_cast<Index>(i)) continue;
      (info.kind == ParameterKind::Weight ? layer.weightsAt : layer.biasAt) = info.offset;
    }
    trainer.m_layers.push_back(layer);
    scratch += kernels::scratchOf(dense->units);
    inputs = dense->units;
  }
  // The last rows are turned four at a time.
  scratch += 4 * kernels::kRowsEnd;
  trainer.m_scratch.resize(static_cast<std::size_t>(scratch) * sizeof(Scalar) / sizeof(Line));
  return trainer;
}

Scalar SmallTrainer::gradient(ConstVectorRef theta, const ExampleRows& examples, Index at, Index count,
                              VectorRef g) {
  const kernels::SmallNetwork network{m_layers.data(), static_cast<Index>(m_layers.size()), m_loss};
  return kernels::table().trainSmall(network, theta.data(), examples.inputs(at), examples.targets(at), count,
                                     m_scratch.front().numbers, g.data());
}

}  // namespace neurarium
