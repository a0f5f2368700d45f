#pragma once

#include <QEvent>
#include <QPointer>
#include <QTimer>
#include <QWidget>
#include <vector>

namespace neurarium::bench {

/// A hand at the mouse that never rests: sends the events of a pointer, a wheel and buttons to the window, as the window system does.
class Hand : public QObject {
 public:
  enum class Gesture {
    Hover,  ///< over all of `places`, one after the other
    Zoom,   ///< the wheel forth and back, at the place of the moment
    Drag  ///< of zoomed-in views: with the middle button on the first place, the canvas, with the left one on others
  };

  explicit Hand(QWidget& window);

  void begin(Gesture gesture, std::vector<QWidget*> places);
  void end();

 private:
  void move();
  void goToPlace(std::size_t place);
  QPointF pointer() const;
  Qt::MouseButton button() const { return m_place == 0 ? Qt::MiddleButton : Qt::LeftButton; }
  void send(QEvent::Type type, Qt::MouseButton button, Qt::MouseButtons buttons);
  void turnWheel(int notches);

  QWidget& m_window;
  QTimer m_timer;
  Gesture m_gesture = Gesture::Hover;
  std::vector<QPointer<QWidget>> m_places;
  std::size_t m_place = 0;
  int m_tick = 0;
  bool m_isPressed = false;
  int m_notches = 0;  ///< that the place of the moment has been zoomed in by
};

}  // namespace neurarium::bench
