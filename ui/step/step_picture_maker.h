#pragma once

#include "ui/canvas/step_picture.h"

namespace neurarium {

class StepPlayer;

/// What the canvas shows at the player's moment. `move` counts moves forwards.
StepPicture stepPictureOf(const StepPlayer& player, unsigned move);

}  // namespace neurarium
