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
    QVERIFY(plot.findChild<PlotHeader*>()->title().contains(QStringLiteral("2.0×10⁻⁵")));
    plot.setView(GradientPlot::View::Updates);
    plot.grab();
    QCOMPARE(plot.graph(0)->data()->at(1)->value, 1e-7);
  }

  void aGradientOfZeroIsAGap() {
    GradientPlot plot;
    show(plot, {measurement(0, {0, 1e-2, 1})});
    QVERIFY(std::isnan(plot.graph(0)->data()->at(0)->value));
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
