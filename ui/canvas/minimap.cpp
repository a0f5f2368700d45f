#include "ui/canvas/minimap.h"

#include <QMouseEvent>
#include <QPainter>
#include <algorithm>

#include "ui/canvas/drawing/node_raster.h"
#include "ui/theme.h"

namespace neurarium {

namespace {

constexpr double kWidth = 160;
constexpr double kLeastHeight = 44;
constexpr double kMostHeight = 110;

}  // namespace

Minimap::Minimap(QWidget* parent) : QWidget(parent) {
  setObjectName("minimap");
  setCursor(Qt::PointingHandCursor);
  hide();
}

void Minimap::setWhole(const NetworkLayout& whole) {
  m_whole = whole;
  const QSizeF& size = whole.room.size;
  const double height = kWidth * size.height() / std::max(size.width(), 1.0);
  resize(static_cast<int>(kWidth), static_cast<int>(std::clamp(height, kLeastHeight, kMostHeight)));
  m_picture = {};
  update();
}

void Minimap::setSeen(const QRectF& part) {
  m_seen = part;
}

double Minimap::scale() const {
  const QSizeF& size = m_whole.room.size;
  return std::min(width() / std::max(size.width(), 1.0), height() / std::max(size.height(), 1.0));
}

QPixmap Minimap::picture() const {
  const Theme& colors = theme();
  QPixmap picture(size() * devicePixelRatioF());
  picture.setDevicePixelRatio(devicePixelRatioF());
  picture.fill(colors.window);
  QPainter painter(&picture);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.scale(scale(), scale());
  painter.setPen(Qt::NoPen);
  painter.setBrush(QColor(mixColors(colors.window.rgb(), colors.mutedText.rgb(), 0.25f)));
  const auto extent = [](const ColumnPlace& column) {
    QRectF all = column.nodes.front().rect | column.nodes.back().rect;
    return column.unshown > 0 ? all | column.more : all;
  };
  for (const LinkPlace& link : m_whole.links) {
    if (m_whole.columns[link.from].nodes.empty() || m_whole.columns[link.to].nodes.empty()) continue;
    const QRectF from = extent(m_whole.columns[link.from]);
    const QRectF to = extent(m_whole.columns[link.to]);
    painter.drawPolygon(QPolygonF({from.topRight(), to.topLeft(), to.bottomLeft(), from.bottomRight()}));
  }
  painter.setBrush(QColor(mixColors(colors.window.rgb(), colors.text.rgb(), 0.6f)));
  for (const ColumnPlace& column : m_whole.columns) {
    if (!column.bar.isNull()) painter.drawRect(column.bar);
    for (const NodePlace& node : column.nodes) painter.drawRect(node.rect);
  }
  return picture;
}

void Minimap::paintEvent(QPaintEvent*) {
  const Theme& colors = theme();
  if (m_picture.isNull() || m_picture.devicePixelRatio() != devicePixelRatioF()) m_picture = picture();
  QPainter painter(this);
  painter.drawPixmap(0, 0, m_picture);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(colors.border, 1));
  painter.setBrush(Qt::NoBrush);
  painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
  QColor fill = colors.accent;
  fill.setAlphaF(0.14f);
  painter.setPen(QPen(colors.accent, 1.5));
  painter.setBrush(fill);
  const QRectF frame(m_seen.topLeft() * scale(), m_seen.size() * scale());
  painter.drawRect(frame.intersected(QRectF(rect()).adjusted(1, 1, -1, -1)));
}

void Minimap::point(const QMouseEvent& event) {
  if (event.buttons() & Qt::LeftButton) emit pointed(event.position() / scale());
}

void Minimap::mousePressEvent(QMouseEvent* event) {
  point(*event);
}

void Minimap::mouseMoveEvent(QMouseEvent* event) {
  point(*event);
}

void Minimap::changeEvent(QEvent* event) {
  if (event->type() == QEvent::PaletteChange) m_picture = {};
  QWidget::changeEvent(event);
}

}  // namespace neurarium
