#pragma once

#include <memory>
#include <optional>

#include "core/project/project.h"
#include "core/training/metrics.h"

namespace neurarium {

class TrainingSession;

/// How early stopping stands.
struct EarlyStop {
  std::int64_t bestEpoch = 0;
  float bestLoss = kNotMeasured;             ///< of the validation split, at bestEpoch
  int patience = 0;                          ///< epochs without a new best after which training stops
  int patienceLeft = 0;                      ///< of them
  std::shared_ptr<const TrainedState> best;  ///< the run at bestEpoch, without its history

  bool hasStopped() const { return patienceLeft == 0; }
};

/// Watches the validation loss, keeps the run as it was at its lowest, and counts the epochs since. Source: Prechelt 1998, "Early Stopping – But
/// When?"; Keras' EarlyStopping with restore_best_weights left to the user.
class EarlyStopper {
 public:
  /// At an epoch's end. Whether training is to stop now. Does nothing, and forgets, while it is off or there is no validation split.
  bool observe(const TrainingSession& session, const EpochMetrics& metrics, const EarlyStopSpec& spec);
  /// After a stop that the user does not follow: as patient as at first.
  void goOn();
  const std::optional<EarlyStop>& state() const { return m_state; }

 private:
  std::optional<EarlyStop> m_state;
};

}  // namespace neurarium
