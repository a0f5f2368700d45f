#include "ui/widgets/control_guard.h"

#include <QComboBox>
#include <QKeyEvent>

namespace neurarium {

namespace {

class ControlGuard : public QObject {
 public:
  using QObject::QObject;

  bool eventFilter(QObject* watched, QEvent* event) override {
    if (!belongsElsewhere(watched, *event)) return false;
    event->ignore();
    return true;
  }

 private:
  static bool belongsElsewhere(QObject* watched, const QEvent& event) {
    if (event.type() == QEvent::Wheel) return true;
    if (event.type() != QEvent::KeyPress || static_cast<const QKeyEvent&>(event).key() != Qt::Key_Space) return false;
    const auto* combo = qobject_cast<QComboBox*>(watched);
    return combo && !combo->isEditable();
  }
};

}  // namespace

void guardControl(QWidget* control) {
  control->setFocusPolicy(Qt::StrongFocus);
  control->installEventFilter(new ControlGuard(control));
}

}  // namespace neurarium
