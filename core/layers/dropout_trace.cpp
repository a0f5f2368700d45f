#include "core/layers/dropout.h"
#include "core/trace/trace_log.h"
#include "core/trace/traced_pass.h"

namespace neurarium {

void DropoutLayer::describe(TracePhase phase, const TracedPass& pass, TraceLog& log) const {
  TraceIndex::Units& own = log.index.layers[static_cast<std::size_t>(pass.layer)];
  TraceIndex::Units& below = log.index.layers[static_cast<std::size_t>(pass.layer) - 1];
  const auto mask = pass.cache.kept[kMask].col(pass.example);
  const bool isForward = phase == TracePhase::Forward;
  const Index units = isForward ? m_shape.size() : pass.inputGradients.rows();
  for (Index unit = 0; unit < units; ++unit) {
    if (isForward) {
      own.output.push_back(
          log.add({0, phase, TraceKind::Dropout, pass.layer, unit, -1, {}, pass.output()(unit)}));
    } else {
      below.outputGradient.push_back(log.add(
          {0, phase, TraceKind::DropoutGradient, pass.layer - 1, unit, -1, {}, pass.inputGradient(unit)}));
    }
    if (!log.wantsOperands()) continue;
    if (isForward)
      log.addOperand({"x", pass.x()(unit), TraceIndex::at(below.output, unit)});
    else
      log.addOperand({"gradient", pass.outputGradient(unit), TraceIndex::at(own.outputGradient, unit)});
    log.addOperand({"mask", mask(unit)});
  }
}

}  // namespace neurarium
