#include <QTest>

#include "ui/canvas/layout_motion.h"

using namespace neurarium;

namespace {

NetworkLayout layoutOf(const std::vector<Index>& hidden, double zoom = 1) {
  const NetworkSpec spec = NetworkSpec::mlp(2, hidden, Activation::Tanh, 1, Activation::Tanh);
  return layoutNetwork(spec, {QSizeF(620, 292) * zoom, 20, 0, false, zoom});
}

QRectF nodeOf(const NetworkLayout& layout, int layer, std::size_t unit) {
  return layout.columnOf(layer)->nodes[unit].rect;
}

}  // namespace

class CanvasMotionTest : public QObject {
  Q_OBJECT

 private slots:
  void itBeginsWhereThingsStoodAndEndsWhereTheyGo() {
    const NetworkLayout from = layoutOf({4, 2});
    const NetworkLayout to = layoutOf({4, 3, 2});
    const std::vector<int> origins{0, 1, -1, 2, 3};
    const NetworkLayout begin = between(from, to, origins, 0);
    QCOMPARE(begin.columns.size(), to.columns.size());
    QCOMPARE(nodeOf(begin, 1, 3), nodeOf(from, 1, 3));
    QCOMPARE(nodeOf(begin, 3, 1), nodeOf(from, 2, 1));
    QCOMPARE(begin.columnOf(4)->centre, from.columnOf(3)->centre);
    const NetworkLayout end = between(from, to, origins, 1);
    for (const int layer : {0, 1, 2, 3, 4}) QCOMPARE(nodeOf(end, layer, 0), nodeOf(to, layer, 0));
  }

  void whatIsNewGrowsFromTheMiddleOfItsPlace() {
    const NetworkLayout to = layoutOf({4, 3, 2});
    const std::vector<int> origins{0, 1, -1, 2, 3};
    QCOMPARE(nodeOf(between(layoutOf({4, 2}), to, origins, 0), 2, 0).width(), 0.0);
    const QRectF half = nodeOf(between(layoutOf({4, 2}), to, origins, 0.5), 2, 0);
    const QRectF whole = nodeOf(to, 2, 0);
    QVERIFY(half.width() > whole.width() * 0.4 && half.width() < whole.width() * 0.6);
    QVERIFY((half.center() - whole.center()).manhattanLength() <= 2);
    // So does a further unit of a layer that was there.
    QCOMPARE(nodeOf(between(layoutOf({4}), layoutOf({5}), {0, 1, 2}, 0), 1, 4).width(), 0.0);
  }

  void columnsGlideOneWay() {
    const NetworkLayout from = layoutOf({4, 2});
    const NetworkLayout to = layoutOf({4, 3, 2});
    double last = from.columnOf(1)->centre;
    for (const double t : {0.25, 0.5, 0.75, 1.0}) {
      const double now = between(from, to, {0, 1, -1, 2, 3}, t).columnOf(1)->centre;
      QVERIFY(now < last);
      last = now;
    }
  }

  void layersThatChangePlacesCrossEachOther() {
    const NetworkLayout from = layoutOf({4, 2});
    const NetworkLayout to = layoutOf({2, 4});
    const NetworkLayout begin = between(from, to, {0, 2, 1, 3}, 0);
    QCOMPARE(nodeOf(begin, 2, 3), nodeOf(from, 1, 3));
    QCOMPARE(nodeOf(begin, 1, 1), nodeOf(from, 2, 1));
  }

  void whatHasLandedComesOutOfItsPlaceholder() {
    const NetworkSpec spec = NetworkSpec::mlp(2, {4, 2}, Activation::Tanh, 1, Activation::Tanh);
    const LayoutRoom room{{620, 292}, 20, 0, false};
    DenseSpec landing;
    landing.units = 3;
    const NetworkLayout opened = layoutWithOpening(spec, 2, {landing}, room);
    const NetworkLayout begin = between(opened, layoutOf({4, 3, 2}), {0, 1, -1, 2, 3}, 0);
    QCOMPARE(nodeOf(begin, 2, 1), opened.columns[2].nodes[1].rect);
  }

  void zoomingKeepsTheNeuronUnderThePointer_data() {
    QTest::addColumn<Index>("units");
    QTest::newRow("all shown") << Index(4);
    QTest::newRow("more and more shown") << Index(512);
  }
  void zoomingKeepsTheNeuronUnderThePointer() {
    QFETCH(Index, units);
    const NetworkLayout whole = layoutOf({units, units, units});
    const NetworkLayout near = layoutOf({units, units, units}, 5);
    for (const int layer : {1, 2, 3}) {
      for (const std::size_t unit : {0u, 2u}) {
        const QPointF place = samePlace(whole, near, nodeOf(whole, layer, unit).center());
        QVERIFY((place - nodeOf(near, layer, unit).center()).manhattanLength() < 3);
        const QPointF back = samePlace(near, whole, place);
        QVERIFY((back - nodeOf(whole, layer, unit).center()).manhattanLength() < 3);
      }
    }
    // Also between columns.
    const double middle = (whole.columns[1].centre + whole.columns[2].centre) / 2;
    QCOMPARE(samePlace(whole, near, {middle, 100}).x(),
             (near.columns[1].centre + near.columns[2].centre) / 2);
  }
};

QTEST_APPLESS_MAIN(CanvasMotionTest)
#include "canvas_motion_test.moc"
