#pragma once

#include <QWidget>
#include <optional>

class QSlider;
class QToolButton;

namespace neurarium {

class Captioned;
class NumberField;
class SmallLabel;

/// One weight or bias: typed, dragged between −5 and 5, or frozen. Its value changes as training goes on, except while the user is at it.
class ParameterEditor : public QWidget {
  Q_OBJECT

 public:
  explicit ParameterEditor(QWidget* parent = nullptr);

  void setTexts(const QString& caption, const QString& hint);
  void setValue(std::optional<double> value);
  void setGradient(std::optional<double> gradient);
  void setFrozen(bool frozen);
  /// Shows the value that comes next, even if the user is typing: another parameter is being shown.
  void forgetTyping();

 signals:
  void valueEdited(double value);
  void frozenEdited(bool frozen);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  bool isInUse() const;
  void showValue(double value);
  void setWords();

  NumberField* m_field;
  Captioned* m_captioned;
  QSlider* m_slider;
  QToolButton* m_lock;
  SmallLabel* m_gradient;
  QString m_caption;
  std::optional<double> m_gradientValue;
  bool m_isTyping = false;
};

}  // namespace neurarium
