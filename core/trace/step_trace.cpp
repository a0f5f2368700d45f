#include "core/trace/step_trace.h"

#include "core/trace/step_recorder.h"

namespace neurarium {

Result<StepTrace> StepTrace::record(const TrainingSession& session, std::span<const Index> examples) {
  auto step = RecordedStep::make(session, examples);
  if (!step) return step.error();
  return StepTrace(std::make_shared<const RecordedStep>(*std::move(step)), 0);
}

StepTrace::StepTrace(std::shared_ptr<const RecordedStep> step, Index focus)
    : m_step(std::move(step)), m_focus(focus) {
  TraceLog log = StepRecorder(*m_step, focus, 0, 0).record();
  m_events = log.takeEvents();
  m_index = std::move(log.index);
}

std::vector<TraceOperand> StepTrace::operandsOf(int event) const {
  return operandsOf(event, event + 1).front();
}

std::vector<std::vector<TraceOperand>> StepTrace::operandsOf(int first, int last) const {
  return StepRecorder(*m_step, m_focus, first, last).record().takeOperands();
}

Vector StepTrace::exampleGradients(Index place) const {
  Vector gradients = Vector::Zero(static_cast<Index>(examples().size()));
  for (const ParameterInfo& info : network().parameters()) {
    if (place < info.offset || place >= info.offset + info.size()) continue;
    const auto layer = static_cast<std::size_t>(info.layer);
    for (Index k = 0; k < gradients.size(); ++k)
      gradients(k) = network().layers()[layer - 1]->exampleGradient(tracedPass(*m_step, layer, k), place);
  }
  return gradients;
}

}  // namespace neurarium
