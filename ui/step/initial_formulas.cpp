#include <cmath>

#include "ui/step/formula_lines.h"
#include "ui/step/notation.h"

namespace neurarium {

namespace {

using namespace notation;

struct FanInAndOut {
  Index inputs = 0;
  Index units = 0;
};

FanInAndOut fansOf(const TracedEvent& event) {
  for (const ParameterInfo& info : event.trace().network().parameters())
    if (info.layer == event.layer() && info.name == "weights")
      return {info.shape.dimensions[1], info.shape.dimensions[0]};
  return {};
}

/// Where a bound or a deviation comes from: √(constant/fans) with symbols and numbers; empty for one that was chosen.
struct Spread {
  int constant = 0;
  bool countsUnits = false;
};

Spread spreadRule(Initializer type) {
  switch (type) {
    case Initializer::GlorotUniform:
      return {6, true};
    case Initializer::GlorotNormal:
      return {2, true};
    case Initializer::HeUniform:
      return {6, false};
    case Initializer::HeNormal:
      return {2, false};
    case Initializer::LecunUniform:
      return {3, false};
    case Initializer::LecunNormal:
      return {1, false};
    default:
      return {};
  }
}

MathNode inputsSymbol() {
  return math::scripts(math::symbol(QStringLiteral("n")), math::text(StepText::tr("in")));
}
MathNode outputsSymbol() {
  return math::scripts(math::symbol(QStringLiteral("n")), math::text(StepText::tr("out")));
}

/// w ∼ U(−r; r) or N(0; s²), with the line that says how large r or s is.
void addSpread(const TracedEvent& event, const InitializerSpec& spec, FormulaLines& lines) {
  const auto [inputs, units] = fansOf(event);
  const InitialSpread spread = spreadOf(spec, inputs, units);
  const bool isUniform = spread.bound > 0;
  const double size = isUniform ? spread.bound : spread.deviation;
  const MathNode letter = math::symbol(isUniform ? QStringLiteral("r") : QStringLiteral("s"));
  const auto drawnFrom = [&](const MathNode& of) {
    return isUniform ? call(math::symbol(QStringLiteral("U")), math::row({negative(of), separator(), of}))
                     : call(math::symbol(QStringLiteral("N")),
                            math::row({count(0), separator(), power(of, count(2))}));
  };
  lines.symbols = math::row({event.parameterSymbol(), math::op(QStringLiteral("∼")), drawnFrom(letter)});
  lines.numbers = math::row({math::op(QStringLiteral("∼")), drawnFrom(math::number(size))});
  const Spread rule = spreadRule(spec.type);
  if (rule.constant == 0) return;
  const auto root = [&](MathNode below) {
    return math::root(math::fraction(count(rule.constant), std::move(below)));
  };
  MathNode symbols = rule.countsUnits ? math::row({inputsSymbol(), plus(), outputsSymbol()}) : inputsSymbol();
  MathNode numbers = rule.countsUnits ? math::row({count(inputs), plus(), count(units)}) : count(inputs);
  lines.before.push_back(math::row({letter, equals(), root(std::move(symbols)), equals(),
                                    root(std::move(numbers)), equals(), math::number(size)}));
}

}  // namespace

FormulaLines initialLines(const TracedEvent& event) {
  FormulaLines lines;
  lines.symbols = event.parameterSymbol();
  lines.result = resultLine(event);
  const auto* dense = std::get_if<DenseSpec>(&event.spec().layers[static_cast<std::size_t>(event.layer())]);
  const bool isDrawn =
      dense && event.parameter() == "weights" && dense->initializer.type != Initializer::Zeros &&
      dense->initializer.type != Initializer::Constant && dense->initializer.type != Initializer::Orthogonal;
  if (isDrawn) addSpread(event, dense->initializer, lines);
  const double drawn = event.value("drawn");
  if (!event.has("drawn") || drawn == event.result()) return lines;
  // What the seed drew is no longer the number's value.
  MathNode begun = math::row({equals(), event.number("drawn")});
  if (!lines.numbers.isEmpty()) begun.children.insert(begun.children.begin(), lines.numbers);
  lines.numbers = math::row({math::text(StepText::tr("at first") + QChar(' ')), std::move(begun)});
  lines.result = math::row({math::text(StepText::tr("now") + QChar(' ')), resultLine(event)});
  return lines;
}

}  // namespace neurarium
