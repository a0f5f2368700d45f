#pragma once

#include <QWidget>

#include "ui/canvas/canvas_text.h"

namespace neurarium {

/// A small card with numbers beside what the mouse points at. Follows the numbers while it is shown.
class InfoCard : public QWidget {
  Q_OBJECT

 public:
  explicit InfoCard(QWidget* parent);

  /// Shows `card` beside `place`, inside the parent, which then draws itself and the card anew.
  void showCard(const canvasText::Card& card, const QRectF& place);
  const canvasText::Card& card() const { return m_card; }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QFont titleFont() const;
  QSize sizeNeeded() const;

  canvasText::Card m_card;
};

}  // namespace neurarium
