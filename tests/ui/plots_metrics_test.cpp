#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <cmath>

#include "output_fixtures.h"
#include "ui/plots/metrics_plot.h"
#include "ui/plots/split_id.h"
#include "ui/theme.h"

using namespace neurarium;

namespace {

/// A record of an epoch whose losses are 1/(epoch + 1), and so on; no validation data.
EpochMetrics record(std::int64_t epoch) {
  EpochMetrics metrics;
  metrics.epoch = epoch;
  metrics.trainLoss = 1.0f / static_cast<float>(epoch + 1);
  metrics.testLoss = 2.0f / static_cast<float>(epoch + 1);
  metrics.trainAccuracy = 0.5f;
  metrics.testAccuracy = 0.25f;
  return metrics;
}

MetricsHistory historyOf(std::int64_t epochs) {
  MetricsHistory history;
  for (std::int64_t epoch = 0; epoch < epochs; ++epoch) history.append(record(epoch));
  return history;
}

double valueAt(const MetricsPlot& plot, int curve, int index) {
  return plot.curve(curve)->data()->at(index)->value;
}

}  // namespace

class PlotsMetricsTest : public QObject {
  Q_OBJECT

 private slots:
  void init() {
    QLocale::setDefault(QLocale::c());
    applyTheme(ThemeChoice::Light);
  }

  void curvesHoldTheRecords() {
    MetricsPlot plot(MetricsPlot::Quantity::Loss);
    plot.show();
    const MetricsHistory history = historyOf(4);
    plot.setHistory(history);
    QCOMPARE(plot.curve(0)->dataCount(), 4);
    for (int i = 0; i < 4; ++i) {
      QCOMPARE(plot.curve(0)->data()->at(i)->key, static_cast<double>(i));
      QCOMPARE(valueAt(plot, 0, i),
               static_cast<double>(history.records()[static_cast<std::size_t>(i)].trainLoss));
      QCOMPARE(valueAt(plot, 2, i),
               static_cast<double>(history.records()[static_cast<std::size_t>(i)].testLoss));
    }
  }

  void theBestEpochIsThatOfUnseenData() {
    MetricsPlot plot(MetricsPlot::Quantity::Loss);
    plot.show();
    QVERIFY(!plot.bestEpoch());
    MetricsHistory history;
    for (std::int64_t epoch = 0; epoch < 10; ++epoch) {
      EpochMetrics metrics = record(epoch);
      metrics.testLoss = 1 + std::abs(static_cast<float>(epoch) - 6);
      history.append(metrics);
    }
    plot.setHistory(history);
    QCOMPARE(plot.bestEpoch(), std::optional(6.0));
    MetricsHistory validated;
    for (EpochMetrics metrics : history.records()) {
      metrics.validationLoss = 1 + std::abs(static_cast<float>(metrics.epoch) - 3);
      validated.append(metrics);
    }
    plot.setHistory(validated);
    QCOMPARE(plot.bestEpoch(), std::optional(3.0));
    // The gap between the curves stands out of the paper.
    plot.resize(500, 250);
    const QImage image = plot.grab().toImage();
    const auto at = [&](double epoch, double loss) {
      return image.pixelColor(static_cast<int>(plot.xAxis->coordToPixel(epoch)),
                              static_cast<int>(plot.yAxis->coordToPixel(loss)));
    };
    QVERIFY(at(8.3, 2) != theme().surface);
    MetricsPlot accuracy(MetricsPlot::Quantity::Accuracy);
    accuracy.show();
    accuracy.setHistory(validated);
    QVERIFY(!accuracy.bestEpoch());
  }

  void accuracyIsInPercent() {
    MetricsPlot plot(MetricsPlot::Quantity::Accuracy);
    plot.show();
    const MetricsHistory history = historyOf(2);
    plot.setHistory(history);
    QCOMPARE(valueAt(plot, 0, 1), 50.0);
    QCOMPARE(valueAt(plot, 2, 1), 25.0);
    QVERIFY(plot.accessibleDescription().contains(QStringLiteral("50.0")));
  }

  void aSplitWithoutExamplesHasNeitherCurveNorEntry() {
    MetricsPlot plot(MetricsPlot::Quantity::Loss);
    plot.show();
    const MetricsHistory history = historyOf(3);
    plot.setHistory(history);
    QVERIFY(plot.curve(0)->visible());
    QVERIFY(!plot.curve(1)->visible());
    QVERIFY(!plot.accessibleDescription().contains(splitText(SplitId::Validation)));
    QVERIFY(plot.accessibleDescription().contains(splitText(SplitId::Test)));
  }

  void whatWasNotMeasuredIsAGap() {
    MetricsPlot plot(MetricsPlot::Quantity::Loss);
    plot.show();
    MetricsHistory history = historyOf(2);
    EpochMetrics missing = record(2);
    missing.testLoss = std::numeric_limits<float>::infinity();
    history.append(missing);
    plot.setHistory(history);
    QVERIFY(plot.curve(2)->visible());
    QVERIFY(std::isnan(valueAt(plot, 2, 2)));
    QVERIFY(std::isfinite(valueAt(plot, 0, 2)));
  }

  void laterRecordsAreAppended() {
    MetricsPlot plot(MetricsPlot::Quantity::Loss);
    plot.show();
    MetricsHistory history = historyOf(3);
    plot.setHistory(history);
    history.append(record(3));
    plot.setHistory(history);
    QCOMPARE(plot.curve(0)->dataCount(), 4);
    QCOMPARE(plot.curve(0)->data()->at(3)->key, 3.0);
  }

