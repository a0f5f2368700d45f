#pragma once

#include <optional>

#include "core/network.h"

namespace neurarium {

/// A part of the network that one can point at: a neuron, a feature, or a link into a neuron.
struct NetworkSpot {
  int layer = -1;
  int unit = -1;
  int input = -1;  ///< of a link: the unit where it comes from, in the nearest layer of units before

  bool isNone() const { return layer < 0; }
  bool isLink() const { return input >= 0; }
  bool operator==(const NetworkSpot&) const = default;
};

/// Which number of θ belongs to a neuron (its bias) or a link (its weight); none for an input.
std::optional<Index> placeInTheta(const Network& network, const NetworkSpot& spot);
/// The neuron or link whose number it is.
NetworkSpot spotAt(const Network& network, Index place);

}  // namespace neurarium
