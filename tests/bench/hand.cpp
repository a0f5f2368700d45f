#include "tests/bench/hand.h"

#include <QCoreApplication>
#include <QMouseEvent>
#include <QWheelEvent>
#include <QWindow>
#include <cmath>

namespace neurarium::bench {

namespace {

constexpr int kMilliseconds = 8;  ///< as an ordinary mouse, 125 times a second
constexpr int kTicksAtPlace = 60;
constexpr int kTicksOfDrag = 20;
constexpr int kTicksPerNotch = 3;
constexpr int kNotches = 6;  ///< in, then as many out
constexpr int kNotch = 120;

}  // namespace

Hand::Hand(QWidget& window) : m_window(window) {
  m_timer.setTimerType(Qt::PreciseTimer);
  m_timer.setInterval(kMilliseconds);
  connect(&m_timer, &QTimer::timeout, this, &Hand::move);
}

void Hand::begin(Gesture gesture, std::vector<QWidget*> places) {
  m_gesture = gesture;
  m_places.assign(places.begin(), places.end());
  m_tick = 0;
  goToPlace(0);
  m_timer.start();
}

void Hand::end() {
  m_timer.stop();
  if (!m_places.empty()) goToPlace(m_place);
}

/// Leaves the present place as it was found.
void Hand::goToPlace(std::size_t place) {
  if (m_isPressed) send(QEvent::MouseButtonRelease, button(), Qt::NoButton);
  m_isPressed = false;
  for (; m_notches > 0; --m_notches) turnWheel(-1);
  m_place = place;
}

/// A curve that comes by most of the place, and by its middle often.
QPointF Hand::pointer() const {
  const QWidget& place = *m_places[m_place];
  const double angle = 0.05 * m_tick;
  const QPointF middle = QRectF(place.rect()).center();
  const QPointF at(middle.x() + 0.45 * place.width() * std::sin(3 * angle),
                   middle.y() + 0.42 * place.height() * std::sin(2 * angle));
  return place.mapTo(&m_window, at);
}

void Hand::send(QEvent::Type type, Qt::MouseButton button, Qt::MouseButtons buttons) {
  const QPointF at = pointer();
  QMouseEvent event(type, at, m_window.mapToGlobal(at), button, buttons, Qt::NoModifier);
  QCoreApplication::sendEvent(m_window.windowHandle(), &event);
}

void Hand::turnWheel(int notches) {
  const QPointF at = pointer();
  QWheelEvent event(at, m_window.mapToGlobal(at), {}, {0, kNotch * notches}, Qt::NoButton, Qt::NoModifier,
                    Qt::NoScrollPhase, false);
  QCoreApplication::sendEvent(m_window.windowHandle(), &event);
}

void Hand::move() {
  ++m_tick;
  if (m_tick % kTicksAtPlace == 0) goToPlace((m_place + 1) % m_places.size());
  if (!m_places[m_place] || !m_places[m_place]->isVisible()) return;
  switch (m_gesture) {
    case Gesture::Hover:
      break;
    case Gesture::Zoom:
      if (m_tick % kTicksPerNotch == 0) {
        const int step = m_tick / kTicksPerNotch % (2 * kNotches) < kNotches ? 1 : -1;
        if (step > 0 || m_notches > 0) {
          turnWheel(step);
          m_notches += step;
        }
      }
      break;
    case Gesture::Drag:
      while (m_notches < kNotches) {
        turnWheel(1);
        ++m_notches;
      }
      if (m_tick % kTicksOfDrag == 0) {
        m_isPressed = !m_isPressed;
        send(m_isPressed ? QEvent::MouseButtonPress : QEvent::MouseButtonRelease, button(),
             m_isPressed ? button() : Qt::MouseButtons(Qt::NoButton));
      }
      break;
  }
  send(QEvent::MouseMove, Qt::NoButton, m_isPressed ? button() : Qt::MouseButtons(Qt::NoButton));
}

}  // namespace neurarium::bench
