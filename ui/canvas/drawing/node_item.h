#pragma once

#include <QImage>
#include <QStaticText>

#include "ui/canvas/canvas_state.h"
#include "ui/canvas/drawing/laid_out_item.h"
#include "ui/canvas/drawing/node_raster.h"

namespace neurarium {

/// A feature, a neuron, or the picture that stands for all pixels: what it answers over the data, its bias, its name.
class NodeItem : public LaidOutItem {
 public:
  /// The node of that index in that column of the layout.
  NodeItem(const CanvasState& state, std::size_t column, std::size_t node);

  /// The name beside the node, left of features and right of outputs; at most `width` wide.
  void setLabel(const QString& label, const QFont& font, double width);

  void place() override;
  QRectF boundingRect() const override { return m_bounds; }
  void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

 private:
  NodeInside inside(int side) const;
  std::optional<float> numberInDecades() const;
  NodeInside activationInside(int side) const;
  NodeInside stepInside(int side) const;
  NodeInside pictureInside(int side) const;
  NodeInside weightsInside(int side) const;
  bool showsWeights() const;
  bool showsNumber() const;
  bool isBroken() const;
  void draw(double scale);
  void paintBias(QPainter& painter) const;
  void paintUnitState(QPainter& painter) const;
  void paintNumber(QPainter& painter, const QRectF& rect, float value, QRgb background) const;
  QRgb shade(QRgb color) const { return m_fading > 0 ? m_state.fade(color, m_fading) : color; }

  const CanvasState& m_state;
  std::size_t m_column;
  std::size_t m_node;
  ColumnKind m_kind;
  int m_layer;
  int m_unit;
  QRectF m_rect;
  QRectF m_bounds;
  QStaticText m_label;
  QPointF m_labelAt;
  QFont m_font;
  QImage m_image;
  double m_imageScale = 0;
  unsigned m_revision = 0;
  float m_fading = 0;
  bool m_isBroken = false;  ///< has numbers that are not finite
};

}  // namespace neurarium
