#pragma once

#include <QImage>
#include <vector>

#include "core/types.h"
#include "ui/theme.h"

namespace neurarium {

/// The outline of a node of one size: a square with round corners and a border.
struct NodeFrame {
  int side = 0;
  std::vector<float> cover;   ///< of every pixel, 0 outside
  std::vector<float> border;  ///< share of the border in what is covered
};

/// In device pixels. Made once for each size; for the GUI thread. Good until the next call.
const NodeFrame& nodeFrame(int side, float radius, float thickness);

/// The inside of a node, a colour for every pixel; `factor` takes values to [−1, 1], after `offset` is subtracted.
struct ValueScale {
  float offset = 0;
  float factor = 1;
  float operator()(float value) const { return (value - offset) * factor; }
};

using NodeInside = std::vector<QRgb>;

NodeInside plainInside(int side, QRgb color);
/// A map of width × height values, row by row, smoothly enlarged.
NodeInside mapInside(int side, const std::vector<float>& values, int width, int height, ValueScale scale,
                     const Theme& theme);
/// The same in sharp squares, for pixels and weights of pixels.
NodeInside pixelInside(int side, const std::vector<QRgb>& colors, int width, int height);
/// A curve over the line of zero, the room between them filled.
NodeInside curveInside(int side, const std::vector<float>& values, ValueScale scale, const Theme& theme);

/// Format_ARGB32_Premultiplied.
QImage composeNode(const NodeFrame& frame, const NodeInside& inside, QRgb border);

QRgb mixColors(QRgb from, QRgb to, float share);

}  // namespace neurarium
