#pragma once

#include <QFont>

#include "ui/canvas/canvas_state.h"
#include "ui/canvas/drawing/laid_out_item.h"

namespace neurarium {

/// A layer without units of its own, such as dropout: an upright bar with its name along it.
class BarItem : public LaidOutItem {
 public:
  BarItem(const CanvasState& state, std::size_t column, QString text, const QFont& font);

  void place() override;
  QRectF boundingRect() const override { return m_rect.adjusted(-1, -1, 1, 1); }
  void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

 private:
  const CanvasState& m_state;
  std::size_t m_column;
  QRectF m_rect;
  QString m_text;
  QFont m_font;
};

/// Stands for the units of a layer that have no node: "+54".
class MoreItem : public LaidOutItem {
 public:
  MoreItem(const CanvasState& state, std::size_t column, const QFont& font);

  void place() override;
  QRectF boundingRect() const override { return m_rect.adjusted(-8, 0, 8, 0); }
  void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

 private:
  const CanvasState& m_state;
  std::size_t m_column;
  QRectF m_rect;
  QString m_text;
  QFont m_font;
};

}  // namespace neurarium
