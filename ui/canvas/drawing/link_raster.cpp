#include "ui/canvas/drawing/link_raster.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>

namespace neurarium {

namespace {

constexpr float kDash = 7;  // pixels at 100 %, for a link of no width
constexpr float kGap = 4;
constexpr int kStrip = 16;  // columns that are painted together: they stay in the second cache
constexpr int kBlock = 16;  // rows that are written together

/// Pixels that are computed at once, one below the other.
typedef float Pixels __attribute__((vector_size(16)));
typedef int Whole __attribute__((vector_size(16)));
constexpr int kPixels = 4;

Pixels least(Pixels a, Pixels b) {
  return a < b ? a : b;
}

Pixels most(Pixels a, Pixels b) {
  return a > b ? a : b;
}

Pixels all(float value) {
  return Pixels{value, value, value, value};
}

/// Curves where they cross columns: their height, their slope, and how much longer they are there than level ones.
struct CurvePoints {
  Pixels y;
  Pixels slope;
  Pixels secant;
};

LinkCurve curveBetween(const QPointF& from, const QPointF& to) {
  return {static_cast<float>(from.x()), static_cast<float>(from.y()), static_cast<float>(to.x() - from.x()),
          static_cast<float>(to.y() - from.y())};
}

CurvePoints pointsOf(const LinkCurve& curve, Pixels x) {
  const Pixels u = least(most((x - curve.left) * (1 / curve.length), all(0)), all(1));
  const Pixels slope = u * (1 - u) * (6 * curve.rise / curve.length);
  Pixels secant = 1 + slope * slope;
  for (int i = 0; i < kPixels; ++i) secant[i] = std::sqrt(secant[i]);
  return {u * u * (3 - 2 * u) * curve.rise + curve.top, slope, secant};
}

float heightOf(const LinkCurve& curve, float x) {
  return pointsOf(curve, all(x)).y[0];
}

/// A channel's value while it is painted: half a step more, so that cutting off the fraction at the end rounds.
std::array<float, 3> channelsOf(QRgb color) {
  return {static_cast<float>(qRed(color)) + 0.5f, static_cast<float>(qGreen(color)) + 0.5f,
          static_cast<float>(qBlue(color)) + 0.5f};
}

}  // namespace

double linkHeightAt(const LinkStroke& link, double x) {
  return static_cast<double>(heightOf(curveBetween(link.from, link.to), static_cast<float>(x)));
}

double linkDistance(const LinkStroke& link, const QPointF& point) {
  if (point.x() < link.from.x() || point.x() > link.to.x()) return std::numeric_limits<double>::infinity();
  const CurvePoints curve = pointsOf(curveBetween(link.from, link.to), all(static_cast<float>(point.x())));
  return std::abs(point.y() - static_cast<double>(curve.y[0])) / static_cast<double>(curve.secant[0]);
}

QPainterPath linkPath(const LinkStroke& link) {
  // A cubic whose x goes evenly: its heights are those of linkHeightAt().
  const double third = (link.to.x() - link.from.x()) / 3;
  QPainterPath path(link.from);
  path.cubicTo(link.from + QPointF(third, 0), link.to - QPointF(third, 0), link.to);
  return path;
}

QPen linkPen(const LinkStroke& link, double flow) {
  const auto width = static_cast<double>(link.width);
  QPen pen(QColor(link.color), width, Qt::SolidLine, Qt::FlatCap);
  if (!link.dashed || width <= 0) return pen;
  pen.setDashPattern(
      {(static_cast<double>(kDash) + 1.5 * width) / width, (static_cast<double>(kGap) + width) / width});
  pen.setDashOffset(-flow / width);
  return pen;
}

/// Where a link crosses one column.
struct LinkRaster::Crossing {
  int top = 0;  ///< the rows that it touches
  int bottom = 0;
  float y = 0;
  float cosine = 1;
  float travelled = 0;  ///< along the link so far, in periods of its dashes
  float step = 0;       ///< and what each row adds
};

void LinkRaster::begin(const QSize& size, const QPointF& origin, double scale, QRgb background) {
  if (m_image.size() != size) m_image = QImage(size, QImage::Format_RGB32);
  m_image.setDevicePixelRatio(scale);
  m_origin = origin;
  m_scale = scale;
  m_background = channelsOf(background);
  m_parts.clear();
  // Pixels are computed some at once, and may be so beyond the end of their column.
  m_strip.stride = static_cast<std::size_t>((size.height() + kPixels) / kBlock + 1) * kBlock;
  for (std::vector<float>& channel : m_strip.channels) channel.resize(m_strip.stride * kStrip);
}

void LinkRaster::draw(const LinkStroke& link, double flow) {
  const QPointF from = (link.from - m_origin) * m_scale;
  const QPointF to = (link.to - m_origin) * m_scale;
  const auto scale = static_cast<float>(m_scale);
  Stroke stroke;
  stroke.curve = curveBetween(from, to);
  stroke.begin = std::max(0, static_cast<int>(std::floor(from.x())));
  stroke.end = std::min(m_image.width(), static_cast<int>(std::ceil(to.x())));
  stroke.color = channelsOf(link.color);
  stroke.half = link.width * scale / 2;
  stroke.dashed = link.dashed;
  stroke.dash = (kDash + 1.5f * link.width) * scale;
  stroke.period = stroke.dash + (kGap + link.width) * scale;
  // So far to the right that rounding towards 0 is rounding down.
  const auto shift = static_cast<float>(std::fmod(flow * m_scale, static_cast<double>(stroke.period)));
  stroke.travelled = 100 - shift / stroke.period;
  m_parts.emplace_back(stroke);
}

void LinkRaster::fillBetween(const LinkStroke& upper, const LinkStroke& lower, QRgb color) {
  const auto toPicture = [this](const QPointF& point) { return (point - m_origin) * m_scale; };
  Band band;
  band.upper = curveBetween(toPicture(upper.from), toPicture(upper.to));
  band.lower = curveBetween(toPicture(lower.from), toPicture(lower.to));
  band.begin = std::max(0, static_cast<int>(std::floor(toPicture(upper.from).x())));
  band.end = std::min(m_image.width(), static_cast<int>(std::ceil(toPicture(upper.to).x())));
  band.color = channelsOf(color);
  m_parts.emplace_back(band);
}

const QImage& LinkRaster::finish() {
  for (m_strip.begin = 0; m_strip.begin < m_image.width(); m_strip.begin = m_strip.end) {
    m_strip.end = std::min(m_strip.begin + kStrip, m_image.width());
    for (std::size_t i = 0; i < m_background.size(); ++i)
      std::fill(m_strip.channels[i].begin(), m_strip.channels[i].end(), m_background[i]);
    for (auto& part : m_parts) std::visit([this](auto& known) { paint(known); }, part);
    writeStrip();
  }
  return m_image;
}

void LinkRaster::paint(Stroke& stroke) {
  const int begin = std::max(stroke.begin, m_strip.begin);
  const int end = std::min(stroke.end, m_strip.end);
  for (int x = begin; x < end; x += kPixels) {
    const float middle = static_cast<float>(x) + 0.5f;
    const CurvePoints points = pointsOf(stroke.curve, Pixels{middle, middle + 1, middle + 2, middle + 3});
    const Pixels reach = (stroke.half + 0.5f) * points.secant;
    const Pixels top = most(points.y - reach, all(0));
    const Pixels bottom = least(points.y + reach, all(static_cast<float>(m_image.height() - 1)));
    const Pixels cosine = 1 / points.secant;
    const Pixels far = points.secant * (1 / stroke.period);
    const Pixels step = points.slope * cosine * (1 / stroke.period);
    for (int i = 0; i < std::min(kPixels, end - x); ++i) {
      const Crossing crossing{static_cast<int>(top[i]),
                              static_cast<int>(bottom[i]),
                              points.y[i],
                              cosine[i],
                              stroke.travelled,
                              step[i]};
      const std::size_t column = static_cast<std::size_t>(x + i - m_strip.begin) * m_strip.stride;
      stroke.dashed ? paintColumn<true>(stroke, crossing, column)
                    : paintColumn<false>(stroke, crossing, column);
      stroke.travelled += far[i];
    }
  }
}

template <bool isDashed>
void LinkRaster::paintColumn(const Stroke& stroke, const Crossing& crossing, std::size_t column) {
  const Pixels zero{};
  const Pixels reach = all(stroke.half + 0.5f);
  const Pixels fullest = all(std::min(1.0f, 2 * stroke.half));
  const std::array<Pixels, 3> color{all(stroke.color[0]), all(stroke.color[1]), all(stroke.color[2])};
  const std::size_t at = column + static_cast<std::size_t>(crossing.top);
  const std::array<float*, 3> places{m_strip.channels[0].data() + at, m_strip.channels[1].data() + at,
                                     m_strip.channels[2].data() + at};
  // How far the middle of each pixel lies below the curve.
  const float first = static_cast<float>(crossing.top) + 0.5f - crossing.y;
  Pixels below{first, first + 1, first + 2, first + 3};
  for (int row = 0; row <= crossing.bottom - crossing.top; row += kPixels, below += kPixels) {
    Pixels cover = least(most(reach - most(below, -below) * crossing.cosine, zero), fullest);
    if constexpr (isDashed) {
      Pixels phase = crossing.travelled + below * crossing.step;
      phase =
          (phase - __builtin_convertvector(__builtin_convertvector(phase, Whole), Pixels)) * stroke.period;
      cover *= least(most(least(phase, stroke.dash - phase) + 0.5f, zero), all(1));
    }
    for (std::size_t i = 0; i < color.size(); ++i) {
      Pixels pixels;
      std::memcpy(&pixels, places[i] + row, sizeof(pixels));
      pixels += (color[i] - pixels) * cover;
      std::memcpy(places[i] + row, &pixels, sizeof(pixels));
    }
  }
}

void LinkRaster::paint(const Band& band) {
  for (int x = std::max(band.begin, m_strip.begin); x < std::min(band.end, m_strip.end); ++x) {
    const float middle = static_cast<float>(x) + 0.5f;
    const long top = std::max(0L, std::lround(heightOf(band.upper, middle)));
    const long bottom = std::min<long>(m_image.height(), std::lround(heightOf(band.lower, middle)));
    if (top >= bottom) continue;
    const std::size_t column = static_cast<std::size_t>(x - m_strip.begin) * m_strip.stride;
    for (std::size_t i = 0; i < band.color.size(); ++i)
      std::fill_n(m_strip.channels[i].begin() + static_cast<std::ptrdiff_t>(column) + top, bottom - top,
                  band.color[i]);
  }
}

void LinkRaster::writeStrip() {
  std::array<std::array<QRgb, kBlock>, kStrip> block{};
  const auto columns = static_cast<std::size_t>(m_strip.end - m_strip.begin);
  uchar* const bits = m_image.bits();
  const auto bytesPerLine = static_cast<std::size_t>(m_image.bytesPerLine());
  const auto height = static_cast<std::size_t>(m_image.height());
  for (std::size_t top = 0; top < height; top += kBlock) {
    for (std::size_t x = 0; x < columns; ++x) {
      const std::size_t from = x * m_strip.stride + top;
      const float* __restrict red = m_strip.channels[0].data() + from;
      const float* __restrict green = m_strip.channels[1].data() + from;
      const float* __restrict blue = m_strip.channels[2].data() + from;
      for (std::size_t row = 0; row < kBlock; ++row)
        block[x][row] =
            qRgb(static_cast<int>(red[row]), static_cast<int>(green[row]), static_cast<int>(blue[row]));
    }
    for (std::size_t row = 0; row < std::min<std::size_t>(kBlock, height - top); ++row) {
      std::array<QRgb, kStrip> line{};
      for (std::size_t x = 0; x < kStrip; ++x) line[x] = block[x][row];
      std::memcpy(bits + (top + row) * bytesPerLine + static_cast<std::size_t>(m_strip.begin) * sizeof(QRgb),
                  line.data(), columns * sizeof(QRgb));
    }
  }
}

}  // namespace neurarium
