#include <cmath>
#include <utility>

#include "ui/step/formula_lines.h"
#include "ui/step/notation.h"

namespace neurarium {

namespace {

using namespace notation;

MathNode eta() {
  return math::symbol(QStringLiteral("η"));
}
MathNode mu() {
  return math::symbol(QStringLiteral("μ"));
}
MathNode beta(Index which) {
  return math::scripts(math::symbol(QStringLiteral("β")), count(which));
}
MathNode oneMinus(MathNode of) {
  return math::fence(math::row({count(1), minus(), std::move(of)}));
}
MathNode square(MathNode of) {
  return power(guarded(std::move(of)), count(2));
}

/// ∂L/∂w, or g where something was added to it or cut off.
MathNode gradientSymbol(const TracedEvent& event) {
  const int made = event.all("gradient").front().event;
  const auto kind =
      made < 0 ? TraceKind::WeightGradient : event.trace().events()[static_cast<std::size_t>(made)].kind;
  const bool isChanged = kind == TraceKind::PenaltyGradient || kind == TraceKind::ClippedGradient;
  return isChanged ? math::symbol(QStringLiteral("g")) : derivative(event.parameterSymbol());
}

/// g = ∂L/∂w, where lines with g in several places would become long otherwise.
void addGradientLine(const TracedEvent& event, FormulaLines& lines) {
  const MathNode symbol = gradientSymbol(event);
  if (symbol.kind == MathNode::Kind::Symbol) return;
  lines.before.push_back(
      math::row({math::symbol(QStringLiteral("g")), equals(), symbol, equals(), event.number("gradient")}));
}

/// name ← symbols = numbers = result, a line about what the optimizer remembers.
MathNode stateLine(MathNode name, MathNode symbols, MathNode numbers, double result) {
  return math::row({std::move(name), becomes(), std::move(symbols), equals(), std::move(numbers), equals(),
                    math::number(result)});
}

/// decay·former + (1 − decay)·now
MathNode average(const MathNode& decay, MathNode former, MathNode now) {
  return math::row({decay, times(), guarded(std::move(former)), plus(), oneMinus(decay), times(),
                    guarded(std::move(now))});
}

/// above/(√below + ε)
MathNode scaled(MathNode above, MathNode below, MathNode epsilon) {
  return math::fraction(std::move(above),
                        math::row({math::root(std::move(below)), plus(), std::move(epsilon)}));
}

/// w ← w − η·step
FormulaLines stepLines(const TracedEvent& event, const MathNode& step, const MathNode& stepNumber) {
  FormulaLines lines;
  const MathNode w = event.parameterSymbol();
  lines.symbols = math::row({w, becomes(), w, minus(), eta(), times(), step});
  lines.numbers = math::row({equals(), event.number("before"), minus(), event.number("learningRate"), times(),
                             guarded(stepNumber)});
  lines.result = resultLine(event);
  return lines;
}

FormulaLines withMomentum(const TracedEvent& event, bool isNesterov) {
  const MathNode v = math::symbol(QStringLiteral("v"));
  const MathNode g = gradientSymbol(event);
  const auto ahead = [](const MathNode& gradient, const MathNode& momentum, const MathNode& velocity) {
    return math::fence(math::row({gradient, plus(), math::product(momentum, velocity)}));
  };
  FormulaLines lines =
      isNesterov
          ? stepLines(event, ahead(g, mu(), v),
                      ahead(event.number("gradient"), event.number("momentum"), event.number("velocity")))
          : stepLines(event, v, event.number("velocity"));
  lines.before.push_back(
      stateLine(v, math::row({mu(), times(), v, plus(), g}),
                math::row({math::product(event.number("momentum"), event.number("velocityBefore")), plus(),
                           guarded(event.number("gradient"))}),
                event.value("velocity")));
  return lines;
}

FormulaLines withSquares(const TracedEvent& event, bool forgets) {
  const MathNode s = math::symbol(QStringLiteral("s"));
  const MathNode alpha = math::symbol(QStringLiteral("α"));
  const MathNode g = math::symbol(QStringLiteral("g"));
  const MathNode symbolSquared = power(g, count(2));
  FormulaLines lines =
      stepLines(event, scaled(g, s, math::symbol(QStringLiteral("ε"))),
                scaled(event.number("gradient"), event.number("squares"), event.number("epsilon")));
  addGradientLine(event, lines);
  if (forgets)
    lines.before.push_back(stateLine(
        s, average(alpha, s, symbolSquared),
        average(event.number("decay"), event.number("squaresBefore"), square(event.number("gradient"))),
        event.value("squares")));
  else
    lines.before.push_back(
        stateLine(s, math::row({s, plus(), symbolSquared}),
                  math::row({event.number("squaresBefore"), plus(), square(event.number("gradient"))}),
                  event.value("squares")));
  return lines;
}

/// m̂ = m/(1 − βᵗ)
MathNode correctedLine(const MathNode& corrected, const MathNode& plain, const MathNode& beta,
                       const TracedEvent& event, const char* moment, const char* decay, double result) {
  const MathNode step = count(static_cast<Index>(event.value("step")));
  const auto written = [](const MathNode& above, const MathNode& base, const MathNode& exponent) {
    return math::fraction(above, math::row({count(1), minus(), power(base, exponent)}));
  };
  return math::row({corrected, equals(), written(plain, beta, math::symbol(QStringLiteral("t"))), equals(),
                    written(event.number(moment), event.number(decay), step), equals(),
                    math::number(result)});
}

FormulaLines withAdam(const TracedEvent& event) {
  const MathNode m = math::symbol(QStringLiteral("m"));
  const MathNode s = math::symbol(QStringLiteral("s"));
  const MathNode mHat = math::symbol(QStringLiteral("m̂"));
  const MathNode sHat = math::symbol(QStringLiteral("ŝ"));
  const MathNode g = math::symbol(QStringLiteral("g"));
  const double step = event.value("step");
  const double moment = event.value("moment") / (1 - std::pow(event.value("beta1"), step));
  const double squares = event.value("squares") / (1 - std::pow(event.value("beta2"), step));
  FormulaLines lines =
      stepLines(event, scaled(mHat, sHat, math::symbol(QStringLiteral("ε"))),
                scaled(math::number(moment), math::number(squares), event.number("epsilon")));
  addGradientLine(event, lines);
  const std::vector<MathNode> state = {
      stateLine(m, average(beta(1), m, g),
                average(event.number("beta1"), event.number("momentBefore"), event.number("gradient")),
                event.value("moment")),
      stateLine(
          s, average(beta(2), s, power(g, count(2))),
          average(event.number("beta2"), event.number("squaresBefore"), square(event.number("gradient"))),
          event.value("squares")),
      correctedLine(mHat, m, beta(1), event, "moment", "beta1", moment),
      correctedLine(sHat, s, beta(2), event, "squares", "beta2", squares)};
  lines.before.insert(lines.before.end(), state.begin(), state.end());
  if (!event.has("weightDecay")) return lines;
  // AdamW shrinks the number itself first.
  const auto shrunk = [](const MathNode& rate, const MathNode& decay, const MathNode& w) {
    return math::row({oneMinus(math::row({rate, times(), decay})), times(), guarded(w)});
  };
  const MathNode w = event.parameterSymbol();
  lines.symbols.children[2] = shrunk(eta(), math::symbol(QStringLiteral("λ")), w);
  lines.numbers.children[1] =
      shrunk(event.number("learningRate"), event.number("weightDecay"), event.number("before"));
  return lines;
}

FormulaLines update(const TracedEvent& event) {
  switch (event.trace().settings().optimizer.type) {
    case OptimizerType::Sgd:
      break;
    case OptimizerType::Momentum:
      return withMomentum(event, false);
    case OptimizerType::Nesterov:
      return withMomentum(event, true);
    case OptimizerType::AdaGrad:
      return withSquares(event, false);
    case OptimizerType::RmsProp:
      return withSquares(event, true);
    case OptimizerType::Adam:
    case OptimizerType::AdamW:
      return withAdam(event);
  }
  return stepLines(event, gradientSymbol(event), event.number("gradient"));
}

/// The length of the unit's weights after the update.
double lengthOf(const TracedEvent& event) {
  double squares = 0;
  for (const TraceEvent& other : event.trace().events()) {
    const bool isOne = other.phase == TracePhase::Descent && other.layer == event.layer() &&
                       other.unit == event.unit() && other.parameter == event.parameter() &&
                       other.kind != TraceKind::MaxNorm;
    if (isOne) squares += static_cast<double>(other.result) * static_cast<double>(other.result);
  }
  return std::sqrt(squares);
}

FormulaLines maxNorm(const TracedEvent& event) {
  const MathNode w = event.parameterSymbol();
  const MathNode all = math::fence(math::scripts(math::symbol(QStringLiteral("w")), count(event.unit() + 1),
                                                 math::text(QStringLiteral("(%1)").arg(event.layer()))),
                                   QStringLiteral("‖‖"));
  FormulaLines lines;
  lines.symbols =
      math::row({w, becomes(), w, times(), math::fraction(math::symbol(QStringLiteral("c")), all)});
  lines.numbers =
      math::row({equals(), guarded(event.number("weight")), times(),
                 math::fraction(event.number("maxNorm"),
                                event.has("norm") ? event.number("norm") : math::number(lengthOf(event)))});
  lines.result = resultLine(event);
  return lines;
}

}  // namespace

FormulaLines descentLines(const TracedEvent& event) {
  if (event.kind() == TraceKind::Update) return update(event);
  if (event.kind() == TraceKind::MaxNorm) return maxNorm(event);
  const MathNode w = event.parameterSymbol();
  return {{}, math::row({w, becomes(), w}), math::row({equals(), event.number("before")}), resultLine(event)};
}

}  // namespace neurarium
