#pragma once

#include <QString>
#include <optional>

#include "core/network.h"
#include "core/trace/trace_event.h"
#include "ui/network_spot.h"

namespace neurarium {

/// Which number of θ belongs to a neuron (its bias) or a link (its weight); none for an input.
std::optional<Index> placeOf(const Network& network, const NetworkSpot& spot);
/// The neuron or link whose number it is; none for a layer's own.
NetworkSpot spotOf(const Network& network, Index place);
/// What of the network an event is about.
NetworkSpot spotOf(const TraceEvent& event);
/// "w₂₁⁽¹⁾", "b₂⁽¹⁾": as formulas write it.
QString placeName(const Network& network, Index place);

}  // namespace neurarium
