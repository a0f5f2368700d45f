#pragma once

#include <QWidget>

namespace neurarium {

/// A rounded sheet that holds together what belongs together.
class Card : public QWidget {
  Q_OBJECT

 public:
  using QWidget::QWidget;

 protected:
  void paintEvent(QPaintEvent* event) override;
};

}  // namespace neurarium
