#include "ui/templates/template_card.h"

#include <QAbstractItemModel>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>

#include "ui/plots/plot_style.h"
#include "ui/templates/template_model.h"
#include "ui/theme.h"

namespace neurarium {

namespace {

constexpr int kGap = 6;  ///< half of what lies between two cards
constexpr int kPadding = 10;
constexpr int kLine = 4;  ///< between texts
constexpr double kRadius = 6;
constexpr double kPictureShape = 0.5;  ///< height per width

int textWidth(int cardWidth) {
  return cardWidth - 2 * (kGap + kPadding);
}

QFont nameFont(QFont font) {
  font.setWeight(QFont::DemiBold);
  return font;
}

/// How tall a text is that may wrap to any number of lines.
int wrappedHeight(const QString& text, const QFont& font, int width) {
  return QFontMetrics(font).boundingRect(0, 0, width, QWIDGETSIZE_MAX, Qt::TextWordWrap, text).height();
}

}  // namespace

QSize TemplateCard::pictureSize(int cardWidth) {
  const int width = cardWidth - 2 * (kGap + 1);
  return {width, static_cast<int>(width * kPictureShape)};
}

int TemplateCard::heightFor(const QAbstractItemModel& model, int cardWidth, const QFont& font) {
  const int width = textWidth(cardWidth);
  int texts = 0;
  for (int row = 0; row < model.rowCount(); ++row) {
    const QModelIndex index = model.index(row, 0);
    texts = std::max(texts, wrappedHeight(index.data().toString(), nameFont(font), width) + kLine +
                                wrappedHeight(index.data(TemplateModel::HintRole).toString(), font, width));
  }
  const int data = QFontMetrics(plotStyle::smallFont(font)).height();
  return 2 * kGap + pictureSize(cardWidth).height() + kPadding + texts + kLine + data + kPadding;
}

void TemplateCard::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const {
  const bool isChosen = option.state & QStyle::State_Selected;
  const bool isUnderMouse = option.state & QStyle::State_MouseOver;
  const QRect sheet = option.rect.adjusted(kGap, kGap, -kGap, -kGap);
  const QRectF frame = QRectF(sheet).adjusted(0.5, 0.5, -0.5, -0.5);
  QPainterPath outline;
  outline.addRoundedRect(frame, kRadius, kRadius);
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  painter->fillPath(outline, theme().surface);

  const QRect picture(sheet.topLeft() + QPoint(1, 1), pictureSize(option.rect.width()));
  painter->setClipPath(outline);
  const auto image = index.data(TemplateModel::PictureRole).value<QImage>();
  if (!image.isNull()) painter->drawImage(picture.topLeft(), image);
  painter->setClipping(false);
  painter->setPen(QPen(theme().border, 1));
  painter->drawLine(QPointF(frame.left(), picture.bottom() + 0.5),
                    QPointF(frame.right(), picture.bottom() + 0.5));

  QRect text = sheet.adjusted(kPadding, picture.height() + kPadding, -kPadding, -kPadding);
  painter->setPen(theme().text);
  painter->setFont(nameFont(option.font));
  QRect used;
  painter->drawText(text, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, index.data().toString(), &used);
  text.setTop(used.bottom() + kLine);
  painter->setFont(option.font);
  painter->drawText(text, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
                    index.data(TemplateModel::HintRole).toString());
  painter->setFont(plotStyle::smallFont(option.font));
  painter->setPen(theme().mutedText);
  painter->drawText(text, Qt::AlignLeft | Qt::AlignBottom, index.data(TemplateModel::DataRole).toString());

  painter->setBrush(Qt::NoBrush);
  if (isChosen)
    painter->setPen(QPen(theme().accent, 2));
  else
    painter->setPen(QPen(isUnderMouse ? theme().mutedText : theme().border, 1));
  painter->drawRoundedRect(frame, kRadius, kRadius);
  painter->restore();
}

QSize TemplateCard::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
  return m_size;
}

}  // namespace neurarium
