#include "core/trace/step_recorder.h"

#include "core/training/evaluation.h"

namespace neurarium {

namespace {

std::size_t at(Index i) {
  return static_cast<std::size_t>(i);
}

/// Calls `use(info, i, event)` for every learned number of θ at place i, with an event that knows whose it is. A unit's weights come
/// one after the other.
template <typename Use>
void forEachLearned(const Network& network, TracePhase phase, TraceKind kind, Use use) {
  for (const ParameterInfo& info : network.parameters()) {
    if (info.kind == ParameterKind::Statistic) continue;
    const Index units = info.shape.dimensions[0];
    const bool isMatrix = info.shape.dimensions.size() > 1;
    for (Index unit = 0; unit < units; ++unit) {
      for (Index input = 0; input < info.size() / units; ++input) {
        TraceEvent event{0, phase, kind, info.layer, unit, isMatrix ? input : Index(-1), info.name, {}, 0};
        use(info, info.offset + input * units + unit, std::move(event));
      }
    }
  }
}

}  // namespace

StepRecorder::StepRecorder(const TrainingSession& before, const TrainingSession& after)
    : m_before(before),
      m_after(after),
      m_network(after.network()),
      m_theta(before.parameters()),
      m_isFrozen(at(m_network.parameterCount())),
      m_log(m_network.parameterCount(), m_network.spec().layers.size()) {
  for (const Index i : m_network.frozen()) m_isFrozen[at(i)] = true;
}

std::vector<TraceEvent> StepRecorder::record() {
  recordInitialValues();
  recordForward();
  recordLoss();
  recordBackward();
  recordPenaltyGradients();
  recordClipping();
  recordDescent();
  return m_log.take();
}

void StepRecorder::recordInitialValues() {
  forEachLearned(m_network, TracePhase::Initialisation, TraceKind::InitialValue,
                 [this](const ParameterInfo&, Index i, TraceEvent event) {
                   event.result = m_theta(i);
                   m_log.values[at(i)] = m_log.add(std::move(event));
                 });
}

/// Of layer `layer` of the spec, from 1 on.
TracedPass StepRecorder::passOf(std::size_t layer) const {
  const Workspace& workspace = m_after.workspace();
  const auto input = layer == 1 ? m_after.batchInputs().col(0) : workspace.layers[layer - 2].output.col(0);
  const Vector& none = m_noInput;
  const bool isOutput = layer == workspace.layers.size();
  return {static_cast<Index>(layer),
          m_theta,
          input,
          workspace.layers[layer - 1],
          isOutput ? gradientOf(m_after.settings().loss) : GradientOf::Activation,
          m_rawGradient,
          layer == 1 ? Eigen::Ref<const Vector>(none)
                     : Eigen::Ref<const Vector>(workspace.layers[layer - 2].outputGradient.col(0))};
}

const Regularization& StepRecorder::regularizationOf(const ParameterInfo& info) const {
  return neurarium::regularizationOf(m_network, info.layer, m_after.settings().regularization);
}

void StepRecorder::recordForward() {
  const auto x = m_after.batchInputs().col(0);
  for (Index i = 0; i < x.size(); ++i)
    m_log.layers[0].output.push_back(
        m_log.add({0, TracePhase::Forward, TraceKind::Input, 0, i, -1, {}, {}, x(i)}));
  for (std::size_t layer = 1; layer < m_log.layers.size(); ++layer)
    m_network.layers()[layer - 1]->describe(TracePhase::Forward, passOf(layer), m_log);
}

void StepRecorder::recordLoss() {
  const Loss loss = m_after.settings().loss;
  const Matrix z = m_network.logits(m_after.workspace()).leftCols(1);
  const Matrix y = m_network.output(m_after.workspace()).leftCols(1);
  const Matrix t = m_after.batchTargets().leftCols(1);
  const auto last = static_cast<Index>(m_log.layers.size()) - 1;
  TraceLog::LayerEvents& output = m_log.layers.back();
  const bool usesLogits = gradientOf(loss) == GradientOf::PreActivation;

  EventIds targets;
  for (Index i = 0; i < t.rows(); ++i)
    targets.push_back(m_log.add({0, TracePhase::Loss, TraceKind::Target, last, i, -1, {}, {}, t(i)}));
  TraceEvent total{
      0, TracePhase::Loss, TraceKind::Loss, last, -1, -1, {}, {}, static_cast<Scalar>(m_after.batchLoss())};
  for (Index i = 0; i < y.rows(); ++i) {
    TraceEvent term{0, TracePhase::Loss, TraceKind::LossTerm, last, i, -1, {}, {}, 0};
    term.operands = {{"y", y(i), output.output[at(i)]}, {"t", t(i), targets[at(i)]}};
    if (usesLogits) term.operands.push_back({"z", z(i), output.before[at(i)]});
    // Categorical cross-entropy needs all z; with the other targets left out, it is this output's term.
    Matrix own = Matrix::Zero(t.rows(), 1);
    own(i) = t(i);
    term.result = loss == Loss::CategoricalCrossEntropy ? lossValue(loss, z, y, own)
                                                        : lossValue(loss, z.row(i), y.row(i), t.row(i));
    const Scalar result = term.result;
    total.operands.push_back({"term", result, m_log.add(std::move(term)), i});
  }
  m_log.add(std::move(total));

  recordPenalty();
  const auto dy = m_after.workspace().layers.back().outputGradient.col(0);
  for (Index i = 0; i < y.rows(); ++i) {
    output.outputGradient.push_back(
        m_log.add({0,
                   TracePhase::Backward,
                   TraceKind::LossGradient,
                   last,
                   i,
                   -1,
                   {},
                   {{"y", y(i), output.output[at(i)]}, {"t", t(i), targets[at(i)]}},
                   dy(i)}));
  }
}

void StepRecorder::recordPenalty() {
  m_penalty = neurarium::penalty(m_network, m_theta, m_after.settings().regularization);
  for (const ParameterInfo& info : m_network.parameters()) {
    const Regularization& own = regularizationOf(info);
    if (info.kind != ParameterKind::Weight || (own.l1 == 0 && own.l2 == 0)) continue;
    const double added = neurarium::penalty(m_theta.segment(info.offset, info.size()), own);
    m_log.add({0,
               TracePhase::Loss,
               TraceKind::Penalty,
               info.layer,
               -1,
               -1,
               info.name,
               {{"l1", own.l1}, {"l2", own.l2}},
               static_cast<Scalar>(added)});
  }
}

void StepRecorder::recordBackward() {
  // The gradient before penalty and clipping is not kept by the step: the same backward pass gives it again.
  Workspace workspace = m_after.workspace();
  m_rawGradient = Vector::Zero(m_network.parameterCount());
  m_network.backward(m_theta, m_after.batchInputs().leftCols(1), gradientOf(m_after.settings().loss),
                     workspace, m_rawGradient);
  for (std::size_t layer = m_log.layers.size() - 1; layer > 0; --layer)
    m_network.layers()[layer - 1]->describe(TracePhase::Backward, passOf(layer), m_log);
}

void StepRecorder::recordPenaltyGradients() {
  const Vector raw = m_rawGradient;
  addPenaltyGradient(m_network, m_theta, m_after.settings().regularization, m_rawGradient);
  forEachLearned(m_network, TracePhase::Backward, TraceKind::PenaltyGradient,
                 [&](const ParameterInfo& info, Index i, TraceEvent event) {
                   const Regularization& own = regularizationOf(info);
                   if (info.kind != ParameterKind::Weight || m_isFrozen[at(i)]) return;
                   if (own.l1 == 0 && own.l2 == 0) return;
                   event.operands = {{"gradient", raw(i), m_log.gradients[at(i)]},
                                     {"l1", own.l1},
                                     {"l2", own.l2},
                                     {"w", m_theta(i), m_log.values[at(i)]}};
                   event.result = m_rawGradient(i);
                   m_log.gradients[at(i)] = m_log.add(std::move(event));
                 });
}

void StepRecorder::recordClipping() {
  const ClipSpec& clip = m_after.settings().clip;
  for (const Index i : m_network.frozen()) m_rawGradient(i) = 0;
  if (clip.type == GradientClip::None || m_rawGradient == m_after.gradient()) return;
  const double norm = m_rawGradient.cast<double>().norm();
  forEachLearned(m_network, TracePhase::Backward, TraceKind::ClippedGradient,
                 [&](const ParameterInfo&, Index i, TraceEvent event) {
                   if (m_isFrozen[at(i)]) return;
                   event.operands = {{"gradient", m_rawGradient(i), m_log.gradients[at(i)]},
                                     {"threshold", clip.threshold}};
                   if (clip.type == GradientClip::Norm) event.operands.push_back({"norm", norm});
                   event.result = m_after.gradient()(i);
                   m_log.gradients[at(i)] = m_log.add(std::move(event));
                 });
}

std::vector<TraceOperand> StepRecorder::optimizerOperands(Index i, const OptimizerState& state) const {
  const OptimizerSpec& optimizer = m_after.settings().optimizer;
  const OptimizerState& former = m_before.optimizerState();
  switch (optimizer.type) {
    case OptimizerType::Sgd:
      return {};
    case OptimizerType::Momentum:
    case OptimizerType::Nesterov:
      return {{"momentum", optimizer.momentum},
              {"velocityBefore", former.first(i)},
              {"velocity", state.first(i)}};
    case OptimizerType::AdaGrad:
      return {
          {"squaresBefore", former.second(i)}, {"squares", state.second(i)}, {"epsilon", optimizer.epsilon}};
    case OptimizerType::RmsProp:
      return {{"decay", optimizer.decay},
              {"squaresBefore", former.second(i)},
              {"squares", state.second(i)},
              {"epsilon", optimizer.epsilon}};
    case OptimizerType::Adam:
    case OptimizerType::AdamW:
      break;
  }
  std::vector<TraceOperand> operands = {{"beta1", optimizer.beta1},
                                        {"beta2", optimizer.beta2},
                                        {"momentBefore", former.first(i)},
                                        {"moment", state.first(i)},
                                        {"squaresBefore", former.second(i)},
                                        {"squares", state.second(i)},
                                        {"step", static_cast<double>(state.steps)},
                                        {"epsilon", optimizer.epsilon}};
  if (optimizer.type == OptimizerType::AdamW) operands.push_back({"weightDecay", optimizer.weightDecay});
  return operands;
}

void StepRecorder::recordDescent() {
  const Index learned = m_network.trainableCount();
  OptimizerState state = m_before.optimizerState();
  Vector updated = m_theta;
  updateParameters(m_after.settings().optimizer, m_before.learningRate(), m_theta.head(learned),
                   m_after.gradient().head(learned), state, updated.head(learned));
  for (const Index i : m_network.frozen()) updated(i) = m_theta(i);
  forEachLearned(m_network, TracePhase::Descent, TraceKind::Update,
                 [&](const ParameterInfo&, Index i, TraceEvent event) {
                   const TraceOperand before{"before", m_theta(i), m_log.values[at(i)]};
                   event.result = updated(i);
                   if (m_isFrozen[at(i)]) {
                     event.kind = TraceKind::Frozen;
                     event.operands = {before};
                     m_log.values[at(i)] = m_log.add(std::move(event));
                     return;
                   }
                   event.operands = {before,
                                     {"gradient", m_after.gradient()(i), m_log.gradients[at(i)]},
                                     {"learningRate", m_before.learningRate()}};
                   const auto own = optimizerOperands(i, state);
                   event.operands.insert(event.operands.end(), own.begin(), own.end());
                   m_log.values[at(i)] = m_log.add(std::move(event));
                 });
  recordMaxNorm(updated);
}

void StepRecorder::recordMaxNorm(const Vector& updated) {
  forEachLearned(m_network, TracePhase::Descent, TraceKind::MaxNorm,
                 [&](const ParameterInfo& info, Index i, TraceEvent event) {
                   if (m_after.parameters()(i) == updated(i)) return;
                   event.operands = {{"weight", updated(i), m_log.values[at(i)]},
                                     {"maxNorm", regularizationOf(info).maxNorm}};
                   event.result = m_after.parameters()(i);
                   m_log.values[at(i)] = m_log.add(std::move(event));
                 });
}

}  // namespace neurarium
