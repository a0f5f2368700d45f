#include "core/project/layers_json.h"

#include <QtTest>

#include "core/project/project_file.h"

using namespace neurarium;

namespace {

using Layers = std::vector<LayerSpec>;

Layers everyKind() {
  DenseSpec dense{3, Activation::Gelu, {Initializer::Normal, 0.1, -0.5}, Role::Hidden};
  dense.useBias = false;
  dense.regularization = Regularization{0.1, 0.2, 3};
  return {InputSpec{5}, dense, DropoutSpec{0.25}, BatchNormalizationSpec{0.2, 1e-4},
          DenseSpec{2, Activation::Softmax, {}, Role::Output}};
}

std::string withLayers(const std::string& layers) {
  return "{\"format\": \"neurarium-layers\", \"version\": 1, \"layers\": " + layers + "}";
}

}  // namespace

class LayersJsonTest : public QObject {
  Q_OBJECT

 private slots:
  void whatIsWrittenReadsBack() {
    const auto layers = readLayers(writeLayers(everyKind()));
    QVERIFY(layers.ok());
    QCOMPARE(*layers, everyKind());
  }

  void oneLayerIsEnough() {
    const Layers one{DropoutSpec{0.3}};
    QCOMPARE(readLayers(writeLayers(one)).value(), one);
    const std::string text = withLayers(R"([{"type": "dense", "units": 7}])");
    DenseSpec dense;
    dense.units = 7;
    QCOMPARE(readLayers(text).value(), Layers{dense});
  }

  void frozenParametersStayBehind() {
    DenseSpec dense;
    dense.frozen = {{0, 0}, {1, 1}};
    const std::string text = writeLayers(Layers{dense});
    QVERIFY(text.find("frozen") == std::string::npos);
    dense.frozen.clear();
    const std::string frozen = withLayers(R"([{"type": "dense", "units": 4, "frozen": [[3, 1], [0]]}])");
    QCOMPARE(readLayers(frozen).value(), Layers{dense});
  }

  void aWholeProjectGivesItsLayers() {
    Project project;
    std::get<DenseSpec>(project.network.layers[1]).frozen = {{1, 1}};
    Layers expected = project.network.layers;
    std::get<DenseSpec>(expected[1]).frozen.clear();
    QCOMPARE(readLayers(writeProject(project)).value(), expected);
  }

  void asManyLayersAsANetworkMayHave() {
    const Layers most(static_cast<std::size_t>(kMostLayers), DropoutSpec{});
    QCOMPARE(readLayers(writeLayers(most)).value(), most);
  }

  void whatIsNoLayersIsRefusedWithItsPlace_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Error>("error");
    const auto row = [](const char* name, const std::string& text, Error error) {
      QTest::newRow(name) << QByteArray::fromStdString(text) << std::move(error);
    };
    const std::string dropout = R"({"type": "dropout"})";
    std::string many = "[" + dropout;
    for (int i = 0; i < 64; ++i) many += "," + dropout;
    using enum ErrorCode;
    row("empty", "", {Syntax, "line 1, column 1", "", ""});
    row("a sentence", "Hello there", {Syntax, "line 1, column 1", "", "Hello"});
    row("binary", "\1\2", {NotText, "line 1", "UTF-8", "binary"});
    row("a list", "[]", {NotAProject, "format", "neurarium-layers", ""});
    row("a number", "3", {NotAProject, "format", "neurarium-layers", ""});
    row("no format", R"({"layers": []})", {NotAProject, "format", "neurarium-layers", ""});
    row("another format", R"({"format": "onnx"})", {NotAProject, "format", "neurarium-layers", "onnx"});
    row("format of another type", R"({"format": 1})", {WrongType, "format", "text", "number"});
    row("no version", R"({"format": "neurarium-layers", "layers": []})", {MissingField, "version", "", ""});
    row("newer", R"({"format": "neurarium-layers", "version": 2})", {NewerVersion, "version", "1", "2"});
    row("older", R"({"format": "neurarium-layers", "version": 0})", {OutOfRange, "version", "1…1", "0"});
    row("no layers", R"({"format": "neurarium-layers", "version": 1})", {MissingField, "layers", "", ""});
    row("none", withLayers("[]"), {Empty, "layers", "", "0"});
    row("no list", withLayers("{}"), {WrongType, "layers", "list", "object"});
    row("no object", withLayers("[3]"), {WrongType, "layers[0]", "object", "number"});
    row("too many", withLayers(many + "]"), {OutOfRange, "layers", "1…64", "65"});
    row("no type", withLayers("[{}]"), {MissingField, "layers[0].type", "", ""});
    row("unknown type", withLayers("[" + dropout + R"(, {"type": "conv"}])"),
        {UnknownName, "layers[1].type", "input, dense, dropout, batchNormalization", "conv"});
    row("no units", withLayers(R"([{"type": "dense"}])"), {MissingField, "layers[0].units", "", ""});
    row("units in words", withLayers(R"([{"type": "dense", "units": "four"}])"),
        {WrongType, "layers[0].units", "wholeNumber", "text"});
    row("half a unit", withLayers(R"([{"type": "dense", "units": 1.5}])"),
        {WrongType, "layers[0].units", "wholeNumber", "1.5"});
    row("not a number", withLayers(R"([{"type": "dropout", "rate": NaN}])"),
        {NotFinite, "line 1, column 85", "", "NaN"});
    row("a project's", R"({"format": "neurarium-project", "network": {"layers": [{"type": "x"}]}})",
        {UnknownName, "network.layers[0].type", "input, dense, dropout, batchNormalization", "x"});
    row("a project without", R"({"network": {}})", {MissingField, "network.layers", "", ""});
  }

  void whatIsNoLayersIsRefusedWithItsPlace() {
    QFETCH(QByteArray, text);
    QFETCH(Error, error);
    const auto layers = readLayers(text.toStdString());
    QVERIFY(!layers.ok());
    QCOMPARE(layers.error().code, error.code);
    QCOMPARE(QString::fromStdString(layers.error().where), QString::fromStdString(error.where));
    QCOMPARE(layers.error(), error);
  }

  void noTextThatIsCutOffIsTaken() {
    const std::string whole = writeLayers(everyKind());
    for (std::size_t length = 0; length + 2 < whole.size(); ++length)
      QVERIFY(!readLayers(std::string_view(whole).substr(0, length)).ok());
  }
};

QTEST_APPLESS_MAIN(LayersJsonTest)
#include "layers_json_test.moc"
