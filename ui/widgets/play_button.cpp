#include "ui/widgets/play_button.h"

#include <QPainter>

#include "ui/theme.h"

namespace neurarium {

namespace {

constexpr double kRadius = 6;
constexpr int kGap = 2;

}  // namespace

void PlayButton::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const Theme& colors = theme();
  QColor fill = colors.accent;
  if (isDown())
    fill = fill.darker(125);
  else if (underMouse())
    fill = fill.lighter(112);
  const QRectF frame = QRectF(rect()).adjusted(1, 1, -1, -1);
  painter.setPen(Qt::NoPen);
  painter.setBrush(fill);
  painter.drawRoundedRect(frame, kRadius, kRadius);
  if (hasFocus()) {
    painter.setPen(QPen(colors.accentText, 1, Qt::DotLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(frame.adjusted(2.5, 2.5, -2.5, -2.5), kRadius - 2, kRadius - 2);
  }
  const int line = fontMetrics().height();
  const int top = (height() - iconSize().height() - kGap - line) / 2;
  icon().paint(&painter, QRect(0, top, width(), iconSize().height()));
  painter.setPen(colors.accentText);
  painter.drawText(QRect(0, top + iconSize().height() + kGap, width(), line), Qt::AlignCenter, text());
}

}  // namespace neurarium
