#include "ui/plots/plot_crosshair.h"

#include <cmath>

#include "ui/theme.h"

namespace neurarium {

PlotCrosshair::PlotCrosshair(QCustomPlot* plot, Source source)
    : QCPLayerable(plot, QStringLiteral("overlay")), m_source(std::move(source)) {}

void PlotCrosshair::setKey(std::optional<double> key, const QPointF& at) {
  if (key == m_key && (!key || at == m_at)) return;
  m_key = key;
  m_at = at;
  layer()->replot();
}

void PlotCrosshair::draw(QCPPainter* painter) {
  if (!m_key) return;
  constexpr double kDotRadius = 3.5;
  const QRectF area = mParentPlot->axisRect()->rect();
  const double x = mParentPlot->xAxis->coordToPixel(*m_key);
  if (x < area.left() - 1 || x > area.right() + 1) return;
  const Readout readout = m_source(*m_key);
  painter->setPen(QPen(theme().mutedText, 1));
  painter->setAntialiasing(false);
  painter->drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
  painter->setAntialiasing(true);
  for (std::size_t i = readout.values.size(); i-- > 0;) {  // the first curve lies on top
    const double y = mParentPlot->yAxis->coordToPixel(readout.values[i]);
    if (!std::isfinite(y) || y < area.top() - kDotRadius || y > area.bottom() + kDotRadius) continue;
    painter->setPen(QPen(theme().surface, 1));
    painter->setBrush(readout.rows[i].pen.color());
    painter->drawEllipse(QPointF(x, y), kDotRadius, kDotRadius);
  }
  plotStyle::drawReadout(*painter, plotStyle::smallFont(mParentPlot->font()), area, {x, m_at.y()},
                         readout.title, readout.rows);
}

}  // namespace neurarium
