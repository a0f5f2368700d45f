#include <QtTest>
#include <cmath>

#include "core/data/csv_dataset.h"
#include "core/data/data_source.h"
#include "core/data/prepared_data.h"

using namespace neurarium;

Q_DECLARE_METATYPE(neurarium::Activation)
Q_DECLARE_METATYPE(neurarium::TargetCode)

namespace {

using DatasetPointer = std::shared_ptr<const Dataset>;
using PreparedPointer = std::shared_ptr<const PreparedData>;
using Names = std::vector<std::string>;

DataSettings settingsFor(const char* source) {
  DataSettings settings;
  settings.source = source;
  return settings;
}

DatasetPointer loaded(const DataSettings& settings) {
  return *loadDataset(settings);
}

DatasetPointer fromCsv(std::string_view text) {
  return std::make_shared<Dataset>(*datasetFromCsv(text, {}));
}

PreparedPointer prepared(const DatasetPointer& dataset, const DataSettings& settings, Index outputs = 1,
                         Activation output = Activation::Tanh) {
  return *prepareData(dataset, settings, output, outputs);
}

bool isClose(Scalar a, double b) {
  return std::abs(static_cast<double>(a) - b) <= 1e-5 * std::max(1.0, std::abs(b));
}

/// Mean and population deviation of a row.
std::pair<double, double> momentsOf(const Matrix& values, Index row) {
  const Eigen::ArrayXd line = values.row(row).transpose().cast<double>();
  return {line.mean(), std::sqrt((line - line.mean()).square().mean())};
}

Matrix scaled(const Matrix& values, const Scaling& scaling) {
  Matrix result = values;
  for (Index row = 0; row < values.rows(); ++row) {
    const auto i = static_cast<std::size_t>(row);
    const auto line = values.row(row).cast<double>().array();
    result.row(row) = ((line - double(scaling.mean[i])) / double(scaling.deviation[i])).cast<Scalar>();
  }
  return result;
}

}  // namespace

class DataPreparedTest : public QObject {
  Q_OBJECT

 private slots:
  void splitsHoldTheDataSetsColumns() {
    DataSettings settings = settingsFor("spiral");
    settings.split = {0.6, 0.1, 0.3};
    const DatasetPointer dataset = loaded(settings);
    const PreparedPointer data = prepared(dataset, settings);
    QCOMPARE(data->train.size(), Index(300));
    QCOMPARE(data->validation.size(), Index(50));
    QCOMPARE(data->test.size(), Index(150));
    for (const Examples* examples : {&data->train, &data->validation, &data->test}) {
      for (Index i = 0; i < examples->size(); ++i) {
        const Index row = examples->rows[static_cast<std::size_t>(i)];
        QVERIFY(examples->inputs.col(i) == dataset->inputs.col(row));
        QCOMPARE(examples->labels[static_cast<std::size_t>(i)], static_cast<int>(dataset->targets[row]));
        QCOMPARE(examples->targets(0, i), 2 * dataset->targets[row] - 1);
      }
    }
    QCOMPARE(data->dataset.get(), dataset.get());
  }

  void derivedFeaturesAreWhatTheirNamesSay() {
    DataSettings settings = settingsFor("xor");
    settings.features = {"sinX2", "x1Squared", "x2", "x1TimesX2", "x2Squared", "sinX1", "x1"};
    const DatasetPointer dataset = loaded(settings);
    QCOMPARE(*featureCount(*dataset, settings), Index(7));
    const PreparedPointer data = prepared(dataset, settings);
    QCOMPARE(data->featureNames, settings.features);
    QCOMPARE(data->featureColumn, (std::vector<Index>{-1, -1, 1, -1, -1, -1, 0}));
    for (Index i = 0; i < data->train.size(); ++i) {
      const Index row = data->train.rows[static_cast<std::size_t>(i)];
      const auto x1 = static_cast<double>(dataset->inputs(0, row));
      const auto x2 = static_cast<double>(dataset->inputs(1, row));
      const std::array<double, 7> expected = {std::sin(x2), x1 * x1, x2, x1 * x2, x2 * x2, std::sin(x1), x1};
      for (Index feature = 0; feature < 7; ++feature)
        QVERIFY(isClose(data->train.inputs(feature, i), expected[static_cast<std::size_t>(feature)]));
    }
  }

