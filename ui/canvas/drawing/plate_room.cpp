#include "ui/canvas/drawing/plate_room.h"

#include <algorithm>
#include <cmath>

namespace neurarium {

PlateRoom::PlateRoom(const QRectF& seen, const NetworkLayout& layout) : m_seen(seen) {
  for (const ColumnPlace& column : layout.columns) {
    for (const NodePlace& node : column.nodes) m_taken.push_back(node.rect);
    if (!column.bar.isNull()) m_taken.push_back(column.bar);
    if (column.unshown > 0) m_taken.push_back(column.more);
  }
}

bool PlateRoom::isFree(const QRectF& rect) const {
  return m_seen.contains(rect) && std::none_of(m_taken.begin(), m_taken.end(),
                                               [&](const QRectF& other) { return other.intersects(rect); });
}

std::optional<QRectF> PlateRoom::take(const QSizeF& size, const std::vector<QPointF>& centres) {
  for (const QPointF& centre : centres) {
    const QRectF rect(std::round(centre.x() - size.width() / 2), std::round(centre.y() - size.height() / 2),
                      size.width(), size.height());
    if (!isFree(rect)) continue;
    m_taken.push_back(rect);
    return rect;
  }
  return std::nullopt;
}

}  // namespace neurarium
