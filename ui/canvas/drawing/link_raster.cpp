#include "ui/canvas/drawing/link_raster.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace neurarium {

namespace {

constexpr float kDash = 7;  // pixels at 100 %, for a link of no width
constexpr float kGap = 4;

/// A channel's value in the planes: half a step more, so that cutting off the fraction at the end rounds.
float plane(int value) {
  return static_cast<float>(value) + 0.5f;
}

/// The curve at one x: its height, and the cosine and sine of its direction.
struct CurvePoint {
  float y = 0;
  float cosine = 1;
  float sine = 0;
};

class Curve {
 public:
  Curve(const QPointF& from, const QPointF& to)
      : m_left(static_cast<float>(from.x())),
        m_top(static_cast<float>(from.y())),
        m_length(static_cast<float>(to.x() - from.x())),
        m_rise(static_cast<float>(to.y() - from.y())) {}

  CurvePoint at(float x) const {
    const float u = std::clamp((x - m_left) / m_length, 0.0f, 1.0f);
    const float slope = m_rise / m_length * 6 * u * (1 - u);
    const float cosine = 1 / std::sqrt(1 + slope * slope);
    return {m_top + m_rise * u * u * (3 - 2 * u), cosine, slope * cosine};
  }

 private:
  float m_left;
  float m_top;
  float m_length;
  float m_rise;
};

}  // namespace

/// Some pixels of one column.
struct LinkRaster::Span {
  std::size_t begin = 0;  ///< in the planes
  int count = 0;
};

double linkHeightAt(const LinkStroke& link, double x) {
  return static_cast<double>(Curve(link.from, link.to).at(static_cast<float>(x)).y);
}

double linkDistance(const LinkStroke& link, const QPointF& point) {
  if (point.x() < link.from.x() || point.x() > link.to.x()) return std::numeric_limits<double>::infinity();
  const CurvePoint curve = Curve(link.from, link.to).at(static_cast<float>(point.x()));
  return std::abs(point.y() - static_cast<double>(curve.y)) * static_cast<double>(curve.cosine);
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

void LinkRaster::begin(const QSize& size, const QPointF& origin, double scale, QRgb background) {
  m_size = size;
  m_origin = origin;
  m_scale = scale;
  const std::size_t pixels = static_cast<std::size_t>(size.width()) * static_cast<std::size_t>(size.height());
  m_red.assign(pixels, plane(qRed(background)));
  m_green.assign(pixels, plane(qGreen(background)));
  m_blue.assign(pixels, plane(qBlue(background)));
  m_cover.assign(static_cast<std::size_t>(size.height()), 0);
}

void LinkRaster::draw(const LinkStroke& link, double flow) {
  const QPointF from = (link.from - m_origin) * m_scale;
  const QPointF to = (link.to - m_origin) * m_scale;
  const Curve curve(from, to);
  const auto scale = static_cast<float>(m_scale);
  const float half = link.width * scale / 2;
  const float most = std::min(1.0f, 2 * half);
  const float dash = (kDash + 1.5f * link.width) * scale;
  const float period = dash + (kGap + link.width) * scale;
  const int first = std::max(0, static_cast<int>(std::floor(from.x())));
  const int last = std::min(m_size.width(), static_cast<int>(std::ceil(to.x())));
  const auto height = static_cast<std::size_t>(m_size.height());
  float* const cover = m_cover.data();
  // Along the link, in periods of the dashes; so far to the right that rounding towards 0 is rounding down.
  float travelled = 100 - static_cast<float>(std::fmod(flow * m_scale, static_cast<double>(period))) / period;
  for (int x = first; x < last; ++x) {
    const CurvePoint point = curve.at(static_cast<float>(x) + 0.5f);
    const float reach = (half + 0.5f) / point.cosine;
    const int top = std::max(0, static_cast<int>(point.y - reach));
    const int bottom = std::min(m_size.height() - 1, static_cast<int>(point.y + reach));
    const int count = bottom - top + 1;
    if (count > 0) {
      const float above = static_cast<float>(top) + 0.5f - point.y;
      for (int i = 0; i < count; ++i)
        cover[i] = std::min(
            std::max(half + 0.5f - std::abs(above + static_cast<float>(i)) * point.cosine, 0.0f), most);
      if (link.dashed) {
        const float step = point.sine / period;
        const float begin = travelled + above * step;
        for (int i = 0; i < count; ++i) {
          float phase = begin + static_cast<float>(i) * step;
          phase = (phase - static_cast<float>(static_cast<int>(phase))) * period;
          cover[i] *= std::min(std::max(std::min(phase, dash - phase) + 0.5f, 0.0f), 1.0f);
        }
      }
      blend({static_cast<std::size_t>(x) * height + static_cast<std::size_t>(top), count}, link.color);
    }
    travelled += 1 / (point.cosine * period);
  }
}

void LinkRaster::fillBetween(const LinkStroke& upper, const LinkStroke& lower, QRgb color) {
  const Curve above((upper.from - m_origin) * m_scale, (upper.to - m_origin) * m_scale);
  const Curve below((lower.from - m_origin) * m_scale, (lower.to - m_origin) * m_scale);
  const int first = std::max(0, static_cast<int>(std::floor((upper.from.x() - m_origin.x()) * m_scale)));
  const int last =
      std::min(m_size.width(), static_cast<int>(std::ceil((upper.to.x() - m_origin.x()) * m_scale)));
  const auto height = static_cast<std::size_t>(m_size.height());
  std::fill(m_cover.begin(), m_cover.end(), 1.0f);
  for (int x = first; x < last; ++x) {
    const float at = static_cast<float>(x) + 0.5f;
    const int top = std::max(0, static_cast<int>(std::lround(above.at(at).y)));
    const int bottom = std::min(m_size.height(), static_cast<int>(std::lround(below.at(at).y)));
    if (top < bottom)
      blend({static_cast<std::size_t>(x) * height + static_cast<std::size_t>(top), bottom - top}, color);
  }
}

void LinkRaster::blend(const Span& span, QRgb color) {
  const auto blendInto = [&](std::vector<float>& channel, int value) {
    float* __restrict pixel = channel.data() + span.begin;
    const float* __restrict cover = m_cover.data();
    const float wanted = plane(value);
    for (int i = 0; i < span.count; ++i) pixel[i] += (wanted - pixel[i]) * cover[i];
  };
  blendInto(m_red, qRed(color));
  blendInto(m_green, qGreen(color));
  blendInto(m_blue, qBlue(color));
}

QImage LinkRaster::finish() const {
  constexpr int kBlock = 16;  // rows at a time: what one column holds of them fills a line of the cache
  QImage image(m_size, QImage::Format_RGB32);
  const int height = m_size.height();
  for (int top = 0; top < height; top += kBlock) {
    const int rows = std::min(kBlock, height - top);
    QRgb* lines[kBlock] = {};
    for (int row = 0; row < rows; ++row) lines[row] = reinterpret_cast<QRgb*>(image.scanLine(top + row));
    for (int x = 0; x < m_size.width(); ++x) {
      const std::size_t from =
          static_cast<std::size_t>(x) * static_cast<std::size_t>(height) + static_cast<std::size_t>(top);
      const float* red = m_red.data() + from;
      const float* green = m_green.data() + from;
      const float* blue = m_blue.data() + from;
      for (int row = 0; row < rows; ++row)
        lines[row][x] =
            qRgb(static_cast<int>(red[row]), static_cast<int>(green[row]), static_cast<int>(blue[row]));
    }
  }
  return image;
}

}  // namespace neurarium
