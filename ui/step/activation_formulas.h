#pragma once

#include "core/activation.h"
#include "ui/math/math_node.h"

namespace neurarium {

/// f(z) of an activation written out; `value` is what z is, where the formula has cases. Not for softmax, which needs its whole layer.
MathNode activationFormula(Activation activation, const MathNode& z, double value);
/// f′(z), as above.
MathNode slopeFormula(Activation activation, const MathNode& z, double value);
/// "for z > 0", where the activation has cases; else empty.
MathNode caseOf(Activation activation, const MathNode& z, double value);

}  // namespace neurarium
