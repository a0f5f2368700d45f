#include "ui/plots/styled_plot.h"

#include <QPicture>

#include "ui/plots/plot_style.h"

namespace neurarium {

StyledPlot::StyledPlot(QWidget* parent) : QCustomPlot(parent) {
  plotStyle::setUp(*this);
  connect(this, &QCustomPlot::beforeReplot, this, [this] { plotStyle::fitTicks(*this); });
}

void StyledPlot::paintPlot(QPainter& painter, const QRectF& target) {
  catchUp();
  QPicture picture;
  QCPPainter recorder(&picture);
  toPainter(&recorder, qRound(target.width()), qRound(target.height()));
  recorder.end();
  painter.drawPicture(target.topLeft(), picture);
}

void StyledPlot::requestUpdate() {
  m_isStale = true;
  if (!isVisible()) return;
  catchUp();
  replot(QCustomPlot::rpQueuedReplot);
}

void StyledPlot::showEvent(QShowEvent* event) {
  QCustomPlot::showEvent(event);
  if (m_isStale || m_needsStyle) requestUpdate();
}

void StyledPlot::changeEvent(QEvent* event) {
  QCustomPlot::changeEvent(event);
  switch (event->type()) {
    case QEvent::PaletteChange:
    case QEvent::FontChange:
    case QEvent::LanguageChange:
    case QEvent::LocaleChange:
      m_needsStyle = true;
      requestUpdate();
      break;
    default:
      break;
  }
}

void StyledPlot::catchUp() {
  if (m_needsStyle) {
    plotStyle::restyle(*this);
    restyle();
  }
  m_needsStyle = false;
  if (m_isStale) fill();
  m_isStale = false;
}

}  // namespace neurarium
