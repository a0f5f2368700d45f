#include "ui/step/event_formula.h"

#include <QtTest>
#include <algorithm>
#include <functional>

#include "tests/core/runs.h"
#include "ui/language.h"
#include "ui/math/math_ml.h"

using namespace neurarium;
using namespace neurarium::tests;

namespace {

TrainingSession sessionOf(const Project& project) {
  return TrainingSession::create(project, dataFor(project)).value();
}

StepTrace traceOf(const TrainingSession& session, Index example = 0) {
  return StepTrace::record(session, example).value();
}

Project projectWith(Activation hidden, Loss loss, OptimizerType optimizer) {
  Project project;
  project.data.source = "rings";
  project.network = NetworkSpec::mlp(2, {4, 3}, hidden, 3, Activation::Tanh);
  if (loss == Loss::BinaryCrossEntropy) project.network.output()->activation = Activation::Sigmoid;
  const bool isSoftmaxAlone = hidden == Activation::Sigmoid && loss == Loss::MeanSquaredError;
  if (loss == Loss::CategoricalCrossEntropy || isSoftmaxAlone)
    project.network.output()->activation = Activation::Softmax;
  project.training.loss = loss;
  project.training.optimizer.type = optimizer;
  return project;
}

/// x = (1; 2), a hidden layer of two ReLU neurons of which the second stays silent, one linear output, t = 1.5.
StepTrace handMade(OptimizerType optimizer = OptimizerType::Sgd, Loss loss = Loss::MeanSquaredError) {
  Project project;
  project.network = NetworkSpec::mlp(2, {2}, Activation::Relu, 1, Activation::Linear);
  project.training.batchSize = 1;
  project.training.loss = loss;
  project.training.optimizer.type = optimizer;
  project.training.optimizer.learningRate = 0.03;
  Matrix x(2, 1);
  Matrix t(1, 1);
  x << 1, 2;
  t << 1.5f;
  const auto data = dataOf(x, t);
  project = savedNow(project, TrainingSession::create(project, data).value());
  auto trained = std::make_shared<TrainedState>(*project.trained);
  trained->parameters << 0.5f, -1.f, -0.25f, 0.25f, 0.1f, 0.f, 2.f, 1.f, 0.3f;
  project.trained = trained;
  return traceOf(TrainingSession::create(project, data).value());
}

/// The first event of a kind, of a layer, a unit and an input.
int eventOf(const StepTrace& trace, TraceKind kind, Index layer, Index unit = 0, Index input = -1) {
  for (const TraceEvent& event : trace.events())
    if (event.kind == kind && event.layer == layer && event.unit == unit && event.input == input)
      return event.id;
  return -1;
}

EventFormula whole(const StepTrace& trace, int event, bool isHidden = false) {
  return formulaOf(trace, event, trace.events()[static_cast<std::size_t>(event)].terms, isHidden);
}

/// Symbols, numbers and result in one line.
QString lineOf(const EventFormula& formula) {
  return toPlainText(formula.symbols) + QLatin1Char(' ') + toPlainText(formula.numbers) + QLatin1Char(' ') +
         toPlainText(formula.result);
}

void forEachNode(const MathNode& node, const std::function<void(const MathNode&)>& use) {
  use(node);
  for (const MathNode& child : node.children) forEachNode(child, use);
}

void forEachNode(const EventFormula& formula, const std::function<void(const MathNode&)>& use) {
  for (const MathNode& line : formula.before) forEachNode(line, use);
  for (const MathNode* line : {&formula.symbols, &formula.numbers, &formula.result}) forEachNode(*line, use);
}

bool shows(const EventFormula& formula, double value, int event) {
  bool isThere = false;
  forEachNode(formula, [&](const MathNode& node) {
    if (node.kind == MathNode::Kind::Number && node.event == event && node.value == value) isThere = true;
  });
  return isThere;
}

int count(const EventFormula& formula, MathNode::Kind kind) {
  int found = 0;
  forEachNode(formula, [&](const MathNode& node) { found += node.kind == kind ? 1 : 0; });
  return found;
}

/// Rows and columns of the arrays in a line.
QStringList shapesOf(const MathNode& line) {
  QStringList shapes;
  forEachNode(line, [&](const MathNode& node) {
    if (node.kind == MathNode::Kind::Array)
      shapes.append(QStringLiteral("%1×%2")
                        .arg(static_cast<int>(node.children.size()) / node.columns)
                        .arg(node.columns));
  });
  return shapes;
}

}  // namespace

