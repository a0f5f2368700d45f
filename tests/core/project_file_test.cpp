#include "core/project/project_file.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>
#include <cmath>
#include <cstring>

#include "core/data/data_source.h"
#include "core/network.h"

using namespace neurarium;

namespace {

/// A file's text with a network and whatever else is given.
std::string fileWith(const std::string& fields, const std::string& network = R"({"layers": [
  {"type": "input", "units": 2}, {"type": "dense", "units": 3}, {"type": "dense", "role": "output", "units": 1}]})") {
  return R"({"format": "neurarium-project", "version": 1, "network": )" + network +
         (fields.empty() ? "" : ", " + fields) + "}";
}

/// The design's network with one layer in place of its hidden one.
std::string fileWithLayer(const std::string& layer) {
  return fileWith("", R"({"layers": [{"type": "input", "units": 2}, )" + layer +
                          R"(, {"type": "dense", "role": "output", "units": 1}]})");
}

/// W and b of fileWith()'s network; `change` replaces text in them.
std::string parameters(const std::string& from = {}, const std::string& to = {}) {
  std::string text = R"("parameters": [
    {"layer": 1, "name": "weights", "shape": [3, 2], "values": [[1, 2], [3, 4], [5, 6]]},
    {"layer": 1, "name": "bias", "shape": [3], "values": [7, 8, 9]},
    {"layer": 2, "name": "weights", "shape": [1, 3], "values": [[10, 11, 12]]},
    {"layer": 2, "name": "bias", "shape": [1], "values": [13]}])";
  const std::size_t at = text.find(from);
  if (!from.empty() && at != std::string::npos) text.replace(at, from.size(), to);
  return text;
}

/// Every field away from its default.
Project unusualProject() {
  Project project;
  project.seed = 18446744073709551615u;
  project.data = {"csv",           "/data/Größe, \"Höhe\".csv", "Größe", true, 12.5, 77,   4,
                  {0.6, 0.3, 0.1}, {"x1", "x2Squared"},         true,    true, true, true, 9};
  DenseSpec hidden{5, Activation::LeakyRelu, {Initializer::Normal, 0.125, 0.1}, Role::Hidden};
  hidden.regularization = {0.5, 1e-17, 2.5};
  hidden.frozen = {{0, ParameterPlace::kBias}, {0, 1}, {4, 0}};
  DenseSpec output{2, Activation::Softmax, {Initializer::Orthogonal, 0.5, 0}, Role::Output};
  output.useBias = false;
  project.network.layers = {InputSpec{2}, hidden, BatchNormalizationSpec{0.2, 1e-3}, DropoutSpec{0.3},
                            output};
  project.training.loss = Loss::CategoricalCrossEntropy;
  project.training.optimizer = {OptimizerType::AdamW, 0.1, 0.8, 0.95, 0.85, 0.99, 1e-7, 0.02};
  project.training.batchSize = 7;
  project.training.regularization = {0.1, 1e-17, 3};
  project.training.clip = {GradientClip::Norm, 0.7};
  project.training.schedule = {Schedule::Cosine, 0.01, 50};
  return project;
}

/// Numbers that are hard to write: the smallest, the largest, and those without a short decimal.
std::shared_ptr<const TrainedState> trainedState(const Project& project) {
  auto trained = std::make_shared<TrainedState>();
  trained->epoch = 12;
  trained->step = 345678901234;
  trained->parameters = Network::build(project.network).value()->initialParameters(3);
  trained->parameters[0] = std::numeric_limits<Scalar>::denorm_min();
  trained->parameters[1] = std::numeric_limits<Scalar>::max();
  trained->parameters[2] = Scalar(1) / 3;
  trained->parameters[3] = Scalar(-0.0);
  const Index learned = Network::build(project.network).value()->trainableCount();
  trained->optimizer = makeOptimizerState(OptimizerType::AdamW, learned);
  trained->optimizer.steps = 345678901234;
  trained->optimizer.first = trained->parameters.head(learned) / 3;
  trained->optimizer.second = trained->parameters.head(learned).cwiseAbs() / 7;
  EpochMetrics start;
  start.trainLoss = 0.7f;
  EpochMetrics now = start;
  now.epoch = 12;
  now.step = 345678901234;
  now.testAccuracy = 1.0f / 3;
  now.regularization = 0.1f;
  now.learningRate = 0.03f;
  trained->history = {start, now};
  return trained;
}

