#include <QtTest>

#include "tests/core/runs.h"

using namespace neurarium;
using namespace neurarium::tests;

namespace {

constexpr int kSeeds = 3;

/// TensorFlow Playground's network and training: ½(y − t)², weights U(−0.5, 0.5), biases 0.1. Its batches are not reshuffled, ours are.
Project playground(const std::string& source, const std::vector<Index>& hidden, Activation activation) {
  Project project;
  project.data.source = source;
  project.network = NetworkSpec::mlp(2, hidden, activation, 1, Activation::Tanh);
  for (std::size_t i = 1; i < project.network.layers.size(); ++i)
    std::get<DenseSpec>(project.network.layers[i]).initializer = {Initializer::Uniform, 0.5, 0.1};
  project.training.loss = Loss::HalfSquaredError;
  return project;
}

TrainingSession sessionOf(Project project, int seed) {
  project.seed = project.data.seed = static_cast<std::uint64_t>(seed);
  return TrainingSession::create(project, dataFor(project)).value();
}

void train(TrainingSession& session, int epochs) {
  while (session.epoch() < epochs) QVERIFY(session.step());
}

/// Length of the gradient by a layer's weights.
float gradientNorm(const TrainingSession& session, Index layer) {
  for (const ParameterInfo& info : session.network().parameters())
    if (info.layer == layer && info.kind == ParameterKind::Weight)
      return session.gradient().segment(info.offset, info.size()).norm();
  return 0;
}

QByteArray seedName(int seed) {
  return "seed " + QByteArray::number(seed);
}

}  // namespace

/// What an independent implementation of TensorFlow Playground measured, over three seeds.
class CheckFiguresTest : public QObject {
  Q_OBJECT

  void addSeeds() {
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= kSeeds; ++seed) QTest::newRow(seedName(seed)) << seed;
  }

 private slots:
  void theCircleIsLearnedInAHundredEpochs_data() { addSeeds(); }
  void theCircleIsLearnedInAHundredEpochs() {
    QFETCH(int, seed);
    TrainingSession session = sessionOf(playground("circle", {4, 2}, Activation::Tanh), seed);
    const float before = session.measure().trainLoss;
    train(session, 100);
    const float after = session.measure().trainLoss;
    qInfo("%.3f -> %.4f", before, after);
    QVERIFY(before > 0.49f && before < 0.55f);
    QVERIFY(after > 0.001f && after < 0.02f);
  }

  void sixLayersOfSigmoidsStandStill_data() { addSeeds(); }
  void sixLayersOfSigmoidsStandStill() {
    QFETCH(int, seed);
    TrainingSession session = sessionOf(playground("circle", {8, 8, 8, 8, 8, 8}, Activation::Sigmoid), seed);
    train(session, 200);
    const float loss = session.measure().trainLoss;
    // A batch's gradient is noisy: the mean length over an epoch is not.
    float first = 0;
    float last = 0;
    do {
      QVERIFY(session.step());
      first += gradientNorm(session, 1);
      last += gradientNorm(session, 7);
    } while (!session.atEpochEnd());
    const float ratio = first / last;
    qInfo("%.4f, ratio %.2g", loss, ratio);
    QVERIFY(loss > 0.495f && loss < 0.505f);
    QVERIFY(ratio > 1e-5f && ratio < 5e-4f);
  }

  void reluAtLearningRateThreeNeverLearns_data() { addSeeds(); }
  void reluAtLearningRateThreeNeverLearns() {
    QFETCH(int, seed);
    Project project = playground("circle", {4, 2}, Activation::Relu);
    project.training.optimizer.learningRate = 3;
    TrainingSession session = sessionOf(project, seed);
    train(session, 100);
    const EpochMetrics metrics = session.measure();
    qInfo("%.3f, accuracy %.2f", metrics.trainLoss, metrics.trainAccuracy);
    QVERIFY(metrics.trainLoss > 0.3f);
    QVERIFY(metrics.trainAccuracy < 0.7f);
  }

  void theSpiralIsHalfLearnedInFiveHundredEpochs_data() { addSeeds(); }
  void theSpiralIsHalfLearnedInFiveHundredEpochs() {
    QFETCH(int, seed);
    TrainingSession session = sessionOf(playground("spiral", {8, 8}, Activation::Tanh), seed);
    train(session, 500);
    const float loss = session.measure().trainLoss;
    qInfo("%.3f", loss);
    QVERIFY(loss > 0.10f && loss < 0.42f);
  }
};

QTEST_APPLESS_MAIN(CheckFiguresTest)
#include "check_figures_test.moc"
