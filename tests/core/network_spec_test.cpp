#include "core/network_spec.h"

#include <QtTest>
#include <limits>

using namespace neurarium;

namespace {

DenseSpec hidden(Index units = 3) {
  return {units, Activation::Tanh, {}, Role::Hidden};
}
DenseSpec output(Index units = 1, Activation activation = Activation::Linear) {
  return {units, activation, {}, Role::Output};
}

DenseSpec frozen(std::vector<ParameterPlace> places) {
  DenseSpec dense = hidden();
  dense.frozen = std::move(places);
  return dense;
}

DenseSpec withInitializer(InitializerSpec initializer) {
  DenseSpec dense = hidden();
  dense.initializer = initializer;
  return dense;
}

}  // namespace

class NetworkSpecTest : public QObject {
  Q_OBJECT

 private slots:
  void mistakesAreNamedWithTheirPlace_data() {
    QTest::addColumn<NetworkSpec>("spec");
    QTest::addColumn<Error>("error");
    const InputSpec input{2};
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const auto row = [](const char* name, std::vector<LayerSpec> layers, Error error) {
      QTest::newRow(name) << NetworkSpec{std::move(layers)} << std::move(error);
    };
    row("no layer", {}, {ErrorCode::Empty, "network.layers", "", "0"});
    row("too many layers", std::vector<LayerSpec>(65, hidden()),
        {ErrorCode::OutOfRange, "network.layers", "2…64", "65"});
    row("no input", {hidden(), output()}, {ErrorCode::LayerOrder, "network.layers[0]", "input", "dense"});
    row("starts with the output", {output()},
        {ErrorCode::LayerOrder, "network.layers[0]", "input", "output"});
    row("input alone", {input}, {ErrorCode::LayerOrder, "network.layers[0]", "output", "input"});
    row("second input", {input, input, output()},
        {ErrorCode::LayerOrder, "network.layers[1]", "dense", "input"});
    row("output in the middle", {input, output(), output()},
        {ErrorCode::LayerOrder, "network.layers[1]", "dense", "output"});
    row("no output", {input, hidden(), hidden()},
        {ErrorCode::LayerOrder, "network.layers[2]", "output", "dense"});
    row("dropout last", {input, hidden(), DropoutSpec{}},
        {ErrorCode::LayerOrder, "network.layers[2]", "output", "dropout"});
    row("no inputs", {InputSpec{0}, output()},
        {ErrorCode::OutOfRange, "network.layers[0].units", "1…4096", "0"});
    row("no units", {input, hidden(0), output()},
        {ErrorCode::OutOfRange, "network.layers[1].units", "1…4096", "0"});
    row("negative units", {input, hidden(-3), output()},
        {ErrorCode::OutOfRange, "network.layers[1].units", "1…4096", "-3"});
    row("too many units", {input, output(4097)},
        {ErrorCode::OutOfRange, "network.layers[1].units", "1…4096", "4097"});
    row("hidden softmax of one", {input, DenseSpec{1, Activation::Softmax, {}, Role::Hidden}, output()},
        {ErrorCode::OutOfRange, "network.layers[1].units", "2…4096", "1"});
    row("softmax of one", {input, output(1, Activation::Softmax)},
        {ErrorCode::OutOfRange, "network.layers[1].units", "2…4096", "1"});
    row("initializer's scale", {input, withInitializer({Initializer::Normal, 101, 0}), output()},
        {ErrorCode::OutOfRange, "network.layers[1].initializer.scale", "-100…100", "101"});
    row("initializer's bias", {input, withInitializer({Initializer::Normal, 1, nan}), output()},
        {ErrorCode::OutOfRange, "network.layers[1].initializer.bias", "-100…100", "nan"});
    DenseSpec penalised = hidden();
    penalised.regularization = Regularization{0.1, 10.5, 0};
    row("own penalty", {input, penalised, output()},
        {ErrorCode::OutOfRange, "network.layers[1].regularization.l2", "0…10", "10.5"});
    penalised.regularization = Regularization{0, 0, -1};
    row("own max-norm", {input, penalised, output()},
        {ErrorCode::OutOfRange, "network.layers[1].regularization.maxNorm", "0…1000", "-1"});
    row("frozen unit", {input, frozen({{0, 1}, {3, 0}}), output()},
        {ErrorCode::OutOfRange, "network.layers[1].frozen[1][0]", "0…2", "3"});
    row("frozen unit below", {input, frozen({{-1, 0}}), output()},
        {ErrorCode::OutOfRange, "network.layers[1].frozen[0][0]", "0…2", "-1"});
    row("frozen input", {input, DropoutSpec{}, frozen({{2, 2}}), output()},
        {ErrorCode::OutOfRange, "network.layers[2].frozen[0][1]", "0…1", "2"});
    row("frozen input below", {input, frozen({{2, -2}}), output()},
        {ErrorCode::OutOfRange, "network.layers[1].frozen[0][1]", "0…1", "-2"});
    row("frozen twice", {input, frozen({{0, 1}, {2, 0}, {2, 0}}), output()},
        {ErrorCode::DuplicateColumn, "network.layers[1].frozen[2]", "", "[2, 0]"});
    row("frozen in another order", {input, frozen({{1, 0}, {1, ParameterPlace::kBias}}), output()},
        {ErrorCode::OutOfRange, "network.layers[1].frozen[1]", "> [1, 0]", "[1]"});
    DenseSpec unbiased = frozen({{1, ParameterPlace::kBias}});
    unbiased.useBias = false;
    row("frozen bias where there is none", {input, unbiased, output()},
        {ErrorCode::UnknownName, "network.layers[1].frozen[0]", "weights", "bias"});
    row("dropout rate above", {input, DropoutSpec{1.0}, output()},
        {ErrorCode::OutOfRange, "network.layers[1].rate", "0…0.95", "1"});
    row("dropout rate below", {input, DropoutSpec{-0.1}, output()},
        {ErrorCode::OutOfRange, "network.layers[1].rate", "0…0.95", "-0.1"});
    row("momentum", {input, BatchNormalizationSpec{1.5, 1e-5}, output()},
        {ErrorCode::OutOfRange, "network.layers[1].momentum", "0…1", "1.5"});
    row("epsilon", {input, BatchNormalizationSpec{0.1, 0}, output()},
        {ErrorCode::OutOfRange, "network.layers[1].epsilon", "1e-12…1", "0"});
  }

