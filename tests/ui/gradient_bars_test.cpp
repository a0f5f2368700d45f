#include <QScrollBar>
#include <QVBoxLayout>
#include <QtTest>
#include <cmath>

#include "ui/canvas/network_canvas.h"
#include "ui/doctor/gradient_bars.h"

using namespace neurarium;

namespace {

NetworkSpec deep() {
  return NetworkSpec::mlp(2, {4, 4, 4, 2}, Activation::Tanh, 1, Activation::Tanh);
}

MeasurementPtr measurement(std::int64_t epoch, const std::vector<double>& norms, std::uint64_t run = 1) {
  auto made = std::make_shared<Measurement>();
  made->run = run;
  made->metrics.epoch = epoch;
  for (std::size_t i = 0; i < norms.size(); ++i) {
    LayerMeasurement layer;
    layer.layer = static_cast<Index>(i) + 1;
    layer.gradientNorm = norms[i];
    made->layers.push_back(layer);
  }
  return made;
}

/// Reddish pixels of the words: those of a warning.
int redPixels(GradientBars& bars) {
  const QImage picture = bars.grab({0, 0, 200, 54}).toImage();
  int count = 0;
  for (int y = 0; y < picture.height(); ++y)
    for (int x = 0; x < picture.width(); ++x) {
      const QColor color = picture.pixelColor(x, y);
      if (color.red() > color.green() + 60 && color.red() > color.blue() + 60) ++count;
    }
  return count;
}

}  // namespace

class GradientBarsTest : public QObject {
  Q_OBJECT

 private slots:
  void aBarGrowsByTheSameHeightWithEachPowerOfTen() {
    GradientBars bars;
    bars.resize(500, 54);
    const std::vector<GradientBars::Column> columns = {
        {1, 150, 80}, {2, 250, 80}, {3, 350, 80}, {4, 450, 80}};
    bars.setColumns(columns);
    bars.setMeasurements({measurement(1, {1e-3, 1e-2, 1e-1, 1})});
    QCOMPARE(bars.decades(), GradientBars::kNarrowest);
    const double whole = bars.barRect(columns[3]).height();
    for (int i = 0; i < 4; ++i)
      QVERIFY(std::abs(bars.barRect(columns[static_cast<std::size_t>(i)]).height() - whole * (i + 1) / 4) <=
              0.5);
    QCOMPARE(bars.barRect(columns[0]).center().x(), 150.0);
  }

  void theScaleGrowsByDecadesAndStaysUntilAnotherRun() {
    GradientBars bars;
    bars.setMeasurements({measurement(0, {0.5, 0.5})});
    QCOMPARE(bars.decades(), GradientBars::kNarrowest);
    bars.setMeasurements({measurement(1, {3e-6, 20})});
    QCOMPARE(bars.decades(), (GradientBars::Decades{-6, 2}));
    bars.setMeasurements({measurement(2, {0.5, 0.5})});
    QCOMPARE(bars.decades(), (GradientBars::Decades{-6, 2}));
    bars.setMeasurements({measurement(3, {1e-20, 1e9})});
    QCOMPARE(bars.decades(), GradientBars::kWidest);
    bars.setMeasurements({measurement(0, {0.5, 0.5}, 2)});
    QCOMPARE(bars.decades(), GradientBars::kNarrowest);
  }

  void whatLiesBeyondTheScaleEndsWithIt() {
    GradientBars bars;
    bars.resize(500, 54);
    const GradientBars::Column first{1, 150, 80};
    const GradientBars::Column second{2, 250, 80};
    bars.setMeasurements({measurement(0, {1e-30, 1e30})});
    QCOMPARE(bars.barRect(first).height(), 1.0);
    QVERIFY(bars.barRect(second).top() > 0);
    QVERIFY(bars.barRect(second).bottom() < 54);
  }

  void aLayerWithoutGradientHasNoBar() {
    GradientBars bars;
    const double infinite = std::numeric_limits<double>::infinity();
    bars.setMeasurements({measurement(0, {0, infinite, 1})});
    QVERIFY(bars.barRect({1, 100, 80}).isNull());
    QVERIFY(bars.barRect({2, 200, 80}).isNull());
    QVERIFY(!bars.barRect({3, 300, 80}).isNull());
    QVERIFY(bars.barRect({9, 300, 80}).isNull());
    bars.setMeasurements({});
    QVERIFY(bars.barRect({3, 300, 80}).isNull());
    QVERIFY(!bars.ratio());
  }

