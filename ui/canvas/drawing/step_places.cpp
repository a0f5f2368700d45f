#include "ui/canvas/drawing/step_places.h"

#include <algorithm>

namespace neurarium::stepPlaces {

namespace {

constexpr double kSlot = 13;  // pixels across, on a bar

const NodePlace* nodeOf(const ColumnPlace& column, int unit) {
  const auto found = std::find_if(column.nodes.begin(), column.nodes.end(),
                                  [unit](const NodePlace& node) { return node.unit == unit; });
  return found == column.nodes.end() ? nullptr : &*found;
}

QRectF pixelRect(const CanvasState& state, const QRectF& picture, int unit) {
  const auto& columns = state.data->featureColumn;
  const auto& shape = state.data->dataset->imageShape.dimensions;
  const auto index = static_cast<std::size_t>(unit);
  if (index >= columns.size() || columns[index] < 0 || shape.size() < 3) return picture;
  const auto width = static_cast<double>(shape[2]);
  const auto row = static_cast<double>(columns[index] / shape[2]);
  const auto column = static_cast<double>(columns[index] % shape[2]);
  const double side = picture.width() / width;
  return {picture.left() + column * side,
          picture.top() + row * picture.height() / static_cast<double>(shape[1]), side,
          picture.height() / static_cast<double>(shape[1])};
}

/// What stands for a unit among the nodes.
QRectF nodeRect(const ColumnPlace& column, int unit) {
  if (column.kind == ColumnKind::Picture) return column.nodes.empty() ? QRectF() : column.nodes.front().rect;
  if (const NodePlace* node = nodeOf(column, unit)) return node->rect;
  return column.unshown > 0 ? column.more : QRectF();
}

}  // namespace

const ColumnPlace* nodesBefore(const CanvasState& state, int layer) {
  const ColumnPlace* found = nullptr;
  for (const ColumnPlace& column : state.layout.columns) {
    if (column.layer == layer) return found;
    if (!column.nodes.empty() && column.placeholder < 0) found = &column;
  }
  return nullptr;
}

QRectF unitRect(const CanvasState& state, int layer, int unit) {
  const ColumnPlace* column = state.layout.columnOf(layer);
  if (!column) return {};
  if (column->kind == ColumnKind::Picture && !column->nodes.empty())
    return pixelRect(state, column->nodes.front().rect, unit);
  if (column->kind != ColumnKind::Bar) return nodeRect(*column, unit);
  const ColumnPlace* before = nodesBefore(state, layer);
  if (!before) return column->bar;
  const QRectF node = nodeRect(*before, unit);
  if (node.isNull()) return {};
  return {column->bar.left() - kSlot * 0.6, node.center().y() - kSlot / 2, kSlot, kSlot};
}

bool isShown(const CanvasState& state, int layer, int unit) {
  const ColumnPlace* column = state.layout.columnOf(layer);
  if (column && column->kind == ColumnKind::Bar) column = nodesBefore(state, layer);
  return column && column->kind != ColumnKind::Picture && nodeOf(*column, unit);
}

std::optional<LinkStroke> linkStroke(const CanvasState& state, const NetworkSpot& link) {
  const ColumnPlace* to = state.layout.columnOf(link.layer);
  const ColumnPlace* from = state.columnBefore(link.layer);
  if (!to || !from) return std::nullopt;
  const QRectF start = nodeRect(*from, link.input);
  const QRectF end = nodeRect(*to, link.unit);
  if (start.isNull() || end.isNull()) return std::nullopt;
  LinkStroke stroke;
  stroke.from = QPointF(start.right(), start.center().y());
  stroke.to = QPointF(std::max(end.left(), start.right() + 1), end.center().y());
  return stroke;
}

}  // namespace neurarium::stepPlaces
