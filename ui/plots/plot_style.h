#pragma once

#include <QFont>
#include <QPen>
#include <QString>
#include <vector>

#include "ui/plots/split_id.h"

class QCustomPlot;
class QPainter;
class QWidget;

/// The one place that makes axes, pens, fonts and read-outs of plots.
namespace neurarium::plotStyle {

/// Light grid, no boxes, ticks that don't poke out. Once for each plot.
void setUp(QCustomPlot& plot);
/// Colours, fonts and language of the plot, as they now are.
void restyle(QCustomPlot& plot);

/// As many ticks as there is room for, so that their numbers never touch. Before each drawing.
void fitTicks(QCustomPlot& plot);

/// A little smaller than the widget's own: for ticks and keys.
QFont smallFont(const QFont& font);
/// One pixel wide: wider antialiased lines cost fifty times as much to draw.
QPen curvePen(const QColor& color, const QVector<qreal>& dashes = {});
/// A pale area in the colour of a curve; opaque, for a translucent one costs many times as much to draw.
QColor areaColor(const QColor& color);
/// Of a curve that lies behind another of its colour; opaque, too.
QColor paleColor(const QColor& color);
/// Each split has its colour and its dashes, for those who can't tell the colours.
QPen splitPen(SplitId split);

/// One line of a read-out: a sample of the curve's pen (Qt::NoPen for none), what it is, and its value.
struct ReadoutRow {
  QPen pen;
  QString name;
  QString value;
};
/// A small box with values beside `at`, kept inside `bounds`.
void drawReadout(QPainter& painter, const QFont& font, const QRectF& bounds, const QPointF& at,
                 const QString& title, const std::vector<ReadoutRow>& rows);
/// A horizontal sample of a pen, as in a legend, thick enough to show its colour.
void drawKey(QPainter& painter, const QPen& pen, const QPointF& left, double length);
constexpr double kKeyLength = 22;

}  // namespace neurarium::plotStyle
