#include "ui/canvas/drawing/column_items.h"

#include <QPainter>

#include "ui/canvas/drawing/node_raster.h"

namespace neurarium {

BarItem::BarItem(const CanvasState& state, std::size_t column, QString text, const QFont& font)
    : m_state(state), m_column(column), m_text(std::move(text)), m_font(font) {
  setToolTip(m_text);
  place();
}

void BarItem::place() {
  prepareGeometryChange();
  m_rect = m_state.layout.columns[m_column].bar;
}

void BarItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
  const Theme& theme = *m_state.theme;
  painter->setRenderHint(QPainter::Antialiasing);
  const auto shade = [&](QRgb color) {
    return QColor(m_state.isDragged(m_state.layout.columns[m_column].layer) ? m_state.fade(color) : color);
  };
  const bool isActive = m_state.step && m_state.focus.hasLayer(m_state.layout.columns[m_column].layer);
  painter->setPen(isActive ? QPen(m_state.stepColor(), 2.5)
                           : QPen(shade(mixColors(theme.surface.rgb(), theme.text.rgb(), 0.4f)), 1));
  painter->setBrush(isActive ? QColor(mixColors(theme.window.rgb(), m_state.stepColor().rgb(), 0.15f))
                             : theme.window);
  painter->drawRoundedRect(m_rect.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
  painter->setFont(m_font);
  painter->setPen(shade(theme.text.rgb()));
  painter->translate(m_rect.center());
  painter->rotate(-90);
  const QRectF turned(-m_rect.height() / 2, -m_rect.width() / 2, m_rect.height(), m_rect.width());
  painter->drawText(turned, Qt::AlignCenter,
                    QFontMetricsF(m_font).elidedText(m_text, Qt::ElideRight, turned.width() - 8));
  painter->rotate(90);
  painter->translate(-m_rect.center());
}

MoreItem::MoreItem(const CanvasState& state, std::size_t column, const QFont& font)
    : m_state(state),
      m_column(column),
      m_text(QStringLiteral("+%1").arg(state.layout.columns[column].unshown)),
      m_font(font) {
  place();
}

void MoreItem::place() {
  prepareGeometryChange();
  m_rect = m_state.layout.columns[m_column].more;
}

void MoreItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
  const Theme& theme = *m_state.theme;
  painter->setRenderHint(QPainter::Antialiasing);
  painter->setPen(Qt::NoPen);
  painter->setBrush(theme.mutedText);
  constexpr double kDot = 3;
  const double height = kDot + 3 + QFontMetricsF(m_font).height();
  const double top = m_rect.center().y() - height / 2;
  for (const int dot : {-1, 0, 1})
    painter->drawEllipse(QPointF(m_rect.center().x() + dot * 7, top + kDot / 2), kDot / 2, kDot / 2);
  // Where columns stand close, the header alone tells the number.
  const double room = m_state.layout.columns[m_column].body.width();
  if (QFontMetricsF(m_font).horizontalAdvance(m_text) > room) return;
  painter->setFont(m_font);
  painter->setPen(theme.mutedText);
  painter->drawText(QRectF(m_rect.left() - 8, top + kDot + 3, m_rect.width() + 16, height - kDot - 3),
                    Qt::AlignCenter, m_text);
}

}  // namespace neurarium
