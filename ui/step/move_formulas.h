#pragma once

#include <vector>

#include "ui/step/event_formula.h"

namespace neurarium {

/// A layer's part of a step in matrix form: one formula for each kind of number that it makes. Arrays larger than 8×8 are written as their
/// shapes.
std::vector<EventFormula> layerFormulas(const StepTrace& trace, StepTimeline::Range move);

/// A whole step of the course as one formula. With `isHidden` numbers that no event makes alone, such as lengths of gradients, are blanks.
EventFormula phaseFormula(const StepTrace& trace, StepTimeline::Range move, bool isHidden);

}  // namespace neurarium
