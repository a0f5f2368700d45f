#pragma once

#include <QImage>

#include "core/data/prepared_data.h"
#include "ui/output/output_scale.h"

namespace neurarium {

/// How many pixels a side a point of the map gets where classes are told apart sharply.
constexpr int kDecidedUpscale = 4;

/// The picture of a map of outputs (outputs × side², rows from the top left): one pixel a point. With `isDecided` every pixel has the full
/// colour of its side or class, on a grid `kDecidedUpscale` times as fine between the points, so that the border is a line and not a staircase.
QImage makeMapImage(const Matrix& map, Index side, const OutputScale& scale, const Theme& theme,
                    bool isDecided);

/// The outputs between the points of a map: `column` and `row` in points, 0 in the middle of the first; clamped at the edges.
Vector interpolate(const Matrix& map, Index side, double column, double row);

}  // namespace neurarium
