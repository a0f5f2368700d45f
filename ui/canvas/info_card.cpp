#include "ui/canvas/info_card.h"

#include <QPainter>
#include <algorithm>

#include "ui/theme.h"

namespace neurarium {

namespace {

constexpr int kPadding = 9;
constexpr int kColumnGap = 18;
constexpr int kDistance = 12;  // from what the card is about

}  // namespace

InfoCard::InfoCard(QWidget* parent) : QWidget(parent) {
  setAttribute(Qt::WA_TransparentForMouseEvents);
  setObjectName("infoCard");
  hide();
}

QFont InfoCard::titleFont() const {
  QFont strong = font();
  strong.setBold(true);
  return strong;
}

QSize InfoCard::sizeNeeded() const {
  int width = QFontMetrics(titleFont()).horizontalAdvance(m_card.title);
  for (const auto& row : m_card.rows)
    width = std::max(width, fontMetrics().horizontalAdvance(row.name) + kColumnGap +
                                fontMetrics().horizontalAdvance(row.value));
  const int lines = 1 + static_cast<int>(m_card.rows.size());
  return {width + 2 * kPadding + 2, lines * fontMetrics().lineSpacing() + 2 * kPadding};
}

void InfoCard::showCard(const canvasText::Card& card, const QRectF& place) {
  m_card = card;
  // While it shows the same rows it only grows: it must not tremble with the digits.
  QSize size = sizeNeeded();
  if (isVisible() && size.height() == height()) size.setWidth(std::max(size.width(), width()));
  const QSize room = parentWidget()->size();
  // Above or below, towards the middle: beside it are the links that the reader follows.
  const bool isBelow = place.center().y() < room.height() / 2.0;
  const int x = static_cast<int>(place.center().x()) - size.width() / 2;
  const int y =
      static_cast<int>(isBelow ? place.bottom() + kDistance : place.top() - kDistance - size.height());
  const auto within = [](int at, int most) { return std::clamp(at, 0, std::max(0, most)); };
  setGeometry(within(x, room.width() - size.width()), within(y, room.height() - size.height()), size.width(),
              size.height());
  show();
}

void InfoCard::paintEvent(QPaintEvent*) {
  const Theme& colors = theme();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(colors.border, 1));
  painter.setBrush(colors.window);
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
  QRect line(kPadding, kPadding, width() - 2 * kPadding, fontMetrics().lineSpacing());
  painter.setPen(colors.text);
  painter.setFont(titleFont());
  painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, m_card.title);
  painter.setFont(font());
  for (const auto& row : m_card.rows) {
    line.translate(0, line.height());
    painter.setPen(colors.mutedText);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, row.name);
    painter.setPen(colors.text);
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, row.value);
  }
}

}  // namespace neurarium
