#pragma once

#include <QFont>
#include <vector>

#include "ui/canvas/drawing/laid_out_item.h"
#include "ui/canvas/drawing/step_plates.h"
#include "ui/canvas/drawing/step_travel.h"

namespace neurarium {

/// What a training step puts on the picture: its numbers, what they are made of, and what is on its way. Nothing without a step.
class StepItem : public LaidOutItem {
 public:
  StepItem(const CanvasState& state, const QFont& font);

  void place() override { prepareGeometryChange(); }
  QRectF boundingRect() const override { return m_state.visible; }
  void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

  const std::vector<Plate>& plates() {
    arrange();
    return m_plates;
  }

 private:
  void arrange();
  /// How much of what is made is to be seen: it comes when the numbers have arrived.
  double arrived() const;
  void paintSlots(QPainter& painter) const;
  void paintFlash(QPainter& painter) const;
  void paintRing(QPainter& painter, const NetworkSpot& spot, const QPen& pen, double distance) const;
  void paintFocus(QPainter& painter) const;
  void paintPointed(QPainter& painter) const;
  void paintPlate(QPainter& painter, const Plate& plate) const;

  const CanvasState& m_state;
  QFont m_font;
  std::vector<Plate> m_plates;
  std::vector<Runner> m_runners;
  unsigned m_revision = 0;
  NetworkSpot m_pointed;
};

}  // namespace neurarium
