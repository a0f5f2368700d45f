#include "ui/panels/data_thumbnail.h"

#include <QEvent>
#include <QPainter>

#include "ui/panels/dataset_picture.h"
#include "ui/theme.h"

namespace neurarium {

namespace {

constexpr int kPictureSide = 48;
constexpr int kPadding = 3;
constexpr int kWidth = 72;

QFont nameFont(QFont font) {
  font.setPointSizeF(font.pointSizeF() * 0.82);
  return font;
}

}  // namespace

DataThumbnail::DataThumbnail(QWidget* parent) : QAbstractButton(parent) {
  setCheckable(true);
  setCursor(Qt::PointingHandCursor);
  setFocusPolicy(Qt::StrongFocus);
}

void DataThumbnail::setDataset(std::shared_ptr<const Dataset> dataset) {
  m_dataset = std::move(dataset);
  m_picture = QPixmap();
  update();
}

QSize DataThumbnail::sizeHint() const {
  const QFontMetrics metrics(nameFont(font()));
  return {std::max(kWidth, metrics.horizontalAdvance(text()) + 2 * kPadding + 1),
          kPadding + kPictureSide + 2 + metrics.height() + kPadding};
}

QRect DataThumbnail::pictureArea() const {
  return {(width() - kPictureSide) / 2, kPadding, kPictureSide, kPictureSide};
}

void DataThumbnail::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const Theme& colors = theme();
  const QRectF frame = QRectF(rect()).adjusted(1, 1, -1, -1);
  painter.setPen(isChecked() ? QPen(colors.accent, 2)
                             : QPen(underMouse() ? colors.mutedText : colors.border, 1));
  painter.setBrush(colors.surface);
  painter.drawRoundedRect(frame, 5, 5);
  if (hasFocus()) {
    painter.setPen(QPen(colors.accent, 1, Qt::DotLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(frame.adjusted(2.5, 2.5, -2.5, -2.5), 3, 3);
  }

  const QRect area = pictureArea();
  if (m_dataset) {
    const double ratio = devicePixelRatioF();
    if (m_picture.isNull() || m_picture.devicePixelRatio() != ratio) {
      m_picture = QPixmap(area.size() * ratio);
      m_picture.setDevicePixelRatio(ratio);
      m_picture.fill(Qt::transparent);
      QPainter picture(&m_picture);
      drawDatasetPicture(picture, QRectF(QPointF(0, 0), area.size()), *m_dataset);
    }
    painter.drawPixmap(area.topLeft(), m_picture);
  } else if (!icon().isNull()) {
    icon().paint(&painter, area.adjusted(10, 10, -10, -10));
  }

  painter.setFont(nameFont(font()));
  painter.setPen(isChecked() ? colors.accent : colors.text);
  const QRect line(kPadding, area.bottom() + 2, width() - 2 * kPadding, height() - area.bottom() - kPadding);
  painter.drawText(line, Qt::AlignCenter,
                   painter.fontMetrics().elidedText(text(), Qt::ElideMiddle, line.width()));
}

void DataThumbnail::changeEvent(QEvent* event) {
  if (event->type() == QEvent::PaletteChange) m_picture = QPixmap();
  if (event->type() == QEvent::FontChange) updateGeometry();
  QAbstractButton::changeEvent(event);
  update();
}

void DataThumbnail::enterEvent(QEnterEvent* event) {
  update();
  QAbstractButton::enterEvent(event);
}

void DataThumbnail::leaveEvent(QEvent* event) {
  update();
  QAbstractButton::leaveEvent(event);
}

}  // namespace neurarium
