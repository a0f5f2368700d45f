#include "core/trace/step_trace.h"

#include <QtTest>
#include <cmath>
#include <map>

#include "core/training/evaluation.h"
#include "tests/core/runs.h"

using namespace neurarium;
using namespace neurarium::tests;

namespace {

constexpr Index kExample = 3;

TrainingSession sessionOf(const Project& project) {
  return TrainingSession::create(project, dataFor(project)).value();
}

StepTrace traceOf(const TrainingSession& session) {
  return StepTrace::record(session, kExample).value();
}

double operand(const TraceEvent& event, std::string_view name) {
  for (const TraceOperand& candidate : event.operands)
    if (candidate.name == name) return candidate.value;
  return std::nan("");
}

/// Σ first·second over the operands' indices.
double sumOfProducts(const TraceEvent& event, std::string_view first, std::string_view second) {
  std::map<Index, double> products;
  for (const TraceOperand& candidate : event.operands)
    if (candidate.name == first || candidate.name == second) {
      auto [product, isNew] = products.try_emplace(candidate.index, candidate.value);
      if (!isNew) product->second *= candidate.value;
    }
  double sum = 0;
  for (const auto& [index, product] : products) sum += product;
  return sum;
}

const DenseSpec& denseOf(const StepTrace& trace, Index layer) {
  return std::get<DenseSpec>(trace.network().spec().layers[static_cast<std::size_t>(layer)]);
}

double signalOf(const StepTrace& trace, const TraceEvent& event) {
  if (event.operands.size() == 1) return operand(event, "gradient");
  if (denseOf(trace, event.layer).activation != Activation::Softmax)
    return operand(event, "gradient") * operand(event, "slope");
  double weighted = sumOfProducts(event, "a", "gradient");
  double a = 0;
  double gradient = 0;
  for (const TraceOperand& candidate : event.operands)
    if (candidate.index == event.unit) (candidate.name == "a" ? a : gradient) = candidate.value;
  return a * (gradient - weighted);
}

double activationOf(const StepTrace& trace, const TraceEvent& event) {
  const Activation activation = denseOf(trace, event.layer).activation;
  if (activation != Activation::Softmax)
    return activationValue(activation, static_cast<Scalar>(operand(event, "z")));
  double sum = 0;
  double own = 0;
  for (const TraceOperand& z : event.operands) {
    sum += std::exp(z.value);
    if (z.index == event.unit) own = std::exp(z.value);
  }
  return own / sum;
}

double lossOf(Loss loss, const TraceEvent& event) {
  double sum = 0;
  for (const TraceOperand& term : event.operands) sum += term.value;
  return loss == Loss::CategoricalCrossEntropy ? sum : sum / static_cast<double>(event.operands.size());
}

double updateOf(const OptimizerSpec& optimizer, const TraceEvent& event) {
  const double before = operand(event, "before");
  const double gradient = operand(event, "gradient");
  const double rate = operand(event, "learningRate");
  switch (optimizer.type) {
    case OptimizerType::Sgd:
      return before - rate * gradient;
    case OptimizerType::Momentum:
      return before - rate * (operand(event, "momentum") * operand(event, "velocityBefore") + gradient);
    case OptimizerType::Nesterov:
      return before - rate * (gradient + operand(event, "momentum") * operand(event, "velocity"));
    case OptimizerType::AdaGrad:
    case OptimizerType::RmsProp:
      return before - rate * gradient / (std::sqrt(operand(event, "squares")) + operand(event, "epsilon"));
    case OptimizerType::Adam:
    case OptimizerType::AdamW:
      break;
  }
  const double step = operand(event, "step");
  const double moment = operand(event, "moment") / (1 - std::pow(operand(event, "beta1"), step));
  const double squares = operand(event, "squares") / (1 - std::pow(operand(event, "beta2"), step));
  const double decay = optimizer.type == OptimizerType::AdamW ? operand(event, "weightDecay") : 0;
  return (1 - rate * decay) * before - rate * moment / (std::sqrt(squares) + operand(event, "epsilon"));
}

/// The event's result from its operands alone, in double precision; NaN for events that compute nothing.
double recomputed(const StepTrace& trace, const TrainingSettings& settings, const TraceEvent& event) {
  const auto value = [&](std::string_view name) { return operand(event, name); };
  switch (event.kind) {
    case TraceKind::WeightedSum:
      return sumOfProducts(event, "w", "x") + (denseOf(trace, event.layer).useBias ? value("b") : 0);
    case TraceKind::Activation:
      return activationOf(trace, event);
    case TraceKind::Dropout:
      return value("x") * value("mask");
    case TraceKind::Normalization:
      return (value("x") - value("mean")) / std::sqrt(value("variance") + value("epsilon"));
    case TraceKind::ScaleAndShift:
      return value("scale") * value("normalized") + value("shift");
    case TraceKind::Loss:
      return lossOf(settings.loss, event);
    case TraceKind::ErrorSignal:
      return signalOf(trace, event);
    case TraceKind::WeightGradient:
      return value("delta") * value("x");
    case TraceKind::BiasGradient:
      return value("delta");
    case TraceKind::ScaleGradient:
      return value("gradient") * value("normalized");
    case TraceKind::ShiftGradient:
      return value("gradient");
    case TraceKind::ActivationGradient:
      return sumOfProducts(event, "w", "delta");
    case TraceKind::DropoutGradient:
      return value("gradient") * value("mask");
    case TraceKind::NormalizationGradient:
      return value("scale") * value("inverseDeviation") *
             (value("gradient") - value("meanGradient") - value("normalized") * value("meanProduct"));
    case TraceKind::PenaltyGradient:
      return value("gradient") + value("l1") * (value("w") > 0 ? 1 : -1) + value("l2") * value("w");
    case TraceKind::ClippedGradient:
      return settings.clip.type == GradientClip::Norm
                 ? value("gradient") * value("threshold") / value("norm")
                 : std::clamp(value("gradient"), -value("threshold"), value("threshold"));
    case TraceKind::Update:
      return updateOf(settings.optimizer, event);
    case TraceKind::InitialValue:
    case TraceKind::Input:
    case TraceKind::Target:
    case TraceKind::LossTerm:
    case TraceKind::Penalty:
    case TraceKind::MeanLoss:
    case TraceKind::MeanGradient:
    case TraceKind::LossGradient:
    case TraceKind::MaxNorm:
      break;
    case TraceKind::Frozen:
      return value("before");
  }
  return std::nan("");
}

Project projectWith(Activation hidden, Loss loss, OptimizerType optimizer) {
  Project project;
  project.data.source = "rings";
  project.network = NetworkSpec::mlp(2, {4, 3}, hidden, 3, Activation::Tanh);
  if (loss == Loss::BinaryCrossEntropy) project.network.output()->activation = Activation::Sigmoid;
  // A softmax that the loss does not take together with itself has the derivative of its own.
  const bool isSoftmaxAlone = hidden == Activation::Sigmoid && loss == Loss::MeanSquaredError;
  if (loss == Loss::CategoricalCrossEntropy || isSoftmaxAlone)
    project.network.output()->activation = Activation::Softmax;
  project.training.loss = loss;
  project.training.optimizer.type = optimizer;
  return project;
}

}  // namespace

