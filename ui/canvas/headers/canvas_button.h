#pragma once

#include <QAbstractButton>

namespace neurarium {

/// A small round button with a sign, for the headers of the canvas.
class CanvasButton : public QAbstractButton {
  Q_OBJECT

 public:
  enum class Sign { Plus, Minus, Cross };
  enum class Weight {
    Plain,  ///< outlined
    Quiet   ///< a muted sign until the mouse or the focus is on it
  };
  CanvasButton(Sign sign, Weight weight, QWidget* parent);

  QSize sizeHint() const override;
  /// Tool tip and accessible name.
  void setMeaning(const QString& meaning);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void enterEvent(QEnterEvent* event) override;
  void leaveEvent(QEvent* event) override;

 private:
  Sign m_sign;
  Weight m_weight;
};

}  // namespace neurarium
