#pragma once

#include <QImage>

#include "core/shape.h"
#include "core/types.h"

namespace neurarium {

/// Pixels as ink on white paper, `brightest` and above black, 0 and below white.
/// Shapes: pixels row by row, channels × height × width of `shape`; the first channel is drawn.
QImage grayPicture(ConstVectorRef pixels, const Shape& shape, Scalar brightest);

}  // namespace neurarium
