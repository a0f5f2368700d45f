#include "core/trace/what_if.h"

#include <QtTest>

#include "core/trace/step_trace.h"
#include "tests/core/runs.h"

using namespace neurarium;
using namespace neurarium::tests;

namespace {

constexpr bool kIsDouble = sizeof(Scalar) == sizeof(double);
/// Of the largest gradient of the step: what differences of a loss in Scalar can tell.
constexpr double kTolerance = kIsDouble ? 1e-7 : 1e-3;
const std::vector<Index> kBatch = {3, 0, 7, 12, 5};

TrainingSession sessionOf(const Project& project) {
  return TrainingSession::create(project, dataFor(project)).value();
}

/// The project's own step, two epochs into training: biases are no longer 0.
TrainingSession trainedSession(const Project& project) {
  TrainingSession session = sessionOf(project);
  while (session.epoch() < 2)
    if (!session.step()) qFatal("the run fails");
  return session;
}

/// Two inputs, three hidden units and an output that fits the loss (two for two classes), on a batch of six drawn at random.
TrainingSession smallSession(Activation hidden, Loss loss) {
  Rng rng(5);
  const bool isBinary = loss == Loss::BinaryCrossEntropy;
  const bool isMultiClass = loss == Loss::CategoricalCrossEntropy;
  Matrix x = Matrix::NullaryExpr(2, 6, [&] { return static_cast<Scalar>(rng.normal()); });
  Matrix t =
      Matrix::NullaryExpr(isMultiClass ? 2 : 1, 6, [&] { return static_cast<Scalar>(rng.normal(0, 2)); });
  if (isBinary || isMultiClass) t.row(0) = (t.row(0).array() > 0).cast<Scalar>();
  if (isMultiClass) t.row(1) = 1 - t.row(0).array();

  auto data = std::make_shared<PreparedData>(*dataOf(x, t));
  auto dataset = std::make_shared<Dataset>(*data->dataset);
  if (isBinary) dataset->task = Task::Binary;
  if (isMultiClass) dataset->task = Task::MultiClass;
  if (isBinary || isMultiClass) dataset->classNames = {"no", "yes"};
  data->dataset = dataset;

  Project project;
  const Activation output = isMultiClass ? Activation::Softmax
                            : isBinary   ? Activation::Sigmoid
                                         : Activation::Linear;
  project.network = NetworkSpec{
      {InputSpec{2}, DenseSpec{3, hidden, {}, Role::Hidden}, DenseSpec{t.rows(), output, {}, Role::Output}}};
  project.seed = 11;
  project.training.loss = loss;
  project.training.batchSize = 6;
  return TrainingSession::create(project, data).value();
}

}  // namespace

class WhatIfTest : public QObject {
  Q_OBJECT

 private slots:
  void theLossOfTheStepIsFoundAgainBitForBit() {
    for (Project project : {Project{}, eventfulProject()}) {
      if (project.training.clip.type != GradientClip::None) project.network = changedNetwork();
      const TrainingSession session = trainedSession(project);
      TrainingSession after = session;
      QVERIFY(after.stepOn(kBatch).ok());
      WhatIf whatIf = WhatIf::create(session, kBatch).value();
      for (Index place = 0; place < session.network().trainableCount(); ++place) {
        const WhatIf::Outcome outcome = whatIf.at(place, whatIf.present(place), 2);
        QCOMPARE(outcome.loss, after.batchLoss());
        QVERIFY(outcome.output == after.network().output(after.workspace()).col(2));
      }
      QVERIFY(whatIf.target(2) == after.batchTargets().col(2));
    }
  }

  void theDerivativeAgreesWithBackpropagation_data() {
    QTest::addColumn<Activation>("activation");
    QTest::addColumn<Loss>("loss");
    for (const auto& activation : namesOf(Activation{}))
      for (const auto& loss : namesOf(Loss{}))
        QTest::addRow("%s, %s", activation.name.data(), loss.name.data()) << activation.id << loss.id;
  }

