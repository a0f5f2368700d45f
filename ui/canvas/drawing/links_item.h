#pragma once

#include <QGraphicsItem>
#include <QImage>

#include "ui/canvas/canvas_state.h"
#include "ui/canvas/drawing/link_raster.h"

namespace neurarium {

/// All links between two columns of nodes, drawn at once.
class LinksItem : public QGraphicsItem {
 public:
  LinksItem(const CanvasState& state, const LinkPlace& place);

  QRectF boundingRect() const override { return m_rect; }
  void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

  /// The link under `position`, or none.
  NetworkSpot spotAt(const QPointF& position) const;
  /// A point on the link, for a card beside it.
  QPointF middleOf(const NetworkSpot& spot) const;

 private:
  struct Link {
    NetworkSpot spot;
    LinkStroke stroke;
    float strength = 0;
  };
  void style(Link& link) const;
  void draw(double scale);
  LinkStroke strokeBetween(const NodePlace& from, const NodePlace& to) const;

  const CanvasState& m_state;
  bool m_fromPicture = false;
  QRectF m_rect;
  std::vector<Link> m_all;
  LinkRaster m_raster;
  QImage m_image;
  double m_imageScale = 0;
  unsigned m_revision = 0;
};

}  // namespace neurarium
