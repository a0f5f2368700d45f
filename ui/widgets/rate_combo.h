#pragma once

#include <QComboBox>
#include <vector>

namespace neurarium {

/// A rate picked from a list or typed, with '.' or ',' decimals.
class RateCombo : public QComboBox {
  Q_OBJECT

 public:
  explicit RateCombo(std::vector<double> choices, QWidget* parent = nullptr);

  double value() const { return m_value; }
  void setValue(double value);

 signals:
  /// The user chose or typed another number.
  void valueEdited(double value);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void fill();
  void finish(const QString& typed);
  void submit(double value);

  std::vector<double> m_choices;
  double m_value = 0;
};

}  // namespace neurarium
