#include "ui/plots/plot_style.h"

#include <qcustomplot.h>

#include <algorithm>

#include "ui/plots/axis_tickers.h"
#include "ui/theme.h"

namespace neurarium::plotStyle {

namespace {

constexpr double kSmallFontScale = 0.9;
constexpr int kTickPadding = 4;
constexpr int kPlotMargin = 8;
/// Room for "0.0001" beside the axis, so that plots above each other begin at one line.
constexpr int kLeftMargin = 46;

QColor gridColor() {
  QColor color = theme().border;
  color.setAlphaF(0.55f);
  // Mixed beforehand: translucent lines are slow to draw.
  const QColor behind = theme().surface;
  const auto mix = [&](float over, float under) { return under + (over - under) * color.alphaF(); };
  return QColor::fromRgbF(mix(color.redF(), behind.redF()), mix(color.greenF(), behind.greenF()),
                          mix(color.blueF(), behind.blueF()));
}

QColor onPaper(const QColor& color, double strength) {
  const QColor& paper = theme().surface;
  const auto mix = [strength](int from, int to) { return static_cast<int>(from + (to - from) * strength); };
  return {mix(paper.red(), color.red()), mix(paper.green(), color.green()), mix(paper.blue(), color.blue())};
}

}  // namespace

void setUp(QCustomPlot& plot) {
  plot.setAutoAddPlottableToLegend(false);
  plot.setNotAntialiasedElements(QCP::aeAxes | QCP::aeGrid | QCP::aeZeroLine);
  plot.setPlottingHints(QCP::phCacheLabels | QCP::phFastPolylines);
  plot.plotLayout()->setRowSpacing(0);
  plot.axisRect()->setupFullAxesBox(false);
  plot.xAxis2->setVisible(false);
  plot.yAxis2->setVisible(false);
  for (QCPAxis* axis : {plot.xAxis, plot.yAxis}) {
    axis->setTickLength(0);
    axis->setSubTickLength(0);
    axis->setTickLabelPadding(kTickPadding);
    axis->setLabelPadding(1);
    axis->grid()->setSubGridVisible(false);
  }
  plot.xAxis->setTicker(QSharedPointer<NumberTicker>::create());
  plot.yAxis->setTicker(QSharedPointer<NumberTicker>::create());
  plot.axisRect()->setMinimumMargins(QMargins(kLeftMargin, kPlotMargin, 2 * kPlotMargin, kPlotMargin));
}

void restyle(QCustomPlot& plot) {
  plot.setLocale(QLocale());
  plot.setBackground(QBrush(theme().surface));
  for (QCPAxis* axis : {plot.xAxis, plot.yAxis}) {
    axis->setBasePen(Qt::NoPen);
    // Without a length ticks are dots still, and a recorded picture draws them even without a pen.
    axis->setTickPen(QPen(theme().surface, 1));
    axis->setSubTickPen(QPen(theme().surface, 1));
    axis->setTickLabelColor(theme().mutedText);
    axis->setTickLabelFont(smallFont(plot.font()));
    axis->setLabelColor(theme().mutedText);
    axis->setLabelFont(smallFont(plot.font()));
    axis->grid()->setPen(QPen(gridColor(), 1));
    axis->grid()->setZeroLinePen(QPen(theme().border, 1));
  }
}

void fitTicks(QCustomPlot& plot) {
  constexpr double kLabelGap = 22;
  constexpr double kRowHeight = 30;
  constexpr double kLeast = 2;
  const QFontMetricsF metrics(plot.xAxis->tickLabelFont());
  const QRect rect = plot.axisRect()->rect();
  if (const auto ticker = plot.xAxis->ticker().dynamicCast<NumberTicker>()) {
    const double label = std::max(24.0, metrics.horizontalAdvance(ticker->longestLabel(plot.xAxis->range())));
    ticker->setTickCount(static_cast<int>(std::clamp(rect.width() / (label + kLabelGap), kLeast, 10.0)));
  }
  plot.yAxis->ticker()->setTickCount(static_cast<int>(std::clamp(rect.height() / kRowHeight, kLeast, 6.0)));
}

QFont smallFont(const QFont& font) {
  QFont smaller = font;
  if (font.pointSizeF() > 0) smaller.setPointSizeF(font.pointSizeF() * kSmallFontScale);
  return smaller;
}

QPen curvePen(const QColor& color, const QVector<qreal>& dashes) {
  QPen pen(color, 1);
  pen.setCapStyle(Qt::FlatCap);
  if (!dashes.isEmpty()) pen.setDashPattern(dashes);
  return pen;
}

QColor areaColor(const QColor& color) {
  return onPaper(color, 0.13);
}

QColor paleColor(const QColor& color) {
  return onPaper(color, 0.4);
}

QPen splitPen(SplitId split) {
  switch (split) {
    case SplitId::Train:
      return curvePen(splitColor(split));
    case SplitId::Validation:
      return curvePen(splitColor(split), {8, 3, 2, 3});
    case SplitId::Test:
      break;
  }
  return curvePen(splitColor(split), {5, 3});
}

void drawKey(QPainter& painter, const QPen& pen, const QPointF& left, double length) {
  QPen thick = pen;
  thick.setWidthF(2);
  // The pattern is in units of the width: halved, it looks as in the plot.
  if (pen.style() == Qt::CustomDashLine) {
    QVector<qreal> dashes = pen.dashPattern();
    for (qreal& dash : dashes) dash /= 2;
    thick.setDashPattern(dashes);
  }
  painter.setPen(thick);
  painter.drawLine(left, left + QPointF(length, 0));
}

void drawReadout(QPainter& painter, const QFont& font, const QRectF& bounds, const QPointF& at,
                 const QString& title, const std::vector<ReadoutRow>& rows) {
  constexpr double kPadding = 7;
  constexpr double kGap = 8;
  constexpr double kDistance = 12;
  QFont bold = font;
  bold.setBold(true);
  const QFontMetricsF metrics(font);
  const QFontMetricsF boldMetrics(bold);
  const double line = metrics.height() + 1;
  double names = 0;
  double values = 0;
  const bool hasKeys = std::any_of(rows.begin(), rows.end(),
                                   [](const ReadoutRow& row) { return row.pen.style() != Qt::NoPen; });
  const double keys = hasKeys ? kKeyLength + kGap : 0;
  for (const ReadoutRow& row : rows) {
    names = std::max(names, metrics.horizontalAdvance(row.name));
    values = std::max(values, metrics.horizontalAdvance(row.value));
  }
  const double rowsWidth = rows.empty() ? 0 : keys + names + kGap + values;
  const double titleHeight = title.isEmpty() ? 0 : line;
  QRectF box(0, 0, std::max(rowsWidth, boldMetrics.horizontalAdvance(title)) + 2 * kPadding,
             titleHeight + line * static_cast<double>(rows.size()) + 2 * kPadding);
  box.moveTopLeft(at + QPointF(kDistance, kDistance));
  if (box.right() > bounds.right()) box.moveRight(at.x() - kDistance);
  if (box.left() < bounds.left()) box.moveLeft(bounds.left());
  if (box.bottom() > bounds.bottom())
    box.moveBottom(std::max(bounds.top() + box.height(), at.y() - kDistance));

  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(theme().border, 1));
  painter.setBrush(theme().surface);
  painter.drawRoundedRect(box, 4, 4);
  QRectF row(box.left() + kPadding, box.top() + kPadding, box.width() - 2 * kPadding, line);
  painter.setPen(theme().text);
  if (!title.isEmpty()) {
    painter.setFont(bold);
    painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, title);
    row.translate(0, line);
  }
  painter.setFont(font);
  for (const ReadoutRow& entry : rows) {
    if (entry.pen.style() != Qt::NoPen)
      drawKey(painter, entry.pen, {row.left(), row.center().y()}, kKeyLength);
    painter.setPen(theme().mutedText);
    painter.drawText(row.adjusted(keys, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, entry.name);
    painter.setPen(theme().text);
    painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, entry.value);
    row.translate(0, line);
  }
  painter.restore();
}

}  // namespace neurarium::plotStyle
