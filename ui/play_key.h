#pragma once

#include <QObject>

class QWidget;

namespace neurarium {

/// The space bar plays and pauses, whichever control the mouse touched last; but a control that the keyboard has gone to (by Tab) is pressed by it,
/// and a text being typed receives it.
class PlayKey : public QObject {
  Q_OBJECT

 public:
  explicit PlayKey(QWidget* window);

 signals:
  void pressed();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  bool takesSpace(QWidget* widget) const;

  QWidget* m_window;
  bool m_keyboardChoseFocus = false;
};

}  // namespace neurarium
