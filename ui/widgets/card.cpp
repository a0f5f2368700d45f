#include "ui/widgets/card.h"

#include <QPainter>

#include "ui/theme.h"

namespace neurarium {

namespace {

constexpr double kRadius = 6;

}  // namespace

void Card::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(theme().border, 1));
  painter.setBrush(theme().surface);
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
}

}  // namespace neurarium
