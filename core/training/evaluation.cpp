#include "core/training/evaluation.h"

#include <algorithm>

namespace neurarium {

namespace {

template <typename Use>
void forEachWeightMatrix(const Network& network, const Regularization& ofTraining, Use use) {
  for (const ParameterInfo& info : network.parameters())
    if (info.kind == ParameterKind::Weight) use(info, regularizationOf(network, info.layer, ofTraining));
}

}  // namespace

Evaluation evaluate(const Network& network, ConstVectorRef theta, Loss loss, const PreparedData& data,
                    const Examples& examples, Workspace& workspace) {
  Evaluation evaluation;
  if (examples.size() == 0) return evaluation;
  double lossSum = 0;
  Index correct = 0;
  for (Index at = 0; at < examples.size(); at += workspace.capacity) {
    const Index count = std::min(workspace.capacity, examples.size() - at);
    network.forwardToOutput(theta, examples.inputs.middleCols(at, count), workspace);
    const auto y = network.output(workspace).leftCols(count);
    const auto z = network.logits(workspace).leftCols(count);
    lossSum += static_cast<double>(lossValue(loss, z, y, examples.targets.middleCols(at, count))) *
               static_cast<double>(count);
    if (!examples.labels.empty()) correct += data.countRight(y, examples.labels.data() + at);
  }
  const auto size = static_cast<double>(examples.size());
  evaluation.loss = static_cast<float>(lossSum / size);
  if (!examples.labels.empty()) evaluation.accuracy = static_cast<float>(static_cast<double>(correct) / size);
  return evaluation;
}

const Regularization& regularizationOf(const Network& network, Index layer,
                                       const Regularization& ofTraining) {
  const auto* dense = std::get_if<DenseSpec>(&network.spec().layers[static_cast<std::size_t>(layer)]);
  return dense && dense->regularization ? *dense->regularization : ofTraining;
}

bool isRegularized(const Network& network, const Regularization& ofTraining) {
  bool any = false;
  forEachWeightMatrix(network, ofTraining, [&](const ParameterInfo&, const Regularization& own) {
    any = any || own.l1 > 0 || own.l2 > 0 || own.maxNorm > 0;
  });
  return any;
}

double penalty(ConstVectorRef weights, const Regularization& regularization) {
  if (regularization.l1 == 0 && regularization.l2 == 0) return 0;
  return regularization.l1 * static_cast<double>(weights.cwiseAbs().sum()) +
         0.5 * regularization.l2 * static_cast<double>(weights.squaredNorm());
}

double penalty(const Network& network, ConstVectorRef theta, const Regularization& ofTraining) {
  double sum = 0;
  forEachWeightMatrix(network, ofTraining, [&](const ParameterInfo& info, const Regularization& own) {
    sum += penalty(theta.segment(info.offset, info.size()), own);
  });
  return sum;
}

void addPenaltyGradient(const Network& network, ConstVectorRef theta, const Regularization& ofTraining,
                        VectorRef g) {
  forEachWeightMatrix(network, ofTraining, [&](const ParameterInfo& info, const Regularization& own) {
    if (own.l1 == 0 && own.l2 == 0) return;
    const auto l1 = static_cast<Scalar>(own.l1);
    const auto l2 = static_cast<Scalar>(own.l2);
    const auto w = theta.segment(info.offset, info.size());
    g.segment(info.offset, info.size()) += l1 * w.cwiseSign() + l2 * w;
  });
}

void projectToMaxNorm(const Network& network, const Regularization& ofTraining, VectorRef theta) {
  forEachWeightMatrix(network, ofTraining, [&](const ParameterInfo& info, const Regularization& own) {
    if (own.maxNorm <= 0) return;
    const auto limit = static_cast<Scalar>(own.maxNorm);
    Eigen::Map<Matrix> W(theta.data() + info.offset, info.shape.dimensions[0], info.shape.dimensions[1]);
    for (Index unit = 0; unit < W.rows(); ++unit) {
      const Scalar norm = W.row(unit).norm();
      if (norm > limit) W.row(unit) *= limit / norm;
    }
  });
}

}  // namespace neurarium
