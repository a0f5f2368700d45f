#include "ui/canvas/canvas_state.h"

#include <algorithm>

#include "ui/canvas/drawing/node_raster.h"

namespace neurarium {

bool CanvasState::isPicture() const {
  return data && data->dataset->kind == DataKind::Image;
}

Activation CanvasState::activationOf(int layer) const {
  const auto* dense = std::get_if<DenseSpec>(&spec.layers[static_cast<std::size_t>(layer)]);
  return dense ? dense->activation : Activation::Linear;
}

const ColumnPlace* CanvasState::columnBefore(int layer) const {
  for (const LinkPlace& link : layout.links)
    if (layout.columns[link.to].layer == layer) return &layout.columns[link.from];
  return nullptr;
}

bool CanvasState::isDragged(int layer) const {
  return std::find(marks.draggedLayers.begin(), marks.draggedLayers.end(), layer) !=
         marks.draggedLayers.end();
}

bool CanvasState::isSelected(int layer) const {
  return std::find(marks.selectedLayers.begin(), marks.selectedLayers.end(), layer) !=
         marks.selectedLayers.end();
}

bool CanvasState::isFaded(int layer, int unit) const {
  if (isDragged(layer) || layer == marks.resizing.layer) return true;
  if (hovered.isNone() || hovered.isLink()) return false;
  if (layer == hovered.layer) return unit != hovered.unit;
  const ColumnPlace* before = columnBefore(layer);
  const ColumnPlace* beforeHovered = columnBefore(hovered.layer);
  return !(before && before->layer == hovered.layer) && !(beforeHovered && beforeHovered->layer == layer);
}

bool CanvasState::isFadedLink(int layer, int unit, int input) const {
  if (isDragged(layer)) return true;
  if (!marks.draggedLayers.empty()) {
    const ColumnPlace* source = columnBefore(layer);
    if (source && isDragged(source->layer)) return true;
  }
  if (hovered.isNone() || hovered.isLink()) return false;
  if (layer == hovered.layer) return unit != hovered.unit;
  const ColumnPlace* before = columnBefore(layer);
  const bool leavesHovered = before && before->layer == hovered.layer &&
                             (input == hovered.unit || before->kind == ColumnKind::Picture);
  return !leavesHovered;
}

QRgb CanvasState::fade(QRgb color) const {
  constexpr float kFaded = 0.82f;
  return mixColors(color, theme->surface.rgb(), kFaded);
}

}  // namespace neurarium