class StepTraceTest : public QObject {
  Q_OBJECT

  static void projects() {
    QTest::addColumn<Project>("project");
    for (const auto& activation : namesOf(Activation{}))
      QTest::newRow(activation.name.data())
          << projectWith(activation.id, Loss::MeanSquaredError, OptimizerType::Sgd);
    for (const auto& loss : namesOf(Loss{}))
      QTest::newRow(loss.name.data()) << projectWith(Activation::Tanh, loss.id, OptimizerType::Sgd);
    for (const auto& optimizer : namesOf(OptimizerType{}))
      QTest::newRow(optimizer.name.data()) << projectWith(Activation::Tanh, Loss::Huber, optimizer.id);
    QTest::newRow("dropout, batch normalisation, penalty, clipping, max-norm") << eventfulProject();
    Project clipped = eventfulProject();
    clipped.training.clip = {GradientClip::Norm, 0.01};
    clipped.training.regularization.maxNorm = 0.5;
    QTest::newRow("clipped by norm") << clipped;
    clipped.training.clip = {GradientClip::Value, 0.001};
    QTest::newRow("clipped by value") << clipped;
    Project unbiased = projectWith(Activation::Tanh, Loss::Huber, OptimizerType::Momentum);
    for (const std::size_t layer : {1, 3})
      std::get<DenseSpec>(unbiased.network.layers[layer]).useBias = false;
    QTest::newRow("without biases") << unbiased;
    Project changed = clipped;
    changed.network = changedNetwork();
    changed.training.optimizer.type = OptimizerType::AdamW;
    QTest::newRow("frozen, own penalty, no bias, hidden softmax, by value") << changed;
    changed.training.clip = {GradientClip::Norm, 0.01};
    QTest::newRow("frozen, own penalty, no bias, hidden softmax, by norm") << changed;
  }

