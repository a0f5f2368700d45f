#include "core/data/dataset_generators.h"

#include <QtTest>
#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/data/data_source.h"

using namespace neurarium;

namespace {

using Generator = Dataset (*)(const GeneratorSettings&);
constexpr double kTolerance = 1e-5;  // of a float around 5

Dataset generated(const char* id, Index points, double noisePercent = 0, std::uint64_t seed = 1) {
  DataSettings settings;
  settings.source = id;
  settings.points = points;
  settings.noise = noisePercent;
  settings.seed = seed;
  return **loadDataset(settings);
}

double x(const Dataset& dataset, Index i) {
  return static_cast<double>(dataset.inputs(0, i));
}
double y(const Dataset& dataset, Index i) {
  return static_cast<double>(dataset.inputs(1, i));
}
double radius(const Dataset& dataset, Index i) {
  return std::hypot(x(dataset, i), y(dataset, i));
}
bool isPositive(const Dataset& dataset, Index i) {
  return dataset.targets[i] == 1;
}
Index positives(const Dataset& dataset) {
  return static_cast<Index>(dataset.targets.sum());
}

/// Share of the examples whose label is not what `rule` says of their place.
template <typename Rule>
double shareAgainst(const Dataset& dataset, Rule rule) {
  Index wrong = 0;
  for (Index i = 0; i < dataset.examples(); ++i) wrong += isPositive(dataset, i) != rule(i);
  return static_cast<double>(wrong) / static_cast<double>(dataset.examples());
}

double multiGaussianHeight(double px, double py) {
  const double centres[6][3] = {{-4, 2.5, 1},   {0, 2.5, -1}, {4, 2.5, 1},
                                {-4, -2.5, -1}, {0, -2.5, 1}, {4, -2.5, -1}};
  double highest = 0;
  for (const auto& [cx, cy, sign] : centres) {
    const double own = std::max(0.0, 1 - std::sqrt((px - cx) * (px - cx) + (py - cy) * (py - cy)) / 2);
    if (own > std::abs(highest)) highest = sign * own;
  }
  return highest;
}

}  // namespace

class DataGeneratorsTest : public QObject {
  Q_OBJECT

 private slots:
  void everySetHasTheShapeThatItsTableSays_data() {
    QTest::addColumn<QString>("id");
    for (const DataSource& source : dataSources())
      if (source.isGenerated) QTest::addRow("%s", source.id.data()) << QString::fromUtf8(source.id.data());
  }

  void everySetHasTheShapeThatItsTableSays() {
    QFETCH(QString, id);
    const DataSource& source = *findDataSource(id.toStdString());
    const Dataset dataset = generated(source.id.data(), 0);
    QCOMPARE(dataset.name, id.toStdString());
    QCOMPARE(dataset.task, source.task);
    QCOMPARE(dataset.kind, source.kind);
    QCOMPARE(dataset.examples(), source.defaultPoints);
    QCOMPARE(dataset.targets.size(), source.defaultPoints);
    QCOMPARE(dataset.inputs.rows(), Index(source.kind == DataKind::Curve ? 1 : 2));
    QCOMPARE(static_cast<Index>(dataset.columns.size()), dataset.inputs.rows());
    QCOMPARE(dataset.classNames.empty(), source.task == Task::Regression);
    QCOMPARE(dataset.domain, Scalar(6));
    QCOMPARE(generated(source.id.data(), 11).examples(), Index(11));
  }

  void theSeedDecidesEverything_data() { everySetHasTheShapeThatItsTableSays_data(); }

  void theSeedDecidesEverything() {
    QFETCH(QString, id);
    const QByteArray name = id.toUtf8();
    const Dataset one = generated(name, 100, 20, 7);
    const Dataset same = generated(name, 100, 20, 7);
    const Dataset other = generated(name, 100, 20, 8);
    QVERIFY(one.inputs == same.inputs);
    QVERIFY(one.targets == same.targets);
    QVERIFY(one.inputs != other.inputs);
  }

  void classesAreEqualInSizeWhereTheFormulaSaysHalf_data() {
    QTest::addColumn<QString>("id");
    for (const char* id : {"circle", "gaussian", "spiral", "moons"}) QTest::newRow(id) << QString(id);
  }

  void classesAreEqualInSizeWhereTheFormulaSaysHalf() {
    QFETCH(QString, id);
    const Dataset dataset = generated(id.toUtf8(), 500);
    QCOMPARE(positives(dataset), Index(250));
    QCOMPARE(dataset.classNames, (std::vector<std::string>{"-1", "+1"}));
  }

  void circleHasADiscAndARing() {
    const Dataset dataset = generated("circle", 2000);
    double innermost = 10, outermost = 0, leastRing = 10, mostRing = 0;
    for (Index i = 0; i < dataset.examples(); ++i) {
      const double r = radius(dataset, i);
      (isPositive(dataset, i) ? innermost : leastRing) =
          std::min(isPositive(dataset, i) ? innermost : leastRing, r);
      (isPositive(dataset, i) ? outermost : mostRing) =
          std::max(isPositive(dataset, i) ? outermost : mostRing, r);
    }
    QVERIFY(innermost < 0.05 && outermost > 2.45 && outermost <= 2.5);
    QVERIFY(leastRing >= 3.5 && leastRing < 3.55 && mostRing > 4.95 && mostRing <= 5 + kTolerance);
  }

