#pragma once

#include <QSpinBox>
#include <optional>

namespace neurarium {

/// The number of units of one layer, or of several whose numbers differ: then it shows a dash, a typed number goes to all, and a step changes
/// each of them.
class UnitsField : public QSpinBox {
  Q_OBJECT

 public:
  explicit UnitsField(QWidget* parent = nullptr);

  void setUnits(std::optional<int> units);

 signals:
  void unitsEdited(int units);
  void stepped(int by);

 protected:
  void stepBy(int steps) override;
  StepEnabled stepEnabled() const override;
  QString textFromValue(int value) const override;

 private:
  bool m_isVarious = false;
};

}  // namespace neurarium
