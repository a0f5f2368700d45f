#include "ui/plots/plot_header.h"

#include "ui/theme.h"

namespace neurarium {

namespace {

constexpr int kSide = 10;
constexpr int kRowPadding = 6;
constexpr double kInnerGap = 5;
constexpr double kEntryGap = 16;

double entryWidth(const QFontMetricsF& metrics, const plotStyle::ReadoutRow& entry) {
  return plotStyle::kKeyLength + 2 * kInnerGap + metrics.horizontalAdvance(entry.name) +
         metrics.horizontalAdvance(entry.value);
}

}  // namespace

PlotHeader::PlotHeader(QCustomPlot* plot) : QCPLayoutElement(plot) {
  setMargins(QMargins(kSide, 2, kSide, 0));
}

void PlotHeader::update(UpdatePhase phase) {
  if (phase == upPreparation) {
    const int row = QFontMetrics(plotStyle::smallFont(mParentPlot->font())).height() + kRowPadding;
    const int height = fitsOneRow() ? row : 2 * row;
    setMinimumSize(0, height);
    setMaximumSize(QWIDGETSIZE_MAX, height);
  }
  QCPLayoutElement::update(phase);
}

double PlotHeader::entriesWidth() const {
  const QFontMetricsF metrics(plotStyle::smallFont(mParentPlot->font()));
  double width = 0;
  for (const auto& entry : m_entries) width += entryWidth(metrics, entry) + kEntryGap;
  return width;
}

bool PlotHeader::fitsOneRow() const {
  const QFontMetricsF metrics(plotStyle::smallFont(mParentPlot->font()));
  const double width = mParentPlot->viewport().width() - 2 * kSide - m_rightReserve;
  return m_entries.empty() || metrics.horizontalAdvance(m_title) + kEntryGap + entriesWidth() <= width;
}

void PlotHeader::draw(QCPPainter* painter) {
  const QFont font = plotStyle::smallFont(mParentPlot->font());
  const QFontMetricsF metrics(font);
  const bool oneRow = fitsOneRow();
  const double row = rect().height() / (oneRow ? 1.0 : 2.0);
  const QRectF first(rect().left(), rect().top(), rect().width() - m_rightReserve, row);
  painter->setFont(font);
  painter->setPen(m_warns ? theme().warning : theme().mutedText);
  painter->drawText(first, Qt::AlignLeft | Qt::AlignVCenter,
                    metrics.elidedText(m_title, Qt::ElideRight, first.width()));

  QRectF line = oneRow ? first : first.translated(0, row).adjusted(0, 0, m_rightReserve, 0);
  // Too many for the second row as well: without keys' names nothing could be read, so the values go.
  const bool hasValues = entriesWidth() - kEntryGap <= line.width();
  double x = oneRow ? first.right() - entriesWidth() + kEntryGap : line.left();
  for (const auto& entry : m_entries) {
    plotStyle::drawKey(*painter, entry.pen, {x, line.center().y()}, plotStyle::kKeyLength);
    x += plotStyle::kKeyLength + kInnerGap;
    painter->setPen(theme().mutedText);
    painter->drawText(QRectF(x, line.top(), line.width(), row), Qt::AlignLeft | Qt::AlignVCenter, entry.name);
    x += metrics.horizontalAdvance(entry.name) + kInnerGap;
    if (hasValues) {
      painter->setPen(theme().text);
      painter->drawText(QRectF(x, line.top(), line.width(), row), Qt::AlignLeft | Qt::AlignVCenter,
                        entry.value);
      x += metrics.horizontalAdvance(entry.value);
    }
    x += kEntryGap;
  }
}

}  // namespace neurarium
