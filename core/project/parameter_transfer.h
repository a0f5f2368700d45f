#pragma once

#include <cstdint>
#include <vector>

#include "core/network_spec.h"
#include "core/result.h"
#include "core/types.h"

namespace neurarium {

/// Where a layer of an edited design comes from.
struct LayerOrigin {
  int layer = -1;  ///< of the design before; −1: it is new
  std::vector<int>
      units;  ///< of each unit, its index before, or −1; empty: units keep their index, further ones are new

  bool operator==(const LayerOrigin&) const = default;
};

/// A layer that is being edited, and where it comes from. Its frozen parameters stay at their places of the design before.
struct DraftLayer {
  LayerSpec spec;
  LayerOrigin origin;
};

/// A design while it is edited: layers are put in, taken out and moved as in any vector, and each still knows where it comes from.
using NetworkDraft = std::vector<DraftLayer>;

/// Every layer its own origin.
NetworkDraft draftOf(const NetworkSpec& spec);

/// The design that the draft describes. Frozen parameters go with their units; those whose unit or input is gone are frozen no more.
NetworkSpec specOf(const NetworkDraft& draft, const NetworkSpec& before);

/// How many numbers of a layer were drawn anew.
struct Redrawn {
  int layer = 0;  ///< of the new design
  Index count = 0;
  Index of = 0;  ///< all learned numbers of the layer

  bool operator==(const Redrawn&) const = default;
};

struct ParameterTransfer {
  Vector parameters;             ///< θ of the new design
  std::vector<Redrawn> redrawn;  ///< layers with new numbers only
};

/// θ for an edited design, with every number that still has its place: those of a unit that was there before, from an input that was there
/// before. Inputs are the units of the nearest layer below that has some. Where that is another one, weights stay if their shape does. Everything
/// else is drawn from `seed` as Network::initialParameters() does, or from the next seeds should a new unit begin as another one's twin. A changed
/// initialiser draws the layer's weights anew, or its biases if theirs changed; what was frozen before keeps its value.
/// Shapes: `theta` belongs to `before`; the result to specOf(draft, before).
/// Errors: those of Network::build() for either design; WrongShape (parameters).
Result<ParameterTransfer> transferParameters(const NetworkSpec& before, const Vector& theta,
                                             const NetworkDraft& draft, std::uint64_t seed);

}  // namespace neurarium
