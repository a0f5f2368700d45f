#include "ui/play_key.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>

namespace neurarium {

PlayKey::PlayKey(QWidget* window) : QObject(window), m_window(window) {
  qApp->installEventFilter(this);
}

bool PlayKey::eventFilter(QObject* watched, QEvent* event) {
  auto* widget = qobject_cast<QWidget*>(watched);
  if (!widget || widget->window() != m_window) return false;
  if (event->type() == QEvent::FocusIn) {
    const Qt::FocusReason reason = static_cast<QFocusEvent*>(event)->reason();
    m_keyboardChoseFocus = reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason;
    return false;
  }
  if (event->type() != QEvent::KeyPress && event->type() != QEvent::KeyRelease) return false;
  const auto* key = static_cast<QKeyEvent*>(event);
  if (key->key() != Qt::Key_Space || key->modifiers() != Qt::NoModifier || takesSpace(widget)) return false;
  if (event->type() == QEvent::KeyPress && !key->isAutoRepeat()) emit pressed();
  return true;
}

bool PlayKey::takesSpace(QWidget* widget) const {
  // In a number nobody needs a space; in other text one may.
  const bool isText = qobject_cast<QLineEdit*>(widget) &&
                      !qobject_cast<QAbstractSpinBox*>(widget->parentWidget()) &&
                      !qobject_cast<QComboBox*>(widget->parentWidget());
  return isText || (m_keyboardChoseFocus && widget->focusPolicy() != Qt::NoFocus &&
                    widget == QApplication::focusWidget());
}

}  // namespace neurarium
