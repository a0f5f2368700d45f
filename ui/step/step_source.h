#pragma once

#include <QObject>
#include <QThreadPool>
#include <memory>
#include <optional>

#include "core/result.h"
#include "core/trace/step_trace.h"
#include "core/training/training_session.h"

namespace neurarium {

class ProjectDocument;
class StepPlayer;
class TrainingController;

/// Which step is stepped through: on one training example, or on the mini-batch that training would take next. Records it, on a thread of its
/// own, for the player, anew whenever the run has moved on and rests.
class StepSource : public QObject {
  Q_OBJECT

 public:
  enum class Kind { Example, Batch };

  StepSource(ProjectDocument& document, TrainingController& controller, StepPlayer& player,
             QObject* parent = nullptr);

  /// While nobody looks, nothing is recorded.
  void setActive(bool active);

  Kind kind() const { return m_kind; }
  void setKind(Kind kind);
  /// In the training split.
  Index example() const { return m_example; }
  void setExample(Index example);
  /// The one after, in the training split, or the first again.
  void nextExample();
  /// Which example of the batch is looked at: its column.
  void setFocus(Index column);

  /// Where the run stands before the step; nullptr while there is no trace.
  const std::shared_ptr<const TrainingSession>& session() const { return m_session; }
  /// Why there is no trace.
  const std::optional<Error>& problem() const { return m_problem; }

  bool isTraining() const { return m_isTraining; }

  /// Leaves the step's parameters in place, as one step of undo. Does nothing while the run has moved on from where the step begins.
  void apply();

 signals:
  /// Kind, example, or why there is none.
  void changed();

 private:
  struct Recording {
    std::shared_ptr<const TrainingSession> session;
    std::shared_ptr<const StepTrace> trace;
    std::optional<Error> problem;
  };

  /// Records if there is another run, moment of it or example than was recorded.
  void catchUp();
  void request();
  /// As it rests, or as it was at the moment that is shown.
  Project shownProject() const;
  void drop();
  void take(unsigned request, Recording recording);

  ProjectDocument& m_document;
  TrainingController& m_controller;
  StepPlayer& m_player;
  Kind m_kind = Kind::Example;
  Index m_example = 0;
  bool m_isActive = false;
  bool m_isStale = true;
  bool m_isCurrent = false;  ///< the trace begins where the run stands
  bool m_isTraining = false;
  std::uint64_t m_recordedRun = 0;
  std::int64_t m_recordedStep = -1;
  unsigned m_request = 0;  ///< the newest; what comes in answer to an older one is dropped
  std::shared_ptr<const TrainingSession> m_session;
  std::optional<Error> m_problem;
  QThreadPool m_thread;  ///< last: its work is done before the rest goes
};

}  // namespace neurarium
