#include "ui/output/map_image.h"

#include <algorithm>
#include <cmath>

namespace neurarium {

namespace {

/// Two neighbours in one dimension and how much the second counts.
struct Between {
  Index first;
  Index second;
  Scalar share;
};

Between between(double at, Index side) {
  const double clamped = std::clamp(at, 0.0, static_cast<double>(side - 1));
  const auto first = static_cast<Index>(clamped);
  return {first, std::min(first + 1, side - 1), static_cast<Scalar>(clamped - static_cast<double>(first))};
}

void interpolateInto(const Matrix& map, Index side, const Between& x, const Between& y, Vector& output) {
  const auto point = [&](Index row, Index column) { return map.col(row * side + column); };
  output = (1 - y.share) * ((1 - x.share) * point(y.first, x.first) + x.share * point(y.first, x.second)) +
           y.share * ((1 - x.share) * point(y.second, x.first) + x.share * point(y.second, x.second));
}

}  // namespace

QImage makeMapImage(const Matrix& map, Index side, const OutputScale& scale, const Theme& theme,
                    bool isDecided) {
  const Index upscale = isDecided ? kDecidedUpscale : 1;
  const Index size = side * upscale;
  QImage image(static_cast<int>(size), static_cast<int>(size), QImage::Format_RGB32);
  Vector output(map.rows());
  for (Index row = 0; row < size; ++row) {
    auto* line = reinterpret_cast<QRgb*>(image.scanLine(static_cast<int>(row)));
    if (!isDecided) {
      for (Index column = 0; column < size; ++column)
        line[column] = scale.color(map.col(row * side + column).data(), theme);
      continue;
    }
    const auto middle = [&](Index i) {
      return (static_cast<double>(i) + 0.5) / static_cast<double>(upscale) - 0.5;
    };
    const Between y = between(middle(row), side);
    for (Index column = 0; column < size; ++column) {
      interpolateInto(map, side, between(middle(column), side), y, output);
      line[column] = scale.decidedColor(output.data(), theme);
    }
  }
  return image;
}

Vector interpolate(const Matrix& map, Index side, double column, double row) {
  Vector output(map.rows());
  interpolateInto(map, side, between(column, side), between(row, side), output);
  return output;
}

}  // namespace neurarium
