#include "ui/widgets/number_field.h"

#include <QCoreApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QToolTip>

#include "ui/widgets/number_text.h"

namespace neurarium {

NumberField::NumberField(QWidget* parent) : QLineEdit(parent) {
  connect(this, &QLineEdit::editingFinished, this, &NumberField::finish);
}

void NumberField::setValue(double value) {
  m_value = value;
  setText(plainNumberText(value));
  setCursorPosition(0);
}

void NumberField::finish() {
  const QString typed = text();
  if (typed == plainNumberText(m_value)) return;
  const auto number = parseTypedNumber(typed);
  if (!number) showNotANumber(this, typed);
  const bool isNew = number && *number != m_value;
  setValue(m_value);
  if (isNew) emit valueEdited(*number);
}

void NumberField::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) setValue(m_value);
  QLineEdit::changeEvent(event);
}

void NumberField::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape && text() != plainNumberText(m_value)) {
    setValue(m_value);
    return;
  }
  QLineEdit::keyPressEvent(event);
}

void showNotANumber(QWidget* field, const QString& text) {
  const QString sentence =
      text.trimmed().isEmpty()
          ? QCoreApplication::translate("NumberField", "A number is needed here.")
          : QCoreApplication::translate("NumberField", "“%1” is not a number.").arg(text.trimmed().left(40));
  QToolTip::showText(field->mapToGlobal(QPoint(0, field->height())), sentence, field);
}

}  // namespace neurarium
