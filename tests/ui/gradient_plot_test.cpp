#include <QtTest>

#include "ui/doctor/gradient_plot.h"
#include "ui/plots/plot_header.h"

using namespace neurarium;

namespace {

const NetworkSpec kSpec = NetworkSpec::mlp(2, {4, 2}, Activation::Tanh, 1, Activation::Tanh);

MeasurementPtr measurement(std::int64_t epoch, std::vector<double> norms) {
  auto made = std::make_shared<Measurement>();
  made->metrics.epoch = epoch;
  for (std::size_t i = 0; i < norms.size(); ++i) {
    LayerMeasurement layer;
    layer.layer = static_cast<Index>(i) + 1;
    layer.gradientNorm = norms[i];
    layer.updateRatio = norms[i] / 100;
    made->layers.push_back(layer);
  }
  return made;
}

}  // namespace

class GradientPlotTest : public QObject {
  Q_OBJECT

  static void show(GradientPlot& plot, const std::vector<MeasurementPtr>& measurements) {
    plot.resize(500, 200);
    plot.show();
    plot.setMeasurements(measurements, kSpec);
    plot.grab();
  }

 private slots:
  void eachLayerHasItsCurve() {
    GradientPlot plot;
    show(plot, {measurement(0, {1e-4, 1e-2, 1}), measurement(10, {1e-5, 1e-3, 0.5})});
    QCOMPARE(plot.graphCount(), 3);
    QCOMPARE(plot.graph(0)->data()->at(1)->value, 1e-5);
    QCOMPARE(plot.graph(2)->data()->at(0)->value, 1.0);
    QVERIFY(plot.yAxis->range().contains(1e-5) && plot.yAxis->range().contains(1));
    // √(10⁻⁴ · 2·10⁻⁵), as verdicts take it.
    QVERIFY(plot.findChild<PlotHeader*>()->title().contains(QStringLiteral("4.5×10⁻⁵")));
    QVERIFY(plot.findChild<PlotHeader*>()->warns());
    plot.setVanishingRatio(1e-6);
    plot.grab();
    QVERIFY(!plot.findChild<PlotHeader*>()->warns());
    plot.setView(GradientPlot::View::Updates);
    plot.grab();
    QCOMPARE(plot.graph(0)->data()->at(1)->value, 1e-7);
  }

  void aGradientOfZeroIsAGap() {
    GradientPlot plot;
    show(plot, {measurement(0, {0, 1e-2, 1})});
    QVERIFY(std::isnan(plot.graph(0)->data()->at(0)->value));
    plot.setView(GradientPlot::View::HeatMap);
    plot.grab();
    QCPColorMapData* cells = plot.findChild<QCPColorMap*>()->data();
    QVERIFY(!std::isfinite(cells->cell(0, 2)));
    QVERIFY(std::isfinite(cells->cell(0, 1)));
  }

  void theHeatMapHasTheInputsSideOnTop() {
    GradientPlot plot;
    show(plot, {measurement(0, {1e-4, 1e-2, 1}), measurement(100, {1e-6, 1e-2, 10})});
    plot.setView(GradientPlot::View::HeatMap);
    plot.grab();
    const auto* map = plot.findChild<QCPColorMap*>();
    QVERIFY(map && map->visible());
    QCOMPARE(map->data()->valueSize(), 3);
    QVERIFY(std::abs(map->data()->cell(0, 2) + 4) < 1e-9);
    QVERIFY(std::abs(map->data()->cell(map->data()->keySize() - 1, 2) + 6) < 1e-9);
    QVERIFY(std::abs(map->data()->cell(map->data()->keySize() - 1, 0) - 1) < 1e-9);
  }

  void theColoursOfTheHeatMapSpanWholeDecades() {
    GradientPlot plot;
    show(plot, {measurement(0, {3e-4, 1e-2, 0.2}), measurement(100, {3e-5, 1e-2, 0.3})});
    plot.setView(GradientPlot::View::HeatMap);
    plot.grab();
    const auto& entries = plot.findChild<PlotHeader*>()->entries();
    QCOMPARE(entries.size(), 2u);
    QCOMPARE(entries[0].name, QStringLiteral("10⁻⁵"));
    QCOMPARE(entries[1].name, QStringLiteral("10⁰"));
    QCOMPARE(plot.findChild<QCPColorMap*>()->dataRange().lower, -5.0);
    QCOMPARE(plot.findChild<QCPColorMap*>()->dataRange().upper, 0.0);
  }

  void ofManyRowsAsManyAreNamedAsHaveRoom() {
    GradientPlot plot;
    const NetworkSpec deep =
        NetworkSpec::mlp(2, std::vector<Index>(59, 3), Activation::Tanh, 1, Activation::Tanh);
    plot.resize(420, 150);
    plot.show();
    plot.setView(GradientPlot::View::HeatMap);
    plot.setMeasurements({measurement(0, std::vector<double>(60, 0.1))}, deep);
    plot.grab();
    const auto names = plot.yAxis->ticker().dynamicCast<QCPAxisTickerText>();
    QVERIFY(names);
    QVERIFY(names->ticks().size() > 1);
    const double line = QFontMetricsF(plot.yAxis->tickLabelFont()).ascent();
    const QList<double> rows = names->ticks().keys();
    for (qsizetype i = 1; i < rows.size(); ++i)
      QVERIFY(plot.yAxis->coordToPixel(rows[i - 1]) - plot.yAxis->coordToPixel(rows[i]) >= line);
    QCOMPARE(names->ticks().value(0), QStringLiteral("Output"));
    QCOMPARE(names->ticks().value(59), QStringLiteral("Hidden layer 1"));
  }

  void theUsualSizeOfAStepIsMarkedAmongSteps() {
    GradientPlot plot;
    show(plot, {measurement(0, {1e-4, 1e-2, 1})});
    auto* band = plot.findChild<QCPItemRect*>();
    QVERIFY(band && !band->visible());
    plot.setView(GradientPlot::View::Updates);
    plot.grab();
    QVERIFY(band->visible());
    QVERIFY(band->topLeft->coords().y() > 1e-3);
    QVERIFY(band->bottomRight->coords().y() < 1e-3);
    QVERIFY(plot.yAxis->range().contains(1e-3));
  }

  void anotherNetworkHasOtherCurves() {
    GradientPlot plot;
    show(plot, {measurement(0, {1e-4, 1e-2, 1})});
    show(plot, {measurement(0, {0.1, 0.2})});
    QCOMPARE(plot.graphCount(), 2);
    show(plot, {});
    QCOMPARE(plot.graphCount(), 0);
  }
};

QTEST_MAIN(GradientPlotTest)
#include "gradient_plot_test.moc"
