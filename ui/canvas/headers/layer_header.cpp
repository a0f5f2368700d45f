#include "ui/canvas/headers/layer_header.h"

#include <QLabel>
#include <QPainter>

#include "ui/canvas/canvas_text.h"
#include "ui/canvas/headers/activation_chip.h"
#include "ui/canvas/headers/canvas_button.h"
#include "ui/theme.h"

namespace neurarium {

namespace {

constexpr int kRow = 22;
constexpr int kRowGap = 3;
constexpr int kCross = 16;
constexpr int kWidestStepper = 116;
constexpr int kWidestChip = 110;
constexpr int kLeastWidthForControls = 44;
constexpr int kNarrowButton = 17;
constexpr int kSmallCount = 10;  // pixels
constexpr float kSelectedFill = 0.13f;

}  // namespace

LayerHeader::LayerHeader(QWidget* parent)
    : QWidget(parent),
      m_title(new QLabel(this)),
      m_count(new QLabel(this)),
      m_remove(new CanvasButton(CanvasButton::Sign::Cross, CanvasButton::Weight::Quiet, this)),
      m_less(new CanvasButton(CanvasButton::Sign::Minus, CanvasButton::Weight::Plain, this)),
      m_more(new CanvasButton(CanvasButton::Sign::Plus, CanvasButton::Weight::Plain, this)),
      m_activation(new ActivationChip(this)) {
  m_title->setAlignment(Qt::AlignCenter);
  m_count->setAlignment(Qt::AlignCenter);
  QFont strong = font();
  strong.setBold(true);
  m_title->setFont(strong);
  for (CanvasButton* button : {m_less, m_more}) {
    button->setAutoRepeat(true);
    button->setAutoRepeatInterval(90);
  }
  connect(m_remove, &CanvasButton::clicked, this, &LayerHeader::removeRequested);
  connect(m_less, &CanvasButton::clicked, this, [this] { emit unitsRequested(m_units - 1); });
  connect(m_more, &CanvasButton::clicked, this, [this] { emit unitsRequested(m_units + 1); });
  connect(m_activation, &ActivationChip::chosen, this, &LayerHeader::activationRequested);
}

std::vector<QWidget*> LayerHeader::controls() const {
  return {m_remove, m_less, m_more, m_activation};
}

int LayerHeader::heightNeeded(bool isQuiet) {
  return isQuiet ? 2 * kRow : 3 * kRow + 2 * kRowGap;
}

void LayerHeader::setLayer(const NetworkSpec& spec, int layer) {
  const LayerSpec& own = spec.layers[static_cast<std::size_t>(layer)];
  const auto* dense = std::get_if<DenseSpec>(&own);
  m_titles = canvasText::titles(spec, layer);
  m_longCount = canvasText::unitCount(own);
  m_kind = canvasText::kindOf(own);
  m_units = dense ? static_cast<int>(dense->units) : 0;
  m_hasUnits = dense && dense->role == Role::Hidden;
  m_hasActivation = dense != nullptr;
  m_isRemovable = !std::holds_alternative<InputSpec>(own) && !(dense && dense->role == Role::Output);
  if (dense) m_activation->setChoice(dense->activation, dense->role == Role::Output && dense->units > 1);

  const QString name = m_titles.front();
  const QString prefix = QStringLiteral("layer%1.").arg(layer);
  setAccessibleName(name);
  m_title->setObjectName(prefix + "title");
  m_count->setObjectName(prefix + "units");
  m_remove->setObjectName(QStringLiteral("removeLayer%1").arg(layer));
  m_less->setObjectName(prefix + "removeUnit");
  m_more->setObjectName(prefix + "addUnit");
  m_activation->setObjectName(prefix + "activation");
  m_remove->setMeaning(tr("Remove: %1").arg(name));
  m_less->setMeaning(tr("Remove a unit: %1").arg(name));
  m_more->setMeaning(tr("Add a unit: %1").arg(name));
  m_activation->setAccessibleName(tr("Activation: %1").arg(name));
  m_less->setEnabled(m_units > 1);
  m_more->setEnabled(m_units < kMostUnits);
  arrange();
}

int LayerHeader::titleRoom() const {
  const int crossRoom = m_isRemovable && !m_isQuiet && hasControls() ? kCross + 1 : 0;
  return std::max(m_titleRight - m_titleLeft - crossRoom, 10);
}

int LayerHeader::fittingTitle() const {
  const int last = static_cast<int>(m_titles.size()) - 1;
  for (int i = 0; i < last; ++i)
    if (m_title->fontMetrics().horizontalAdvance(m_titles[static_cast<std::size_t>(i)]) <= titleRoom())
      return i;
  return last;
}

void LayerHeader::setTitle(int index) {
  m_titleIndex = index;
  arrange();
}

bool LayerHeader::hasControls() const {
  const int number = m_count->fontMetrics().horizontalAdvance(QString::number(m_units));
  return width() >= std::max(kLeastWidthForControls, m_hasUnits ? number + 2 * kNarrowButton : 0);
}

void LayerHeader::arrange() {
  if (m_titles.empty()) return;
  const bool hasControls = this->hasControls();
  m_less->setVisible(m_hasUnits && hasControls && !m_isQuiet);
  m_more->setVisible(m_hasUnits && hasControls && !m_isQuiet);
  m_activation->setVisible(m_hasActivation && hasControls && !m_isQuiet);
  const bool isBar = !m_hasUnits && m_isRemovable;
  m_remove->setVisible(m_isRemovable && !m_isQuiet && (hasControls || isBar));
  m_title->setVisible(!isBar);
  m_count->setVisible(!isBar);
  if (isBar) {
    m_remove->setGeometry((width() - kCross) / 2, (kRow - kCross) / 2, kCross, kCross);
    return;
  }

  const int crossRoom = m_isRemovable && !m_isQuiet && hasControls ? kCross + 1 : 0;
  const QString& wanted = m_titles[std::min(static_cast<std::size_t>(m_titleIndex), m_titles.size() - 1)];
  const QString title = m_title->fontMetrics().elidedText(wanted, Qt::ElideRight, titleRoom());
  m_title->setText(title);
  const int titleWidth = m_title->fontMetrics().horizontalAdvance(title) + 2;
  // The name stays centred over its column for as long as there is room for the cross beside it.
  const int left =
      std::max(m_titleLeft, std::min((width() - titleWidth) / 2, m_titleRight - crossRoom - titleWidth));
  m_title->setGeometry(left, 0, titleWidth, kRow);
  m_remove->setGeometry(left + titleWidth + 1, (kRow - kCross) / 2 + 1, kCross, kCross);

  if (!hasControls) {
    // A bare number, if there is room for all of it.
    const QString number = m_hasUnits ? QString::number(m_units) : m_longCount.section(' ', 0, 0);
    QFont small = font();
    small.setPixelSize(kSmallCount);
    m_count->setFont(small);
    m_count->setText(QFontMetrics(small).horizontalAdvance(number) <= width() ? number : QString());
    m_count->setGeometry(0, kRow, width(), kRow);
    return;
  }
  m_count->setFont(font());
  if (m_isQuiet) {
    QFont small = font();
    small.setPixelSize(kSmallCount);
    if (m_count->fontMetrics().horizontalAdvance(m_kind) > width()) m_count->setFont(small);
    m_count->setText(m_count->fontMetrics().elidedText(m_kind, Qt::ElideRight, width()));
    m_count->setGeometry(0, kRow - kRowGap, width(), kRow);
    return;
  }
  const int stepper = std::min(width(), kWidestStepper);
  const int stepperLeft = (width() - stepper) / 2;
  const int top = kRow + kRowGap;
  const int button = std::min(m_less->sizeHint().width(), std::max(stepper / 3, kNarrowButton));
  m_less->setGeometry(stepperLeft, top + (kRow - button) / 2, button, button);
  m_more->setGeometry(stepperLeft + stepper - button, top + (kRow - button) / 2, button, button);
  const int countWidth = m_hasUnits ? stepper - 2 * button : width();
  const bool isLong = m_count->fontMetrics().horizontalAdvance(m_longCount) <= countWidth;
  m_count->setText(isLong ? m_longCount : QString::number(m_units));
  if (!m_hasUnits && !isLong) m_count->setText(m_longCount.section(' ', 0, 0));
  m_count->setGeometry((width() - countWidth) / 2, top, countWidth, kRow);

  const int chip = std::min(width(), kWidestChip);
  m_activation->setGeometry((width() - chip) / 2, 2 * (kRow + kRowGap), chip, kRow);
}

void LayerHeader::setTitleRoom(int left, int right) {
  m_titleLeft = left;
  m_titleRight = right;
  arrange();
}

void LayerHeader::setQuiet(bool quiet) {
  if (quiet == m_isQuiet) return;
  m_isQuiet = quiet;
  arrange();
}

void LayerHeader::setSelected(bool selected) {
  if (selected == m_isSelected) return;
  m_isSelected = selected;
  update();
}

void LayerHeader::paintEvent(QPaintEvent*) {
  if (!m_isSelected) return;
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  QColor fill = theme().accent;
  fill.setAlphaF(kSelectedFill);
  painter.setPen(Qt::NoPen);
  painter.setBrush(fill);
  painter.drawRoundedRect(rect(), 6, 6);
  painter.setBrush(theme().accent);
  painter.drawRoundedRect(QRectF(width() * 0.15, 0, width() * 0.7, 3), 1.5, 1.5);
}

void LayerHeader::resizeEvent(QResizeEvent* event) {
  arrange();
  QWidget::resizeEvent(event);
}

}  // namespace neurarium
