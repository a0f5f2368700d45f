#include "core/trace/step_recorder.h"

#include <cmath>

#include "core/training/evaluation.h"

namespace neurarium {

namespace {

std::size_t at(Index i) {
  return static_cast<std::size_t>(i);
}

/// Calls `use(info, i, event)` for every learned number of θ at place i, with an event that knows whose it is: layer by layer, unit by unit,
/// a unit's weights before its bias.
template <typename Use>
void forEachLearned(const Network& network, TracePhase phase, TraceKind kind, Use use) {
  const std::vector<ParameterInfo>& infos = network.parameters();
  for (std::size_t first = 0, last = 0; first < infos.size(); first = last) {
    while (last < infos.size() && infos[last].layer == infos[first].layer) ++last;
    for (Index unit = 0; unit < infos[first].shape.dimensions[0]; ++unit) {
      for (std::size_t array = first; array < last; ++array) {
        const ParameterInfo& info = infos[array];
        if (info.kind == ParameterKind::Statistic) continue;
        const Index units = info.shape.dimensions[0];
        const bool isMatrix = info.shape.dimensions.size() > 1;
        for (Index input = 0; input < info.size() / units; ++input)
          use(info, info.offset + input * units + unit,
              TraceEvent{0, phase, kind, info.layer, unit, isMatrix ? input : Index(-1), info.name, 0});
      }
    }
  }
}

}  // namespace

TracedPass tracedPass(const RecordedStep& step, std::size_t layer, Index column) {
  const Workspace& workspace = step.after.workspace();
  const bool isFirst = layer == 1;
  const bool isOutput = layer == workspace.layers.size();
  const Matrix& inputGradients = isFirst ? step.none : workspace.layers[layer - 2].outputGradient;
  return {static_cast<Index>(layer),
          step.before.parameters(),
          isFirst ? step.after.batchInputs() : workspace.layers[layer - 2].output,
          workspace.layers[layer - 1],
          isOutput ? gradientOf(step.after.settings().loss) : GradientOf::Activation,
          step.rawGradient,
          inputGradients,
          column,
          step.size()};
}

StepRecorder::StepRecorder(const RecordedStep& step, Index focus, int first, int last)
    : m_step(step),
      m_focus(focus),
      m_network(step.network()),
      m_settings(step.before.settings()),
      m_theta(step.before.parameters()),
      m_isFrozen(at(m_network.parameterCount())),
      m_log(m_network.parameterCount(), m_network.spec().layers.size(), first, last) {
  for (const Index i : m_network.frozen()) m_isFrozen[at(i)] = true;
}

TraceLog StepRecorder::record() {
  for (const auto part :
       {&StepRecorder::recordInitialValues, &StepRecorder::recordForward, &StepRecorder::recordLoss,
        &StepRecorder::recordBackward, &StepRecorder::recordMeanGradients,
        &StepRecorder::recordPenaltyGradients, &StepRecorder::recordClipping, &StepRecorder::recordDescent,
        &StepRecorder::recordMaxNorm})
    if (!m_log.isDone()) (this->*part)();
  return std::move(m_log);
}

void StepRecorder::recordInitialValues() {
  forEachLearned(m_network, TracePhase::Initialisation, TraceKind::InitialValue,
                 [this](const ParameterInfo&, Index i, TraceEvent event) {
                   event.result = m_theta(i);
                   m_log.index.values[at(i)] = m_log.add(event);
                   m_log.addOperand({"drawn", m_step.drawn(i)});
                   m_log.addOperand({"steps", static_cast<double>(m_step.before.steps())});
                 });
}

const Regularization& StepRecorder::regularizationOf(const ParameterInfo& info) const {
  return neurarium::regularizationOf(m_network, info.layer, m_settings.regularization);
}

void StepRecorder::recordForward() {
  const auto x = m_step.after.batchInputs().col(m_focus);
  for (Index i = 0; i < x.size(); ++i)
    m_log.index.layers[0].output.push_back(
        m_log.add({0, TracePhase::Forward, TraceKind::Input, 0, i, -1, {}, x(i)}));
  for (std::size_t layer = 1; layer < m_log.index.layers.size(); ++layer)
    m_network.layers()[layer - 1]->describe(TracePhase::Forward, tracedPass(m_step, layer, m_focus), m_log);
}

void StepRecorder::recordLoss() {
  const auto last = static_cast<Index>(m_log.index.layers.size()) - 1;
  const auto t = m_step.after.batchTargets().col(m_focus);
  for (Index i = 0; i < t.size(); ++i)
    m_log.index.targets.push_back(m_log.add({0, TracePhase::Loss, TraceKind::Target, last, i, -1, {}, t(i)}));
  recordLossTerms(m_log.index.targets);
  if (m_step.size() > 1) recordMeanLoss();
  recordPenalty();
  recordLossGradients(m_log.index.targets);
}

void StepRecorder::recordLossTerms(const EventIds& targets) {
  const Loss loss = m_settings.loss;
  const Matrix z = m_network.logits(m_step.after.workspace()).col(m_focus);
  const Matrix y = m_network.output(m_step.after.workspace()).col(m_focus);
  const Matrix t = m_step.after.batchTargets().col(m_focus);
  const auto last = static_cast<Index>(m_log.index.layers.size()) - 1;
  const TraceIndex::Units& output = m_log.index.layers.back();
  const bool usesLogits = gradientOf(loss) == GradientOf::PreActivation;
  std::vector<TraceOperand> terms;
  for (Index i = 0; i < y.rows(); ++i) {
    // Categorical cross-entropy needs all z; with the other targets left out, it is this output's term.
    Matrix own = Matrix::Zero(t.rows(), 1);
    own(i) = t(i);
    const Scalar term = loss == Loss::CategoricalCrossEntropy ? lossValue(loss, z, y, own)
                                                              : lossValue(loss, z.row(i), y.row(i), t.row(i));
    terms.push_back(
        {"term", term, m_log.add({0, TracePhase::Loss, TraceKind::LossTerm, last, i, -1, {}, term}), i});
    m_log.addOperand({"y", y(i), output.output[at(i)]});
    m_log.addOperand({"t", t(i), targets[at(i)]});
    if (usesLogits) m_log.addOperand({"z", z(i), output.before[at(i)]});
  }
  m_log.index.loss =
      m_log.add({0, TracePhase::Loss, TraceKind::Loss, last, -1, -1, {}, m_step.losses(m_focus)});
  for (const TraceOperand& term : terms) m_log.addOperand(term);
}

void StepRecorder::recordMeanLoss() {
  const auto last = static_cast<Index>(m_log.index.layers.size()) - 1;
  m_log.add({0,
             TracePhase::Loss,
             TraceKind::MeanLoss,
             last,
             -1,
             -1,
             {},
             static_cast<Scalar>(m_step.after.batchLoss())});
  for (Index k = 0; k < m_step.size(); ++k)
    m_log.addOperand({"loss", m_step.losses(k), k == m_focus ? m_log.index.loss : -1, k});
}

void StepRecorder::recordPenalty() {
  for (const ParameterInfo& info : m_network.parameters()) {
    const Regularization& own = regularizationOf(info);
    if (info.kind != ParameterKind::Weight || (own.l1 == 0 && own.l2 == 0)) continue;
    const double added = neurarium::penalty(m_theta.segment(info.offset, info.size()), own);
    m_log.add(
        {0, TracePhase::Loss, TraceKind::Penalty, info.layer, -1, -1, info.name, static_cast<Scalar>(added)});
    m_log.addOperand({"l1", own.l1});
    m_log.addOperand({"l2", own.l2});
  }
}

void StepRecorder::recordLossGradients(const EventIds& targets) {
  const Matrix& y = m_network.output(m_step.after.workspace());
  const Matrix& t = m_step.after.batchTargets();
  const Matrix& dy = m_step.after.workspace().layers.back().outputGradient;
  TraceIndex::Units& output = m_log.index.layers.back();
  const auto last = static_cast<Index>(m_log.index.layers.size()) - 1;
  for (Index i = 0; i < t.rows(); ++i) {
    output.outputGradient.push_back(m_log.add({0,
                                               TracePhase::Backward,
                                               TraceKind::LossGradient,
                                               last,
                                               i,
                                               -1,
                                               {},
                                               static_cast<Scalar>(m_step.size()) * dy(i, m_focus)}));
    m_log.addOperand({"y", y(i, m_focus), output.output[at(i)]});
    m_log.addOperand({"t", t(i, m_focus), targets[at(i)]});
    if (m_settings.loss != Loss::CategoricalCrossEntropy)
      m_log.addOperand({"outputs", static_cast<double>(t.rows())});
  }
}

void StepRecorder::recordBackward() {
  for (std::size_t layer = m_log.index.layers.size() - 1; layer > 0; --layer)
    m_network.layers()[layer - 1]->describe(TracePhase::Backward, tracedPass(m_step, layer, m_focus), m_log);
  m_log.index.gradients = m_log.index.exampleGradients;
}

void StepRecorder::recordMeanGradients() {
  if (m_step.size() == 1) return;
  forEachLearned(
      m_network, TracePhase::Backward, TraceKind::MeanGradient,
      [&](const ParameterInfo& info, Index i, TraceEvent event) {
        event.result = m_step.rawGradient(i);
        m_log.index.gradients[at(i)] = m_log.index.meanGradients[at(i)] = m_log.add(event);
        if (!m_log.wantsOperands()) return;
        const Layer& layer = *m_network.layers()[at(info.layer) - 1];
        for (Index k = 0; k < m_step.size(); ++k)
          m_log.addOperand({"gradient", layer.exampleGradient(tracedPass(m_step, at(info.layer), k), i),
                            k == m_focus ? m_log.index.exampleGradients[at(i)] : -1, k});
      });
}

void StepRecorder::recordPenaltyGradients() {
  forEachLearned(m_network, TracePhase::Backward, TraceKind::PenaltyGradient,
                 [&](const ParameterInfo& info, Index i, TraceEvent event) {
                   const Regularization& own = regularizationOf(info);
                   if (info.kind != ParameterKind::Weight || m_isFrozen[at(i)]) return;
                   if (own.l1 == 0 && own.l2 == 0) return;
                   event.result = m_step.fullGradient(i);
                   const int former = m_log.index.gradients[at(i)];
                   m_log.index.gradients[at(i)] = m_log.add(event);
                   m_log.addOperand({"gradient", m_step.rawGradient(i), former});
                   m_log.addOperand({"l1", own.l1});
                   m_log.addOperand({"l2", own.l2});
                   m_log.addOperand({"w", m_theta(i), m_log.index.values[at(i)]});
                 });
}

void StepRecorder::recordClipping() {
  const ClipSpec& clip = m_settings.clip;
  const Vector& clipped = m_step.after.gradient();
  if (clip.type == GradientClip::None || m_step.fullGradient == clipped) return;
  const double norm = m_step.fullGradient.cast<double>().norm();
  forEachLearned(m_network, TracePhase::Backward, TraceKind::ClippedGradient,
                 [&](const ParameterInfo&, Index i, TraceEvent event) {
                   if (m_isFrozen[at(i)]) return;
                   event.result = clipped(i);
                   const int former = m_log.index.gradients[at(i)];
                   m_log.index.gradients[at(i)] = m_log.add(event);
                   m_log.addOperand({"gradient", m_step.fullGradient(i), former});
                   m_log.addOperand({"threshold", clip.threshold});
                   if (clip.type == GradientClip::Norm) m_log.addOperand({"norm", norm});
                 });
}

void StepRecorder::addOptimizerOperands(Index i) {
  const OptimizerSpec& optimizer = m_settings.optimizer;
  const OptimizerState& former = m_step.before.optimizerState();
  const OptimizerState& state = m_step.optimizer;
  switch (optimizer.type) {
    case OptimizerType::Sgd:
      return;
    case OptimizerType::Momentum:
    case OptimizerType::Nesterov:
      m_log.addOperand({"momentum", optimizer.momentum});
      m_log.addOperand({"velocityBefore", former.first(i)});
      m_log.addOperand({"velocity", state.first(i)});
      return;
    case OptimizerType::RmsProp:
      m_log.addOperand({"decay", optimizer.decay});
      [[fallthrough]];
    case OptimizerType::AdaGrad:
      m_log.addOperand({"squaresBefore", former.second(i)});
      m_log.addOperand({"squares", state.second(i)});
      m_log.addOperand({"epsilon", optimizer.epsilon});
      return;
    case OptimizerType::Adam:
    case OptimizerType::AdamW:
      break;
  }
  m_log.addOperand({"beta1", optimizer.beta1});
  m_log.addOperand({"beta2", optimizer.beta2});
  m_log.addOperand({"momentBefore", former.first(i)});
  m_log.addOperand({"moment", state.first(i)});
  m_log.addOperand({"squaresBefore", former.second(i)});
  m_log.addOperand({"squares", state.second(i)});
  m_log.addOperand({"step", static_cast<double>(state.steps)});
  m_log.addOperand({"epsilon", optimizer.epsilon});
  if (optimizer.type == OptimizerType::AdamW) m_log.addOperand({"weightDecay", optimizer.weightDecay});
}

void StepRecorder::recordDescent() {
  forEachLearned(m_network, TracePhase::Descent, TraceKind::Update,
                 [&](const ParameterInfo&, Index i, TraceEvent event) {
                   if (m_isFrozen[at(i)]) event.kind = TraceKind::Frozen;
                   event.result = m_isFrozen[at(i)] ? m_theta(i) : m_step.updated(i);
                   m_log.index.newValues[at(i)] = m_log.add(event);
                   if (!m_log.wantsOperands()) return;
                   m_log.addOperand({"before", m_theta(i), m_log.index.values[at(i)]});
                   if (m_isFrozen[at(i)]) return;
                   m_log.addOperand({"gradient", m_step.after.gradient()(i), m_log.index.gradients[at(i)]});
                   m_log.addOperand({"learningRate", m_step.before.learningRate()});
                   addOptimizerOperands(i);
                 });
}

void StepRecorder::recordMaxNorm() {
  forEachLearned(m_network, TracePhase::Descent, TraceKind::MaxNorm,
                 [&](const ParameterInfo& info, Index i, TraceEvent event) {
                   if (m_isFrozen[at(i)] || m_step.after.parameters()(i) == m_step.updated(i)) return;
                   event.result = m_step.after.parameters()(i);
                   const int former = m_log.index.newValues[at(i)];
                   m_log.index.newValues[at(i)] = m_log.add(event);
                   if (!m_log.wantsOperands()) return;
                   const Index units = info.shape.dimensions[0];
                   double squares = 0;
                   for (Index input = 0; input < info.size() / units; ++input)
                     squares += std::pow(double(m_step.updated(info.offset + input * units + event.unit)), 2);
                   m_log.addOperand({"weight", m_step.updated(i), former});
                   m_log.addOperand({"maxNorm", regularizationOf(info).maxNorm});
                   m_log.addOperand({"norm", std::sqrt(squares)});
                 });
}

}  // namespace neurarium
