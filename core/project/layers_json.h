#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/network_spec.h"
#include "core/result.h"

namespace neurarium {

/// Layers as text, for the clipboard and for dragging: {"format": "neurarium-layers", "version": 1, "layers": […]}, each layer as in a project's
/// file. Frozen parameters stay behind: they belong to weights that don't travel.
std::string writeLayers(std::span<const LayerSpec> layers);

/// At least one layer, and at most kMostLayers. A whole project is understood too, and gives its layers.
/// Errors: NotText, Syntax; NotAProject, NewerVersion, MissingField, WrongType, UnknownName, OutOfRange, Empty (where: the field's path).
Result<std::vector<LayerSpec>> readLayers(std::string_view text);

}  // namespace neurarium
