#include "ui/inspector/units_field.h"

#include <QLineEdit>
#include <QSignalBlocker>

#include "core/network_spec.h"

namespace neurarium {

UnitsField::UnitsField(QWidget* parent) : QSpinBox(parent) {
  setKeyboardTracking(false);
  setRange(1, static_cast<int>(kMostUnits));
  connect(this, &QSpinBox::valueChanged, this, [this](int units) {
    if (units > 0) emit unitsEdited(units);
  });
}

void UnitsField::setUnits(std::optional<int> units) {
  const QSignalBlocker blocker(this);
  m_isVarious = !units;
  // 0 stands for various numbers.
  setMinimum(units ? 1 : 0);
  lineEdit()->setPlaceholderText(units ? QString() : QStringLiteral("—"));
  setValue(units.value_or(0));
}

void UnitsField::stepBy(int steps) {
  if (m_isVarious)
    emit stepped(steps);
  else
    QSpinBox::stepBy(steps);
}

QSpinBox::StepEnabled UnitsField::stepEnabled() const {
  return m_isVarious ? StepUpEnabled | StepDownEnabled : QSpinBox::stepEnabled();
}

QString UnitsField::textFromValue(int value) const {
  return m_isVarious && value == 0 ? QString() : QSpinBox::textFromValue(value);
}

}  // namespace neurarium