  void mistakesAreNamedWithTheirPlace() {
    QFETCH(NetworkSpec, spec);
    QFETCH(Error, error);
    const Status status = validate(spec);
    QVERIFY(!status);
    QCOMPARE(status.error().where, error.where);
    QCOMPARE(status.error(), error);
  }

  void soundDesignsAreTaken() {
    QVERIFY(validate(NetworkSpec::mlp(1, {}, Activation::Relu, 1, Activation::Linear)));
    QVERIFY(
        validate(NetworkSpec::mlp(2, std::vector<Index>(62, 4), Activation::Relu, 1, Activation::Linear)));
    QVERIFY(validate(NetworkSpec::mlp(4096, {4096}, Activation::Gelu, 4096, Activation::Softmax)));
    QVERIFY(validate(NetworkSpec{
        {InputSpec{2}, DropoutSpec{0.2}, BatchNormalizationSpec{}, hidden(), DropoutSpec{}, output()}}));
    QVERIFY(validate(NetworkSpec::mlp(2, {2}, Activation::Softmax, 1, Activation::Linear)));
    DenseSpec eventful = frozen({{0, ParameterPlace::kBias}, {0, 0}, {0, 1}, {2, 1}});
    eventful.regularization = Regularization{10, 10, 1000};
    QVERIFY(validate(NetworkSpec{{InputSpec{2}, BatchNormalizationSpec{}, eventful, output()}}));
  }

  void anMlpHasInputHiddenLayersAndOutput() {
    const NetworkSpec spec = NetworkSpec::mlp(2, {4, 3}, Activation::Relu, 1, Activation::Tanh);
    const NetworkSpec expected{{InputSpec{2}, DenseSpec{4, Activation::Relu, {}, Role::Hidden},
                                DenseSpec{3, Activation::Relu, {}, Role::Hidden},
                                DenseSpec{1, Activation::Tanh, {}, Role::Output}}};
    QVERIFY(spec == expected);
    QCOMPARE(spec.input()->units, Index(2));
    QCOMPARE(spec.output()->activation, Activation::Tanh);
    QVERIFY(!NetworkSpec().input() && !NetworkSpec().output());
    QVERIFY(!NetworkSpec{{hidden()}}.output());
  }

  void layersSayTheirType() {
    QCOMPARE(typeName(InputSpec{}), std::string_view("input"));
    QCOMPARE(typeName(DenseSpec{}), std::string_view("dense"));
    QCOMPARE(typeName(DropoutSpec{}), std::string_view("dropout"));
    QCOMPARE(typeName(BatchNormalizationSpec{}), std::string_view("batchNormalization"));
  }
};

QTEST_APPLESS_MAIN(NetworkSpecTest)
#include "network_spec_test.moc"
