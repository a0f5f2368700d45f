#pragma once

#include <QToolBar>

namespace neurarium {

class WindowActions;

/// The activities, at the left edge of the window.
class ActivityBar : public QToolBar {
  Q_OBJECT

 public:
  ActivityBar(const WindowActions& actions, QWidget* parent);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();
};

}  // namespace neurarium