  void theRatioIsTheVerdictsMeanAndWarnsBelowItsLimit() {
    GradientBars bars;
    bars.resize(700, 54);
    bars.setColumns({{1, 400, 80}, {2, 500, 80}});
    bars.setVanishingRatio(0.01);
    bars.setMeasurements({measurement(0, {1e-4, 1}), measurement(1, {1e-2, 1})});
    QVERIFY(std::abs(*bars.ratio() - 1e-3) < 1e-9);
    QVERIFY(bars.isVanishing());
    QVERIFY(bars.accessibleDescription().endsWith(QStringLiteral("first ÷ last: 0.0010")));
    QVERIFY(redPixels(bars) > 0);
    bars.setVanishingRatio(0.0001);
    QVERIFY(!bars.isVanishing());
    QCOMPARE(redPixels(bars), 0);
  }

  void aRatioIsZeroOrNothingWhereItsGradientsAre() {
    GradientBars bars;
    bars.setMeasurements({measurement(0, {1e-2, 1}), measurement(1, {0, 1})});
    QCOMPARE(*bars.ratio(), 0.0);
    bars.setMeasurements({measurement(0, {1e-2, 1}), measurement(1, {1, 0})});
    QVERIFY(!bars.ratio());
    const double infinite = std::numeric_limits<double>::infinity();
    bars.setMeasurements({measurement(0, {1e-2, infinite})});
    QVERIFY(!bars.ratio());
    bars.setMeasurements({measurement(0, {infinite, 1})});
    QVERIFY(!bars.ratio());
  }

  void layersAreCalledByTheirNames() {
    GradientBars bars;
    bars.setNetwork(NetworkSpec::mlp(2, {4}, Activation::Tanh, 1, Activation::Tanh));
    bars.setMeasurements({measurement(0, {0.2, 0})});
    QCOMPARE(bars.accessibleDescription(), QStringLiteral("Hidden layer 1: 0.20; Output: 0"));
  }

  void barsStandBelowTheirLayers() {
    QWidget window;
    auto* layout = new QVBoxLayout(&window);
    layout->setContentsMargins(17, 0, 0, 0);
    layout->setSpacing(0);
    NetworkCanvas canvas;
    GradientBars bars;
    layout->addWidget(&canvas, 1);
    layout->addWidget(&bars);
    canvas.setNetwork(deep(), nullptr);
    alignWithLayers(bars, canvas);
    window.resize(800, 500);
    window.show();
    const auto standBelow = [&] {
      const CanvasState& state = canvas.networkScene().state();
      if (bars.columns().size() != state.layout.columns.size()) return false;
      for (std::size_t i = 0; i < bars.columns().size(); ++i) {
        const QPoint above = canvas.viewport()->mapTo(&window, QPoint());
        const double x = above.x() + state.layout.columns[i].centre - state.visible.left();
        if (std::abs(bars.mapTo(&window, QPoint()).x() + bars.columns()[i].x - x) > 0.01) return false;
        if (bars.columns()[i].layer != state.layout.columns[i].layer) return false;
      }
      return true;
    };
    QVERIFY(standBelow());
    QCOMPARE(bars.columns().size(), 6u);
    const double before = bars.columns()[1].x;
    window.resize(1000, 500);
    QTRY_VERIFY(bars.columns()[1].x > before);
    QVERIFY(standBelow());
    canvas.zoomIn();
    canvas.zoomIn();
    QVERIFY(canvas.zoom() > 1);
    QVERIFY(standBelow());
    canvas.horizontalScrollBar()->setValue(0);
    QVERIFY(standBelow());
    const double unscrolled = bars.columns()[1].x;
    canvas.horizontalScrollBar()->setValue(60);
    QVERIFY(standBelow());
    if (canvas.horizontalScrollBar()->value() == 60) QCOMPARE(bars.columns()[1].x, unscrolled - 60);
    canvas.setNetwork(NetworkSpec::mlp(2, {4}, Activation::Tanh, 1, Activation::Tanh), nullptr);
    canvas.finishMotion();
    QVERIFY(standBelow());
    QCOMPARE(bars.columns().size(), 3u);
  }
};

QTEST_MAIN(GradientBarsTest)
#include "gradient_bars_test.moc"
