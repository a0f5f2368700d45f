#pragma once

#include <QFont>

#include "ui/canvas/canvas_state.h"
#include "ui/canvas/drawing/laid_out_item.h"
#include "ui/canvas/drawing/plate_room.h"

namespace neurarium {

/// Numbers for a picture: the weight on every link, bias and activation at every node. One that would cover
/// another, or a node, is left out.
class ValuesItem : public LaidOutItem {
 public:
  ValuesItem(const CanvasState& state, const QFont& font);

  void place() override { prepareGeometryChange(); }
  QRectF boundingRect() const override { return m_state.visible; }
  void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

 private:
  void paintNodes(QPainter& painter, PlateRoom& room) const;
  void paintLinks(QPainter& painter, const LinkPlace& link, PlateRoom& room) const;
  /// Whether there was room for it.
  bool paintText(QPainter& painter, QPointF centre, const QString& text, PlateRoom& room) const;

  const CanvasState& m_state;
  QFont m_font;
};

}  // namespace neurarium
