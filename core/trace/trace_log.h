#pragma once

#include <vector>

#include "core/trace/trace_event.h"
#include "core/trace/trace_index.h"

namespace neurarium {

/// The events of a step as they are told. Operands are kept of a range of events only: a large network has hundreds of thousands.
class TraceLog {
 public:
  /// Keeps the operands of the events `first` to before `last`.
  TraceLog(Index parameters, std::size_t layers, int first, int last);

  /// Appends an event, giving it its id, which is returned.
  int add(TraceEvent event);
  /// Whether those of the event last added are asked for: otherwise they need not be made.
  bool wantsOperands() const { return m_wants; }
  /// Of the event last added.
  void addOperand(const TraceOperand& operand) {
    if (m_wants) m_operands.back().push_back(operand);
  }

  std::vector<TraceEvent> takeEvents() { return std::move(m_events); }
  std::vector<std::vector<TraceOperand>> takeOperands() { return std::move(m_operands); }

  /// Filled by those who tell the events, for the operands of later ones.
  TraceIndex index;

 private:
  std::vector<TraceEvent> m_events;
  std::vector<std::vector<TraceOperand>> m_operands;
  int m_first;
  int m_last;
  bool m_wants = false;
};

}  // namespace neurarium
