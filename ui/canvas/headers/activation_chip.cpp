#include "ui/canvas/headers/activation_chip.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QWheelEvent>

#include "ui/canvas/drawing/node_raster.h"
#include "ui/display_text.h"

namespace neurarium {

ActivationChip::ActivationChip(QWidget* parent) : QComboBox(parent) {
  setCursor(Qt::PointingHandCursor);
  setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
  setMinimumContentsLength(1);
  connect(this, &QComboBox::activated, this,
          [this](int row) { emit chosen(static_cast<Activation>(itemData(row).toInt())); });
}

void ActivationChip::setChoice(Activation activation, bool withSoftmax) {
  clear();
  for (const Named<Activation>& named : namesOf(Activation{}))
    if (named.id != Activation::Softmax || withSoftmax || activation == Activation::Softmax)
      addItem(displayText(named.id), static_cast<int>(named.id));
  setCurrentIndex(findData(static_cast<int>(activation)));
  setToolTip(tr("Activation: %1").arg(currentText()));
}

void ActivationChip::showPopup() {
  view()->setMinimumWidth(view()->sizeHintForColumn(0) + 2 * view()->frameWidth() + 24);
  QComboBox::showPopup();
}

void ActivationChip::wheelEvent(QWheelEvent* event) {
  event->ignore();
}  // a wheel over the canvas must not restart training

void ActivationChip::paintEvent(QPaintEvent*) {
  constexpr double kArrowRoom = 13;
  constexpr double kPadding = 5;
  const Theme& colors = theme();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const QRectF chip = QRectF(rect()).adjusted(1, 1, -1, -1);
  painter.setPen(QPen(hasFocus() ? colors.accent : colors.border, hasFocus() ? 2.0 : 1.0));
  painter.setBrush(QColor(mixColors(colors.window.rgb(), colors.accent.rgb(), underMouse() ? 0.12f : 0.0f)));
  painter.drawRoundedRect(chip, 5, 5);

  const QRectF inside = chip.adjusted(kPadding, 0, -kPadding + 1, 0);
  const double textWidth = painter.fontMetrics().horizontalAdvance(currentText());
  const bool hasArrow = inside.width() >= textWidth + kArrowRoom || inside.width() >= 70;
  const QRectF textRect = hasArrow ? inside.adjusted(0, 0, -kArrowRoom, 0) : inside;
  painter.setPen(colors.text);
  painter.drawText(textRect, Qt::AlignCenter,
                   painter.fontMetrics().elidedText(currentText(), Qt::ElideRight,
                                                    static_cast<int>(textRect.width()) + 1));
  if (!hasArrow) return;
  const QPointF tip(inside.right() - 4, inside.center().y() + 2);
  painter.setPen(QPen(colors.mutedText, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  const QPointF arrow[] = {tip + QPointF(-3.5, -3.5), tip, tip + QPointF(3.5, -3.5)};
  painter.drawPolyline(arrow, 3);
}

}  // namespace neurarium
