#include "ui/widgets/split_bar.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <cmath>

#include "ui/plots/split_id.h"
#include "ui/theme.h"

namespace neurarium {

namespace {

constexpr int kStep = 5;  ///< percent
constexpr int kLeastTrain = 5;
constexpr int kBarHeight = 18;
constexpr int kHandle = 8;  ///< how far a handle sticks out
constexpr int kLegendGap = 4;

int percentOf(double share) {
  return static_cast<int>(std::lround(share * 100));
}

}  // namespace

SplitBar::SplitBar(QWidget* parent) : QWidget(parent) {
  setFocusPolicy(Qt::StrongFocus);
  setCursor(Qt::SizeHorCursor);
  describe();
}

void SplitBar::setShares(const SplitShares& shares) {
  m_train = percentOf(shares.train);
  m_validation = percentOf(shares.validation);
  describe();
  update();
}

void SplitBar::setCounts(const std::array<qint64, 3>& counts) {
  m_counts = counts;
  update();
}

void SplitBar::describe() {
  setAccessibleDescription(tr("Training %1 %, validation %2 %, test %3 %")
                               .arg(m_train)
                               .arg(m_validation)
                               .arg(100 - m_train - m_validation));
}

QSize SplitBar::sizeHint() const {
  return {220, 2 * kHandle + kBarHeight + kLegendGap + legendHeight()};
}

QSize SplitBar::minimumSizeHint() const {
  return {160, sizeHint().height()};
}

int SplitBar::legendHeight() const {
  return 2 * fontMetrics().height();
}

QRectF SplitBar::bar() const {
  return QRectF(kHandle, kHandle, width() - 2 * kHandle, kBarHeight);
}

double SplitBar::at(Handle handle) const {
  const int percent = handle == kTrainEnd ? m_train : m_train + m_validation;
  return bar().left() + bar().width() * percent / 100;
}

void SplitBar::moveTo(Handle handle, int percent) {
  int train = m_train;
  int validation = m_validation;
  if (handle == kTrainEnd) {
    train = std::clamp(percent, kLeastTrain, 100);
    validation = std::min(validation, 100 - train);
  } else {
    validation = std::clamp(percent, train, 100) - train;
  }
  if (train == m_train && validation == m_validation) return;
  emit sharesEdited({train / 100.0, validation / 100.0, (100 - train - validation) / 100.0});
}

/// While the bar has the focus, Tab goes from the first handle to the second before it leaves.
bool SplitBar::focusNextPrevChild(bool next) {
  if (hasFocus() && next != (m_active == kValidationEnd)) {
    m_active = next ? kValidationEnd : kTrainEnd;
    update();
    return true;
  }
  return QWidget::focusNextPrevChild(next);
}

void SplitBar::focusInEvent(QFocusEvent* event) {
  if (event->reason() == Qt::TabFocusReason) m_active = kTrainEnd;
  if (event->reason() == Qt::BacktabFocusReason) m_active = kValidationEnd;
  QWidget::focusInEvent(event);
}

void SplitBar::keyPressEvent(QKeyEvent* event) {
  const int now = m_active == kTrainEnd ? m_train : m_train + m_validation;
  switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Down:
      return moveTo(m_active, now - kStep);
    case Qt::Key_Right:
    case Qt::Key_Up:
      return moveTo(m_active, now + kStep);
    case Qt::Key_Home:
      return moveTo(m_active, 0);
    case Qt::Key_End:
      return moveTo(m_active, 100);
    default:
      QWidget::keyPressEvent(event);
  }
}

void SplitBar::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return;
  const QPointF position = event->position();
  const double toTrain = std::abs(position.x() - at(kTrainEnd));
  const double toValidation = std::abs(position.x() - at(kValidationEnd));
  // Where both handles are near each other, the upper half of the bar belongs to the upper one.
  const bool areClose = std::abs(toTrain - toValidation) < kHandle;
  const bool isUpper = position.y() < bar().center().y();
  m_active = (areClose ? isUpper : toTrain < toValidation) ? kTrainEnd : kValidationEnd;
  update();
}

void SplitBar::mouseMoveEvent(QMouseEvent* event) {
  if (!(event->buttons() & Qt::LeftButton)) return;
  const double share = (event->position().x() - bar().left()) / bar().width();
  moveTo(m_active, static_cast<int>(std::lround(share * 100 / kStep)) * kStep);
}

void SplitBar::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) describe();
  if (event->type() == QEvent::FontChange) updateGeometry();
  update();
  QWidget::changeEvent(event);
}

void SplitBar::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const QRectF all = bar();
  const double ends[] = {all.left(), at(kTrainEnd), at(kValidationEnd), all.right()};
  const int percents[] = {m_train, m_validation, 100 - m_train - m_validation};
  for (int i = 0; i < 3; ++i) {
    const QRectF part(ends[i], all.top(), ends[i + 1] - ends[i], all.height());
    painter.fillRect(part, splitColor(kSplits[static_cast<std::size_t>(i)]));
    const QString percent = tr("%1 %").arg(percents[i]);
    if (fontMetrics().horizontalAdvance(percent) + 4 > part.width()) continue;
    painter.setPen(theme().window);
    painter.drawText(part, Qt::AlignCenter, percent);
  }
  drawHandle(painter, kTrainEnd);
  drawHandle(painter, kValidationEnd);
  drawLegend(painter);
}

void SplitBar::drawHandle(QPainter& painter, Handle handle) const {
  const double x = at(handle);
  const double edge = handle == kTrainEnd ? bar().top() : bar().bottom();
  const double outer = handle == kTrainEnd ? edge - kHandle + 1 : edge + kHandle - 1;
  const bool isActive = hasFocus() && m_active == handle;
  painter.setPen(QPen(theme().window, 1));
  painter.setBrush(isActive ? theme().accent : theme().text);
  painter.drawPolygon(QPolygonF{
      {x, edge + (handle == kTrainEnd ? 3 : -3)}, {x - kHandle * 0.75, outer}, {x + kHandle * 0.75, outer}});
  painter.setPen(QPen(theme().window, 2));
  painter.drawLine(QPointF(x, bar().top()), QPointF(x, bar().bottom()));
}

void SplitBar::drawLegend(QPainter& painter) const {
  const int line = fontMetrics().height();
  const double top = bar().bottom() + kHandle + kLegendGap;
  for (std::size_t i = 0; i < kSplits.size(); ++i) {
    const double left = width() * static_cast<double>(i) / 3;
    const QRectF cell(left, top, width() / 3.0, line);
    painter.setPen(theme().mutedText);
    painter.drawText(cell, Qt::AlignLeft | Qt::AlignVCenter, splitText(kSplits[i]));
    painter.setPen(Qt::NoPen);
    painter.setBrush(splitColor(kSplits[i]));
    painter.drawRoundedRect(QRectF(left, top + line + line * 0.22, line * 0.56, line * 0.56), 2, 2);
    painter.setPen(theme().text);
    painter.drawText(cell.translated(line * 0.56 + 5, line), Qt::AlignLeft | Qt::AlignVCenter,
                     QLocale().toString(m_counts[i]));
  }
}

}  // namespace neurarium
