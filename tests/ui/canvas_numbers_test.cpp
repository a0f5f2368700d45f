#include <QTest>

#include "core/data/data_source.h"
#include "core/project/project.h"
#include "core/training/snapshot_maker.h"
#include "core/training/training_session.h"
#include "ui/canvas/network_numbers.h"

using namespace neurarium;

namespace {

/// A snapshot after a few steps, of a network whose layers are all linear so that weights can be read from its outputs.
std::shared_ptr<const Snapshot> linearSnapshot() {
  Project project;
  project.network = NetworkSpec::mlp(2, {3}, Activation::Linear, 1, Activation::Linear);
  project.network.layers.insert(project.network.layers.begin() + 2, DropoutSpec{0.0});
  const auto dataset = loadDataset(project.data);
  const auto data = prepareData(dataset.value(), project.data, Activation::Linear, 1);
  auto session = TrainingSession::create(project, data.value());
  for (int i = 0; i < 5; ++i) (void)session.value().step();
  return SnapshotMaker(session.value()).make(session.value(), {});
}

}  // namespace

class CanvasNumbersTest : public QObject {
  Q_OBJECT

 private slots:
  void weightsAndBiasesAreThoseOfTheForwardPass() {
    const auto snapshot = linearSnapshot();
    NetworkNumbers numbers;
    numbers.setSnapshot(snapshot);
    Matrix x(2, 3);
    x << 0, 1, 0, 0, 0, 1;
    Workspace workspace = snapshot->network->makeWorkspace(3);
    Rng unused(0);
    snapshot->network->forward(snapshot->parameters, x, Mode::Inference, unused, workspace);
    const Matrix& hidden = workspace.layers[0].output;
    for (int unit = 0; unit < 3; ++unit) {
      QCOMPARE(*numbers.bias(1, unit), static_cast<float>(hidden(unit, 0)));
      for (int input = 0; input < 2; ++input)
        QCOMPARE(*numbers.weight(1, unit, input) + *numbers.bias(1, unit),
                 static_cast<float>(hidden(unit, input + 1)));
    }
    float output = *numbers.bias(3, 0);
    for (int input = 0; input < 3; ++input)
      output += *numbers.weight(3, 0, input) * static_cast<float>(hidden(input, 0));
    QCOMPARE(output, static_cast<float>(workspace.layers[2].output(0, 0)));
  }

  void gradientsStandWhereTheirParametersDo() {
    const auto snapshot = linearSnapshot();
    NetworkNumbers numbers;
    numbers.setSnapshot(snapshot);
    for (const ParameterInfo& info : snapshot->network->parameters()) {
      const auto layer = static_cast<int>(info.layer);
      const auto first = static_cast<float>(snapshot->gradient[info.offset]);
      const auto from = NetworkNumbers::From::Gradient;
      QCOMPARE(info.name == "bias" ? *numbers.bias(layer, 0, from) : *numbers.weight(layer, 0, 0, from),
               first);
    }
  }

  void theLastChangeIsThatOfPlainDescent() {
    const auto snapshot = linearSnapshot();
    NetworkNumbers numbers;
    numbers.setSnapshot(snapshot);
    for (int unit = 0; unit < 3; ++unit) {
      const double gradient =
          static_cast<double>(*numbers.weight(1, unit, 0, NetworkNumbers::From::Gradient));
      const double change = static_cast<double>(*numbers.weight(1, unit, 0, NetworkNumbers::From::Change));
      QVERIFY(gradient != 0);
      QVERIFY(std::abs(change + snapshot->learningRate * gradient) < 1e-6);
    }
  }

  void productsAndBiasAddUpToTheNextActivation() {
    NetworkNumbers numbers;
    numbers.setSnapshot(linearSnapshot());
    const auto from = NetworkNumbers::From::Product;
    float sum = *numbers.bias(3, 0, from);
    for (int input = 0; input < 3; ++input) sum += *numbers.weight(3, 0, input, from);
    QVERIFY(std::abs(sum - *numbers.activation(3, 0)) < 1e-5f);
  }

  void whatThereIsNotIsNothing() {
    NetworkNumbers numbers;
    QVERIFY(!numbers.weight(1, 0, 0));
    QVERIFY(!numbers.bias(1, 0));
    QVERIFY(!numbers.activation(1, 0));
    QCOMPARE(numbers.map(0), nullptr);
    numbers.setSnapshot(linearSnapshot());
    QVERIFY(!numbers.weight(0, 0, 0));  // the input has no parameters
    QVERIFY(!numbers.weight(2, 0, 0));  // nor has dropout
    QVERIFY(!numbers.weight(1, 3, 0));
    QVERIFY(!numbers.weight(1, 0, 2));
    QVERIFY(!numbers.bias(1, 3));
    QVERIFY(!numbers.weight(9, 0, 0));
    QVERIFY(!numbers.activation(9, 0));
  }

  void mapsAreTheFeaturesAndTheSnapshots() {
    const auto snapshot = linearSnapshot();
    NetworkNumbers numbers;
    numbers.setSnapshot(snapshot);
    QCOMPARE(numbers.map(0), &snapshot->data->neuronProbe.inputs);
    QCOMPARE(numbers.map(1), &snapshot->neuronMaps[1]);
    QCOMPARE(*numbers.activation(0, 1), static_cast<float>(snapshot->data->train.inputs(1, 0)));
  }
};

QTEST_APPLESS_MAIN(CanvasNumbersTest)
#include "canvas_numbers_test.moc"
