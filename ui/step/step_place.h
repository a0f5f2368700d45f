#pragma once

#include <QString>

#include "core/network.h"
#include "core/trace/trace_event.h"
#include "ui/network_spot.h"

namespace neurarium {

/// What of the network an event is about.
NetworkSpot spotOf(const TraceEvent& event);
/// "w₂₁⁽¹⁾", "b₂⁽¹⁾": as formulas write it.
QString placeName(const Network& network, Index place);

}  // namespace neurarium
