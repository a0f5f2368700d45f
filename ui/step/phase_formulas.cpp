#include <QLocale>
#include <cmath>
#include <utility>

#include "ui/display_text.h"
#include "ui/step/event_groups.h"
#include "ui/step/move_formulas.h"
#include "ui/step/notation.h"
#include "ui/step/optimizer_rule.h"

namespace neurarium {

namespace {

using namespace notation;

/// Deeper networks are written with dots in the middle.
constexpr std::size_t kMostLayers = 6;

MathNode dots() {
  return math::text(QStringLiteral("…"));
}

/// The first and the last of many, with dots between them.
std::vector<MathNode> shortened(std::vector<MathNode> nodes) {
  if (nodes.size() <= kMostLayers) return nodes;
  nodes.erase(nodes.begin() + kMostLayers / 2, nodes.end() - kMostLayers / 2);
  nodes.insert(nodes.begin() + kMostLayers / 2, dots());
  return nodes;
}

MathNode norm(MathNode of) {
  return math::fence(std::move(of), QStringLiteral("‖‖"));
}

std::vector<Index> denseLayers(const StepTrace& trace) {
  std::vector<Index> layers;
  const auto& specs = trace.network().spec().layers;
  for (std::size_t i = 0; i < specs.size(); ++i)
    if (std::holds_alternative<DenseSpec>(specs[i])) layers.push_back(static_cast<Index>(i));
  return layers;
}

const DenseSpec& denseAt(const StepTrace& trace, Index layer) {
  return std::get<DenseSpec>(trace.network().spec().layers[static_cast<std::size_t>(layer)]);
}

EventFormula initialisation(const StepTrace& trace) {
  EventFormula made;
  std::vector<MathNode> arrays;
  std::vector<MathNode> sizes;
  for (const ParameterInfo& info : trace.network().parameters()) {
    if (info.kind == ParameterKind::Statistic) continue;
    arrays.push_back(notation::parameter(info.name, info.layer));
    sizes.push_back(info.shape.dimensions.size() > 1 ? math::row({count(info.shape.dimensions[0]), times(),
                                                                  count(info.shape.dimensions[1])})
                                                     : count(info.size()));
  }
  std::vector<MathNode> rules;
  for (const Index layer : denseLayers(trace))
    rules.push_back(math::row({notation::parameter("weights", layer), math::op(QStringLiteral("∼")),
                               math::text(displayText(denseAt(trace, layer).initializer.type))}));
  made.before = shortened(std::move(rules));
  made.symbols = math::row({math::symbol(QStringLiteral("θ")), equals(),
                            math::fence(joined(shortened(std::move(arrays)), separator()))});
  made.numbers = joined(shortened(std::move(sizes)), plus());
  made.result = math::row(
      {equals(), math::text(StepText::tr("%1 numbers to learn")
                                .arg(QLocale().toString(qlonglong(trace.network().trainableCount()))))});
  made.reason = StepText::tr(
      "Before anything is learned, every weight and bias needs a value: chance gives it, and the seed "
      "makes the same chance come again.");
  return made;
}

/// f(W·… + b), from the input outwards.
MathNode nested(const StepTrace& trace) {
  const auto& specs = trace.network().spec().layers;
  MathNode inner = activation(0);
  std::size_t depth = 0;
  const std::size_t all = denseLayers(trace).size();
  for (std::size_t i = 1; i < specs.size(); ++i) {
    const auto layer = static_cast<Index>(i);
    const auto* dense = std::get_if<DenseSpec>(&specs[i]);
    if (!dense) {
      const bool isDropout = std::holds_alternative<DropoutSpec>(specs[i]);
      inner = call(math::text(isDropout ? StepText::tr("dropout") : StepText::tr("norm")), std::move(inner));
      continue;
    }
    ++depth;
    // The middle of a deep network is left out.
    constexpr std::size_t kEnds = 2;
    if (all > kMostLayers && depth > kEnds && depth + kEnds <= all) {
      inner = dots();
      continue;
    }
    std::vector<MathNode> sum = {notation::parameter("weights", layer), std::move(inner)};
    if (dense->useBias) sum.insert(sum.end(), {plus(), notation::parameter("bias", layer)});
    if (dense->activation != Activation::Linear)
      inner = call(functionName(dense->activation), math::row(std::move(sum)));
    else
      inner = i + 1 < specs.size() ? math::fence(math::row(std::move(sum))) : math::row(std::move(sum));
  }
  return inner;
}

/// What each layer gives out, from x to y.
EventFormula forward(const StepTrace& trace, StepTimeline::Range move) {
  EventFormula made;
  std::vector<MathNode> outputs;
  const auto lastLayer = static_cast<Index>(trace.network().spec().layers.size()) - 1;
  for (const EventGroup& group : groupsOf(trace, move)) {
    if (group.kind == TraceKind::WeightedSum || group.kind == TraceKind::Normalization) continue;
    if (group.layer == lastLayer)
      made.result = math::row({math::op(QStringLiteral("→")), resultsOf(trace, group)});
    else
      outputs.push_back(resultsOf(trace, group));
  }
  made.symbols = math::row({math::symbol(QStringLiteral("y")), equals(), nested(trace)});
  made.numbers = joined(shortened(std::move(outputs)), math::op(QStringLiteral("→")));
  made.reason = StepText::tr(
      "The example goes through the network from the input to the output: each layer makes new numbers "
      "from those of the layer before.");
  return made;
}

EventFormula loss(const StepTrace& trace, StepTimeline::Range move) {
  int total = -1;
  std::vector<MathNode> symbols = {math::symbol(QStringLiteral("L"))};
  std::vector<MathNode> numbers;
  double sum = 0;
  for (int id = move.first; id < move.last; ++id) {
    const TraceEvent& event = trace.events()[static_cast<std::size_t>(id)];
    if (event.kind == TraceKind::Loss || event.kind == TraceKind::MeanLoss) total = id;
  }
  if (total < 0) return {};
  EventFormula made = formulaOf(trace, total, trace.events()[static_cast<std::size_t>(total)].terms);
  const TracedEvent whole(trace, total);
  for (int id = move.first; id < move.last; ++id) {
    const TraceEvent& event = trace.events()[static_cast<std::size_t>(id)];
    if (event.kind != TraceKind::Penalty) continue;
    const TracedEvent penalty(trace, id);
    symbols.insert(symbols.end(), {plus(), indexed(QStringLiteral("R"), event.layer)});
    numbers.insert(numbers.end(), {plus(), penalty.resultNumber()});
    sum += penalty.result();
  }
  if (numbers.empty()) return made;
  // The penalty is told apart from the error that it is added to.
  made.before = {math::row({made.symbols, made.numbers, made.result})};
  made.symbols = math::row(std::move(symbols));
  numbers.insert(numbers.begin(), {equals(), whole.resultNumber()});
  made.numbers = math::row(std::move(numbers));
  made.result = math::row({equals(), whole.partial(whole.result() + sum)});
  made.reason =
      StepText::tr("What the step makes smaller is the error together with the penalty on large weights.");
  return made;
}

EventFormula backward(const StepTrace& trace, bool isHidden) {
  EventFormula made;
  std::vector<MathNode> symbols;
  std::vector<MathNode> numbers;
  const auto length = [&](double value) {
    if (isHidden) return math::blank(-1);
    return math::toned(math::number(value), MathNode::Tone::ErrorSignal);
  };
  double first = 0;
  double last = 0;
  const std::vector<Index> layers = denseLayers(trace);
  for (auto layer = layers.rbegin(); layer != layers.rend(); ++layer)
    for (const ParameterInfo& info : trace.network().parameters()) {
      if (info.layer != *layer || info.name != "weights") continue;
      const double size = trace.gradient().segment(info.offset, info.size()).cast<double>().norm();
      const MathNode symbol = norm(derivative(notation::parameter("weights", *layer)));
      symbols.push_back(symbol);
      numbers.push_back(length(size));
      if (layer == layers.rbegin()) last = size;
      first = size;
    }
  const MathNode arrow = math::op(QStringLiteral("→"));
  made.symbols = joined(shortened(std::move(symbols)), arrow);
  made.numbers = joined(shortened(std::move(numbers)), arrow);
  made.result =
      math::row({norm(derivative(math::symbol(QStringLiteral("θ")))), equals(),
                 math::toned(length(trace.gradient().cast<double>().norm()), MathNode::Tone::Result)});
  // A tenth is where the first layer visibly lags behind.
  constexpr double kFaded = 0.1;
  if (!isHidden && layers.size() > 1 && first < kFaded * last)
    made.reason = StepText::tr(
        "From the output back to the first layer the gradient fades: what reaches the first layer is less "
        "than a tenth of what the last one gets.");
  else
    made.reason = StepText::tr(
        "From the output back to the first layer, the chain rule says how the loss answers to every "
        "number of the network: here the length of each layer's gradient.");
  return made;
}

EventFormula descent(const StepTrace& trace, StepTimeline::Range move, bool isHidden) {
  EventFormula made;
  const TracedEvent any(trace, move.first);
  Index changed = 0;
  const Vector& before = trace.parametersBefore();
  const Vector& after = trace.parametersAfter();
  const Index learned = trace.network().trainableCount();
  for (Index i = 0; i < learned; ++i) changed += before(i) != after(i) ? 1 : 0;
  const double distance = (after - before).head(learned).cast<double>().norm();
  made.symbols = ruleSymbols(trace.settings().optimizer, math::symbol(QStringLiteral("θ")));
  std::vector<MathNode> numbers;
  const auto add = [&](MathNode symbol, MathNode number) {
    if (!numbers.empty()) numbers.push_back(separator());
    numbers.insert(numbers.end(), {std::move(symbol), equals(), std::move(number)});
  };
  if (any.has("learningRate")) add(math::symbol(QStringLiteral("η")), any.number("learningRate"));
  add(norm(math::symbol(QStringLiteral("G"))), math::number(trace.gradient().cast<double>().norm()));
  made.numbers = math::row(std::move(numbers));
  made.result = math::row(
      {norm(
           math::row({math::symbol(QStringLiteral("θ")), minus(),
                      math::scripts(math::symbol(QStringLiteral("θ")), math::text(StepText::tr("before")))})),
       equals(), isHidden ? math::blank(-1) : math::toned(math::number(distance), MathNode::Tone::Result)});
  made.reason =
      isHidden
          ? StepText::tr("Every learned number takes a step against its own gradient.")
          : StepText::tr(
                "%1 of %2 numbers have taken a step against their gradients; before it, the loss was %3.")
                .arg(QLocale().toString(qlonglong(changed)), QLocale().toString(qlonglong(learned)),
                     stepNumberText(trace.loss()));
  return made;
}

}  // namespace

EventFormula phaseFormula(const StepTrace& trace, StepTimeline::Range move, bool isHidden) {
  const TracePhase phase = trace.events()[static_cast<std::size_t>(move.first)].phase;
  EventFormula made;
  switch (phase) {
    case TracePhase::Initialisation:
      made = initialisation(trace);
      break;
    case TracePhase::Forward:
      made = forward(trace, move);
      break;
    case TracePhase::Loss:
      made = loss(trace, move);
      break;
    case TracePhase::Backward:
      made = backward(trace, isHidden);
      break;
    case TracePhase::Descent:
      made = descent(trace, move, isHidden);
      break;
  }
  made.title = phaseText(phase);
  return made;
}

}  // namespace neurarium
