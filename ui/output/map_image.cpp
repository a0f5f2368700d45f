#include "ui/output/map_image.h"

#include <algorithm>
#include <vector>

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

QImage makeDecidedImage(const Matrix& map, Index side, const OutputScale& scale, const Theme& theme) {
  const Index size = side * kDecidedUpscale;
  QImage image(static_cast<int>(size), static_cast<int>(size), QImage::Format_RGB32);
  std::vector<QRgb> colors;  // that of "not finite" first
  for (int decision = -1; decision < scale.decisions(); ++decision)
    colors.push_back(scale.decidedColor(decision, theme));
  std::vector<Between> neighbours;
  for (Index i = 0; i < size; ++i)
    neighbours.push_back(between((static_cast<double>(i) + 0.5) / kDecidedUpscale - 0.5, side));
  Matrix points(map.rows(), side);  // one row of the map, between two of its own
  Vector output(map.rows());
  for (Index row = 0; row < size; ++row) {
    const Between& y = neighbours[static_cast<std::size_t>(row)];
    points = (1 - y.share) * map.middleCols(y.first * side, side) +
             y.share * map.middleCols(y.second * side, side);
    auto* line = reinterpret_cast<QRgb*>(image.scanLine(static_cast<int>(row)));
    for (Index column = 0; column < size; ++column) {
      const Between& x = neighbours[static_cast<std::size_t>(column)];
      for (Index i = 0; i < output.size(); ++i)
        output[i] = points(i, x.first) + x.share * (points(i, x.second) - points(i, x.first));
      line[column] = colors[static_cast<std::size_t>(scale.decision(output.data()) + 1)];
    }
  }
  return image;
}

}  // namespace

QImage makeMapImage(const Matrix& map, Index side, const OutputScale& scale, const Theme& theme,
                    bool isDecided) {
  if (isDecided) return makeDecidedImage(map, side, scale, theme);
  QImage image(static_cast<int>(side), static_cast<int>(side), QImage::Format_RGB32);
  for (Index row = 0; row < side; ++row) {
    auto* line = reinterpret_cast<QRgb*>(image.scanLine(static_cast<int>(row)));
    for (Index column = 0; column < side; ++column)
      line[column] = scale.color(map.col(row * side + column).data(), theme);
  }
  return image;
}

Vector interpolate(const Matrix& map, Index side, double column, double row) {
  const Between x = between(column, side);
  const Between y = between(row, side);
  const auto point = [&](Index atRow, Index atColumn) { return map.col(atRow * side + atColumn); };
  return (1 - y.share) * ((1 - x.share) * point(y.first, x.first) + x.share * point(y.first, x.second)) +
         y.share * ((1 - x.share) * point(y.second, x.first) + x.share * point(y.second, x.second));
}

}  // namespace neurarium
