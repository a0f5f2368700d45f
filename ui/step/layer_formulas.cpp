#include <cmath>
#include <utility>

#include "ui/step/event_groups.h"
#include "ui/step/event_reasons.h"
#include "ui/step/formula_lines.h"
#include "ui/step/move_formulas.h"
#include "ui/step/notation.h"
#include "ui/step/optimizer_rule.h"

namespace neurarium {

namespace {

using namespace notation;
using Groups = std::vector<EventGroup>;

MathNode each() {
  return math::op(QStringLiteral("⊙"));
}
MathNode transposed(MathNode of) {
  return power(std::move(of), math::text(QStringLiteral("T")));
}
MathNode vectorOf(const QString& name, Index layer) {
  return indexed(name, layer);
}
MathNode lossBy(Index layer) {
  return derivative(activation(layer));
}
MathNode gradientSymbol() {
  return math::symbol(QStringLiteral("G"));
}

/// The derivative of a loss by all outputs at once.
MathNode lossSlope(Loss loss, const MathNode& y, const MathNode& t, const MathNode& n) {
  MathNode difference = math::row({y, minus(), t});
  switch (loss) {
    case Loss::MeanSquaredError:
      difference = math::row({count(2), times(), math::fence(std::move(difference))});
      break;
    case Loss::MeanAbsoluteError:
      difference = call(math::text(QStringLiteral("sign")), std::move(difference));
      break;
    case Loss::Huber:
      difference = call(math::text(QStringLiteral("max")),
                        math::row({negative(count(1)), separator(),
                                   call(math::text(QStringLiteral("min")),
                                        math::row({count(1), separator(), std::move(difference)}))}));
      break;
    case Loss::HalfSquaredError:
    case Loss::BinaryCrossEntropy:
      break;
    case Loss::CategoricalCrossEntropy:
      return difference;
  }
  return math::fraction(std::move(difference), n);
}

/// Writes the formulas of one layer's move, group by group.
class LayerWriter {
 public:
  LayerWriter(const StepTrace& trace, StepTimeline::Range move)
      : m_trace(trace), m_groups(groupsOf(trace, move)) {}

  std::vector<EventFormula> write() {
    for (std::size_t i = 0; i < m_groups.size(); ++i) writeGroup(i);
    return std::move(m_made);
  }

 private:
  const EventGroup* groupOf(TraceKind kind) const {
    for (const EventGroup& group : m_groups)
      if (group.kind == kind) return &group;
    return nullptr;
  }

  void writeGroup(std::size_t at);
  void writeForward(const EventGroup& group);
  void writeBackward(const EventGroup& group);
  void writeSignals(const EventGroup& group);
  void writeLoss(const EventGroup& group);
  void add(const EventGroup& group, const QString& what, std::vector<MathNode> symbols,
           std::vector<MathNode> numbers, const QString& reason = {});
  void addEvent(int event);

  MathNode results(const EventGroup& group) const { return resultsOf(m_trace, group); }
  MathNode operands(const EventGroup& group, std::string_view name) const {
    return operandsOf(m_trace, group, name);
  }
  MathNode array(const EventGroup& group) const { return notation::parameter(group.parameter, group.layer); }
  QString layerOf(const EventGroup& group) const { return layerName(m_trace.network().spec(), group.layer); }

