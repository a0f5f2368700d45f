#include "ui/step/traced_event.h"

#include <algorithm>
#include <limits>

#include "ui/step/notation.h"

namespace neurarium {

namespace {

/// More terms than these are not written out.
constexpr int kMostTerms = 24;
constexpr int kTermsAround = 8;

MathNode::Tone toneOf(std::string_view operand) {
  for (const std::string_view name : {"x", "z", "a", "y", "normalized", "term", "loss"})
    if (operand == name) return MathNode::Tone::Value;
  for (const std::string_view name : {"gradient", "delta", "meanGradient", "meanProduct"})
    if (operand == name) return MathNode::Tone::ErrorSignal;
  return MathNode::Tone::Plain;
}

/// The whole tree: a tone is not inherited by parts that have their own.
MathNode muted(MathNode node) {
  node.tone = MathNode::Tone::Muted;
  for (MathNode& child : node.children) child = muted(std::move(child));
  return node;
}

}  // namespace

MathNode operandNumber(const TraceOperand& operand) {
  return math::toned(math::number(operand.value, operand.event), toneOf(operand.name));
}

TracedEvent::TracedEvent(const StepTrace& trace, int event)
    : m_trace(&trace), m_event(&trace.events()[static_cast<std::size_t>(event)]) {}

TracedEvent::TracedEvent(const StepTrace& trace, int event, std::vector<TraceOperand> operands)
    : TracedEvent(trace, event) {
  m_operands = std::move(operands);
}

const std::vector<TraceOperand>& TracedEvent::operands() const {
  if (!m_operands) m_operands = m_trace->operandsOf(id());
  return *m_operands;
}

Activation TracedEvent::activation() const {
  const auto* dense = std::get_if<DenseSpec>(&spec().layers[static_cast<std::size_t>(layer())]);
  return dense ? dense->activation : Activation::Linear;
}

const TraceOperand* TracedEvent::find(std::string_view name) const {
  const auto found = std::find_if(operands().begin(), operands().end(),
                                  [&](const TraceOperand& operand) { return operand.name == name; });
  return found == operands().end() ? nullptr : &*found;
}

double TracedEvent::value(std::string_view name) const {
  const TraceOperand* operand = find(name);
  return operand ? operand->value : std::numeric_limits<double>::quiet_NaN();
}

MathNode TracedEvent::number(std::string_view name) const {
  const TraceOperand* operand = find(name);
  return operand ? operandNumber(*operand) : MathNode{};
}

MathNode TracedEvent::resultNumber() const {
  return math::toned(math::number(result(), id()), MathNode::Tone::Result);
}

MathNode TracedEvent::partial(double value) const {
  return math::toned(math::number(value, id()), MathNode::Tone::Result);
}

std::vector<TraceOperand> TracedEvent::all(std::string_view name) const {
  std::vector<TraceOperand> found;
  std::copy_if(operands().begin(), operands().end(), std::back_inserter(found),
               [&](const TraceOperand& operand) { return operand.name == name; });
  return found;
}

MathNode TracedEvent::parameterSymbol() const {
  return notation::parameter(parameter(), layer(), unit(), input());
}

void TermSum::add(MathNode term, double value) {
  terms.push_back(std::move(term));
  values.push_back(value);
}

MathNode TermSum::written(int done) const {
  const int count = static_cast<int>(terms.size());
  const bool isLong = count > kMostTerms;
  const MathNode dots = math::toned(math::text(QStringLiteral("…")), MathNode::Tone::Muted);
  const int first = isLong ? std::clamp(done - kTermsAround, 0, count - 2 * kTermsAround) : 0;
  const int last = isLong ? first + 2 * kTermsAround : count;
  std::vector<MathNode> parts;
  if (first > 0) parts.push_back(dots);
  for (int i = first; i < last; ++i) {
    const MathNode& term = terms[static_cast<std::size_t>(i)];
    if (!parts.empty())
      parts.push_back(i < done ? notation::plus() : math::toned(notation::plus(), MathNode::Tone::Muted));
    parts.push_back(i < done ? term : muted(term));
  }
  if (last < count) {
    parts.push_back(math::toned(notation::plus(), MathNode::Tone::Muted));
    parts.push_back(dots);
  }
  return math::row(std::move(parts));
}

double TermSum::sumOf(int done) const {
  double sum = 0;
  for (int i = 0; i < std::min(done, static_cast<int>(values.size())); ++i)
    sum += values[static_cast<std::size_t>(i)];
  return sum;
}

}  // namespace neurarium
