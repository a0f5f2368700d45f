#include "core/training/snapshot_maker.h"

#include <algorithm>
#include <iterator>

namespace neurarium {

namespace {

constexpr Index kBlock = 256;
static_assert(kBlock >= kInspectedExamples);
// Predictions for all examples rest so long, and so many times as long as they took: of large data they cost as much as an epoch.
constexpr auto kLeastRest = std::chrono::milliseconds(100);
constexpr int kRest = 60;

}  // namespace

SnapshotMaker::SnapshotMaker(const TrainingSession& session)
    : m_workspace(session.network().makeWorkspace(kBlock)) {}

std::shared_ptr<Snapshot> SnapshotMaker::make(const TrainingSession& session,
                                              const SnapshotRequest& request) {
  auto snapshot = std::make_shared<Snapshot>();
  snapshot->network = session.sharedNetwork();
  snapshot->data = session.sharedData();
  snapshot->parameters = session.parameters();
  snapshot->gradient = session.gradient();
  snapshot->change = session.parameters() - session.parametersBefore();
  snapshot->optimizer = session.optimizerState();
  snapshot->epoch = session.epoch();
  snapshot->step = session.steps();
  snapshot->batchInEpoch = session.batchInEpoch();
  snapshot->position = session.position();
  snapshot->stepsPerEpoch = session.stepsPerEpoch();
  snapshot->batchLoss = session.batchLoss();
  snapshot->learningRate = session.learningRate();
  addViews(request, *snapshot);
  return snapshot;
}

std::shared_ptr<Snapshot> SnapshotMaker::make(const TrainingSession& session, const RunMoment& moment,
                                              const SnapshotRequest& request) {
  const TrainedState& state = moment.state;
  const TrainingSettings& settings = session.settings();
  auto snapshot = std::make_shared<Snapshot>();
  snapshot->network = session.sharedNetwork();
  snapshot->data = session.sharedData();
  snapshot->parameters = state.parameters;
  snapshot->gradient = moment.gradient;
  snapshot->change = moment.change;
  snapshot->optimizer = state.optimizer;
  snapshot->epoch = state.epoch;
  snapshot->step = state.step;
  snapshot->batchInEpoch = (state.position + settings.batchSize - 1) / settings.batchSize;
  snapshot->position = state.position;
  snapshot->stepsPerEpoch = session.stepsPerEpoch();
  snapshot->batchLoss = moment.batchLoss;
  snapshot->learningRate = settings.optimizer.learningRate * scheduleFactor(settings.schedule, state.epoch);
  snapshot->metrics = moment.metrics;
  snapshot->earlyStop = moment.earlyStop;
  addViews(request, *snapshot);
  return snapshot;
}

void SnapshotMaker::addViews(const SnapshotRequest& request, Snapshot& snapshot) {
  addActivations(request, snapshot);
  addPreActivations(request, snapshot);
  addMaps(request, snapshot);
  if (request.predictions) addPredictions(snapshot);
}

void SnapshotMaker::addMaps(const SnapshotRequest& request, Snapshot& snapshot) {
  const PreparedData& data = *snapshot.data;
  const Network& network = *snapshot.network;
  if (request.outputMap && data.outputProbe.inputs.size() > 0) {
    snapshot.outputMap.resize(network.outputs(), data.outputProbe.inputs.cols());
    network.predict(snapshot.parameters, data.outputProbe.inputs, m_workspace, snapshot.outputMap);
  }
  const Matrix& probe = data.neuronProbe.inputs;
  if (!request.neuronMaps || probe.size() == 0) return;
  snapshot.neuronMaps.resize(network.layers().size() + 1);
  for (std::size_t i = 0; i < network.layers().size(); ++i)
    snapshot.neuronMaps[i + 1].resize(
        std::min(network.layers()[i]->outputShape().size(), request.mappedUnits), probe.cols());
  network.predictLayers(snapshot.parameters, probe, m_workspace, std::span(snapshot.neuronMaps).subspan(1));
}

void SnapshotMaker::addActivations(const SnapshotRequest& request, Snapshot& snapshot) {
  const Matrix& inputs = snapshot.data->train.inputs;
  snapshot.example = std::clamp<Index>(request.example, 0, inputs.cols() - 1);
  Rng unused(0);
  snapshot.network->forward(snapshot.parameters, inputs.col(snapshot.example), Mode::Inference, unused,
                            m_workspace);
  snapshot.activations.emplace_back(inputs.col(snapshot.example));
  for (const LayerCache& cache : m_workspace.layers) snapshot.activations.emplace_back(cache.output.col(0));
}

void SnapshotMaker::addPreActivations(const SnapshotRequest& request, Snapshot& snapshot) {
  const Network& network = *snapshot.network;
  // The request may have been made for another design.
  if (request.inspectedLayer < 1 || request.inspectedLayer > std::ssize(network.layers())) return;
  const auto i = static_cast<std::size_t>(request.inspectedLayer) - 1;
  const Matrix* z = network.layers()[i]->preActivation(m_workspace.layers[i]);
  if (!z) return;
  const Matrix& inputs = snapshot.data->train.inputs;
  const Index count = std::min(kInspectedExamples, inputs.cols());
  Rng unused(0);
  network.forward(snapshot.parameters, inputs.leftCols(count), Mode::Inference, unused, m_workspace);
  snapshot.preActivations = z->leftCols(count);
  snapshot.inspectedLayer = request.inspectedLayer;
}

void SnapshotMaker::addPredictions(Snapshot& snapshot) {
  using Clock = std::chrono::steady_clock;
  const auto predict = [&](const Examples& examples, Matrix& predictions) {
    predictions.resize(snapshot.network->outputs(), examples.size());
    snapshot.network->predict(snapshot.parameters, examples.inputs, m_workspace, predictions);
  };
  if (const auto begin = Clock::now(); begin >= m_predictAgainAt) {
    predict(snapshot.data->train, m_trainPredictions);
    predict(snapshot.data->validation, m_validationPredictions);
    predict(snapshot.data->test, m_testPredictions);
    const auto end = Clock::now();
    m_predictAgainAt = end + std::max<Clock::duration>(kLeastRest, kRest * (end - begin));
  }
  snapshot.trainPredictions = m_trainPredictions;
  snapshot.validationPredictions = m_validationPredictions;
  snapshot.testPredictions = m_testPredictions;
}

}  // namespace neurarium