  const StepTrace& m_trace;
  Groups m_groups;
  std::vector<EventFormula> m_made;
};

void LayerWriter::add(const EventGroup& group, const QString& what, std::vector<MathNode> symbols,
                      std::vector<MathNode> numbers, const QString& reason) {
  EventFormula made;
  made.title = StepText::tr("%1: %2").arg(layerOf(group), what);
  made.symbols = math::row(std::move(symbols));
  if (!numbers.empty()) {
    numbers.insert(numbers.begin(), equals());
    made.numbers = math::row(std::move(numbers));
  }
  made.result = math::row({equals(), results(group)});
  const TracedEvent first = group.first(m_trace);
  // A sentence about one event only where it holds for all.
  made.reason = reason.isEmpty() ? reasonOf(first, first.terms(), true) : reason;
  m_made.push_back(std::move(made));
}

void LayerWriter::addEvent(int event) {
  m_made.push_back(formulaOf(m_trace, event, m_trace.events()[static_cast<std::size_t>(event)].terms));
}

void LayerWriter::writeGroup(std::size_t at) {
  const EventGroup& group = m_groups[at];
  switch (group.first(m_trace).trace().events()[static_cast<std::size_t>(group.events.front())].phase) {
    case TracePhase::Initialisation: {
      const FormulaLines lines = initialLines(group.first(m_trace));
      add(group,
          group.parameter == "weights" ? StepText::tr("weights at the start")
                                       : StepText::tr("values at the start"),
          {array(group)}, {});
      // How the weights are drawn, as for one of them.
      if (group.parameter == "weights" && !lines.before.empty()) m_made.back().before = lines.before;
      return;
    }
    case TracePhase::Forward:
      return writeForward(group);
    case TracePhase::Loss:
      return writeLoss(group);
    case TracePhase::Backward:
      return writeBackward(group);
    case TracePhase::Descent:
      break;
  }
  if (group.kind == TraceKind::MaxNorm) return add(group, StepText::tr("limited length"), {array(group)}, {});
  const OptimizerRule rule = ruleFor(m_trace, group);
  add(group, group.parameter == "weights" ? StepText::tr("new weights") : StepText::tr("new values"),
      {rule.symbols}, {rule.numbers},
      StepText::tr("All numbers step at once, each against its own gradient; the learning rate η is the same "
                   "for all."));
}

void LayerWriter::writeForward(const EventGroup& group) {
  const Index layer = group.layer;
  const QString normal = QStringLiteral("x̂");
  switch (group.kind) {
    case TraceKind::WeightedSum: {
      const TracedEvent first = group.first(m_trace);
      const EventGroup* activations = groupOf(TraceKind::Activation);
      const auto applied = [&](MathNode of) {
        const bool isLinear = first.activation() == Activation::Linear;
        return isLinear ? of : call(functionName(first.activation()), std::move(of));
      };
      std::vector<MathNode> symbols = {notation::parameter("weights", layer), activation(layer - 1)};
      std::vector<MathNode> numbers = {rowsOf(m_trace, group, "w"), columnOf(first, "x")};
      if (first.has("b")) {
        symbols.insert(symbols.end(), {plus(), notation::parameter("bias", layer)});
        numbers.insert(numbers.end(), {plus(), operands(group, "b")});
      }
      add(*activations, StepText::tr("weighted sums and activations"),
          {activation(layer), equals(), applied(math::row(std::move(symbols)))},
          {applied(math::row(std::move(numbers)))},
          StepText::tr("All neurons of “%1” read the same inputs, each with weights of its own: one row of W "
                       "for a neuron.")
              .arg(layerOf(group)));
      m_made.back().result = math::row({equals(), results(*activations)});
      if (first.activation() != Activation::Linear)
        m_made.back().result.children.insert(m_made.back().result.children.begin(),
                                             {equals(), applied(results(group))});
      return;
    }
    case TraceKind::Activation:
      return;  // written with the weighted sums
    case TraceKind::Dropout:
      return add(
          group, StepText::tr("dropout"),
          {activation(layer), equals(), activation(layer - 1), each(), math::text(StepText::tr("mask"))},
          {operands(group, "x"), each(), operands(group, "mask")});
    case TraceKind::Normalization:
      return add(
          group, StepText::tr("normalised values"),
          {vectorOf(normal, layer), equals(),
           math::fraction(math::row({activation(layer - 1), minus(), math::symbol(QStringLiteral("μ"))}),
                          math::root(math::row({power(math::symbol(QStringLiteral("σ")), count(2)), plus(),
                                                math::symbol(QStringLiteral("ε"))})))},
          {math::fraction(math::row({operands(group, "x"), minus(), operands(group, "mean")}),
                          math::root(math::row({operands(group, "variance"), plus(),
                                                group.first(m_trace).number("epsilon")})))});
    case TraceKind::ScaleAndShift:
      return add(group, StepText::tr("scaled and shifted"),
                 {activation(layer), equals(), notation::parameter("scale", layer), each(),
                  vectorOf(normal, layer), plus(), notation::parameter("shift", layer)},
                 {operands(group, "scale"), each(), operands(group, "normalized"), plus(),
                  operands(group, "shift")});
    default:
      return add(group, StepText::tr("inputs"), {activation(layer)}, {});
  }
}

void LayerWriter::writeLoss(const EventGroup& group) {
  if (group.kind != TraceKind::Loss && group.kind != TraceKind::MeanLoss && group.kind != TraceKind::Penalty)
    return;
  addEvent(group.events.front());
  const EventGroup* targets = groupOf(TraceKind::Target);
  const EventGroup* terms = groupOf(TraceKind::LossTerm);
  if (group.kind != TraceKind::Loss || !targets || !terms) return;
  const auto line = [](const QString& name, MathNode vector) {
    return math::row({math::symbol(name), equals(), std::move(vector)});
  };
  m_made.back().before = {line(QStringLiteral("y"), operands(*terms, "y")),
                          line(QStringLiteral("t"), results(*targets)),
                          line(QStringLiteral("ℓ"), results(*terms))};
}

/// δ, from what the layer above sends back where that is part of the same move.
void LayerWriter::writeSignals(const EventGroup& group) {
  const Index layer = group.layer;
  const MathNode delta = math::toned(vectorOf(QStringLiteral("δ"), layer), MathNode::Tone::ErrorSignal);
  const MathNode slope = call(math::symbol(QStringLiteral("f′")), vectorOf(QStringLiteral("z"), layer));
  const TracedEvent first = group.first(m_trace);
  const QString what = StepText::tr("error signals");
  if (first.has("a")) {
    const MathNode a = activation(layer);
    return add(group, what,
               {delta, equals(), a, each(),
                math::fence(math::row({lossBy(layer), minus(), math::sum({}), a, each(), lossBy(layer)}))},
               {});
  }
  if (!first.has("slope"))
    return add(group, what, {delta, equals(), derivative(vectorOf(QStringLiteral("z"), layer))},
               {operands(group, "gradient")});
  const EventGroup* arriving = groupOf(TraceKind::ActivationGradient);
  if (!arriving)
    return add(group, what, {delta, equals(), lossBy(layer), each(), slope},
               {operands(group, "gradient"), each(), operands(group, "slope")},
               StepText::tr("Each error signal is the gradient that arrives at its neuron, times the slope "
                            "of its activation."));
  const MathNode above = math::toned(vectorOf(QStringLiteral("δ"), layer + 1), MathNode::Tone::ErrorSignal);
  add(group, what,
      {delta, equals(),
       math::fence(math::row({transposed(notation::parameter("weights", layer + 1)), above})), each(), slope},
      {math::fence(math::row({rowsOf(m_trace, *arriving, "w"), columnOf(arriving->first(m_trace), "delta")})),
       each(), operands(group, "slope")},
      StepText::tr("The error signals of the next layer come back along the same weights, and each is "
                   "multiplied by the "
                   "slope of its neuron's activation."));
  m_made.back().result =
      math::row({equals(), results(*arriving), each(), operands(group, "slope"), equals(), results(group)});
}

void LayerWriter::writeBackward(const EventGroup& group) {
  const Index layer = group.layer;
  const TracedEvent first = group.first(m_trace);
  const MathNode byArray = group.parameter.empty() ? MathNode{} : derivative(array(group));
  const MathNode delta = math::toned(vectorOf(QStringLiteral("δ"), layer), MathNode::Tone::ErrorSignal);
  const QString gradients = group.parameter == "weights" ? StepText::tr("gradients of the weights")
                            : group.parameter == "bias"  ? StepText::tr("gradients of the biases")
                                                         : StepText::tr("gradients of scale and shift");
  switch (group.kind) {
    case TraceKind::LossGradient: {
      const bool isFused = gradientOf(m_trace.settings().loss) == GradientOf::PreActivation;
      const auto outputs = static_cast<Index>(group.events.size());
      return add(
          group, StepText::tr("gradient of the loss"),
          {isFused ? derivative(vectorOf(QStringLiteral("z"), layer))
                   : derivative(math::symbol(QStringLiteral("y"))),
           equals(),
           lossSlope(m_trace.settings().loss, math::symbol(QStringLiteral("y")),
                     math::symbol(QStringLiteral("t")), math::symbol(QStringLiteral("n")))},
          {lossSlope(m_trace.settings().loss, operands(group, "y"), operands(group, "t"), count(outputs))});
    }
    case TraceKind::ErrorSignal:
      return writeSignals(group);
    case TraceKind::WeightGradient: {
      const Index inputs =
          static_cast<Index>(group.events.size()) /
          m_trace.network().layers()[static_cast<std::size_t>(layer - 1)]->outputShape().size();
      const Index units = static_cast<Index>(group.events.size()) / inputs;
      const auto event = [&](Index unit, Index input) {
        return group.told(m_trace, group.events[static_cast<std::size_t>(unit * inputs + input)]);
      };
      return add(group, gradients, {byArray, equals(), delta, transposed(activation(layer - 1))},
                 {tableOf(units, 1, [&](Index unit, Index) { return event(unit, 0).number("delta"); }),
                  tableOf(1, inputs, [&](Index, Index input) { return event(0, input).number("x"); })},
                 StepText::tr(
                     "Each weight's gradient is the error signal of its row times the input of its column."));
    }
    case TraceKind::BiasGradient:
      return add(group, gradients, {byArray, equals(), delta}, {});
    case TraceKind::ScaleGradient:
      return add(group, gradients,
                 {byArray, equals(), lossBy(layer), each(), vectorOf(QStringLiteral("x̂"), layer)},
                 {operands(group, "gradient"), each(), operands(group, "normalized")});
    case TraceKind::ShiftGradient:
      return add(group, gradients, {byArray, equals(), lossBy(layer)}, {});
    case TraceKind::ActivationGradient:
      if (groupOf(TraceKind::ErrorSignal) && groupOf(TraceKind::ErrorSignal)->first(m_trace).has("slope"))
        return;
      return add(group, StepText::tr("gradient of the activations"),
                 {lossBy(layer), equals(), transposed(notation::parameter("weights", layer + 1)),
                  math::toned(vectorOf(QStringLiteral("δ"), layer + 1), MathNode::Tone::ErrorSignal)},
                 {rowsOf(m_trace, group, "w"), columnOf(first, "delta")});
    case TraceKind::DropoutGradient:
      return add(group, StepText::tr("gradient before dropout"),
                 {lossBy(layer), equals(), lossBy(layer + 1), each(), math::text(StepText::tr("mask"))},
                 {operands(group, "gradient"), each(), operands(group, "mask")});
    case TraceKind::NormalizationGradient:
      return add(group, StepText::tr("gradient before normalisation"), {lossBy(layer)}, {});
    case TraceKind::MeanGradient:
      return add(group, StepText::tr("mean gradient of the batch"), {byArray}, {});
    case TraceKind::PenaltyGradient: {
      std::vector<MathNode> symbols = {gradientSymbol(), equals(), byArray};
      std::vector<MathNode> numbers = {operands(group, "gradient")};
      const auto addTerm = [&](const char* strength, Index which, const MathNode& of,
                               const MathNode& ofNumbers) {
        if (first.value(strength) == 0) return;
        symbols.insert(symbols.end(),
                       {plus(), math::scripts(math::symbol(QStringLiteral("λ")), count(which)), times(), of});
        numbers.insert(numbers.end(), {plus(), first.number(strength), times(), ofNumbers});
      };
      const MathNode sign = math::text(QStringLiteral("sign"));
      addTerm("l1", 1, call(sign, array(group)), call(sign, operands(group, "w")));
      addTerm("l2", 2, array(group), operands(group, "w"));
      return add(group, StepText::tr("gradient with the penalty"), std::move(symbols), std::move(numbers));
    }
    default:
      return add(group, StepText::tr("clipped gradient"), {gradientSymbol()}, {});
  }
}

}  // namespace

std::vector<EventFormula> layerFormulas(const StepTrace& trace, StepTimeline::Range move) {
  return LayerWriter(trace, move).write();
}

}  // namespace neurarium
