#include "ui/plots/curve_graph.h"

namespace neurarium {

void CurveGraph::draw(QCPPainter* painter) {
  if (m_isThin) {
    QCPGraph::draw(painter);
    return;
  }
  constexpr QPointF kHalfApart(0.35, 0.35);
  painter->translate(-kHalfApart);
  QCPGraph::draw(painter);
  painter->translate(2 * kHalfApart);
  QCPGraph::draw(painter);
  painter->translate(-kHalfApart);
}

}  // namespace neurarium