  void featuresOnOfferDependOnTheKind() {
    QCOMPARE(derivedFeatures(*loaded(settingsFor("circle"))),
             (Names{"x1Squared", "x2Squared", "x1TimesX2", "sinX1", "sinX2"}));
    QCOMPARE(derivedFeatures(*loaded(settingsFor("sine"))), (Names{"x1Squared", "sinX1"}));
    QCOMPARE(derivedFeatures(*loaded(settingsFor("iris"))), Names{});
    QCOMPARE(derivedFeatures(*loaded(settingsFor("digits"))), Names{});
  }

  void wrongFeaturesAreRefused() {
    const DatasetPointer dataset = loaded(settingsFor("sine"));
    DataSettings settings = settingsFor("sine");
    settings.features = {"x1", "x2"};
    const Result<Index> unknown = featureCount(*dataset, settings);
    QCOMPARE(unknown.error().code, ErrorCode::UnknownName);
    QCOMPARE(unknown.error().where, std::string("data.features[1]"));
    QCOMPARE(unknown.error().expected, std::string("x1, x1Squared, sinX1"));
    QCOMPARE(unknown.error().received, std::string("x2"));
    settings.features = {"x1", "sinX1", "x1"};
    const auto twice = prepareData(dataset, settings, Activation::Linear, 1);
    QCOMPARE(twice.error().code, ErrorCode::DuplicateColumn);
    QCOMPARE(twice.error().where, std::string("data.features[2]"));
  }

  void categoriesSpreadIntoOneInputEach() {
    const DatasetPointer dataset = fromCsv("size,colour,y\n1,red,a\n2,blue,b\n3,red,a\n4,green,b\n");
    DataSettings settings;
    settings.split = {1, 0, 0};
    settings.standardize = true;
    const PreparedPointer data = prepared(dataset, settings);
    QCOMPARE(data->featureNames, (Names{"size", "colour=blue", "colour=green", "colour=red"}));
    QCOMPARE(data->featureColumn, (std::vector<Index>{0, 1, 1, 1}));
    for (Index i = 0; i < 4; ++i) {
      const Index row = data->train.rows[static_cast<std::size_t>(i)];
      const std::array<Index, 4> colourRow = {3, 1, 3, 2};
      for (Index feature = 1; feature < 4; ++feature)
        QCOMPARE(data->train.inputs(feature, i),
                 Scalar(feature == colourRow[static_cast<std::size_t>(row)] ? 1 : 0));
    }
    QVERIFY(std::abs(momentsOf(data->train.inputs, 0).first) < 1e-6);
    settings.features = {"colour"};
    QCOMPARE(*featureCount(*dataset, settings), Index(3));
  }

  void standardisingUsesTheTrainingSplitAlone() {
    DataSettings settings = settingsFor("wine");
    settings.split = {0.5, 0.2, 0.3};
    const DatasetPointer dataset = loaded(settings);
    const PreparedPointer raw = prepared(dataset, settings, 3);
    settings.standardize = true;
    const PreparedPointer data = prepared(dataset, settings, 3);
    for (Index row = 0; row < 13; ++row) {
      const auto [mean, deviation] = momentsOf(data->train.inputs, row);
      QVERIFY(std::abs(mean) < 1e-5);
      QVERIFY(std::abs(deviation - 1) < 1e-5);
      const auto [rawMean, rawDeviation] = momentsOf(raw->train.inputs, row);
      QVERIFY(isClose(data->inputScaling.mean[static_cast<std::size_t>(row)], rawMean));
      QVERIFY(isClose(data->inputScaling.deviation[static_cast<std::size_t>(row)], rawDeviation));
      QCOMPARE(raw->inputScaling.mean[static_cast<std::size_t>(row)], Scalar(0));
      QCOMPARE(raw->inputScaling.deviation[static_cast<std::size_t>(row)], Scalar(1));
    }
    QVERIFY(scaled(raw->test.inputs, data->inputScaling) == data->test.inputs);
    QVERIFY(scaled(raw->validation.inputs, data->inputScaling) == data->validation.inputs);
    QVERIFY(std::abs(momentsOf(data->test.inputs, 0).first) > 1e-3);
  }

