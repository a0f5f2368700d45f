#include <qcustomplot.h>

#include <QTest>
#include <cmath>

#include "ui/plots/gap_area.h"

using namespace neurarium;

namespace {

constexpr QSize kSize(500, 250);
constexpr QRgb kPaper = 0xffffffff;
constexpr QRgb kArea = 0xff4080c0;

/// The area between two curves that tremble, with a hole in the middle, as QCustomPlot or GapArea draws it.
template <typename Area>
QImage pictureOf(int points, bool hasLogarithmicKeys = false) {
  QCustomPlot plot;
  plot.resize(kSize);
  plot.xAxis->setScaleType(hasLogarithmicKeys ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
  plot.xAxis->setRange(1, points);
  plot.yAxis->setRange(0, 1);
  plot.xAxis->grid()->setVisible(false);
  plot.yAxis->grid()->setVisible(false);
  auto* training = new QCPGraph(plot.xAxis, plot.yAxis);
  auto* area = new Area(plot.xAxis, plot.yAxis);
  training->setPen(Qt::NoPen);
  area->setPen(Qt::NoPen);
  area->setAntialiasedFill(false);
  area->setBrush(QColor(kArea));
  area->setChannelFillGraph(training);
  for (int i = 1; i <= points; ++i) {
    const double share = static_cast<double>(i) / points;
    const double tremble = 0.02 * (i % 1000 * 7919 % 1000) / 1000;
    training->addData(i, 0.3 - 0.2 * share + tremble);
    area->addData(i, share > 0.5 && share < 0.52 ? qQNaN() : 0.5 + 0.3 * share - tremble);
  }
  return plot.toPixmap(kSize.width(), kSize.height()).toImage().convertToFormat(QImage::Format_RGB32);
}

int pixelsOf(const QImage& image, QRgb color) {
  int count = 0;
  for (int y = 0; y < image.height(); ++y)
    for (int x = 0; x < image.width(); ++x) count += image.pixel(x, y) == color;
  return count;
}

int differingPixels(const QImage& one, const QImage& other) {
  int count = 0;
  for (int y = 0; y < one.height(); ++y)
    for (int x = 0; x < one.width(); ++x) count += one.pixel(x, y) != other.pixel(x, y);
  return count;
}

}  // namespace

class GapAreaTest : public QObject {
  Q_OBJECT

 private slots:
  void fewPointsAreFilledAsBefore() { QCOMPARE(pictureOf<GapArea>(40), pictureOf<QCPGraph>(40)); }

  void manyPointsFillTheSameArea_data() {
    QTest::addColumn<int>("points");
    QTest::addColumn<bool>("hasLogarithmicKeys");
    QTest::newRow("3000") << 3000 << false;
    QTest::newRow("20000") << 20000 << false;
    QTest::newRow("3000, logarithmic") << 3000 << true;
  }
  void manyPointsFillTheSameArea() {
    QFETCH(int, points);
    QFETCH(bool, hasLogarithmicKeys);
    const QImage before = pictureOf<QCPGraph>(points, hasLogarithmicKeys);
    const QImage now = pictureOf<GapArea>(points, hasLogarithmicKeys);
    const int filled = pixelsOf(before, kArea);
    QVERIFY(filled > kSize.width() * kSize.height() / 10);
    QVERIFY(pixelsOf(before, kPaper) > filled);
    // They differ at the trembling edges only: there a polygon is full of holes.
    QVERIFY2(differingPixels(now, before) < filled / 6,
             qPrintable(QString("%1 of %2").arg(differingPixels(now, before)).arg(filled)));
  }

  void aHoleStaysEmpty() {
    const QImage image = pictureOf<GapArea>(3000);
    int empty = 0;
    for (int x = 60; x < kSize.width() - 20; ++x) empty += image.pixel(x, kSize.height() / 2) != kArea;
    QVERIFY2(empty >= 6 && empty <= 12, qPrintable(QString::number(empty)));
  }

  void aMillionPointsAreFilledInAMoment() {
    QElapsedTimer timer;
    timer.start();
    (void)pictureOf<GapArea>(1'000'000);
    QVERIFY(timer.elapsed() < 5000);
  }
};

QTEST_MAIN(GapAreaTest)
#include "gap_area_test.moc"
