#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPainter>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>
#include <limits>

#include "output_fixtures.h"
#include "ui/output/confusion_matrix.h"
#include "ui/output/curve_plot.h"
#include "ui/output/decision_map.h"
#include "ui/output/digit_gallery.h"
#include "ui/output/map_image.h"
#include "ui/output/output_view.h"
#include "ui/output/predicted_plot.h"
#include "ui/output/reconstruction_gallery.h"
#include "ui/output/scores_plot.h"
#include "ui/theme.h"

using namespace neurarium;

namespace {

/// 1 in the upper half of a 4 × 4 map, `below` in the lower one.
Matrix upperHalf(Scalar below) {
  Matrix map = Matrix::Constant(1, 16, below);
  map.leftCols(8).setOnes();
  return map;
}

std::shared_ptr<Snapshot> planeSnapshot(const std::shared_ptr<PreparedData>& data) {
  auto snapshot = snapshotOf(data);
  snapshot->outputMap = upperHalf(-1);
  return snapshot;
}

QRgb pixel(const DecisionMap& map, int x, int y) {
  return map.image().pixel(x, y);
}

}  // namespace

class OutputViewTest : public QObject {
  Q_OBJECT

 private slots:
  void init() {
    QLocale::setDefault(QLocale::c());
    applyTheme(ThemeChoice::Light);
  }

  void theTopOfTheMapIsPositiveX2() {
    OutputView view;
    const auto data = planeData();
    view.setData(data);
    view.setSnapshot(planeSnapshot(data));
    view.resize(300, 500);
    view.show();
    const auto* map = view.findChild<DecisionMap*>();
    QCOMPARE(pixel(*map, 0, 0), theme().positive.rgb());
    QCOMPARE(pixel(*map, 3, 3), theme().negative.rgb());
    QVERIFY(map->toWidget(0, 5).y() < map->toWidget(0, -5).y());
    QVERIFY(map->toWidget(5, 0).x() > map->toWidget(-5, 0).x());
    QCOMPARE(map->toWidget(-6, 6), map->mapRect().topLeft());
    QCOMPARE(map->mapRect().width(), map->mapRect().height());
  }

  void outputsOfASigmoidUseTheWholeColourRange() {
    const auto data = planeData(TargetCode::ZeroOne);
    const OutputScale scale(*data);
    const QImage image = makeMapImage(upperHalf(0), 4, scale, theme(), false);
    QCOMPARE(image.pixel(0, 0), theme().positive.rgb());
    QCOMPARE(image.pixel(0, 3), theme().negative.rgb());
    QCOMPARE(scale.writtenLeast(), 0.0);
  }

  void aDiscretisedMapHasTwoColours() {
    const auto data = planeData();
    Matrix ramp(1, 16);
    for (Index i = 0; i < 16; ++i) ramp(0, i) = Scalar(0.1) * static_cast<Scalar>(i % 4) - Scalar(0.13);
    const QImage image = makeMapImage(ramp, 4, OutputScale(*data), theme(), true);
    QCOMPARE(image.width(), 4 * kDecidedUpscale);
    for (int x = 0; x < image.width(); ++x) {
      // The zero lies 1.3 points from the middle of the first.
      const bool isPositive = (x + 0.5) / kDecidedUpscale - 0.5 > 1.3;
      QCOMPARE(image.pixel(x, 5), isPositive ? theme().positive.rgb() : theme().negative.rgb());
    }
  }

  void outputsThatAreNotFiniteAreGrey() {
    Matrix map = upperHalf(-1);
    map(0, 0) = std::numeric_limits<Scalar>::quiet_NaN();
    const auto data = planeData();
    for (const bool isDecided : {false, true})
      QCOMPARE(makeMapImage(map, 4, OutputScale(*data), theme(), isDecided).pixel(0, 0), theme().zero.rgb());
    const auto classes = tableData();
    const Matrix broken = Matrix::Constant(3, 1, std::numeric_limits<Scalar>::quiet_NaN());
    QCOMPARE(OutputScale(*classes).color(broken.data(), theme()), theme().zero.rgb());
    QCOMPARE(OutputScale(*classes).decision(broken.data()), -1);
  }

