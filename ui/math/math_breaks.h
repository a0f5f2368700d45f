#pragma once

#include <vector>

#include "ui/math/math_typesetter.h"

namespace neurarium {

/// Where the lines of a formula begin, and how far to the right.
struct MathBreaks {
  struct Line {
    std::size_t first = 0;
    std::size_t last = 0;  ///< one past its end
    double x = 0;
  };
  std::vector<MathAtom> atoms;
  std::vector<Line> lines;
  double width = 0;     ///< of the widest line
  double relation = 0;  ///< left edge of the first relation; 0 for none
};

/// Breaks in front of relations, sums' signs and after commas; in fences, then at products, only where nothing else helps.
MathBreaks breakLines(const MathTypesetter& typesetter, const MathNode& formula, double maxWidth,
                      double relation);

}  // namespace neurarium
