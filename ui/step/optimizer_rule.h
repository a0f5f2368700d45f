#pragma once

#include "ui/step/event_groups.h"

namespace neurarium {

/// How the optimizer makes a new array from the former one and its gradient: W ← W − η·G, and the same with the numbers.
struct OptimizerRule {
  MathNode symbols;
  MathNode numbers;
};

OptimizerRule ruleFor(const StepTrace& trace, const EventGroup& updates);
/// θ ← θ − η·g for some array, in symbols alone.
MathNode ruleSymbols(const OptimizerSpec& optimizer, const MathNode& array);

}  // namespace neurarium
