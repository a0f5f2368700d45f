#pragma once

#include <QFont>
#include <vector>

#include "ui/canvas/canvas_state.h"

namespace neurarium {

/// One number of a step on the picture.
struct Plate {
  enum class Rank { Made, Used, Rest };

  StepPicture::Number number = StepPicture::Number::None;
  NetworkSpot spot;
  QString text;
  QRectF rect;
  Rank rank = Rank::Rest;
  bool isInside = false;  ///< a node that is large enough
  bool isPointed = false;
};

/// The numbers that are known, as far as there is room: those of what the step is about first. Beside the ones in nodes, none covers a node or
/// another.
std::vector<Plate> stepPlates(const CanvasState& state, const QFont& font);
/// Of a plate; of one about what the step is about it is larger.
QFont plateFont(const CanvasState& state, QFont font, const Plate& plate);
/// So many decimals; fewer from ten on, and a power of ten for what is very small or large.
QString plateNumber(float value, int decimals = 3);

}  // namespace neurarium
