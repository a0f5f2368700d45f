#include <QTest>
#include <cmath>

#include "ui/canvas/network_layout.h"

using namespace neurarium;

namespace {

/// The picture's part of the canvas in a window of 1280 × 720.
constexpr QSizeF kSmallCanvas(620, 292);

NetworkSpec mlp(Index inputs, const std::vector<Index>& hidden, Index outputs) {
  return NetworkSpec::mlp(inputs, hidden, Activation::Tanh, outputs, Activation::Tanh);
}

std::vector<QRectF> allNodes(const NetworkLayout& layout) {
  std::vector<QRectF> rects;
  for (const ColumnPlace& column : layout.columns) {
    for (const NodePlace& node : column.nodes) rects.push_back(node.rect);
    if (column.unshown > 0) rects.push_back(column.more);
    if (!column.bar.isNull()) rects.push_back(column.bar);
  }
  return rects;
}

}  // namespace

class CanvasLayoutTest : public QObject {
  Q_OBJECT

 private slots:
  void nodesLieApartInsideTheRoom_data() {
    QTest::addColumn<std::vector<Index>>("hidden");
    QTest::addColumn<int>("inputs");
    QTest::addColumn<int>("outputs");
    QTest::addColumn<QSizeF>("size");
    QTest::newRow("4-2") << std::vector<Index>{4, 2} << 2 << 1 << kSmallCanvas;
    QTest::newRow("no hidden layer") << std::vector<Index>{} << 2 << 1 << kSmallCanvas;
    QTest::newRow("six of eight") << std::vector<Index>{8, 8, 8, 8, 8, 8} << 7 << 1 << kSmallCanvas;
    QTest::newRow("digits") << std::vector<Index>{64, 32} << 64 << 10 << kSmallCanvas;
    QTest::newRow("4096 units") << std::vector<Index>{4096} << 30 << 3 << kSmallCanvas;
    QTest::newRow("twelve layers") << std::vector<Index>(12, 5) << 2 << 1 << kSmallCanvas;
    QTest::newRow("large canvas") << std::vector<Index>{8, 8} << 2 << 1 << QSizeF(1400, 800);
    QTest::newRow("least canvas") << std::vector<Index>{4, 2} << 2 << 1 << QSizeF(320, 130);
  }
  void nodesLieApartInsideTheRoom() {
    QFETCH(std::vector<Index>, hidden);
    QFETCH(int, inputs);
    QFETCH(int, outputs);
    QFETCH(QSizeF, size);
    const NetworkLayout layout = layoutNetwork(mlp(inputs, hidden, outputs), {size, 30, 60, false});
    QCOMPARE(layout.columns.size(), hidden.size() + 2);
    const std::vector<QRectF> rects = allNodes(layout);
    for (std::size_t i = 0; i < rects.size(); ++i) {
      QVERIFY2(QRectF(QPointF(0, 0), size).contains(rects[i]), qPrintable(QString::number(i)));
      for (std::size_t j = i + 1; j < rects.size(); ++j) QVERIFY(!rects[i].intersects(rects[j]));
    }
  }

  void columnsGoFromLeftToRight() {
    const NetworkLayout layout = layoutNetwork(mlp(2, {4, 4, 4}, 1), {kSmallCanvas, 0, 0, false});
    for (std::size_t i = 1; i < layout.columns.size(); ++i)
      QVERIFY(layout.columns[i].centre > layout.columns[i - 1].centre + layout.nodeSide);
    QCOMPARE(layout.columns.front().kind, ColumnKind::Input);
    QCOMPARE(layout.columns.back().kind, ColumnKind::Output);
  }

