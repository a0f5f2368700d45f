#include <utility>

#include "ui/step/activation_formulas.h"
#include "ui/step/formula_lines.h"
#include "ui/step/notation.h"

namespace neurarium {

namespace {

using namespace notation;

MathNode ownSymbol(const TracedEvent& event) {
  const MathNode a = activation(event.layer(), event.unit());
  const bool isOutput = event.layer() + 1 == static_cast<Index>(event.spec().layers.size());
  if (!isOutput) return a;
  return math::row({math::scripts(math::symbol(QStringLiteral("y")), count(event.unit() + 1)), equals(), a});
}

FormulaLines weightedSum(const TracedEvent& event, int terms) {
  const Index layer = event.layer();
  const Index unit = event.unit();
  const auto w = event.all("w");
  const auto x = event.all("x");
  const bool hasBias = event.has("b");
  TermSum sum;
  for (std::size_t i = 0; i < w.size(); ++i)
    sum.add(math::product(operandNumber(w[i]), operandNumber(x[i])), w[i].value * x[i].value);
  if (hasBias) sum.add(guarded(event.number("b")), event.value("b"));

  FormulaLines lines;
  const MathNode i = math::symbol(QStringLiteral("i"));
  const MathNode weight =
      math::scripts(math::symbol(QStringLiteral("w")), math::row({math::text(QString::number(unit + 1)), i}),
                    math::text(QStringLiteral("(%1)").arg(layer)));
  MathNode input = layer == 1 ? math::scripts(math::symbol(QStringLiteral("x")), i)
                              : math::scripts(math::symbol(QStringLiteral("a")), i,
                                              math::text(QStringLiteral("(%1)").arg(layer - 1)));
  std::vector<MathNode> parts = {
      indexed(QStringLiteral("z"), layer, unit), equals(), math::sum(i), weight, times(), std::move(input)};
  if (hasBias) {
    parts.push_back(plus());
    parts.push_back(notation::parameter("bias", layer, unit));
  }
  lines.symbols = math::row(std::move(parts));
  lines.numbers = math::row({equals(), sum.written(terms)});
  lines.result = resultLine(event, sum, terms);
  return lines;
}

FormulaLines softmax(const TracedEvent& event) {
  const auto exponential = [](MathNode of) {
    return power(math::symbol(QStringLiteral("e")), std::move(of));
  };
  const MathNode k = math::symbol(QStringLiteral("k"));
  FormulaLines lines;
  lines.symbols = math::row(
      {ownSymbol(event), equals(),
       math::fraction(
           exponential(indexed(QStringLiteral("z"), event.layer(), event.unit())),
           math::row({math::sum(k), exponential(math::scripts(math::symbol(QStringLiteral("z")), k))}))});
  TermSum sum;
  MathNode own;
  for (const TraceOperand& z : event.all("z")) {
    sum.add(exponential(operandNumber(z)), 0);
    if (z.index == event.unit()) own = exponential(operandNumber(z));
  }
  const int all = static_cast<int>(sum.terms.size());
  lines.numbers = math::row({equals(), math::fraction(std::move(own), sum.written(all))});
  lines.result = resultLine(event);
  return lines;
}

FormulaLines activated(const TracedEvent& event) {
  const Activation kind = event.activation();
  if (kind == Activation::Softmax) return softmax(event);
  const MathNode z = indexed(QStringLiteral("z"), event.layer(), event.unit());
  const double value = event.value("z");
  FormulaLines lines;
  std::vector<MathNode> parts = {ownSymbol(event), equals()};
  const bool isNamed = kind != Activation::Linear && kind != Activation::Tanh;
  if (isNamed) {
    parts.push_back(call(functionName(kind), z));
    parts.push_back(equals());
  }
  parts.push_back(activationFormula(kind, z, value));
  if (const MathNode which = caseOf(kind, z, value); kind != Activation::Relu && !which.isEmpty())
    parts.push_back(which);
  lines.symbols = math::row(std::move(parts));
  lines.numbers = math::row({equals(), activationFormula(kind, event.number("z"), value)});
  lines.result = resultLine(event);
  return lines;
}

FormulaLines dropout(const TracedEvent& event) {
  FormulaLines lines;
  lines.symbols =
      math::row({activation(event.layer(), event.unit()), equals(),
                 activation(event.layer() - 1, event.unit()), times(), math::text(StepText::tr("mask"))});
  lines.numbers = math::row({equals(), math::product(event.number("x"), event.number("mask"))});
  lines.result = resultLine(event);
  return lines;
}

/// (x − μ)/√(σ² + ε)
MathNode normalized(MathNode x, MathNode mean, MathNode variance, MathNode epsilon) {
  return math::fraction(math::row({std::move(x), minus(), guarded(std::move(mean))}),
                        math::root(math::row({std::move(variance), plus(), std::move(epsilon)})));
}

FormulaLines normalization(const TracedEvent& event) {
  FormulaLines lines;
  lines.symbols = math::row(
      {indexed(QStringLiteral("x̂"), event.layer(), event.unit()), equals(),
       normalized(activation(event.layer() - 1, event.unit()), math::symbol(QStringLiteral("μ")),
                  power(math::symbol(QStringLiteral("σ")), count(2)), math::symbol(QStringLiteral("ε")))});
  lines.numbers = math::row({equals(), normalized(event.number("x"), event.number("mean"),
                                                  event.number("variance"), event.number("epsilon"))});
  lines.result = resultLine(event);
  return lines;
}

FormulaLines scaleAndShift(const TracedEvent& event) {
  const Index layer = event.layer();
  const Index unit = event.unit();
  FormulaLines lines;
  lines.symbols = math::row({activation(layer, unit), equals(), notation::parameter("scale", layer, unit),
                             times(), indexed(QStringLiteral("x̂"), layer, unit), plus(),
                             notation::parameter("shift", layer, unit)});
  lines.numbers = math::row({equals(), math::product(event.number("scale"), event.number("normalized")),
                             plus(), guarded(event.number("shift"))});
  lines.result = resultLine(event);
  return lines;
}

}  // namespace

MathNode resultLine(const TracedEvent& event) {
  return math::row({equals(), event.resultNumber()});
}

MathNode resultLine(const TracedEvent& event, const TermSum& sum, int terms) {
  if (terms >= event.terms()) return resultLine(event);
  return math::row({equals(), event.partial(sum.sumOf(terms)), math::toned(plus(), MathNode::Tone::Muted),
                    math::toned(math::text(QStringLiteral("…")), MathNode::Tone::Muted)});
}

MathNode sumOver(const QString& index, MathNode of) {
  return math::row({math::sum(math::symbol(index)), std::move(of)});
}

FormulaLines forwardLines(const TracedEvent& event, int terms) {
  switch (event.kind()) {
    case TraceKind::WeightedSum:
      return weightedSum(event, terms);
    case TraceKind::Activation:
      return activated(event);
    case TraceKind::Dropout:
      return dropout(event);
    case TraceKind::Normalization:
      return normalization(event);
    case TraceKind::ScaleAndShift:
      return scaleAndShift(event);
    default:
      break;
  }
  return {{}, activation(event.layer(), event.unit()), {}, resultLine(event)};
}

}  // namespace neurarium