 private slots:
  void theLastEventLeavesWhatTrainingLeavesBitForBit_data() { projects(); }

  void theLastEventLeavesWhatTrainingLeavesBitForBit() {
    QFETCH(Project, project);
    TrainingSession session = sessionOf(project);
    QVERIFY(session.step().ok() && session.step().ok());
    const StepTrace trace = traceOf(session);
    QCOMPARE(trace.parametersBefore(), session.parameters());
    Vector shown = trace.parametersBefore();
    for (const TraceEvent& event : trace.events()) {
      if (event.phase != TracePhase::Descent) continue;
      for (const ParameterInfo& info : trace.network().parameters())
        if (info.layer == event.layer && info.name == event.parameter)
          shown(info.offset + std::max(event.input, Index(0)) * info.shape.dimensions[0] + event.unit) =
              event.result;
    }
    QVERIFY(session.stepOn({&kExample, 1}).ok());
    QCOMPARE(trace.parametersAfter(), session.parameters());
    QCOMPARE(trace.gradient(), session.gradient());
    QCOMPARE(trace.loss(), session.batchLoss());
    QCOMPARE(shown, session.parameters());
  }

  void aStepOnOneExampleIsTheStepOfABatchOfOne() {
    Project project;
    project.training.batchSize = 1;
    TrainingSession byOrder = sessionOf(project);
    QVERIFY(byOrder.step().ok());
    const Matrix& inputs = byOrder.data().train.inputs;
    Index example = 0;
    while (inputs.col(example) != byOrder.batchInputs().col(0)) ++example;
    const TrainingSession fresh = sessionOf(project);
    QCOMPARE(StepTrace::record(fresh, example)->parametersAfter(), byOrder.parameters());
  }

  void everyResultFollowsFromItsOperands_data() { projects(); }

  void everyResultFollowsFromItsOperands() {
    QFETCH(Project, project);
    TrainingSession session = sessionOf(project);
    QVERIFY(session.step().ok());
    const StepTrace trace = traceOf(session);
    int checked = 0;
    for (const TraceEvent& event : trace.events()) {
      const double expected = recomputed(trace, project.training, event);
      if (std::isnan(expected)) continue;
      ++checked;
      const double error = std::abs(expected - double(event.result));
      QVERIFY2(error <= 1e-5 * std::max(1.0, std::abs(expected)),
               qPrintable(QString("event %1, %2: %3 instead of %4")
                              .arg(event.id)
                              .arg(nameOf(event.kind).data())
                              .arg(event.result)
                              .arg(expected)));
    }
    QVERIFY(checked > 100);
  }

  void everyOperandIsTheResultOfTheEventItNames_data() { projects(); }

  void everyOperandIsTheResultOfTheEventItNames() {
    QFETCH(Project, project);
    const StepTrace trace = traceOf(sessionOf(project));
    int references = 0;
    for (const TraceEvent& event : trace.events()) {
      QCOMPARE(&trace.events()[std::size_t(event.id)], &event);
      for (const TraceOperand& used : event.operands) {
        QVERIFY(used.event < event.id);
        // A slope refers to the pre-activation that it is taken at.
        if (used.event < 0 || used.name == "slope") continue;
        ++references;
        QCOMPARE(used.value, double(trace.events()[std::size_t(used.event)].result));
      }
    }
    QVERIFY(references > 100);
  }

