#include "core/trace/step_trace.h"

#include <QtTest>
#include <cmath>
#include <map>

#include "tests/core/recomputation.h"
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

StepTrace traceOf(const TrainingSession& session, std::span<const Index> examples) {
  return StepTrace::record(session, examples).value();
}

double operand(const StepTrace& trace, const TraceEvent& event, std::string_view name) {
  for (const TraceOperand& candidate : trace.operandsOf(event.id))
    if (candidate.name == name) return candidate.value;
  return std::nan("");
}

/// How many events could be recomputed; 0 and a message where one differs, or could not be although it is a computation.
int recomputed(const StepTrace& trace, QString& problem) {
  int checked = 0;
  const auto operands = trace.operandsOf(0, static_cast<int>(trace.events().size()));
  for (const TraceEvent& event : trace.events()) {
    const double expected = Recomputation(trace, event, operands[std::size_t(event.id)]).result();
    const bool isGiven = event.kind == TraceKind::Input || event.kind == TraceKind::Target ||
                         event.kind == TraceKind::InitialValue;
    if (isGiven && std::isnan(expected)) continue;
    ++checked;
    const double error = std::abs(expected - double(event.result));
    if (error <= 1e-5 * std::max(1.0, std::abs(expected))) continue;
    problem = QString("event %1, %2: %3 instead of %4")
                  .arg(event.id)
                  .arg(nameOf(event.kind).data())
                  .arg(double(event.result))
                  .arg(expected);
    return 0;
  }
  return checked;
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
    const Index example = byOrder.nextBatch().front();
    QVERIFY(byOrder.step().ok());
    const TrainingSession fresh = sessionOf(project);
    QCOMPARE(StepTrace::record(fresh, example)->parametersAfter(), byOrder.parameters());
  }

  void everyResultFollowsFromItsOperands_data() { projects(); }

  void everyResultFollowsFromItsOperands() {
    QFETCH(Project, project);
    TrainingSession session = sessionOf(project);
    QString problem;
    QVERIFY2(recomputed(traceOf(session), problem) > 100, qPrintable(problem));
    QVERIFY(session.step().ok());
    QVERIFY2(recomputed(traceOf(session), problem) > 100, qPrintable(problem));
    const std::vector<Index> batch{3, 7, 12, 5};
    QVERIFY2(recomputed(traceOf(session, batch).withFocus(2), problem) > 100, qPrintable(problem));
  }

  void everyActivationLossAndOptimizerCanBeRecomputed_data() {
    QTest::addColumn<Activation>("activation");
    for (const auto& activation : namesOf(Activation{}))
      QTest::newRow(activation.name.data()) << activation.id;
  }

  void everyActivationLossAndOptimizerCanBeRecomputed() {
    QFETCH(Activation, activation);
    const std::vector<Index> batch{3, 7, 12, 5};
    for (const auto& loss : namesOf(Loss{}))
      for (const auto& optimizer : namesOf(OptimizerType{})) {
        Project project = projectWith(activation, loss.id, optimizer.id);
        if (gradientOf(loss.id) == GradientOf::Activation) project.network.output()->activation = activation;
        TrainingSession session = sessionOf(project);
        QVERIFY(session.step().ok());
        QString problem;
        const bool isSound = recomputed(traceOf(session), problem) > 100 &&
                             recomputed(traceOf(session, batch).withFocus(1), problem) > 100;
        QVERIFY2(isSound,
                 qPrintable(QString("%1, %2: %3").arg(loss.name.data(), optimizer.name.data(), problem)));
      }
  }

  void everyOperandIsTheResultOfTheEventItNames_data() { projects(); }

  void everyOperandIsTheResultOfTheEventItNames() {
    QFETCH(Project, project);
    const StepTrace trace = traceOf(sessionOf(project));
    int references = 0;
    for (const TraceEvent& event : trace.events()) {
      QCOMPARE(&trace.events()[std::size_t(event.id)], &event);
      for (const TraceOperand& used : trace.operandsOf(event.id)) {
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
      strengths[event.layer] = operand(trace, event, "l1");
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
