#pragma once

#include <QObject>
#include <QPointF>

class QEvent;
class QGraphicsView;
class QMouseEvent;
class QWheelEvent;

namespace neurarium {

class Minimap;
class NetworkScene;

/// Which part of the network one sees: zoom, panning, and the small map in the corner. The wheel zooms to the
/// pointer, with Shift it pans sideways; so does the middle button in all directions, and two fingers on a
/// touchpad.
class CanvasNavigation : public QObject {
  Q_OBJECT

 public:
  CanvasNavigation(QGraphicsView& view, NetworkScene& scene);

  /// 1: all of it is seen.
  double zoom() const { return m_zoom; }
  double largestZoom() const;
  /// What lies at `anchor`, a point of the viewport, stays there.
  void zoomTo(double zoom, QPointF anchor);
  /// About the middle of the viewport.
  void zoomBy(double factor);
  void scrollBy(QPointF pixels);
  /// Scrolls, if need be, until `part` of the scene is seen.
  void reveal(const QRectF& part);
  /// To be called when the viewport has another size, or the network has changed.
  void arrange();
  /// To be called when another part is seen.
  void tellWhatIsSeen();
  /// Whether an event of the viewport was for it.
  bool handle(QEvent& event);
  void retranslate();

 signals:
  void zoomChanged();

 private:
  void turnWheel(const QWheelEvent& event);
  bool drag(const QMouseEvent& event);
  QSizeF roomAt(double zoom) const;
  void scrollTo(QPointF topLeft);
  void showPoint(const QPointF& ofWhole);

  QGraphicsView& m_view;
  NetworkScene& m_scene;
  Minimap* m_map;
  double m_zoom = 1;
  bool m_isPanning = false;
  QPointF m_panFrom;
};

}  // namespace neurarium
