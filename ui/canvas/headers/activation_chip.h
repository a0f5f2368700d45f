#pragma once

#include <QComboBox>

#include "core/activation.h"

namespace neurarium {

/// A combo box of activations that stays readable when it is narrow.
class ActivationChip : public QComboBox {
  Q_OBJECT

 public:
  explicit ActivationChip(QWidget* parent);

  /// `withSoftmax`: for an output layer of several units.
  void setChoice(Activation activation, bool withSoftmax);
  void showPopup() override;

 signals:
  void chosen(Activation activation);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
};

}  // namespace neurarium