class EventFormulaTest : public QObject {
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
    for (const auto& initializer : namesOf(Initializer{})) {
      Project project;
      std::get<DenseSpec>(project.network.layers[1]).initializer.type = initializer.id;
      QTest::newRow(initializer.name.data()) << project;
    }
    Project clipped = eventfulProject();
    clipped.training.clip = {GradientClip::Value, 0.001};
    clipped.training.regularization.maxNorm = 0.5;
    QTest::newRow("dropout, batch normalisation, penalty, clipping by value, max-norm") << clipped;
    Project changed = clipped;
    changed.network = changedNetwork();
    changed.training.optimizer.type = OptimizerType::AdamW;
    changed.training.clip = {GradientClip::Norm, 0.01};
    QTest::newRow("frozen, own penalty, no bias, hidden softmax, clipping by norm") << changed;
  }

 private slots:
  void init() { QLocale::setDefault(QLocale::c()); }

  void everyEventHasAFormulaWithAllItsNumbers_data() { projects(); }

  void everyEventHasAFormulaWithAllItsNumbers() {
    QFETCH(Project, project);
    TrainingSession session = sessionOf(project);
    QVERIFY(session.step().ok());
    const StepTrace trace = traceOf(session);
    int linked = 0;
    for (const TraceEvent& event : trace.events()) {
      const EventFormula formula = whole(trace, event.id);
      QVERIFY(!formula.title.isEmpty());
      QVERIFY(!formula.symbols.isEmpty());
      QVERIFY2(shows(formula, static_cast<double>(event.result), event.id), qPrintable(formula.title));
      QVERIFY2(formula.reason.endsWith(QLatin1Char('.')), qPrintable(formula.title));
      QVERIFY2(!formula.reason.contains(QLatin1Char('%')), qPrintable(formula.reason));
      for (const TraceOperand& operand : trace.operandsOf(event.id)) {
        if (operand.event < 0) continue;
        ++linked;
        QVERIFY2(shows(formula, operand.value, operand.event),
                 qPrintable(QStringLiteral("%1: %2").arg(formula.title, operand.name.data())));
      }
    }
    QVERIFY(linked > 100);
  }

  void aHiddenResultIsNowhereToBeSeen_data() { projects(); }

  void aHiddenResultIsNowhereToBeSeen() {
    QFETCH(Project, project);
    const StepTrace trace = traceOf(sessionOf(project));
    for (const TraceEvent& event : trace.events())
      for (const int terms : {1, event.terms}) {
        const EventFormula formula = formulaOf(trace, event.id, terms, true);
        bool isShown = false;
        forEachNode(formula, [&](const MathNode& node) {
          isShown = isShown || (node.kind == MathNode::Kind::Number && node.event == event.id);
        });
        QVERIFY2(!isShown, qPrintable(formula.title));
        QCOMPARE(count({{}, {}, {}, {}, formula.result, {}}, MathNode::Kind::Blank), 1);
      }
  }

  void aHiddenMoveGivesNoneOfItsResultsAway_data() { projects(); }

  void aHiddenMoveGivesNoneOfItsResultsAway() {
    QFETCH(Project, project);
    const StepTrace trace = traceOf(sessionOf(project));
    const StepTimeline timeline(trace.events());
    for (const Granularity granularity : {Granularity::Phase, Granularity::Layer, Granularity::Neuron})
      for (int moment = timeline.next(0, granularity); moment < timeline.length();
           moment = timeline.next(moment, granularity)) {
        const StepTimeline::Range move = timeline.moveEndingAt(moment, granularity);
        for (const bool isHidden : {false, true}) {
          const std::vector<EventFormula> formulas = formulasOf(trace, move, granularity, isHidden);
          QVERIFY(!formulas.empty() && formulas.size() <= 9);
          for (const EventFormula& formula : formulas) {
            QVERIFY(!formula.title.isEmpty());
            bool isShown = false;
            forEachNode(formula, [&](const MathNode& node) {
              isShown = isShown || (node.kind == MathNode::Kind::Number && node.event >= move.first &&
                                    node.event < move.last);
            });
            if (isHidden) QVERIFY2(!isShown, qPrintable(formula.title));
            if (!isHidden) QCOMPARE(count(formula, MathNode::Kind::Blank), 0);
          }
        }
      }
  }

  void typicalEventsReadAsInABook() {
    const StepTrace trace = handMade();
    struct Expected {
      int event;
      QString title, line, reason;
    };
    const std::vector<Expected> expected = {
        {eventOf(trace, TraceKind::Input, 0, 1), "Input x₂: input", "x₂  = 2.0000",
         "This number comes with the example: the input layer computes nothing."},
        {eventOf(trace, TraceKind::WeightedSum, 1, 1), "Hidden layer 1, neuron 2: weighted sum",
         "z₂⁽¹⁾ = Σᵢ w₂ᵢ⁽¹⁾·xᵢ + b₂⁽¹⁾ = (−1.0000)·1.0000 + 0.2500·2.0000 + 0.0000 = −0.5000",
         "Each input counts as much as its weight says: here “Input x₁” counts most, and pulls z down."},
        {eventOf(trace, TraceKind::Activation, 1, 1), "Hidden layer 1, neuron 2: activation",
         "a₂⁽¹⁾ = ReLU(z₂⁽¹⁾) = max(0, z₂⁽¹⁾) = max(0, −0.5000) = 0.0000",
         "z is not positive, and ReLU makes it 0: the neuron is silent for this example."},
        {eventOf(trace, TraceKind::LossTerm, 2), "Output: its part of the loss",
         "ℓ₁ = (y₁ − t₁)² = (0.5000 − 1.5000)² = 1.0000",
         "What counts is how far y is from t, squared: twice as far costs four times as much."},
        {eventOf(trace, TraceKind::Loss, 2, -1), "Loss of the example", "L = ℓ₁ = 1.0000 = 1.0000",
         "There is one output: its part is the whole loss of this example."},
        {eventOf(trace, TraceKind::LossGradient, 2), "Output: gradient of the loss",
         "∂L/∂y₁ = (2·(y₁ − t₁))/n = (2·(0.5000 − 1.5000))/1 = −2.0000",
         "y is below its target: a greater y would lower the loss, so its gradient is negative."},
        {eventOf(trace, TraceKind::ErrorSignal, 1, 1), "Hidden layer 1, neuron 2: error signal",
         "δ₂⁽¹⁾ = ∂L/∂a₂⁽¹⁾·f′(z₂⁽¹⁾) = (−2.0000)·0.0000 = 0.0000",
         "z ≤ 0, where ReLU is flat: its slope 0 blocks the error signal, and the neuron learns nothing from "
         "this "
         "example."},
        {eventOf(trace, TraceKind::ActivationGradient, 1, 0),
         "Hidden layer 1, neuron 1: gradient of the activation",
         "∂L/∂a₁⁽¹⁾ = Σₖ wₖ₁⁽²⁾·δₖ⁽²⁾ = 2.0000·(−2.0000) = −4.0000",
         "A neuron answers for what it sent on: each of its outgoing links brings back the error signal of "
         "its end, "
         "times its weight."},
        {eventOf(trace, TraceKind::WeightGradient, 2, 0, 0), "Output, w₁₁: gradient",
         "∂L/∂w₁₁⁽²⁾ = δ₁⁽²⁾·a₁⁽¹⁾ = (−2.0000)·0.1000 = −0.2000",
         "The gradient is negative: a greater weight would lower the loss, so downhill means a greater "
         "weight."},
        {eventOf(trace, TraceKind::WeightGradient, 2, 0, 1), "Output, w₁₂: gradient",
         "∂L/∂w₁₂⁽²⁾ = δ₁⁽²⁾·a₂⁽¹⁾ = (−2.0000)·0.0000 = 0.0000",
         "The input was 0, so this weight had no part in the answer: its gradient is 0."},
        {eventOf(trace, TraceKind::BiasGradient, 2), "Output, b₁: gradient",
         "∂L/∂b₁⁽²⁾ = δ₁⁽²⁾ = −2.0000 = −2.0000",
         "A bias is like a weight whose input is always 1: its gradient is δ itself."},
        {eventOf(trace, TraceKind::Update, 1, 0, 1), "Hidden layer 1, w₁₂: new value",
         "w₁₂⁽¹⁾ ← w₁₂⁽¹⁾ − η·∂L/∂w₁₂⁽¹⁾ = −0.2500 − 0.0300·(−8.0000) = −0.0100",
         "The gradient is negative, so the number goes up: the step goes against the gradient, and the "
         "learning "
         "rate η says how far."},
    };
    for (const Expected& one : expected) {
      const EventFormula formula = whole(trace, one.event);
      QCOMPARE(formula.title, one.title);
      QCOMPARE(lineOf(formula), one.line);
      QCOMPARE(formula.reason, one.reason);
    }
    QCOMPARE(toPlainText(whole(trace, eventOf(trace, TraceKind::ErrorSignal, 1, 1)).before.at(0)),
             QStringLiteral("f′(z₂⁽¹⁾) = 0   for −0.5000 ≤ 0"));
  }

  void anOptimizersMemoryIsToldBeforeItsStep() {
    const StepTrace adam = handMade(OptimizerType::Adam);
    const EventFormula formula = whole(adam, eventOf(adam, TraceKind::Update, 2, 0, 0));
    QStringList before;
    for (const MathNode& line : formula.before) before.append(toPlainText(line));
    QCOMPARE(before,
             QStringList({"g = ∂L/∂w₁₁⁽²⁾ = −0.2000",
                          "m ← β₁·m + (1 − β₁)·g = 0.9000·0.0000 + (1 − 0.9000)·(−0.2000) = −0.0200",
                          "s ← β₂·s + (1 − β₂)·g² = 0.9990·0.0000 + (1 − 0.9990)·(−0.2000)² = 4.00×10⁻⁵",
                          "m̂ = m/(1 − β₁ᵗ) = −0.0200/(1 − 0.9000¹) = −0.2000",
                          "ŝ = s/(1 − β₂ᵗ) = 4.00×10⁻⁵/(1 − 0.9990¹) = 0.0400"}));
    QCOMPARE(lineOf(formula), QStringLiteral("w₁₁⁽²⁾ ← w₁₁⁽²⁾ − η·m̂/(√ŝ + ε) = 2.0000 − "
                                             "0.0300·−0.2000/(√0.0400 + 1.00×10⁻⁸) = 2.0300"));
    const StepTrace momentum = handMade(OptimizerType::Momentum);
    const EventFormula rolled = whole(momentum, eventOf(momentum, TraceKind::Update, 2, 0, 0));
    QCOMPARE(toPlainText(rolled.before.at(0)),
             QStringLiteral("v ← μ·v + ∂L/∂w₁₁⁽²⁾ = 0.9000·0.0000 + (−0.2000) = −0.2000"));
  }

  void theSameReadsInFrench() {
    Language language;
    language.use(QStringLiteral("fr"));
    const StepTrace trace = handMade();
    const EventFormula update = whole(trace, eventOf(trace, TraceKind::Update, 1, 0, 1));
    QCOMPARE(update.title, QStringLiteral("Couche cachée 1, w₁₂\u00a0: nouvelle valeur"));
    QCOMPARE(lineOf(update),
             QStringLiteral("w₁₂⁽¹⁾ ← w₁₂⁽¹⁾ − η·∂L/∂w₁₂⁽¹⁾ = −0,2500 − 0,0300·(−8,0000) = −0,0100"));
    const EventFormula signal = whole(trace, eventOf(trace, TraceKind::ErrorSignal, 1, 1));
    QCOMPARE(signal.reason,
             QStringLiteral("z ≤ 0, où ReLU est plate\u00a0: sa pente 0 bloque le signal d’erreur, et le "
                            "neurone n’apprend rien de cet exemple."));
    QCOMPARE(phaseText(TracePhase::Backward), QStringLiteral("Rétropropagation"));
  }

  void aSumGrowsTermByTerm() {
    const StepTrace trace = handMade();
    const int sum = eventOf(trace, TraceKind::WeightedSum, 1, 1);
    const auto mutedNumbers = [](const EventFormula& formula) {
      int muted = 0;
      forEachNode(formula.numbers, [&](const MathNode& node) {
        muted += node.kind == MathNode::Kind::Number && node.tone == MathNode::Tone::Muted ? 1 : 0;
      });
      return muted;
    };
    const EventFormula first = formulaOf(trace, sum, 1);
    QCOMPARE(toPlainText(first.result), QStringLiteral("= −1.0000 + …"));
    QCOMPARE(mutedNumbers(first), 3);
    const EventFormula second = formulaOf(trace, sum, 2);
    QCOMPARE(toPlainText(second.result), QStringLiteral("= −0.5000 + …"));
    QCOMPARE(mutedNumbers(second), 1);
    QCOMPARE(second.reason,
             QStringLiteral("Term 2 of 3: an input counts as much as the weight of its link says."));
    QCOMPARE(mutedNumbers(formulaOf(trace, sum, 3)), 0);
  }

  void aLayerIsWrittenWithMatrices() {
    const StepTrace trace = handMade();
    const StepTimeline timeline(trace.events());
    const auto layerOf = [&](TraceKind kind, Index layer) {
      const int event = eventOf(trace, kind, layer);
      const int moment = timeline.next(timeline.momentOf(event) - 1, Granularity::Layer);
      return formulasOf(trace, timeline.moveEndingAt(moment, Granularity::Layer), Granularity::Layer);
    };
    const auto forward = layerOf(TraceKind::WeightedSum, 1);
    QCOMPARE(forward.size(), std::size_t(1));
    QCOMPARE(shapesOf(forward[0].numbers), QStringList({"2×2", "2×1", "2×1"}));
    QCOMPARE(shapesOf(forward[0].result), QStringList({"2×1", "2×1"}));
    QCOMPARE(toPlainText(forward[0].symbols), QStringLiteral("a⁽¹⁾ = ReLU(W⁽¹⁾ x + b⁽¹⁾)"));
    const auto backward = layerOf(TraceKind::ErrorSignal, 1);
    QCOMPARE(backward.size(), std::size_t(3));
    QCOMPARE(toPlainText(backward[0].symbols), QStringLiteral("δ⁽¹⁾ = (W⁽²⁾ᵀ δ⁽²⁾)⊙f′(z⁽¹⁾)"));
    QCOMPARE(shapesOf(backward[0].numbers), QStringList({"2×1", "1×1", "2×1"}));
    QCOMPARE(toPlainText(backward[1].symbols), QStringLiteral("∂L/∂W⁽¹⁾ = δ⁽¹⁾ xᵀ"));
    QCOMPARE(shapesOf(backward[1].numbers), QStringList({"2×1", "1×2"}));
    QCOMPARE(shapesOf(backward[1].result), QStringList({"2×2"}));
    const auto descent = layerOf(TraceKind::Update, 1);
    QCOMPARE(toPlainText(descent[0].symbols), QStringLiteral("W⁽¹⁾ ← W⁽¹⁾ − η·G"));
    QCOMPARE(shapesOf(descent[0].numbers), QStringList({"2×2", "2×2"}));
  }

  void aLargeLayerIsWrittenWithShapes() {
    Project project;
    project.network = NetworkSpec::mlp(2, {12}, Activation::Tanh, 1, Activation::Tanh);
    const StepTrace trace = traceOf(sessionOf(project));
    const StepTimeline timeline(trace.events());
    const int event = eventOf(trace, TraceKind::WeightedSum, 1);
    const int moment = timeline.next(timeline.momentOf(event) - 1, Granularity::Layer);
    const auto formulas =
        formulasOf(trace, timeline.moveEndingAt(moment, Granularity::Layer), Granularity::Layer);
    const QString numbers = toPlainText(formulas[0].numbers);
    QVERIFY2(
        numbers.startsWith(QStringLiteral("= tanh([12×2]")) && numbers.endsWith(QStringLiteral("+ [12×1])")),
        qPrintable(numbers));
    QVERIFY(toPlainText(formulas[0].result).contains(QStringLiteral("[12×1]")));
  }

  void everyStepOfTheCourseHasOneFormula() {
    const StepTrace trace = handMade();
    const StepTimeline timeline(trace.events());
    QStringList told;
    for (int moment = 0; moment < timeline.length();) {
      moment = timeline.next(moment, Granularity::Phase);
      const auto formulas =
          formulasOf(trace, timeline.moveEndingAt(moment, Granularity::Phase), Granularity::Phase);
      QCOMPARE(formulas.size(), std::size_t(1));
      told.append(formulas[0].title + QStringLiteral(": ") + lineOf(formulas[0]));
    }
    QCOMPARE(
        told,
        QStringList({"Initialisation: θ = (W⁽¹⁾, b⁽¹⁾, W⁽²⁾, b⁽²⁾) 2·2 + 2 + 1·2 + 1 = 9 numbers to learn",
                     "Forward propagation: y = W⁽²⁾ ReLU(W⁽¹⁾ x + b⁽¹⁾) + b⁽²⁾ [1.0000; 2.0000] → [0.1000; "
                     "0.0000] → [0.5000]",
                     "Loss: L = ℓ₁ = 1.0000 = 1.0000",
                     "Backpropagation: ‖∂L/∂W⁽²⁾‖ → ‖∂L/∂W⁽¹⁾‖ 0.2000 → 8.9443 ‖∂L/∂θ‖ = 10.0020",
                     "Gradient descent: θ ← θ − η·G η = 0.0300, ‖G‖ = 10.0020 ‖θ − θ_(before)‖ = 0.3001"}));
  }

  void aBatchIsToldByTheMeanOfItsExamples() {
    Project project = eventfulProject();
    const TrainingSession session = sessionOf(project);
    const std::vector<Index> examples = {0, 1, 2};
    const StepTrace trace = StepTrace::record(session, examples).value();
    const EventFormula loss = whole(trace, eventOf(trace, TraceKind::MeanLoss, 5, -1));
    QCOMPARE(loss.title, QStringLiteral("Loss of the batch"));
    QCOMPARE(toPlainText(loss.symbols), QStringLiteral("L = 1/n Σₖ Lₖ"));
    QVERIFY(toPlainText(loss.numbers).startsWith(QStringLiteral("= 1/3·(")));
    const int mean = eventOf(trace, TraceKind::MeanGradient, 5, 0, 0);
    const EventFormula gradient = whole(trace, mean);
    QCOMPARE(toPlainText(gradient.symbols), QStringLiteral("∂L/∂w₁₁⁽⁵⁾ = 1/n Σₖ ∂Lₖ/∂w₁₁⁽⁵⁾"));
    for (const TraceOperand& operand : trace.operandsOf(mean))
      QVERIFY(shows(gradient, operand.value, operand.event));
    for (const TraceEvent& event : trace.events()) QVERIFY(!whole(trace, event.id).reason.isEmpty());
  }

  void aNormalisationIsWrittenAsALayerToo() {
    const StepTrace trace = traceOf(sessionOf(eventfulProject()));
    const StepTimeline timeline(trace.events());
    const int moment = timeline.momentOf(eventOf(trace, TraceKind::ScaleGradient, 2));
    const auto move = timeline.moveEndingAt(timeline.next(moment, Granularity::Layer), Granularity::Layer);
    const auto formulas = formulasOf(trace, move, Granularity::Layer);
    QCOMPARE(toPlainText(formulas.back().symbols), QStringLiteral("∂L/∂β⁽²⁾ = ∂L/∂a⁽²⁾"));
    QVERIFY(!toPlainText(formulas.back().result).contains(QChar(0x2013)));
  }

  void aCrossEntropyIsDerivedTogetherWithItsActivation() {
    const Project project = projectWith(Activation::Tanh, Loss::CategoricalCrossEntropy, OptimizerType::Sgd);
    const StepTrace trace = traceOf(sessionOf(project));
    const EventFormula gradient = whole(trace, eventOf(trace, TraceKind::LossGradient, 3, 1));
    QCOMPARE(toPlainText(gradient.symbols), QStringLiteral("∂L/∂z₂⁽³⁾ = y₂ − t₂"));
    QVERIFY(gradient.reason.startsWith(QStringLiteral("Loss and Softmax are derived together")));
    const EventFormula signal = whole(trace, eventOf(trace, TraceKind::ErrorSignal, 3, 1));
    QCOMPARE(toPlainText(signal.symbols), QStringLiteral("δ₂⁽³⁾ = ∂L/∂z₂⁽³⁾"));
  }

  void aSoftmaxThatStandsAloneHasItsOwnDerivative() {
    const Project project = projectWith(Activation::Sigmoid, Loss::MeanSquaredError, OptimizerType::Sgd);
    const StepTrace trace = traceOf(sessionOf(project));
    const EventFormula signal = whole(trace, eventOf(trace, TraceKind::ErrorSignal, 3, 0));
    QCOMPARE(toPlainText(signal.symbols), QStringLiteral("δ₁⁽³⁾ = a₁⁽³⁾·(∂L/∂a₁⁽³⁾ − Σₖ aₖ⁽³⁾·∂L/∂aₖ⁽³⁾)"));
  }
};

QTEST_MAIN(EventFormulaTest)
#include "event_formula_test.moc"
