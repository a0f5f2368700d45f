#pragma once

#include <QMimeData>
#include <memory>
#include <optional>
#include <vector>

#include "core/network_spec.h"

namespace neurarium {

/// What a drag to the canvas carries: layers, or an activation for a layer.
struct DesignPayload {
  std::vector<LayerSpec> layers;
  std::optional<Activation> activation;
  bool isNew = false;  ///< from the palette: it fits itself to its neighbours

  bool isEmpty() const { return layers.empty() && !activation; }
};

/// Layers travel between windows and programs as JSON, under their own type and as plain text.
std::unique_ptr<QMimeData> toMime(const DesignPayload& payload);

/// Empty for what is none of ours. Plain text is for pasting only: a text that is dragged over the canvas is not read.
DesignPayload fromMime(const QMimeData* mime);

}  // namespace neurarium
