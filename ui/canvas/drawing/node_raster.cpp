#include "ui/canvas/drawing/node_raster.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>
#include <utility>

namespace neurarium {

namespace {

/// Where pixel `i` of `side` lies among `count` cells: the two cells beside it and the share of the second.
struct Between {
  int first = 0;
  int second = 0;
  float share = 0;
};

Between between(int i, int side, int count) {
  const float at =
      std::clamp((static_cast<float>(i) + 0.5f) * static_cast<float>(count) / static_cast<float>(side) - 0.5f,
                 0.0f, static_cast<float>(count - 1));
  const int first = static_cast<int>(at);
  return {first, std::min(first + 1, count - 1), at - static_cast<float>(first)};
}

NodeFrame makeFrame(int side, float radius, float thickness) {
  NodeFrame frame{side, {}};
  const float half = static_cast<float>(side) / 2;
  for (int y = 0; y < side; ++y) {
    for (int x = 0; x < side; ++x) {
      // Signed distance to a rounded square: negative inside.
      const float dx = std::abs(static_cast<float>(x) + 0.5f - half) - (half - radius);
      const float dy = std::abs(static_cast<float>(y) + 0.5f - half) - (half - radius);
      const float outside = std::hypot(std::max(dx, 0.0f), std::max(dy, 0.0f));
      const float distance = outside + std::min(std::max(dx, dy), 0.0f) - radius;
      const float cover = std::clamp(0.5f - distance, 0.0f, 1.0f);
      const float border = std::clamp(distance + thickness + 0.5f, 0.0f, 1.0f);
      const std::size_t index =
          static_cast<std::size_t>(y) * static_cast<std::size_t>(side) + static_cast<std::size_t>(x);
      if (cover < 1 || border > 0) frame.pixels.push_back({index, cover, border});
    }
  }
  return frame;
}

}  // namespace

const NodeFrame& nodeFrame(int side, float radius, float thickness) {
  constexpr std::size_t kMostFrames = 64;  // nodes that grow pass through many sizes
  static std::map<std::tuple<int, float, float>, NodeFrame> frames;
  if (frames.size() >= kMostFrames) frames.clear();
  const auto [place, isNew] = frames.try_emplace({side, radius, thickness});
  if (isNew) place->second = makeFrame(side, radius, thickness);
  return place->second;
}

NodeInside plainInside(int side, QRgb color) {
  return NodeInside(static_cast<std::size_t>(side) * static_cast<std::size_t>(side), color);
}

NodeInside mapInside(int side, const std::vector<float>& values, int width, int height, ValueScale scale,
                     const Theme& theme) {
  const auto wide = static_cast<std::size_t>(side);
  NodeInside inside(wide * wide);
  std::vector<Between> columns;
  columns.reserve(wide);
  for (int x = 0; x < side; ++x) columns.push_back(between(x, side, width));
  // Rows of the map, as wide as the picture: many rows of pixels lie between the same two.
  int upperRow = -1;
  int lowerRow = -1;
  std::vector<float> upper(wide);
  std::vector<float> lower(wide);
  std::vector<float> mixed(wide);
  const auto widen = [&](int row, std::vector<float>& line) {
    const float* cells = values.data() + static_cast<std::ptrdiff_t>(row) * width;
    for (std::size_t x = 0; x < wide; ++x)
      line[x] =
          cells[columns[x].first] + (cells[columns[x].second] - cells[columns[x].first]) * columns[x].share;
  };
  QRgb* pixel = inside.data();
  for (int y = 0; y < side; ++y) {
    const Between row = between(y, side, height);
    if (row.first != upperRow) {
      // Going down, the lower of two rows becomes the upper one.
      if (row.first == lowerRow)
        std::swap(upper, lower);
      else
        widen(row.first, upper);
      widen(row.second, lower);
      upperRow = row.first;
      lowerRow = row.second;
    }
    for (std::size_t x = 0; x < wide; ++x) mixed[x] = scale(upper[x] + (lower[x] - upper[x]) * row.share);
    theme.signedColors(mixed, pixel);
    pixel += side;
  }
  return inside;
}

NodeInside pixelInside(int side, const std::vector<QRgb>& colors, int width, int height) {
  NodeInside inside;
  inside.reserve(static_cast<std::size_t>(side) * static_cast<std::size_t>(side));
  for (int y = 0; y < side; ++y) {
    const QRgb* row = colors.data() + static_cast<std::ptrdiff_t>(y * height / side) * width;
    for (int x = 0; x < side; ++x) inside.push_back(row[x * width / side]);
  }
  return inside;
}

NodeInside curveInside(int side, const std::vector<float>& values, ValueScale scale, const Theme& theme) {
  NodeInside inside = plainInside(side, theme.surface.rgb());
  const QRgb line = theme.text.rgb();
  const float middle = static_cast<float>(side) / 2;
  const float reach = middle * 0.8f;
  const auto valueAt = [&](int x) {
    const Between place = between(x, side, static_cast<int>(values.size()));
    const float first = values[static_cast<std::size_t>(place.first)];
    const float value = scale(first + (values[static_cast<std::size_t>(place.second)] - first) * place.share);
    return std::isfinite(value) ? std::clamp(value, -1.0f, 1.0f) : 0.0f;
  };
  for (int x = 0; x < side; ++x) {
    const float value = valueAt(x);
    const float height = middle - value * reach;
    const float slope = (valueAt(std::min(x + 1, side - 1)) - valueAt(std::max(x - 1, 0))) / 2 * reach;
    const float cosine = 1 / std::sqrt(1 + slope * slope);
    const QRgb fill = mixColors(theme.zero.rgb(), theme.signedColor(value), 0.75f);
    for (int y = 0; y < side; ++y) {
      const float at = static_cast<float>(y) + 0.5f;
      QRgb& pixel =
          inside[static_cast<std::size_t>(y) * static_cast<std::size_t>(side) + static_cast<std::size_t>(x)];
      if ((at - height) * (at - middle) <= 0) pixel = fill;
      const float cover = std::clamp(1.2f - std::abs(at - height) * cosine, 0.0f, 1.0f);
      if (cover > 0) pixel = mixColors(pixel, line, cover);
    }
  }
  return inside;
}

void mixAll(NodeInside& inside, QRgb color, float share) {
  for (QRgb& pixel : inside) pixel = mixColors(pixel, color, share);
}

void composeNode(const NodeFrame& frame, const NodeInside& inside, QRgb border, QImage& image) {
  if (image.width() != frame.side)
    image = QImage(frame.side, frame.side, QImage::Format_ARGB32_Premultiplied);
  auto* const pixels = reinterpret_cast<QRgb*>(image.bits());  // without gaps: rows are of whole words
  for (std::size_t i = 0; i < inside.size(); ++i) pixels[i] = inside[i] | 0xff000000;
  for (const NodeFrame::Pixel& pixel : frame.pixels) {
    const QRgb color = mixColors(pixels[pixel.index], border, pixel.border);
    pixels[pixel.index] =
        pixel.cover >= 1 ? color
                         : qPremultiply((color & 0xffffff) | static_cast<unsigned>(pixel.cover * 255) << 24);
  }
}

}  // namespace neurarium
