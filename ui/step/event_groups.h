#pragma once

#include <functional>
#include <map>
#include <vector>

#include "ui/step/event_formula.h"
#include "ui/step/traced_event.h"

namespace neurarium {

/// Events of one kind about one layer, and where they are about parameters, one array: what matrix form writes as one vector or matrix.
struct EventGroup {
  TraceKind kind = TraceKind::Input;
  Index layer = 0;
  std::string_view parameter;
  std::vector<int> events;

  /// Of a group that is small enough to be written out, by event: asked for at once.
  std::map<int, std::vector<TraceOperand>> operands;

  TracedEvent told(const StepTrace& trace, int event) const;
  TracedEvent first(const StepTrace& trace) const { return told(trace, events.front()); }
};

/// In the order in which each group begins. An update and a number that is frozen count as one kind.
std::vector<EventGroup> groupsOf(const StepTrace& trace, StepTimeline::Range move);

/// Rows × columns of cells, or "[64×784]" where that is too large to be read.
MathNode tableOf(Index rows, Index columns, const std::function<MathNode(Index, Index)>& cell);

/// The group's results: a vector, or a matrix for weights.
MathNode resultsOf(const StepTrace& trace, const EventGroup& group);
/// One operand of each event, in the same form.
MathNode operandsOf(const StepTrace& trace, const EventGroup& group, std::string_view name);
/// Something made from each event, in the same form; where there is no event, a dash.
MathNode cellsOf(const StepTrace& trace, const EventGroup& group,
                 const std::function<MathNode(const TracedEvent&)>& cell);
/// All operands of a name of one event as a column, or as a row.
MathNode columnOf(const TracedEvent& event, std::string_view name);
/// One row for each event, its operands of a name.
MathNode rowsOf(const StepTrace& trace, const EventGroup& group, std::string_view name);

}  // namespace neurarium
