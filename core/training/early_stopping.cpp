#include "core/training/early_stopping.h"

#include <algorithm>
#include <cmath>

#include "core/training/training_session.h"

namespace neurarium {

namespace {

std::shared_ptr<const TrainedState> stateOf(const TrainingSession& session) {
  auto state = std::make_shared<TrainedState>();
  state->epoch = session.epoch();
  state->step = session.steps();
  state->position = session.position();
  state->parameters = session.parameters();
  state->optimizer = session.optimizerState();
  return state;
}

}  // namespace

bool EarlyStopper::observe(const TrainingSession& session, const EpochMetrics& metrics,
                           const EarlyStopSpec& spec) {
  if (!spec.isOn || !std::isfinite(metrics.validationLoss)) {
    m_state.reset();
    return false;
  }
  if (!m_state || metrics.validationLoss < m_state->bestLoss) {
    m_state =
        EarlyStop{metrics.epoch, metrics.validationLoss, spec.patience, spec.patience, stateOf(session)};
    return false;
  }
  // Patience may have been changed since.
  const int waited = m_state->patience - m_state->patienceLeft + 1;
  m_state->patience = spec.patience;
  m_state->patienceLeft = std::max(0, spec.patience - waited);
  return m_state->hasStopped();
}

void EarlyStopper::goOn() {
  if (m_state && m_state->hasStopped()) m_state->patienceLeft = m_state->patience;
}

}  // namespace neurarium
