#pragma once

#include <memory>

#include "core/layers/layer.h"
#include "core/network_spec.h"

namespace neurarium {

/// The layer that `spec` describes, fed with columns of `input`; nullptr for the input layer, which computes nothing.
std::unique_ptr<Layer> makeLayer(const LayerSpec& spec, const Shape& input);

}  // namespace neurarium
