#include "ui/step/event_groups.h"

#include <algorithm>
#include <map>

#include "ui/step/notation.h"

namespace neurarium {

namespace {

/// Larger arrays are not written out.
constexpr Index kLargest = 8;

TraceKind groupedKind(TraceKind kind) {
  return kind == TraceKind::Frozen ? TraceKind::Update : kind;
}

const ParameterInfo* infoOf(const StepTrace& trace, const EventGroup& group) {
  for (const ParameterInfo& info : trace.network().parameters())
    if (info.layer == group.layer && info.name == group.parameter) return &info;
  return nullptr;
}

void fetchOperands(const StepTrace& trace, EventGroup& group) {
  // Events of two kinds take turns at most.
  constexpr int kMostEvents = 2 * kLargest * kLargest;
  const int first = group.events.front();
  if (group.events.back() - first >= kMostEvents) return;
  const auto all = trace.operandsOf(first, group.events.back() + 1);
  for (const int id : group.events) group.operands[id] = all[static_cast<std::size_t>(id - first)];
}

}  // namespace

std::vector<EventGroup> groupsOf(const StepTrace& trace, StepTimeline::Range move) {
  std::vector<EventGroup> groups;
  for (int id = move.first; id < move.last; ++id) {
    const TraceEvent& event = trace.events()[static_cast<std::size_t>(id)];
    const TraceKind kind = groupedKind(event.kind);
    const auto same = std::find_if(groups.begin(), groups.end(), [&](const EventGroup& group) {
      return group.kind == kind && group.layer == event.layer && group.parameter == event.parameter;
    });
    if (same == groups.end())
      groups.push_back({kind, event.layer, event.parameter, {id}, {}});
    else
      same->events.push_back(id);
  }
  for (EventGroup& group : groups) fetchOperands(trace, group);
  return groups;
}

TracedEvent EventGroup::told(const StepTrace& trace, int event) const {
  const auto known = operands.find(event);
  return known == operands.end() ? TracedEvent(trace, event) : TracedEvent(trace, event, known->second);
}

MathNode tableOf(Index rows, Index columns, const std::function<MathNode(Index, Index)>& cell) {
  if (rows > kLargest || columns > kLargest)
    return math::fence(math::text(QStringLiteral("%1×%2").arg(rows).arg(columns)), QStringLiteral("[]"));
  std::vector<MathNode> cells;
  for (Index row = 0; row < rows; ++row)
    for (Index column = 0; column < columns; ++column) cells.push_back(cell(row, column));
  return math::matrix(std::move(cells), static_cast<int>(columns));
}

MathNode cellsOf(const StepTrace& trace, const EventGroup& group,
                 const std::function<MathNode(const TracedEvent&)>& cell) {
  const ParameterInfo* info = infoOf(trace, group);
  const Index rows = info ? info->shape.dimensions[0] : static_cast<Index>(group.events.size());
  const Index columns = info ? info->size() / rows : 1;
  std::map<std::pair<Index, Index>, int> places;
  if (rows <= kLargest && columns <= kLargest)
    for (const int id : group.events) {
      const TraceEvent& event = trace.events()[static_cast<std::size_t>(id)];
      places[{event.unit, std::max(event.input, Index(0))}] = id;
    }
  return tableOf(rows, columns, [&](Index row, Index column) {
    const auto place = places.find({row, column});
    return place == places.end() ? math::text(QStringLiteral("–")) : cell(group.told(trace, place->second));
  });
}

MathNode resultsOf(const StepTrace& trace, const EventGroup& group) {
  return cellsOf(trace, group, [](const TracedEvent& event) { return event.resultNumber(); });
}

MathNode operandsOf(const StepTrace& trace, const EventGroup& group, std::string_view name) {
  return cellsOf(trace, group, [&](const TracedEvent& event) {
    return event.has(name) ? event.number(name) : math::text(QStringLiteral("–"));
  });
}

MathNode columnOf(const TracedEvent& event, std::string_view name) {
  const auto found = event.all(name);
  return tableOf(static_cast<Index>(found.size()), 1,
                 [&](Index row, Index) { return operandNumber(found[static_cast<std::size_t>(row)]); });
}

MathNode rowsOf(const StepTrace& trace, const EventGroup& group, std::string_view name) {
  const auto columns = static_cast<Index>(group.first(trace).all(name).size());
  return tableOf(static_cast<Index>(group.events.size()), columns, [&](Index row, Index column) {
    const TracedEvent event = group.told(trace, group.events[static_cast<std::size_t>(row)]);
    return operandNumber(event.all(name)[static_cast<std::size_t>(column)]);
  });
}

}  // namespace neurarium
