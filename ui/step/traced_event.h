#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/trace/step_trace.h"
#include "ui/math/math_node.h"

namespace neurarium {

/// An event of a step with its operands, as those see it who write its formula.
class TracedEvent {
 public:
  TracedEvent(const StepTrace& trace, int event);
  /// With operands that were asked for together with those of others.
  TracedEvent(const StepTrace& trace, int event, std::vector<TraceOperand> operands);

  const StepTrace& trace() const { return *m_trace; }
  const NetworkSpec& spec() const { return m_trace->network().spec(); }
  TraceKind kind() const { return m_event->kind; }
  Index layer() const { return m_event->layer; }
  Index unit() const { return m_event->unit; }
  Index input() const { return m_event->input; }
  std::string_view parameter() const { return m_event->parameter; }
  int id() const { return m_event->id; }
  int terms() const { return m_event->terms; }
  double result() const { return static_cast<double>(m_event->result); }
  /// The activation of the event's layer; linear for a layer without one.
  Activation activation() const;

  /// Asked of the trace only when they are needed: a trace makes them anew each time.
  const std::vector<TraceOperand>& operands() const;
  bool has(std::string_view name) const { return find(name) != nullptr; }
  /// NaN where there is none.
  double value(std::string_view name) const;
  /// Linked to the event that made it, in the colour of its kind.
  MathNode number(std::string_view name) const;
  MathNode resultNumber() const;
  /// A number that is computed on the way to the result: a sum so far. It is hidden with the result.
  MathNode partial(double value) const;
  /// Those of a name, in their order.
  std::vector<TraceOperand> all(std::string_view name) const;

  /// The symbol of the number of θ that the event is about.
  MathNode parameterSymbol() const;

 private:
  const TraceOperand* find(std::string_view name) const;

  const StepTrace* m_trace;
  const TraceEvent* m_event;
  mutable std::optional<std::vector<TraceOperand>> m_operands;
};

/// An operand as a number in a formula.
MathNode operandNumber(const TraceOperand& operand);

/// Terms that are added up one after the other. Of many, only those near the one under way are written out.
struct TermSum {
  std::vector<MathNode> terms;
  std::vector<double> values;

  void add(MathNode term, double value);
  /// t₁ + t₂ + …, those from `done` on muted.
  MathNode written(int done) const;
  /// The sum of the first `done`.
  double sumOf(int done) const;
};

}  // namespace neurarium
