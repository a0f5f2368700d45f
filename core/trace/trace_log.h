#pragma once

#include <vector>

#include "core/trace/trace_event.h"
#include "core/trace/trace_index.h"

namespace neurarium {

/// The events of a step as they are told. Either they are kept, or the operands of a range of them: a large network has hundreds of thousands.
class TraceLog {
 public:
  /// Keeps the operands of the events `first` to before `last`; the events where that is none.
  TraceLog(Index parameters, std::size_t layers, int first, int last);

  /// Takes the next event, giving it its id, which is returned.
  int add(const TraceEvent& event);
  /// Whether those of the event last added are asked for: otherwise they need not be made.
  bool wantsOperands() const { return m_wants; }
  /// Of the event last added.
  void addOperand(const TraceOperand& operand) {
    if (m_wants) m_operands.back().push_back(operand);
  }

  /// The operands that are asked for have all been told: the rest is of no interest.
  bool isDone() const { return !m_keepsEvents && m_count > m_last; }

  std::vector<TraceEvent> takeEvents() { return std::move(m_events); }
  std::vector<std::vector<TraceOperand>> takeOperands() { return std::move(m_operands); }

  /// Filled by those who tell the events, for the operands of later ones.
  TraceIndex index;

 private:
  std::vector<TraceEvent> m_events;
  std::vector<std::vector<TraceOperand>> m_operands;
  int m_first;
  int m_last;
  int m_count = 0;
  bool m_keepsEvents;
  bool m_wants = false;
};

}  // namespace neurarium
