#pragma once

#include <QColor>

namespace neurarium {

/// The colour of the `layer`-th of `layers` with weights: along a ramp from the input's side to the output's.
QColor gradientColor(std::size_t layer, std::size_t layers);

/// Of a norm in a heat map, from weak (0) to strong (1): the stronger, the more it stands out from the paper.
QColor heatColor(double share);

}  // namespace neurarium
