#pragma once

#include <vector>

#include "core/trace/recorded_step.h"
#include "core/trace/trace_log.h"
#include "core/trace/traced_pass.h"

namespace neurarium {

/// Tells the events of a recorded step, those of one example of its batch among them.
class StepRecorder {
 public:
  /// The log's operands are those of the events `first` to before `last`.
  StepRecorder(const RecordedStep& step, Index focus, int first, int last);

  TraceLog record();

 private:
  void recordInitialValues();
  void recordForward();
  void recordLoss();
  void recordLossTerms(const EventIds& targets);
  void recordMeanLoss();
  void recordPenalty();
  void recordLossGradients(const EventIds& targets);
  void recordBackward();
  void recordMeanGradients();
  void recordPenaltyGradients();
  void recordClipping();
  void recordDescent();
  void recordMaxNorm();

  const Regularization& regularizationOf(const ParameterInfo& info) const;
  void addOptimizerOperands(Index i);

  const RecordedStep& m_step;
  Index m_focus;
  const Network& m_network;
  const TrainingSettings& m_settings;
  const Vector& m_theta;
  std::vector<bool> m_isFrozen;  ///< of every number of θ
  TraceLog m_log;
};

/// How the caches of a batch tell of one of its examples.
TracedPass tracedPass(const RecordedStep& step, std::size_t layer, Index column);

}  // namespace neurarium