  void aHiddenViewDoesNoWork() {
    OutputView view;
    const auto data = planeData();
    view.setData(data);
    view.setSnapshot(planeSnapshot(data));
    const auto* map = view.findChild<DecisionMap*>();
    QVERIFY(map->image().isNull());
    QVERIFY(!view.needsOutputMap());
    QSignalSpy needs(&view, &OutputView::needsChanged);
    view.show();
    QVERIFY(!map->image().isNull());
    QVERIFY(view.needsOutputMap());
    QVERIFY(!view.needsPredictions());
    QCOMPARE(needs.count(), 1);
    view.hide();
    QVERIFY(!view.needsOutputMap());
  }

  void aSnapshotOfOtherDataIsIgnored() {
    OutputView view;
    view.show();
    view.setData(planeData());
    view.setSnapshot(planeSnapshot(planeData()));
    QVERIFY(view.findChild<DecisionMap*>()->image().isNull());
  }

  void tablesOfClassesShowTheConfusionMatrix() {
    OutputView view;
    const auto data = tableData();
    view.setData(data);
    view.show();
    QVERIFY(view.needsPredictions());
    QVERIFY(!view.needsOutputMap());
    auto snapshot = snapshotOf(data);
    snapshot->testPredictions = predictionsFor({0, 1, 1, 1, 2, 2});
    view.setSnapshot(snapshot);
    auto* matrix = view.findChild<ConfusionMatrix*>();
    QVERIFY(matrix->isVisible());
    QCOMPARE(matrix->counts().count(1, 2), 1);
    QCOMPARE(view.findChild<QLabel*>(QStringLiteral("accuracyLabel"))->text(),
             QStringLiteral("4 of 6 correct"));
    QCOMPARE(view.findChild<QComboBox*>(QStringLiteral("splitChooser"))->count(), 1);
  }

  void theGalleryMarksMistakes() {
    OutputView view;
    const auto data = tableData(DataKind::Image);
    view.setData(data);
    view.show();
    auto snapshot = snapshotOf(data);
    snapshot->testPredictions = predictionsFor({0, 1, 1, 1, 2, 2});
    view.setSnapshot(snapshot);
    auto* gallery = view.findChild<DigitGallery*>();
    QVERIFY(gallery->isVisible());
    QVERIFY(!gallery->isMistake(0));
    QVERIFY(gallery->isMistake(1));
    QCOMPARE(gallery->predicted(4), 2);
    QCOMPARE(gallery->shown().size(), std::size_t(6));
    QTest::mouseClick(view.findChild<QCheckBox*>(QStringLiteral("onlyMistakes")), Qt::LeftButton, {}, {8, 8});
    QCOMPARE(gallery->shown(), (std::vector<Index>{1, 4}));
  }

  void regressionsShowPredictedAgainstTrue() {
    OutputView view;
    const auto data = regressionData();
    view.setData(data);
    view.show();
    auto snapshot = snapshotOf(data);
    snapshot->testPredictions = data->test.targets;
    view.setSnapshot(snapshot);
    auto* plot = view.findChild<PredictedPlot*>();
    QVERIFY(plot->isVisible());
    QCOMPARE(plot->points(2)->dataCount(), 3);
    QCOMPARE(plot->points(2)->data()->at(2)->value, 110.0);
    QVERIFY(view.findChild<QLabel*>(QStringLiteral("regressionFigures"))
                ->text()
                .contains(QStringLiteral("1.000")));
  }

