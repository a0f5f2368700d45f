#include "core/trace/step_trace.h"

#include "core/text.h"
#include "core/trace/step_recorder.h"

namespace neurarium {

Result<StepTrace> StepTrace::record(const TrainingSession& session, Index example) {
  const Index examples = session.data().train.size();
  if (example < 0 || example >= examples)
    return Error{ErrorCode::OutOfRange, "example", intervalText(Index(0), examples - 1), toText(example)};
  TrainingSession after = session;
  if (auto status = after.stepOn({&example, 1}); !status) return status.error();

  StepTrace trace;
  trace.m_example = example;
  trace.m_network = after.sharedNetwork();
  trace.m_before = session.parameters();
  trace.m_gradient = after.gradient();
  trace.m_after = after.parameters();
  StepRecorder recorder(session, after);
  trace.m_events = recorder.record();
  trace.m_settings = session.settings();
  trace.m_loss = after.batchLoss();
  trace.m_penalty = recorder.penalty();
  return trace;
}

}  // namespace neurarium
