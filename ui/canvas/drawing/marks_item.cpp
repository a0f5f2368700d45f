#include "ui/canvas/drawing/marks_item.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/canvas/canvas_text.h"
#include "ui/canvas/drawing/node_raster.h"

namespace neurarium {

namespace {

constexpr double kHaloRadius = 9;
constexpr float kHaloFill = 0.10f;
constexpr float kTargetFill = 0.18f;
constexpr float kGhostFill = 0.10f;
constexpr double kBadge = 17;
constexpr double kNodeRadiusShare = 0.17;
constexpr double kPlatePadding = 6;
constexpr double kPlateDistance = 5;

QColor withAlpha(QColor color, float alpha) {
  color.setAlphaF(alpha);
  return color;
}

}  // namespace

ColumnPlace resizedColumn(const NetworkSpec& spec, const LayoutRoom& room, int layer, int units) {
  if (layer < 0 || static_cast<std::size_t>(layer) >= spec.layers.size()) return {};
  NetworkSpec resized = spec;
  auto* dense = std::get_if<DenseSpec>(&resized.layers[static_cast<std::size_t>(layer)]);
  if (!dense) return {};
  dense->units = std::clamp<Index>(units, 1, kMostUnits);
  return *layoutNetwork(resized, room).columnOf(layer);
}

MarksItem::MarksItem(const CanvasState& state, Level level, const QFont& font)
    : m_state(state), m_level(level), m_font(font) {}

QRectF MarksItem::boundingRect() const {
  return m_state.visible;
}

void MarksItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
  painter->setRenderHint(QPainter::Antialiasing);
  painter->setFont(m_font);
  if (m_level == Level::Halos) return paintHalos(*painter);
  paintHandles(*painter);
  paintSelectedNode(*painter);
  for (const ColumnPlace& column : m_state.layout.columns)
    if (column.placeholder >= 0) paintPlaceholder(*painter, column);
  paintTarget(*painter);
  paintResizing(*painter);
  paintRubberBand(*painter);
}

void MarksItem::paintHalos(QPainter& painter) const {
  // While stepping, what lights up has its own reason.
  if (m_state.step) return;
  const Theme& theme = *m_state.theme;
  for (const ColumnPlace& column : m_state.layout.columns) {
    if (column.placeholder >= 0 || !m_state.isSelected(column.layer)) continue;
    const float strength = m_state.isDragged(column.layer) ? 0.35f : 1.0f;
    painter.setPen(QPen(withAlpha(theme.accent, 0.85f * strength), 1.5));
    painter.setBrush(withAlpha(theme.accent, kHaloFill * strength));
    painter.drawRoundedRect(column.body.adjusted(1, 1, -1, -1), kHaloRadius, kHaloRadius);
  }
}

