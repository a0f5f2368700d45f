#include "ui/widgets/control_guard.h"

#include <QEvent>
#include <QWidget>

namespace neurarium {

namespace {

class ControlGuard : public QObject {
 public:
  using QObject::QObject;

  bool eventFilter(QObject*, QEvent* event) override {
    if (event->type() != QEvent::Wheel) return false;
    event->ignore();
    return true;
  }
};

}  // namespace

void guardControl(QWidget* control) {
  control->setFocusPolicy(Qt::StrongFocus);
  control->installEventFilter(new ControlGuard(control));
}

}  // namespace neurarium
