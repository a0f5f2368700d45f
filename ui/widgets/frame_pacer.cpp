#include "ui/widgets/frame_pacer.h"

namespace neurarium {

namespace {

/// A little less than snapshots take to come, so that none of them waits.
constexpr int kFrameMilliseconds = 15;

}  // namespace

FramePacer::FramePacer(QObject* parent) : QObject(parent) {
  m_timer.setSingleShot(true);
  m_timer.setTimerType(Qt::PreciseTimer);
  connect(&m_timer, &QTimer::timeout, this, &FramePacer::draw);
}

void FramePacer::request() {
  if (m_timer.isActive()) return;
  if (!m_sinceLast.isValid() || m_sinceLast.hasExpired(kFrameMilliseconds))
    draw();
  else
    m_timer.start(kFrameMilliseconds - static_cast<int>(m_sinceLast.elapsed()));
}

void FramePacer::draw() {
  m_sinceLast.start();
  emit due();
}

}  // namespace neurarium
