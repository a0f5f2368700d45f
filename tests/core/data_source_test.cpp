#include "core/data/data_source.h"

#include <QtTest>
#include <fstream>
#include <limits>

#include "core/data/bundled.h"

using namespace neurarium;

namespace {

DataSettings settingsFor(std::string_view source) {
  DataSettings settings;
  settings.source = source;
  return settings;
}

std::shared_ptr<const Dataset> loaded(std::string_view source) {
  return *loadDataset(settingsFor(source));
}

std::vector<Index> classSizes(const Dataset& dataset) {
  std::vector<Index> sizes(dataset.classNames.size(), 0);
  for (const Scalar label : dataset.targets) ++sizes[static_cast<std::size_t>(label)];
  return sizes;
}

using Names = std::vector<std::string>;
using Sizes = std::vector<Index>;

}  // namespace

class DataSourceTest : public QObject {
  Q_OBJECT

 private slots:
  void everySourceLoadsAsItsTableSays() {
    QCOMPARE(dataSources().size(), std::size_t(15));
    for (const DataSource& source : dataSources()) {
      const Result<std::shared_ptr<const Dataset>> dataset = loadDataset(settingsFor(source.id));
      QVERIFY2(dataset.ok(), source.id.data());
      QCOMPARE((*dataset)->name, std::string(source.id));
      QCOMPARE((*dataset)->task, source.task);
      QCOMPARE((*dataset)->kind, source.kind);
      QCOMPARE((*dataset)->examples(), source.defaultPoints);
      QVERIFY((*dataset)->inputs.allFinite());
      QCOMPARE(findDataSource(source.id), &source);
    }
    QVERIFY(findDataSource("csv") == nullptr);
  }

  void irisIsFishers() {
    const auto iris = loaded("iris");
    QCOMPARE(iris->classNames, (Names{"setosa", "versicolor", "virginica"}));
    QCOMPARE(classSizes(*iris), (Sizes{50, 50, 50}));
    QCOMPARE(iris->columns[2].name, std::string("petal length (cm)"));
    // Flower 35 has petal width 0.2 in Fisher's table, 0.1 in UCI's.
    QCOMPARE(iris->inputs(3, 34), Scalar(0.2));
    QVERIFY(std::abs(iris->inputs.row(0).mean() - Scalar(5.8433)) < Scalar(1e-3));
  }

  void wineHasThreeCultivars() {
    const auto wine = loaded("wine");
    QCOMPARE(wine->inputs.rows(), Index(13));
    QCOMPARE(classSizes(*wine), (Sizes{59, 71, 48}));
    QCOMPARE(wine->inputs.row(12).maxCoeff(), Scalar(1680));
  }

  void malignantIsThePositiveClass() {
    const auto cancer = loaded("breastCancer");
    QCOMPARE(cancer->inputs.rows(), Index(30));
    QCOMPARE(cancer->classNames, (Names{"benign", "malignant"}));
    QCOMPARE(classSizes(*cancer), (Sizes{357, 212}));
  }

  void digitsArePicturesFromZeroToOne() {
    const auto digits = loaded("digits");
    QVERIFY(digits->imageShape == Shape::image(1, 8, 8));
    QCOMPARE(digits->inputs.rows(), digits->imageShape.size());
    QCOMPARE(digits->inputs.minCoeff(), Scalar(0));
    QCOMPARE(digits->inputs.maxCoeff(), Scalar(1));
    QCOMPARE(digits->classNames, (Names{"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"}));
    QCOMPARE(classSizes(*digits), (Sizes{178, 182, 177, 183, 181, 182, 181, 179, 174, 180}));
    // The first picture is a nought: its third row has ink left and right, none in the middle.
    QCOMPARE(digits->targets[0], Scalar(0));
    QCOMPARE(digits->inputs(18, 0), Scalar(15) / 16);
    QCOMPARE(digits->inputs(20, 0), Scalar(0));
    QCOMPARE(digits->inputs(21, 0), Scalar(11) / 16);
  }

