#include "ui/widgets/captioned.h"

#include <QVBoxLayout>

namespace neurarium {

namespace {

constexpr double kSmall = 0.86;

}  // namespace

QFont smallFont(const QFont& font) {
  QFont small = font;
  small.setPointSizeF(font.pointSizeF() * kSmall);
  return small;
}

SmallLabel::SmallLabel(QWidget* parent) : QLabel(parent) {
  setFont(smallFont(font()));
  // Accents on capitals reach above what the font says.
  setContentsMargins(0, 1, 0, 0);
  // The palette's PlaceholderText is the theme's muted colour.
  setForegroundRole(QPalette::PlaceholderText);
}

SectionLabel::SectionLabel(QWidget* parent) : QLabel(parent) {
  QFont bold = font();
  bold.setBold(true);
  setFont(bold);
}

Captioned::Captioned(QWidget* control, QWidget* parent)
    : QWidget(parent), m_caption(new SmallLabel(this)), m_control(control) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(1);
  layout->addWidget(m_caption);
  layout->addWidget(control);
  m_caption->setBuddy(control);
}

void Captioned::setTexts(const QString& caption, const QString& hint) {
  m_caption->setText(caption);
  m_control->setAccessibleName(caption);
  m_control->setAccessibleDescription(hint);
  setToolTip(hint);
}

}  // namespace neurarium
