#pragma once

#include <QStyledItemDelegate>

namespace neurarium {

/// Draws a template of a TemplateModel: its network, its name, what one can learn from it and its data.
class TemplateCard : public QStyledItemDelegate {
  Q_OBJECT

 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  /// The size of a card, gaps to its neighbours included.
  void setCardSize(const QSize& size) { m_size = size; }
  /// The place of the picture in a card of that width.
  static QSize pictureSize(int cardWidth);
  /// As tall as the longest of the model's texts asks for.
  static int heightFor(const QAbstractItemModel& model, int cardWidth, const QFont& font);

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

 private:
  QSize m_size;
};

}  // namespace neurarium
