#include "tests/core/gradient_check.h"

#include <QtTest>

using namespace neurarium;
using namespace neurarium::tests;

namespace {

enum class Stack { Dense, NoBias, OwnPenalty, Dropout, BatchNormalization, NormalizedInputs };

constexpr Index kInputs = 3;
constexpr Index kOutputs = 3;
constexpr Index kBatches[] = {1, 3, 8};
constexpr Regularization kRegularizations[] = {{0, 0, 0}, {0.02, 0, 0}, {0, 0.05, 0}};

NetworkSpec specOf(Stack stack, Activation hidden, Activation output) {
  NetworkSpec spec;
  spec.layers.push_back(InputSpec{kInputs});
  if (stack == Stack::NormalizedInputs) spec.layers.push_back(BatchNormalizationSpec{});
  for (const Index units : {4, 5}) {
    DenseSpec dense{units, hidden, {Initializer::Normal, 0.8, 0.1}, Role::Hidden};
    dense.useBias = stack != Stack::NoBias;
    if (stack == Stack::OwnPenalty && units == 5) dense.regularization = {0.01, 0.1, 0};
    spec.layers.push_back(std::move(dense));
    if (stack == Stack::Dropout) spec.layers.push_back(DropoutSpec{0.4});
    if (stack == Stack::BatchNormalization) spec.layers.push_back(BatchNormalizationSpec{});
  }
  spec.layers.push_back(DenseSpec{kOutputs, output, {Initializer::Normal, 0.8, -0.2}, Role::Output});
  spec.output()->useBias = stack != Stack::NoBias;
  return spec;
}

Matrix targetsFor(Loss loss, Index batch, Rng& rng) {
  Matrix t = Matrix::Zero(kOutputs, batch);
  if (loss == Loss::CategoricalCrossEntropy) {
    for (Index i = 0; i < batch; ++i) t(static_cast<Index>(rng.below(kOutputs)), i) = 1;
  } else {
    const bool isClass = loss == Loss::BinaryCrossEntropy;
    for (double& number : t.reshaped())
      number = isClass ? static_cast<double>(rng.below(2)) : rng.normal(0, 1.5);
  }
  return t;
}

GradientProblem makeProblem(const NetworkSpec& spec, Loss loss, const Regularization& regularization,
                            Index batch, std::uint64_t seed) {
  GradientProblem problem;
  problem.network = Network::build(spec).value();
  problem.loss = loss;
  problem.regularization = regularization;
  problem.theta = problem.network->initialParameters(seed);
  // Biases, scales and shifts that are all alike could hide a mistake.
  Rng rng(seed);
  for (double& number : problem.theta.head(problem.network->trainableCount())) number += rng.normal(0, 0.1);
  problem.x.resize(kInputs, batch);
  for (double& number : problem.x.reshaped()) number = rng.normal();
  problem.t = targetsFor(loss, batch, rng);
  return problem;
}

std::vector<Activation> outputsFor(Loss loss) {
  std::vector<Activation> legal;
  const Task task = loss == Loss::BinaryCrossEntropy || loss == Loss::CategoricalCrossEntropy
                        ? Task::MultiClass
                        : Task::Regression;
  for (const auto& row : namesOf(Activation{}))
    if (checkLoss(loss, task, row.id)) legal.push_back(row.id);
  return legal;
}

QByteArray rowName(std::string_view a, std::string_view b) {
  return QByteArray(a.data(), static_cast<int>(a.size())) + ", " +
         QByteArray(b.data(), static_cast<int>(b.size()));
}

}  // namespace

class GradientCheckTest : public QObject {
  Q_OBJECT

  GradientReport m_total;

  void check(const NetworkSpec& spec, Loss loss, const Regularization& regularization, Index batch,
             std::uint64_t seed) {
    const GradientReport report = GradientCheck(makeProblem(spec, loss, regularization, batch, seed)).run();
    const QString place =
        QString("batch %1, L1 %2, L2 %3, %4: %5")
            .arg(batch)
            .arg(regularization.l1)
            .arg(regularization.l2)
            .arg(nameOf(std::get<DenseSpec>(spec.layers.back()).activation).data(), report.worst.c_str());
    QVERIFY2(report.wrong == 0, qPrintable(place));
    QVERIFY2(report.compared > 20 * report.kinks,
             qPrintable(place + ": too many kinks to have checked anything"));
    m_total.compared += report.compared;
    m_total.kinks += report.kinks;
    m_total.positive += report.positive;
    m_total.negative += report.negative;
  }

 private slots:
  void init() { m_total = {}; }

  void derivativesEqualDifferencesOfTheLoss_data() {
    QTest::addColumn<Stack>("stack");
    QTest::addColumn<Activation>("hidden");
    const std::pair<Stack, const char*> stacks[] = {{Stack::Dense, "dense"},
                                                    {Stack::NoBias, "dense without bias"},
                                                    {Stack::OwnPenalty, "dense with its own penalty"},
                                                    {Stack::Dropout, "dropout"},
                                                    {Stack::BatchNormalization, "batchNormalization"},
                                                    {Stack::NormalizedInputs, "batchNormalization first"}};
    for (const auto& [stack, name] : stacks)
      for (const auto& activation : namesOf(Activation{}))
        QTest::newRow(rowName(name, activation.name)) << stack << activation.id;
  }

