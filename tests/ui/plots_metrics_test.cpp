#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>
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

/// One notch of the wheel over a point of the widget; a positive one comes closer.
void turnWheel(MetricsPlot& plot, const QPointF& at, int notches) {
  QWheelEvent event(at, plot.mapToGlobal(at), {}, {0, 120 * notches}, Qt::NoButton, Qt::NoModifier,
                    Qt::NoScrollPhase, false);
  QCoreApplication::sendEvent(&plot, &event);
}

/// The widget's point for an epoch and a loss.
QPoint pointAt(const MetricsPlot& plot, double epoch, double loss) {
  return {static_cast<int>(plot.xAxis->coordToPixel(epoch)),
          static_cast<int>(plot.yAxis->coordToPixel(loss))};
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

  void aThinnedHistoryIsFollowedRecordByRecord() {
    MetricsPlot plot(MetricsPlot::Quantity::Loss);
    plot.show();
    MetricsHistory history(8);
    for (std::int64_t epoch = 0; epoch < 100; ++epoch) {
      history.append(record(epoch));
      if (epoch % 3 == 2) history.append(record(++epoch));
      plot.setHistory(history);
      QCOMPARE(plot.curve(0)->dataCount(), static_cast<int>(history.records().size()));
      for (int i = 0; i < plot.curve(0)->dataCount(); ++i)
        QCOMPARE(plot.curve(0)->data()->at(i)->key,
                 static_cast<double>(history.records()[static_cast<std::size_t>(i)].epoch));
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

  void theEpochsCanBeLogarithmicToo() {
    MetricsPlot plot(MetricsPlot::Quantity::Accuracy);
    plot.show();
    const MetricsHistory history = historyOf(200);
    plot.setHistory(history);
    QCOMPARE(plot.xAxis->range(), QCPRange(0, 200));
    plot.setLogarithmicEpochs(true);
    QCOMPARE(plot.xAxis->scaleType(), QCPAxis::stLogarithmic);
    QCOMPARE(plot.xAxis->range(), QCPRange(1, 200));
    plot.replot();
    QVERIFY(plot.xAxis->tickVector().contains(10));
    QVERIFY(plot.xAxis->tickVector().contains(100));
    plot.setLogarithmicEpochs(false);
    QCOMPARE(plot.xAxis->range(), QCPRange(0, 200));
  }

  void withoutTwoPowersALogarithmicAxisHasEqualSteps() {
    MetricsPlot plot(MetricsPlot::Quantity::Accuracy);
    plot.resize(500, 250);
    plot.show();
    const MetricsHistory history = historyOf(200);
    plot.setHistory(history);
    plot.setLogarithmicEpochs(true);
    plot.xAxis->setRange(20, 60);
    plot.replot();
    QVERIFY(plot.xAxis->tickVector().size() >= 3);
    QVERIFY(plot.xAxis->tickVectorLabels().contains(QStringLiteral("40")));
  }

  void smoothingWeighsTheNeighboursByDistance() {
    QVector<QCPGraphData> points;
    for (int i = 0; i < 5; ++i) points.push_back({static_cast<double>(i), i == 2 ? 1.0 : 0.0});
    QCOMPARE(smoothed(points, Smoothing::Off)[2].value, 1.0);
    const double fade = std::exp(-0.5);  // a reach of two epochs
    const double all = 1 + 2 * fade + 2 * fade * fade;
    const auto result = smoothed(points, Smoothing::Little);
    QCOMPARE(result[2].value, 1 / all);
    QCOMPARE(result[1].value, result[3].value);  // both ways alike
    QCOMPARE(result[0].value, fade * fade / (1 + fade + fade * fade + std::pow(fade, 3) + std::pow(fade, 4)));
  }

  void smoothingKeepsWhatIsEvenAndWhatIsMissing() {
    QVector<QCPGraphData> points;
    for (int i = 0; i < 400; ++i) points.push_back({3.0 * i, i == 7 ? std::nan("") : 0.25});
    for (const Smoothing smoothing : {Smoothing::Little, Smoothing::Much}) {
      const auto result = smoothed(points, smoothing);
      for (int i = 0; i < 400; ++i) {
        QCOMPARE(result[i].key, 3.0 * i);
        if (i == 7)
          QVERIFY(std::isnan(result[i].value));
        else
          QCOMPARE(result[i].value, 0.25);
      }
    }
    QVERIFY(smoothed({}, Smoothing::Much).isEmpty());
  }

  void aSmoothedCurveLiesBeforeWhatWasMeasured() {
    MetricsPlot plot(MetricsPlot::Quantity::Loss);
    plot.show();
    MetricsHistory history;
    for (std::int64_t epoch = 0; epoch < 100; ++epoch) {
      EpochMetrics metrics = record(epoch);
      metrics.trainLoss = epoch % 2 == 0 ? 1.0f : 3.0f;
      metrics.testLoss = epoch == 50 ? 0.5f : 2.0f;
      history.append(metrics);
    }
    plot.setHistory(history);
    QVERIFY(!plot.smoothCurve(0)->visible());
    plot.setSmoothing(Smoothing::Much);
    QVERIFY(plot.smoothCurve(0)->visible());
    QVERIFY(!plot.smoothCurve(1)->visible());  // there is no validation split
    QCOMPARE(plot.smoothCurve(0)->pen().color(), theme().train);
    QVERIFY(plot.curve(0)->pen().color() != theme().train);
    QCOMPARE(valueAt(plot, 0, 51), 3.0);
    QVERIFY(std::abs(plot.smoothCurve(0)->data()->at(51)->value - 2) < 0.2);
    // What was measured says which epoch was best.
    QCOMPARE(plot.bestEpoch(), std::optional(50.0));
    plot.setSmoothing(Smoothing::Off);
    QVERIFY(!plot.smoothCurve(0)->visible());
    QCOMPARE(plot.curve(0)->pen().color(), theme().train);
  }

  void theWheelZoomsAtTheMouseAndADoubleClickComesBack() {
    MetricsPlot plot(MetricsPlot::Quantity::Loss);
    plot.resize(500, 250);
    plot.show();
    MetricsHistory history = historyOf(101);
    plot.setHistory(history);
    plot.replot();
    const QCPRange epochs = plot.xAxis->range();
    const QCPRange losses = plot.yAxis->range();
    auto* all = plot.findChild<QToolButton*>(QStringLiteral("showWholeButton"));
    QVERIFY(all->isHidden());
    turnWheel(plot, pointAt(plot, 40, 1), -1);
    QVERIFY(!plot.isZoomed());  // there is nothing beyond the whole
    QCOMPARE(plot.xAxis->range(), epochs);

    turnWheel(plot, pointAt(plot, 40, 1), 3);
    QVERIFY(plot.isZoomed());
    QVERIFY(!all->isHidden());
    const QCPRange closer = plot.xAxis->range();
    QVERIFY(closer.size() < epochs.size() && closer.contains(40));
    QVERIFY(plot.yAxis->range().size() < losses.size());
    for (std::int64_t epoch = 101; epoch < 300; ++epoch) history.append(record(epoch));
    plot.setHistory(history);
    QCOMPARE(plot.xAxis->range(), closer);  // training goes on, the view stays

    QTest::mouseDClick(&plot, Qt::LeftButton, {}, pointAt(plot, closer.center(), 1));
    QVERIFY(!plot.isZoomed());
    QVERIFY(all->isHidden());
    QVERIFY(plot.xAxis->range().upper >= 299);
    QCOMPARE(plot.yAxis->range(), losses);
  }

  void theWheelOverAnAxisZoomsThatAxis() {
    MetricsPlot plot(MetricsPlot::Quantity::Loss);
    plot.resize(500, 250);
    plot.show();
    const MetricsHistory history = historyOf(101);
    plot.setHistory(history);
    plot.replot();
    const QCPRange epochs = plot.xAxis->range();
    const QRect area = plot.axisRect()->rect();
    turnWheel(plot, QPointF(area.left() - 15, area.center().y()), 2);
    QVERIFY(plot.isZoomed());
    QCOMPARE(plot.xAxis->range(), epochs);
  }

  void draggingStaysInsideTheWhole() {
    MetricsPlot plot(MetricsPlot::Quantity::Loss);
    plot.resize(500, 250);
    plot.show();
    const MetricsHistory history = historyOf(101);
    plot.setHistory(history);
    plot.replot();
    turnWheel(plot, pointAt(plot, 50, 1), 4);
    const double size = plot.xAxis->range().size();
    const auto drag = [&](QPoint from, QPoint by) {
      QTest::mousePress(&plot, Qt::LeftButton, {}, from);
      QTest::mouseMove(&plot, from + by / 2);
      QTest::mouseMove(&plot, from + by);
      QTest::mouseRelease(&plot, Qt::LeftButton, {}, from + by);
    };
    const double before = plot.xAxis->range().lower;
    const QPoint middle = plot.axisRect()->rect().center();
    drag(middle, {-30, 0});
    QVERIFY(plot.xAxis->range().lower > before);
    drag(middle, {4000, 0});
    QCOMPARE(plot.xAxis->range().lower, 0.0);
    QVERIFY(std::abs(plot.xAxis->range().size() - size) < 1e-9 * size);
  }

  void aNewRunIsShownWhole() {
    MetricsPlot plot(MetricsPlot::Quantity::Loss);
    plot.resize(500, 250);
    plot.show();
    MetricsHistory history = historyOf(101);
    plot.setHistory(history);
    plot.replot();
    turnWheel(plot, pointAt(plot, 50, 1), 4);
    QVERIFY(plot.isZoomed());
    history.clear();
    history.append(record(0));
    plot.setHistory(history);
    QVERIFY(!plot.isZoomed());
    QCOMPARE(plot.xAxis->range(), QCPRange(0, 10));
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
