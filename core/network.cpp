#include "core/network.h"

#include <algorithm>

#include "core/kernels/kernels.h"
#include "core/layers/dense.h"
#include "core/layers/layer_factory.h"

namespace neurarium {

namespace {

/// Gives every array its place: all learned ones first, then the statistics, each in the order of the layers.
Index placeParameters(std::vector<ParameterInfo>& parameters, bool statistics, Index offset) {
  for (ParameterInfo& info : parameters) {
    if ((info.kind == ParameterKind::Statistic) != statistics) continue;
    info.offset = offset;
    offset += info.size();
  }
  return offset;
}

/// Where the frozen numbers of one array stand.
void appendFrozen(const ParameterInfo& info, const DenseSpec& dense, std::vector<Index>& frozen) {
  for (const ParameterPlace& place : dense.frozen) {
    const bool isBias = place.input == ParameterPlace::kBias;
    if (isBias != (info.kind == ParameterKind::Bias)) continue;
    frozen.push_back(info.offset + place.unit + (isBias ? 0 : place.input * dense.units));
  }
}

std::vector<kernels::SmallLayer> smallLayersOf(const NetworkSpec& spec) {
  if (spec.layers.size() > Network::kMostSmallLayers) return {};
  std::vector<kernels::SmallLayer> layers;
  Index inputs = spec.input()->units;
  Index at = 0;
  Index scratchAt = kernels::kSharedScratch + kernels::scratchOfInputs(inputs);
  for (std::size_t i = 1; i < spec.layers.size(); ++i) {
    const auto* dense = std::get_if<DenseSpec>(&spec.layers[i]);
    if (!dense || dense->units > kernels::kMostSmallUnits) return {};
    if (dense->activation == Activation::Softmax && i + 1 < spec.layers.size()) return {};
    layers.push_back({dense->activation, inputs, dense->units, at, dense->useBias, scratchAt});
    at += (inputs + dense->useBias) * dense->units;
    scratchAt += kernels::scratchOfLayer(dense->units);
    inputs = dense->units;
  }
  return layers;
}

}  // namespace

Result<std::shared_ptr<const Network>> Network::build(const NetworkSpec& spec) {
  if (auto status = validate(spec); !status) return status.error();
  std::shared_ptr<Network> network(new Network);
  network->m_spec = spec;
  network->m_inputs = spec.input()->units;

  Shape shape = Shape::flat(network->m_inputs);
  for (std::size_t i = 1; i < spec.layers.size(); ++i) {
    network->m_layers.push_back(makeLayer(spec.layers[i], shape));
    shape = network->m_layers.back()->outputShape();
    for (ParameterInfo info : network->m_layers.back()->parameters()) {
      info.layer = static_cast<Index>(i);
      network->m_parameters.push_back(std::move(info));
    }
  }
  network->m_trainableCount = placeParameters(network->m_parameters, false, 0);
  network->m_parameterCount = placeParameters(network->m_parameters, true, network->m_trainableCount);

  for (std::size_t i = 1; i < spec.layers.size(); ++i) {
    std::vector<ParameterInfo> placed;
    std::copy_if(network->m_parameters.begin(), network->m_parameters.end(), std::back_inserter(placed),
                 [i](const ParameterInfo& info) { return info.layer == static_cast<Index>(i); });
    network->m_layers[i - 1]->place(placed);
  }
  for (const ParameterInfo& info : network->m_parameters)
    if (const auto* dense = std::get_if<DenseSpec>(&spec.layers[static_cast<std::size_t>(info.layer)]))
      appendFrozen(info, *dense, network->m_frozen);
  network->m_smallLayers = smallLayersOf(spec);
  return std::shared_ptr<const Network>(std::move(network));
}

Vector Network::initialParameters(std::uint64_t seed) const {
  Vector theta = Vector::Zero(m_parameterCount);
  // A stream a layer: changing one layer leaves the draw of the others as it was.
  for (std::size_t i = 0; i < m_layers.size(); ++i) {
    Rng rng = makeRng(seed, RandomStream::Weights, i + 1);
    m_layers[i]->initialize(theta, rng);
  }
  return theta;
}

Workspace Network::makeWorkspace(Index largestBatch) const {
  Workspace workspace;
  workspace.capacity = largestBatch;
  for (const auto& layer : m_layers) workspace.layers.push_back(layer->makeCache(largestBatch));
  workspace.scratch = makeScratch();
  return workspace;
}

std::vector<kernels::ScratchLine> Network::makeScratch() const {
  if (m_smallLayers.empty()) return {};
  const kernels::SmallLayer& last = m_smallLayers.back();
  const Index count = last.scratchAt + kernels::scratchOfLayer(last.units) + kernels::kScratchEnd;
  return std::vector<kernels::ScratchLine>(static_cast<std::size_t>(count) * sizeof(Scalar) /
                                           sizeof(kernels::ScratchLine));
}

void Network::forwardSmall(ConstVectorRef theta, ConstMatrixRef x, const SmallOutputs& outputs,
                           Workspace& workspace) const {
  const kernels::SmallNetwork network{m_smallLayers.data(), std::ssize(m_smallLayers), {}};
  kernels::table().forwardSmall(network, theta.data(), {x.data(), x.outerStride()}, x.cols(), outputs.data(),
                                workspace.scratch.front().numbers);
}

kernels::SmallOutput Network::smallOutput(std::size_t layer, Workspace& workspace) const {
  LayerCache& cache = workspace.layers[layer];
  return {DenseLayer::preActivationOf(cache).data(), cache.output.data()};
}

void Network::forward(ConstVectorRef theta, ConstMatrixRef x, Mode mode, Rng& rng,
                      Workspace& workspace) const {
  if (!m_smallLayers.empty()) {
    SmallOutputs outputs;
    for (std::size_t i = 0; i < m_layers.size(); ++i) outputs[i] = smallOutput(i, workspace);
    return forwardSmall(theta, x, outputs, workspace);
  }
  const Index batch = x.cols();
  m_layers.front()->forward(theta, x, mode, rng, workspace.layers.front());
  for (std::size_t i = 1; i < m_layers.size(); ++i)
    m_layers[i]->forward(theta, workspace.layers[i - 1].output.leftCols(batch), mode, rng,
                         workspace.layers[i]);
}

void Network::backward(ConstVectorRef theta, ConstMatrixRef x, GradientOf of, Workspace& workspace,
                       VectorRef g, MatrixRef dx) const {
  const Index batch = x.cols();
  g.tail(m_parameterCount - m_trainableCount).setZero();
  for (std::size_t i = m_layers.size() - 1; i > 0; --i) {
    LayerCache& below = workspace.layers[i - 1];
    m_layers[i]->backward(theta, below.output.leftCols(batch), of, workspace.layers[i], g,
                          below.outputGradient.leftCols(batch));
    of = GradientOf::Activation;
  }
  m_layers.front()->backward(theta, x, of, workspace.layers.front(), g, dx);
}

void Network::backward(ConstVectorRef theta, ConstMatrixRef x, GradientOf of, Workspace& workspace,
                       VectorRef g) const {
  Matrix none;
  backward(theta, x, of, workspace, g, none);
}

const Matrix& Network::logits(const Workspace& workspace) const {
  return *m_layers.back()->preActivation(workspace.layers.back());
}

void Network::forwardToOutput(ConstVectorRef theta, ConstMatrixRef x, Workspace& workspace) const {
  if (m_smallLayers.empty()) {
    Rng unused(0);
    return forward(theta, x, Mode::Inference, unused, workspace);
  }
  SmallOutputs outputs;
  outputs[m_layers.size() - 1] = smallOutput(m_layers.size() - 1, workspace);
  forwardSmall(theta, x, outputs, workspace);
}

void Network::predict(ConstVectorRef theta, ConstMatrixRef x, Workspace& workspace, MatrixRef y) const {
  if (!m_smallLayers.empty() && y.outerStride() == y.rows()) {
    SmallOutputs outputs;
    outputs[m_layers.size() - 1].a = y.data();
    return forwardSmall(theta, x, outputs, workspace);
  }
  Rng unused(0);
  for (Index at = 0; at < x.cols(); at += workspace.capacity) {
    const Index count = std::min(workspace.capacity, x.cols() - at);
    forward(theta, x.middleCols(at, count), Mode::Inference, unused, workspace);
    y.middleCols(at, count) = output(workspace).leftCols(count);
  }
}

void Network::predictLayers(ConstVectorRef theta, ConstMatrixRef x, Workspace& workspace,
                            std::span<Matrix> outputs) const {
  const bool areWhole = std::equal(
      m_layers.begin(), m_layers.end(), outputs.begin(),
      [](const auto& layer, const Matrix& output) { return layer->outputShape().size() == output.rows(); });
  if (!m_smallLayers.empty() && areWhole) {
    SmallOutputs places;
    for (std::size_t i = 0; i < m_layers.size(); ++i) places[i].a = outputs[i].data();
    return forwardSmall(theta, x, places, workspace);
  }
  Rng unused(0);
  for (Index at = 0; at < x.cols(); at += workspace.capacity) {
    const Index count = std::min(workspace.capacity, x.cols() - at);
    forward(theta, x.middleCols(at, count), Mode::Inference, unused, workspace);
    for (std::size_t i = 0; i < m_layers.size(); ++i)
      outputs[i].middleCols(at, count) = workspace.layers[i].output.topLeftCorner(outputs[i].rows(), count);
  }
}

}  // namespace neurarium
