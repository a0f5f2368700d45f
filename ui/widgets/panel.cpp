#include "ui/widgets/panel.h"

#include <QEvent>
#include <QScrollBar>
#include <QVBoxLayout>

namespace neurarium {

namespace {

constexpr int kPanelWidth = 272;
constexpr int kMargin = 10;
constexpr int kSpacing = 8;

}  // namespace

Panel::Panel(ProjectDocument& document, QWidget* parent) : QScrollArea(parent), DocumentView(document) {
  auto* content = new QWidget(this);
  m_column = new QVBoxLayout(content);
  m_column->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
  m_column->setSpacing(kSpacing);
  setWidget(content);
  setWidgetResizable(true);
  setFrameShape(QFrame::NoFrame);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  connect(&document, &ProjectDocument::changed, this, [this] { refresh(); });
  connect(&document, &ProjectDocument::editRefused, this, [this] { refresh(); });
}

void Panel::begin() {
  m_column->addStretch(1);
  refresh();
  fitWidth();
}

QSize Panel::sizeHint() const {
  return {kPanelWidth, 480};
}

void Panel::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QScrollArea::changeEvent(event);
}

bool Panel::eventFilter(QObject* watched, QEvent* event) {
  // Longer words, a larger font or further controls: the panel asks for as much width as they need.
  if (watched == widget() && event->type() == QEvent::LayoutRequest) fitWidth();
  return QScrollArea::eventFilter(watched, event);
}

void Panel::fitWidth() {
  const int bar = verticalScrollBar()->sizeHint().width();
  setMinimumWidth(std::max(kPanelWidth, widget()->minimumSizeHint().width() + bar));
}

}  // namespace neurarium
