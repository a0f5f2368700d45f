#pragma once

#include <QWidget>
#include <array>

#include "core/data/data_settings.h"

namespace neurarium {

/// The three shares of the data as one bar: training, validation, test. The upper handle sets the share of training and takes validation along;
/// the lower one sets where validation ends. Left and Right move the handle that has the focus, Tab goes to the other.
class SplitBar : public QWidget {
  Q_OBJECT

 public:
  explicit SplitBar(QWidget* parent = nullptr);

  void setShares(const SplitShares& shares);
  /// Examples of training, validation and test, written below the bar.
  void setCounts(const std::array<qint64, 3>& counts);

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 signals:
  void sharesEdited(const neurarium::SplitShares& shares);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  bool focusNextPrevChild(bool next) override;
  void changeEvent(QEvent* event) override;

 private:
  enum Handle { kTrainEnd, kValidationEnd };

  QRectF bar() const;
  double at(Handle handle) const;
  void moveTo(Handle handle, int percent);
  void describe();
  void drawHandle(QPainter& painter, Handle handle) const;
  int legendHeight() const;
  void drawLegend(QPainter& painter) const;

  int m_train = 50;  ///< percent
  int m_validation = 0;
  std::array<qint64, 3> m_counts{};
  Handle m_active = kTrainEnd;
};

}  // namespace neurarium
