#include "core/layers/dense.h"
#include "core/trace/trace_log.h"

namespace neurarium {

namespace {

std::size_t at(Index i) {
  return static_cast<std::size_t>(i);
}

/// What the events of a dense layer look up.
struct View {
  const TracedPass& pass;
  TraceLog& log;
  TraceLog::LayerEvents& own;
  TraceLog::LayerEvents& below;
  Index units;

  TraceEvent event(TracePhase phase, TraceKind kind, Index unit, Scalar result) const {
    return {0, phase, kind, pass.layer, unit, -1, {}, {}, result};
  }
};

}  // namespace

void DenseLayer::describe(TracePhase phase, const TracedPass& pass, TraceLog& log) const {
  if (phase == TracePhase::Forward)
    describeForward(pass, log);
  else
    describeBackward(pass, log);
}

void DenseLayer::describeForward(const TracedPass& pass, TraceLog& log) const {
  const auto W = weights(pass.theta);
  const auto z = pass.cache.kept[kZ].col(0);
  const View view{pass, log, log.layers[at(pass.layer)], log.layers[at(pass.layer - 1)], m_spec.units};
  const bool isSoftmax = m_spec.activation == Activation::Softmax;
  const auto activation = [&](Index unit) {
    TraceEvent event =
        view.event(TracePhase::Forward, TraceKind::Activation, unit, pass.cache.output(unit, 0));
    if (!isSoftmax) event.operands = {{"z", z(unit), view.own.before[at(unit)]}};
    for (Index i = 0; isSoftmax && i < view.units; ++i)
      event.operands.push_back({"z", z(i), view.own.before[at(i)], i});
    view.own.output.push_back(log.add(std::move(event)));
  };
  for (Index unit = 0; unit < view.units; ++unit) {
    TraceEvent sum = view.event(TracePhase::Forward, TraceKind::WeightedSum, unit, z(unit));
    for (Index i = 0; i < m_inputs; ++i) {
      sum.operands.push_back({"w", W(unit, i), log.values[at(m_weightsAt + i * view.units + unit)], i});
      sum.operands.push_back({"x", pass.x(i), view.below.output[at(i)], i});
    }
    sum.terms = static_cast<int>(m_inputs) + (m_spec.useBias ? 1 : 0);
    if (m_spec.useBias)
      sum.operands.push_back({"b", bias(pass.theta)(unit), log.values[at(m_biasAt + unit)]});
    view.own.before.push_back(log.add(std::move(sum)));
    if (!isSoftmax) activation(unit);
  }
  // Softmax needs the z of the whole layer.
  for (Index unit = 0; isSoftmax && unit < view.units; ++unit) activation(unit);
}

void DenseLayer::describeBackward(const TracedPass& pass, TraceLog& log) const {
  const auto W = weights(pass.theta);
  const auto z = pass.cache.kept[kZ].col(0);
  const auto delta = pass.cache.kept[kDelta].col(0);
  const auto da = pass.cache.outputGradient.col(0);
  const View view{pass, log, log.layers[at(pass.layer)], log.layers[at(pass.layer - 1)], m_spec.units};

  for (Index unit = 0; unit < view.units; ++unit) {
    TraceEvent signal = view.event(TracePhase::Backward, TraceKind::ErrorSignal, unit, delta(unit));
    const int gradientEvent = view.own.outputGradient[at(unit)];
    if (pass.of == GradientOf::PreActivation) {
      signal.operands = {{"gradient", da(unit), gradientEvent}};
    } else if (m_spec.activation != Activation::Softmax) {
      signal.operands = {{"gradient", da(unit), gradientEvent},
                         {"slope", activationSlope(m_spec.activation, z(unit)), view.own.before[at(unit)]}};
    } else {
      for (Index i = 0; i < view.units; ++i) {
        signal.operands.push_back({"a", pass.cache.output(i, 0), view.own.output[at(i)], i});
        signal.operands.push_back({"gradient", da(i), view.own.outputGradient[at(i)], i});
      }
    }
    view.own.beforeGradient.push_back(log.add(std::move(signal)));
  }

  for (Index unit = 0; unit < view.units; ++unit) {
    const TraceOperand signal{"delta", delta(unit), view.own.beforeGradient[at(unit)]};
    for (Index i = 0; i < m_inputs; ++i) {
      const Index place = m_weightsAt + i * view.units + unit;
      TraceEvent gradient =
          view.event(TracePhase::Backward, TraceKind::WeightGradient, unit, pass.gradient(place));
      gradient.input = i;
      gradient.parameter = "weights";
      gradient.operands = {signal, {"x", pass.x(i), view.below.output[at(i)]}};
      log.gradients[at(place)] = log.add(std::move(gradient));
    }
    if (!m_spec.useBias) continue;
    TraceEvent gradient =
        view.event(TracePhase::Backward, TraceKind::BiasGradient, unit, pass.gradient(m_biasAt + unit));
    gradient.parameter = "bias";
    gradient.operands = {signal};
    log.gradients[at(m_biasAt + unit)] = log.add(std::move(gradient));
  }

  for (Index i = 0; i < pass.inputGradient.size(); ++i) {
    TraceEvent sum =
        view.event(TracePhase::Backward, TraceKind::ActivationGradient, i, pass.inputGradient(i));
    sum.layer = pass.layer - 1;
    sum.terms = static_cast<int>(view.units);
    for (Index unit = 0; unit < view.units; ++unit) {
      sum.operands.push_back({"w", W(unit, i), log.values[at(m_weightsAt + i * view.units + unit)], unit});
      sum.operands.push_back({"delta", delta(unit), view.own.beforeGradient[at(unit)], unit});
    }
    view.below.outputGradient.push_back(log.add(std::move(sum)));
  }
}

}  // namespace neurarium