  void residualsAreTrueLessPredicted() {
    OutputView view;
    const auto data = regressionData();
    view.setData(data);
    view.show();
    auto snapshot = snapshotOf(data);
    snapshot->testPredictions = Matrix(1, 3);
    snapshot->testPredictions << -1, 0.5f, 0;  // 90, 105 and 100 instead of 90, 100 and 110
    view.setSnapshot(snapshot);
    auto* plot = view.findChild<PredictedPlot*>();
    view.findChild<QCheckBox*>(QStringLiteral("showResiduals"))->click();
    QVERIFY(plot->showsResiduals());
    const auto dots = plot->points(2)->data();  // by their predictions
    QCOMPARE(dots->at(0)->key, 90.0);
    QCOMPARE(dots->at(0)->value, 0.0);
    QCOMPARE(dots->at(1)->key, 100.0);
    QCOMPARE(dots->at(1)->value, 10.0);
    QCOMPARE(dots->at(2)->key, 105.0);
    QCOMPARE(dots->at(2)->value, -5.0);
    QVERIFY(plot->yAxis->range().contains(10) && plot->yAxis->range().contains(-10));
    QCOMPARE(plot->xAxis->label(), QStringLiteral("Predicted value"));
    view.findChild<QCheckBox*>(QStringLiteral("showResiduals"))->click();
    QCOMPARE(plot->points(2)->data()->at(0)->value, 90.0);
    QCOMPARE(plot->xAxis->label(), QStringLiteral("True value"));
  }

  void twoClassesHaveTabsForRocAndCalibration() {
    OutputView view;
    const auto data = binaryData({1, 0, 1, 0});
    view.setData(data);
    view.show();
    QSignalSpy needs(&view, &OutputView::needsChanged);
    auto* tabs = view.findChild<QTabBar*>(QStringLiteral("outputTabs"));
    QCOMPARE(tabs->count(), 3);
    QVERIFY(tabs->isVisible());
    auto snapshot = snapshotOf(data);
    snapshot->testPredictions = Matrix(1, 4);
    snapshot->testPredictions << 0.9f, 0.6f, 0.4f, 0.1f;
    view.setSnapshot(snapshot);
    tabs->setCurrentIndex(1);
    QCOMPARE(view.facet(), OutputView::Facet::Roc);
    QCOMPARE(needs.count(), 1);
    QVERIFY(view.needsPredictions() && !view.needsOutputMap());
    const auto* roc = view.findChild<ScoresPlot*>(QStringLiteral("rocPlot"));
    QVERIFY(roc->isVisible());
    QCOMPARE(roc->curve(2)->dataCount(), 5);
    QCOMPARE(roc->curve(0)->dataCount(), 0);
    QVERIFY(roc->accessibleDescription().contains(QStringLiteral("0.750")));
    tabs->setCurrentIndex(2);
    const auto* calibration = view.findChild<ScoresPlot*>(QStringLiteral("calibrationPlot"));
    QVERIFY(calibration->isVisible() && !roc->isVisible());
    QCOMPARE(calibration->curve(2)->dataCount(), 0);
    QCOMPARE(calibration->sparse(2)->dataCount(), 4);  // one example each
  }

  void aTenthWithEnoughExamplesIsOnTheCurve() {
    OutputView view;
    const auto data = binaryData({1, 1, 1, 1, 0, 0});
    view.setData(data);
    view.setFacet(OutputView::Facet::Calibration);
    view.show();
    auto snapshot = snapshotOf(data);
    snapshot->testPredictions = Matrix(1, 6);
    snapshot->testPredictions << 0.75f, 0.75f, 0.75f, 0.75f, 0.75f, 0.25f;
    view.setSnapshot(snapshot);
    const auto* plot = view.findChild<ScoresPlot*>(QStringLiteral("calibrationPlot"));
    QCOMPARE(plot->curve(2)->dataCount(), 1);
    QCOMPARE(plot->curve(2)->data()->at(0)->key, 0.75);
    QCOMPARE(plot->curve(2)->data()->at(0)->value, 0.8);
    QCOMPARE(plot->sparse(2)->dataCount(), 1);
    QCOMPARE(plot->sparse(2)->data()->at(0)->key, 0.25);
  }

