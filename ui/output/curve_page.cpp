#include "ui/output/curve_page.h"

#include <QVBoxLayout>

#include "ui/output/curve_plot.h"

namespace neurarium {

CurvePage::CurvePage(QWidget* parent) : OutputPage(parent), m_plot(new CurvePlot(this)) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(m_plot, 1);
  layout->addStretch();
}

void CurvePage::setData(std::shared_ptr<const PreparedData> prepared) {
  m_plot->setData(std::move(prepared));
}

void CurvePage::setSnapshot(std::shared_ptr<const Snapshot> snapshot) {
  m_plot->setSnapshot(std::move(snapshot));
}

void CurvePage::paintPage(QPainter& painter, const QRectF& target) {
  m_plot->paintPlot(painter, target);
}

void CurvePage::resizeEvent(QResizeEvent* event) {
  OutputPage::resizeEvent(event);
  constexpr double kTallest = 1.15;  // heights per width: a taller plot makes every slope look steep
  m_plot->setMaximumHeight(static_cast<int>(width() * kTallest));
}

}  // namespace neurarium
