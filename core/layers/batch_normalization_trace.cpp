#include "core/layers/batch_normalization.h"
#include "core/trace/trace_log.h"

namespace neurarium {

void BatchNormalizationLayer::describe(TracePhase phase, const TracedPass& pass, TraceLog& log) const {
  for (Index unit = 0; unit < m_shape.size(); ++unit) {
    if (phase == TracePhase::Forward)
      describeForward(unit, pass, log);
    else
      describeBackward(unit, pass, log);
  }
}

void BatchNormalizationLayer::describeForward(Index unit, const TracedPass& pass, TraceLog& log) const {
  const auto layer = static_cast<std::size_t>(pass.layer);
  const auto i = static_cast<std::size_t>(unit);
  const Scalar normalized = pass.cache.kept[kNormalized](unit, 0);
  const int normalization = log.add({0,
                                     TracePhase::Forward,
                                     TraceKind::Normalization,
                                     pass.layer,
                                     unit,
                                     -1,
                                     {},
                                     {{"x", pass.x(unit), log.layers[layer - 1].output[i]},
                                      {"mean", pass.cache.kept[kMean](unit, 0)},
                                      {"variance", pass.cache.kept[kVariance](unit, 0)},
                                      {"epsilon", m_spec.epsilon}},
                                     normalized});
  log.layers[layer].before.push_back(normalization);
  const auto scaleAt = static_cast<std::size_t>(m_scaleAt) + i;
  const auto shiftAt = static_cast<std::size_t>(m_shiftAt) + i;
  log.layers[layer].output.push_back(log.add({0,
                                              TracePhase::Forward,
                                              TraceKind::ScaleAndShift,
                                              pass.layer,
                                              unit,
                                              -1,
                                              {},
                                              {{"scale", pass.theta(m_scaleAt + unit), log.values[scaleAt]},
                                               {"normalized", normalized, normalization},
                                               {"shift", pass.theta(m_shiftAt + unit), log.values[shiftAt]}},
                                              pass.cache.output(unit, 0)}));
}

void BatchNormalizationLayer::describeBackward(Index unit, const TracedPass& pass, TraceLog& log) const {
  const auto layer = static_cast<std::size_t>(pass.layer);
  const auto i = static_cast<std::size_t>(unit);
  const TraceLog::LayerEvents& own = log.layers[layer];
  const TraceOperand gradient{"gradient", pass.cache.outputGradient(unit, 0), own.outputGradient[i]};
  const TraceOperand normalized{"normalized", pass.cache.kept[kNormalized](unit, 0), own.before[i]};
  const Scalar dScale = pass.gradient(m_scaleAt + unit);
  const Scalar dShift = pass.gradient(m_shiftAt + unit);
  const int scaleEvent = log.add({0,
                                  TracePhase::Backward,
                                  TraceKind::ScaleGradient,
                                  pass.layer,
                                  unit,
                                  -1,
                                  "scale",
                                  {gradient, normalized},
                                  dScale});
  const int shiftEvent = log.add(
      {0, TracePhase::Backward, TraceKind::ShiftGradient, pass.layer, unit, -1, "shift", {gradient}, dShift});
  log.gradients[static_cast<std::size_t>(m_scaleAt) + i] = scaleEvent;
  log.gradients[static_cast<std::size_t>(m_shiftAt) + i] = shiftEvent;
  if (pass.inputGradient.size() == 0) return;
  // With one example, the means over the batch are its own gradients.
  log.layers[layer - 1].outputGradient.push_back(
      log.add({0,
               TracePhase::Backward,
               TraceKind::NormalizationGradient,
               pass.layer - 1,
               unit,
               -1,
               {},
               {{"scale", pass.theta(m_scaleAt + unit), log.values[static_cast<std::size_t>(m_scaleAt) + i]},
                {"inverseDeviation", pass.cache.kept[kInverseDeviation](unit, 0)},
                gradient,
                {"meanGradient", dShift, shiftEvent},
                normalized,
                {"meanProduct", dScale, scaleEvent}},
               pass.inputGradient(unit)}));
}

}  // namespace neurarium
