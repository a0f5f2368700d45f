#include "ui/output/plane_page.h"

#include <QCheckBox>
#include <QEvent>
#include <algorithm>

#include "ui/output/decision_map.h"

namespace neurarium {

PlanePage::PlanePage(QWidget* parent)
    : OutputPage(parent),
      m_map(new DecisionMap(this)),
      m_testData(new QCheckBox(this)),
      m_discretise(new QCheckBox(this)) {
  m_testData->setObjectName(QStringLiteral("showTestData"));
  m_discretise->setObjectName(QStringLiteral("discretiseOutput"));
  connect(m_testData, &QCheckBox::toggled, this, [this](bool on) {
    m_map->setShowsTestData(on);
    place();
  });
  connect(m_map, &DecisionMap::exampleClicked, this, &OutputPage::exampleClicked);
  connect(m_discretise, &QCheckBox::toggled, m_map, &DecisionMap::setDiscretised);
  setMinimumWidth(m_map->minimumSizeHint().width());
  retranslate();
}

void PlanePage::setData(std::shared_ptr<const PreparedData> prepared) {
  m_testData->setEnabled(prepared && prepared->test.size() > 0);
  m_map->setData(std::move(prepared));
  place();
}

void PlanePage::setSnapshot(std::shared_ptr<const Snapshot> snapshot) {
  m_map->setSnapshot(std::move(snapshot));
}

void PlanePage::setMarkedExample(std::optional<Index> example) {
  m_map->setMarkedExample(example);
}

void PlanePage::paintPage(QPainter& painter, const QRectF& target) {
  m_map->paintMap(painter, target);
}

void PlanePage::retranslate() {
  m_testData->setText(tr("Show test data"));
  m_discretise->setText(tr("Discretise output"));
  m_discretise->setToolTip(tr("Show only on which side the output falls, not how far"));
  place();
}

void PlanePage::place() {
  // The map takes its square and its key, the switches follow right below; a layout would push them to the bottom.
  constexpr int kGap = 6;
  constexpr int kSide = 8;
  const QSize first = m_testData->sizeHint();
  const QSize second = m_discretise->sizeHint();
  const bool fitsOneRow = first.width() + second.width() + 3 * kSide <= width();
  const int controls = kGap + first.height() + (fitsOneRow ? 0 : second.height() + 2) + kGap;
  const int mapHeight = std::clamp(height() - controls, 0, m_map->heightForWidth(width()));
  m_map->setGeometry(0, 0, width(), mapHeight);
  const int top = mapHeight + kGap;
  m_testData->setGeometry(kSide, top, std::min(first.width(), width() - kSide), first.height());
  if (fitsOneRow)
    m_discretise->setGeometry(width() - kSide - second.width(), top, second.width(), second.height());
  else
    m_discretise->setGeometry(kSide, top + first.height() + 2, std::min(second.width(), width() - kSide),
                              second.height());
}

void PlanePage::resizeEvent(QResizeEvent* event) {
  OutputPage::resizeEvent(event);
  place();
}

void PlanePage::changeEvent(QEvent* event) {
  OutputPage::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
  if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) place();
}

}  // namespace neurarium
