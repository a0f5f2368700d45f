#include "ui/widgets/seed_field.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QRandomGenerator>
#include <QRegularExpressionValidator>
#include <QToolButton>

#include "ui/icons.h"

namespace neurarium {

quint64 drawSeed() {
  return std::max<quint64>(1, QRandomGenerator::global()->generate());
}

SeedField::SeedField(QWidget* parent)
    : QWidget(parent), m_number(new QLineEdit(this)), m_dice(new QToolButton(this)) {
  m_number->setObjectName("seed");
  // JSON's readers agree on whole numbers of up to 15 digits.
  m_number->setValidator(new QRegularExpressionValidator(QRegularExpression("\\d{1,15}"), this));
  m_dice->setObjectName("drawSeed");
  m_dice->setIcon(themedIcon("new_weights"));
  m_dice->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  m_dice->setFocusPolicy(Qt::TabFocus);
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(m_number, 1);
  layout->addWidget(m_dice);
  setFocusProxy(m_number);
  connect(m_number, &QLineEdit::editingFinished, this, [this] {
    const quint64 typed = m_number->text().toULongLong();
    if (typed != m_seed) emit seedEdited(typed);
  });
  connect(m_dice, &QToolButton::clicked, this, [this] { emit seedEdited(drawSeed()); });
}

void SeedField::setSeed(quint64 seed) {
  m_seed = seed;
  m_number->setText(QString::number(seed));
  m_number->setCursorPosition(0);
}

void SeedField::setTexts(const QString& caption, const QString& hint, const QString& buttonText,
                         const QString& buttonHint) {
  m_number->setAccessibleName(caption);
  m_number->setToolTip(hint);
  m_dice->setText(buttonText);
  m_dice->setAccessibleName(buttonText);
  m_dice->setToolTip(buttonHint);
}

}  // namespace neurarium