  void aConstantColumnBecomesZero() {
    const DatasetPointer dataset = fromCsv("a,b,y\n0.1,1,p\n0.1,2,q\n0.1,3,p\n0.1,4,q\n");
    DataSettings settings;
    settings.standardize = true;
    const PreparedPointer data = prepared(dataset, settings);
    QVERIFY((data->train.inputs.row(0).array() == 0).all());
    QVERIFY((data->test.inputs.row(0).array() == 0).all());
    QCOMPARE(data->inputScaling.deviation[0], Scalar(1));
  }

  void hugeNumbersAreStandardised() {
    const DatasetPointer dataset =
        fromCsv("a,b,c,y\n1e30,100000001,-3e38,p\n2e30,100000009,3e38,q\n3e30,100000017,3e38,p\n");
    DataSettings settings;
    settings.split = {1, 0, 0};
    settings.standardize = true;
    const PreparedPointer data = prepared(dataset, settings);
    QVERIFY(data->train.inputs.allFinite());
    QVERIFY(std::abs(momentsOf(data->train.inputs, 0).second - 1) < 1e-5);
    QVERIFY(std::abs(momentsOf(data->train.inputs, 1).second - 1) < 1e-2);
  }

  void aTargetIsScaledOnDemand() {
    DataSettings settings = settingsFor("plane");
    const DatasetPointer dataset = loaded(settings);
    const PreparedPointer raw = prepared(dataset, settings);
    QCOMPARE(raw->train.targets(0, 0), dataset->targets[raw->train.rows[0]]);
    QVERIFY(raw->train.labels.empty());
    settings.standardizeTarget = true;
    const PreparedPointer data = prepared(dataset, settings);
    const auto [mean, deviation] = momentsOf(data->train.targets, 0);
    QVERIFY(std::abs(mean) < 1e-5 && std::abs(deviation - 1) < 1e-5);
    QVERIFY(scaled(raw->test.targets, data->targetScaling) == data->test.targets);
    QVERIFY(raw->train.inputs == data->train.inputs);
  }

  void theTargetCodeFollowsTheOutput_data() {
    QTest::addColumn<int>("task");
    QTest::addColumn<Activation>("output");
    QTest::addColumn<int>("outputs");
    QTest::addColumn<TargetCode>("code");
    const int binary = static_cast<int>(Task::Binary);
    const int multi = static_cast<int>(Task::MultiClass);
    const int regression = static_cast<int>(Task::Regression);
    QTest::newRow("tanh") << binary << Activation::Tanh << 1 << TargetCode::PlusMinusOne;
    QTest::newRow("linear") << binary << Activation::Linear << 1 << TargetCode::PlusMinusOne;
    QTest::newRow("sigmoid") << binary << Activation::Sigmoid << 1 << TargetCode::ZeroOne;
    QTest::newRow("ReLU") << binary << Activation::Relu << 1 << TargetCode::ZeroOne;
    QTest::newRow("two softmax") << binary << Activation::Softmax << 2 << TargetCode::OneHot;
    QTest::newRow("two tanh") << binary << Activation::Tanh << 2 << TargetCode::OneHotSigned;
    QTest::newRow("ten softmax") << multi << Activation::Softmax << 10 << TargetCode::OneHot;
    QTest::newRow("three linear") << multi << Activation::Linear << 3 << TargetCode::OneHot;
    QTest::newRow("three tanh") << multi << Activation::Tanh << 3 << TargetCode::OneHotSigned;
    QTest::newRow("regression") << regression << Activation::Tanh << 1 << TargetCode::Number;
  }

