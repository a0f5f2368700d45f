#pragma once

#include <vector>

#include "core/trace/trace_log.h"
#include "core/training/training_session.h"

namespace neurarium {

/// Tells the events of a step from the session before it and the session that made it on one example.
class StepRecorder {
 public:
  StepRecorder(const TrainingSession& before, const TrainingSession& after);

  std::vector<TraceEvent> record();
  double penalty() const { return m_penalty; }

 private:
  void recordInitialValues();
  void recordForward();
  void recordLoss();
  void recordPenalty();
  void recordBackward();
  void recordPenaltyGradients();
  void recordClipping();
  void recordDescent();
  void recordMaxNorm(const Vector& updated);

  TracedPass passOf(std::size_t layer) const;
  const Regularization& regularizationOf(const ParameterInfo& info) const;
  std::vector<TraceOperand> optimizerOperands(Index i, const OptimizerState& state) const;

  const TrainingSession& m_before;
  const TrainingSession& m_after;
  const Network& m_network;
  const Vector& m_theta;
  Vector m_rawGradient;  ///< ∂L/∂θ without the penalty
  double m_penalty = 0;
  Vector m_noInput;
  std::vector<bool> m_isFrozen;  ///< of every number of θ
  TraceLog m_log;
};

}  // namespace neurarium
