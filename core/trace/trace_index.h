#pragma once

#include <vector>

#include "core/types.h"

namespace neurarium {

/// Which event made a number: −1 where there is none (yet).
using EventIds = std::vector<int>;

/// For every number of a training step the event that made it.
struct TraceIndex {
  /// By unit.
  struct Units {
    EventIds output;          ///< a, or an input's value
    EventIds before;          ///< what the output was made from: z, or the normalised number
    EventIds outputGradient;  ///< ∂L/∂a
    EventIds beforeGradient;  ///< δ
  };
  std::vector<Units> layers;  ///< the index is the layer's in the spec, 0 being the input
  EventIds targets;           ///< by output

  /// By a number's place in θ.
  EventIds values;            ///< as the step begins
  EventIds exampleGradients;  ///< the focused example's
  EventIds meanGradients;     ///< the batch's; −1 for a batch of one
  EventIds gradients;         ///< what the optimizer is given
  EventIds newValues;

  int loss = -1;  ///< the focused example's

  /// The event at a place, or −1.
  static int at(const EventIds& events, Index place) {
    return place >= 0 && place < static_cast<Index>(events.size()) ? events[static_cast<std::size_t>(place)]
                                                                   : -1;
  }
};

}  // namespace neurarium
