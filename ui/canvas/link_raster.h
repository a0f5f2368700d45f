#pragma once

#include <QImage>
#include <QPointF>

namespace neurarium {

/// One link as it is drawn: a cubic that leaves and arrives level, y = y₀ + (y₁ − y₀)·(3u² − 2u³) with u from 0 to 1 along x.
struct LinkStroke {
  QPointF from;
  QPointF to;
  float width = 1;
  QRgb color = 0;
  bool dashed = false;
};

/// The height of the link at `x`, which lies between its ends.
double linkHeightAt(const LinkStroke& link, double x);
/// The distance of `point` from the link, about: along the normal of the curve at the point's x. Infinite beside its ends.
double linkDistance(const LinkStroke& link, const QPointF& point);

/// Draws antialiased onto `image` (Format_RGB32), whose top left is `origin` and whose pixels are 1/scale wide. Hundreds of thick curves a
/// frame: walking the columns of the picture costs a tenth of QPainter's strokes. `flow` shifts the dashes along the link.
void drawLink(QImage& image, const QPointF& origin, double scale, const LinkStroke& link, double flow);

}  // namespace neurarium
