#include "core/layers/dropout.h"
#include "core/trace/trace_log.h"

namespace neurarium {

void DropoutLayer::describe(TracePhase phase, const TracedPass& pass, TraceLog& log) const {
  const auto layer = static_cast<std::size_t>(pass.layer);
  TraceLog::LayerEvents& own = log.layers[layer];
  TraceLog::LayerEvents& below = log.layers[layer - 1];
  const auto mask = pass.cache.kept[kMask].col(0);
  const bool isForward = phase == TracePhase::Forward;
  const Index units = isForward ? m_shape.size() : pass.inputGradient.size();
  for (Index unit = 0; unit < units; ++unit) {
    const auto i = static_cast<std::size_t>(unit);
    if (isForward) {
      own.output.push_back(log.add({0,
                                    phase,
                                    TraceKind::Dropout,
                                    pass.layer,
                                    unit,
                                    -1,
                                    {},
                                    {{"x", pass.x(unit), below.output[i]}, {"mask", mask(unit)}},
                                    pass.cache.output(unit, 0)}));
    } else {
      below.outputGradient.push_back(log.add(
          {0,
           phase,
           TraceKind::DropoutGradient,
           pass.layer - 1,
           unit,
           -1,
           {},
           {{"gradient", pass.cache.outputGradient(unit, 0), own.outputGradient[i]}, {"mask", mask(unit)}},
           pass.inputGradient(unit)}));
    }
  }
}

}  // namespace neurarium