  void onlyKnownFilesAreBundled() {
    QVERIFY(bundledFile("iris.csv").starts_with("sepal length (cm),"));
    QVERIFY(bundledFile("wine.csv").ends_with("cultivar 3\n"));
    QVERIFY(bundledFile("README.md").empty());
    QVERIFY(bundledFile("").empty());
  }

  void anUnknownSourceIsRefusedWithTheKnownOnes() {
    const auto dataset = loadDataset(settingsFor("moon"));
    QCOMPARE(dataset.error().code, ErrorCode::UnknownName);
    QCOMPARE(dataset.error().where, std::string("data.source"));
    QVERIFY(dataset.error().expected.starts_with("circle, xor, "));
    QVERIFY(dataset.error().expected.ends_with("digits, csv"));
    QCOMPARE(dataset.error().received, std::string("moon"));
  }

  void settingsOfGeneratorsAreChecked_data() {
    QTest::addColumn<double>("noise");
    QTest::addColumn<int>("points");
    QTest::addColumn<int>("classes");
    QTest::addColumn<QString>("where");
    QTest::addColumn<QString>("expected");
    const double nan = std::numeric_limits<double>::quiet_NaN();
    QTest::newRow("negative noise") << -1.0 << 0 << 3 << "data.noise"
                                    << "0…50";
    QTest::newRow("much noise") << 50.5 << 0 << 3 << "data.noise"
                                << "0…50";
    QTest::newRow("noise not a number") << nan << 0 << 3 << "data.noise"
                                        << "0…50";
    QTest::newRow("few points") << 0.0 << 9 << 3 << "data.points"
                                << "10…10000";
    QTest::newRow("negative points") << 0.0 << -500 << 3 << "data.points"
                                     << "10…10000";
    QTest::newRow("many points") << 0.0 << 10001 << 3 << "data.points"
                                 << "10…10000";
    QTest::newRow("one class") << 0.0 << 0 << 1 << "data.classes"
                               << "2…10";
    QTest::newRow("many classes") << 0.0 << 0 << 11 << "data.classes"
                                  << "2…10";
  }

  void settingsOfGeneratorsAreChecked() {
    QFETCH(double, noise);
    QFETCH(int, points);
    QFETCH(int, classes);
    QFETCH(QString, where);
    QFETCH(QString, expected);
    DataSettings settings = settingsFor("rings");
    settings.noise = noise;
    settings.points = points;
    settings.classes = classes;
    const auto dataset = loadDataset(settings);
    QVERIFY(!dataset);
    QCOMPARE(dataset.error().code, ErrorCode::OutOfRange);
    QCOMPARE(QString::fromStdString(dataset.error().where), where);
    QCOMPARE(QString::fromStdString(dataset.error().expected), expected);
  }

  void ownFilesAreFoundBesideTheProject() {
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir("sub"));
    std::ofstream(folder.filePath("sub/own.csv").toStdString()) << "a,t,b\n1,yes,2\n3,no,4\n";
    DataSettings settings = settingsFor("csv");
    settings.file = "sub/own.csv";
    settings.target = "t";
    const auto relative = loadDataset(settings, folder.path().toStdString());
    QVERIFY(relative.ok());
    QCOMPARE((*relative)->name, std::string("own.csv"));
    QCOMPARE((*relative)->targetName, std::string("t"));
    QCOMPARE((*relative)->task, Task::Binary);
    settings.file = folder.filePath("sub/own.csv").toStdString();
    QVERIFY(loadDataset(settings, "/nowhere").ok());
    settings.file = "own.csv";
    QCOMPARE(loadDataset(settings, folder.path().toStdString()).error().code, ErrorCode::FileNotFound);
    settings.file = {};
    const auto none = loadDataset(settings, folder.path().toStdString());
    QCOMPARE(none.error().code, ErrorCode::FileNotFound);
    QCOMPARE(none.error().where, std::string("data.file"));
  }
};

QTEST_APPLESS_MAIN(DataSourceTest)
#include "data_source_test.moc"
