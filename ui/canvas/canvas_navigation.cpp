#include "ui/canvas/canvas_navigation.h"

#include <QGraphicsView>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPointingDevice>
#include <QScrollBar>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

#include "ui/canvas/layout_motion.h"
#include "ui/canvas/minimap.h"
#include "ui/canvas/network_scene.h"

namespace neurarium {

namespace {

constexpr double kZoomPerNotch = 1.25;
constexpr double kDegreesPerNotch = 120;  // as Qt counts them, in eighths
constexpr double kPanPerNotch = 80;       // pixels
constexpr int kMapDistance = 8;           // from the edges
constexpr double kRevealMargin = 24;
constexpr double kWidestPitch = 6;  // from column to column, in nodes, when zoomed in

}  // namespace

CanvasNavigation::CanvasNavigation(QGraphicsView& view, NetworkScene& scene)
    : QObject(&view), m_view(view), m_scene(scene), m_map(new Minimap(view.viewport())) {
  connect(m_map, &Minimap::pointed, this, &CanvasNavigation::showPoint);
  retranslate();
}

void CanvasNavigation::retranslate() {
  m_map->setAccessibleName(tr("Overview"));
  m_map->setToolTip(tr("The whole network: click to go to another part of it."));
}

double CanvasNavigation::largestZoom() const {
  return neurarium::largestZoom(m_map->whole());
}

/// Columns move apart only as far as their nodes grow.
QSizeF CanvasNavigation::roomAt(double zoom) const {
  const QSizeF seen = m_view.viewport()->size();
  const NetworkLayout& whole = m_map->whole();
  if (zoom <= 1 || whole.columns.size() < 2) return seen * zoom;
  double widest = 1;
  for (std::size_t i = 1; i < whole.columns.size(); ++i)
    widest = std::max(widest, whole.columns[i].centre - whole.columns[i - 1].centre);
  const LayoutRoom room{seen * zoom, 0, 0, whole.room.picture, zoom};
  const double wanted = kWidestPitch * layoutNetwork(m_scene.state().spec, room).nodeSide / widest;
  return {seen.width() * std::clamp(wanted, 1.0, zoom), seen.height() * zoom};
}

void CanvasNavigation::zoomTo(double zoom, QPointF anchor) {
  zoom = std::clamp(zoom, 1.0, largestZoom());
  if (zoom == m_zoom) return;
  m_scene.finishMotion();
  const NetworkLayout before = m_scene.target();
  const QPointF at = anchor + m_scene.state().visible.topLeft();
  m_zoom = zoom;
  m_scene.setSize(roomAt(zoom), zoom);
  scrollTo(samePlace(before, m_scene.target(), at) - anchor);
  tellWhatIsSeen();
  emit zoomChanged();
}

void CanvasNavigation::zoomBy(double factor) {
  zoomTo(m_zoom * factor, QRectF(m_view.viewport()->rect()).center());
}

void CanvasNavigation::scrollTo(QPointF topLeft) {
  m_view.horizontalScrollBar()->setValue(static_cast<int>(std::lround(topLeft.x())));
  m_view.verticalScrollBar()->setValue(static_cast<int>(std::lround(topLeft.y())));
}

void CanvasNavigation::scrollBy(QPointF pixels) {
  scrollTo(m_scene.state().visible.topLeft() + pixels);
}

void CanvasNavigation::reveal(const QRectF& part) {
  if (m_zoom > 1 && !part.isNull())
    m_view.ensureVisible(part, static_cast<int>(kRevealMargin), static_cast<int>(kRevealMargin));
}

void CanvasNavigation::arrange() {
  const QSizeF seen = m_view.viewport()->size();
  LayoutRoom room{seen, 0, 0, m_scene.state().isPicture()};
  m_map->setWhole(layoutNetwork(m_scene.state().spec, room));
  m_map->move(static_cast<int>(seen.width()) - m_map->width() - kMapDistance,
              static_cast<int>(seen.height()) - m_map->height() - kMapDistance);
  const double zoom = std::min(m_zoom, largestZoom());
  const QSizeF before = m_scene.target().room.size;
  const QSizeF now = roomAt(zoom);
  if (before != now || m_scene.target().room.zoom != zoom) {
    // What was in the middle stays there.
    const QPointF middle = m_scene.state().visible.center();
    const bool isZoomed = std::exchange(m_zoom, zoom) != zoom;
    m_scene.setSize(now, zoom);
    scrollTo(QPointF(middle.x() * now.width() / std::max(before.width(), 1.0),
                     middle.y() * now.height() / std::max(before.height(), 1.0)) -
             QPointF(seen.width(), seen.height()) / 2);
    if (isZoomed) emit zoomChanged();
  }
  tellWhatIsSeen();
}

void CanvasNavigation::tellWhatIsSeen() {
  const QPointF topLeft(m_view.horizontalScrollBar()->value(), m_view.verticalScrollBar()->value());
  const QRectF seen(topLeft, QSizeF(m_view.viewport()->size()));
  m_scene.setVisible(seen);
  m_map->setVisible(m_zoom > 1);
  if (m_zoom <= 1) return;
  const NetworkLayout& now = m_scene.target();
  const double height = m_map->whole().room.size.height() / std::max(now.room.size.height(), 1.0);
  const double left = samePlace(now, m_map->whole(), seen.topLeft()).x();
  const double right = samePlace(now, m_map->whole(), seen.topRight()).x();
  m_map->setSeen({left, seen.top() * height, right - left, seen.height() * height});
}

void CanvasNavigation::showPoint(const QPointF& ofWhole) {
  const NetworkLayout& now = m_scene.target();
  const double height = now.room.size.height() / std::max(m_map->whole().room.size.height(), 1.0);
  const QSizeF seen = m_scene.state().visible.size();
  scrollTo(QPointF(samePlace(m_map->whole(), now, ofWhole).x(), ofWhole.y() * height) -
           QPointF(seen.width(), seen.height()) / 2);
}

bool CanvasNavigation::handle(QEvent& event) {
  switch (event.type()) {
    case QEvent::Wheel:
      turnWheel(static_cast<QWheelEvent&>(event));
      event.accept();
      return true;
    case QEvent::NativeGesture: {
      const auto& gesture = static_cast<QNativeGestureEvent&>(event);
      if (gesture.gestureType() != Qt::ZoomNativeGesture) return false;
      zoomTo(m_zoom * (1 + gesture.value()), gesture.position());
      return true;
    }
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::MouseButtonRelease:
      return drag(static_cast<QMouseEvent&>(event));
    default:
      return false;
  }
}

void CanvasNavigation::turnWheel(const QWheelEvent& event) {
  // Some systems turn the wheel's direction themselves while Shift or Alt is held.
  const double notches = (event.angleDelta().y() + event.angleDelta().x()) / kDegreesPerNotch;
  const bool isCtrl = event.modifiers() & Qt::ControlModifier;
  if (event.modifiers() & Qt::ShiftModifier) return scrollBy({-notches * kPanPerNotch, 0});
  const bool isTouchpad = event.device() && event.device()->type() == QInputDevice::DeviceType::TouchPad;
  if (isTouchpad && !isCtrl && !event.pixelDelta().isNull()) return scrollBy(-QPointF(event.pixelDelta()));
  zoomTo(m_zoom * std::pow(kZoomPerNotch, notches), event.position());
}

bool CanvasNavigation::drag(const QMouseEvent& event) {
  if (event.type() == QEvent::MouseButtonPress && event.button() == Qt::MiddleButton) {
    m_isPanning = true;
    m_panFrom = event.position();
    m_view.viewport()->setCursor(Qt::ClosedHandCursor);
    return true;
  }
  if (!m_isPanning) return false;
  if (event.type() == QEvent::MouseButtonRelease && event.button() == Qt::MiddleButton) {
    m_isPanning = false;
    m_view.viewport()->unsetCursor();
    return true;
  }
  scrollBy(m_panFrom - event.position());
  m_panFrom = event.position();
  return true;
}

}  // namespace neurarium
