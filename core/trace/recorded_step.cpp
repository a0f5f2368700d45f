#include "core/trace/recorded_step.h"

#include "core/text.h"
#include "core/training/evaluation.h"

namespace neurarium {

Result<RecordedStep> RecordedStep::make(const TrainingSession& session, std::span<const Index> examples) {
  const Index count = session.data().train.size();
  const auto batch = static_cast<Index>(examples.size());
  if (batch < 1 || batch > session.settings().batchSize)
    return Error{ErrorCode::OutOfRange, "batch", intervalText(Index(1), session.settings().batchSize),
                 toText(batch)};
  for (const Index example : examples)
    if (example < 0 || example >= count)
      return Error{ErrorCode::OutOfRange, "example", intervalText(Index(0), count - 1), toText(example)};
  TrainingSession after = session;
  if (auto status = after.stepOn(examples); !status) return status.error();

  RecordedStep step{
      {examples.begin(), examples.end()}, session, std::move(after), {}, {}, {}, {}, {}, {}, 0, {}};
  const Network& network = step.network();
  const TrainingSettings& settings = session.settings();
  const Vector& theta = session.parameters();
  step.drawn = network.initialParameters(session.seed());
  Workspace workspace = step.after.workspace();
  step.rawGradient = Vector::Zero(network.parameterCount());
  network.backward(theta, step.after.batchInputs().leftCols(batch), gradientOf(settings.loss), workspace,
                   step.rawGradient);
  step.fullGradient = step.rawGradient;
  addPenaltyGradient(network, theta, settings.regularization, step.fullGradient);
  for (const Index i : network.frozen()) step.fullGradient(i) = 0;

  const Index learned = network.trainableCount();
  step.optimizer = session.optimizerState();
  step.updated = theta;
  updateParameters(settings.optimizer, session.learningRate(), theta.head(learned),
                   step.after.gradient().head(learned), step.optimizer, step.updated.head(learned));

  step.losses.resize(batch);
  const Matrix& z = network.logits(step.after.workspace());
  const Matrix& y = network.output(step.after.workspace());
  for (Index k = 0; k < batch; ++k)
    step.losses(k) = lossValue(settings.loss, z.col(k), y.col(k), step.after.batchTargets().col(k));
  step.penalty = neurarium::penalty(network, theta, settings.regularization);
  return step;
}

}  // namespace neurarium