void MarksItem::paintTarget(QPainter& painter) const {
  const ColumnPlace* column = m_state.layout.columnOf(m_state.marks.target.layer);
  if (m_state.marks.target.layer < 0 || !column) return;
  const bool accepts = m_state.marks.target.accepts;
  const QColor color = accepts ? m_state.theme->accent : m_state.theme->warning;
  painter.setPen(QPen(color, 2.5, accepts ? Qt::SolidLine : Qt::DashLine));
  painter.setBrush(withAlpha(color, kTargetFill));
  painter.drawRoundedRect(column->body.adjusted(2, 2, -2, -2), kHaloRadius, kHaloRadius);

  // The second cue: a tick, or the sign for no entry.
  const QRectF badge(column->body.center().x() - kBadge / 2, column->body.top() - kBadge * 0.3, kBadge,
                     kBadge);
  painter.setPen(QPen(m_state.theme->surface, 1.5));
  painter.setBrush(color);
  painter.drawEllipse(badge);
  painter.setPen(QPen(m_state.theme->surface, 2.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  const QPointF c = badge.center();
  if (accepts) {
    const QPointF tick[] = {c + QPointF(-3.8, 0.2), c + QPointF(-1, 3), c + QPointF(4, -3)};
    painter.drawPolyline(tick, 3);
  } else {
    painter.drawLine(c + QPointF(-4, 0), c + QPointF(4, 0));
  }
}

void MarksItem::paintHandles(QPainter& painter) const {
  if (m_state.step) return;
  const Theme& theme = *m_state.theme;
  for (const ColumnPlace& column : m_state.layout.columns) {
    if (column.handle.isNull() || m_state.isDragged(column.layer)) continue;
    const bool isStrong = m_state.isSelected(column.layer) || m_state.hoveredLayer == column.layer ||
                          m_state.marks.resizing.layer == column.layer;
    const QColor color =
        isStrong ? theme.accent : QColor(mixColors(theme.surface.rgb(), theme.mutedText.rgb(), 0.45f));
    painter.setPen(QPen(color, isStrong ? 2.2 : 1.6, Qt::SolidLine, Qt::RoundCap));
    const QPointF c = column.handle.center();
    const double half = column.handle.width() * 0.32;
    for (const double dy : {-1.75, 1.75})
      painter.drawLine(QPointF(c.x() - half, c.y() + dy), QPointF(c.x() + half, c.y() + dy));
  }
}

void MarksItem::paintSelectedNode(QPainter& painter) const {
  const NetworkSpot& spot = m_state.marks.selectedSpot;
  if (spot.isNone() || spot.isLink()) return;
  const ColumnPlace* column = m_state.layout.columnOf(spot.layer);
  if (!column) return;
  for (const NodePlace& node : column->nodes) {
    if (node.unit != spot.unit && column->kind != ColumnKind::Picture) continue;
    painter.setPen(QPen(m_state.theme->accent, 2.5));
    painter.setBrush(Qt::NoBrush);
    const QRectF ring = node.rect.adjusted(-3, -3, 3, 3);
    painter.drawRoundedRect(ring, ring.width() * kNodeRadiusShare, ring.width() * kNodeRadiusShare);
  }
}

void MarksItem::paintGhost(QPainter& painter, const ColumnPlace& column) const {
  const Theme& theme = *m_state.theme;
  QPen pen(theme.accent, 1.5);
  pen.setDashPattern({3, 2.5});
  painter.setPen(pen);
  painter.setBrush(withAlpha(theme.accent, kGhostFill));
  if (!column.bar.isNull()) painter.drawRoundedRect(column.bar, 5, 5);
  for (const NodePlace& node : column.nodes) {
    const double radius = node.rect.width() * kNodeRadiusShare;
    painter.drawRoundedRect(node.rect.adjusted(1, 1, -1, -1), radius, radius);
  }
  if (column.unshown == 0) return;
  painter.setPen(theme.accent);
  painter.drawText(column.more.adjusted(-12, 0, 12, 0), Qt::AlignCenter,
                   QStringLiteral("+%1").arg(column.unshown));
}

void MarksItem::paintPlaceholder(QPainter& painter, const ColumnPlace& column) const {
  const auto index = static_cast<std::size_t>(column.placeholder);
  if (index >= m_state.marks.opening.layers.size()) return;
  paintGhost(painter, column);
  const QRectF all = column.nodes.empty() ? column.bar : column.nodes.front().rect;
  paintPlate(painter, {column.centre, all.top() - kPlateDistance},
             canvasText::barName(m_state.marks.opening.layers[index]));
}

void MarksItem::paintResizing(QPainter& painter) const {
  const CanvasMarks::Resizing& resizing = m_state.marks.resizing;
  const ColumnPlace column = resizedColumn(m_state.spec, m_state.layout.room, resizing.layer, resizing.units);
  if (column.nodes.empty()) return;
  paintGhost(painter, column);
  DenseSpec resized;
  resized.units = resizing.units;
  paintPlate(painter, {column.centre, column.nodes.front().rect.top() - kPlateDistance},
             canvasText::unitCount(resized));
}

void MarksItem::paintPlate(QPainter& painter, QPointF bottom, const QString& text) const {
  const QFontMetricsF metrics(m_font);
  const QSizeF size(std::ceil(metrics.horizontalAdvance(text)) + 2 * kPlatePadding, metrics.height() + 4);
  const QRectF& room = m_state.visible;
  const double x = std::clamp(bottom.x() - size.width() / 2, room.left() + 2,
                              std::max(room.left() + 2, room.right() - size.width() - 2));
  const double y = std::max(room.top() + 2, bottom.y() - size.height());
  const QRectF plate(std::round(x), std::round(y), size.width(), size.height());
  painter.setPen(Qt::NoPen);
  painter.setBrush(m_state.theme->accent);
  painter.drawRoundedRect(plate, 5, 5);
  painter.setPen(m_state.theme->accentText);
  painter.drawText(plate, Qt::AlignCenter, text);
}

void MarksItem::paintRubberBand(QPainter& painter) const {
  if (m_state.marks.rubberBand.isNull()) return;
  painter.setPen(QPen(m_state.theme->accent, 1));
  painter.setBrush(withAlpha(m_state.theme->accent, kHaloFill));
  painter.drawRect(m_state.marks.rubberBand);
}

}  // namespace neurarium
