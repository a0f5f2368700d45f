#include "ui/message_bar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTimer>

#include "ui/theme.h"

namespace neurarium {

namespace {

constexpr int kNoteMilliseconds = 5000;

}  // namespace

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent),
      m_text(new QLabel(this)),
      m_remedy(new QPushButton(this)),
      m_close(new QPushButton(QStringLiteral("✕"), this)),
      m_fade(new QTimer(this)) {
  setObjectName("messageBar");
  m_text->setObjectName("messageBar.text");
  m_text->setWordWrap(true);
  m_remedy->setObjectName("messageBar.remedy");
  m_close->setObjectName("messageBar.close");
  m_close->setFlat(true);
  m_close->setFixedWidth(28);
  m_close->setAccessibleName(tr("Close the message"));
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(12, 6, 6, 6);
  layout->addWidget(m_text, 1);
  layout->addWidget(m_remedy);
  layout->addWidget(m_close);
  m_fade->setSingleShot(true);
  m_fade->setInterval(kNoteMilliseconds);
  connect(m_fade, &QTimer::timeout, this, &QWidget::hide);
  connect(m_close, &QPushButton::clicked, this, &QWidget::hide);
  connect(m_remedy, &QPushButton::clicked, this, &MessageBar::remedyRequested);
  hide();
}

void MessageBar::showNote(const QString& text) {
  if (isVisible() && m_isProblem) return;  // a problem is not talked over
  present(text, {}, false);
  m_fade->start();
}

void MessageBar::showProblem(const QString& text, const QString& remedy) {
  m_fade->stop();
  present(text, remedy, true);
}

QString MessageBar::text() const {
  return m_text->text();
}

void MessageBar::present(const QString& text, const QString& remedy, bool isProblem) {
  m_isProblem = isProblem;
  m_text->setText(text);
  m_remedy->setText(remedy);
  m_remedy->setVisible(!remedy.isEmpty());
  restyle();
  show();
}

void MessageBar::changeEvent(QEvent* event) {
  if (event->type() == QEvent::PaletteChange) restyle();
  if (event->type() == QEvent::LanguageChange) m_close->setAccessibleName(tr("Close the message"));
  QFrame::changeEvent(event);
}

void MessageBar::restyle() {
  const QColor edge = m_isProblem ? theme().warning : theme().accent;
  const QString sheet =
      QStringLiteral("#messageBar { background: %1; border: none; border-left: 4px solid %2; }")
          .arg(theme().window.name(), edge.name());
  if (sheet != styleSheet()) setStyleSheet(sheet);
}

}  // namespace neurarium
