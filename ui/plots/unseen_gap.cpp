#include "ui/plots/unseen_gap.h"

#include "ui/plots/gap_area.h"
#include "ui/plots/plot_style.h"
#include "ui/theme.h"

namespace neurarium {

UnseenGap::UnseenGap(QCustomPlot* plot)
    : m_area(new GapArea(plot->xAxis, plot->yAxis)),
      m_line(new QCPItemLine(plot)),
      m_dot(new QCPGraph(plot->xAxis, plot->yAxis)) {
  plot->addLayer("gap", plot->layer("grid"));
  m_area->setLayer("gap");
  m_area->setPen(Qt::NoPen);
  m_area->setAntialiasedFill(false);
  m_line->start->setTypeY(QCPItemPosition::ptAxisRectRatio);
  m_line->end->setTypeY(QCPItemPosition::ptAxisRectRatio);
  m_dot->setLineStyle(QCPGraph::lsNone);
}

void UnseenGap::show(const QCPGraph* unseen, QCPGraph* training, const QPen& pen,
                     const std::optional<QCPGraphData>& best) {
  constexpr double kDotSize = 7;
  m_area->setVisible(unseen != nullptr);
  if (unseen) {
    m_area->setData(unseen->data());
    m_area->setChannelFillGraph(training);
    m_area->setBrush(plotStyle::areaColor(pen.color()));
  }
  m_line->setVisible(best.has_value());
  m_dot->setVisible(best.has_value());
  if (!best) return;
  m_line->start->setCoords(best->key, 0);
  m_line->end->setCoords(best->key, 1);
  m_line->setPen(plotStyle::curvePen(pen.color(), {2, 3}));
  m_dot->data()->set({*best}, true);
  m_dot->setScatterStyle(
      QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(theme().surface, 1), pen.color(), kDotSize));
}

}  // namespace neurarium
