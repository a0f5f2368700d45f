#include <QTest>
#include <limits>

#include "output_fixtures.h"
#include "ui/output/confusion_counts.h"
#include "ui/output/regression_figures.h"
#include "ui/plots/value_text.h"

using namespace neurarium;

class OutputFiguresTest : public QObject {
  Q_OBJECT

 private slots:
  void init() { QLocale::setDefault(QLocale::c()); }

  void confusionCountsEachTrueAndPredictedPair() {
    const auto data = tableData();
    const ConfusionCounts counts(*data, data->test, predictionsFor({0, 1, 1, 1, 2, 2}));
    const int expected[3][3] = {{1, 1, 0}, {0, 2, 1}, {0, 0, 1}};
    for (int truth = 0; truth < 3; ++truth)
      for (int predicted = 0; predicted < 3; ++predicted)
        QCOMPARE(counts.count(truth, predicted), expected[truth][predicted]);
    QCOMPARE(counts.correct(), 4);
    QCOMPARE(counts.total(), 6);
    QCOMPARE(counts.ofClass(1), 3);
  }

  void predictionsThatAreNotFiniteCountNothing() {
    const auto data = tableData();
    Matrix predictions = predictionsFor({0, 0, 1, 1, 1, 2});
    predictions(1, 0) = std::numeric_limits<Scalar>::quiet_NaN();
    QCOMPARE(ConfusionCounts(*data, data->test, predictions).total(), 5);
  }

  void missingPredictionsCountNothing() {
    const auto data = tableData();
    const ConfusionCounts counts(*data, data->test, Matrix());
    QCOMPARE(counts.classes(), 3);
    QCOMPARE(counts.total(), 0);
  }

  void regressionErrorIsInTheTargetsUnits() {
    const auto data = regressionData();
    Matrix predictions(1, 3);
    predictions << Scalar(-1), Scalar(0.5), Scalar(0.5);  // 90, 105, 105
    const auto figures = RegressionFigures::of(*data, data->test, predictions);
    QCOMPARE(figures.truth, (std::vector<double>{90, 100, 110}));
    QCOMPARE(figures.predicted, (std::vector<double>{90, 105, 105}));
    QCOMPARE(figures.meanAbsoluteError, 10.0 / 3);
    QCOMPARE(figures.rSquared, 1 - 50.0 / 200);
  }

  void eachOutputOfAReconstructionIsInItsOwnUnits() {
    const auto data = reconstructedTable();
    Matrix predictions(2, 2);
    predictions << 1, 0, Scalar(0.5), 1;
    const auto second = RegressionFigures::of(*data, data->test, predictions, 1);
    QCOMPARE(second.truth, (std::vector<double>{0, 10}));
    QCOMPARE(second.predicted, (std::vector<double>{5, 10}));
    QCOMPARE(RegressionFigures::of(*data, data->test, predictions).rSquared, 1.0);
  }

  void aPerfectRegressionHasAnRSquaredOfOne() {
    const auto data = regressionData();
    QCOMPARE(RegressionFigures::of(*data, data->test, data->test.targets).rSquared, 1.0);
  }

  void figuresWithoutPredictionsAreNotNumbers() {
    const auto data = regressionData();
    const auto figures = RegressionFigures::of(*data, data->test, Matrix());
    QVERIFY(std::isnan(figures.rSquared));
    QVERIFY(std::isnan(figures.meanAbsoluteError));
  }

  void lossesKeepTheirDigits_data() {
    QTest::addColumn<double>("loss");
    QTest::addColumn<QString>("text");
    QTest::newRow("usual") << 0.12345 << "0.1235";
    QTest::newRow("round") << 0.5 << "0.5000";
    QTest::newRow("zero") << 0.0 << "0.0000";
    QTest::newRow("tiny") << 0.0000612 << QStringLiteral("6.1×10⁻⁵");
    QTest::newRow("large") << 1234.56 << "1234.6";
    QTest::newRow("huge") << 2.5e12 << QStringLiteral("2.5×10¹²");
    QTest::newRow("not measured") << std::numeric_limits<double>::quiet_NaN() << QStringLiteral("–");
    QTest::newRow("infinite") << std::numeric_limits<double>::infinity() << QStringLiteral("–");
  }
  void lossesKeepTheirDigits() {
    QFETCH(double, loss);
    QTEST(lossText(loss), "text");
  }

  void numbersFollowTheLanguage() {
    QLocale::setDefault(QLocale(QLocale::French));
    QCOMPARE(lossText(0.25), QStringLiteral("0,2500"));
    QVERIFY(percentText(0.967).startsWith(QStringLiteral("96,7")));
  }

  void axesEndAtNiceNumbers_data() {
    QTest::addColumn<double>("value");
    QTest::addColumn<double>("end");
    QTest::newRow("exact") << 0.3 << 0.3;
    QTest::newRow("between") << 0.51 << 0.6;
    QTest::newRow("next power") << 8.1 << 10.0;
    QTest::newRow("large") << 1201.0 << 1500.0;
  }
  void axesEndAtNiceNumbers() {
    QFETCH(double, value);
    QTEST(niceCeil(value), "end");
  }
};

QTEST_GUILESS_MAIN(OutputFiguresTest)
#include "output_figures_test.moc"
