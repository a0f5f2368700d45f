#pragma once

#include "ui/math/math_node.h"

namespace neurarium {

/// The formula with rows in rows put into one, so that its lines can break anywhere.
MathNode flattened(const MathNode& node);

/// The longest sum, list, or side of a matrix therein.
int longestPart(const MathNode& node);

/// A flattened formula whose sums, lists and matrices show at most `most` parts (at least 3): the first ones and the last, and between them how
/// many are left out.
MathNode elided(const MathNode& node, int most);

}  // namespace neurarium
