#include "ui/step/step_player.h"

#include <algorithm>

namespace neurarium {

StepPlayer::StepPlayer(QObject* parent) : QObject(parent) {
  connect(&m_timer, &QTimer::timeout, this, [this] {
    next();
    if (m_moment == m_timeline.length()) setPlaying(false);
  });
}

void StepPlayer::setTrace(std::shared_ptr<const StepTrace> trace, bool keepsMoment) {
  m_trace = std::move(trace);
  m_timeline = m_trace ? StepTimeline(m_trace->events()) : StepTimeline();
  m_moment = keepsMoment ? std::min(m_moment, m_timeline.length()) : 0;
  m_pointed = -1;
  if (!m_trace) setPlaying(false);
  emit traceChanged();
}

void StepPlayer::setGranularity(Granularity granularity) {
  if (granularity == m_granularity) return;
  m_granularity = granularity;
  emit moved();
}

void StepPlayer::setMoment(int moment) {
  moment = std::clamp(moment, 0, m_timeline.length());
  if (moment == m_moment) return;
  m_moment = moment;
  m_isRevealed = false;
  m_pointed = -1;
  emit moved();
}

void StepPlayer::next(Granularity granularity) {
  setMoment(m_timeline.next(m_moment, granularity));
}

void StepPlayer::previous(Granularity granularity) {
  setMoment(m_timeline.previous(m_moment, granularity));
}

void StepPlayer::goTo(int event) {
  if (event >= 0) setMoment(m_timeline.momentOf(event));
}

void StepPlayer::setPlaying(bool playing) {
  if (playing == isPlaying() || (playing && !m_trace)) return;
  if (playing) {
    if (m_moment == m_timeline.length()) toStart();
    m_timer.start(static_cast<int>(1000 / m_pace));
  } else {
    m_timer.stop();
  }
  emit playingChanged(playing);
}

void StepPlayer::setPace(double movesPerSecond) {
  m_pace = movesPerSecond;
  if (isPlaying()) m_timer.start(static_cast<int>(1000 / m_pace));
}

void StepPlayer::setPointedEvent(int event) {
  if (event == m_pointed) return;
  m_pointed = event;
  emit pointedChanged();
}

void StepPlayer::setPredicting(bool predicting) {
  if (predicting == m_isPredicting) return;
  m_isPredicting = predicting;
  m_isRevealed = false;
  emit moved();
}

bool StepPlayer::isKnown(int event) const {
  if (event < 0 || !m_timeline.isDone(event, m_moment)) return false;
  if (!isHidden()) return true;
  const StepTimeline::Range last = move();
  return event < last.first || event >= last.last;
}

void StepPlayer::reveal() {
  if (!isHidden()) return;
  m_isRevealed = true;
  emit moved();
}

}  // namespace neurarium
