#include "ui/network_spot.h"

namespace neurarium {

std::optional<Index> placeInTheta(const Network& network, const NetworkSpot& spot) {
  const ParameterKind kind = spot.isLink() ? ParameterKind::Weight : ParameterKind::Bias;
  for (const ParameterInfo& info : network.parameters()) {
    if (info.layer != spot.layer || info.kind != kind) continue;
    const Index units = info.shape.dimensions.front();
    const Index inputs = spot.isLink() ? info.shape.dimensions.back() : 1;
    if (spot.unit < 0 || spot.unit >= units || (spot.isLink() && spot.input >= inputs)) return std::nullopt;
    return info.offset + (spot.isLink() ? spot.input * units : 0) + spot.unit;
  }
  return std::nullopt;
}

NetworkSpot spotAt(const Network& network, Index place) {
  for (const ParameterInfo& info : network.parameters()) {
    const Index within = place - info.offset;
    if (within < 0 || within >= info.size()) continue;
    const Index units = info.shape.dimensions.front();
    const bool isMatrix = info.shape.dimensions.size() > 1;
    return {static_cast<int>(info.layer), static_cast<int>(within % units),
            isMatrix ? static_cast<int>(within / units) : -1};
  }
  return {};
}

}  // namespace neurarium