  void derivativesEqualDifferencesOfTheLoss() {
    QFETCH(Stack, stack);
    QFETCH(Activation, hidden);
    std::uint64_t seed = 1;
    for (const auto& loss : namesOf(Loss{}))
      for (const Regularization& regularization : kRegularizations)
        for (const Index batch : kBatches) {
          const Activation output = outputsFor(loss.id).front();
          check(specOf(stack, hidden, output), loss.id, regularization, batch, seed++);
          if (QTest::currentTestFailed()) return;
        }
    // Derivatives of both signs were there to be seen.
    QVERIFY(m_total.positive > 300);
    QVERIFY(m_total.negative > 300);
  }

  void everyOutputActivationIsDifferentiatedWithEveryLossItMayHave_data() {
    QTest::addColumn<Loss>("loss");
    QTest::addColumn<Activation>("output");
    for (const auto& loss : namesOf(Loss{}))
      for (const Activation output : outputsFor(loss.id))
        QTest::newRow(rowName(loss.name, nameOf(output))) << loss.id << output;
  }

  void everyOutputActivationIsDifferentiatedWithEveryLossItMayHave() {
    QFETCH(Loss, loss);
    QFETCH(Activation, output);
    std::uint64_t seed = 100;
    for (const Regularization& regularization : kRegularizations)
      for (const Index batch : kBatches) {
        check(specOf(Stack::Dense, Activation::Tanh, output), loss, regularization, batch, seed++);
        if (QTest::currentTestFailed()) return;
      }
  }

  void aKinkBetweenTheTwoPointsIsSkippedAndCounted() {
    GradientProblem problem = makeProblem(NetworkSpec::mlp(1, {1}, Activation::Relu, 1, Activation::Linear),
                                          Loss::MeanSquaredError, {}, 1, 1);
    problem.theta << 1, 0, 1, 0;     // the hidden unit's z is its input …
    problem.x = Matrix::Zero(1, 1);  // … which stands on the kink
    problem.t = Matrix::Ones(1, 1);
    const GradientReport report = GradientCheck(problem).run();
    QCOMPARE(report.kinks, 2);     // its bias and its input move z across 0
    QCOMPARE(report.compared, 3);  // its weight does not, and the output has none
    QCOMPARE(report.wrong, 0);
  }

  void aWrongDerivativeIsCaught_data() {
    QTest::addColumn<Derivative>("wrong");
    QTest::newRow("a factor on the loss") << Derivative([](const GradientProblem& problem) {
      GradientProblem half = problem;
      half.loss = Loss::HalfSquaredError;
      return backpropagate(half);
    });
    QTest::newRow("the penalty forgotten") << Derivative([](const GradientProblem& problem) {
      GradientProblem free = problem;
      free.regularization = {};
      return backpropagate(free);
    });
    QTest::newRow("the output's activation forgotten") << Derivative([](const GradientProblem& problem) {
      const Network& network = *problem.network;
      Workspace workspace = network.makeWorkspace(problem.x.cols());
      forwardInTraining(problem, workspace);
      lossGradient(problem.loss, network.output(workspace), problem.t,
                   workspace.layers.back().outputGradient);
      Gradients gradients{Vector::Zero(network.parameterCount()),
                          Matrix::Zero(problem.x.rows(), problem.x.cols())};
      network.backward(problem.theta, problem.x, GradientOf::PreActivation, workspace, gradients.theta,
                       gradients.x);
      addPenaltyGradient(network, problem.theta, problem.regularization, gradients.theta);
      return gradients;
    });
    QTest::newRow("one parameter's sign") << Derivative([](const GradientProblem& problem) {
      Gradients gradients = backpropagate(problem);
      gradients.theta(5) = -gradients.theta(5);
      return gradients;
    });
    QTest::newRow("one part in ten thousand at one input") << Derivative([](const GradientProblem& problem) {
      Gradients gradients = backpropagate(problem);
      gradients.x(2) *= 1.0001;
      return gradients;
    });
  }

  void aWrongDerivativeIsCaught() {
    QFETCH(Derivative, wrong);
    const GradientProblem problem = makeProblem(specOf(Stack::Dense, Activation::Tanh, Activation::Tanh),
                                                Loss::MeanSquaredError, {0, 0.05, 0}, 3, 3);
    QCOMPARE(GradientCheck(problem).run().wrong, 0);
    QVERIFY(GradientCheck(problem).run(wrong).wrong > 0);
  }

  void aBatchOfOneTeachesNothingBelowABatchNormalization() {
    const GradientProblem problem =
        makeProblem(specOf(Stack::BatchNormalization, Activation::Tanh, Activation::Linear),
                    Loss::MeanSquaredError, {}, 1, 1);
    const Gradients gradients = backpropagate(problem);
    QVERIFY(gradients.x.isZero(0));
    // Layers 2 and 4 normalise: only the last shift and the output after it see anything.
    for (const ParameterInfo& info : problem.network->parameters()) {
      const bool learns = info.layer == 5 || (info.layer == 4 && info.name == "shift");
      QCOMPARE(gradients.theta.segment(info.offset, info.size()).isZero(0), !learns);
    }
  }
};

QTEST_APPLESS_MAIN(GradientCheckTest)
#include "gradient_check_test.moc"
