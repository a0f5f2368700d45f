#pragma once

#include <QObject>
#include <QTimer>
#include <memory>

#include "core/diagnostics/doctor.h"
#include "core/training/metrics_history.h"
#include "core/training/training_thread.h"
#include "ui/project_document.h"

namespace neurarium {

/// Between the engine's thread and the views: passes commands on, looks once per frame for a new snapshot and new metrics, and tells them by
/// one signal each. Lives in the GUI thread and never waits.
class TrainingController : public QObject {
  Q_OBJECT

 public:
  explicit TrainingController(ProjectDocument& document, QObject* parent = nullptr);

  /// The newest snapshot, or that of the moment that is shown; nullptr before the first.
  const std::shared_ptr<const Snapshot>& snapshot() const { return m_snapshot; }
  /// The newest snapshot of the run as it stands, whatever is shown; nullptr before the first.
  const std::shared_ptr<const Snapshot>& present() const { return m_present; }
  const MetricsHistory& history() const { return m_history; }
  /// What is the matter with the run, as of what is shown.
  const Doctor& doctor() const { return m_pastDoctor ? *m_pastDoctor : m_doctor; }
  /// The same as of the present, whatever is shown.
  const Doctor& presentDoctor() const { return m_doctor; }
  void setThresholds(const Thresholds& thresholds);
  /// What the user asked for; the snapshot's state follows within a batch.
  bool isPlaying() const { return m_isPlaying; }
  double speed() const { return m_speed; }

  void play();
  void pause();
  void toggle() { m_isPlaying ? pause() : play(); }
  void stepBatch();
  void stepEpoch();
  void setSpeed(double batchesPerSecond);
  /// What the views that are showing need.
  void setRequest(const SnapshotRequest& request);
  const SnapshotRequest& request() const { return m_request; }

  /// Parameters, epoch and course of the run as of its newest snapshot; nullptr if nothing has been trained.
  std::shared_ptr<const TrainedState> trainedState() const;
  /// The same of what is shown.
  std::shared_ptr<const TrainedState> shownState() const;

  /// What one can go back to, oldest first.
  const std::vector<MomentPtr>& moments() const { return m_moments; }
  std::size_t momentBytes() const { return m_momentBytes; }
  /// Shows the run as it was then, at rest; snapshots follow as if it were now.
  void showMoment(const MomentPtr& moment);
  void showPresent();
  /// The moment that is shown; nullptr for the present.
  const MomentPtr& shownMoment() const { return m_shown; }
  std::optional<double> shownEpoch() const;
  /// Makes the moment that is shown the present, as one step of undo. play() and the steps do that by themselves.
  void makePresent();
  /// Makes an earlier moment of the run the present, as one step of undo. `moment` needs no history.
  void goBackTo(const TrainedState& moment);

 signals:
  void snapshotChanged(const std::shared_ptr<const neurarium::Snapshot>& snapshot);
  /// history() has grown or begun anew.
  void historyChanged();
  /// The doctor has seen more of the run, or begun anew.
  void measurementsChanged();
  void playingChanged(bool playing);
  void momentsChanged();
  /// shownMoment() is another.
  void shownMomentChanged();
  /// The run has begun anew: an edit rebuilt it, or another project was opened.
  void restarted();

 private:
  void onDocumentChanged(const ProjectChange& change);
  void poll();
  void takeMoments();
  /// A moment of the run with the run's course up to it.
  std::shared_ptr<const TrainedState> withCourse(const TrainedState& moment) const;
  std::shared_ptr<const TrainedState> stateOf(const Snapshot* snapshot) const;
  void setPlaying(bool playing);
  /// Looks for snapshots at the frame's pace again, for as long as something may come.
  void stayAwake();

  ProjectDocument& m_document;
  TrainingThread m_thread;
  static constexpr std::size_t kHistoryRecords = 4000;  ///< more than any screen has columns

  QTimer m_frame;
  std::uint64_t m_run = 0;
  std::shared_ptr<const Snapshot> m_snapshot;
  std::shared_ptr<const Snapshot> m_present;  ///< the newest that is not of a kept moment
  std::vector<MomentPtr> m_moments;
  std::size_t m_momentBytes = 0;
  MomentPtr m_shown;
  MetricsHistory m_history{kHistoryRecords};
  Doctor m_doctor;
  std::optional<Doctor> m_pastDoctor;  ///< while a moment is shown
  SnapshotRequest m_request;
  double m_speed = TrainingThread::kFullSpeed;
  bool m_isPlaying = false;
  int m_quietFrames = 0;
  int m_framesSinceMoments = 0;
};

}  // namespace neurarium