  void aThinnedHistoryIsTakenAnew() {
    MetricsPlot plot(MetricsPlot::Quantity::Loss);
    plot.show();
    MetricsHistory history(8);
    for (std::int64_t epoch = 0; epoch < 50; ++epoch) {
      history.append(record(epoch));
      plot.setHistory(history);
      QCOMPARE(plot.curve(0)->dataCount(), static_cast<int>(history.records().size()));
    }
    QCOMPARE(plot.curve(0)->data()->at(plot.curve(0)->dataCount() - 1)->key, 49.0);
  }

  void aNewRunClearsTheCurves() {
    MetricsPlot plot(MetricsPlot::Quantity::Loss);
    plot.show();
    MetricsHistory history = historyOf(5);
    plot.setHistory(history);
    history.clear();
    plot.setHistory(history);
    QVERIFY(plot.curve(0)->data()->isEmpty());
    QVERIFY(!plot.curve(0)->visible());
  }

  void thePenaltyHasACurveOfItsOwn() {
    MetricsPlot plot(MetricsPlot::Quantity::Loss);
    plot.show();
    MetricsHistory history = historyOf(2);
    plot.setHistory(history);
    QVERIFY(!plot.curve(3)->visible());
    EpochMetrics penalised = record(2);
    penalised.regularization = 0.5f;
    history.append(penalised);
    plot.setHistory(history);
    QVERIFY(plot.curve(3)->visible());
    QCOMPARE(valueAt(plot, 3, 2), static_cast<double>(penalised.trainLoss) + 0.5);
  }

  void splitsDifferInColourAndInDashes() {
    for (const ThemeChoice choice : {ThemeChoice::Light, ThemeChoice::Dark}) {
      applyTheme(choice);
      MetricsPlot plot(MetricsPlot::Quantity::Loss);
      plot.show();
      QCOMPARE(plot.curve(0)->pen().color(), theme().train);
      QCOMPARE(plot.curve(1)->pen().color(), theme().validation);
      QCOMPARE(plot.curve(2)->pen().color(), theme().test);
      QCOMPARE(plot.curve(0)->pen().style(), Qt::SolidLine);
      QVERIFY(plot.curve(1)->pen().dashPattern() != plot.curve(2)->pen().dashPattern());
      for (int curve = 0; curve < MetricsPlot::kCurves; ++curve)
        QCOMPARE(plot.curve(curve)->pen().widthF(), 1.0);
    }
  }

  void aHiddenPlotTakesNothingInUntilItIsShown() {
    MetricsPlot plot(MetricsPlot::Quantity::Loss);
    QSignalSpy drawn(&plot, &QCustomPlot::beforeReplot);
    const MetricsHistory history = historyOf(3);
    plot.setHistory(history);
    QCOMPARE(plot.curve(0)->dataCount(), 0);
    QCOMPARE(drawn.count(), 0);
    plot.show();
    QCOMPARE(plot.curve(0)->dataCount(), 3);
    QTRY_VERIFY(drawn.count() > 0);
  }

  void axesGrowInSteps() {
    MetricsPlot plot(MetricsPlot::Quantity::Loss);
    plot.show();
    MetricsHistory history = historyOf(3);
    plot.setHistory(history);
    QCOMPARE(plot.xAxis->range().upper, 10.0);
    const double top = plot.yAxis->range().upper;
    QCOMPARE(top, 2.5);  // the largest loss is 2
    for (std::int64_t epoch = 3; epoch <= 11; ++epoch) history.append(record(epoch));
    plot.setHistory(history);
    QCOMPARE(plot.xAxis->range().upper, 12.0);
    QCOMPARE(plot.yAxis->range().upper, top);
  }

  void theButtonMakesTheScaleLogarithmic() {
    MetricsPlot plot(MetricsPlot::Quantity::Loss);
    plot.show();
    const MetricsHistory history = historyOf(30);
    plot.setHistory(history);
    QTest::mouseClick(plot.findChild<QToolButton*>(QStringLiteral("logScaleButton")), Qt::LeftButton);
    QVERIFY(plot.isLogarithmic());
    QCOMPARE(plot.yAxis->scaleType(), QCPAxis::stLogarithmic);
    QCOMPARE(plot.yAxis->range().lower, 0.01);
    QCOMPARE(plot.yAxis->range().upper, 10.0);
  }

  void themeAndLanguageChangeWhatIsThere() {
    MetricsPlot plot(MetricsPlot::Quantity::Loss);
    plot.show();
    const MetricsHistory history = historyOf(3);
    plot.setHistory(history);
    applyTheme(ThemeChoice::Dark);
    QTRY_COMPARE(plot.curve(0)->pen().color(), themeOf(ThemeChoice::Dark).train);
    MarkingTranslator translator;
    QCoreApplication::installTranslator(&translator);
    QTRY_COMPARE(plot.xAxis->label(), QStringLiteral("‹Epoch›"));
    QCOMPARE(plot.accessibleName(), QStringLiteral("‹Loss over the epochs›"));
    QCoreApplication::removeTranslator(&translator);
    QTRY_COMPARE(plot.xAxis->label(), QStringLiteral("Epoch"));
  }
};

QTEST_MAIN(PlotsMetricsTest)
#include "plots_metrics_test.moc"
