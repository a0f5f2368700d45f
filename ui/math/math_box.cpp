#include "ui/math/math_box.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

namespace neurarium {

namespace {

/// `y` moved to the nearest line between two pixels.
double snapped(double y, const QTransform& device) {
  if (device.type() > QTransform::TxScale || device.m22() <= 0) return y;
  return (std::round(y * device.m22() + device.dy()) - device.dy()) / device.m22();
}

QRectF snapped(const QRectF& rule, const QTransform& device) {
  if (device.type() > QTransform::TxScale || device.m22() <= 0 || device.m11() <= 0) return rule;
  QRectF pixels = device.mapRect(rule);
  const bool isFlat = pixels.width() > pixels.height();
  const double thickness = std::max(1.0, std::round(isFlat ? pixels.height() : pixels.width()));
  if (isFlat)
    pixels = QRectF(pixels.x(), std::round(pixels.center().y() - thickness / 2), pixels.width(), thickness);
  else
    pixels = QRectF(std::round(pixels.center().x() - thickness / 2), pixels.y(), thickness, pixels.height());
  return device.inverted().mapRect(pixels);
}

}  // namespace

QColor colorOf(MathNode::Tone tone, const Theme& theme) {
  switch (tone) {
    case MathNode::Tone::Value:
      return theme.accent;
    case MathNode::Tone::ErrorSignal:
      return theme.errorSignal;
    case MathNode::Tone::Muted:
      return theme.mutedText;
    case MathNode::Tone::Plain:
    case MathNode::Tone::Result:
      return theme.text;
  }
  return theme.text;
}

void MathBox::add(const MathBox& other, QPointF at) {
  ascent = std::max(ascent, other.ascent - at.y());
  descent = std::max(descent, other.descent + at.y());
  for (const Glyphs& part : other.glyphs) glyphs.push_back({part.at + at, part.text, part.font, part.tone});
  for (const Rule& part : other.rules) rules.push_back({part.rect.translated(at), part.tone});
  for (const Shape& part : other.shapes)
    shapes.push_back({part.path.translated(at), part.tone, part.isDashed});
  for (const Number& part : other.numbers)
    numbers.push_back({part.rect.translated(at), part.event, part.value, part.isBlank});
}

void MathBox::paint(QPainter& painter, QPointF at, const Theme& theme) const {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  const QTransform device = painter.deviceTransform();
  for (const Glyphs& part : glyphs) {
    painter.setFont(part.font);
    painter.setPen(colorOf(part.tone, theme));
    const QPointF start = part.at + at;
    painter.drawText(QPointF(start.x(), snapped(start.y(), device)), part.text);
  }
  for (const Rule& part : rules)
    painter.fillRect(snapped(part.rect.translated(at), device), colorOf(part.tone, theme));
  painter.translate(at);
  for (const Shape& part : shapes) {
    const QColor color = colorOf(part.tone, theme);
    if (part.isDashed) {
      QPen pen(color, 1.2, Qt::CustomDashLine, Qt::FlatCap);
      pen.setDashPattern({3, 2});
      painter.strokePath(part.path, pen);
    } else {
      painter.fillPath(part.path, color);
    }
  }
  painter.restore();
}

}  // namespace neurarium
