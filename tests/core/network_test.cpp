#include "core/network.h"

#include <QtTest>

#include "core/layers/dense.h"

using namespace neurarium;

namespace {

NetworkSpec mixed() {
  return NetworkSpec{
      {InputSpec{2}, DenseSpec{3, Activation::Tanh, {Initializer::GlorotUniform, 0, 0.25}, Role::Hidden},
       BatchNormalizationSpec{}, DropoutSpec{0.5}, DenseSpec{2, Activation::Softmax, {}, Role::Output}}};
}

Vector valuesOf(const Network& network, const Vector& theta, Index layer, std::string_view name) {
  for (const ParameterInfo& info : network.parameters())
    if (info.layer == layer && info.name == name) return theta.segment(info.offset, info.size());
  return {};
}

}  // namespace

class NetworkTest : public QObject {
  Q_OBJECT

 private slots:
  void learnedNumbersComeFirstAndStatisticsLast() {
    const auto network = Network::build(mixed()).value();
    struct Row {
      Index layer;
      const char* name;
      ParameterKind kind;
      Shape shape;
      Index offset;
    };
    const std::vector<Row> expected{{1, "weights", ParameterKind::Weight, {{3, 2}}, 0},
                                    {1, "bias", ParameterKind::Bias, {{3}}, 6},
                                    {2, "scale", ParameterKind::Bias, {{3}}, 9},
                                    {2, "shift", ParameterKind::Bias, {{3}}, 12},
                                    {2, "runningMean", ParameterKind::Statistic, {{3}}, 23},
                                    {2, "runningVariance", ParameterKind::Statistic, {{3}}, 26},
                                    {4, "weights", ParameterKind::Weight, {{2, 3}}, 15},
                                    {4, "bias", ParameterKind::Bias, {{2}}, 21}};
    QCOMPARE(network->parameters().size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
      const ParameterInfo& info = network->parameters()[i];
      QCOMPARE(info.layer, expected[i].layer);
      QCOMPARE(info.name, std::string_view(expected[i].name));
      QCOMPARE(info.kind, expected[i].kind);
      QVERIFY(info.shape == expected[i].shape);
      QCOMPARE(info.offset, expected[i].offset);
    }
    QCOMPARE(network->trainableCount(), Index(23));
    QCOMPARE(network->parameterCount(), Index(29));
    QCOMPARE(network->inputs(), Index(2));
    QCOMPARE(network->outputs(), Index(2));
  }

  void parametersBeginAsTheSpecSays() {
    const auto network = Network::build(mixed()).value();
    const Vector theta = network->initialParameters(5);
    QCOMPARE(theta, network->initialParameters(5));
    QVERIFY(theta != network->initialParameters(6));
    QCOMPARE(valuesOf(*network, theta, 1, "bias"), Vector(Vector::Constant(3, 0.25f)));
    QCOMPARE(valuesOf(*network, theta, 2, "scale"), Vector(Vector::Ones(3)));
    QCOMPARE(valuesOf(*network, theta, 2, "shift"), Vector(Vector::Zero(3)));
    QCOMPARE(valuesOf(*network, theta, 2, "runningMean"), Vector(Vector::Zero(3)));
    QCOMPARE(valuesOf(*network, theta, 2, "runningVariance"), Vector(Vector::Ones(3)));
    QCOMPARE(valuesOf(*network, theta, 4, "bias"), Vector(Vector::Zero(2)));
    QVERIFY(valuesOf(*network, theta, 1, "weights").cwiseAbs().minCoeff() > 0);
  }

  void changingOneLayerLeavesTheDrawsOfOthers() {
    const NetworkSpec before = NetworkSpec::mlp(2, {4, 3, 5}, Activation::Tanh, 1, Activation::Tanh);
    NetworkSpec after = before;
    std::get<DenseSpec>(after.layers[1]).initializer.type = Initializer::HeNormal;
    const auto a = Network::build(before).value();
    const auto b = Network::build(after).value();
    const Vector thetaA = a->initialParameters(1);
    const Vector thetaB = b->initialParameters(1);
    QVERIFY(valuesOf(*a, thetaA, 1, "weights") != valuesOf(*b, thetaB, 1, "weights"));
    for (const Index layer : {2, 3, 4})
      QCOMPARE(valuesOf(*a, thetaA, layer, "weights"), valuesOf(*b, thetaB, layer, "weights"));
    // Two layers of one shape do not begin alike either.
    const auto twins =
        Network::build(NetworkSpec::mlp(3, {3, 3}, Activation::Tanh, 1, Activation::Tanh)).value();
    const Vector theta = twins->initialParameters(1);
    QVERIFY(valuesOf(*twins, theta, 1, "weights") != valuesOf(*twins, theta, 2, "weights"));
  }

  void aSmallerBatchGivesTheSameOutputs() {
    const auto network = Network::build(mixed()).value();
    const Vector theta = network->initialParameters(1);
    const Matrix x = Matrix::Random(2, 7);
    Matrix whole(2, 7);
    Workspace large = network->makeWorkspace(7);
    network->predict(theta, x, large, whole);
    Matrix inBlocks(2, 7);
    Workspace small = network->makeWorkspace(3);
    network->predict(theta, x, small, inBlocks);
    QVERIFY(whole.isApprox(inBlocks, 1e-6f));
    QVERIFY((whole.colwise().sum().array() - 1).abs().maxCoeff() < 1e-6f);
  }

