#include <cmath>

#include "ui/step/activation_formulas.h"
#include "ui/step/formula_lines.h"
#include "ui/step/notation.h"

namespace neurarium {

namespace {

using namespace notation;

MathNode signalTone(MathNode node) {
  return math::toned(std::move(node), MathNode::Tone::ErrorSignal);
}
MathNode delta(Index layer, Index unit) {
  return signalTone(indexed(QStringLiteral("δ"), layer, unit));
}
MathNode lossBy(Index layer, Index unit) {
  return derivative(activation(layer, unit));
}
MathNode lambda(Index which) {
  return math::scripts(math::symbol(QStringLiteral("λ")), count(which));
}
MathNode sign(MathNode of) {
  return call(math::text(QStringLiteral("sign")), std::move(of));
}
MathNode gradientSymbol() {
  return math::symbol(QStringLiteral("g"));
}

/// A line "symbols = numbers = result".
FormulaLines lines(const TracedEvent& event, std::vector<MathNode> symbols, std::vector<MathNode> numbers) {
  numbers.insert(numbers.begin(), equals());
  return {{}, math::row(std::move(symbols)), math::row(std::move(numbers)), resultLine(event)};
}

FormulaLines lossGradient(const TracedEvent& event) {
  const Loss loss = event.trace().settings().loss;
  const bool isFused = gradientOf(loss) == GradientOf::PreActivation;
  const Index unit = event.unit();
  const auto outputs =
      event.has("outputs") ? static_cast<Index>(event.value("outputs")) : event.trace().network().outputs();
  const bool isShared = loss != Loss::CategoricalCrossEntropy;
  const double difference = event.value("y") - event.value("t");
  // What y − t is made into, and what it is divided by.
  const auto written = [&](const MathNode& y, const MathNode& t, MathNode n) {
    MathNode d = math::row({y, minus(), guarded(t)});
    if (loss == Loss::MeanAbsoluteError || (loss == Loss::Huber && std::abs(difference) > 1)) d = sign(d);
    if (loss == Loss::MeanSquaredError) d = math::row({count(2), times(), math::fence(d)});
    return isShared ? math::fraction(std::move(d), std::move(n)) : d;
  };
  const MathNode y = math::scripts(math::symbol(QStringLiteral("y")), count(unit + 1));
  const MathNode t = math::scripts(math::symbol(QStringLiteral("t")), count(unit + 1));
  const MathNode of = isFused ? indexed(QStringLiteral("z"), event.layer(), unit) : y;
  FormulaLines made =
      lines(event, {derivative(of), equals(), written(y, t, math::symbol(QStringLiteral("n")))},
            {written(event.number("y"), event.number("t"), count(outputs))});
  if (loss == Loss::Huber)
    made.symbols.children.push_back(math::row(
        {math::text(QStringLiteral("   ") + StepText::tr("for") + QChar(' ')),
         math::fence(math::row({y, minus(), t}), QStringLiteral("||")),
         math::op(std::abs(difference) > 1 ? QStringLiteral(">") : QStringLiteral("≤")), count(1)}));
  return made;
}

/// δ = a·(g − Σ a·g), g = ∂L/∂a
FormulaLines softmaxSignal(const TracedEvent& event) {
  const MathNode k = math::symbol(QStringLiteral("k"));
  const MathNode raised = math::text(QStringLiteral("(%1)").arg(event.layer()));
  const MathNode other = math::scripts(math::symbol(QStringLiteral("a")), k, raised);
  const auto a = event.all("a");
  const auto g = event.all("gradient");
  TermSum sum;
  MathNode ownA;
  MathNode ownG;
  for (std::size_t i = 0; i < a.size(); ++i) {
    sum.add(math::product(operandNumber(a[i]), operandNumber(g[i])), a[i].value * g[i].value);
    if (a[i].index != event.unit()) continue;
    ownA = operandNumber(a[i]);
    ownG = operandNumber(g[i]);
  }
  return lines(
      event,
      {delta(event.layer(), event.unit()), equals(), activation(event.layer(), event.unit()), times(),
       math::fence(math::row(
           {lossBy(event.layer(), event.unit()), minus(), math::sum(k), other, times(), derivative(other)}))},
      {ownA, times(),
       math::fence(math::row({ownG, minus(), math::fence(sum.written(static_cast<int>(a.size())))}))});
}

FormulaLines errorSignal(const TracedEvent& event) {
  const Index layer = event.layer();
  const Index unit = event.unit();
  const MathNode z = indexed(QStringLiteral("z"), layer, unit);
  if (!event.has("slope") && !event.has("a"))
    return lines(event, {delta(layer, unit), equals(), derivative(z)}, {event.number("gradient")});
  if (!event.has("slope")) return softmaxSignal(event);
  const Activation kind = event.activation();
  const MathNode slopeSymbol = call(math::symbol(QStringLiteral("f′")), z);
  FormulaLines made = lines(event, {delta(layer, unit), equals(), lossBy(layer, unit), times(), slopeSymbol},
                            {math::product(event.number("gradient"), event.number("slope"))});
  const int zEvent = event.all("slope").front().event;
  if (zEvent < 0) return made;
  const double value = static_cast<double>(event.trace().events()[static_cast<std::size_t>(zEvent)].result);
  const MathNode zNumber = math::toned(math::number(value, zEvent), MathNode::Tone::Value);
  std::vector<MathNode> slope = {slopeSymbol, equals(), slopeFormula(kind, z, value)};
  if (const MathNode which = caseOf(kind, zNumber, value); !which.isEmpty()) {
    slope.push_back(which);
  } else if (kind != Activation::Linear) {
    slope.push_back(equals());
    slope.push_back(slopeFormula(kind, zNumber, value));
    slope.push_back(equals());
    slope.push_back(event.number("slope"));
  }
  made.before.push_back(math::row(std::move(slope)));
  return made;
}

FormulaLines activationGradient(const TracedEvent& event, int terms) {
  const Index above = event.layer() + 1;
  const auto w = event.all("w");
  const auto d = event.all("delta");
  TermSum sum;
  for (std::size_t i = 0; i < w.size(); ++i)
    sum.add(math::product(operandNumber(w[i]), operandNumber(d[i])), w[i].value * d[i].value);
  const MathNode k = math::symbol(QStringLiteral("k"));
  const MathNode raised = math::text(QStringLiteral("(%1)").arg(above));
  FormulaLines made = lines(
      event,
      {lossBy(event.layer(), event.unit()), equals(), math::sum(k),
       math::scripts(math::symbol(QStringLiteral("w")), math::row({k, count(event.unit() + 1)}), raised),
       times(), signalTone(math::scripts(math::symbol(QStringLiteral("δ")), k, raised))},
      {sum.written(terms)});
  made.result = resultLine(event, sum, terms);
  return made;
}

FormulaLines normalizationGradient(const TracedEvent& event) {
  const Index above = event.layer() + 1;
  const MathNode gradient = lossBy(above, event.unit());
  const MathNode normalized = indexed(QStringLiteral("x̂"), above, event.unit());
  const auto mean = [](MathNode of) { return math::fence(std::move(of), QStringLiteral("⟨⟩")); };
  const MathNode deviation = math::root(math::row(
      {power(math::symbol(QStringLiteral("σ")), count(2)), plus(), math::symbol(QStringLiteral("ε"))}));
  return lines(event,
               {lossBy(event.layer(), event.unit()), equals(),
                math::fraction(notation::parameter("scale", above, event.unit()), deviation), times(),
                math::fence(math::row({gradient, minus(), mean(gradient), minus(), normalized, times(),
                                       mean(math::row({gradient, times(), normalized}))}))},
               {math::product(event.number("scale"), event.number("inverseDeviation")), times(),
                math::fence(math::row(
                    {event.number("gradient"), minus(), guarded(event.number("meanGradient")), minus(),
                     math::product(event.number("normalized"), event.number("meanProduct"))}))});
}

FormulaLines meanGradient(const TracedEvent& event, int terms) {
  TermSum sum;
  for (const TraceOperand& one : event.all("gradient")) sum.add(guarded(operandNumber(one)), one.value);
  const auto examples = static_cast<int>(sum.terms.size());
  const bool isWhole = terms >= event.terms();
  const MathNode k = math::symbol(QStringLiteral("k"));
  const MathNode d = math::symbol(QStringLiteral("∂"));
  const MathNode ofExample =
      math::fraction(math::row({d, math::scripts(math::symbol(QStringLiteral("L")), k)}),
                     math::row({d, event.parameterSymbol()}));
  FormulaLines made =
      lines(event,
            {derivative(event.parameterSymbol()), equals(),
             math::fraction(count(1), math::symbol(QStringLiteral("n"))), math::sum(k), ofExample},
            {math::fraction(count(1), count(examples)), times(),
             math::fence(sum.written(isWhole ? examples : terms))});
  if (!isWhole) {
    made.result = resultLine(event, sum, terms);
    made.result.children.front() = math::text(QStringLiteral("Σ = "));
  }
  return made;
}

FormulaLines penaltyGradient(const TracedEvent& event) {
  const MathNode w = event.parameterSymbol();
  std::vector<MathNode> symbols = {gradientSymbol(), equals(), derivative(w)};
  std::vector<MathNode> numbers = {event.number("gradient")};
  if (event.value("l1") != 0) {
    symbols.insert(symbols.end(), {plus(), lambda(1), times(), sign(w)});
    numbers.insert(numbers.end(), {plus(), event.number("l1"), times(), sign(event.number("w"))});
  }
  if (event.value("l2") != 0) {
    symbols.insert(symbols.end(), {plus(), lambda(2), times(), w});
    numbers.insert(numbers.end(), {plus(), math::product(event.number("l2"), event.number("w"))});
  }
  return lines(event, std::move(symbols), std::move(numbers));
}

FormulaLines clippedGradient(const TracedEvent& event) {
  const MathNode c = math::symbol(QStringLiteral("c"));
  const auto norm = [](MathNode of) { return math::fence(std::move(of), QStringLiteral("‖‖")); };
  if (event.has("norm"))
    return lines(event,
                 {gradientSymbol(), becomes(), gradientSymbol(), times(),
                  math::fraction(c, norm(math::symbol(QStringLiteral("G"))))},
                 {guarded(event.number("gradient")), times(),
                  math::fraction(event.number("threshold"), event.number("norm"))});
  const auto limited = [](const MathNode& g, const MathNode& limit) {
    return call(math::text(QStringLiteral("max")),
                math::row({negative(limit), separator(),
                           call(math::text(QStringLiteral("min")), math::row({limit, separator(), g}))}));
  };
  return lines(event, {gradientSymbol(), becomes(), limited(gradientSymbol(), c)},
               {limited(event.number("gradient"), event.number("threshold"))});
}

}  // namespace

FormulaLines backwardLines(const TracedEvent& event, int terms) {
  const Index layer = event.layer();
  const Index unit = event.unit();
  const MathNode symbol = event.parameter().empty() ? MathNode{} : derivative(event.parameterSymbol());
  switch (event.kind()) {
    case TraceKind::LossGradient:
      return lossGradient(event);
    case TraceKind::ErrorSignal:
      return errorSignal(event);
    case TraceKind::WeightGradient:
      return lines(event,
                   {symbol, equals(), delta(layer, unit), times(), activation(layer - 1, event.input())},
                   {math::product(event.number("delta"), event.number("x"))});
    case TraceKind::BiasGradient:
      return lines(event, {symbol, equals(), delta(layer, unit)}, {event.number("delta")});
    case TraceKind::ScaleGradient:
      return lines(
          event, {symbol, equals(), lossBy(layer, unit), times(), indexed(QStringLiteral("x̂"), layer, unit)},
          {math::product(event.number("gradient"), event.number("normalized"))});
    case TraceKind::ShiftGradient:
      return lines(event, {symbol, equals(), lossBy(layer, unit)}, {event.number("gradient")});
    case TraceKind::ActivationGradient:
      return activationGradient(event, terms);
    case TraceKind::DropoutGradient:
      return lines(
          event,
          {lossBy(layer, unit), equals(), lossBy(layer + 1, unit), times(), math::text(StepText::tr("mask"))},
          {math::product(event.number("gradient"), event.number("mask"))});
    case TraceKind::NormalizationGradient:
      return normalizationGradient(event);
    case TraceKind::MeanGradient:
      return meanGradient(event, terms);
    case TraceKind::PenaltyGradient:
      return penaltyGradient(event);
    default:
      return clippedGradient(event);
  }
}

}  // namespace neurarium
