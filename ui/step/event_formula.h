#pragma once

#include <QString>
#include <vector>

#include "core/trace/step_timeline.h"
#include "core/trace/step_trace.h"
#include "ui/math/math_node.h"

namespace neurarium {

/// What is told about an event of a training step, or about several that make one move.
struct EventFormula {
  QString title;                 ///< whose number it is: "Hidden layer 1, neuron 2: weighted sum"
  std::vector<MathNode> before;  ///< lines that lead to it: a slope, what an optimizer remembers
  MathNode symbols;              ///< z₂⁽¹⁾ = Σᵢ w₂ᵢ xᵢ + b₂
  MathNode
      numbers;  ///< the same with every number, each linked to the event that made it; empty where there is nothing to compute
  MathNode result;  ///< = 0.4312
  QString reason;   ///< one sentence in plain words: why this happens
};

/// One event, of which `terms` terms are added up so far (all: TraceEvent::terms). With `isHidden` the result is a blank.
EventFormula formulaOf(const StepTrace& trace, int event, int terms, bool isHidden = false);

/// The move [first, last) of events as a whole: of a layer or a phase in matrix form, of a neuron its events below each other.
/// At most a screenful.
std::vector<EventFormula> formulasOf(const StepTrace& trace, StepTimeline::Range move,
                                     Granularity granularity, bool isHidden = false);

/// "Layer 1, neuron 2: weighted sum"; short, for lists and the timeline.
QString eventTitle(const StepTrace& trace, int event);
/// The five steps of the course: "Forward propagation".
QString phaseText(TracePhase phase);

}  // namespace neurarium
