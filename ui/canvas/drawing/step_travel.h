#pragma once

#include <vector>

#include "ui/canvas/canvas_state.h"
#include "ui/canvas/drawing/link_raster.h"

class QPainter;

namespace neurarium {

/// A number on its way along a link.
struct Runner {
  LinkStroke line;
  double from = 0;  ///< share of the link's width
  double to = 1;
  double begin = 0;  ///< when it sets off and arrives, in shares of the whole time
  double end = 1;
  QRgb color = 0;
};

/// What travels to what the step makes: values from left to right in their colours, error signals back in theirs.
std::vector<Runner> runnersOf(const CanvasState& state);
/// At the state's `travel`.
void paintRunners(QPainter& painter, const std::vector<Runner>& runners, const CanvasState& state);

}  // namespace neurarium