  void theDerivativeAgreesWithBackpropagation() {
    QFETCH(const Activation, activation);
    QFETCH(const Loss, loss);
    const TrainingSession session = smallSession(activation, loss);
    WhatIf whatIf = WhatIf::create(session, std::vector<Index>{0, 1, 2, 3, 4, 5}).value();
    const Index count = session.network().trainableCount();
    int kinks = 0;
    int imprecise = 0;
    for (Index place = 0; place < count; ++place) {
      const WhatIf::Difference difference = whatIf.finiteDifference(place);
      if (difference.isAtKink) {
        ++kinks;
        continue;
      }
      const double apart = std::abs(difference.slope - whatIf.gradient(place));
      QVERIFY2(apart <= std::max(difference.error, kTolerance * 1e-3),
               qPrintable(QString("place %1: %2 against %3, error %4, step %5")
                              .arg(place)
                              .arg(difference.slope)
                              .arg(whatIf.gradient(place))
                              .arg(difference.error)
                              .arg(difference.step)));
      if (difference.error > kTolerance) ++imprecise;
    }
    QVERIFY(kinks <= count / 4);
    QVERIFY2(imprecise == 0, qPrintable(QString::number(imprecise)));
  }

  void penaltyDropoutAndNormalisationAreSeen() {
    Project project = eventfulProject();
    project.network = changedNetwork();
    const TrainingSession session = trainedSession(project);
    WhatIf whatIf = WhatIf::create(session, kBatch).value();
    int compared = 0;
    for (Index place = 0; place < session.network().trainableCount(); ++place) {
      if (whatIf.isFrozen(place)) {
        QCOMPARE(whatIf.gradient(place), 0.0);
        continue;
      }
      const WhatIf::Difference difference = whatIf.finiteDifference(place);
      if (difference.isAtKink) {
        // The only kink of this network is that of the L1 penalty, at 0.
        QVERIFY2(std::abs(whatIf.present(place)) < 1e-3, qPrintable(QString::number(whatIf.present(place))));
        continue;
      }
      QVERIFY2(std::abs(difference.slope - whatIf.gradient(place)) <=
                   std::max(difference.error, kTolerance * 1e-3),
               qPrintable(QString("place %1: %2 against %3, error %4")
                              .arg(place)
                              .arg(difference.slope)
                              .arg(whatIf.gradient(place))
                              .arg(difference.error)));
      ++compared;
    }
    QVERIFY(compared > 20);
  }

  void clippingIsNoPartOfTheObjective() {
    Project project;
    project.training.clip = {GradientClip::Value, 1e-3};
    const TrainingSession session = sessionOf(project);
    TrainingSession after = session;
    QVERIFY(after.stepOn(kBatch).ok());
    const WhatIf whatIf = WhatIf::create(session, kBatch).value();
    Index steepest = 0;
    after.gradient().cwiseAbs().maxCoeff(&steepest);
    QVERIFY(std::abs(whatIf.gradient(steepest)) > 1e-3);
  }

  void aCurveHasTheSamePointsAsSingleQuestions() {
    const TrainingSession session = trainedSession(eventfulProject());
    WhatIf whatIf = WhatIf::create(session, kBatch).value();
    const std::vector<double> values = {-2, -0.5, 0, 0.1, 3};
    const std::vector<WhatIf::Point> curve = whatIf.curve(4, values);
    QCOMPARE(curve.size(), values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
      const WhatIf::Outcome outcome = whatIf.at(4, values[i]);
      QCOMPARE(curve[i].value, static_cast<double>(static_cast<Scalar>(values[i])));
      QCOMPARE(curve[i].loss, outcome.loss);
      QCOMPARE(curve[i].penalty, outcome.penalty);
      QCOMPARE(curve[i].objective(), outcome.loss + outcome.penalty);
    }
    QVERIFY(curve.front().loss != curve.back().loss);
    QVERIFY(curve.front().penalty > curve[2].penalty);
  }

