#pragma once

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "core/diagnostics/measurement.h"
#include "core/project/project.h"
#include "core/training/run_archive.h"
#include "core/training/snapshot.h"
#include "core/training/training_session.h"

namespace neurarium {

/// The sole owner of a running session. Every function may be called from any thread and returns at once: commands go in by a queue that is
/// looked into after every batch, snapshots come out of a slot that holds the newest only, and the metrics log loses nothing.
class TrainingThread {
 public:
  static constexpr double kFullSpeed = 0;  ///< no pause between batches

  TrainingThread();
  ~TrainingThread();  ///< stops after the present batch
  TrainingThread(const TrainingThread&) = delete;
  TrainingThread& operator=(const TrainingThread&) = delete;

  /// Ends the present run and makes a new one, not yet running; `run` marks its snapshots and metrics.
  void replace(Project project, std::shared_ptr<const PreparedData> data, std::uint64_t run);
  void start();
  void pause();
  /// Trains so many batches, or to the end of the present epoch, then pauses.
  void runSteps(std::int64_t count);
  void runEpoch();
  /// Batches a second; kFullSpeed for no limit.
  void setSpeed(double batchesPerSecond);
  /// See TrainingSession::changeSettings(); the caller has validated them.
  void changeSettings(const TrainingSettings& settings);
  void setRequest(const SnapshotRequest& request);
  /// Pauses, and until the run goes on the snapshots are of this moment of it; nullptr for the present again.
  void show(MomentPtr moment);

  /// The newest snapshot, or nullptr if there has been none since the last call.
  std::shared_ptr<const Snapshot> takeSnapshot();

  struct LoggedMetrics {
    std::uint64_t run = 0;
    EpochMetrics metrics;
  };
  /// Every epoch's metrics since the last call, oldest first; a new run begins with those of its start.
  std::vector<LoggedMetrics> takeMetrics();

  struct LoggedMeasurement {
    MeasurementPtr measurement;
    std::optional<Error> failure;  ///< why the run diverged
  };
  /// The Doctor's measurements since the last call, oldest first: of the start, of ends of epochs as far as their cost allows (under 5 % of the
  /// time at full speed), and of every rest.
  std::vector<LoggedMeasurement> takeMeasurements();

  struct KeptMoments {
    std::uint64_t run = 0;
    std::vector<MomentPtr> moments;  ///< oldest first
    std::size_t bytes = 0;
  };
  /// What one can go back to, or nullopt if it has not changed since the last call. A run that goes on from its own past, with the same design,
  /// keeps that past; any other begins anew.
  std::optional<KeptMoments> takeMoments();

 private:
  class Runner;
  using Command = std::function<void(Runner&)>;

  void post(Command command);
  void work(const std::stop_token& stop);

  std::mutex m_mutex;  ///< guards the queue, the slot and the log
  std::condition_variable_any m_wake;
  std::deque<Command> m_commands;
  std::shared_ptr<const Snapshot> m_slot;
  std::vector<LoggedMetrics> m_log;
  std::vector<LoggedMeasurement> m_measurements;
  RunArchive m_archive;  ///< changed by the thread alone, which so may read it without the mutex
  std::uint64_t m_archiveRun = 0;
  std::uint64_t m_takenRevision = 0;
  std::atomic<bool> m_hasCommands = false;
  std::atomic<bool> m_slotIsEmpty = true;
  std::jthread m_thread;  ///< last: it uses all of the above
};

}  // namespace neurarium
