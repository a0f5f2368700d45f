#pragma once

#include <optional>

#include "ui/canvas/canvas_state.h"
#include "ui/canvas/drawing/link_raster.h"

/// Where the parts of a step stand, also those without a node of their own.
namespace neurarium::stepPlaces {

/// The node of a unit; the pixel of a picture; the slot of a unit on the bar of a layer without nodes; the mark for further units where it is
/// among those. Null where the layer shows nothing.
QRectF unitRect(const CanvasState& state, int layer, int unit);
/// Whether the unit itself is shown.
bool isShown(const CanvasState& state, int layer, int unit);
/// From the middle of one side to the other, through what stands for units that are not shown.
std::optional<LinkStroke> linkStroke(const CanvasState& state, const NetworkSpot& link);
/// The nearest column of nodes before that of `layer`, also of a bar; or nullptr.
const ColumnPlace* nodesBefore(const CanvasState& state, int layer);

}  // namespace neurarium::stepPlaces
