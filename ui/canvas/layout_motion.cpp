#include "ui/canvas/layout_motion.h"

#include <algorithm>
#include <cmath>

namespace neurarium {

namespace {

double mix(double from, double to, double t) {
  return from + (to - from) * t;
}

/// On whole pixels, as everything in a layout.
QRectF mix(const QRectF& from, const QRectF& to, double t) {
  return {std::round(mix(from.x(), to.x(), t)), std::round(mix(from.y(), to.y(), t)),
          std::round(mix(from.width(), to.width(), t)), std::round(mix(from.height(), to.height(), t))};
}

QRectF grown(const QRectF& rect, double t) {
  return mix(QRectF(rect.center(), QSizeF(0, 0)), rect, t);
}

QRectF mixOrGrow(const QRectF& from, const QRectF& to, double t) {
  return from.isNull() ? grown(to, t) : mix(from, to, t);
}

void grow(ColumnPlace& column, double t) {
  column.headerHalf *= t;
  for (NodePlace& node : column.nodes) node.rect = grown(node.rect, t);
  column.more = grown(column.more, t);
  column.bar = grown(column.bar, t);
  column.body = grown(column.body, t);
  column.handle = grown(column.handle, t);
}

void move(ColumnPlace& column, const ColumnPlace& before, double t) {
  const double shift = mix(before.centre, column.centre, t) - column.centre;
  column.centre = std::round(column.centre + shift);
  column.headerHalf = mix(before.headerHalf, column.headerHalf, t);
  for (std::size_t i = 0; i < column.nodes.size(); ++i) {
    QRectF& rect = column.nodes[i].rect;
    rect = i < before.nodes.size() ? mix(before.nodes[i].rect, rect, t) : grown(rect, t).translated(shift, 0);
  }
  column.more = mixOrGrow(before.more, column.more, t);
  column.bar = mixOrGrow(before.bar, column.bar, t);
  column.body = mixOrGrow(before.body, column.body, t);
  column.handle = mixOrGrow(before.handle, column.handle, t);
}

const ColumnPlace* placeholderOf(const NetworkLayout& layout, int placeholder) {
  for (const ColumnPlace& column : layout.columns)
    if (column.placeholder == placeholder) return &column;
  return nullptr;
}

/// The columns beside `x`, the same one twice outside; both layouts have as many.
double acrossColumns(const NetworkLayout& from, const NetworkLayout& to, double x) {
  std::size_t right = 0;
  while (right < from.columns.size() && from.columns[right].centre < x) ++right;
  const auto edge = [](const NetworkLayout& layout, std::size_t index) {
    if (index == 0) return 0.0;
    return index > layout.columns.size() ? layout.room.size.width() : layout.columns[index - 1].centre;
  };
  const double width = edge(from, right + 1) - edge(from, right);
  const double share = width > 0 ? (x - edge(from, right)) / width : 0.5;
  return mix(edge(to, right), edge(to, right + 1), share);
}

double alongColumn(const NetworkLayout& from, const NetworkLayout& to, std::size_t index, double y) {
  const double scale = to.room.size.height() / std::max(from.room.size.height(), 1.0);
  const std::vector<NodePlace>& nodes = from.columns[index].nodes;
  const std::vector<NodePlace>& later = to.columns[index].nodes;
  const std::size_t shared = std::min(nodes.size(), later.size());
  if (shared < 2) return y * scale;
  const auto centre = [](const std::vector<NodePlace>& all, std::size_t i) {
    return all[i].rect.center().y();
  };
  const double pitch = centre(nodes, 1) - centre(nodes, 0);
  const double unit = (y - centre(nodes, 0)) / pitch;
  return centre(later, 0) + unit * (centre(later, 1) - centre(later, 0));
}

}  // namespace

NetworkLayout between(const NetworkLayout& from, const NetworkLayout& to, const std::vector<int>& origins,
                      double t) {
  NetworkLayout now = to;
  if (t >= 1) return now;
  now.nodeSide = mix(from.nodeSide, to.nodeSide, t);
  now.pitch = mix(from.pitch, to.pitch, t);
  int landed = 0;
  for (ColumnPlace& column : now.columns) {
    const ColumnPlace* before = nullptr;
    if (column.placeholder >= 0) {
      before = placeholderOf(from, column.placeholder);
    } else {
      const auto layer = static_cast<std::size_t>(column.layer);
      const int origin = layer < origins.size() ? origins[layer] : origins.empty() ? column.layer : -1;
      before = origin >= 0 ? from.columnOf(origin) : placeholderOf(from, landed++);
    }
    if (before)
      move(column, *before, t);
    else
      grow(column, t);
  }
  return now;
}

QPointF samePlace(const NetworkLayout& from, const NetworkLayout& to, QPointF point) {
  if (from.columns.empty() || from.columns.size() != to.columns.size()) return point;
  std::size_t nearest = 0;
  for (std::size_t i = 1; i < from.columns.size(); ++i)
    if (std::abs(from.columns[i].centre - point.x()) < std::abs(from.columns[nearest].centre - point.x()))
      nearest = i;
  return {acrossColumns(from, to, point.x()), alongColumn(from, to, nearest, point.y())};
}

}  // namespace neurarium
