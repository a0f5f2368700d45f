#pragma once

#include <QObject>
#include <QTimer>
#include <memory>

#include "core/trace/step_timeline.h"
#include "core/trace/step_trace.h"

namespace neurarium {

/// Where one is in a training step that is being looked at: the trace, the moment, and how moves are made. Moving only changes an index.
class StepPlayer : public QObject {
  Q_OBJECT

 public:
  explicit StepPlayer(QObject* parent = nullptr);

  /// nullptr while there is none: nothing to step yet, or training is under way.
  const std::shared_ptr<const StepTrace>& trace() const { return m_trace; }
  const StepTimeline& timeline() const { return m_timeline; }
  /// Another step, from its beginning; with `keepsMoment` (another example of the same batch) from where one is.
  void setTrace(std::shared_ptr<const StepTrace> trace, bool keepsMoment = false);

  int moment() const { return m_moment; }
  Granularity granularity() const { return m_granularity; }
  /// The event at the moment, or −1.
  int event() const { return m_timeline.eventAt(m_moment); }
  /// The events of the last move.
  StepTimeline::Range move() const { return m_timeline.moveEndingAt(m_moment, m_granularity); }
  void setGranularity(Granularity granularity);
  void setMoment(int moment);
  void next() { next(m_granularity); }
  void previous() { previous(m_granularity); }
  void next(Granularity granularity);
  void previous(Granularity granularity);
  void toStart() { setMoment(0); }
  void toEnd() { setMoment(m_timeline.length()); }
  /// To where the event's result has just been made.
  void goTo(int event);

  bool isPlaying() const { return m_timer.isActive(); }
  void setPlaying(bool playing);
  double pace() const { return m_pace; }  ///< moves a second
  void setPace(double movesPerSecond);

  /// The event whose number the mouse is on, or −1: it lights up everywhere.
  int pointedEvent() const { return m_pointed; }
  void setPointedEvent(int event);

  /// While predicting, the result of each move is hidden until it is revealed.
  bool isPredicting() const { return m_isPredicting; }
  void setPredicting(bool predicting);
  bool isHidden() const { return m_isPredicting && !m_isRevealed && m_moment > 0; }
  void reveal();
  /// Whether an event's result has been made, and is not hidden.
  bool isKnown(int event) const;

 signals:
  void traceChanged();
  /// The moment, the granularity, what is hidden: what is to be seen has changed.
  void moved();
  void pointedChanged();
  void playingChanged(bool playing);

 private:
  std::shared_ptr<const StepTrace> m_trace;
  StepTimeline m_timeline;
  int m_moment = 0;
  Granularity m_granularity = Granularity::Neuron;
  QTimer m_timer;
  double m_pace = 1;
  int m_pointed = -1;
  bool m_isPredicting = false;
  bool m_isRevealed = true;
};

}  // namespace neurarium
