#include "ui/canvas/network_picture.h"

#include <QFontMetricsF>
#include <algorithm>

#include "ui/canvas/canvas_text.h"
#include "ui/canvas/network_scene.h"

namespace neurarium {

namespace {

// The picture is laid out for about this size and then enlarged, so that names grow with it.
constexpr QSizeF kLaidOutFor(820, 500);
constexpr double kTitleHeight = 44;

void paintTitle(QPainter& painter, const NetworkSpec& spec, const ColumnPlace& column, QFont font,
                const Theme& colors) {
  const double half = column.headerHalf;
  font.setBold(true);
  painter.setFont(font);
  painter.setPen(colors.text);
  QString title;
  for (const QString& candidate : canvasText::titles(spec, column.layer)) {
    title = candidate;
    if (QFontMetricsF(font).horizontalAdvance(title) <= 2 * half) break;
  }
  painter.drawText(QRectF(column.centre - half - 20, 8, 2 * half + 40, 18), Qt::AlignCenter, title);
  font.setBold(false);
  painter.setFont(font);
  painter.setPen(colors.mutedText);
  const LayerSpec& layer = spec.layers[static_cast<std::size_t>(column.layer)];
  QString kind = canvasText::kindOf(layer);
  if (QFontMetricsF(font).horizontalAdvance(kind) > 2 * half) kind = kind.section(' ', 0, 0);
  painter.drawText(QRectF(column.centre - half, 26, 2 * half, 18), Qt::AlignCenter, kind);
}

}  // namespace

void paintPicture(QPainter& painter, const QSizeF& size, const CanvasState& shown, const QFont& font,
                  const PictureOptions& options) {
  const Theme& colors = themeOf(options.theme);
  const double scale =
      std::max(1.0, std::min(size.width() / kLaidOutFor.width(), size.height() / kLaidOutFor.height()));
  const QSizeF room = size / scale;
  NetworkScene picture(colors);
  picture.setSize({room.width(), room.height() - kTitleHeight});
  picture.setShowsValues(options.values);
  picture.setNetwork(shown.spec, shown.data);
  picture.setQuantity(shown.quantity);
  picture.copyNumbers(shown);

  painter.save();
  painter.scale(scale, scale);
  painter.fillRect(QRectF(QPointF(0, 0), room), colors.surface);
  painter.setRenderHint(QPainter::Antialiasing);
  for (const ColumnPlace& column : picture.state().layout.columns)
    if (column.kind != ColumnKind::Bar) paintTitle(painter, shown.spec, column, font, colors);
  painter.translate(0, kTitleHeight);
  const QRectF area = picture.sceneRect();
  picture.render(&painter, area, area);
  painter.restore();
}

}  // namespace neurarium
