#pragma once

#include <vector>

#include "ui/math/math_node.h"
#include "ui/step/traced_event.h"

namespace neurarium {

/// The lines of one event's formula.
struct FormulaLines {
  std::vector<MathNode> before;  ///< what is computed on the way, each a line of its own
  MathNode symbols;
  MathNode numbers;
  MathNode result;
};

/// One function for each step of the course. `terms`: how many terms of a sum are added up so far.
FormulaLines initialLines(const TracedEvent& event);
FormulaLines forwardLines(const TracedEvent& event, int terms);
FormulaLines lossLines(const TracedEvent& event, int terms);
FormulaLines backwardLines(const TracedEvent& event, int terms);
FormulaLines descentLines(const TracedEvent& event);

/// "= 0.4312", and while not all terms are added up "= 0.31 + …".
MathNode resultLine(const TracedEvent& event);
MathNode resultLine(const TracedEvent& event, const TermSum& sum, int terms);
/// Σ below above of
MathNode sumOver(const QString& index, MathNode of);

}  // namespace neurarium
