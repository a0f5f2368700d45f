#pragma once

#include <QImage>
#include <QPainterPath>
#include <QPen>
#include <QPointF>
#include <array>
#include <variant>
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

/// The same curve, for the computation: y = top + rise·(3u² − 2u³), u = (x − left)/length.
struct LinkCurve {
  float left = 0;
  float top = 0;
  float length = 1;
  float rise = 0;
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
/// the picture takes a twentieth. A few columns at a time get all that lies on them, so that they stay in the processor's nearest memory.
class LinkRaster {
 public:
  /// A new picture whose top left is `origin` and whose pixels are 1/scale wide.
  void begin(const QSize& size, const QPointF& origin, double scale, QRgb background);
  /// Fills the room between two links that begin and end at the same x.
  void fillBetween(const LinkStroke& upper, const LinkStroke& lower, QRgb color);
  /// `flow` shifts the dashes along the link.
  void draw(const LinkStroke& link, double flow);
  /// Paints what has been asked for since begin(): Format_RGB32, its device pixel ratio is the scale.
  const QImage& finish();
  /// What finish() painted last. A copy of it that is kept makes the next one dearer.
  const QImage& image() const { return m_image; }

 private:
  using Color = std::array<float, 3>;
  /// A link in pixels of the picture.
  struct Stroke {
    LinkCurve curve;
    int begin = 0;  ///< columns of the picture
    int end = 0;
    Color color{};
    float half = 0;  ///< of the width
    bool dashed = false;
    float dash = 0;
    float period = 1;     ///< a dash and a gap
    float travelled = 0;  ///< along the link, in periods
  };
  struct Band {
    LinkCurve upper;
    LinkCurve lower;
    int begin = 0;
    int end = 0;
    Color color{};
  };
  /// Columns next to each other, while they are painted: each channel's values one below the other.
  struct Strip {
    int begin = 0;
    int end = 0;
    std::size_t stride = 0;  ///< from one column to the next
    std::array<std::vector<float>, 3> channels;
  };
  struct Crossing;
  void paint(Stroke& stroke);
  template <bool isDashed>
  void paintColumn(const Stroke& stroke, const Crossing& crossing, std::size_t column);
  void paint(const Band& band);
  void writeStrip();

  QPointF m_origin;
  double m_scale = 1;
  Color m_background{};
  std::vector<std::variant<Stroke, Band>> m_parts;
  Strip m_strip;
  QImage m_image;
};

}  // namespace neurarium
