#pragma once

#include <QImage>
#include <QPainterPath>
#include <QPen>
#include <QPointF>
#include <vector>

namespace neurarium {

/// One link as it is drawn: a cubic that leaves and arrives level, y = y₀ + (y₁ − y₀)·(3u² − 2u³) with u from 0 to 1 along x.
struct LinkStroke {
  QPointF from;
  QPointF to;
  float width = 1;
  QRgb color = 0;
  bool dashed = false;
};

/// The link as a path, for devices without pixels.
QPainterPath linkPath(const LinkStroke& link);
/// Pens of the same width draw the same dashes as LinkRaster.
QPen linkPen(const LinkStroke& link, double flow);
/// The height of the link at `x`, which lies between its ends.
double linkHeightAt(const LinkStroke& link, double x);
/// The distance of `point` from the link, about: along the normal of the curve at the point's x. Infinite beside its ends.
double linkDistance(const LinkStroke& link, const QPointF& point);

/// Draws links, antialiased, over a plain background. Hundreds of thick curves a frame cost QPainter's strokes over 10 ms; walking the columns of
/// the picture, whose pixels lie one after the other here, takes a tenth.
class LinkRaster {
 public:
  /// A new picture whose top left is `origin` and whose pixels are 1/scale wide.
  void begin(const QSize& size, const QPointF& origin, double scale, QRgb background);
  /// Fills the room between two links that begin and end at the same x.
  void fillBetween(const LinkStroke& upper, const LinkStroke& lower, QRgb color);
  /// `flow` shifts the dashes along the link.
  void draw(const LinkStroke& link, double flow);
  /// What has been drawn since begin(): Format_RGB32.
  QImage finish() const;

 private:
  struct Span;
  void blend(const Span& span, QRgb color);

  QSize m_size;
  QPointF m_origin;
  double m_scale = 1;
  // Column after column, so that the compiler can blend several pixels at once.
  std::vector<float> m_red;
  std::vector<float> m_green;
  std::vector<float> m_blue;
  std::vector<float> m_cover;  ///< of one column
};

}  // namespace neurarium
