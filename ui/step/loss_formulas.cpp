#include <cmath>

#include "ui/step/formula_lines.h"
#include "ui/step/notation.h"

namespace neurarium {

namespace {

using namespace notation;

MathNode output(Index unit) {
  return math::scripts(math::symbol(QStringLiteral("y")), count(unit + 1));
}
MathNode target(Index unit) {
  return math::scripts(math::symbol(QStringLiteral("t")), count(unit + 1));
}
MathNode lossSymbol() {
  return math::symbol(QStringLiteral("L"));
}
MathNode half() {
  return math::fraction(count(1), count(2));
}
MathNode logarithm(MathNode of) {
  return call(math::text(QStringLiteral("ln")), std::move(of));
}
MathNode squared(MathNode of) {
  return power(math::fence(std::move(of)), count(2));
}
MathNode difference(const MathNode& y, const MathNode& t) {
  return math::row({y, minus(), guarded(t)});
}
MathNode size(MathNode of) {
  return math::fence(std::move(of), QStringLiteral("||"));
}

/// What an output costs, of symbols or of numbers; `distance` chooses the case of Huber's.
MathNode termOf(Loss loss, const MathNode& y, const MathNode& t, double distance) {
  switch (loss) {
    case Loss::MeanSquaredError:
      return squared(difference(y, t));
    case Loss::HalfSquaredError:
      return math::row({half(), times(), squared(difference(y, t))});
    case Loss::MeanAbsoluteError:
      return size(difference(y, t));
    case Loss::Huber:
      if (distance <= 1) return math::row({half(), times(), squared(difference(y, t))});
      return math::row({size(difference(y, t)), minus(), half()});
    case Loss::BinaryCrossEntropy: {
      const MathNode opposite = math::fence(math::row({count(1), minus(), t}));
      return math::row({negative(t), times(), logarithm(y), minus(), opposite, times(),
                        logarithm(math::row({count(1), minus(), y}))});
    }
    case Loss::CategoricalCrossEntropy:
      break;
  }
  return math::row({negative(t), times(), logarithm(y)});
}

MathNode exponential(MathNode of) {
  return power(math::symbol(QStringLiteral("e")), std::move(of));
}

/// y from the z that the loss is computed from.
MathNode outputFromZ(const TracedEvent& event) {
  const auto written = [&](const MathNode& z) {
    if (event.activation() == Activation::Sigmoid)
      return math::fraction(count(1), math::row({count(1), plus(), exponential(negative(z))}));
    const MathNode k = math::symbol(QStringLiteral("k"));
    return math::fraction(
        exponential(z),
        math::row({math::sum(k), exponential(math::scripts(math::symbol(QStringLiteral("z")), k))}));
  };
  return math::row({output(event.unit()), equals(),
                    written(indexed(QStringLiteral("z"), event.layer(), event.unit())), equals(),
                    written(event.number("z")), equals(), event.number("y")});
}

FormulaLines lossTerm(const TracedEvent& event) {
  const Loss loss = event.trace().settings().loss;
  const double distance = std::abs(event.value("y") - event.value("t"));
  FormulaLines lines;
  if (event.has("z")) lines.before.push_back(outputFromZ(event));
  std::vector<MathNode> symbols = {math::scripts(math::symbol(QStringLiteral("ℓ")), count(event.unit() + 1)),
                                   equals(),
                                   termOf(loss, output(event.unit()), target(event.unit()), distance)};
  if (loss == Loss::Huber)
    symbols.push_back(
        math::row({math::text(QStringLiteral("   ") + StepText::tr("for") + QChar(' ')),
                   size(difference(output(event.unit()), target(event.unit()))),
                   math::op(distance <= 1 ? QStringLiteral("≤") : QStringLiteral(">")), count(1)}));
  lines.symbols = math::row(std::move(symbols));
  lines.numbers = math::row({equals(), termOf(loss, event.number("y"), event.number("t"), distance)});
  lines.result = resultLine(event);
  return lines;
}

/// The mean of the operands, or their sum.
FormulaLines total(const TracedEvent& event, int terms, const char* operand, MathNode part, bool isMean) {
  TermSum sum;
  for (const TraceOperand& one : event.all(operand)) sum.add(guarded(operandNumber(one)), one.value);
  const auto parts = static_cast<int>(sum.terms.size());
  const bool isWhole = terms >= event.terms();
  FormulaLines lines;
  lines.symbols = math::row({lossSymbol(), equals()});
  lines.numbers = math::row({equals()});
  const auto share = [](MathNode of) { return math::fraction(count(1), std::move(of)); };
  if (isMean && parts > 1) {
    lines.symbols.children.push_back(share(math::symbol(QStringLiteral("n"))));
    lines.numbers.children.push_back(share(count(parts)));
    lines.numbers.children.push_back(times());
  }
  MathNode written = sum.written(isWhole ? parts : terms);
  if (parts > 1) lines.symbols.children.push_back(math::sum(math::symbol(QStringLiteral("k"))));
  lines.symbols.children.push_back(
      math::scripts(std::move(part), parts > 1 ? math::symbol(QStringLiteral("k")) : count(1)));
  lines.numbers.children.push_back(isMean && parts > 1 ? math::fence(std::move(written))
                                                       : std::move(written));
  lines.result = isWhole ? resultLine(event) : resultLine(event, sum, terms);
  if (!isWhole && isMean) lines.result.children.front() = math::text(QStringLiteral("Σ = "));
  return lines;
}

FormulaLines penalty(const TracedEvent& event) {
  double sizes = 0;
  double squares = 0;
  for (const ParameterInfo& info : event.trace().network().parameters()) {
    if (info.layer != event.layer() || info.name != event.parameter()) continue;
    const auto w = event.trace().parametersBefore().segment(info.offset, info.size()).cast<double>();
    sizes = w.cwiseAbs().sum();
    squares = w.squaredNorm();
  }
  const MathNode w = math::symbol(QStringLiteral("w"));
  std::vector<MathNode> symbols;
  std::vector<MathNode> numbers;
  if (event.value("l1") != 0) {
    symbols.push_back(math::row(
        {math::scripts(math::symbol(QStringLiteral("λ")), count(1)), times(), math::sum({}), size(w)}));
    numbers.push_back(math::product(event.number("l1"), math::number(sizes)));
  }
  if (event.value("l2") != 0) {
    symbols.push_back(math::row({half(), times(), math::scripts(math::symbol(QStringLiteral("λ")), count(2)),
                                 times(), math::sum({}), power(w, count(2))}));
    numbers.push_back(math::row({half(), times(), math::product(event.number("l2"), math::number(squares))}));
  }
  FormulaLines lines;
  lines.symbols =
      math::row({indexed(QStringLiteral("R"), event.layer()), equals(), joined(std::move(symbols), plus())});
  lines.numbers = math::row({equals(), joined(std::move(numbers), plus())});
  lines.result = resultLine(event);
  return lines;
}

}  // namespace

FormulaLines lossLines(const TracedEvent& event, int terms) {
  switch (event.kind()) {
    case TraceKind::LossTerm:
      return lossTerm(event);
    case TraceKind::Loss:
      return total(event, terms, "term", math::symbol(QStringLiteral("ℓ")),
                   event.trace().settings().loss != Loss::CategoricalCrossEntropy);
    case TraceKind::MeanLoss:
      return total(event, terms, "loss", lossSymbol(), true);
    case TraceKind::Penalty:
      return penalty(event);
    default:
      break;
  }
  return {{}, target(event.unit()), {}, resultLine(event)};
}

}  // namespace neurarium
