#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QTest>
#include <set>

#include "ui/math/math_layout.h"

using namespace neurarium;
using namespace neurarium::math;

namespace {

MathNode sumOf(int terms) {
  std::vector<MathNode> parts = {symbol("z"), op("=")};
  for (int i = 0; i < terms; ++i) {
    if (i > 0) parts.push_back(op("+"));
    parts.push_back(product(number(0.25 * i - 1, 2 * i), number(1.5, 2 * i + 1)));
  }
  return row(parts);
}

MathNode update() {
  return row({symbol("w₂₁⁽¹⁾"), op("←"), number(0.3311, 1), op("−"), number(0.03, 2), op("·"),
              fraction(symbol("m̂"), row({root(symbol("ŝ")), op("+"), symbol("ε")}))});
}

std::vector<MathNode> manyFormulas() {
  return {sumOf(5),
          update(),
          row({symbol("a"), op("="), fence(fraction(symbol("f"), symbol("j"))),
               fence(fraction(symbol("f"), symbol("j")), "[]"),
               fence(fraction(symbol("f"), symbol("j")), "{}"), fence(symbol("y"), "||")}),
          row({sum(row({symbol("i"), op("="), text("1")}), symbol("n")),
               scripts(symbol("f"), symbol("j"), text("(1)"))}),
          row({symbol("z"), op("="), matrix({number(1, 1), number(-20.5, 2), blank(3), number(1e-7, 4)}, 2)}),
          toned(symbol("gfjW"), MathNode::Tone::Result)};
}

MathLayout laidOut(const MathNode& formula, double size = 20, double width = 2000, int maxLines = 0) {
  return MathLayout(formula, {MathLayout::mathFont(), size, maxLines, 0}, width);
}

/// The ink's rectangle, in the layout's units.
QRectF inkOf(const MathLayout& layout, double scale) {
  constexpr int kAround = 20;
  const QSize size = (layout.size().toSize() + QSize(2 * kAround, 2 * kAround)) * scale;
  QImage image(size, QImage::Format_ARGB32);
  image.setDevicePixelRatio(scale);
  image.fill(Qt::transparent);
  QPainter painter(&image);
  layout.paint(painter, {kAround, kAround}, themeOf(ThemeChoice::Light));
  painter.end();
  QRect ink;
  for (int y = 0; y < image.height(); ++y)
    for (int x = 0; x < image.width(); ++x)
      if (qAlpha(image.pixel(x, y)) > 8) ink |= QRect(x, y, 1, 1);
  return QRectF(QPointF(ink.topLeft()) / scale, QSizeF(ink.size()) / scale).translated(-kAround, -kAround);
}

}  // namespace

class MathLayoutTest : public QObject {
  Q_OBJECT

 private slots:
  void inkLiesWithinTheSize() {
    for (const MathNode& formula : manyFormulas())
      for (const double size : {14.0, 20.0, 30.0})
        for (const double scale : {1.0, 2.0})
          for (const double width : {2000.0, 200.0}) {
            const MathLayout layout = laidOut(formula, size, width);
            const QRectF ink = inkOf(layout, scale);
            QVERIFY(!ink.isEmpty());
            QVERIFY2(QRectF(QPointF(), layout.size()).contains(ink),
                     qPrintable(QStringLiteral("%1 %2 %3: %4 %5 %6 %7 in %8 x %9")
                                    .arg(size)
                                    .arg(scale)
                                    .arg(width)
                                    .arg(ink.left())
                                    .arg(ink.top())
                                    .arg(ink.right())
                                    .arg(ink.bottom())
                                    .arg(layout.size().width())
                                    .arg(layout.size().height())));
            QVERIFY(layout.size().width() <= width);
          }
  }

  void fractionPutsItsPartsAboveAndBelowItsRule() {
    const MathLayout layout = laidOut(row({number(5, 0), op("="), fraction(number(1, 1), number(2, 2))}));
    const QRectF beside = layout.rectsOf(0)[0];
    const QRectF above = layout.rectsOf(1)[0];
    const QRectF below = layout.rectsOf(2)[0];
    QVERIFY(above.bottom() < below.top());
    // The rule is between them, at the height of the middle of "=".
    const double middle = beside.bottom() - beside.height() / 2;
    QVERIFY(above.bottom() < middle);
    QVERIFY(below.top() > middle);
    QCOMPARE(above.center().x(), below.center().x());
  }

  void scriptsStandBesideTheirBaseAndApart() {
    const MathLayout layout = laidOut(scripts(number(8, 0), number(1, 1), number(2, 2)));
    const QRectF base = layout.rectsOf(0)[0];
    const QRectF sub = layout.rectsOf(1)[0];
    const QRectF super = layout.rectsOf(2)[0];
    QVERIFY(sub.left() >= base.right());
    QVERIFY(super.left() >= base.right());
    QVERIFY(super.bottom() < sub.top());
    QVERIFY(super.top() < base.top());
    QVERIFY(sub.bottom() > base.bottom());
    QVERIFY(sub.height() < 0.8 * base.height());
  }

