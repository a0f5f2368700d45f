#pragma once

#include <QImage>
#include <utility>
#include <vector>

#include "ui/canvas/canvas_state.h"
#include "ui/canvas/drawing/laid_out_item.h"
#include "ui/canvas/drawing/link_raster.h"

namespace neurarium {

/// Gives a link the width, colour and dashes of a weight.   `nodeSide`: of the layout's nodes.
void styleByWeight(LinkStroke& stroke, float weight, const Theme& theme, double nodeSide);

/// All links between two columns of nodes, drawn at once, and only where they are seen. Of more links than
/// can be told apart the strongest are drawn, and a quiet band stands for the rest.
class LinksItem : public LaidOutItem {
 public:
  /// The links of that index in the layout.
  LinksItem(const CanvasState& state, std::size_t link);

  void place() override;
  QRectF boundingRect() const override { return m_rect; }
  void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

  /// The layer that the links lead to.
  int layer() const { return to().layer; }
  /// The link under `position`, or none.
  NetworkSpot spotAt(const QPointF& position);
  /// A point on the link that is seen, for a card beside it.
  QPointF middleOf(const NetworkSpot& spot) const;
  /// How many links are drawn one by one.
  std::size_t drawnLinks();

 private:
  struct Link {
    NetworkSpot spot;
    LinkStroke stroke;
    float strength = 0;
  };
  const ColumnPlace& from() const;
  const ColumnPlace& to() const;
  static LinkStroke strokeBetween(const NodePlace& from, const NodePlace& to);
  void style(Link& link) const;
  void choose();
  LinkStroke haloOf(const Link& link) const;
  /// The upper and the lower edge of the band that stands for the rest.
  std::pair<LinkStroke, LinkStroke> band() const;
  QRgb bandColor() const;
  void drawImage(const QRectF& area, double scale);
  void paintPaths(QPainter& painter) const;

  const CanvasState& m_state;
  std::size_t m_link;
  QRectF m_rect;
  std::vector<Link> m_chosen;  ///< those that are drawn, the strongest last
  bool m_hasMore = false;      ///< there are links that are not drawn
  unsigned m_revision = 0;     ///< of the chosen ones
  LinkRaster m_raster;
  double m_imageScale = 0;
  unsigned m_imageRevision = 0;
};

}  // namespace neurarium
