#include "ui/step/step_keys.h"

#include <QAbstractSlider>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>

#include "ui/step/step_player.h"
#include "ui/step/timeline_bar.h"

namespace neurarium {

namespace {

Granularity coarser(Granularity granularity) {
  return granularity == Granularity::Phase ? granularity
                                           : static_cast<Granularity>(static_cast<int>(granularity) - 1);
}

bool needsArrows(const QWidget* widget) {
  if (qobject_cast<const TimelineBar*>(widget)) return false;
  return qobject_cast<const QLineEdit*>(widget) || qobject_cast<const QComboBox*>(widget) ||
         qobject_cast<const QAbstractSlider*>(widget);
}

}  // namespace

StepKeys::StepKeys(StepPlayer& player, QList<QWidget*> places, QObject* parent)
    : QObject(parent), m_player(player), m_places(std::move(places)) {
  qApp->installEventFilter(this);
}

bool StepKeys::eventFilter(QObject* watched, QEvent* event) {
  if (!m_isActive || event->type() != QEvent::KeyPress) return false;
  const auto* widget = qobject_cast<QWidget*>(watched);
  if (!widget || needsArrows(widget)) return false;
  const bool isHere = std::any_of(m_places.begin(), m_places.end(), [&](const QWidget* place) {
    return place == widget || place->isAncestorOf(widget);
  });
  if (!isHere) return false;
  const auto* key = static_cast<QKeyEvent*>(event);
  return press(key->key(), key->modifiers() & ~Qt::KeypadModifier);
}

bool StepKeys::press(int key, Qt::KeyboardModifiers modifiers) {
  if (modifiers != Qt::NoModifier && modifiers != Qt::ShiftModifier) return false;
  const bool isCoarse = modifiers == Qt::ShiftModifier;
  const Granularity granularity = isCoarse ? coarser(m_player.granularity()) : m_player.granularity();
  switch (key) {
    case Qt::Key_Right:
      m_player.next(granularity);
      return true;
    case Qt::Key_Left:
      m_player.previous(granularity);
      return true;
    case Qt::Key_Home:
      m_player.toStart();
      return true;
    case Qt::Key_End:
      m_player.toEnd();
      return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
      if (!m_player.isHidden()) return false;
      m_player.reveal();
      return true;
    default:
      return false;
  }
}

}  // namespace neurarium