  void noiseOfTheCircleTurnsLabelsNotPlaces() {
    const Dataset dataset = generated("circle", 2000, 50);
    for (Index i = 0; i < dataset.examples(); ++i)
      QVERIFY(radius(dataset, i) <= 2.5 + kTolerance || radius(dataset, i) >= 3.5 - kTolerance);
    const double wrong = shareAgainst(dataset, [&](Index i) { return radius(dataset, i) < 3; });
    QVERIFY2(wrong > 0.15 && wrong < 0.4, qPrintable(QString::number(wrong)));
  }

  void xorIsPaddedAndLabelledBySign() {
    const Dataset dataset = generated("xor", 1000);
    for (Index i = 0; i < dataset.examples(); ++i) {
      QVERIFY(std::abs(x(dataset, i)) >= 0.3 - kTolerance && std::abs(x(dataset, i)) <= 5.3 + kTolerance);
      QVERIFY(std::abs(y(dataset, i)) >= 0.3 - kTolerance && std::abs(y(dataset, i)) <= 5.3 + kTolerance);
    }
    QCOMPARE(shareAgainst(dataset, [&](Index i) { return x(dataset, i) * y(dataset, i) >= 0; }), 0.0);
    const Dataset noisy = generated("xor", 1000, 50);
    QVERIFY(shareAgainst(noisy, [&](Index i) { return x(noisy, i) * y(noisy, i) >= 0; }) > 0.1);
  }

  void cornersAreTheTruthTableOfExclusiveOr() {
    const Dataset dataset = generated("corners", 4000);
    QCOMPARE(positives(dataset), Index(2000));
    QVERIFY(shareAgainst(dataset, [&](Index i) { return x(dataset, i) * y(dataset, i) > 0; }) < 1e-3);
    const Eigen::ArrayXXd places = dataset.inputs.cast<double>().array().abs();
    for (const Index row : {0, 1}) {
      const double mean = places.row(row).mean();
      QVERIFY(std::abs(mean - 3) < 0.05);
      QVERIFY(std::abs((places.row(row) - mean).square().mean() - 0.5) < 0.05);
    }
    QVERIFY(generated("corners", 4000, 50).inputs.cwiseAbs().maxCoeff() > 7);
  }

  void gaussianCloudsHaveTheirCentresAndVariances_data() {
    QTest::addColumn<double>("noise");
    QTest::addColumn<double>("variance");
    QTest::newRow("none") << 0.0 << 0.5;
    QTest::newRow("half") << 25.0 << 2.25;
    QTest::newRow("most") << 50.0 << 4.0;
  }

  void gaussianCloudsHaveTheirCentresAndVariances() {
    QFETCH(double, noise);
    QFETCH(double, variance);
    const Dataset dataset = generated("gaussian", 10000, noise);
    for (const bool positive : {true, false}) {
      const double centre = positive ? 2 : -2;
      double sum = 0, squares = 0;
      for (Index i = 0; i < dataset.examples(); ++i) {
        if (isPositive(dataset, i) != positive) continue;
        for (const double value : {x(dataset, i), y(dataset, i)}) {
          sum += value - centre;
          squares += (value - centre) * (value - centre);
        }
      }
      // Over 10,000 numbers: five deviations of the mean and of the variance.
      QVERIFY(std::abs(sum / 10000) < 5 * std::sqrt(variance / 10000));
      QVERIFY(std::abs(squares / 10000 - variance) < 5 * variance * std::sqrt(2.0 / 10000));
    }
  }

  void spiralArmsFollowTheirFormula() {
    const Dataset dataset = generated("spiral", 500);
    for (Index i = 0; i < 500; ++i) {
      const double along = static_cast<double>(i % 250) / 250;
      const double angle = 1.75 * along * 2 * std::numbers::pi + (i < 250 ? 0 : std::numbers::pi);
      QVERIFY(std::abs(x(dataset, i) - 5 * along * std::sin(angle)) < kTolerance);
      QVERIFY(std::abs(y(dataset, i) - 5 * along * std::cos(angle)) < kTolerance);
      QCOMPARE(isPositive(dataset, i), i < 250);
    }
  }

  void noiseOfTheSpiralMovesEachCoordinateByItsShare() {
    const Dataset exact = generated("spiral", 5000);
    const Dataset noisy = generated("spiral", 5000, 40);
    const double most = static_cast<double>((noisy.inputs - exact.inputs).cwiseAbs().maxCoeff());
    QVERIFY(most <= 0.4 + kTolerance && most > 0.39);
  }

