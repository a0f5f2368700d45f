#include "core/trace/step_timeline.h"

#include <algorithm>

namespace neurarium {

namespace {

constexpr std::size_t kPhases = 5;

bool isSameMove(const TraceEvent& a, const TraceEvent& b, Granularity granularity) {
  if (a.phase != b.phase) return false;
  if (granularity == Granularity::Phase) return true;
  if (a.layer != b.layer) return false;
  return granularity == Granularity::Layer || a.unit == b.unit;
}

}  // namespace

StepTimeline::StepTimeline(const std::vector<TraceEvent>& events) : m_phases(kPhases) {
  for (auto& stops : m_stops) stops.push_back(0);
  int moment = 0;
  for (std::size_t i = 0; i < events.size(); ++i) {
    Range& phase = m_phases[static_cast<std::size_t>(events[i].phase)];
    if (phase.last == 0) phase.first = moment;
    moment += events[i].terms;
    phase.last = moment;
    m_ends.push_back(moment);
    for (const Granularity granularity : {Granularity::Phase, Granularity::Layer, Granularity::Neuron}) {
      const bool goesOn = i + 1 < events.size() && isSameMove(events[i], events[i + 1], granularity);
      if (!goesOn) m_stops[static_cast<std::size_t>(granularity)].push_back(moment);
    }
  }
}

int StepTimeline::next(int moment, Granularity granularity) const {
  if (granularity == Granularity::Product) return std::min(moment + 1, length());
  const auto& stops = m_stops[static_cast<std::size_t>(granularity)];
  const auto stop = std::upper_bound(stops.begin(), stops.end(), moment);
  return stop == stops.end() ? length() : *stop;
}

int StepTimeline::previous(int moment, Granularity granularity) const {
  if (granularity == Granularity::Product) return std::max(moment - 1, 0);
  const auto& stops = m_stops[static_cast<std::size_t>(granularity)];
  const auto stop = std::lower_bound(stops.begin(), stops.end(), moment);
  return stop == stops.begin() ? 0 : *(stop - 1);
}

int StepTimeline::eventAt(int moment) const {
  if (moment <= 0) return -1;
  return static_cast<int>(std::lower_bound(m_ends.begin(), m_ends.end(), moment) - m_ends.begin());
}

int StepTimeline::termsAt(int moment) const {
  const int event = eventAt(moment);
  if (event < 0) return 0;
  return event == 0 ? moment : moment - m_ends[static_cast<std::size_t>(event) - 1];
}

StepTimeline::Range StepTimeline::moveEndingAt(int moment, Granularity granularity) const {
  if (moment <= 0) return {};
  const int last = eventAt(moment);
  if (granularity == Granularity::Product) return {last, last + 1};
  return {eventAt(previous(moment, granularity) + 1), last + 1};
}

StepTimeline::Range StepTimeline::momentsOf(TracePhase phase) const {
  return m_phases.empty() ? Range{} : m_phases[static_cast<std::size_t>(phase)];
}

}  // namespace neurarium
