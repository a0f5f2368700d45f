#include "ui/canvas/canvas_state.h"

#include <algorithm>
#include <cmath>

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

float CanvasState::fadingOf(int layer, int unit) const {
  if (step) {
    if (focus.isEmpty() || focus.roleOf({layer, unit, -1}) != StepFocus::Role::Rest) return 0;
    const ColumnPlace* column = layout.columnOf(layer);
    return column && column->kind == ColumnKind::Picture && focus.hasLayer(layer) ? 0 : kSteppedBack;
  }
  if (isDragged(layer) || layer == marks.resizing.layer) return kFaded;
  if (hovered.isNone() || hovered.isLink()) return 0;
  if (layer == hovered.layer) return unit != hovered.unit ? kFaded : 0;
  const ColumnPlace* before = columnBefore(layer);
  const ColumnPlace* beforeHovered = columnBefore(hovered.layer);
  const bool isLinked =
      (before && before->layer == hovered.layer) || (beforeHovered && beforeHovered->layer == layer);
  return isLinked ? 0 : kFaded;
}

UnitState CanvasState::unitStateOf(int layer, int unit) const {
  if (!measurement || step) return UnitState::Alive;
  for (const LayerMeasurement& measured : measurement->layers)
    if (measured.layer == layer && static_cast<std::size_t>(unit) < measured.units.size())
      return measured.units[static_cast<std::size_t>(unit)];
  return UnitState::Alive;
}

float CanvasState::fadingOfLink(int layer, int unit, int input) const {
  if (step)
    return focus.isEmpty() || roleOfLink({layer, unit, input}) != StepFocus::Role::Rest ? 0 : kSteppedBack;
  if (isDragged(layer)) return kFaded;
  if (!marks.draggedLayers.empty()) {
    const ColumnPlace* source = columnBefore(layer);
    if (source && isDragged(source->layer)) return kFaded;
  }
  if (hovered.isNone() || hovered.isLink()) return 0;
  if (layer == hovered.layer) return unit != hovered.unit ? kFaded : 0;
  const ColumnPlace* before = columnBefore(layer);
  const bool leavesHovered = before && before->layer == hovered.layer &&
                             (input == hovered.unit || before->kind == ColumnKind::Picture);
  return leavesHovered ? 0 : kFaded;
}

StepFocus::Role CanvasState::roleOfLink(const NetworkSpot& link) const {
  if (!step) return StepFocus::Role::Rest;
  const ColumnPlace* before = columnBefore(link.layer);
  // One link stands for those from all pixels.
  if (before && before->kind == ColumnKind::Picture) return focus.roleOfLinksInto(link.layer, link.unit);
  return focus.roleOf(link);
}

QRgb CanvasState::fade(QRgb color, float share) const {
  return mixColors(color, theme->surface.rgb(), share);
}

QColor CanvasState::stepColor() const {
  return step && step->direction == StepPicture::Direction::Backward ? theme->errorSignal : theme->accent;
}

QRgb CanvasState::valueColor(int layer, float value) const {
  const ActivationRange range = rangeOf(activationOf(layer));
  const bool isBounded = std::isfinite(range.lower) && std::isfinite(range.upper);
  return theme->signedColor(isBounded ? value : value / (1 + std::abs(value)));
}

NetworkNumbers::From CanvasState::shownFrom() const {
  switch (shownQuantity()) {
    case Quantity::Weight:
      break;
    case Quantity::Activation:
      return NetworkNumbers::From::Product;
    case Quantity::Gradient:
      return NetworkNumbers::From::Gradient;
    case Quantity::Change:
      return NetworkNumbers::From::Change;
  }
  return NetworkNumbers::From::Parameters;
}

float CanvasState::inDecades(float value) {
  if (value == 0) return 0;
  return std::copysign(std::clamp(1 + std::log10(std::abs(value)) / kDecades, 0.0f, 1.0f), value);
}

}  // namespace neurarium
