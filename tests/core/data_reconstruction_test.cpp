#include <QtTest>
#include <cmath>

#include "core/data/data_source.h"
#include "core/data/prepared_data.h"
#include "core/project/project.h"
#include "tests/core/runs.h"

using namespace neurarium;
using namespace neurarium::tests;

namespace {

using Names = std::vector<std::string>;

/// A network that gives back what it is given: any hidden layers, and the output that suits the data.
Project autoencoder(const char* source, const std::vector<Index>& hidden = {3}) {
  Project project;
  project.data.source = source;
  project.data.reconstruct = true;
  project.data.split = {0.6, 0.2, 0.2};
  project.network = NetworkSpec::mlp(2, hidden, Activation::Tanh, 1, Activation::Tanh);
  const auto dataset = loadDataset(project.data).value();
  if (!fitToDataset(project, *dataset)) qFatal("%s", source);
  return project;
}

}  // namespace

/// An autoencoder: the network's targets are its own inputs.
class DataReconstructionTest : public QObject {
  Q_OBJECT

 private slots:
  void targetsAreTheInputsAfterScaling() {
    Project project = autoencoder("iris");
    project.data.standardize = true;
    const auto data = dataFor(project);
    QCOMPARE(data->dataset->task, Task::Reconstruction);
    QCOMPARE(data->code, TargetCode::Number);
    QCOMPARE(data->outputs, Index(4));
    QCOMPARE(data->outputNames, data->featureNames);
    QCOMPARE(data->targetScaling.mean, data->inputScaling.mean);
    QCOMPARE(data->targetScaling.deviation, data->inputScaling.deviation);
    for (const Examples* examples : {&data->train, &data->validation, &data->test}) {
      QVERIFY(examples->size() > 0);
      QVERIFY(examples->targets == examples->inputs);
      QVERIFY(examples->labels.empty());
    }
  }

  void derivedFeaturesAreReconstructedToo() {
    Project project = autoencoder("circle");
    project.data.features = {"x2", "x1Squared", "x1"};
    const auto circle = loadDataset(project.data).value();
    const auto data = prepareData(circle, project.data, Activation::Linear, 3).value();
    QCOMPARE(data->outputNames, (Names{"x2", "x1Squared", "x1"}));
    QVERIFY(data->test.targets == data->test.inputs);
    const auto two = prepareData(circle, project.data, Activation::Linear, 2);
    QCOMPARE(two.error().code, ErrorCode::OutputUnits);
    QCOMPARE(two.error().expected, std::string("3"));
  }

  void theSplitIsThatOfTheClasses() {
    Project project = autoencoder("digits");
    const auto pictures = dataFor(project);
    project.data.reconstruct = false;
    const auto digits = loadDataset(project.data).value();
    const auto classes = prepareData(digits, project.data, Activation::Softmax, 10).value();
    QCOMPARE(pictures->train.rows, classes->train.rows);
    QCOMPARE(pictures->test.rows, classes->test.rows);
  }

  void examplesMayAllBelongToOneClass() {
    const Project project = autoencoder("circle");
    auto constant = std::make_shared<Dataset>(*loadDataset(project.data).value());
    constant->targets.setZero();
    QVERIFY(prepareData(constant, project.data, Activation::Linear, 2).ok());
  }

  void theOutputThatSuitsIsLinearAndForPixelsASigmoid() {
    const Project table = autoencoder("wine");
    QCOMPARE(table.network.output()->units, Index(13));
    QCOMPARE(table.network.output()->activation, Activation::Linear);
    QCOMPARE(table.training.loss, Loss::MeanSquaredError);
    Project pictures = autoencoder("digits");
    QCOMPARE(pictures.network.output()->units, Index(64));
    QCOMPARE(pictures.network.output()->activation, Activation::Sigmoid);
    pictures.data.standardize = true;
    QVERIFY(fitToDataset(pictures, *loadDataset(pictures.data).value()));
    QCOMPARE(pictures.network.output()->activation, Activation::Linear);
  }

  void anotherNumberOfOutputsIsRefused() {
    Project project = autoencoder("iris");
    const auto dataset = loadDataset(project.data).value();
    QVERIFY(validate(project, *dataset));
    project.network.output()->units = 3;
    const Status status = validate(project, *dataset);
    QCOMPARE(status.error().code, ErrorCode::OutputUnits);
    QCOMPARE(status.error().expected, std::string("4"));
    QCOMPARE(status.error().received, std::string("3"));
  }

  void anAutoencoderLearnsAndItsAccuracyIsNotMeasured() {
    Project project = autoencoder("iris", {2});
    project.data.standardize = true;
    auto session = TrainingSession::create(project, dataFor(project)).value();
    const EpochMetrics before = session.measure();
    while (session.epoch() < 100) QVERIFY(session.step());
    const EpochMetrics after = session.measure();
    // Two numbers for four: Fisher's flowers lie close to a plane.
    QVERIFY(before.trainLoss > 0.8f);
    QVERIFY(after.trainLoss < 0.2f);
    QVERIFY(after.testLoss < 0.3f);
    QVERIFY(!std::isfinite(after.trainAccuracy));
    QVERIFY(!std::isfinite(after.testAccuracy));
  }
};

QTEST_APPLESS_MAIN(DataReconstructionTest)
#include "data_reconstruction_test.moc"
