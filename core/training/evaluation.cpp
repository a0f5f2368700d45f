#include "core/training/evaluation.h"

#include <algorithm>

namespace neurarium {

namespace {

template <typename Use>
void forEachWeightMatrix(const Network& network, Use use) {
  for (const ParameterInfo& info : network.parameters())
    if (info.kind == ParameterKind::Weight) use(info);
}

}  // namespace

Evaluation evaluate(const Network& network, ConstVectorRef theta, Loss loss, const PreparedData& data,
                    const Examples& examples, Workspace& workspace) {
  Evaluation evaluation;
  if (examples.size() == 0) return evaluation;
  Rng unused(0);
  double lossSum = 0;
  Index correct = 0;
  for (Index at = 0; at < examples.size(); at += workspace.capacity) {
    const Index count = std::min(workspace.capacity, examples.size() - at);
    network.forward(theta, examples.inputs.middleCols(at, count), Mode::Inference, unused, workspace);
    const auto y = network.output(workspace).leftCols(count);
    const auto z = network.logits(workspace).leftCols(count);
    lossSum += static_cast<double>(lossValue(loss, z, y, examples.targets.middleCols(at, count))) *
               static_cast<double>(count);
    if (examples.labels.empty()) continue;
    for (Index i = 0; i < count; ++i)
      if (data.classOf(y.col(i)) == examples.labels[static_cast<std::size_t>(at + i)]) ++correct;
  }
  const auto size = static_cast<double>(examples.size());
  evaluation.loss = static_cast<float>(lossSum / size);
  if (!examples.labels.empty()) evaluation.accuracy = static_cast<float>(static_cast<double>(correct) / size);
  return evaluation;
}

double penalty(const Network& network, ConstVectorRef theta, const Regularization& regularization) {
  if (regularization.l1 == 0 && regularization.l2 == 0) return 0;
  double sum = 0;
  forEachWeightMatrix(network, [&](const ParameterInfo& info) {
    const auto w = theta.segment(info.offset, info.size());
    sum += regularization.l1 * static_cast<double>(w.cwiseAbs().sum()) +
           0.5 * regularization.l2 * static_cast<double>(w.squaredNorm());
  });
  return sum;
}

void addPenaltyGradient(const Network& network, ConstVectorRef theta, const Regularization& regularization,
                        VectorRef g) {
  if (regularization.l1 == 0 && regularization.l2 == 0) return;
  const auto l1 = static_cast<Scalar>(regularization.l1);
  const auto l2 = static_cast<Scalar>(regularization.l2);
  forEachWeightMatrix(network, [&](const ParameterInfo& info) {
    const auto w = theta.segment(info.offset, info.size());
    g.segment(info.offset, info.size()) += l1 * w.cwiseSign() + l2 * w;
  });
}

void projectToMaxNorm(const Network& network, double maxNorm, VectorRef theta) {
  if (maxNorm <= 0) return;
  const auto limit = static_cast<Scalar>(maxNorm);
  forEachWeightMatrix(network, [&](const ParameterInfo& info) {
    Eigen::Map<Matrix> W(theta.data() + info.offset, info.shape.dimensions[0], info.shape.dimensions[1]);
    for (Index unit = 0; unit < W.rows(); ++unit) {
      const Scalar norm = W.row(unit).norm();
      if (norm > limit) W.row(unit) *= limit / norm;
    }
  });
}

}  // namespace neurarium
