#include "core/layers/dense.h"
#include "core/trace/trace_log.h"
#include "core/trace/traced_pass.h"

namespace neurarium {

namespace {

/// What the events of a dense layer look up.
struct View {
  View(const TracedPass& ofPass, TraceLog& log)
      : pass(ofPass),
        own(log.index.layers[static_cast<std::size_t>(pass.layer)]),
        below(log.index.layers[static_cast<std::size_t>(pass.layer) - 1]) {}

  TraceEvent event(TracePhase phase, TraceKind kind, Index unit, Scalar result) const {
    return {0, phase, kind, pass.layer, unit, -1, {}, result};
  }

  const TracedPass& pass;
  TraceIndex::Units& own;
  TraceIndex::Units& below;
};

}  // namespace

Scalar DenseLayer::exampleGradient(const TracedPass& pass, Index place) const {
  const auto delta = [&](Index unit) { return pass.own(pass.cache.kept[kDelta](unit, pass.example)); };
  if (m_spec.useBias && place >= m_biasAt && place < m_biasAt + m_spec.units) return delta(place - m_biasAt);
  const Index weight = place - m_weightsAt;
  return delta(weight % m_spec.units) * pass.inputs(weight / m_spec.units, pass.example);
}

void DenseLayer::describe(TracePhase phase, const TracedPass& pass, TraceLog& log) const {
  if (phase == TracePhase::Forward)
    describeForward(pass, log);
  else
    describeBackward(pass, log);
}

void DenseLayer::describeForward(const TracedPass& pass, TraceLog& log) const {
  const auto W = weights(pass.theta);
  const auto z = pass.cache.kept[kZ].col(pass.example);
  const View view(pass, log);
  const bool isSoftmax = m_spec.activation == Activation::Softmax;
  const auto activation = [&](Index unit) {
    view.own.output.push_back(
        log.add(view.event(TracePhase::Forward, TraceKind::Activation, unit, pass.output()(unit))));
    if (!log.wantsOperands()) return;
    if (!isSoftmax) log.addOperand({"z", z(unit), TraceIndex::at(view.own.before, unit)});
    for (Index i = 0; isSoftmax && i < m_spec.units; ++i)
      log.addOperand({"z", z(i), TraceIndex::at(view.own.before, i), i});
  };
  for (Index unit = 0; unit < m_spec.units; ++unit) {
    TraceEvent sum = view.event(TracePhase::Forward, TraceKind::WeightedSum, unit, z(unit));
    sum.terms = static_cast<int>(m_inputs) + (m_spec.useBias ? 1 : 0);
    view.own.before.push_back(log.add(sum));
    if (log.wantsOperands()) {
      const EventIds& values = log.index.values;
      for (Index i = 0; i < m_inputs; ++i) {
        const Index place = m_weightsAt + i * m_spec.units + unit;
        log.addOperand({"w", W(unit, i), TraceIndex::at(values, place), i});
        log.addOperand({"x", pass.x()(i), TraceIndex::at(view.below.output, i), i});
      }
      if (m_spec.useBias)
        log.addOperand({"b", bias(pass.theta)(unit), TraceIndex::at(values, m_biasAt + unit)});
    }
    if (!isSoftmax) activation(unit);
  }
  // Softmax needs the z of the whole layer.
  for (Index unit = 0; isSoftmax && unit < m_spec.units; ++unit) activation(unit);
}

void DenseLayer::describeBackward(const TracedPass& pass, TraceLog& log) const {
  describeErrorSignals(pass, log);
  const View view(pass, log);
  const auto addDelta = [&](Index unit, Index index) {
    log.addOperand({"delta", pass.own(pass.cache.kept[kDelta](unit, pass.example)),
                    TraceIndex::at(view.own.beforeGradient, unit), index});
  };
  const auto add = [&](TraceEvent event, Index input, std::string_view parameter, Index place) {
    event.input = input;
    event.parameter = parameter;
    event.result = DenseLayer::exampleGradient(pass, place);
    log.index.exampleGradients[static_cast<std::size_t>(place)] = log.add(event);
    if (!log.wantsOperands()) return;
    addDelta(event.unit, -1);
    if (input >= 0) log.addOperand({"x", pass.x()(input), TraceIndex::at(view.below.output, input)});
  };
  for (Index unit = 0; unit < m_spec.units; ++unit) {
    for (Index i = 0; i < m_inputs; ++i)
      add(view.event(TracePhase::Backward, TraceKind::WeightGradient, unit, 0), i, "weights",
          m_weightsAt + i * m_spec.units + unit);
    if (m_spec.useBias)
      add(view.event(TracePhase::Backward, TraceKind::BiasGradient, unit, 0), -1, "bias", m_biasAt + unit);
  }

  for (Index i = 0; i < pass.inputGradients.rows(); ++i) {
    TraceEvent sum =
        view.event(TracePhase::Backward, TraceKind::ActivationGradient, i, pass.inputGradient(i));
    sum.layer = pass.layer - 1;
    sum.terms = static_cast<int>(m_spec.units);
    view.below.outputGradient.push_back(log.add(sum));
    for (Index unit = 0; log.wantsOperands() && unit < m_spec.units; ++unit) {
      const Index place = m_weightsAt + i * m_spec.units + unit;
      log.addOperand({"w", pass.theta(place), TraceIndex::at(log.index.values, place), unit});
      addDelta(unit, unit);
    }
  }
}

void DenseLayer::describeErrorSignals(const TracedPass& pass, TraceLog& log) const {
  const View view(pass, log);
  for (Index unit = 0; unit < m_spec.units; ++unit) {
    const Scalar delta = pass.own(pass.cache.kept[kDelta](unit, pass.example));
    view.own.beforeGradient.push_back(
        log.add(view.event(TracePhase::Backward, TraceKind::ErrorSignal, unit, delta)));
    if (!log.wantsOperands()) continue;
    const auto gradient = [&](Index of, Index index) {
      log.addOperand(
          {"gradient", pass.outputGradient(of), TraceIndex::at(view.own.outputGradient, of), index});
    };
    const bool isSoftmax = m_spec.activation == Activation::Softmax;
    if (pass.of == GradientOf::PreActivation || !isSoftmax) gradient(unit, -1);
    if (pass.of == GradientOf::PreActivation) continue;
    if (!isSoftmax)
      log.addOperand({"slope", activationSlope(m_spec.activation, pass.cache.kept[kZ](unit, pass.example)),
                      TraceIndex::at(view.own.before, unit)});
    for (Index i = 0; isSoftmax && i < m_spec.units; ++i) {
      log.addOperand({"a", pass.output()(i), TraceIndex::at(view.own.output, i), i});
      gradient(i, i);
    }
  }
}

}  // namespace neurarium