  void moonsAreHalfCircles() {
    const Dataset dataset = generated("moons", 400);
    for (Index i = 0; i < dataset.examples(); ++i) {
      const double side = isPositive(dataset, i) ? 1 : -1;
      const double dx = x(dataset, i) + 1.5 * side;
      const double dy = y(dataset, i) + 0.75 * side;
      QVERIFY(std::abs(std::hypot(dx, dy) - 3) < kTolerance);
      QVERIFY(dy * side >= -kTolerance);
    }
  }

  void checkerboardHasSixteenSquares() {
    const Dataset dataset = generated("checkerboard", 2000);
    const auto rule = [&](Index i) {
      return static_cast<int>(std::floor(x(dataset, i) / 2.5) + std::floor(y(dataset, i) / 2.5)) % 2 == 0;
    };
    QCOMPARE(shareAgainst(dataset, rule), 0.0);
    QVERIFY(dataset.inputs.cwiseAbs().maxCoeff() <= 5);
    QVERIFY(dataset.inputs.cwiseAbs().maxCoeff() > Scalar(4.98));
    QVERIFY(std::abs(positives(dataset) - 1000) < 120);
  }

  void ringsLieApartFromTheCentreOutwards() {
    for (Index classes = kLeastRings; classes <= kMostRings; ++classes) {
      GeneratorSettings settings;
      settings.classes = classes;
      const Dataset dataset = generateRings(settings);
      QCOMPARE(dataset.task, classes == 2 ? Task::Binary : Task::MultiClass);
      QCOMPARE(dataset.classes(), classes);
      QCOMPARE(dataset.classNames.front(), std::string("1"));
      QCOMPARE(dataset.classNames.back(), std::to_string(classes));
      std::vector<Index> sizes(static_cast<std::size_t>(classes), 0);
      for (Index i = 0; i < dataset.examples(); ++i) {
        const double ring = radius(dataset, i) / (5.0 / static_cast<double>(classes));
        QCOMPARE(std::floor(ring), static_cast<double>(dataset.targets[i]));
        QVERIFY(ring - std::floor(ring) <= 0.85 + kTolerance);
        ++sizes[static_cast<std::size_t>(dataset.targets[i])];
      }
      QVERIFY(*std::max_element(sizes.begin(), sizes.end()) - *std::min_element(sizes.begin(), sizes.end()) <=
              1);
    }
  }

  void planeIsATenthOfTheSum() {
    const Dataset dataset = generated("plane", 1000);
    for (Index i = 0; i < dataset.examples(); ++i)
      QVERIFY(std::abs(static_cast<double>(dataset.targets[i]) - (x(dataset, i) + y(dataset, i)) / 10) <
              1e-6);
    QVERIFY(dataset.inputs.cwiseAbs().maxCoeff() <= 6);
    QVERIFY(dataset.inputs.cwiseAbs().maxCoeff() > Scalar(5.95));
    const Dataset noisy = generated("plane", 5000, 50);
    const double furthest = static_cast<double>(
        (noisy.targets.transpose() - noisy.inputs.colwise().sum() / Scalar(10)).cwiseAbs().maxCoeff());
    QVERIFY(furthest <= 0.6 + 1e-6 && furthest > 0.55);  // two coordinates by up to 6·0.5 each, a tenth
  }

  void multiGaussianTakesTheLargestHill() {
    const Dataset dataset = generated("multiGaussian", 2000);
    Index high = 0;
    for (Index i = 0; i < dataset.examples(); ++i) {
      const double expected = multiGaussianHeight(x(dataset, i), y(dataset, i));
      QVERIFY(std::abs(static_cast<double>(dataset.targets[i]) - expected) < 1e-6);
      high += std::abs(expected) > 0.5;
    }
    QVERIFY(high > 100);
  }

  void sineComesWithItsTruth() {
    const Dataset dataset = generated("sine", 300);
    for (Index i = 0; i < dataset.examples(); ++i)
      QVERIFY(std::abs(static_cast<double>(dataset.targets[i]) - std::sin(x(dataset, i))) < 1e-6);
    QCOMPARE(dataset.truth.rows(), Index(2));
    QCOMPARE(dataset.truth.cols(), kCurvePoints);
    QCOMPARE(dataset.truth(0, 0), Scalar(-6));
    QCOMPARE(dataset.truth(0, kCurvePoints - 1), Scalar(6));
    for (Index i = 0; i < kCurvePoints; ++i)
      QVERIFY(std::abs(std::sin(static_cast<double>(dataset.truth(0, i))) -
                       static_cast<double>(dataset.truth(1, i))) < 1e-6);

    const Dataset noisy = generated("sine", 10000, 30);
    const auto errors = noisy.targets.transpose().array() - noisy.inputs.array().sin();
    const double deviation = std::sqrt(static_cast<double>(errors.square().mean()));
    QVERIFY(std::abs(deviation - 0.3) < 0.015);
    QVERIFY(noisy.truth == dataset.truth);
  }
};

QTEST_APPLESS_MAIN(DataGeneratorsTest)
#include "data_generators_test.moc"