  void ofABatchOfOneTheExamplesLossIsTheLoss() {
    const TrainingSession session = sessionOf(Project{});
    WhatIf whatIf = WhatIf::create(session, std::vector<Index>{4}).value();
    const WhatIf::Outcome outcome = whatIf.at(0, 0.7);
    QCOMPARE(outcome.exampleLoss, outcome.loss);
  }

  void theBatchsLossIsTheMeanOfTheExamples() {
    const TrainingSession session = sessionOf(Project{});
    WhatIf whatIf = WhatIf::create(session, kBatch).value();
    double sum = 0;
    for (Index example = 0; example < 5; ++example) sum += whatIf.at(0, 0.7, example).exampleLoss;
    QVERIFY(std::abs(sum / 5 - whatIf.at(0, 0.7).loss) < 1e-6);
  }

  void aKinkIsCalledAKink() {
    // y = ReLU(w·x) with w = 0: to the left nothing changes, to the right L = ½(w − 1)².
    Project project;
    project.network = NetworkSpec{{InputSpec{1}, DenseSpec{1, Activation::Relu, {}, Role::Output}}};
    project.training.loss = Loss::HalfSquaredError;
    project.training.batchSize = 1;
    auto trained = std::make_shared<TrainedState>();
    trained->parameters = Vector::Zero(2);
    project.trained = trained;
    const TrainingSession session =
        TrainingSession::create(project, dataOf(Matrix::Ones(1, 2), Matrix::Ones(1, 2))).value();
    WhatIf whatIf = WhatIf::create(session, std::vector<Index>{0}).value();
    const WhatIf::Difference difference = whatIf.finiteDifference(0);
    QVERIFY(difference.isAtKink);
    QVERIFY(std::abs(difference.left) < 1e-3);
    QVERIFY(std::abs(difference.right + 1) < 1e-3);
    QVERIFY(difference.error > 0.1);
  }

  void aSmoothMinimumIsNoKink() {
    Project project;
    project.network = NetworkSpec{{InputSpec{1}, DenseSpec{1, Activation::Tanh, {}, Role::Output}}};
    project.training.loss = Loss::HalfSquaredError;
    project.training.batchSize = 1;
    auto trained = std::make_shared<TrainedState>();
    trained->parameters = Vector::Zero(2);
    project.trained = trained;
    const TrainingSession session =
        TrainingSession::create(project, dataOf(Matrix::Ones(1, 2), Matrix::Zero(1, 2))).value();
    WhatIf whatIf = WhatIf::create(session, std::vector<Index>{0}).value();
    const WhatIf::Difference difference = whatIf.finiteDifference(0);
    QVERIFY(!difference.isAtKink);
    QVERIFY(std::abs(difference.slope) <= difference.error);
  }

  void examplesThatDoNotExistAreRefused() {
    const TrainingSession session = sessionOf(Project{});
    for (const std::vector<Index>& examples :
         {std::vector<Index>{}, std::vector<Index>{-1}, std::vector<Index>{session.data().train.size()},
          std::vector<Index>(static_cast<std::size_t>(session.settings().batchSize) + 1, 0)}) {
      const auto whatIf = WhatIf::create(session, examples);
      QVERIFY(!whatIf.ok());
      QCOMPARE(whatIf.error().code, ErrorCode::OutOfRange);
      QCOMPARE(whatIf.error().where, std::string("examples"));
    }
  }

  void anOverflowIsAPointWithoutANumber() {
    Project project;
    project.network.layers[1] = DenseSpec{4, Activation::Relu, {}, Role::Hidden};
    const TrainingSession session = sessionOf(project);
    WhatIf whatIf = WhatIf::create(session, kBatch).value();
    const double before = whatIf.at(0, whatIf.present(0)).loss;
    whatIf.at(0, std::numeric_limits<double>::infinity());
    QCOMPARE(whatIf.at(0, whatIf.present(0)).loss, before);
  }
};

QTEST_APPLESS_MAIN(WhatIfTest)
#include "what_if_test.moc"
