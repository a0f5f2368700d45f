#include "ui/output/point_marker.h"

#include <QPolygonF>
#include <array>
#include <cmath>
#include <numbers>

namespace neurarium {

namespace {

enum class Shape { Disc, Square, TriangleUp, Diamond, TriangleDown };
constexpr std::array<Shape, 5> kShapes = {Shape::Disc, Shape::Square, Shape::TriangleUp, Shape::Diamond,
                                          Shape::TriangleDown};

QPainterPath polygon(int corners, double radius, double turn) {
  QPolygonF points;
  for (int i = 0; i <= corners; ++i) {
    const double angle = turn + 2 * std::numbers::pi * i / corners;
    points << QPointF(radius * std::sin(angle), -radius * std::cos(angle));
  }
  QPainterPath path;
  path.addPolygon(points);
  return path;
}

}  // namespace

QPainterPath markerPath(int classIndex, int classes, double radius) {
  // All shapes about as large to the eye as the disc.
  constexpr double kTriangle = 1.4;
  constexpr double kDiamond = 1.25;
  constexpr double kSquare = 0.92;
  Shape shape = kShapes[static_cast<std::size_t>(classIndex) % kShapes.size()];
  if (classes == 2) shape = classIndex == 1 ? Shape::Disc : Shape::Square;
  QPainterPath path;
  switch (shape) {
    case Shape::Disc:
      path.addEllipse(QPointF(), radius, radius);
      break;
    case Shape::Square:
      path.addRect(-radius * kSquare, -radius * kSquare, 2 * radius * kSquare, 2 * radius * kSquare);
      break;
    case Shape::TriangleUp:
      path = polygon(3, radius * kTriangle, 0);
      break;
    case Shape::TriangleDown:
      path = polygon(3, radius * kTriangle, std::numbers::pi);
      break;
    case Shape::Diamond:
      path = polygon(4, radius * kDiamond, 0);
      break;
  }
  return path;
}

void drawMarker(QPainter& painter, const QPointF& at, const QPainterPath& path, const QColor& fill,
                const QColor& ring) {
  constexpr double kRingWidth = 1.2;
  painter.save();
  painter.translate(at);
  painter.setPen(QPen(ring, kRingWidth));
  painter.setBrush(fill);
  painter.drawPath(path);
  painter.restore();
}

}  // namespace neurarium
