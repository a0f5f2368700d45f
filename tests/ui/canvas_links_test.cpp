#include <QTest>
#include <algorithm>
#include <cmath>
#include <limits>

#include "ui/canvas/drawing/link_raster.h"

using namespace neurarium;

namespace {

constexpr QRgb kWhite = 0xffffffff;
constexpr QRgb kBlack = 0xff000000;
constexpr QSize kSize(60, 40);

QImage drawn(const LinkStroke& link, double flow = 0, double scale = 1) {
  LinkRaster raster;
  raster.begin(kSize * scale, QPointF(0, 0), scale, kWhite);
  raster.draw(link, flow);
  return raster.finish();
}

/// How much of a column is painted, in pixels: what is half covered counts half.
double inkIn(const QImage& image, int x) {
  double ink = 0;
  for (int y = 0; y < image.height(); ++y) ink += (255 - qGray(image.pixel(x, y))) / 255.0;
  return ink;
}

}  // namespace

class CanvasLinksTest : public QObject {
  Q_OBJECT

 private slots:
  void aLinkGoesFromOneEndToTheOther() {
    const LinkStroke link{{10, 5}, {50, 35}, 2, kBlack, false};
    QCOMPARE(linkHeightAt(link, 10), 5.0);
    QCOMPARE(linkHeightAt(link, 30), 20.0);
    QCOMPARE(linkHeightAt(link, 50), 35.0);
  }

  void distanceIsMeasuredAcrossTheLink() {
    const LinkStroke level{{0, 20}, {60, 20}, 1, kBlack, false};
    QCOMPARE(linkDistance(level, {30, 26}), 6.0);
    const LinkStroke steep{{0, 0}, {10, 400}, 1, kBlack, false};
    QVERIFY(linkDistance(steep, {6, 200}) < 1.1);
    QCOMPARE(linkDistance(level, {-1, 20}), std::numeric_limits<double>::infinity());
  }

  void aLevelLinkIsAsThickAsItsWidth_data() {
    QTest::addColumn<float>("width");
    QTest::newRow("hairline") << 0.5f;
    QTest::newRow("one pixel") << 1.0f;
    QTest::newRow("three and a half") << 3.5f;
    QTest::newRow("ten") << 10.0f;
  }
  void aLevelLinkIsAsThickAsItsWidth() {
    QFETCH(float, width);
    const QImage image = drawn({{0, 20}, {60, 20}, width, kBlack, false});
    for (const int x : {0, 30, 59}) QVERIFY(std::abs(inkIn(image, x) - width) < 0.05);
    const QImage fine = drawn({{0, 20}, {60, 20}, width, kBlack, false}, 0, 2);
    QVERIFY(std::abs(inkIn(fine, 60) - 2 * width) < 0.1);
  }

  void aSlopingLinkIsAsThickAcross() {
    const LinkStroke link{{0, 5}, {60, 35}, 4, kBlack, false};
    const double slope = 30.0 / 60 * 1.5;  // in the middle of the curve
    QVERIFY(std::abs(inkIn(drawn(link), 30) - 4 * std::hypot(1, slope)) < 0.15);
  }

  void nothingIsPaintedBesideTheEnds() {
    const QImage image = drawn({{20, 20}, {40, 20}, 4, kBlack, false});
    QCOMPARE(inkIn(image, 19), 0.0);
    QVERIFY(inkIn(image, 20) > 3.9);
    QVERIFY(inkIn(image, 39) > 3.9);
    QCOMPARE(inkIn(image, 40), 0.0);
  }

  void linksOutsideThePictureAreHarmless() {
    const QImage image = drawn({{-30, -500}, {90, 700}, 30, kBlack, true});
    QCOMPARE(image.size(), kSize);
    QCOMPARE(inkIn(drawn({{70, 20}, {90, 20}, 4, kBlack, false}), 59), 0.0);
    QCOMPARE(inkIn(drawn({{0, -50}, {60, -50}, 4, kBlack, false}), 30), 0.0);
  }

  void dashesHaveGapsThatMove() {
    const LinkStroke link{{0, 20}, {60, 20}, 1, kBlack, true};
    const auto columns = [](const QImage& image) {
      std::vector<bool> painted;
      for (int x = 0; x < image.width(); ++x) painted.push_back(inkIn(image, x) > 0.5);
      return painted;
    };
    const std::vector<bool> still = columns(drawn(link));
    const auto count = std::count(still.begin(), still.end(), true);
    QVERIFY(count > 20 && count < 50);
    const std::vector<bool> moved = columns(drawn(link, 3));
    QVERIFY(moved != still);
    for (std::size_t x = 3; x < moved.size(); ++x) QCOMPARE(moved[x], still[x - 3]);
  }
};

QTEST_APPLESS_MAIN(CanvasLinksTest)
#include "canvas_links_test.moc"