QJsonObject schema() {
  QFile file(NEURARIUM_SOURCE_DIR "/resources/schema/neurarium-project.schema.json");
  return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

/// The names that the schema allows at a path of keys, as allNames() writes them.
std::string namesInSchema(const QString& path) {
  QJsonValue value = schema();
  for (const QString& key : path.split('.')) value = key == "1" ? value.toArray()[1] : value.toObject()[key];
  QStringList names;
  for (const QJsonValue& name : value.toArray()) names << name.toString();
  return names.join(", ").toStdString();
}

bool sameBits(float a, float b) {
  return std::memcmp(&a, &b, sizeof a) == 0;
}

}  // namespace

class ProjectFileTest : public QObject {
  Q_OBJECT

 private slots:
  void aProjectReadsBackAsItWas_data() {
    QTest::addColumn<Project>("project");
    QTest::newRow("default") << Project{};
    QTest::newRow("every field changed") << unusualProject();
  }

  void aProjectReadsBackAsItWas() {
    QFETCH(Project, project);
    const auto read = readProject(writeProject(project));
    QVERIFY(read.ok());
    QVERIFY(sameDesign(*read, project));
    QVERIFY(!read->trained);
  }

  void trainedNumbersReadBackBitForBit() {
    Project project = unusualProject();
    project.trained = trainedState(project);
    const auto read = readProject(writeProject(project));
    QVERIFY(read.ok());
    QVERIFY(read->trained != nullptr);
    QCOMPARE(read->trained->epoch, std::int64_t(12));
    QCOMPARE(read->trained->step, std::int64_t(345678901234));
    const Vector& expected = project.trained->parameters;
    QCOMPARE(read->trained->parameters.size(), expected.size());
    QCOMPARE(std::memcmp(read->trained->parameters.data(), expected.data(),
                         sizeof(Scalar) * std::size_t(expected.size())),
             0);
    QVERIFY(read->trained->optimizer == project.trained->optimizer);
    QCOMPARE(read->trained->history.size(), std::size_t(2));
    const EpochMetrics& last = read->trained->history[1];
    QCOMPARE(last.epoch, std::int64_t(12));
    QCOMPARE(last.step, std::int64_t(345678901234));
    QVERIFY(sameBits(last.trainLoss, 0.7f) && sameBits(last.testAccuracy, 1.0f / 3) &&
            sameBits(last.learningRate, 0.03f));
    QVERIFY(std::isnan(last.validationLoss));
  }

  void anOptimizerThatRemembersNothingOfUseIsNotWritten() {
    Project project = unusualProject();
    auto trained = std::make_shared<TrainedState>(*trainedState(project));
    project.trained = trained;
    QVERIFY(readProject(writeProject(project))->trained->optimizer.steps > 0);
    const auto isWritten = [&] { return writeProject(project).find("optimizerState") != std::string::npos; };
    QVERIFY(isWritten());
    const OptimizerState sound = trained->optimizer;
    trained->optimizer.second[0] = std::numeric_limits<Scalar>::infinity();  // a file cannot hold it
    QVERIFY(!isWritten());
    trained->optimizer = sound;
    trained->optimizer.first.conservativeResize(3);
    QVERIFY(!isWritten());
    trained->optimizer = makeOptimizerState(OptimizerType::Sgd, sound.first.size());
    QVERIFY(!isWritten());
    const auto read = readProject(writeProject(project));
    QVERIFY(read.ok());
    QVERIFY(read->trained->optimizer == OptimizerState{});
  }