  void theTabsAreThoseOfTheData() {
    OutputView view;
    view.show();
    auto* tabs = view.findChild<QTabBar*>(QStringLiteral("outputTabs"));
    QVERIFY(tabs->isHidden());
    view.setData(tableData());  // three classes
    QVERIFY(tabs->isHidden());
    view.setData(regressionData());  // shows its errors anyway
    QVERIFY(tabs->isHidden());
    view.setData(planeData());
    QVERIFY(!tabs->isHidden());
    view.setFacet(OutputView::Facet::Roc);
    QCOMPARE(tabs->currentIndex(), 1);
    view.setData(tableData());
    QCOMPARE(view.facet(), OutputView::Facet::Output);
    QVERIFY(view.findChild<ConfusionMatrix*>()->isVisible());
    view.setData(binaryData({0, 1}));  // the wish is kept
    QCOMPARE(view.facet(), OutputView::Facet::Roc);
    QCOMPARE(tabs->currentIndex(), 1);
  }

  void aCurveHasItsErrorsBehindATab() {
    auto data = regressionData();
    auto dataset = std::make_shared<Dataset>(*data->dataset);
    dataset->kind = DataKind::Curve;
    dataset->truth = Matrix::Zero(2, 2);
    data->dataset = dataset;
    data->outputProbe = {Matrix::Zero(1, 3), 3, 1};
    OutputView view;
    view.setData(data);
    view.show();
    QVERIFY(view.findChild<CurvePlot*>()->isVisible());
    view.setFacet(OutputView::Facet::Errors);
    QVERIFY(view.findChild<PredictedPlot*>()->isVisible());
    QVERIFY(view.needsPredictions());
  }

  void picturesStandBesideTheirReconstructions() {
    OutputView view;
    const auto data = pictureData();
    view.setData(data);
    view.show();
    const auto* gallery = view.findChild<ReconstructionGallery*>();
    QVERIFY(gallery->isVisible());
    QCOMPARE(gallery->original(1).pixelColor(1, 0), QColor(Qt::black));
    QCOMPARE(gallery->original(1).pixelColor(0, 0), QColor(Qt::white));
    QVERIFY(gallery->reconstruction(1).isNull());
    auto snapshot = snapshotOf(data);
    snapshot->testPredictions = Matrix(2, 2);
    snapshot->testPredictions << 1, Scalar(0.6), 0, Scalar(0.2);
    view.setSnapshot(snapshot);
    QCOMPARE(gallery->reconstruction(0), gallery->original(0));
    // 0.6 and 0.2 of full ink.
    QCOMPARE(gallery->reconstruction(1).pixelColor(0, 0).red(), 102);
    QCOMPARE(gallery->reconstruction(1).pixelColor(1, 0).red(), 204);
  }

  void aReconstructionOfNumbersIsPlottedOneOutputAtATime() {
    OutputView view;
    const auto data = reconstructedTable();
    view.setData(data);
    view.show();
    auto snapshot = snapshotOf(data);
    snapshot->testPredictions = Matrix(2, 2);
    snapshot->testPredictions << 1, 0, Scalar(0.5), 1;
    view.setSnapshot(snapshot);
    auto* plot = view.findChild<PredictedPlot*>();
    QVERIFY(plot->isVisible());
    QCOMPARE(plot->points(2)->data()->at(0)->value, 0.0);
    QCOMPARE(plot->points(2)->data()->at(1)->value, 10.0);
    auto* outputs = view.findChild<QComboBox*>(QStringLiteral("outputChooser"));
    QVERIFY(outputs->isVisible());
    QCOMPARE(outputs->currentText(), QStringLiteral("p1"));
    QTest::keyClick(outputs, Qt::Key_Down);
    QCOMPARE(outputs->currentText(), QStringLiteral("p2"));
    view.setSnapshot(snapshot);
    QCOMPARE(plot->points(2)->data()->at(0)->value, 5.0);
  }

  void aSingleOutputNeedsNoChoice() {
    OutputView view;
    view.setData(regressionData());
    view.show();
    QVERIFY(!view.findChild<QComboBox*>(QStringLiteral("outputChooser"))->isVisible());
  }