  void theTargetCodeFollowsTheOutput() {
    QFETCH(int, task);
    QFETCH(Activation, output);
    QFETCH(int, outputs);
    QFETCH(TargetCode, code);
    QCOMPARE(targetCodeFor(static_cast<Task>(task), output, outputs), code);
  }

  void classesAreCodedAndReadBack_data() {
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<Activation>("output");
    QTest::addColumn<int>("outputs");
    QTest::addColumn<double>("low");
    QTest::newRow("±1") << QByteArray("circle") << Activation::Tanh << 1 << -1.0;
    QTest::newRow("0 and 1") << QByteArray("circle") << Activation::Sigmoid << 1 << 0.0;
    QTest::newRow("two one-hot") << QByteArray("circle") << Activation::Softmax << 2 << 0.0;
    QTest::newRow("three one-hot") << QByteArray("iris") << Activation::Softmax << 3 << 0.0;
    QTest::newRow("three signed") << QByteArray("iris") << Activation::Tanh << 3 << -1.0;
  }

  void classesAreCodedAndReadBack() {
    QFETCH(QByteArray, source);
    QFETCH(Activation, output);
    QFETCH(int, outputs);
    QFETCH(double, low);
    const DataSettings settings = settingsFor(source.constData());
    const DatasetPointer dataset = loaded(settings);
    const PreparedPointer data = prepared(dataset, settings, outputs, output);
    QCOMPARE(data->train.targets.rows(), Index(outputs));
    QCOMPARE(data->outputNames, outputs == 1 ? Names{dataset->targetName} : dataset->classNames);
    for (Index i = 0; i < data->train.size(); ++i) {
      const int label = data->train.labels[static_cast<std::size_t>(i)];
      QCOMPARE(data->classOf(data->train.targets.col(i)), label);
      for (Index row = 0; row < outputs; ++row) {
        const bool isHigh = outputs == 1 ? label == 1 : label == row;
        QCOMPARE(static_cast<double>(data->train.targets(row, i)), isHigh ? 1.0 : low);
      }
    }
  }

  void oneOutputIsJudgedByItsSide() {
    const DataSettings settings = settingsFor("circle");
    const PreparedPointer signedCode = prepared(loaded(settings), settings, 1, Activation::Tanh);
    const PreparedPointer unsignedCode = prepared(loaded(settings), settings, 1, Activation::Sigmoid);
    QCOMPARE(signedCode->classOf(Vector::Constant(1, Scalar(0.1))), 1);
    QCOMPARE(signedCode->classOf(Vector::Constant(1, Scalar(-0.1))), 0);
    QCOMPARE(unsignedCode->classOf(Vector::Constant(1, Scalar(0.4))), 0);
    QCOMPARE(unsignedCode->classOf(Vector::Constant(1, Scalar(0.6))), 1);
  }

  void mapsRunFromTheTopLeft() {
    const DataSettings settings = settingsFor("circle");
    const PreparedPointer data = prepared(loaded(settings), settings);
    for (const auto& [probe, side] :
         {std::pair(&data->neuronProbe, kNeuronMapSide), std::pair(&data->outputProbe, kOutputMapSide)}) {
      QCOMPARE(probe->width, side);
      QCOMPARE(probe->height, side);
      QCOMPARE(probe->inputs.rows(), Index(2));
      QCOMPARE(probe->inputs.cols(), side * side);
      const double edge = 6 - 6.0 / static_cast<double>(side);  // the centre of the outermost cell
      const auto isAt = [&](Index index, double x1, double x2) {
        return isClose(probe->inputs(0, index), x1) && isClose(probe->inputs(1, index), x2);
      };
      QVERIFY(isAt(0, -edge, edge));
      QVERIFY(isAt(side - 1, edge, edge));
      QVERIFY(isAt(side * (side - 1), -edge, -edge));
      QVERIFY(isAt(side * side - 1, edge, -edge));
      QVERIFY(isAt(1, -edge + 12.0 / static_cast<double>(side), edge));
    }
  }