  void minusWithoutLeftSideHasNoRoom() {
    const auto width = [](const MathNode& formula) { return laidOut(formula, 100).size().width(); };
    const double unary = width(row({op("−"), symbol("x")}));
    const double binary = width(row({symbol("x"), op("−"), symbol("x")})) - width(symbol("x"));
    QVERIFY(binary > unary + 10);  // two medium spaces of 22 pixels, less the room at both ends
  }

  void longLinesBreakAndKeepEveryNumber() {
    const MathLayout layout = laidOut(sumOf(20), 20, 400);
    QVERIFY(layout.lines() > 3);
    QVERIFY(!layout.isElided());
    QCOMPARE(layout.scale(), 1.0);
    std::set<int> events;
    for (const auto& number : layout.numbers()) events.insert(number.event);
    QCOMPARE(events.size(), std::size_t(40));
    // Later lines begin right of the relation.
    for (const auto& number : layout.numbers()) QVERIFY(number.rect.left() > layout.relation());
  }

  void relationCanBeMovedToWhereAnotherOneIs() {
    const MathNode formula = row({op("="), number(1, 0)});
    MathLayout::Style style{MathLayout::mathFont(), 20, 0, 90};
    const MathLayout layout(formula, style, 600);
    QCOMPARE(layout.relation(), 90.0);
    QVERIFY(layout.rectsOf(0)[0].left() > 90);
  }

  void longParenthesesBreakInside() {
    std::vector<MathNode> parts;
    for (int i = 0; i < 12; ++i) {
      if (i > 0) parts.push_back(op("+"));
      parts.push_back(number(i, i));
    }
    const MathLayout layout =
        laidOut(row({symbol("L"), op("="), fraction(text("1"), text("12")), fence(row(parts))}), 20, 300);
    QVERIFY(layout.lines() > 2);
    QCOMPARE(layout.scale(), 1.0);
    QCOMPARE(layout.numbers().size(), std::size_t(12));
  }

  void hugeSumsShowTheirFirstAndLastTerms() {
    const MathLayout layout = laidOut(sumOf(784), 16, 600, 5);
    QVERIFY(layout.isElided());
    QVERIFY(layout.lines() <= 5);
    QVERIFY(layout.numbers().size() > 8);
    QCOMPARE(layout.numbers().front().event, 0);
    QCOMPARE(layout.numbers().back().event, 2 * 783 + 1);
  }

  void hugeMatricesStayWithinTheWidth() {
    std::vector<MathNode> cells;
    for (int i = 0; i < 40 * 30; ++i) cells.push_back(number(i, i));
    const MathLayout layout = laidOut(row({symbol("W"), op("="), matrix(cells, 30)}), 16, 600, 8);
    QVERIFY(layout.isElided());
    QVERIFY(layout.size().width() <= 600);
    QVERIFY(layout.scale() >= 0.7);
    QCOMPARE(layout.numbers().back().event, 40 * 30 - 1);
  }

  void columnsOfMatricesAreAlignedAtTheirEnds() {
    const MathLayout layout = laidOut(matrix({number(1, 0), number(-200.5, 1), number(30, 2)}, 1));
    QCOMPARE(layout.rectsOf(0)[0].right(), layout.rectsOf(1)[0].right());
    QCOMPARE(layout.rectsOf(0)[0].right(), layout.rectsOf(2)[0].right());
    QVERIFY(layout.rectsOf(1)[0].left() < layout.rectsOf(0)[0].left());
  }

  void everyNumberIsFoundWhereItIs() {
    for (const MathNode& formula : manyFormulas()) {
      const MathLayout layout = laidOut(formula, 18, 300);
      for (const auto& number : layout.numbers()) {
        const auto* found = layout.numberAt(number.rect.center());
        QVERIFY(found != nullptr);
        QCOMPARE(found->event, number.event);
        QCOMPARE(found->value, number.value);
      }
      QVERIFY(layout.numberAt({-50, -50}) == nullptr);
    }
  }

  void blanksAreToldApart() {
    const MathLayout layout = laidOut(row({number(1, 1), op("+"), blank(2)}));
    QCOMPARE(layout.numbers().size(), std::size_t(2));
    QVERIFY(!layout.numbers()[0].isBlank);
    QVERIFY(layout.numbers()[1].isBlank);
  }

  void emptyFormulaHasNoNumbers() {
    QVERIFY(laidOut(row({})).numbers().empty());
    QCOMPARE(MathLayout().lines(), 0);
  }
};

QTEST_MAIN(MathLayoutTest)
#include "math_layout_test.moc"
