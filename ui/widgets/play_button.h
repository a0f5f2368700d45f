#pragma once

#include <QToolButton>

namespace neurarium {

/// The one button that nobody can miss: filled with the theme's accent.
class PlayButton : public QToolButton {
  Q_OBJECT

 public:
  using QToolButton::QToolButton;

 protected:
  void paintEvent(QPaintEvent* event) override;
};

}  // namespace neurarium
