#pragma once

#include <chrono>

#include "core/training/run_archive.h"
#include "core/training/snapshot.h"
#include "core/training/training_session.h"

namespace neurarium {

/// Makes snapshots of a session, with what a request asks for. Belongs to the thread that runs the session.
class SnapshotMaker {
 public:
  explicit SnapshotMaker(const TrainingSession& session);

  /// Everything but what only the thread knows (run, state, speed, metrics).
  std::shared_ptr<Snapshot> make(const TrainingSession& session, const SnapshotRequest& request);

  /// The same of a kept moment of this session's run, with the moment's metrics and early stopping.
  std::shared_ptr<Snapshot> make(const TrainingSession& session, const RunMoment& moment,
                                 const SnapshotRequest& request);

  /// Forget the predictions kept from an earlier snapshot, so that the next one has those of this moment.
  void renewPredictions() { m_predictAgainAt = {}; }

 private:
  void addViews(const SnapshotRequest& request, Snapshot& snapshot);
  void addMaps(const SnapshotRequest& request, Snapshot& snapshot);
  void addActivations(const SnapshotRequest& request, Snapshot& snapshot);
  void addPreActivations(const SnapshotRequest& request, Snapshot& snapshot);
  void addPredictions(Snapshot& snapshot);

  Workspace m_workspace;
  std::chrono::steady_clock::time_point m_predictAgainAt;
  Matrix m_trainPredictions;
  Matrix m_validationPredictions;
  Matrix m_testPredictions;
};

}  // namespace neurarium
