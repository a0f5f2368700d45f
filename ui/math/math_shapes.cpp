#include "ui/math/math_shapes.h"

#include <QPainterPathStroker>
#include <QPolygonF>
#include <QTransform>
#include <algorithm>

namespace neurarium::mathShapes {

namespace {

QPainterPath mirrored(const QPainterPath& path, double width) {
  return QTransform(-1, 0, 0, 1, width, 0).map(path);
}

/// A crescent: thick in the middle, thin at its ends.
QPainterPath parenthesis(double height, double width, double thickness) {
  const double thin = 0.45 * thickness;
  const double bow = 0.28 * height;
  QPainterPath path(QPointF(width - thin, 0));
  path.cubicTo(width * 0.3, height * 0.14, 0, height / 2 - bow * 0.75, 0, height / 2);
  path.cubicTo(0, height / 2 + bow * 0.75, width * 0.3, height * 0.86, width - thin, height);
  path.lineTo(width, height - 0.3 * thin);
  path.cubicTo(width * 0.45 + thickness, height * 0.83, 1.5 * thickness, height / 2 + bow * 0.75,
               1.5 * thickness, height / 2);
  path.cubicTo(1.5 * thickness, height / 2 - bow * 0.75, width * 0.45 + thickness, height * 0.17, width,
               0.3 * thin);
  path.closeSubpath();
  return path;
}

QPainterPath brace(double height, double width, double thickness) {
  const double middle = width / 2;
  const double turn = std::min(width * 1.1, height / 4);
  QPainterPath line(QPointF(width - thickness / 2, thickness / 2));
  line.quadTo(middle, thickness / 2, middle, turn);
  line.lineTo(middle, height / 2 - turn);
  line.quadTo(middle, height / 2, thickness / 2, height / 2);
  line.quadTo(middle, height / 2, middle, height / 2 + turn);
  line.lineTo(middle, height - turn);
  line.quadTo(middle, height - thickness / 2, width - thickness / 2, height - thickness / 2);
  QPainterPathStroker stroker;
  stroker.setWidth(thickness * 1.2);
  stroker.setJoinStyle(Qt::RoundJoin);
  QPainterPath path = stroker.createStroke(line);
  path.setFillRule(Qt::WindingFill);
  return path;
}

/// Rules of a bracket: a stem, and feet to the right where `top` and `bottom` say so.
QPainterPath stem(double height, double width, double thickness, bool top, bool bottom) {
  QPainterPath path;
  path.setFillRule(Qt::WindingFill);
  path.addRect(0, 0, thickness, height);
  if (top) path.addRect(0, 0, width, thickness);
  if (bottom) path.addRect(0, height - thickness, width, thickness);
  return path;
}

}  // namespace

double bracketWidth(QChar sign, double height, double thickness) {
  switch (sign.unicode()) {
    case u'(':
    case u')':
      return std::clamp(height * 0.16, 5 * thickness, 12 * thickness);
    case u'[':
    case u']':
    case u'⌊':
    case u'⌋':
      return 5 * thickness;
    case u'{':
    case u'}':
      return 9 * thickness;
    case u'|':
      return thickness;
    case u'‖':
      return 4 * thickness;
    default:
      return 0;
  }
}

QPainterPath bracket(QChar sign, double height, double thickness) {
  const double width = bracketWidth(sign, height, thickness);
  switch (sign.unicode()) {
    case u'(':
      return parenthesis(height, width, thickness);
    case u')':
      return mirrored(parenthesis(height, width, thickness), width);
    case u'[':
      return stem(height, width, thickness, true, true);
    case u']':
      return mirrored(stem(height, width, thickness, true, true), width);
    case u'⌊':
      return stem(height, width, thickness, false, true);
    case u'⌋':
      return mirrored(stem(height, width, thickness, false, true), width);
    case u'{':
      return brace(height, width, thickness);
    case u'}':
      return mirrored(brace(height, width, thickness), width);
    case u'|':
      return stem(height, width, thickness, false, false);
    case u'‖': {
      QPainterPath path = stem(height, width, thickness, false, false);
      path.addRect(width - thickness, 0, thickness, height);
      return path;
    }
    default:
      return {};
  }
}

QPainterPath root(double height, double width, double thickness) {
  // A short stroke up, a thick one down to the foot, a thin one up to the rule.
  const double hook = height - std::min(0.55 * height, width * 1.05);
  const double foot = width * 0.48;
  const double thick = 2.1 * thickness;
  const double thin = 1.1 * thickness;
  QPainterPath path;
  path.addPolygon(QPolygonF({{0, hook + 0.16 * width},
                             {width * 0.22, hook},
                             {foot + thin * 0.2, height - 3.2 * thick},
                             {width - thin, 0},
                             {width, 0},
                             {width, thickness},
                             {foot + thin, height},
                             {foot - thin * 0.4, height},
                             {width * 0.22 - thick * 0.55, hook + 0.14 * width},
                             {width * 0.05, hook + 0.23 * width}}));
  path.closeSubpath();
  return path;
}

double sumWidth(double height) {
  return height * 0.88;
}

QPainterPath sum(double height) {
  const double w = sumWidth(height);
  const double h = height;
  QPainterPath path(QPointF(0, 0));
  path.lineTo(w * 0.93, 0);
  path.lineTo(w, h * 0.235);
  path.lineTo(w * 0.965, h * 0.235);
  path.cubicTo(w * 0.91, h * 0.10, w * 0.84, h * 0.06, w * 0.70, h * 0.06);
  path.lineTo(w * 0.215, h * 0.06);
  path.lineTo(w * 0.585, h * 0.485);
  path.lineTo(w * 0.20, h * 0.905);
  path.lineTo(w * 0.70, h * 0.905);
  path.cubicTo(w * 0.84, h * 0.905, w * 0.92, h * 0.86, w * 0.965, h * 0.74);
  path.lineTo(w, h * 0.74);
  path.lineTo(w * 0.93, h);
  path.lineTo(0, h);
  path.lineTo(0, h * 0.965);
  path.lineTo(w * 0.42, h * 0.525);
  path.lineTo(0, h * 0.035);
  path.closeSubpath();
  return path;
}

QPainterPath accent(QChar combining, double size) {
  const double half = 0.2 * size;
  const double rise = 0.15 * size;
  const double thickness = 0.06 * size;
  QPainterPath path;
  switch (combining.unicode()) {
    case 0x0302:
      path.addPolygon(QPolygonF({{-half, 0},
                                 {0, -rise},
                                 {half, 0},
                                 {half * 0.8, 0},
                                 {0, -rise + 1.25 * thickness},
                                 {-half * 0.8, 0}}));
      path.closeSubpath();
      break;
    case 0x0303: {
      QPainterPath wave(QPointF(-half, -thickness / 2));
      wave.cubicTo(-half * 0.4, -1.6 * rise, half * 0.4, rise * 0.7, half, -rise * 0.75);
      QPainterPathStroker stroker;
      stroker.setWidth(thickness);
      path = stroker.createStroke(wave);
      break;
    }
    case 0x0304:
      path.addRect(-half, -thickness, 2 * half, thickness);
      break;
    default:
      break;
  }
  return path;
}

}  // namespace neurarium::mathShapes