  void whatIsMissingHasItsDefault() {
    const auto read = readProject(fileWith(""));
    QVERIFY(read.ok());
    Project expected;
    expected.network = NetworkSpec::mlp(2, {3}, Activation::Tanh, 1, Activation::Tanh);
    QVERIFY(sameDesign(*read, expected));
  }

  void whatIsUnknownIsPassedOver() {
    QVERIFY(readProject(fileWith(R"("author": {"name": "Ada"}, "data": {"colour": [1, null]})")).ok());
  }

  void weightsAreWrittenOneRowAUnit() {
    const auto read = readProject(fileWith(parameters()));
    QVERIFY(read.ok());
    Vector expected(13);
    expected << 1, 3, 5, 2, 4, 6, 7, 8, 9, 10, 11, 12, 13;
    QCOMPARE(read->trained->parameters, expected);
    const auto again = readProject(writeProject(*read));
    QCOMPARE(again->trained->parameters, expected);
  }

  void whatALayerHasAsUsualIsNotWritten() {
    const std::string text = writeProject(Project{});
    for (const char* name : {"useBias", "regularization", "frozen"})
      QCOMPARE(text.find(name), std::string::npos);
  }

  void frozenPlacesMayBeListedInAnyOrder() {
    const auto read =
        readProject(fileWithLayer(R"({"type": "dense", "units": 4, "frozen": [[3, 0], [0, 1], [3]]})"));
    QVERIFY(read.ok());
    const std::vector<ParameterPlace> expected{{0, 1}, {3, ParameterPlace::kBias}, {3, 0}};
    QVERIFY(std::get<DenseSpec>(read->network.layers[1]).frozen == expected);
    QVERIFY(writeProject(*read).find(R"("frozen": [[0, 1], [3], [3, 0]])") != std::string::npos);
  }

  void aLayersOwnPenaltyMayBeNone() {
    const auto read = readProject(fileWithLayer(R"({"type": "dense", "units": 4, "regularization": {}})"));
    QVERIFY(read.ok());
    QVERIFY(std::get<DenseSpec>(read->network.layers[1]).regularization == Regularization{});
    QVERIFY(sameDesign(readProject(writeProject(*read)).value(), *read));
  }

  void aWholeNumberMayHaveAPoint() {
    const auto read = readProject(fileWithLayer(R"({"type": "dense", "units": 4.0})"));
    QVERIFY(read.ok());
    QCOMPARE(std::get<DenseSpec>(read->network.layers[1]).units, Index(4));
  }