  void dropoutActsInTrainingOnlyAndKeepsTheMean() {
    const NetworkSpec spec{
        {InputSpec{100}, DropoutSpec{0.2}, DenseSpec{1, Activation::Linear, {}, Role::Output}}};
    const auto network = Network::build(spec).value();
    const Vector theta = network->initialParameters(1);
    const Matrix x = Matrix::Ones(100, 100);
    Workspace workspace = network->makeWorkspace(100);
    Rng rng(1);
    network->forward(theta, x, Mode::Inference, rng, workspace);
    QCOMPARE(workspace.layers[0].output, x);
    network->forward(theta, x, Mode::Training, rng, workspace);
    const Matrix dropped = workspace.layers[0].output;
    QVERIFY(((dropped.array() == 0) || (dropped.array() == 1.25f)).all());
    const double share = (dropped.array() == 0).cast<double>().mean();
    QVERIFY(share > 0.184 && share < 0.216);  // four deviations of 10,000 draws
    QVERIFY(std::abs(dropped.mean() - 1) < 0.02f);
    network->forward(theta, x, Mode::Training, rng, workspace);
    QVERIFY(workspace.layers[0].output != dropped);
  }

  void runningFiguresApproachThoseOfTheData() {
    const NetworkSpec spec{{InputSpec{1}, BatchNormalizationSpec{0.1, 1e-5},
                            DenseSpec{1, Activation::Linear, {}, Role::Output}}};
    const auto network = Network::build(spec).value();
    Vector theta = network->initialParameters(1);
    Matrix x(1, 4);
    x << 3, 5, 3, 5;  // mean 4, variance 1, unbiased 4/3
    Workspace workspace = network->makeWorkspace(4);
    Rng rng(1);
    for (int i = 0; i < 200; ++i) {
      network->forward(theta, x, Mode::Training, rng, workspace);
      network->layers()[0]->updateStatistics(workspace.layers[0], 4, theta);
    }
    QVERIFY(std::abs(valuesOf(*network, theta, 1, "runningMean")(0) - 4) < 1e-4f);
    QVERIFY(std::abs(valuesOf(*network, theta, 1, "runningVariance")(0) - 4.0f / 3) < 1e-4f);
    // One example has no variance, and says nothing about the data's.
    const Vector before = theta;
    network->forward(theta, x.leftCols(1), Mode::Training, rng, workspace);
    network->layers()[0]->updateStatistics(workspace.layers[0], 1, theta);
    QCOMPARE(theta, before);
  }

  void layersTellTheirShapeAndCost() {
    const auto network = Network::build(mixed()).value();
    const auto& layers = network->layers();
    QCOMPARE(layers.size(), std::size_t(4));
    QVERIFY(layers[0]->outputShape() == Shape::flat(3));
    QVERIFY(layers[3]->outputShape() == Shape::flat(2));
    QCOMPARE(layers[0]->cost(), 2.0 * 6 + 3);
    QCOMPARE(layers[1]->cost(), 4.0 * 3);
    QCOMPARE(layers[2]->cost(), 3.0);
    Workspace workspace = network->makeWorkspace(1);
    QVERIFY(layers[0]->preActivation(workspace.layers[0]) &&
            layers[0]->preActivationGradient(workspace.layers[0]));
    QVERIFY(!layers[1]->preActivation(workspace.layers[1]) &&
            !layers[2]->preActivationGradient(workspace.layers[2]));
  }

  void withoutABiasALayerHasItsWeightsOnly() {
    NetworkSpec spec = NetworkSpec::mlp(2, {3}, Activation::Linear, 2, Activation::Linear);
    std::get<DenseSpec>(spec.layers[1]).useBias = false;
    const auto network = Network::build(spec).value();
    QCOMPARE(network->parameterCount(), Index(3 * 2 + 2 * 3 + 2));
    QCOMPARE(network->parameters().size(), std::size_t(3));
    QCOMPARE(network->parameters()[1].layer, Index(2));
    QCOMPARE(network->layers()[0]->cost(), 2.0 * 6);
    const Vector theta = network->initialParameters(5);
    // Other layers begin as they would beside a bias.
    spec = NetworkSpec::mlp(2, {3}, Activation::Linear, 2, Activation::Linear);
    const auto biased = Network::build(spec).value();
    const Vector biasedTheta = biased->initialParameters(5);
    for (const Index layer : {1, 2})
      QCOMPARE(valuesOf(*network, theta, layer, "weights"), valuesOf(*biased, biasedTheta, layer, "weights"));
    Workspace workspace = network->makeWorkspace(1);
    Rng rng(1);
    network->forward(theta, Matrix::Zero(2, 1), Mode::Inference, rng, workspace);
    QVERIFY(workspace.layers[0].output.isZero(0));
  }

  void anInvalidDesignIsNotBuilt() {
    const auto network = Network::build(NetworkSpec{});
    QVERIFY(!network);
    QCOMPARE(network.error().code, ErrorCode::Empty);
  }
};

QTEST_APPLESS_MAIN(NetworkTest)
#include "network_test.moc"
