#pragma once

#include <QAbstractListModel>
#include <QImage>
#include <vector>

#include "core/project/project.h"

namespace neurarium {

/// The projects that come with the program, in the order in which one may learn from them. Their pictures are drawn one after the other
/// whenever the program has nothing else to do.
class TemplateModel : public QAbstractListModel {
  Q_OBJECT

 public:
  enum Role {
    HintRole = Qt::UserRole,  ///< one sentence on what one can learn from it
    DataRole,                 ///< which data it is about
    PictureRole               ///< QImage, null until it is drawn
  };

  explicit TemplateModel(QObject* parent = nullptr);

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;

  const Project& project(int row) const { return m_rows[static_cast<std::size_t>(row)].project; }

  /// How large a picture is shown, and how many pixels of the screen make one of its own. Draws anew what differs.
  void setPictureSize(const QSize& size, double pixelRatio);
  /// After a change of theme.
  void redraw();
  void retranslate();

 private:
  struct Row {
    QString id;
    Project project;
    QImage picture;
  };

  void drawSoon();
  void drawNext();

  std::vector<Row> m_rows;
  QSize m_size;
  double m_pixelRatio = 1;
  bool m_isDrawing = false;
};

}  // namespace neurarium
