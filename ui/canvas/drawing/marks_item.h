#pragma once

#include <QFont>

#include "ui/canvas/canvas_state.h"
#include "ui/canvas/drawing/laid_out_item.h"

namespace neurarium {

/// Everything that an edit under way puts on the picture, and what is selected.
class MarksItem : public LaidOutItem {
 public:
  enum class Level {
    Halos,  ///< behind the nodes
    Marks   ///< in front of them
  };
  MarksItem(const CanvasState& state, Level level, const QFont& font);

  void place() override { prepareGeometryChange(); }
  QRectF boundingRect() const override;
  void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

 private:
  void paintHalos(QPainter& painter) const;
  void paintTarget(QPainter& painter) const;
  void paintHandles(QPainter& painter) const;
  void paintSelectedNode(QPainter& painter) const;
  void paintPlaceholder(QPainter& painter, const ColumnPlace& column) const;
  void paintResizing(QPainter& painter) const;
  void paintRubberBand(QPainter& painter) const;
  /// The outlines of nodes that are not there yet.
  void paintGhost(QPainter& painter, const ColumnPlace& column) const;
  /// A small plate with a word, centred above or over `bottom`.
  void paintPlate(QPainter& painter, QPointF bottom, const QString& text) const;

  const CanvasState& m_state;
  Level m_level;
  QFont m_font;
};

/// The column as it will be when `layer` has `units` units; without nodes where no layer has them.
ColumnPlace resizedColumn(const NetworkSpec& spec, const LayoutRoom& room, int layer, int units);

}  // namespace neurarium