  void theCurveIsInTheTargetsUnits() {
    auto data = regressionData();
    auto dataset = std::make_shared<Dataset>(*data->dataset);
    dataset->kind = DataKind::Curve;
    dataset->truth = Matrix::Zero(2, 2);
    data->dataset = dataset;
    data->outputProbe = {Matrix::Zero(1, 3), 3, 1};
    OutputView view;
    view.setData(data);
    view.show();
    auto snapshot = snapshotOf(data);
    snapshot->outputMap = Matrix(1, 3);
    snapshot->outputMap << 0, 1, std::numeric_limits<Scalar>::quiet_NaN();
    view.setSnapshot(snapshot);
    const auto* plot = view.findChild<CurvePlot*>();
    QCOMPARE(plot->fit()->data()->at(0)->key, -6.0);
    QCOMPARE(plot->fit()->data()->at(1)->value, 110.0);
    QVERIFY(std::isnan(plot->fit()->data()->at(2)->value));
    QCOMPARE(plot->truth()->dataCount(), 2);
  }

  void theViewPaintsItselfWithoutBeingShown_data() {
    QTest::addColumn<std::shared_ptr<PreparedData>>("data");
    QTest::newRow("map") << planeData();
    QTest::newRow("matrix") << tableData();
    QTest::newRow("pictures") << tableData(DataKind::Image);
    QTest::newRow("regression") << regressionData();
    QTest::newRow("reconstructed pictures") << pictureData();
    QTest::newRow("reconstructed table") << reconstructedTable();
  }
  void theViewPaintsItselfWithoutBeingShown() {
    QFETCH(std::shared_ptr<PreparedData>, data);
    OutputView view;
    view.setData(data);
    view.setSnapshot(snapshotOf(data));
    QImage image(300, 400, QImage::Format_RGB32);
    image.fill(Qt::magenta);
    QPainter painter(&image);
    view.paintOutput(painter, image.size());
    painter.end();
    QImage empty = image;
    empty.fill(theme().surface);
    QCOMPARE(image.pixel(0, 0), theme().surface.rgb());
    QVERIFY(image != empty);
  }

  void switchesAndWordsFollowTheLanguage() {
    OutputView view;
    view.setData(planeData());
    view.show();
    MarkingTranslator translator;
    QCoreApplication::installTranslator(&translator);
    QTRY_COMPARE(view.findChild<QCheckBox*>(QStringLiteral("showTestData"))->text(),
                 QStringLiteral("‹Show test data›"));
    QCOMPARE(view.findChild<DecisionMap*>()->accessibleName(), QStringLiteral("‹Output over the plane›"));
    QCoreApplication::removeTranslator(&translator);
    QTRY_COMPARE(view.findChild<QCheckBox*>(QStringLiteral("showTestData"))->text(),
                 QStringLiteral("Show test data"));
  }

  void theMapTakesTheColoursOfTheTheme() {
    OutputView view;
    const auto data = planeData();
    view.setData(data);
    view.setSnapshot(planeSnapshot(data));
    view.show();
    applyTheme(ThemeChoice::Dark);
    QTRY_COMPARE(pixel(*view.findChild<DecisionMap*>(), 0, 0), themeOf(ThemeChoice::Dark).positive.rgb());
  }

  void theSwitchesChangeTheMap() {
    OutputView view;
    const auto data = planeData();
    view.setData(data);
    view.setSnapshot(planeSnapshot(data));
    view.resize(300, 500);
    view.show();
    const auto* map = view.findChild<DecisionMap*>();
    QTest::mouseClick(view.findChild<QCheckBox*>(QStringLiteral("showTestData")), Qt::LeftButton, {}, {8, 8});
    QVERIFY(map->showsTestData());
    QTest::mouseClick(view.findChild<QCheckBox*>(QStringLiteral("discretiseOutput")), Qt::LeftButton, {},
                      {8, 8});
    QVERIFY(map->isDiscretised());
    QCOMPARE(map->image().width(), 4 * kDecidedUpscale);
  }
};

QTEST_MAIN(OutputViewTest)
#include "output_view_test.moc"
