#include "ui/step/optimizer_rule.h"

#include <cmath>

#include "ui/step/notation.h"

namespace neurarium {

namespace {

using namespace notation;

/// above/(√below + ε)
MathNode scaled(MathNode above, MathNode below, MathNode epsilon) {
  return math::fraction(std::move(above),
                        math::row({math::root(std::move(below)), plus(), std::move(epsilon)}));
}

/// What is subtracted, before it is multiplied by η: made from arrays by their operands' names, of symbols as well as of numbers.
template <typename Array, typename Setting>
MathNode stepOf(OptimizerType type, const Array& array, const Setting& setting) {
  switch (type) {
    case OptimizerType::Sgd:
      break;
    case OptimizerType::Momentum:
      return array("velocity");
    case OptimizerType::Nesterov:
      return math::fence(
          math::row({array("gradient"), plus(), setting("momentum"), times(), array("velocity")}));
    case OptimizerType::AdaGrad:
    case OptimizerType::RmsProp:
      return scaled(array("gradient"), array("squares"), setting("epsilon"));
    case OptimizerType::Adam:
    case OptimizerType::AdamW:
      return scaled(array("correctedMoment"), array("correctedSquares"), setting("epsilon"));
  }
  return array("gradient");
}

template <typename Array, typename Setting>
MathNode newValue(OptimizerType type, const Array& array, const Setting& setting) {
  MathNode before = array("before");
  if (type == OptimizerType::AdamW)
    before = math::row({math::fence(math::row(
                            {count(1), minus(), setting("learningRate"), times(), setting("weightDecay")})),
                        times(), before});
  return math::row({before, minus(), setting("learningRate"), times(), stepOf(type, array, setting)});
}

MathNode letterOf(std::string_view operand) {
  constexpr std::pair<std::string_view, const char16_t*> kLetters[] = {
      {"gradient", u"G"},        {"velocity", u"V"},         {"squares", u"S"},
      {"correctedMoment", u"M̂"}, {"correctedSquares", u"Ŝ"}, {"momentum", u"μ"},
      {"epsilon", u"ε"},         {"learningRate", u"η"},     {"weightDecay", u"λ"}};
  for (const auto& [name, letter] : kLetters)
    if (name == operand) return math::symbol(QString::fromUtf16(letter));
  return {};
}

/// Adam's means without their bias towards 0 are not operands: they are made from them.
MathNode cell(const TracedEvent& event, std::string_view name) {
  if (event.kind() == TraceKind::Frozen && name != "before") return math::text(QStringLiteral("–"));
  if (name == "correctedMoment")
    return math::number(event.value("moment") / (1 - std::pow(event.value("beta1"), event.value("step"))));
  if (name == "correctedSquares")
    return math::number(event.value("squares") / (1 - std::pow(event.value("beta2"), event.value("step"))));
  return event.number(name);
}

}  // namespace

MathNode ruleSymbols(const OptimizerSpec& optimizer, const MathNode& array) {
  const auto letter = [&](std::string_view name) { return name == "before" ? array : letterOf(name); };
  return math::row({array, becomes(), newValue(optimizer.type, letter, letter)});
}

OptimizerRule ruleFor(const StepTrace& trace, const EventGroup& updates) {
  const OptimizerSpec& optimizer = trace.settings().optimizer;
  int learned = updates.events.front();
  for (const int id : updates.events)
    if (trace.events()[static_cast<std::size_t>(id)].kind == TraceKind::Update) learned = id;
  const TracedEvent any(trace, learned);
  OptimizerRule rule{ruleSymbols(optimizer, notation::parameter(updates.parameter, updates.layer)), {}};
  // Where all are frozen, there is no step.
  if (any.kind() == TraceKind::Frozen) {
    rule.numbers = operandsOf(trace, updates, "before");
    return rule;
  }
  rule.numbers = newValue(
      optimizer.type,
      [&](std::string_view name) {
        return cellsOf(trace, updates, [&](const TracedEvent& event) { return cell(event, name); });
      },
      [&](std::string_view name) { return any.number(name); });
  return rule;
}

}  // namespace neurarium
