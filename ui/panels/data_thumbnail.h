#pragma once

#include <QAbstractButton>
#include <QPixmap>
#include <memory>

#include "core/data/dataset.h"

namespace neurarium {

/// A data set to choose: its picture and its name.
class DataThumbnail : public QAbstractButton {
  Q_OBJECT

 public:
  explicit DataThumbnail(QWidget* parent = nullptr);

  /// The picture is drawn from the examples; without them, the button's icon stands there.
  void setDataset(std::shared_ptr<const Dataset> dataset);

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void paintEvent(QPaintEvent* event) override;
  void changeEvent(QEvent* event) override;
  void enterEvent(QEnterEvent* event) override;
  void leaveEvent(QEvent* event) override;

 private:
  QRect pictureArea() const;

  std::shared_ptr<const Dataset> m_dataset;
  QPixmap m_picture;  ///< null: to be drawn
};

}  // namespace neurarium
