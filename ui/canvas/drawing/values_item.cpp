#include "ui/canvas/drawing/values_item.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/canvas/drawing/link_raster.h"
#include "ui/display_text.h"

namespace neurarium {

namespace {

constexpr double kPixels = 9;
constexpr double kAway = 9;                                 // from a node to the middle of its number
constexpr double kAlong[] = {0.5, 0.38, 0.62, 0.28, 0.72};  // where on a link there may be room

QString number(float value) {
  return std::isfinite(value) ? numberText(static_cast<double>(value), 2) : QStringLiteral("?");
}

}  // namespace

ValuesItem::ValuesItem(const CanvasState& state, const QFont& font) : m_state(state), m_font(font) {
  m_font.setPixelSize(static_cast<int>(kPixels));
}

void ValuesItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
  if (m_state.step) return;  // whose numbers these are not
  painter->setFont(m_font);
  PlateRoom room(m_state.visible, m_state.layout);
  paintNodes(*painter, room);
  for (const LinkPlace& link : m_state.layout.links) paintLinks(*painter, link, room);
}

void ValuesItem::paintNodes(QPainter& painter, PlateRoom& room) const {
  for (const ColumnPlace& column : m_state.layout.columns) {
    if (column.kind == ColumnKind::Picture) continue;
    for (const NodePlace& node : column.nodes) {
      const QPointF middle = node.rect.center();
      if (const auto activation = m_state.numbers.activation(column.layer, node.unit))
        paintText(painter, {middle.x(), node.rect.top() - kAway}, "a " + number(*activation), room);
      if (const auto bias = m_state.numbers.bias(column.layer, node.unit))
        paintText(painter, {middle.x(), node.rect.bottom() + kAway}, "b " + number(*bias), room);
    }
  }
}

void ValuesItem::paintLinks(QPainter& painter, const LinkPlace& link, PlateRoom& room) const {
  const ColumnPlace& from = m_state.layout.columns[link.from];
  const ColumnPlace& to = m_state.layout.columns[link.to];
  const auto source = m_state.shownFrom();
  if (from.kind == ColumnKind::Picture) return;
  for (const NodePlace& target : to.nodes) {
    for (const NodePlace& start : from.nodes) {
      const auto value = m_state.numbers.weight(to.layer, target.unit, start.unit, source);
      if (!value) continue;
      LinkStroke stroke;
      stroke.from = QPointF(start.rect.right(), start.rect.center().y());
      stroke.to = QPointF(target.rect.left(), target.rect.center().y());
      for (const double share : kAlong) {
        const double x = stroke.from.x() + (stroke.to.x() - stroke.from.x()) * share;
        if (paintText(painter, {x, linkHeightAt(stroke, x)}, number(*value), room)) break;
      }
    }
  }
}

bool ValuesItem::paintText(QPainter& painter, QPointF centre, const QString& text, PlateRoom& room) const {
  const QFontMetricsF metrics(m_font);
  const QSizeF size(metrics.horizontalAdvance(text) + 4, metrics.height());
  const QRectF plate(centre - QPointF(size.width(), size.height()) / 2, size);
  if (!room.isFree(plate)) return false;
  room.take(plate);
  painter.fillRect(plate.adjusted(0, 1, 0, -1), m_state.theme->surface);
  painter.setPen(m_state.theme->text);
  painter.drawText(plate, Qt::AlignCenter, text);
  return true;
}

}  // namespace neurarium
