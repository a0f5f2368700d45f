#include "ui/plots/plot_turns.h"

#include <utility>

#include "ui/widgets/frame_pacer.h"

namespace neurarium {

PlotTurns::PlotTurns(std::vector<std::function<void()>> updates, QObject* parent)
    : QObject(parent), m_updates(std::move(updates)), m_pacer(new FramePacer(this)) {
  connect(m_pacer, &FramePacer::due, this, &PlotTurns::takeTurn);
}

void PlotTurns::request() {
  m_waiting = m_updates.size();
  m_pacer->request();
}

void PlotTurns::updateAll() {
  m_waiting = 0;
  for (const auto& update : m_updates) update();
}

void PlotTurns::takeTurn() {
  if (m_waiting == 0) return;
  m_updates[m_next]();
  m_next = (m_next + 1) % m_updates.size();
  if (--m_waiting > 0) m_pacer->request();
}

}  // namespace neurarium
