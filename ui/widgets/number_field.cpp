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
  m_isVarious = false;
  showValue();
}

void NumberField::setVarious() {
  m_isVarious = true;
  showValue();
}

QString NumberField::restingText() const {
  return m_isVarious ? QString() : plainNumberText(m_value);
}

void NumberField::showValue() {
  setPlaceholderText(m_isVarious ? QStringLiteral("—") : QString());
  setText(restingText());
  setCursorPosition(0);
}

void NumberField::finish() {
  const QString typed = text();
  if (typed == restingText()) return;
  const auto number = parseTypedNumber(typed);
  if (!number) showNotANumber(this, typed);
  const bool isNew = number && (m_isVarious || *number != m_value);
  showValue();
  if (isNew) emit valueEdited(*number);
}

void NumberField::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) showValue();
  QLineEdit::changeEvent(event);
}

void NumberField::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape && text() != restingText()) {
    showValue();
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
