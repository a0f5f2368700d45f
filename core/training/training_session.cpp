#include "core/training/training_session.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

#include "core/kernels/kernels.h"
#include "core/text.h"
#include "core/training/evaluation.h"

namespace neurarium {

namespace {

constexpr Index kEvaluationBatch = 256;
constexpr Index kExamplesAhead = 4;

void prefetch(const ConstVectorRef& numbers) {
  constexpr Index kLine = 64 / sizeof(Scalar);
  for (Index i = 0; i < numbers.size(); i += kLine) __builtin_prefetch(numbers.data() + i);
}

Status checkBatch(Index batch, Index examples) {
  if (batch >= 1 && batch <= examples) return Done{};
  return Error{ErrorCode::OutOfRange, "training.batchSize", intervalText(Index(1), examples), toText(batch)};
}

}  // namespace

Result<TrainingSession> TrainingSession::create(const Project& project,
                                                std::shared_ptr<const PreparedData> data) {
  if (auto status = validate(project, *data->dataset); !status) return status.error();
  if (auto status = checkBatch(project.training.batchSize, data->train.size()); !status)
    return status.error();
  auto network = Network::build(project.network);
  if (!network) return network.error();
  if (project.trained && project.trained->parameters.size() != (*network)->parameterCount())
    return Error{ErrorCode::WrongShape, "parameters", toText((*network)->parameterCount()),
                 toText(project.trained->parameters.size())};
  return TrainingSession(project, std::move(data), *std::move(network));
}

TrainingSession::TrainingSession(const Project& project, std::shared_ptr<const PreparedData> data,
                                 std::shared_ptr<const Network> network)
    : m_seed(project.seed),
      m_settings(project.training),
      m_data(std::move(data)),
      m_network(std::move(network)) {
  assert(m_data->train.inputs.rows() == m_network->inputs() &&
         m_data->train.targets.rows() == m_network->outputs());
  m_theta = project.trained ? project.trained->parameters : m_network->initialParameters(m_seed);
  m_epoch = project.trained ? project.trained->epoch : 0;
  m_steps = project.trained ? project.trained->step : 0;
  m_next = m_theta;
  m_gradient = Vector::Zero(m_theta.size());
  const OptimizerType type = m_settings.optimizer.type;
  const Index learned = m_network->trainableCount();
  const bool goesOn = project.trained && fits(project.trained->optimizer, type, learned);
  m_optimizerState = goesOn ? project.trained->optimizer : makeOptimizerState(type, learned);
  m_workspace = m_network->makeWorkspace(m_settings.batchSize);
  m_isRegularized = isRegularized(*m_network, m_settings.regularization);
  m_small = SmallTrainer::of(*m_network, m_settings.loss);
  m_evaluationWorkspace = m_network->makeWorkspace(std::min(kEvaluationBatch, m_data->dataset->examples()));
  m_batchInputs.setZero(m_data->train.inputs.rows(), m_settings.batchSize);
  m_batchTargets.setZero(m_data->train.targets.rows(), m_settings.batchSize);
  m_order.resize(static_cast<std::size_t>(m_data->train.size()));
  shuffle();
  const Index position = project.trained ? project.trained->position : 0;
  m_position = position > 0 && position < m_data->train.size() ? position : 0;
}

Index TrainingSession::stepsPerEpoch() const {
  return (m_data->train.size() + m_settings.batchSize - 1) / m_settings.batchSize;
}

double TrainingSession::learningRate() const {
  return m_settings.optimizer.learningRate * scheduleFactor(m_settings.schedule, m_epoch);
}

Index TrainingSession::nextBatchSize() const {
  return std::min(m_settings.batchSize, m_data->train.size() - m_position);
}

std::vector<Index> TrainingSession::nextBatch() const {
  const auto first = m_order.begin() + m_position;
  return {first, first + nextBatchSize()};
}

/// The order of the present epoch, into memory that is there already.
void TrainingSession::shuffle() {
  std::iota(m_order.begin(), m_order.end(), Index(0));
  Rng rng = makeRng(m_seed, RandomStream::Shuffle, static_cast<std::uint64_t>(m_epoch));
  rng.shuffle(m_order);
  if (m_small) m_epochRows.gather(m_data->train, m_order);
}

void TrainingSession::gatherBatch(std::span<const Index> examples) {
  m_batchCount = static_cast<Index>(examples.size());
  const Matrix& inputs = m_data->train.inputs;
  const Matrix& targets = m_data->train.targets;
  const auto column = [&](Index i) { return examples[static_cast<std::size_t>(i)]; };
  for (Index i = 0; i < m_batchCount; ++i) {
    // A shuffled example lies anywhere: it is sent for while others are copied.
    if (i + kExamplesAhead < m_batchCount) prefetch(inputs.col(column(i + kExamplesAhead)));
    std::copy_n(inputs.col(column(i)).data(), inputs.rows(), m_batchInputs.col(i).data());
    std::copy_n(targets.col(column(i)).data(), targets.rows(), m_batchTargets.col(i).data());
  }
}

Status TrainingSession::step() {
  if (m_failure) return *m_failure;
  const Index count = nextBatchSize();
  if (auto status = m_small ? stepSmall(count) : stepThroughLayers(count); !status) return status;
  m_position += count;
  if (m_position >= m_data->train.size()) {
    m_position = 0;
    ++m_epoch;
    shuffle();
  }
  return Done{};
}

Status TrainingSession::stepThroughLayers(Index count) {
  gatherBatch(
      std::span(m_order).subspan(static_cast<std::size_t>(m_position), static_cast<std::size_t>(count)));
  return finishStep(passForthAndBack());
}

/// Where a number is not finite, the layers tell which.
Status TrainingSession::stepSmall(Index count) {
  const bool isPlain = m_settings.optimizer.type == OptimizerType::Sgd &&
                       m_settings.clip.type == GradientClip::None && !m_isRegularized &&
                       m_network->frozen().empty();
  m_batchCount = count;
  if (!isPlain) {
    const Scalar loss = m_small->gradient(m_theta, m_epochRows, m_position, count, m_gradient);
    return std::isfinite(loss) ? finishStep(loss) : stepThroughLayers(count);
  }
  const auto [loss, isFinite] = m_small->descend(m_theta, m_epochRows, m_position, count,
                                                 static_cast<Scalar>(learningRate()), m_gradient, m_next);
  if (!isFinite || !std::isfinite(loss)) return stepThroughLayers(count);
  ++m_optimizerState.steps;
  acceptStep(loss);
  return Done{};
}

Status TrainingSession::stepOn(std::span<const Index> examples) {
  if (m_failure) return *m_failure;
  gatherBatch(examples);
  return finishStep(passForthAndBack());
}

/// The batch's loss, and its gradient into m_gradient; fills the workspace.
Scalar TrainingSession::passForthAndBack() {
  const auto x = m_batchInputs.leftCols(m_batchCount);
  const auto t = m_batchTargets.leftCols(m_batchCount);
  Rng dropoutRng = makeRng(m_seed, RandomStream::Dropout, static_cast<std::uint64_t>(m_steps));
  m_network->forward(m_theta, x, Mode::Training, dropoutRng, m_workspace);
  const auto y = m_network->output(m_workspace).leftCols(m_batchCount);
  const auto z = m_network->logits(m_workspace).leftCols(m_batchCount);
  lossGradient(m_settings.loss, y, t, m_workspace.layers.back().outputGradient.leftCols(m_batchCount));
  m_network->backward(m_theta, x, gradientOf(m_settings.loss), m_workspace, m_gradient);
  return lossValue(m_settings.loss, z, y, t);
}

/// From the batch's loss and gradient to θ.
Status TrainingSession::finishStep(Scalar loss) {
  if (!std::isfinite(loss)) return fail(ErrorCode::NonFiniteLoss, firstNonFiniteLayer());
  if (m_isRegularized) addPenaltyGradient(*m_network, m_theta, m_settings.regularization, m_gradient);
  for (const Index i : m_network->frozen()) m_gradient(i) = 0;
  const auto isGradientFinite = [this] {
    return kernels::table().allFinite(m_gradient.data(), m_gradient.size());
  };
  // What is not finite goes on into θ′, which is looked at anyway; but it must not get into what an optimizer remembers.
  const bool isSeenLater =
      m_settings.optimizer.type == OptimizerType::Sgd && m_settings.clip.type == GradientClip::None;
  if (!isSeenLater && !isGradientFinite())
    return fail(ErrorCode::NonFiniteGradient, firstNonFiniteGradientLayer(m_gradient));
  clip();

  const Index learned = m_network->trainableCount();
  m_next.tail(m_next.size() - learned) = m_theta.tail(m_theta.size() - learned);
  const bool isFinite = updateParameters(m_settings.optimizer, learningRate(), m_theta.head(learned),
                                         m_gradient.head(learned), m_optimizerState, m_next.head(learned));
  if (isSeenLater && !isFinite && !isGradientFinite()) {
    --m_optimizerState.steps;
    return fail(ErrorCode::NonFiniteGradient, firstNonFiniteGradientLayer(m_gradient));
  }
  if (m_isRegularized) projectToMaxNorm(*m_network, m_settings.regularization, m_next);
  // Momentum, decay and max-norm move a number without a gradient, too.
  for (const Index i : m_network->frozen()) m_next(i) = m_theta(i);
  if (!m_small)
    for (std::size_t i = 0; i < m_workspace.layers.size(); ++i)
      m_network->layers()[i]->updateStatistics(m_workspace.layers[i], m_batchCount, m_next);
  // What follows the optimizer makes no number infinite that was not, but some finite again.
  const Index unsure = isFinite ? learned : 0;
  if (!kernels::table().allFinite(m_next.data() + unsure, m_next.size() - unsure))
    return fail(ErrorCode::NonFiniteParameter, firstNonFiniteGradientLayer(m_next));

  acceptStep(loss);
  return Done{};
}

void TrainingSession::acceptStep(Scalar loss) {
  m_theta.swap(m_next);
  m_batchLoss = static_cast<double>(loss);
  ++m_steps;
}

void TrainingSession::clip() {
  const auto threshold = static_cast<Scalar>(m_settings.clip.threshold);
  switch (m_settings.clip.type) {
    case GradientClip::None:
      return;
    case GradientClip::Value:
      m_gradient = m_gradient.cwiseMax(-threshold).cwiseMin(threshold);
      return;
    case GradientClip::Norm: {
      // In double: the squares of a large but finite gradient overflow a float.
      const double norm = m_gradient.cast<double>().norm();
      if (norm > m_settings.clip.threshold)
        m_gradient *= static_cast<Scalar>(m_settings.clip.threshold / norm);
      return;
    }
  }
}

Status TrainingSession::fail(ErrorCode code, Index layer) {
  m_failure = Error{code, "network.layers[" + toText(layer) + "]", "", toText(m_steps + 1)};
  return *m_failure;
}

/// The first layer, from the input, whose output is not finite; the output layer if only the loss itself overflowed.
Index TrainingSession::firstNonFiniteLayer() const {
  for (std::size_t i = 0; i < m_workspace.layers.size(); ++i)
    if (!m_workspace.layers[i].output.leftCols(m_batchCount).allFinite()) return static_cast<Index>(i) + 1;
  return static_cast<Index>(m_workspace.layers.size());
}

/// The first layer on the way back from the output that has a number which is not finite.
Index TrainingSession::firstNonFiniteGradientLayer(ConstVectorRef values) const {
  Index layer = static_cast<Index>(m_workspace.layers.size());
  for (auto info = m_network->parameters().rbegin(); info != m_network->parameters().rend(); ++info)
    if (!values.segment(info->offset, info->size()).allFinite()) return info->layer;
  return layer;
}

EpochMetrics TrainingSession::measure() {
  EpochMetrics metrics;
  metrics.epoch = m_epoch;
  metrics.step = m_steps;
  const auto judge = [this](const Examples& examples) {
    return evaluate(*m_network, m_theta, m_settings.loss, *m_data, examples, m_evaluationWorkspace);
  };
  const Evaluation train = judge(m_data->train);
  const Evaluation validation = judge(m_data->validation);
  const Evaluation test = judge(m_data->test);
  metrics.trainLoss = train.loss;
  metrics.trainAccuracy = train.accuracy;
  metrics.validationLoss = validation.loss;
  metrics.validationAccuracy = validation.accuracy;
  metrics.testLoss = test.loss;
  metrics.testAccuracy = test.accuracy;
  metrics.regularization = static_cast<float>(penalty(*m_network, m_theta, m_settings.regularization));
  metrics.learningRate = static_cast<float>(learningRate());
  return metrics;
}

Status TrainingSession::changeSettings(const TrainingSettings& settings) {
  if (auto status = validate(settings); !status) return status;
  if (auto status = checkBatch(settings.batchSize, m_data->train.size()); !status) return status;
  const Loss loss = m_settings.loss;
  const OptimizerType type = m_settings.optimizer.type;
  m_settings = settings;
  m_settings.loss = loss;
  m_settings.optimizer.type = type;
  m_isRegularized = isRegularized(*m_network, m_settings.regularization);
  if (m_settings.batchSize > m_workspace.capacity) {
    m_workspace = m_network->makeWorkspace(m_settings.batchSize);
    m_batchInputs.setZero(m_data->train.inputs.rows(), m_settings.batchSize);
    m_batchTargets.setZero(m_data->train.targets.rows(), m_settings.batchSize);
    m_batchCount = 0;
  }
  return Done{};
}

}  // namespace neurarium