  void aBrokenFileIsRefusedWithPlaceAndReason_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("where");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("received");
    const auto row = [](const char* name, const std::string& text, ErrorCode code, const char* where,
                        const char* expected, const char* received) {
      QTest::newRow(name) << QByteArray::fromStdString(text) << int(code) << QString::fromUtf8(where)
                          << QString::fromUtf8(expected) << QString::fromUtf8(received);
    };
    const std::string huge(100000, '[');
    const std::string known = "linear, sigmoid, tanh, relu, leakyRelu, elu, softplus, silu, gelu, softmax";
    using E = ErrorCode;
    row("empty", "", E::Syntax, "line 1, column 1", "", "");
    row("cut off", R"({"format": "neurarium-project",)", E::Syntax, "line 1, column 32", "", "");
    row("comma missing", "{\"é\": 1\n  \"b\": 2}", E::Syntax, "line 2, column 5", "", "\"");
    row("NaN", "{\"format\":\n \"neurarium-project\", \"seed\": NaN}", E::NotFinite, "line 2, column 31", "",
        "NaN");
    row("minus infinity", "{\"a\": -Infinity}", E::NotFinite, "line 1, column 7", "", "-Infinity");
    row("beyond a double", "{\"a\": 1e999}", E::NotFinite, "line 1, column 7", "", "1e999");
    row("nested deeply", huge, E::OutOfRange, "line 1, column 65", "1…64", "65");
    row("nested deeply in an unknown field", fileWith("\"x\": " + huge), E::OutOfRange, "line 2, column 184",
        "1…64", "65");
    row("not UTF-8", "{\"format\": \"\xE9\"}", E::NotText, "line 1", "UTF-8", "Latin-1");
    row("UTF-16", std::string("\xFF\xFE{\0}\0", 6), E::NotText, "line 1", "UTF-8", "UTF-16");
    row("a list", "[1, 2]", E::NotAProject, "format", "neurarium-project", "");
    row("another format", R"({"format": "keras"})", E::NotAProject, "format", "neurarium-project",
        "\"keras\"");
    row("no format", R"({"nbformat": 4})", E::NotAProject, "format", "neurarium-project", "");
    row("newer", R"({"format": "neurarium-project", "version": 2})", E::NewerVersion, "version", "1", "2");
    row("version 0", R"({"format": "neurarium-project", "version": 0})", E::OutOfRange, "version", "1…1",
        "0");
    row("no version", R"({"format": "neurarium-project"})", E::MissingField, "version", "", "");
    row("no network", R"({"format": "neurarium-project", "version": 1})", E::MissingField, "network", "", "");
    row("no layers", fileWith("", "{}"), E::MissingField, "network.layers", "", "");
    row("zero layers", fileWith("", R"({"layers": []})"), E::Empty, "network.layers", "", "0");
    row("layers of another type", fileWith("", R"({"layers": "many"})"), E::WrongType, "network.layers",
        "list", "text");
    row("a layer of another type", fileWithLayer("7"), E::WrongType, "network.layers[1]", "object", "number");
    row("unknown layer", fileWithLayer(R"({"type": "conv3d"})"), E::UnknownName, "network.layers[1].type",
        "input, dense, dropout, batchNormalization", "conv3d");
    row("no units", fileWithLayer(R"({"type": "dense"})"), E::MissingField, "network.layers[1].units", "",
        "");
    row("half a unit", fileWithLayer(R"({"type": "dense", "units": 4.5})"), E::WrongType,
        "network.layers[1].units", "wholeNumber", "4.5");
    row("units as text", fileWithLayer(R"({"type": "dense", "units": "4"})"), E::WrongType,
        "network.layers[1].units", "wholeNumber", "text");
    row("no unit at all", fileWithLayer(R"({"type": "dense", "units": 0})"), E::OutOfRange,
        "network.layers[1].units", "1…4096", "0");
    row("units beyond any type", fileWithLayer(R"({"type": "dense", "units": 1e30})"), E::OutOfRange,
        "network.layers[1].units", "-9223372036854775808…9223372036854775807", "1e+30");
    row("unknown activation", fileWithLayer(R"({"type": "dense", "units": 4, "activation": "step"})"),
        E::UnknownName, "network.layers[1].activation", known.c_str(), "step");
    row("unknown role", fileWithLayer(R"({"type": "dense", "units": 4, "role": "boss"})"), E::UnknownName,
        "network.layers[1].role", "hidden, output", "boss");
    row("a softmax of one unit", fileWithLayer(R"({"type": "dense", "units": 1, "activation": "softmax"})"),
        E::OutOfRange, "network.layers[1].units", "2…4096", "1");
    row("a bias that is a number", fileWithLayer(R"({"type": "dense", "units": 4, "useBias": 0})"),
        E::WrongType, "network.layers[1].useBias", "boolean", "number");
    row("own penalty beyond its range",
        fileWithLayer(R"({"type": "dense", "units": 4, "regularization": {"l1": 11}})"), E::OutOfRange,
        "network.layers[1].regularization.l1", "0…10", "11");
    row("own penalty of another type",
        fileWithLayer(R"({"type": "dense", "units": 4, "regularization": 0.1})"), E::WrongType,
        "network.layers[1].regularization", "object", "number");
    row("frozen of another type", fileWithLayer(R"({"type": "dense", "units": 4, "frozen": true})"),
        E::WrongType, "network.layers[1].frozen", "list", "boolean");
    row("a frozen place of another type", fileWithLayer(R"({"type": "dense", "units": 4, "frozen": [1]})"),
        E::WrongType, "network.layers[1].frozen[0]", "list", "number");
    row("a frozen place of three numbers",
        fileWithLayer(R"({"type": "dense", "units": 4, "frozen": [[1, 0], [1, 0, 0]]})"), E::WrongShape,
        "network.layers[1].frozen[1]", "1…2", "3");
    row("a frozen weight of no input", fileWithLayer(R"({"type": "dense", "units": 4, "frozen": [[1, -1]]})"),
        E::OutOfRange, "network.layers[1].frozen[0][1]", "0…9223372036854775807", "-1");
    row("a frozen weight of an input that there is not",
        fileWithLayer(R"({"type": "dense", "units": 4, "frozen": [[1, 2]]})"), E::OutOfRange,
        "network.layers[1].frozen[0][1]", "0…1", "2");
    row("frozen twice", fileWithLayer(R"({"type": "dense", "units": 4, "frozen": [[1], [0, 0], [1]]})"),
        E::DuplicateColumn, "network.layers[1].frozen[2]", "", "[1]");
    row("initializer of another type", fileWithLayer(R"({"type": "dense", "units": 4, "initializer": 3})"),
        E::WrongType, "network.layers[1].initializer", "object", "number");
    row("dropout of everything", fileWithLayer(R"({"type": "dropout", "rate": 1})"), E::OutOfRange,
        "network.layers[1].rate", "0…0.95", "1");
    row("learning rate 0", fileWith(R"("training": {"optimizer": {"learningRate": 0}})"), E::OutOfRange,
        "training.optimizer.learningRate", "> 0, ≤ 1000", "0");
    row("unknown loss", fileWith(R"("training": {"loss": "hinge"})"), E::UnknownName, "training.loss",
        "meanSquaredError, halfSquaredError, meanAbsoluteError, huber, binaryCrossEntropy, "
        "categoricalCrossEntropy",
        "hinge");
    row("negative seed", fileWith(R"("seed": -1)"), E::OutOfRange, "seed", "0…18446744073709551615", "-1");
    row("seed of 65 bits", fileWith(R"("seed": 18446744073709551616)"), E::OutOfRange, "seed",
        "0…18446744073709551615", "1.8446744073709552e+19");
    row("features of numbers", fileWith(R"("data": {"features": ["x1", 2]})"), E::WrongType,
        "data.features[1]", "text", "number");
    row("trained without numbers", fileWith(R"("epoch": 3)"), E::MissingField, "parameters", "", "");
    row("a history without numbers", fileWith(R"("history": {"epoch": [0]})"), E::MissingField, "parameters",
        "", "");
    row("a weight missing", fileWith(parameters("[5, 6]", "[5]")), E::WrongShape, "parameters[0].values",
        "3×2", "3×2");
    row("a row missing", fileWith(parameters(", [5, 6]", "")), E::WrongShape, "parameters[0].values", "3×2",
        "2×2");
    row("weights in one list", fileWith(parameters("[[1, 2], [3, 4], [5, 6]]", "[1, 2, 3, 4, 5, 6]")),
        E::WrongShape, "parameters[0].values", "3×2", "6");
    row("another shape", fileWith(parameters("[3, 2]", "[2, 3]")), E::WrongShape, "parameters[0].shape",
        "3×2", "[2,3]");
    row("a shape that is a number", fileWith(parameters("\"shape\": [3],", "\"shape\": 3,")), E::WrongShape,
        "parameters[1].shape", "3", "3");
    row("a weight that is null", fileWith(parameters("[3, 4]", "[3, null]")), E::WrongType,
        "parameters[0].values[1][1]", "number", "null");
    row("a weight beyond a float", fileWith(parameters("[3, 4]", "[3, 1e39]")), E::NotFinite,
        "parameters[0].values[1][1]", "", "1e+39");
    row("twice the same",
        fileWith(parameters(R"("layer": 2, "name": "bias", "shape": [1], "values": [13])",
                            R"("layer": 1, "name": "bias", "values": [7, 8, 9])")),
        E::DuplicateColumn, "parameters[3]", "", "1.bias");
    row("a part only", fileWith(R"("parameters": [])"), E::MissingField, "parameters", "1.weights", "");
    row("parameters of no layer",
        fileWith(parameters(R"("layer": 2, "name": "bias")", R"("layer": 3, "name": "bias")")),
        E::UnknownName, "parameters[3]", "1.weights, 1.bias, 2.weights, 2.bias", "3.bias");
    const auto withState = [](const std::string& state) {
      return fileWith(parameters() + R"(, "optimizerState": )" + state);
    };
    row("an optimizer's state of another type", withState("[]"), E::WrongType, "optimizerState", "object",
        "list");
    row("an optimizer's state without a type", withState(R"({"steps": 1})"), E::MissingField,
        "optimizerState.type", "", "");
    row("an unknown optimizer's state", withState(R"({"type": "lion", "steps": 1})"), E::UnknownName,
        "optimizerState.type", "sgd, momentum, nesterov, adagrad, rmsprop, adam, adamw", "lion");
    row("an optimizer of negative steps", withState(R"({"type": "sgd", "steps": -1})"), E::OutOfRange,
        "optimizerState.steps", "0…9223372036854775807", "-1");
    row("an optimizer without its numbers", withState(R"({"type": "momentum", "steps": 1})"), E::MissingField,
        "optimizerState.first", "", "");
    row("an optimizer with a part of its numbers",
        withState(R"({"type": "momentum", "steps": 1, "first": []})"), E::MissingField,
        "optimizerState.first", "1.weights", "");
    row("an optimizer's numbers in another shape",
        withState(R"({"type": "adagrad", "steps": 1, "second": [)"
                  R"({"layer": 1, "name": "bias", "values": [1, 2]}]})"),
        E::WrongShape, "optimizerState.second[0].values", "3", "2");
    const std::string squares = parameters("[7, 8, 9]", "[7, -8, 9]").substr(std::strlen("\"parameters\": "));
    row("squares below 0", withState(R"({"type": "adagrad", "steps": 1, "second": )" + squares + "}"),
        E::OutOfRange, "optimizerState.second", "≥ 0", "-8");
    row("history of unequal lengths",
        fileWith(parameters() + R"(, "history": {"epoch": [0, 1], "trainLoss": [0.5]})"), E::WrongShape,
        "history.trainLoss", "2", "1");
  }

  void aBrokenFileIsRefusedWithPlaceAndReason() {
    QFETCH(QByteArray, text);
    QFETCH(int, code);
    QFETCH(QString, where);
    QFETCH(QString, expected);
    QFETCH(QString, received);
    const auto read = readProject(text.toStdString());
    QVERIFY(!read.ok());
    QCOMPARE(int(read.error().code), code);
    QCOMPARE(QString::fromStdString(read.error().where), where);
    QCOMPARE(QString::fromStdString(read.error().expected), expected);
    QCOMPARE(QString::fromStdString(read.error().received), received);
  }

  void moreLayersThanAllowedAreCounted() {
    std::string layers = R"({"layers": [{"type": "input", "units": 2})";
    for (int i = 0; i < 100000; ++i) layers += R"(,{"type": "dropout"})";
    const auto read = readProject(fileWith("", layers + "]}"));
    QVERIFY(!read.ok());
    QCOMPARE(read.error(), (Error{ErrorCode::OutOfRange, "network.layers", "2…64", "100001"}));
  }

  void everyTruncationIsRefused() {
    Project project = unusualProject();
    project.trained = trainedState(project);
    const std::string whole = writeProject(project);
    const std::string text = whole.substr(0, whole.find_last_of('}') + 1);
    for (std::size_t length = 0; length < text.size(); ++length)
      QVERIFY2(!readProject(std::string_view(text).substr(0, length)).ok(),
               qPrintable(QString::number(length)));
    QVERIFY(readProject(text).ok());
  }

  void theSchemaKnowsTheSameNames() {
    QCOMPARE(namesInSchema("$defs.layer.oneOf.1.properties.activation.enum"), allNames<Activation>());
    QCOMPARE(namesInSchema("$defs.initializerName.enum"), allNames<Initializer>());
    QCOMPARE(namesInSchema("$defs.training.properties.loss.enum"), allNames<Loss>());
    QCOMPARE(namesInSchema("$defs.optimizerName.enum"), allNames<OptimizerType>());
    QCOMPARE(namesInSchema("$defs.training.properties.clip.properties.type.enum"), allNames<GradientClip>());
    QCOMPARE(namesInSchema("$defs.training.properties.schedule.properties.type.enum"), allNames<Schedule>());
    std::string sources;
    for (const DataSource& source : dataSources()) sources.append(source.id).append(", ");
    QCOMPARE(namesInSchema("$defs.data.properties.source.enum"), sources + "csv");
  }

  void savingReplacesTheWholeFileAndKeepsItsPermissions() {
    QTemporaryDir folder;
    const std::filesystem::path path = folder.filePath("a.neurarium").toStdString();
    QVERIFY(saveProject(path, unusualProject()).ok());
    constexpr auto kOwnerOnly = std::filesystem::perms::owner_read | std::filesystem::perms::owner_write;
    std::filesystem::permissions(path, kOwnerOnly);
    QVERIFY(saveProject(path, Project{}).ok());
    QVERIFY(sameDesign(loadProject(path).value(), Project{}));
    QVERIFY(std::filesystem::status(path).permissions() == kOwnerOnly);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{"a.neurarium"});
  }

  void savingThroughALinkKeepsTheLink() {
    QTemporaryDir folder;
    const std::filesystem::path path = folder.filePath("a.neurarium").toStdString();
    const std::filesystem::path link = folder.filePath("b.neurarium").toStdString();
    QVERIFY(saveProject(path, unusualProject()).ok());
    std::filesystem::create_symlink(path, link);
    QVERIFY(saveProject(link, Project{}).ok());
    QVERIFY(std::filesystem::is_symlink(link));
    QVERIFY(sameDesign(loadProject(path).value(), Project{}));
  }

  void whatCannotBeWrittenSaysSoAndLeavesNothing() {
    QTemporaryDir folder;
    const std::filesystem::path missing = folder.filePath("nowhere/a.neurarium").toStdString();
    QCOMPARE(saveProject(missing, Project{}).error(),
             (Error{ErrorCode::FileUnwritable, missing.string(), "", "No such file or directory"}));
    const std::filesystem::path directory = folder.path().toStdString();
    QCOMPARE(saveProject(directory, Project{}).error(),
             (Error{ErrorCode::FileUnwritable, directory.string(), "", "Is a directory"}));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{});
  }

  void aMissingFileIsNamed() {
    QCOMPARE(loadProject("/nowhere/a.neurarium").error(),
             (Error{ErrorCode::FileNotFound, "/nowhere/a.neurarium", "", ""}));
  }

  void aTableMovesWithItsProject() {
    QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath("first/data"));
    Project project;
    project.data = DataSettings::forTable(folder.filePath("first/data/a.csv").toStdString());
    QVERIFY(saveProject(folder.filePath("first/p.neurarium").toStdString(), project).ok());
    QFile file(folder.filePath("first/p.neurarium"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains(R"("file": "data/a.csv")"));
    QVERIFY(QDir(folder.path()).rename("first", "second"));
    const auto moved = loadProject(folder.filePath("second/p.neurarium").toStdString());
    QCOMPARE(QString::fromStdString(moved->data.file), folder.filePath("second/data/a.csv"));
  }
};

QTEST_GUILESS_MAIN(ProjectFileTest)
#include "project_file_test.moc"
