#include "core/layers/batch_normalization.h"
#include "core/trace/trace_log.h"
#include "core/trace/traced_pass.h"

namespace neurarium {

Scalar BatchNormalizationLayer::exampleGradient(const TracedPass& pass, Index place) const {
  const bool isScale = place >= m_scaleAt && place < m_scaleAt + m_shape.size();
  const Index unit = place - (isScale ? m_scaleAt : m_shiftAt);
  const Scalar da = pass.outputGradient(unit);
  return isScale ? da * pass.cache.kept[kNormalized](unit, pass.example) : da;
}

void BatchNormalizationLayer::describe(TracePhase phase, const TracedPass& pass, TraceLog& log) const {
  for (Index unit = 0; unit < m_shape.size(); ++unit) {
    if (phase == TracePhase::Forward)
      describeForward(unit, pass, log);
    else
      describeBackward(unit, pass, log);
  }
  if (phase == TracePhase::Forward || pass.inputGradients.rows() == 0) return;
  for (Index unit = 0; unit < m_shape.size(); ++unit) describeInputGradient(unit, pass, log);
}

void BatchNormalizationLayer::describeForward(Index unit, const TracedPass& pass, TraceLog& log) const {
  const auto layer = static_cast<std::size_t>(pass.layer);
  const Scalar normalized = pass.cache.kept[kNormalized](unit, pass.example);
  const int normalization =
      log.add({0, TracePhase::Forward, TraceKind::Normalization, pass.layer, unit, -1, {}, normalized});
  if (log.wantsOperands()) {
    log.addOperand({"x", pass.x()(unit), TraceIndex::at(log.index.layers[layer - 1].output, unit)});
    log.addOperand({"mean", pass.cache.kept[kMean](unit, 0)});
    log.addOperand({"variance", pass.cache.kept[kVariance](unit, 0)});
    log.addOperand({"epsilon", m_spec.epsilon});
  }
  log.index.layers[layer].before.push_back(normalization);
  log.index.layers[layer].output.push_back(log.add(
      {0, TracePhase::Forward, TraceKind::ScaleAndShift, pass.layer, unit, -1, {}, pass.output()(unit)}));
  if (log.wantsOperands()) {
    const EventIds& values = log.index.values;
    log.addOperand({"scale", pass.theta(m_scaleAt + unit), TraceIndex::at(values, m_scaleAt + unit)});
    log.addOperand({"normalized", normalized, normalization});
    log.addOperand({"shift", pass.theta(m_shiftAt + unit), TraceIndex::at(values, m_shiftAt + unit)});
  }
}

void BatchNormalizationLayer::describeBackward(Index unit, const TracedPass& pass, TraceLog& log) const {
  const TraceIndex::Units& own = log.index.layers[static_cast<std::size_t>(pass.layer)];
  const auto add = [&](TraceKind kind, std::string_view parameter, Index place) {
    log.index.exampleGradients[static_cast<std::size_t>(place)] = log.add(
        {0, TracePhase::Backward, kind, pass.layer, unit, -1, parameter, exampleGradient(pass, place)});
    if (log.wantsOperands())
      log.addOperand({"gradient", pass.outputGradient(unit), TraceIndex::at(own.outputGradient, unit)});
  };
  add(TraceKind::ScaleGradient, "scale", m_scaleAt + unit);
  if (log.wantsOperands())
    log.addOperand(
        {"normalized", pass.cache.kept[kNormalized](unit, pass.example), TraceIndex::at(own.before, unit)});
  add(TraceKind::ShiftGradient, "shift", m_shiftAt + unit);
}

void BatchNormalizationLayer::describeInputGradient(Index unit, const TracedPass& pass, TraceLog& log) const {
  const auto layer = static_cast<std::size_t>(pass.layer);
  log.index.layers[layer - 1].outputGradient.push_back(log.add({0,
                                                                TracePhase::Backward,
                                                                TraceKind::NormalizationGradient,
                                                                pass.layer - 1,
                                                                unit,
                                                                -1,
                                                                {},
                                                                pass.inputGradient(unit)}));
  if (!log.wantsOperands()) return;
  const TraceIndex::Units& own = log.index.layers[layer];
  const Index scaleAt = m_scaleAt + unit;
  const Index shiftAt = m_shiftAt + unit;
  // The means over a batch of one are its example's own gradients; those of more are told by no event so far.
  const bool isOne = pass.examples == 1;
  const int meanGradient = isOne ? TraceIndex::at(log.index.exampleGradients, shiftAt) : -1;
  const int meanProduct = isOne ? TraceIndex::at(log.index.exampleGradients, scaleAt) : -1;
  log.addOperand({"scale", pass.theta(scaleAt), TraceIndex::at(log.index.values, scaleAt)});
  log.addOperand({"inverseDeviation", pass.cache.kept[kInverseDeviation](unit, 0)});
  log.addOperand({"gradient", pass.outputGradient(unit), TraceIndex::at(own.outputGradient, unit)});
  log.addOperand({"meanGradient", pass.gradient(shiftAt), meanGradient});
  log.addOperand(
      {"normalized", pass.cache.kept[kNormalized](unit, pass.example), TraceIndex::at(own.before, unit)});
  log.addOperand({"meanProduct", pass.gradient(scaleAt), meanProduct});
}

}  // namespace neurarium
