#pragma once

#include <QPainter>
#include <QPainterPath>

namespace neurarium {

/// The shape of a class's points, so that classes differ in more than colour: a disc for the positive class and for numbers, a square for the
/// negative one; further classes take triangles and diamonds.
QPainterPath markerPath(int classIndex, int classes, double radius);

/// Draws a marker with its ring.
void drawMarker(QPainter& painter, const QPointF& at, const QPainterPath& path, const QColor& fill,
                const QColor& ring);

constexpr double kMarkerRadius = 3.4;

}  // namespace neurarium
