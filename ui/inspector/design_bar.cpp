#include "ui/inspector/design_bar.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <algorithm>

#include "core/network.h"
#include "ui/advice_text.h"
#include "ui/error_text.h"
#include "ui/icons.h"
#include "ui/inspector/advice_line.h"
#include "ui/inspector/inspector_text.h"
#include "ui/project_document.h"
#include "ui/selection.h"

namespace neurarium {

namespace {

constexpr int kListWidth = 460;
constexpr int kIconSide = 18;

QString iconOf(const Advice& advice) {
  return advice.blocks ? QStringLiteral("advice_blocks") : QStringLiteral("advice_warns");
}

QColor Theme::*colorOf(const Advice& advice) {
  return advice.blocks ? &Theme::warning : &Theme::text;
}

}  // namespace

DesignBar::DesignBar(ProjectDocument& document, Selection& selection, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_selection(selection),
      m_state(new AdviceLine(this)),
      m_line(new AdviceLine(this)),
      m_mend(new QPushButton(this)),
      m_more(new QToolButton(this)) {
  setObjectName("designBar");
  m_state->setObjectName("designState");
  m_line->setObjectName("designAdvice");
  m_mend->setObjectName("designMend");
  m_more->setObjectName("designMore");
  m_more->setToolButtonStyle(Qt::ToolButtonTextOnly);
  m_more->setFocusPolicy(Qt::TabFocus);
  m_mend->setFocusPolicy(Qt::TabFocus);
  m_line->setCursor(Qt::PointingHandCursor);
  // It says something, and leads nowhere.
  m_state->setFocusPolicy(Qt::NoFocus);
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(10, 3, 8, 3);
  layout->setSpacing(8);
  layout->addWidget(m_state);
  layout->addSpacing(8);
  layout->addWidget(m_line);
  layout->addWidget(m_mend);
  layout->addWidget(m_more);
  layout->addStretch(1);
  connect(m_line, &AdviceLine::clicked, this, [this] {
    if (!m_advice.empty() && m_advice.front().layer >= 0) m_selection.selectLayer(m_advice.front().layer);
  });
  connect(m_mend, &QPushButton::clicked, this, [this] {
    if (!m_advice.empty()) mendIt(m_advice.front());
  });
  connect(m_more, &QToolButton::clicked, this, &DesignBar::openList);
  connect(&document, &ProjectDocument::changed, this, &DesignBar::showDesign);
  showDesign();
}

void DesignBar::showDesign() {
  if (m_list) m_list->close();
  m_advice.clear();
  if (m_document.data()) m_advice = adviseOn(m_document.project(), *m_document.data()->dataset);
  showState(!m_advice.empty() && m_advice.front().blocks);
  showAdvice();
}

void DesignBar::showState(bool isBlocked) {
  using namespace inspectorText;
  // What blocks says it better.
  m_state->setVisible(!isBlocked);
  if (m_document.problem()) {
    m_state->setMessage("advice_blocks", &Theme::warning, describe(*m_document.problem()));
    return;
  }
  const auto network = Network::build(m_document.project().network);
  if (!network) return;
  double cost = 0;
  for (const auto& layer : (*network)->layers()) cost += layer->cost();
  const QString ready = tr("Ready to train");
  const QString figures = QStringLiteral("%1 · %2 · %3")
                              .arg(ready, parametersText(static_cast<double>((*network)->trainableCount())),
                                   operationsText(cost));
  // The advice needs the room.
  m_state->setMessage("ready", &Theme::accent, m_advice.empty() ? figures : ready);
  m_state->setSizePolicy(m_advice.empty() ? QSizePolicy::Preferred : QSizePolicy::Fixed, QSizePolicy::Fixed);
  m_state->setToolTip(figures);
  m_state->setAccessibleName(figures);
}

void DesignBar::showAdvice() {
  const bool isAny = !m_advice.empty();
  m_line->setVisible(isAny);
  m_mend->setVisible(isAny);
  m_more->setVisible(m_advice.size() > 1);
  if (!isAny) return;
  const Advice& first = m_advice.front();
  m_line->setMessage(iconOf(first), colorOf(first), adviceText(first, m_document.project().network));
  m_mend->setText(mendText(first));
  m_mend->setAccessibleName(mendText(first));
  m_more->setText(tr("%1 more").arg(m_advice.size() - 1));
  m_more->setToolTip(tr("Shows all that there is to say of this design."));
  m_more->setAccessibleName(m_more->text());
}

void DesignBar::mendIt(const Advice& advice) {
  const auto dataset = m_document.data()->dataset;
  const Advice mended = advice;
  (void)m_document.edit(mendText(mended),
                        [dataset, mended](Project& project) { mend(project, *dataset, mended); });
}

void DesignBar::openList() {
  auto* list = new QFrame(this, Qt::Popup);
  list->setObjectName("adviceList");
  list->setAccessibleName(m_more->text());
  list->setAttribute(Qt::WA_DeleteOnClose);
  list->setFrameShape(QFrame::StyledPanel);
  auto* grid = new QGridLayout(list);
  grid->setColumnStretch(1, 1);
  grid->setHorizontalSpacing(8);
  for (std::size_t i = 0; i < m_advice.size(); ++i) {
    const Advice advice = m_advice[i];
    const int row = static_cast<int>(i);
    auto* icon = new QLabel(list);
    icon->setPixmap(themedIcon(iconOf(advice), colorOf(advice)).pixmap(kIconSide));
    auto* sentence = new QLabel(adviceText(advice, m_document.project().network), list);
    sentence->setWordWrap(true);
    sentence->setTextFormat(Qt::PlainText);
    auto* button = new QPushButton(mendText(advice), list);
    button->setObjectName(QStringLiteral("adviceMend%1").arg(i));
    button->setAccessibleDescription(sentence->text());
    connect(button, &QPushButton::clicked, this, [this, advice] { mendIt(advice); });
    grid->addWidget(icon, row, 0, Qt::AlignTop);
    grid->addWidget(sentence, row, 1, Qt::AlignTop);
    grid->addWidget(button, row, 2, Qt::AlignTop);
  }
  list->setFixedWidth(std::max(kListWidth, grid->minimumSize().width()));
  list->adjustSize();
  // Above the bar, which is at the window's foot.
  const QPoint corner = mapToGlobal(QPoint(m_more->geometry().right(), 0));
  list->move(corner.x() - list->width(), corner.y() - list->height());
  m_list = list;
  list->show();
}

void DesignBar::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) showDesign();
  QWidget::changeEvent(event);
}

}  // namespace neurarium
