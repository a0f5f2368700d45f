#pragma once

#include <QString>
#include <span>

#include "core/project/parameter_transfer.h"

namespace neurarium {

/// What an edit of the design had to draw anew, in a sentence: "What was trained goes on. Drawn anew: 6 of 15 in Hidden layer 2." Empty if
/// nothing was.
QString transferText(const NetworkSpec& spec, std::span<const Redrawn> redrawn);

}  // namespace neurarium
