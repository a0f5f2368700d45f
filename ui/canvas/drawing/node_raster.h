#pragma once

#include <QImage>
#include <vector>

#include "core/types.h"
#include "ui/theme.h"

namespace neurarium {

/// The outline of a node of one size: a square with round corners and a border.
struct NodeFrame {
  struct Pixel {
    std::size_t index = 0;
    float cover = 0;   ///< 0 outside
    float border = 0;  ///< share of the border in what is covered
  };
  int side = 0;
  std::vector<Pixel> pixels;  ///< that are not all inside
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

/// Every pixel becomes more like `color`, by that share.
void mixAll(NodeInside& inside, QRgb color, float share);

/// Format_ARGB32_Premultiplied. What `image` was before is used again if it has the same size.
void composeNode(const NodeFrame& frame, const NodeInside& inside, QRgb border, QImage& image);

/// Here, for loops over many pixels.
inline QRgb mixColors(QRgb from, QRgb to, float share) {
  constexpr float kHalf = 0.5f;  // to round: std::lround is a call
  const auto mix = [share](int a, int b) {
    return static_cast<int>(static_cast<float>(a) + static_cast<float>(b - a) * share + kHalf);
  };
  return qRgb(mix(qRed(from), qRed(to)), mix(qGreen(from), qGreen(to)), mix(qBlue(from), qBlue(to)));
}

}  // namespace neurarium
