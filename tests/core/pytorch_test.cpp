#include "tests/core/fixture.h"
#include "tests/core/runs.h"

using namespace neurarium;
using namespace neurarium::tests;

namespace {

constexpr double kFloor = 0.1;

void addRows(const QString& file, const char* key) {
  QTest::addColumn<QJsonObject>("fixture");
  for (const QJsonValue& value : readFixture(file))
    QTest::newRow(qPrintable(value[key].toString())) << value.toObject();
}

}  // namespace

class PyTorchTest : public QObject {
  Q_OBJECT

 private slots:
  void activationsAndTheirDerivativesAgree_data() { addRows("activations.json", "activation"); }

  void activationsAndTheirDerivativesAgree() {
    QFETCH(QJsonObject, fixture);
    const Activation activation = fromName<Activation>(text(fixture["activation"])).value();
    const Matrix z = matrixOf(fixture["z"]);
    Matrix a(z.rows(), z.cols());
    activate(activation, z, a);
    VERIFY_EQUAL_WITHIN(a, matrixOf(fixture["a"]), 0.01);
    Matrix dz(z.rows(), z.cols());
    activationGradient(activation, z, a, matrixOf(fixture["da"]), dz);
    VERIFY_EQUAL_WITHIN(dz, matrixOf(fixture["dz"]), kFloor);
  }

  void lossesAndTheirDerivativesAgree_data() { addRows("losses.json", "loss"); }

  void lossesAndTheirDerivativesAgree() {
    QFETCH(QJsonObject, fixture);
    const Loss loss = fromName<Loss>(text(fixture["loss"])).value();
    const Matrix y = matrixOf(fixture["y"]);
    const Matrix t = matrixOf(fixture["t"]);
    const Matrix value = Matrix::Constant(1, 1, lossValue(loss, matrixOf(fixture["z"]), y, t));
    VERIFY_EQUAL_WITHIN(value, Matrix::Constant(1, 1, static_cast<Scalar>(fixture["value"].toDouble())), 0);
    Matrix gradient(y.rows(), y.cols());
    lossGradient(loss, y, t, gradient);
    VERIFY_EQUAL_WITHIN(gradient, matrixOf(fixture["gradient"]), 0.01);
  }

  void networksAgreeForwardsAndBackwards_data() { addRows("networks.json", "name"); }

  void networksAgreeForwardsAndBackwards() {
    QFETCH(QJsonObject, fixture);
    const auto network = Network::build(specOf(fixture)).value();
    const Loss loss = fromName<Loss>(text(fixture["loss"])).value();
    Vector theta = parametersOf(*network, fixture["parameters"].toArray());
    const Matrix x = matrixOf(fixture["x"]);
    const Matrix t = matrixOf(fixture["t"]);
    Workspace workspace = network->makeWorkspace(x.cols());
    Matrix inference(network->outputs(), x.cols());
    network->predict(theta, x, workspace, inference);
    VERIFY_EQUAL_WITHIN(inference, matrixOf(fixture["inference"]), kFloor);

    Rng rng(1);
    network->forward(theta, x, Mode::Training, rng, workspace);
    const Matrix y = network->output(workspace);
    VERIFY_EQUAL_WITHIN(y, matrixOf(fixture["y"]), kFloor);
    const Matrix value = Matrix::Constant(1, 1, lossValue(loss, network->logits(workspace), y, t));
    VERIFY_EQUAL_WITHIN(value, Matrix::Constant(1, 1, static_cast<Scalar>(fixture["value"].toDouble())),
                        kFloor);

    lossGradient(loss, y, t, workspace.layers.back().outputGradient);
    Vector g(network->parameterCount());
    Matrix dx(x.rows(), x.cols());
    network->backward(theta, x, gradientOf(loss), workspace, g, dx);
    VERIFY_EQUAL_WITHIN(g, parametersOf(*network, fixture["gradients"].toArray()), kFloor);
    VERIFY_EQUAL_WITHIN(dx, matrixOf(fixture["dx"]), kFloor);

    for (std::size_t i = 0; i < workspace.layers.size(); ++i)
      network->layers()[i]->updateStatistics(workspace.layers[i], x.cols(), theta);
    VERIFY_EQUAL_WITHIN(theta, parametersOf(*network, fixture["after"].toArray()), kFloor);
  }

  void tenStepsOfEveryOptimizerAgree_data() { addRows("optimizers.json", "name"); }

  void tenStepsOfEveryOptimizerAgree() {
    QFETCH(QJsonObject, fixture);
    Project project;
    project.network = specOf(fixture);
    project.training.optimizer.type = fromName<OptimizerType>(text(fixture["optimizer"])).value();
    project.training.optimizer.learningRate = fixture["learningRate"].toDouble();
    project.training.regularization.l2 = fixture["l2"].toDouble();
    if (fixture["clip"].toDouble() > 0)
      project.training.clip = {GradientClip::Norm, fixture["clip"].toDouble()};
    const auto network = Network::build(project.network).value();
    auto trained = std::make_shared<TrainedState>();
    trained->parameters = parametersOf(*network, fixture["parameters"].toArray());
    project.trained = trained;
    const auto data = dataOf(matrixOf(fixture["x"]), matrixOf(fixture["t"]));
    project.training.batchSize = data->train.size();

    auto session = TrainingSession::create(project, data);
    QVERIFY(session);
    Matrix losses(10, 1);
    for (Scalar& loss : losses.reshaped()) {
      QVERIFY(session->step());
      loss = static_cast<Scalar>(session->batchLoss());
    }
    VERIFY_EQUAL_WITHIN(losses, matrixOf(fixture["losses"]), kFloor);
    VERIFY_EQUAL_WITHIN(session->parameters(), parametersOf(*network, fixture["after"].toArray()), kFloor);
    // The steps were large enough to tell one optimizer from another.
    QVERIFY((session->parameters() - trained->parameters).norm() > 0.1f);
  }
};

QTEST_APPLESS_MAIN(PyTorchTest)
#include "pytorch_test.moc"
