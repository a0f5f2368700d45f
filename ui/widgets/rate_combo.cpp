#include "ui/widgets/rate_combo.h"

#include <QEvent>
#include <QLineEdit>

#include "ui/widgets/number_field.h"
#include "ui/widgets/number_text.h"

namespace neurarium {

namespace {

constexpr int kDigits = 7;  ///< as in 0.00001

}  // namespace

RateCombo::RateCombo(std::vector<double> choices, QWidget* parent)
    : QComboBox(parent), m_choices(std::move(choices)) {
  setEditable(true);
  setInsertPolicy(QComboBox::NoInsert);
  setCompleter(nullptr);
  setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  setMinimumContentsLength(kDigits);
  setMaxVisibleItems(static_cast<int>(m_choices.size()));
  fill();
  connect(this, &QComboBox::activated, this,
          [this](int row) { submit(m_choices[static_cast<std::size_t>(row)]); });
  connect(lineEdit(), &QLineEdit::editingFinished, this, [this] { finish(currentText()); });
}

void RateCombo::fill() {
  clear();
  for (const double choice : m_choices) addItem(plainNumberText(choice));
  setValue(m_value);
}

void RateCombo::setValue(double value) {
  m_value = value;
  int row = -1;
  for (std::size_t i = 0; i < m_choices.size(); ++i)
    if (m_choices[i] == value) row = static_cast<int>(i);
  setCurrentIndex(row);
  setEditText(plainNumberText(value));
  lineEdit()->setCursorPosition(0);
}

void RateCombo::finish(const QString& typed) {
  if (typed == plainNumberText(m_value)) return;
  const auto number = parseTypedNumber(typed);
  if (!number) showNotANumber(this, typed);
  submit(number.value_or(m_value));
}

void RateCombo::submit(double value) {
  const bool isNew = value != m_value;
  setValue(m_value);
  if (isNew) emit valueEdited(value);
}

void RateCombo::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) fill();
  QComboBox::changeEvent(event);
}

}  // namespace neurarium
