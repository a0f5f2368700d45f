#include "ui/canvas/link_raster.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace neurarium {

namespace {

constexpr float kDash = 7;  // pixels at 100 %, for a link one pixel wide
constexpr float kGap = 4;

/// The curve at one x: its height, and the cosine and sine of its direction.
struct CurvePoint {
  double y = 0;
  double cosine = 1;
  double sine = 0;
};

CurvePoint curveAt(const LinkStroke& link, double x) {
  const double length = link.to.x() - link.from.x();
  const double rise = link.to.y() - link.from.y();
  const double u = (x - link.from.x()) / length;
  const double slope = rise / length * 6 * u * (1 - u);
  const double cosine = 1 / std::sqrt(1 + slope * slope);
  return {link.from.y() + rise * u * u * (3 - 2 * u), cosine, slope * cosine};
}

QRgb blend(QRgb below, QRgb above, float share) {
  const auto weight = static_cast<unsigned>(share * 256.0f);
  const unsigned rest = 256 - weight;
  const unsigned redBlue = (((below & 0xff00ff) * rest + (above & 0xff00ff) * weight) >> 8) & 0xff00ff;
  const unsigned green = (((below & 0x00ff00) * rest + (above & 0x00ff00) * weight) >> 8) & 0x00ff00;
  return 0xff000000 | redBlue | green;
}

/// How much of a pixel at `position` along the link is dash: 1, 0, or between at the ends of a dash.
class Dashes {
 public:
  Dashes(float width, float scale, float flow)
      : m_on((kDash + 1.5f * width) * scale), m_period(m_on + (kGap + width) * scale), m_shift(flow * scale) {}

  float at(float position) const {
    float phase = (position - m_shift) / m_period;
    phase = (phase - std::floor(phase)) * m_period;
    return std::clamp(std::min(phase, m_on - phase) + 0.5f, 0.0f, 1.0f);
  }

 private:
  float m_on;
  float m_period;
  float m_shift;
};

}  // namespace

double linkHeightAt(const LinkStroke& link, double x) { return curveAt(link, x).y; }

double linkDistance(const LinkStroke& link, const QPointF& point) {
  if (point.x() < link.from.x() || point.x() > link.to.x()) return std::numeric_limits<double>::infinity();
  const CurvePoint curve = curveAt(link, point.x());
  return std::abs(point.y() - curve.y) * curve.cosine;
}

void drawLink(QImage& image, const QPointF& origin, double scale, const LinkStroke& link, double flow) {
  const LinkStroke placed{(link.from - origin) * scale, (link.to - origin) * scale, link.width, link.color, link.dashed};
  const float half = link.width * static_cast<float>(scale) / 2;
  const float most = std::min(1.0f, 2 * half);
  const Dashes dashes(link.width, static_cast<float>(scale), static_cast<float>(flow));
  const int first = std::max(0, static_cast<int>(std::floor(placed.from.x())));
  const int last = std::min(image.width() - 1, static_cast<int>(std::ceil(placed.to.x())) - 1);
  const int stride = static_cast<int>(image.bytesPerLine() / static_cast<qsizetype>(sizeof(QRgb)));
  QRgb* const pixels = reinterpret_cast<QRgb*>(image.bits());
  float travelled = 0;
  for (int x = first; x <= last; ++x) {
    const CurvePoint curve = curveAt(placed, std::clamp(x + 0.5, placed.from.x(), placed.to.x()));
    const auto cosine = static_cast<float>(curve.cosine);
    const auto sine = static_cast<float>(curve.sine);
    const double reach = (half + 0.5) / curve.cosine;
    const int top = std::max(0, static_cast<int>(std::floor(curve.y - reach)));
    const int bottom = std::min(image.height() - 1, static_cast<int>(std::floor(curve.y + reach)));
    QRgb* pixel = pixels + static_cast<qsizetype>(top) * stride + x;
    for (int y = top; y <= bottom; ++y, pixel += stride) {
      const float above = static_cast<float>(y + 0.5 - curve.y);
      float cover = std::clamp(half + 0.5f - std::abs(above) * cosine, 0.0f, most);
      if (link.dashed) cover *= dashes.at(travelled + above * sine);
      if (cover > 0) *pixel = blend(*pixel, link.color, cover);
    }
    travelled += 1 / cosine;
  }
}

}  // namespace neurarium
