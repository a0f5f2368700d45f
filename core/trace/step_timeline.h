#pragma once

#include <vector>

#include "core/trace/trace_event.h"

namespace neurarium {

/// How far one move goes along a step's timeline.
enum class Granularity { Phase, Layer, Neuron, Product };

/// The moments of a training step, from 0 (nothing is known yet) to length() (the step is made). One moment is one product of a sum, or one
/// event; coarser moves end where a neuron's, a layer's or a phase's numbers are complete.
class StepTimeline {
 public:
  StepTimeline() = default;
  explicit StepTimeline(const std::vector<TraceEvent>& events);

  int length() const { return m_ends.empty() ? 0 : m_ends.back(); }
  /// The next or the former moment at which a move of this size ends; the ends of the timeline at its ends.
  int next(int moment, Granularity granularity) const;
  int previous(int moment, Granularity granularity) const;

  /// The event under way, or just done, at a moment; −1 at 0.
  int eventAt(int moment) const;
  /// How many of that event's terms are done, 1 to TraceEvent::terms.
  int termsAt(int moment) const;
  /// Whether an event's result is known.
  bool isDone(int event, int moment) const { return m_ends[static_cast<std::size_t>(event)] <= moment; }
  /// The moment at which an event's result is known.
  int momentOf(int event) const { return m_ends[static_cast<std::size_t>(event)]; }
  /// The events of the move that ends at a moment: first and one past the last; both 0 at moment 0.
  struct Range {
    int first = 0;
    int last = 0;
    bool operator==(const Range&) const = default;
  };
  Range moveEndingAt(int moment, Granularity granularity) const;
  /// The moments of a phase: where it begins and where it is complete.
  Range momentsOf(TracePhase phase) const;

 private:
  std::vector<int> m_ends;      ///< of each event
  std::vector<int> m_stops[3];  ///< the ends of coarse moves: Phase, Layer, Neuron; each begins with 0
  std::vector<Range> m_phases;
};

}  // namespace neurarium
