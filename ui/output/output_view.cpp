#include "ui/output/output_view.h"

#include <QEvent>
#include <QPainter>
#include <QSignalBlocker>
#include <QStackedLayout>
#include <QTabBar>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/output/classes_page.h"
#include "ui/output/curve_page.h"
#include "ui/output/output_header.h"
#include "ui/output/plane_page.h"
#include "ui/output/reconstruction_page.h"
#include "ui/output/regression_page.h"
#include "ui/output/scores_page.h"
#include "ui/theme.h"

namespace neurarium {

OutputView::OutputView(QWidget* parent)
    : QWidget(parent),
      m_header(new OutputHeader(this)),
      m_tabs(new QTabBar(this)),
      m_stack(new QStackedLayout),
      m_plane(new PlanePage),
      m_curve(new CurvePage),
      m_classes(new ClassesPage),
      m_regression(new RegressionPage),
      m_reconstruction(new ReconstructionPage),
      m_roc(new ScoresPage(ScoresPlot::Kind::Roc)),
      m_calibration(new ScoresPage(ScoresPlot::Kind::Calibration)) {
  setObjectName(QStringLiteral("outputView"));
  setAutoFillBackground(true);
  setBackgroundRole(QPalette::Base);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 4, 0, 0);
  layout->setSpacing(6);
  layout->addWidget(m_header);
  m_tabs->setObjectName(QStringLiteral("outputTabs"));
  m_tabs->setDocumentMode(true);
  m_tabs->setExpanding(false);
  m_tabs->setDrawBase(false);
  m_tabs->hide();
  layout->addWidget(m_tabs);
  layout->addLayout(m_stack, 1);
  connect(m_tabs, &QTabBar::currentChanged, this,
          [this](int tab) { setFacet(m_facets[static_cast<std::size_t>(tab)]); });
  for (OutputPage* page :
       {m_plane, m_curve, m_classes, m_regression, m_reconstruction, m_roc, m_calibration}) {
    m_stack->addWidget(page);
    connect(page, &OutputPage::exampleClicked, this, &OutputView::exampleClicked);
  }
}

void OutputView::setData(std::shared_ptr<const PreparedData> prepared) {
  if (prepared == m_data) return;
  m_data = std::move(prepared);
  m_snapshot.reset();
  if (m_data) m_header->setShowsAccuracy(isClassification(m_data->dataset->task));
  fillTabs();
  choosePage();
}

void OutputView::setFacet(Facet facet) {
  if (m_wished == facet) return;
  m_wished = facet;
  choosePage();
}

OutputView::Facet OutputView::facet() const {
  const bool has = std::find(m_facets.begin(), m_facets.end(), m_wished) != m_facets.end();
  return has ? m_wished : Facet::Output;
}

void OutputView::fillTabs() {
  m_facets = {Facet::Output};
  if (m_data && BinaryScores::fit(*m_data)) m_facets = {Facet::Output, Facet::Roc, Facet::Calibration};
  if (m_data && m_data->dataset->task == Task::Regression && pageFor(*m_data) != m_regression)
    m_facets = {Facet::Output, Facet::Errors};
  const QSignalBlocker blocker(m_tabs);
  while (m_tabs->count() > 0) m_tabs->removeTab(0);
  for (const Facet each : m_facets) {
    switch (each) {
      case Facet::Output:
        m_tabs->addTab(outputName());
        break;
      case Facet::Roc:
        m_tabs->addTab(tr("ROC"));
        break;
      case Facet::Calibration:
        m_tabs->addTab(tr("Calibration"));
        break;
      case Facet::Errors:
        m_tabs->addTab(tr("Errors"));
        break;
    }
    if (each == facet()) m_tabs->setCurrentIndex(m_tabs->count() - 1);
  }
  m_tabs->setAccessibleName(tr("What is shown of the output"));
  m_tabs->setVisible(m_facets.size() > 1);
}

QString OutputView::outputName() {
  const OutputPage* page = m_data ? pageFor(*m_data) : nullptr;
  if (page == m_plane) return tr("Map");
  return page == m_curve ? tr("Curve") : tr("Classes");
}

void OutputView::choosePage() {
  m_page = m_data ? pageOf(facet(), *m_data) : nullptr;
  if (m_page) m_stack->setCurrentWidget(m_page);
  const QSignalBlocker blocker(m_tabs);
  const auto tab = std::find(m_facets.begin(), m_facets.end(), facet());
  m_tabs->setCurrentIndex(static_cast<int>(tab - m_facets.begin()));
  m_dataIsStale = true;
  if (isVisible()) catchUp();
  emit needsChanged();
}

OutputPage* OutputView::pageOf(Facet facet, const PreparedData& prepared) {
  switch (facet) {
    case Facet::Roc:
      return m_roc;
    case Facet::Calibration:
      return m_calibration;
    case Facet::Errors:
      return m_regression;
    case Facet::Output:
      break;
  }
  return pageFor(prepared);
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
  if (event->type() == QEvent::LanguageChange) fillTabs();
}

}  // namespace neurarium
