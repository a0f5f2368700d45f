#include "ui/plots/epoch_marker.h"

#include "ui/theme.h"

namespace neurarium {

EpochMarker::EpochMarker(QCustomPlot* plot) : m_line(new QCPItemLine(plot)) {
  m_line->start->setTypeY(QCPItemPosition::ptAxisRectRatio);
  m_line->end->setTypeY(QCPItemPosition::ptAxisRectRatio);
  m_line->setVisible(false);
}

void EpochMarker::update() {
  constexpr double kWidth = 1.5;
  m_line->setVisible(m_epoch.has_value());
  if (!m_epoch) return;
  m_line->start->setCoords(*m_epoch, 0);
  m_line->end->setCoords(*m_epoch, 1);
  m_line->setPen(QPen(theme().accent, kWidth));
}

}  // namespace neurarium