  void unitsStandFromTheTopDown() {
    const NetworkLayout layout = layoutNetwork(mlp(2, {4}, 1), {kSmallCanvas, 0, 0, false});
    const std::vector<NodePlace>& nodes = layout.columns[1].nodes;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      QCOMPARE(nodes[i].unit, static_cast<int>(i));
      if (i > 0) QCOMPARE(nodes[i].rect.top() - nodes[i - 1].rect.top(), layout.pitch);
    }
  }

  void sixLayersOfEightFitASmallWindow() {
    const NetworkLayout layout = layoutNetwork(mlp(2, {8, 8, 8, 8, 8, 8}, 1), {kSmallCanvas, 20, 0, false});
    QVERIFY(layout.nodeSide >= 24);
    for (const ColumnPlace& column : layout.columns) {
      QCOMPARE(column.unshown, 0);
      QVERIFY(column.headerHalf >= 30);  // − 8 + side by side
    }
  }

  void headersStandApart() {
    NetworkSpec spec = mlp(2, {4, 4, 4, 4}, 1);
    spec.layers.insert(spec.layers.begin() + 2, DropoutSpec{});
    const NetworkLayout layout = layoutNetwork(spec, {kSmallCanvas, 20, 0, false});
    for (std::size_t i = 1; i < layout.columns.size(); ++i) {
      const ColumnPlace& left = layout.columns[i - 1];
      const ColumnPlace& right = layout.columns[i];
      QVERIFY(left.centre + left.headerHalf < right.centre - right.headerHalf);
    }
  }

  void wideLayersShowTheFirstUnitsAndCountTheRest() {
    const NetworkLayout layout = layoutNetwork(mlp(2, {64}, 1), {kSmallCanvas, 0, 0, false});
    const ColumnPlace& column = layout.columns[1];
    QVERIFY(column.unshown > 0);
    QCOMPARE(static_cast<int>(column.nodes.size()) + column.unshown, 64);
    QVERIFY(column.more.top() > column.nodes.back().rect.bottom());
    const NetworkLayout tall = layoutNetwork(mlp(2, {64}, 1), {{1400, 2000}, 0, 0, false});
    QVERIFY(static_cast<int>(tall.columns[1].nodes.size()) <= kMostShownUnits);
    QVERIFY(tall.columns[1].nodes.size() > column.nodes.size());
  }

  void tenClassesAreAllShown() {
    const NetworkLayout layout = layoutNetwork(mlp(64, {64, 32}, 10), {kSmallCanvas, 0, 20, true});
    QCOMPARE(layout.columns.back().nodes.size(), std::size_t(10));
  }

  void aPictureIsOneLargeNode() {
    const NetworkLayout layout = layoutNetwork(mlp(64, {8}, 10), {kSmallCanvas, 0, 20, true});
    const ColumnPlace& picture = layout.columns.front();
    QCOMPARE(picture.kind, ColumnKind::Picture);
    QCOMPARE(picture.nodes.size(), std::size_t(1));
    QCOMPARE(picture.unshown, 0);
    QVERIFY(picture.nodes.front().rect.width() > 2 * layout.nodeSide);
  }

  void aSingleOutputIsLarger() {
    const NetworkLayout layout = layoutNetwork(mlp(2, {4, 2}, 1), {kSmallCanvas, 0, 0, false});
    QVERIFY(layout.columns.back().nodes.front().rect.width() > layout.nodeSide);
  }

  void linksPassBars() {
    NetworkSpec spec = mlp(2, {4, 3}, 1);
    spec.layers.insert(spec.layers.begin() + 2, DropoutSpec{});
    const NetworkLayout layout = layoutNetwork(spec, {kSmallCanvas, 0, 0, false});
    QCOMPARE(layout.columns[2].kind, ColumnKind::Bar);
    QVERIFY(layout.columns[2].nodes.empty());
    QVERIFY(!layout.columns[2].bar.isNull());
    QCOMPARE(layout.links.size(), std::size_t(3));
    QCOMPARE(layout.links[1].from, std::size_t(1));
    QCOMPARE(layout.links[1].to, std::size_t(3));
  }

  void labelsGetTheirRoom() {
    const NetworkLayout layout = layoutNetwork(mlp(4, {4}, 3), {kSmallCanvas, 90, 70, false});
    QVERIFY(layout.columns.front().nodes.front().rect.left() >= 90);
    QVERIFY(layout.columns.back().nodes.front().rect.right() <= kSmallCanvas.width() - 70);
  }

  void aColumnCanBeGrabbed_data() { nodesLieApartInsideTheRoom_data(); }
  void aColumnCanBeGrabbed() {
    QFETCH(std::vector<Index>, hidden);
    QFETCH(int, inputs);
    QFETCH(int, outputs);
    QFETCH(QSizeF, size);
    const NetworkLayout layout = layoutNetwork(mlp(inputs, hidden, outputs), {size, 30, 60, false});
    for (std::size_t i = 0; i < layout.columns.size(); ++i) {
      const ColumnPlace& column = layout.columns[i];
      QVERIFY(QRectF(QPointF(0, 0), size).contains(column.body));
      for (const NodePlace& node : column.nodes) {
        QVERIFY(column.body.contains(node.rect));
        QVERIFY(!column.handle.intersects(node.rect));
        QCOMPARE(layerAt(layout, node.rect.center()), column.layer);
      }
      if (i > 0) QVERIFY(column.body.left() >= layout.columns[i - 1].body.right() - 1e-9);
      QCOMPARE(column.handle.isNull(), column.kind != ColumnKind::Hidden);
      if (column.handle.isNull()) continue;
      QVERIFY(column.handle.width() >= 14 && column.handle.height() >= 10);
      QVERIFY(column.body.contains(column.handle));
    }
    QCOMPARE(layerAt(layout, {-5, -5}), -1);
  }

  void somethingDroppedLandsBetweenColumns() {
    const NetworkLayout layout = layoutNetwork(mlp(2, {4, 4}, 1), {kSmallCanvas, 20, 0, false});
    for (const ColumnPlace& column : layout.columns) {
      QCOMPARE(gapAt(layout, column.centre - 1), column.layer);
      QCOMPARE(gapAt(layout, column.centre + 1), column.layer + 1);
    }
    QCOMPARE(gapAt({}, 10), 0);
  }

  void anOpeningMovesColumnsApartThatKeepTheirNumbers() {
    const NetworkSpec spec = mlp(2, {4, 3}, 1);
    const LayoutRoom room{kSmallCanvas, 20, 0, false};
    const std::vector<LayerSpec> landing{DenseSpec{}, DropoutSpec{}};
    const NetworkLayout layout = layoutWithOpening(spec, 2, landing, room);
    QCOMPARE(layout.columns.size(), std::size_t(6));
    const int layers[] = {0, 1, -1, -1, 2, 3};
    const int placeholders[] = {-1, -1, 0, 1, -1, -1};
    for (std::size_t i = 0; i < 6; ++i) {
      QCOMPARE(layout.columns[i].layer, layers[i]);
      QCOMPARE(layout.columns[i].placeholder, placeholders[i]);
    }
    // What trains goes on being drawn: its links pass what isn't there yet.
    QCOMPARE(layout.links.size(), std::size_t(3));
    QCOMPARE(layout.links[1].from, std::size_t(1));
    QCOMPARE(layout.links[1].to, std::size_t(4));
    // Where the columns will be once it has landed.
    NetworkSpec landed = spec;
    landed.layers.insert(landed.layers.begin() + 2, landing.begin(), landing.end());
    const NetworkLayout later = layoutNetwork(landed, room);
    for (std::size_t i = 0; i < 6; ++i) QCOMPARE(layout.columns[i].centre, later.columns[i].centre);
    QCOMPARE(gapAt(layout, layout.columns[2].centre), 2);
    QCOMPARE(layerAt(layout, layout.columns[2].body.center()), -1);
  }

  void zoomGivesLargerNodesOrMoreOfThem() {
    const NetworkSpec small = mlp(2, {4, 2}, 1);
    const double side = layoutNetwork(small, {kSmallCanvas, 20, 0, false}).nodeSide;
    const double zoomed = layoutNetwork(small, {kSmallCanvas * 2, 20, 0, false, 2}).nodeSide;
    QVERIFY(std::abs(zoomed - 2 * side) <= 2);  // on whole pixels
    const NetworkSpec wide = mlp(2, {512, 512}, 1);
    const std::size_t shown = layoutNetwork(wide, {kSmallCanvas, 20, 0, false}).columns[1].nodes.size();
    const NetworkLayout near = layoutNetwork(wide, {kSmallCanvas * 8, 20, 0, false, 8});
    QVERIFY(near.columns[1].nodes.size() > 3 * shown);
    QVERIFY(static_cast<int>(near.columns[1].nodes.size()) <= mostShownUnits(8));
    QCOMPARE(mostShownUnits(1), kMostShownUnits);
  }

  void noLayersGiveNoColumns() {
    const NetworkLayout layout = layoutNetwork({}, {kSmallCanvas, 0, 0, false});
    QVERIFY(layout.columns.empty());
    QVERIFY(layout.links.empty());
    QCOMPARE(layout.columnOf(0), nullptr);
  }

  void aNetworkWithoutAnOutputHasALayout() {
    NetworkSpec spec = mlp(2, {3}, 1);
    spec.layers.pop_back();
    const NetworkLayout layout = layoutNetwork(spec, {kSmallCanvas, 0, 0, false});
    QCOMPARE(layout.columns.size(), std::size_t(2));
    QCOMPARE(layout.links.size(), std::size_t(1));
  }
};

QTEST_APPLESS_MAIN(CanvasLayoutTest)
#include "canvas_layout_test.moc"
