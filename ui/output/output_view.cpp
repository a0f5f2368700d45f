#include "ui/output/output_view.h"

#include <QEvent>
#include <QPainter>
#include <QStackedLayout>
#include <QVBoxLayout>

#include "ui/output/classes_page.h"
#include "ui/output/curve_page.h"
#include "ui/output/output_header.h"
#include "ui/output/plane_page.h"
#include "ui/output/reconstruction_page.h"
#include "ui/output/regression_page.h"
#include "ui/theme.h"

namespace neurarium {

OutputView::OutputView(QWidget* parent)
    : QWidget(parent),
      m_header(new OutputHeader(this)),
      m_stack(new QStackedLayout),
      m_plane(new PlanePage),
      m_curve(new CurvePage),
      m_classes(new ClassesPage),
      m_regression(new RegressionPage),
      m_reconstruction(new ReconstructionPage) {
  setObjectName(QStringLiteral("outputView"));
  setAutoFillBackground(true);
  setBackgroundRole(QPalette::Base);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 4, 0, 0);
  layout->setSpacing(6);
  layout->addWidget(m_header);
  layout->addLayout(m_stack, 1);
  for (OutputPage* page : {m_plane, m_curve, m_classes, m_regression, m_reconstruction}) {
    m_stack->addWidget(page);
    connect(page, &OutputPage::exampleClicked, this, &OutputView::exampleClicked);
  }
}

void OutputView::setData(std::shared_ptr<const PreparedData> prepared) {
  if (prepared == m_data) return;
  m_data = std::move(prepared);
  m_snapshot.reset();
  m_dataIsStale = true;
  m_page = m_data ? pageFor(*m_data) : nullptr;
  if (m_page) {
    m_stack->setCurrentWidget(m_page);
    m_header->setShowsAccuracy(isClassification(m_data->dataset->task));
  }
  if (isVisible()) catchUp();
  emit needsChanged();
}

void OutputView::setSnapshot(std::shared_ptr<const Snapshot> snapshot) {
  if (snapshot && snapshot->data != m_data) return;
  m_snapshot = std::move(snapshot);
  m_snapshotIsStale = true;
  if (isVisible()) catchUp();
}

void OutputView::setMarkedExample(std::optional<Index> example) {
  for (OutputPage* page : {m_plane, m_curve, m_classes, m_regression, m_reconstruction})
    page->setMarkedExample(example);
}

bool OutputView::needsOutputMap() const {
  return isVisible() && m_page && m_page->needsOutputMap();
}

bool OutputView::needsPredictions() const {
  return isVisible() && m_page && m_page->needsPredictions();
}

OutputPage* OutputView::pageFor(const PreparedData& prepared) {
  if (prepared.dataset->task == Task::Reconstruction)
    return ReconstructionPage::canShow(prepared) ? m_reconstruction : m_regression;
  if (prepared.dataset->kind == DataKind::Plane) return m_plane;
  if (prepared.dataset->task != Task::Regression) return m_classes;
  return prepared.dataset->kind == DataKind::Curve ? m_curve : m_regression;
}

void OutputView::catchUp() {
  if (m_dataIsStale && m_page) m_page->setData(m_data);
  if (m_dataIsStale || m_snapshotIsStale) {
    if (m_page) m_page->setSnapshot(m_snapshot);
    m_header->setMetrics(m_snapshot ? m_snapshot->metrics : EpochMetrics{});
  }
  m_dataIsStale = false;
  m_snapshotIsStale = false;
}

void OutputView::paintOutput(QPainter& painter, const QSizeF& size) {
  catchUp();
  painter.fillRect(QRectF(QPointF(), size), theme().surface);
  if (!m_page) return;
  constexpr double kGap = 6;
  const double header = m_header->sizeHint().height();
  m_header->paintHeader(painter, {0, kGap, size.width(), header});
  m_page->paintPage(painter, {0, header + 2 * kGap, size.width(), size.height() - header - 2 * kGap});
}

void OutputView::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  catchUp();
  emit needsChanged();
}

void OutputView::hideEvent(QHideEvent* event) {
  QWidget::hideEvent(event);
  emit needsChanged();
}

void OutputView::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange) update();
}

}  // namespace neurarium
