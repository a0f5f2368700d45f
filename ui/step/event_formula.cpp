#include "ui/step/event_formula.h"

#include <utility>

#include "ui/step/event_reasons.h"
#include "ui/step/formula_lines.h"
#include "ui/step/move_formulas.h"
#include "ui/step/notation.h"

namespace neurarium {

namespace {

/// A neuron's events below each other; more than these are counted only.
constexpr int kMostBlocks = 8;

FormulaLines linesOf(const TracedEvent& event, TracePhase phase, int terms) {
  switch (phase) {
    case TracePhase::Initialisation:
      return initialLines(event);
    case TracePhase::Forward:
      return forwardLines(event, terms);
    case TracePhase::Loss:
      return lossLines(event, terms);
    case TracePhase::Backward:
      return backwardLines(event, terms);
    case TracePhase::Descent:
      break;
  }
  return descentLines(event);
}

EventFormula written(const StepTrace& trace, int event, int terms, bool isHidden) {
  const TracedEvent told(trace, event);
  FormulaLines lines = linesOf(told, trace.events()[static_cast<std::size_t>(event)].phase, terms);
  return {eventTitle(trace, event), std::move(lines.before), std::move(lines.symbols),
          std::move(lines.numbers), std::move(lines.result), reasonOf(told, terms, isHidden)};
}

/// Every number that these events make becomes a blank.
void hide(MathNode& node, StepTimeline::Range events) {
  if (node.kind == MathNode::Kind::Number && node.event >= events.first && node.event < events.last)
    node = math::toned(math::blank(node.event), node.tone);
  for (MathNode& child : node.children) hide(child, events);
}

void hideResults(EventFormula& formula, StepTimeline::Range events) {
  for (MathNode& line : formula.before) hide(line, events);
  for (MathNode* line : {&formula.symbols, &formula.numbers, &formula.result}) hide(*line, events);
}

EventFormula moreFormula(int more) {
  EventFormula formula;
  formula.title = StepText::tr("… and %1 more").arg(more);
  return formula;
}

}  // namespace

EventFormula formulaOf(const StepTrace& trace, int event, int terms, bool isHidden) {
  EventFormula formula = written(trace, event, terms, isHidden);
  if (isHidden) hideResults(formula, {event, event + 1});
  return formula;
}

std::vector<EventFormula> formulasOf(const StepTrace& trace, StepTimeline::Range move,
                                     Granularity granularity, bool isHidden) {
  std::vector<EventFormula> formulas;
  if (move.first >= move.last) return formulas;
  if (granularity == Granularity::Phase) {
    formulas.push_back(phaseFormula(trace, move, isHidden));
  } else if (granularity == Granularity::Layer) {
    formulas = layerFormulas(trace, move);
  } else {
    const int shown = move.last - move.first > kMostBlocks ? kMostBlocks : move.last - move.first;
    for (int event = move.first; event < move.first + shown; ++event)
      formulas.push_back(
          written(trace, event, trace.events()[static_cast<std::size_t>(event)].terms, isHidden));
    if (const int more = move.last - move.first - shown; more > 0) formulas.push_back(moreFormula(more));
  }
  if (isHidden)
    for (EventFormula& formula : formulas) hideResults(formula, move);
  return formulas;
}

}  // namespace neurarium
