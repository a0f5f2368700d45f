#pragma once

#include <QLineEdit>

namespace neurarium {

/// A number typed freely, of any size, with '.' or ',' decimals. What is no number is answered by a hint and by the old value.
class NumberField : public QLineEdit {
  Q_OBJECT

 public:
  explicit NumberField(QWidget* parent = nullptr);

  double value() const { return m_value; }
  void setValue(double value);
  /// For things whose numbers differ: shows a dash, until one number is typed for all.
  void setVarious();

 signals:
  /// The user finished typing another number.
  void valueEdited(double value);

 protected:
  void changeEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void finish();
  /// What stands in the field when nobody is typing.
  QString restingText() const;
  void showValue();

  double m_value = 0;
  bool m_isVarious = false;
};

/// Says beside `field` that `text` is no number.
void showNotANumber(QWidget* field, const QString& text);

}  // namespace neurarium
