#pragma once

#include <QRectF>
#include <vector>

#include "core/network_spec.h"
#include "ui/network_spot.h"

namespace neurarium {

/// What an edit that is under way looks like on the canvas, before anything is changed.
struct CanvasMarks {
  /// The gap that opens for layers about to land before layer `index`.
  struct Opening {
    int index = 0;
    std::vector<LayerSpec> layers;
    bool operator==(const Opening&) const = default;
  };
  /// A layer under the mouse that would take what is being dragged, or refuses it.
  struct Target {
    int layer = -1;
    bool accepts = false;
    bool operator==(const Target&) const = default;
  };
  /// A column that is being pulled to another number of units.
  struct Resizing {
    int layer = -1;
    int units = 0;
    bool operator==(const Resizing&) const = default;
  };

  std::vector<int> selectedLayers;
  NetworkSpot selectedSpot;
  std::vector<int> draggedLayers;  ///< on their way elsewhere: drawn faintly
  Opening opening;                 ///< no layers: closed
  Target target;
  Resizing resizing;
  QRectF rubberBand;  ///< in the scene; null for none

  bool operator==(const CanvasMarks&) const = default;
};

}  // namespace neurarium
