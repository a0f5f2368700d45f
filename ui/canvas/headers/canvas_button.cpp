#include "ui/canvas/headers/canvas_button.h"

#include <QPainter>

#include "ui/canvas/drawing/node_raster.h"
#include "ui/theme.h"

namespace neurarium {

namespace {

constexpr int kSide = 20;
constexpr double kArm = 3.75;

}  // namespace

CanvasButton::CanvasButton(Sign sign, Weight weight, QWidget* parent)
    : QAbstractButton(parent), m_sign(sign), m_weight(weight) {
  setFocusPolicy(Qt::StrongFocus);
  setCursor(Qt::PointingHandCursor);
  resize(kSide, kSide);
}

QSize CanvasButton::sizeHint() const {
  return {kSide, kSide};
}

void CanvasButton::setMeaning(const QString& meaning) {
  setToolTip(meaning);
  setAccessibleName(meaning);
}

void CanvasButton::enterEvent(QEnterEvent* event) {
  update();
  QAbstractButton::enterEvent(event);
}

void CanvasButton::leaveEvent(QEvent* event) {
  update();
  QAbstractButton::leaveEvent(event);
}

void CanvasButton::paintEvent(QPaintEvent*) {
  const Theme& colors = theme();
  const bool isLit = isEnabled() && (underMouse() || hasFocus());
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const double side = std::min(width(), height());
  const QPointF centre(width() / 2.0, height() / 2.0);
  const double radius = side / 2 - 1;

  const bool isOutlined = m_weight == Weight::Plain || isLit;
  if (isOutlined) {
    const QRgb outline =
        hasFocus() ? colors.accent.rgb()
                   : mixColors(colors.surface.rgb(), colors.text.rgb(), isEnabled() ? 0.38f : 0.16f);
    painter.setPen(QPen(QColor(outline), hasFocus() ? 2.0 : 1.2));
    const float fill = isDown() ? 0.28f : underMouse() && isEnabled() ? 0.14f : 0.0f;
    painter.setBrush(QColor(mixColors(colors.surface.rgb(), colors.accent.rgb(), fill)));
    painter.drawEllipse(centre, radius - 0.5, radius - 0.5);
  }

  QColor ink = isLit || m_weight == Weight::Plain ? colors.text : colors.mutedText;
  if (!isEnabled()) ink = QColor(mixColors(colors.surface.rgb(), colors.text.rgb(), 0.25f));
  painter.setPen(QPen(ink, 1.6, Qt::SolidLine, Qt::RoundCap));
  if (m_sign == Sign::Cross) {
    const double arm = kArm * 0.8;
    painter.drawLine(centre + QPointF(-arm, -arm), centre + QPointF(arm, arm));
    painter.drawLine(centre + QPointF(-arm, arm), centre + QPointF(arm, -arm));
    return;
  }
  painter.drawLine(centre + QPointF(-kArm, 0), centre + QPointF(kArm, 0));
  if (m_sign == Sign::Plus) painter.drawLine(centre + QPointF(0, -kArm), centre + QPointF(0, kArm));
}

}  // namespace neurarium