  void mapsAreMadeAsTheExamplesAre() {
    DataSettings settings = settingsFor("gaussian");
    settings.features = {"x2", "x1Squared"};
    settings.standardize = true;
    const PreparedPointer data = prepared(loaded(settings), settings);
    const double edge = 6 - 6.0 / static_cast<double>(kOutputMapSide);
    const auto standard = [&](std::size_t row, double value) {
      return (value - static_cast<double>(data->inputScaling.mean[row])) /
             static_cast<double>(data->inputScaling.deviation[row]);
    };
    QVERIFY(isClose(data->outputProbe.inputs(0, 0), standard(0, edge)));
    QVERIFY(isClose(data->outputProbe.inputs(1, 0), standard(1, edge * edge)));
  }

  void curvesRunFromLeftToRight() {
    const DataSettings settings = settingsFor("sine");
    const PreparedPointer data = prepared(loaded(settings), settings, 1, Activation::Linear);
    QCOMPARE(data->outputProbe.width, kCurvePoints);
    QCOMPARE(data->outputProbe.height, Index(1));
    QCOMPARE(data->neuronProbe.width, kNeuronMapSide);
    QCOMPARE(data->neuronProbe.height, Index(1));
    QVERIFY(data->outputProbe.inputs == data->dataset->truth.topRows(1));
    QCOMPARE(data->neuronProbe.inputs(0, 0), Scalar(-6));
    QCOMPARE(data->neuronProbe.inputs(0, kNeuronMapSide - 1), Scalar(6));
  }

  void tablesAndPicturesHaveNoMap() {
    const DataSettings settings = settingsFor("digits");
    const PreparedPointer data = prepared(loaded(settings), settings, 10, Activation::Softmax);
    QCOMPARE(data->outputProbe.inputs.size(), Index(0));
    QCOMPARE(data->neuronProbe.width, Index(0));
    QCOMPARE(data->train.inputs.rows(), Index(64));
  }

  void whatCannotBePreparedIsSaid() {
    DataSettings settings = settingsFor("iris");
    const DatasetPointer iris = loaded(settings);
    const auto twoOutputs = prepareData(iris, settings, Activation::Softmax, 2);
    QCOMPARE(twoOutputs.error().code, ErrorCode::OutputUnits);
    QCOMPARE(twoOutputs.error().where, std::string("network.output"));
    QCOMPARE(twoOutputs.error().expected, std::string("3"));
    QCOMPARE(twoOutputs.error().received, std::string("2"));
    settings.split = {0.5, 0.2, 0.2};
    QCOMPARE(prepareData(iris, settings, Activation::Softmax, 3).error().code, ErrorCode::SplitSum);
    settings.split = {0, 0, 1};
    const auto nothing = prepareData(iris, settings, Activation::Softmax, 3);
    QCOMPARE(nothing.error().code, ErrorCode::TooFewExamples);
    QCOMPARE(nothing.error().where, std::string("data.split.train"));
    const DatasetPointer circle = loaded(settingsFor("circle"));
    const auto threeOutputs = prepareData(circle, settingsFor("circle"), Activation::Softmax, 3);
    QCOMPARE(threeOutputs.error().expected, std::string("1, 2"));
    auto constant = std::make_shared<Dataset>(*circle);
    constant->targets.setOnes();
    QCOMPARE(prepareData(constant, settingsFor("circle"), Activation::Tanh, 1).error().code,
             ErrorCode::ConstantTarget);
  }
};

QTEST_APPLESS_MAIN(DataPreparedTest)
#include "data_prepared_test.moc"
