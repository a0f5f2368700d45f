#include "core/training/small_trainer.h"

#include <QtTest>
#include <numeric>

#include "tests/core/runs.h"

using namespace neurarium;
using namespace neurarium::tests;

namespace {

NetworkSpec withoutBiases(NetworkSpec spec) {
  for (LayerSpec& layer : spec.layers)
    if (auto* dense = std::get_if<DenseSpec>(&layer)) dense->useBias = false;
  return spec;
}

Matrix drawn(Index rows, Index columns, Rng& rng) {
  return Matrix::NullaryExpr(rows, columns, [&rng] { return static_cast<Scalar>(rng.normal()); });
}

/// One output of each example is 1, the others 0.
Matrix drawnClasses(Index outputs, Index examples, Rng& rng) {
  Matrix targets = Matrix::Zero(outputs, examples);
  for (Index i = 0; i < examples; ++i)
    targets(static_cast<Index>(rng.below(static_cast<std::uint64_t>(outputs))), i) = 1;
  return targets;
}

/// The forward pass without the kernels of small networks.
void throughLayers(const Network& network, const Vector& theta, const Matrix& x, Workspace& workspace) {
  Rng unused(0);
  const Matrix* below = &x;
  for (std::size_t i = 0; i < network.layers().size(); ++i) {
    network.layers()[i]->forward(theta, *below, Mode::Training, unused, workspace.layers[i]);
    below = &workspace.layers[i].output;
  }
}

ExampleRows rowsOf(const Examples& examples) {
  std::vector<Index> order(static_cast<std::size_t>(examples.size()));
  std::iota(order.begin(), order.end(), Index(0));
  ExampleRows rows;
  rows.gather(examples, order);
  return rows;
}

}  // namespace

class SmallTrainerTest : public QObject {
  Q_OBJECT

 private slots:
  void itsGradientIsThatOfTheLayersBitForBit_data() {
    QTest::addColumn<NetworkSpec>("spec");
    QTest::addColumn<Loss>("loss");
    const auto row = [](const char* shape, const NetworkSpec& spec, Loss loss) {
      const auto& hidden = std::get<DenseSpec>(spec.layers[1]);
      QTest::addRow("%s %s %s", shape, nameOf(hidden.activation).data(), nameOf(loss).data()) << spec << loss;
    };
    for (const auto& [activation, name] : namesOf(Activation{})) {
      if (activation == Activation::Softmax) continue;
      const Loss mean = Loss::MeanSquaredError;
      row("2-4-2-1", NetworkSpec::mlp(2, {4, 2}, activation, 1, activation), mean);
      row("2-8×6-1", NetworkSpec::mlp(2, {8, 8, 8, 8, 8, 8}, activation, 1, activation), mean);
      row("7-16-13-5", NetworkSpec::mlp(7, {16, 13}, activation, 5, activation), mean);
      row("30-3-11-1-2", NetworkSpec::mlp(30, {3, 11, 1}, activation, 2, activation), mean);
      row("1-1", NetworkSpec::mlp(1, {}, activation, 1, activation), mean);
      row("2-6-3 without biases", withoutBiases(NetworkSpec::mlp(2, {6}, activation, 3, activation)), mean);
      row("3-7-1", NetworkSpec::mlp(3, {7}, activation, 1, Activation::Sigmoid), Loss::BinaryCrossEntropy);
      for (const Index classes : {2, 3, 7, 10, 16})
        row(qPrintable(QString("4-8-%1").arg(classes)),
            NetworkSpec::mlp(4, {8}, activation, classes, Activation::Softmax),
            Loss::CategoricalCrossEntropy);
      for (const Loss loss : {Loss::HalfSquaredError, Loss::MeanAbsoluteError, Loss::Huber})
        row("2-5-3", NetworkSpec::mlp(2, {5}, activation, 3, activation), loss);
    }
  }
  void itsGradientIsThatOfTheLayersBitForBit() {
    QFETCH(NetworkSpec, spec);
    QFETCH(Loss, loss);
    const auto network = Network::build(spec).value();
    Vector theta = network->initialParameters(1);
    auto trainer = SmallTrainer::of(*network, loss);
    QVERIFY(trainer);
    Rng rng(3);
    Examples examples;
    constexpr Index kBefore = 5;
    for (const Index count : {1, 2, 3, 8, 10, 15, 16, 17, 32, 33, 50, 100}) {
      examples.inputs = drawn(network->inputs(), count + kBefore, rng);
      examples.targets = loss == Loss::CategoricalCrossEntropy || loss == Loss::BinaryCrossEntropy
                             ? drawnClasses(network->outputs(), count + kBefore, rng)
                             : drawn(network->outputs(), count + kBefore, rng);
      const auto x = examples.inputs.rightCols(count);
      const auto t = examples.targets.rightCols(count);
      Workspace workspace = network->makeWorkspace(count);
      throughLayers(*network, theta, x, workspace);
      const Matrix y = network->output(workspace);
      Workspace small = network->makeWorkspace(count);
      network->forward(theta, x, Mode::Inference, rng, small);
      for (std::size_t i = 0; i < small.layers.size(); ++i) {
        QCOMPARE(small.layers[i].output, workspace.layers[i].output);
        QCOMPARE(*network->layers()[i]->preActivation(small.layers[i]),
                 *network->layers()[i]->preActivation(workspace.layers[i]));
      }
      const Scalar expected = lossValue(loss, network->logits(workspace), y, t);
      lossGradient(loss, y, t, workspace.layers.back().outputGradient);
      Vector ofLayers = Vector::Zero(network->parameterCount());
      network->backward(theta, x, gradientOf(loss), workspace, ofLayers);

      const ExampleRows rows = rowsOf(examples);
      Vector g = Vector::Constant(network->parameterCount(), -77);
      const Scalar value = trainer->gradient(theta, rows, kBefore, count, g);
      QVERIFY2(
          g == ofLayers,
          qPrintable(QString("batch of %1, off by %2").arg(count).arg((g - ofLayers).cwiseAbs().maxCoeff())));
      QVERIFY(std::abs(value - expected) <= 1e-5f * std::max(Scalar(1), expected));
      for (const kernels::Table* kernel : kernels::tables()) {
        auto ofSet = SmallTrainer::of(*network, loss, *kernel);
        QVERIFY(std::abs(ofSet->gradient(theta, rows, kBefore, count, g) - value) <=
                1e-5f * std::max(Scalar(1), value));
        QVERIFY(g.isApprox(ofLayers, 1e-4f));
      }
    }
  }

