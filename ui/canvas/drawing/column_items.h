#pragma once

#include <QFont>
#include <QGraphicsItem>

#include "ui/canvas/canvas_state.h"

namespace neurarium {

/// A layer without units of its own, such as dropout: an upright bar with its name along it.
class BarItem : public QGraphicsItem {
 public:
  BarItem(const CanvasState& state, int layer, const QRectF& rect, QString text, const QFont& font);

  QRectF boundingRect() const override { return m_rect.adjusted(-1, -1, 1, 1); }
  void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

 private:
  const CanvasState& m_state;
  int m_layer;
  QRectF m_rect;
  QString m_text;
  QFont m_font;
};

/// Stands for the units of a layer that have no node: "+54".
class MoreItem : public QGraphicsItem {
 public:
  MoreItem(const CanvasState& state, const QRectF& rect, int units, const QFont& font);

  QRectF boundingRect() const override { return m_rect.adjusted(-8, 0, 8, 0); }
  void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

 private:
  const CanvasState& m_state;
  QRectF m_rect;
  QString m_text;
  QFont m_font;
};

}  // namespace neurarium
