#include <QTest>
#include <limits>

#include "output_fixtures.h"
#include "ui/output/binary_scores.h"
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

  void theRocCurvePassesEveryThreshold() {
    const auto data = binaryData({1, 0, 1, 0});
    Matrix outputs(1, 4);
    outputs << 0.9f, 0.6f, 0.4f, 0.1f;
    const auto scores = BinaryScores::of(*data, data->test, outputs);
    const std::vector<std::pair<double, double>> expected = {{0, 0}, {0, 0.5}, {0.5, 0.5}, {0.5, 1}, {1, 1}};
    QCOMPARE(scores.roc.size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
      QCOMPARE(scores.roc[i].falsePositives, expected[i].first);
      QCOMPARE(scores.roc[i].truePositives, expected[i].second);
    }
    // Three of the four pairs of a positive and a negative example are in order.
    QCOMPARE(scores.area, 0.75);
    QCOMPARE(scores.border.falsePositives, 0.5);
    QCOMPARE(scores.border.truePositives, 0.5);
  }

  void theAreaIsTheShareOfPairsInOrder_data() {
    QTest::addColumn<QVector<float>>("outputs");
    QTest::addColumn<double>("area");
    QTest::newRow("perfect") << QVector<float>{0.8f, 0.2f, 0.9f, 0.1f} << 1.0;
    QTest::newRow("the wrong way round") << QVector<float>{0.2f, 0.8f, 0.1f, 0.9f} << 0.0;
    QTest::newRow("all alike") << QVector<float>{0.5f, 0.5f, 0.5f, 0.5f} << 0.5;
    QTest::newRow("one tie") << QVector<float>{0.7f, 0.7f, 0.9f, 0.1f} << 0.875;
  }

  void theAreaIsTheShareOfPairsInOrder() {
    QFETCH(QVector<float>, outputs);
    QFETCH(double, area);
    const auto data = binaryData({1, 0, 1, 0});
    const Matrix predictions = Eigen::Map<Matrix>(outputs.data(), 1, 4);
    QCOMPARE(BinaryScores::of(*data, data->test, predictions).area, area);
  }

  void theBorderIsWhereTheNetworkDecides() {
    // Outputs around 0 for targets ±1, differences for two outputs: the same decisions as in the confusion matrix.
    for (const TargetCode code : {TargetCode::PlusMinusOne, TargetCode::OneHot, TargetCode::OneHotSigned}) {
      const auto data = binaryData({1, 1, 0, 0, 0}, code);
      Matrix outputs(data->outputs, 5);
      if (data->outputs == 1)
        outputs << 0.7f, -0.1f, 0.2f, -0.3f, -0.9f;
      else
        outputs << 0.1f, 0.6f, 0.4f, 0.7f, 0.9f, 0.9f, 0.4f, 0.6f, 0.3f, 0.1f;
      const auto scores = BinaryScores::of(*data, data->test, outputs);
      const ConfusionCounts counts(*data, data->test, outputs);
      QCOMPARE(scores.border.truePositives, counts.count(1, 1) / 2.0);
      QCOMPARE(scores.border.falsePositives, counts.count(0, 1) / 3.0);
    }
  }

  void calibrationComparesProbabilitiesWithWhatCameTrue() {
    const auto data = binaryData({1, 0, 0, 0, 1, 1});
    Matrix outputs(1, 6);
    outputs << 0.25f, 0.25f, 0.25f, 0.25f, 1.0f, 0.75f;
    const auto scores = BinaryScores::of(*data, data->test, outputs);
    QCOMPARE(scores.bins.size(), std::size_t(3));
    QCOMPARE(scores.bins[0].probability, 0.25);
    QCOMPARE(scores.bins[0].positives, 0.25);
    QCOMPARE(scores.bins[0].count, 4);
    QCOMPARE(scores.bins[1].probability, 0.75);
    QCOMPARE(scores.bins[1].positives, 1.0);
    QCOMPARE(scores.bins[2].probability, 1.0);  // 1 belongs to the last tenth
    // Only the one example at 0.75 is off, by a quarter.
    QCOMPARE(scores.calibrationError, 0.25 / 6);
  }

  void outputsBecomeProbabilities_data() {
    QTest::addColumn<int>("code");
    QTest::addColumn<float>("first");
    QTest::addColumn<float>("second");
    QTest::addColumn<double>("probability");
    const auto row = [](const char* name, TargetCode code, float first, float second, double probability) {
      QTest::newRow(name) << static_cast<int>(code) << first << second << probability;
    };
    row("tanh", TargetCode::PlusMinusOne, -0.5f, 0, 0.25);
    row("beyond the targets", TargetCode::PlusMinusOne, 3, 0, 1.0);
    row("sigmoid", TargetCode::ZeroOne, 0.75f, 0, 0.75);
    row("softmax", TargetCode::OneHot, 0.25f, 0.75f, 0.75);
    row("two sigmoids", TargetCode::OneHot, 0.25f, 0.25f, 0.5);
    row("two of nothing", TargetCode::OneHot, -1, -2, 0.5);
    row("two tanh", TargetCode::OneHotSigned, 0, 1, 2.0 / 3);
  }

  void outputsBecomeProbabilities() {
    QFETCH(int, code);
    QFETCH(float, first);
    QFETCH(float, second);
    QFETCH(double, probability);
    const auto data = binaryData({1}, static_cast<TargetCode>(code));
    Matrix outputs(data->outputs, 1);
    outputs(0, 0) = first;
    if (data->outputs == 2) outputs(1, 0) = second;
    const auto scores = BinaryScores::of(*data, data->test, outputs);
    QCOMPARE(scores.bins.size(), std::size_t(1));
    QCOMPARE(scores.bins[0].probability, probability);
  }

  void oneClassAloneHasNoRoc() {
    const auto data = binaryData({1, 1});
    const auto scores = BinaryScores::of(*data, data->test, Matrix::Constant(1, 2, Scalar(0.5)));
    QVERIFY(scores.roc.empty());
    QVERIFY(std::isnan(scores.area));
    QCOMPARE(scores.calibrationError, 0.5);
  }

  void scoresThatAreNotFiniteAreLeftOut() {
    const auto data = binaryData({1, 0, 1});
    Matrix outputs(1, 3);
    outputs << 0.9f, 0.1f, std::numeric_limits<float>::quiet_NaN();
    QCOMPARE(BinaryScores::of(*data, data->test, outputs).area, 1.0);
    QVERIFY(BinaryScores::of(*data, data->test, Matrix()).roc.empty());
    QVERIFY(!BinaryScores::fit(*tableData()));
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
