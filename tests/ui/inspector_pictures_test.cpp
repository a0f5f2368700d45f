#include <QTest>
#include <cmath>

#include "ui/inspector/activation_plot.h"
#include "ui/inspector/initializer_histogram.h"
#include "ui/inspector/initializer_plot.h"
#include "ui/theme.h"

using namespace neurarium;

namespace {

double sum(const std::vector<double>& bars) {
  double total = 0;
  for (const double bar : bars) total += bar;
  return total;
}

}  // namespace

class InspectorPicturesTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() { QLocale::setDefault(QLocale("en_US")); }

  void theHistogramHasTheSpreadOfItsInitialiser_data() {
    QTest::addColumn<Initializer>("type");
    for (const Named<Initializer>& named : namesOf(Initializer{}))
      if (named.id != Initializer::Zeros && named.id != Initializer::Constant)
        QTest::newRow(std::string(named.name).c_str()) << named.id;
  }
  void theHistogramHasTheSpreadOfItsInitialiser() {
    QFETCH(Initializer, type);
    constexpr Index kInputs = 30;
    constexpr Index kUnits = 20;
    const InitializerSpec spec{type, 0.5, 0};
    const InitializerHistogram histogram = initializerHistogram(spec, kInputs, kUnits);
    QVERIFY(histogram.draws >= kInitializerDraws);
    QCOMPARE(histogram.bars.size(), std::size_t{kInitializerBars});
    // What the layer itself draws: the same deviation, but for chance.
    Matrix W(kUnits, kInputs);
    Rng rng(7);
    double squares = 0;
    constexpr int kTimes = 20;
    for (int i = 0; i < kTimes; ++i) {
      initialize(spec, W, rng);
      squares += static_cast<double>(W.squaredNorm());
    }
    const double deviation = std::sqrt(squares / (kTimes * kInputs * kUnits));
    QVERIFY(std::abs(histogram.deviation / deviation - 1) < 0.05);
    QVERIFY(std::abs(histogram.spread.deviation / deviation - 1) < 0.05);
    QVERIFY(std::abs(histogram.mean) < 5 * deviation / std::sqrt(kInitializerDraws));
    QVERIFY(histogram.reach >= deviation);
  }

  void uniformDrawsStayWithinTheirBoundAndFillIt() {
    const InitializerHistogram histogram = initializerHistogram({Initializer::GlorotUniform, 0, 0}, 2, 4);
    QCOMPARE(histogram.spread.bound, 1.0);
    const double bar = 2 * histogram.reach / kInitializerBars;
    for (int i = 0; i < kInitializerBars; ++i) {
      const double left = -histogram.reach + i * bar;
      const double height = histogram.bars[static_cast<std::size_t>(i)];
      if (left > 1 || left + bar < -1) QCOMPARE(height, 0.0);
      if (left >= -1 && left + bar <= 1) QVERIFY(height > 0.5);
    }
  }

  void constantWeightsAreOneBar() {
    const InitializerHistogram zeros = initializerHistogram({Initializer::Zeros, 0, 0}, 3, 3);
    QCOMPARE(zeros.bars[kInitializerBars / 2], 1.0);
    QCOMPARE(sum(zeros.bars), 1.0);
    const InitializerHistogram constant = initializerHistogram({Initializer::Constant, -0.5, 0}, 3, 3);
    QCOMPARE(sum(constant.bars), 1.0);
    QVERIFY(constant.bars[kInitializerBars / 2] == 0.0);
    QCOMPARE(constant.mean, -0.5);
  }

  void aLargeLayersHistogramIsQuick() {
    QElapsedTimer timer;
    timer.start();
    for (const Named<Initializer>& named : namesOf(Initializer{}))
      (void)initializerHistogram({named.id, 1, 0}, 784, 4096);
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
  }

  void theCaptionNamesBoundOrDeviation() {
    InitializerPlot plot;
    plot.setInitializer({Initializer::HeUniform, 0, 0}, 6, 4);
    QCOMPARE(plot.caption(), "between −1 and 1");
    plot.setInitializer({Initializer::LecunNormal, 0, 0}, 4, 4);
    QCOMPARE(plot.caption(), "mean 0, deviation 0.5");
    plot.setInitializer({Initializer::Constant, 0.25, 0}, 4, 4);
    QCOMPARE(plot.caption(), "all 0.25");
  }

  void unitsAreMarkedByTheirMeans() {
    Matrix z(2, 4);
    z << 1, 2, 3, 2, -8, -8, -8, -8;
    const ActivationMarks marks = markPreActivations(Activation::Tanh, z);
    QCOMPARE(marks.means, (std::vector<double>{2, -8}));
    QCOMPARE(marks.least, -8.0);
    QCOMPARE(marks.most, 3.0);
    QCOMPARE(marks.reach, 8.0);
    // The slope of tanh is 0.42 at 1, 0.07 at 2: all but one are nearly flat.
    QCOMPARE(marks.flatShare, 7.0 / 8.0);
    QCOMPARE(marks.bars.front(), 1.0);
    QCOMPARE(sum(marks.bars), 1 + 0.25 + 0.5 + 0.25);
  }

  void numbersThatAreNotFiniteAreLeftOut() {
    Matrix z(1, 3);
    z << 1, std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity();
    const ActivationMarks marks = markPreActivations(Activation::Relu, z);
    QCOMPARE(marks.means, std::vector<double>{1});
    QCOMPARE(marks.most, 1.0);
    const ActivationMarks none = markPreActivations(Activation::Relu, Matrix());
    QVERIFY(none.bars.empty() && none.means.empty());
    QCOMPARE(none.reach, 4.0);
  }

  void theSlopeIsThatOfTheCurve_data() {
    QTest::addColumn<Activation>("activation");
    for (const Named<Activation>& named : namesOf(Activation{}))
      QTest::newRow(std::string(named.name).c_str()) << named.id;
  }
  void theSlopeIsThatOfTheCurve() {
    QFETCH(Activation, activation);
    constexpr Index kUnits = 3;
    constexpr double kStep = 1e-2;
    for (const double z : {-2.5, -0.7, 0.4, 1.9}) {
      const double slope =
          (curveValue(activation, kUnits, z + kStep) - curveValue(activation, kUnits, z - kStep)) /
          (2 * kStep);
      QVERIFY(std::abs(curveSlope(activation, kUnits, z) - slope) < 1e-3);
    }
  }

  void everyActivationIsDrawnWithItsMarks_data() { theSlopeIsThatOfTheCurve_data(); }
  void everyActivationIsDrawnWithItsMarks() {
    QFETCH(Activation, activation);
    ActivationPlot plot;
    plot.resize(240, 136);
    plot.setActivation(activation, 3);
    const QImage bare = plot.grab().toImage();
    plot.setPreActivations(Matrix::Constant(3, 20, 1.5f));
    const QImage marked = plot.grab().toImage();
    QVERIFY(bare != marked);
    plot.setExample(-1.0);
    QVERIFY(plot.grab().toImage() != marked);
    plot.setExample(std::nullopt);
    plot.setPreActivations(Matrix());
    QCOMPARE(plot.grab().toImage(), bare);
    QVERIFY(!plot.accessibleName().isEmpty());
  }
};

QTEST_MAIN(InspectorPicturesTest)
#include "inspector_pictures_test.moc"