  void everyLearnedNumberHasItsEventInEachPhase() {
    const StepTrace trace = traceOf(sessionOf(eventfulProject()));
    std::map<TraceKind, Index> count;
    for (const TraceEvent& event : trace.events()) ++count[event.kind];
    const Index learned = trace.network().trainableCount();
    QCOMPARE(count[TraceKind::InitialValue], learned);
    QCOMPARE(count[TraceKind::Update], learned);
    QCOMPARE(count[TraceKind::WeightGradient] + count[TraceKind::BiasGradient] +
                 count[TraceKind::ScaleGradient] + count[TraceKind::ShiftGradient],
             learned);
    QCOMPARE(count[TraceKind::Loss], Index(1));
    QCOMPARE(count[TraceKind::Dropout], Index(6));
    QCOMPARE(count[TraceKind::Normalization], Index(6));
  }

  void aFrozenNumberIsToldToStay() {
    Project project = eventfulProject();
    project.network = changedNetwork();
    project.training.clip = {GradientClip::Norm, 0.01};
    const StepTrace trace = traceOf(sessionOf(project));
    std::map<TraceKind, Index> count;
    for (const TraceEvent& event : trace.events()) ++count[event.kind];
    const Index frozen = static_cast<Index>(trace.network().frozen().size());
    QCOMPARE(frozen, Index(6));
    QCOMPARE(count[TraceKind::Frozen], frozen);
    QCOMPARE(count[TraceKind::Update], trace.network().trainableCount() - frozen);
    QCOMPARE(count[TraceKind::ClippedGradient], trace.network().trainableCount() - frozen);
    for (const TraceEvent& event : trace.events()) {
      if (event.kind != TraceKind::Frozen) continue;
      const Index i = placeOf(trace.network(), event.layer, {event.unit, event.input});
      QCOMPARE(trace.gradient()(i), 0.0f);
      QCOMPARE(trace.parametersAfter()(i), event.result);
    }
  }

  void aPenaltyIsToldLayerByLayer() {
    Project project = eventfulProject();
    project.network = changedNetwork();
    const StepTrace trace = traceOf(sessionOf(project));
    std::map<Index, double> strengths;
    double sum = 0;
    for (const TraceEvent& event : trace.events()) {
      if (event.kind != TraceKind::Penalty) continue;
      strengths[event.layer] = operand(event, "l1");
      sum += static_cast<double>(event.result);
    }
    QCOMPARE(strengths, (std::map<Index, double>{{1, 0.02}, {4, 0.001}}));
    QVERIFY(std::abs(sum - trace.penalty()) < 1e-6 * sum);
  }

  void phasesFollowOneAnother() {
    const StepTrace trace = traceOf(sessionOf(eventfulProject()));
    TracePhase last = TracePhase::Initialisation;
    for (const TraceEvent& event : trace.events()) {
      QVERIFY(event.phase >= last);
      last = event.phase;
    }
    QCOMPARE(last, TracePhase::Descent);
  }

  void aTraceLeavesTheSessionAsItWas() {
    TrainingSession traced = sessionOf(eventfulProject());
    TrainingSession other = sessionOf(eventfulProject());
    QVERIFY(traced.step().ok() && other.step().ok());
    (void)traceOf(traced);
    QCOMPARE(losses(traced, 20), losses(other, 20));
    QCOMPARE(traced.parameters(), other.parameters());
  }

  void anExampleThatThereIsNotIsRefused() {
    const TrainingSession session = sessionOf(Project{});
    QCOMPARE(StepTrace::record(session, 250).error(),
             (Error{ErrorCode::OutOfRange, "example", "0…249", "250"}));
    QCOMPARE(StepTrace::record(session, -1).error(),
             (Error{ErrorCode::OutOfRange, "example", "0…249", "-1"}));
  }
};

QTEST_GUILESS_MAIN(StepTraceTest)
#include "step_trace_test.moc"