  void aStepOfTheEpochIsAStepOnItsExamples() {
    Project project;
    project.training.batchSize = 12;
    TrainingSession byOrder = TrainingSession::create(project, dataFor(project)).value();
    TrainingSession byName = byOrder;
    for (int step = 0; step < 50; ++step) {
      QVERIFY(byName.stepOn(byOrder.nextBatch()));
      QVERIFY(byOrder.step());
      QCOMPARE(byOrder.gradient(), byName.gradient());
      QCOMPARE(byOrder.parameters(), byName.parameters());
      QVERIFY(std::abs(byOrder.batchLoss() - byName.batchLoss()) <= 1e-6 * byName.batchLoss());
    }
  }

  void whatItMovesIsMovedAsByTheOptimizer() {
    const auto network =
        Network::build(NetworkSpec::mlp(3, {6, 16, 5}, Activation::Tanh, 2, Activation::Tanh)).value();
    const Vector theta = network->initialParameters(1);
    auto trainer = SmallTrainer::of(*network, Loss::MeanSquaredError);
    Rng rng(3);
    for (const Index count : {1, 10, 40}) {
      const Examples examples{drawn(3, count, rng), drawn(2, count, rng), {}, {}};
      const ExampleRows rows = rowsOf(examples);
      Vector g = Vector::Zero(theta.size());
      Vector expected = theta;
      const Scalar loss = trainer->gradient(theta, rows, 0, count, g);
      OptimizerState state = makeOptimizerState(OptimizerType::Sgd, theta.size());
      updateParameters({}, 0.03, theta, g, state, expected);
      Vector gradient = Vector::Zero(theta.size());
      Vector next = theta;
      const kernels::SmallResult result =
          trainer->descend(theta, rows, 0, count, Scalar(0.03), gradient, next);
      QVERIFY(result.isFinite);
      QCOMPARE(result.loss, loss);
      QCOMPARE(gradient, g);
      QCOMPARE(next, expected);
      QVERIFY(
          !trainer->descend(theta, rows, 0, count, std::numeric_limits<Scalar>::infinity(), gradient, next)
               .isFinite);
    }
  }

  void otherNetworksAreLeftToTheLayers() {
    const auto isSmall = [](const NetworkSpec& spec) {
      return SmallTrainer::of(*Network::build(spec).value(), Loss::MeanSquaredError).has_value();
    };
    const NetworkSpec small = NetworkSpec::mlp(2, {4}, Activation::Tanh, 1, Activation::Tanh);
    QVERIFY(isSmall(small));
    QVERIFY(!isSmall(NetworkSpec::mlp(2, {17}, Activation::Tanh, 1, Activation::Tanh)));
    NetworkSpec withDropout = small;
    withDropout.layers.insert(withDropout.layers.begin() + 2, DropoutSpec{0.5});
    QVERIFY(!isSmall(withDropout));
  }
};

QTEST_GUILESS_MAIN(SmallTrainerTest)
#include "small_trainer_test.moc"
