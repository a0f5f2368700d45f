#include "ui/inspector/advice_line.h"

#include <QPainter>
#include <algorithm>

#include "ui/icons.h"

namespace neurarium {

namespace {

constexpr int kIconSide = 18;
constexpr int kGap = 6;
constexpr int kLeastText = 60;

}  // namespace

AdviceLine::AdviceLine(QWidget* parent) : QAbstractButton(parent) {
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
  setFocusPolicy(Qt::TabFocus);
}

void AdviceLine::setMessage(const QString& icon, QColor Theme::*color, const QString& text) {
  setIcon(themedIcon(icon, color));
  setText(text);
  setToolTip(text);
  setAccessibleName(text);
  updateGeometry();
  update();
}

int AdviceLine::widthOf(const QString& text) const {
  return kIconSide + kGap + fontMetrics().horizontalAdvance(text) + 2;
}

QSize AdviceLine::sizeHint() const {
  return {widthOf(text()), std::max(kIconSide, fontMetrics().height()) + kGap};
}

QSize AdviceLine::minimumSizeHint() const {
  return {std::min(widthOf(text()), kIconSide + kGap + kLeastText), sizeHint().height()};
}

void AdviceLine::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  icon().paint(&painter, 0, (height() - kIconSide) / 2, kIconSide, kIconSide);
  const QRect place(kIconSide + kGap, 0, width() - kIconSide - kGap, height());
  painter.setPen(theme().text);
  painter.drawText(place, Qt::AlignVCenter, fontMetrics().elidedText(text(), Qt::ElideRight, place.width()));
  if (!hasFocus()) return;
  painter.setPen(QPen(theme().accent, 1));
  painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

}  // namespace neurarium
