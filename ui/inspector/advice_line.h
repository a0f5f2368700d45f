#pragma once

#include <QAbstractButton>

#include "ui/theme.h"

namespace neurarium {

/// A sentence with an icon that takes the room there is: where it doesn't fit, its beginning, and all of it as a hint.
class AdviceLine : public QAbstractButton {
  Q_OBJECT

 public:
  explicit AdviceLine(QWidget* parent = nullptr);

  void setMessage(const QString& icon, QColor Theme::*color, const QString& text);

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  int widthOf(const QString& text) const;
};

}  // namespace neurarium
