#include "ui/inspector/parameter_editor.h"

#include <QEvent>
#include <QGridLayout>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>
#include <algorithm>
#include <cmath>

#include "ui/icons.h"
#include "ui/inspector/inspector_text.h"
#include "ui/widgets/captioned.h"
#include "ui/widgets/control_guard.h"
#include "ui/widgets/number_field.h"

namespace neurarium {

namespace {

constexpr double kMostDragged = 5;
constexpr int kStepsPerUnit = 100;
constexpr int kDecimals = 4;

/// As many decimals as a learner can use: the engine's numbers have more.
double rounded(double value) {
  const double scale = std::pow(10.0, kDecimals);
  return std::abs(value) < 0.5 / scale ? value : std::round(value * scale) / scale;
}

}  // namespace

ParameterEditor::ParameterEditor(QWidget* parent)
    : QWidget(parent),
      m_field(new NumberField(this)),
      m_captioned(new Captioned(m_field, this)),
      m_slider(new QSlider(Qt::Horizontal, this)),
      m_lock(new QToolButton(this)),
      m_gradient(new SmallLabel(this)) {
  m_field->setObjectName("parameterValue");
  m_slider->setObjectName("parameterSlider");
  m_lock->setObjectName("parameterLock");
  m_gradient->setObjectName("parameterGradient");
  const int most = static_cast<int>(kMostDragged * kStepsPerUnit);
  m_slider->setRange(-most, most);
  m_slider->setSingleStep(kStepsPerUnit / 20);
  m_slider->setPageStep(kStepsPerUnit / 2);
  guardControl(m_field);
  guardControl(m_slider);
  m_lock->setCheckable(true);
  m_lock->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  m_lock->setFocusPolicy(Qt::StrongFocus);
  auto* layout = new QGridLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setHorizontalSpacing(8);
  layout->setVerticalSpacing(4);
  layout->addWidget(m_captioned, 0, 0);
  layout->addWidget(m_lock, 0, 1, Qt::AlignBottom);
  layout->addWidget(m_slider, 1, 0, 1, 2);
  layout->addWidget(m_gradient, 2, 0, 1, 2);
  layout->setColumnStretch(0, 1);
  layout->setColumnStretch(1, 1);
  m_field->installEventFilter(this);
  connect(m_field, &QLineEdit::textEdited, this, [this] { m_isTyping = true; });
  connect(m_field, &QLineEdit::editingFinished, this, [this] { m_isTyping = false; });
  connect(m_field, &NumberField::valueEdited, this, [this](double value) {
    showValue(value);
    emit valueEdited(value);
  });
  connect(m_slider, &QSlider::valueChanged, this, [this](int steps) {
    const double value = static_cast<double>(steps) / kStepsPerUnit;
    m_field->setValue(value);
    emit valueEdited(value);
  });
  connect(m_lock, &QToolButton::clicked, this, [this](bool frozen) {
    setFrozen(frozen);
    emit frozenEdited(frozen);
  });
  setWords();
}

bool ParameterEditor::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_field && event->type() == QEvent::FocusIn) m_isTyping = true;
  if (watched == m_field && event->type() == QEvent::FocusOut) m_isTyping = false;
  return QWidget::eventFilter(watched, event);
}

bool ParameterEditor::isInUse() const {
  return m_isTyping || m_slider->isSliderDown();
}

void ParameterEditor::forgetTyping() {
  m_isTyping = false;
}

void ParameterEditor::setTexts(const QString& caption, const QString& hint) {
  m_caption = caption;
  m_captioned->setTexts(caption, hint);
  m_slider->setAccessibleName(caption);
  m_slider->setToolTip(
      tr("Drag to change the value between %1 and %2.")
          .arg(inspectorText::valueText(-kMostDragged, 0), inspectorText::valueText(kMostDragged, 0)));
}

void ParameterEditor::setValue(std::optional<double> value) {
  setEnabled(value.has_value());
  if (value && !isInUse()) showValue(rounded(*value));
}

void ParameterEditor::showValue(double value) {
  const QSignalBlocker blocker(m_slider);
  if (m_field->value() != value || m_field->text().isEmpty()) m_field->setValue(value);
  m_slider->setValue(
      static_cast<int>(std::lround(std::clamp(value, -kMostDragged, kMostDragged) * kStepsPerUnit)));
}

void ParameterEditor::setGradient(std::optional<double> gradient) {
  m_gradientValue = gradient;
  m_gradient->setText(gradient ? tr("Gradient: %1").arg(inspectorText::valueText(*gradient, kDecimals))
                               : tr("Gradient: –"));
}

void ParameterEditor::setFrozen(bool frozen) {
  m_lock->setChecked(frozen);
  m_lock->setIcon(themedIcon(frozen ? "locked" : "unlocked"));
  m_lock->setText(frozen ? tr("Frozen") : tr("Learns"));
}

void ParameterEditor::setWords() {
  setGradient(m_gradientValue);
  setFrozen(m_lock->isChecked());
  m_lock->setAccessibleName(tr("Frozen"));
  m_lock->setToolTip(tr("A frozen value stays as it is while training."));
  m_gradient->setToolTip(
      tr("How fast the loss grows with this value; each step of training goes against it."));
  // The wider word sets the width: the button must not jump.
  int width = 0;
  for (const QString& text : {tr("Frozen"), tr("Learns")})
    width = std::max(width, m_lock->fontMetrics().horizontalAdvance(text));
  m_lock->setMinimumWidth(width + m_lock->iconSize().width() + 24);
}

void ParameterEditor::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) setWords();
  QWidget::changeEvent(event);
}

}  // namespace neurarium
