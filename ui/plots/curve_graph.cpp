#include "ui/plots/curve_graph.h"

namespace neurarium {

void CurveGraph::draw(QCPPainter* painter) {
  if (m_isThin) {
    QCPGraph::draw(painter);
    return;
  }
  constexpr QPointF kHalfApart(0.35, 0.35);
  if (data()->isEmpty()) return;
  // As QCPGraph::draw() for a line alone, which would look for the points twice.
  QVector<QPointF> points;
  getLines(&points, QCPDataRange(0, dataCount()));
  painter->setPen(pen());
  painter->setBrush(Qt::NoBrush);
  painter->translate(-kHalfApart);
  drawLinePlot(painter, points);
  painter->translate(2 * kHalfApart);
  drawLinePlot(painter, points);
  painter->translate(-kHalfApart);
}

}  // namespace neurarium
