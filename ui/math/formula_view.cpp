#include "ui/math/formula_view.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QMenu>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>
#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/math/math_ml.h"

namespace neurarium {

namespace {

constexpr double kMargin = 14;
constexpr double kLargest = 30;  // pixels; of a single formula
constexpr double kLargestOfMany = 20;
constexpr double kSmallest = 14;
constexpr int kMostLines = 8;  // of a formula that has to be scrolled anyway

std::vector<MathNode> mathOf(const EventFormula& formula) {
  std::vector<MathNode> lines = formula.before;
  for (const MathNode* line : {&formula.symbols, &formula.numbers, &formula.result})
    if (!line->isEmpty()) lines.push_back(*line);
  return lines;
}

QStringList linesOf(const EventFormula& formula) {
  QStringList lines;
  if (!formula.title.isEmpty()) lines << formula.title;
  for (const MathNode& line : mathOf(formula)) lines << toPlainText(line);
  if (!formula.reason.isEmpty()) lines << formula.reason;
  return lines;
}

QString htmlOf(const EventFormula& formula) {
  QString html;
  for (const MathNode& line : mathOf(formula)) html += toMathMl(line);
  return html;
}

}  // namespace

FormulaView::FormulaView(QWidget* parent) : QAbstractScrollArea(parent), m_copy(new QAction(this)) {
  setObjectName("formulaView");
  setFrameShape(QFrame::NoFrame);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setFocusPolicy(Qt::StrongFocus);
  viewport()->setMouseTracking(true);
  viewport()->setObjectName("formulaViewport");
  m_copy->setObjectName("copyFormula");
  m_copy->setShortcut(QKeySequence::Copy);
  m_copy->setShortcutContext(Qt::WidgetWithChildrenShortcut);
  addAction(m_copy);
  connect(m_copy, &QAction::triggered, this, &FormulaView::copy);
  retranslate();
}

void FormulaView::retranslate() {
  setAccessibleName(tr("Formulas"));
  m_copy->setText(tr("Copy formula"));
}

void FormulaView::setFormulas(std::vector<EventFormula> formulas) {
  m_formulas = std::move(formulas);
  m_copy->setEnabled(!m_formulas.empty());
  setAccessibleDescription(plainText());
  m_pressed = -1;
  verticalScrollBar()->setValue(0);
  arrange();
}

void FormulaView::setPointedEvent(int event) {
  if (event == m_pointed) return;
  m_pointed = event;
  viewport()->update();
}

QString FormulaView::plainText() const {
  QStringList blocks;
  for (const EventFormula& formula : m_formulas) blocks << linesOf(formula).join(u'\n');
  return blocks.join(QStringLiteral("\n\n"));
}

QSize FormulaView::sizeHint() const {
  return {620, 170};
}

QSize FormulaView::minimumSizeHint() const {
  return {200, 80};
}

bool FormulaView::tryArrange(double size, bool joins, int maxLines, QSizeF room) {
  const FormulaBlock::Style style{size, joins, maxLines, font()};
  m_blocks.clear();
  m_size = size;
  double y = std::round(kMargin * 0.7);
  bool isWhole = true;
  for (const EventFormula& formula : m_formulas) {
    if (!m_blocks.empty()) y += std::round(1.3 * size);
    m_blocks.push_back({FormulaBlock(formula, style, room.width() - 2 * kMargin), y});
    y += m_blocks.back().block.height();
    isWhole = isWhole && m_blocks.back().block.isWhole();
  }
  m_height = std::ceil(y + kMargin * 0.7);
  return isWhole && m_height <= room.height();
}

void FormulaView::arrange() {
  m_arranged = maximumViewportSize();
  const QSizeF room = m_arranged;
  const bool isOne = m_formulas.size() <= 1;
  const double largest = isOne ? kLargest : kLargestOfMany;
  // The largest letters with which all can be seen; each formula by itself rather than joined, if they are as large.
  const auto fits = [&](double size) {
    return tryArrange(size, false, 0, room) || tryArrange(size, true, 0, room);
  };
  bool isFitting = fits(kSmallest);
  if (isFitting) {
    double good = kSmallest;
    double bad = largest + 1;
    while (bad - good > 1) {
      const double middle = std::floor((good + bad) / 2);
      (fits(middle) ? good : bad) = middle;
    }
    fits(good);
  } else {
    const double bar = verticalScrollBar()->sizeHint().width();
    tryArrange(isOne ? kSmallest + 1 : kSmallest + 2, true, kMostLines, {room.width() - bar, room.height()});
  }
  verticalScrollBar()->setPageStep(static_cast<int>(room.height()));
  verticalScrollBar()->setSingleStep(static_cast<int>(m_size));
  verticalScrollBar()->setRange(0, std::max(0, static_cast<int>(m_height - room.height())));
  viewport()->update();
}

double FormulaView::scrolled() const {
  return verticalScrollBar()->value();
}

void FormulaView::paintEvent(QPaintEvent*) {
  QPainter painter(viewport());
  const Theme& colors = theme();
  painter.fillRect(viewport()->rect(), colors.surface);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.translate(kMargin, -scrolled());
  for (std::size_t i = 0; i < m_blocks.size(); ++i) {
    const Placed& placed = m_blocks[i];
    if (i > 0) {
      const double y = std::round(placed.y - 0.65 * m_size);
      painter.fillRect(QRectF(0, y, viewport()->width() - 2 * kMargin, 1), colors.border);
    }
    QColor light = colors.accent;
    light.setAlphaF(0.2F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(light);
    for (const MathLayout::Number& number : placed.block.numbers())
      if (number.event >= 0 && (number.event == m_pointed || number.event == m_hovered))
        painter.drawRoundedRect(number.rect.translated(0, placed.y).adjusted(-3, -2, 3, 2), 4, 4);
    placed.block.paint(painter, {0, placed.y}, colors);
  }
}

void FormulaView::resizeEvent(QResizeEvent* event) {
  QAbstractScrollArea::resizeEvent(event);
  if (maximumViewportSize() != m_arranged) arrange();
}

std::optional<MathLayout::Number> FormulaView::numberAt(QPointF point) const {
  for (const Placed& placed : m_blocks)
    if (const auto* number = placed.block.numberAt(point - QPointF(kMargin, placed.y - scrolled())))
      return *number;
  return std::nullopt;
}

std::vector<QRectF> FormulaView::rectsOf(int event) const {
  std::vector<QRectF> rects;
  for (const Placed& placed : m_blocks)
    for (const MathLayout::Number& number : placed.block.numbers())
      if (number.event == event) rects.push_back(number.rect.translated(kMargin, placed.y - scrolled()));
  return rects;
}

QString FormulaView::toolTipAt(QPointF point) const {
  const auto number = numberAt(point);
  if (!number) return {};
  if (number->isBlank) return tr("Which number comes here?");
  const QString exact = exactNumberText(number->value);
  const QString source = number->event >= 0 && m_numberText ? m_numberText(number->event) : QString();
  return source.isEmpty() ? exact : exact + u'\n' + source;
}

void FormulaView::pointAt(const std::optional<MathLayout::Number>& number) {
  const int event = number ? number->event : -1;
  const bool isLink = event >= 0 && !number->isBlank;
  viewport()->setCursor(isLink ? Qt::PointingHandCursor : Qt::ArrowCursor);
  if (event == m_hovered) return;
  m_hovered = event;
  viewport()->update();
  emit numberPointed(event);
}

void FormulaView::mouseMoveEvent(QMouseEvent* event) {
  pointAt(numberAt(event->position()));
}

void FormulaView::mousePressEvent(QMouseEvent* event) {
  const auto number = numberAt(event->position());
  m_pressed = event->button() == Qt::LeftButton && number && !number->isBlank ? number->event : -1;
}

void FormulaView::mouseReleaseEvent(QMouseEvent* event) {
  const auto number = numberAt(event->position());
  const int pressed = std::exchange(m_pressed, -1);
  if (event->button() == Qt::LeftButton && pressed >= 0 && number && number->event == pressed)
    emit numberClicked(pressed);
}

void FormulaView::keyPressEvent(QKeyEvent* event) {
  // Left, right, Home and End belong to the timeline.
  const bool isVertical = event->key() == Qt::Key_Up || event->key() == Qt::Key_Down ||
                          event->key() == Qt::Key_PageUp || event->key() == Qt::Key_PageDown;
  if (isVertical && verticalScrollBar()->maximum() > 0)
    QAbstractScrollArea::keyPressEvent(event);
  else
    event->ignore();
}

void FormulaView::contextMenuEvent(QContextMenuEvent* event) {
  QMenu menu(this);
  menu.setObjectName("formulaMenu");
  menu.addAction(m_copy);
  menu.exec(event->globalPos());
}

bool FormulaView::viewportEvent(QEvent* event) {
  if (event->type() == QEvent::Leave) pointAt(std::nullopt);
  if (event->type() == QEvent::ToolTip) {
    const auto* help = static_cast<QHelpEvent*>(event);
    QToolTip::showText(help->globalPos(), toolTipAt(help->pos()), viewport());
    return true;
  }
  return QAbstractScrollArea::viewportEvent(event);
}

void FormulaView::changeEvent(QEvent* event) {
  QAbstractScrollArea::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
  if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange) arrange();
  if (event->type() == QEvent::PaletteChange) viewport()->update();
}

void FormulaView::copy() {
  auto* copied = new QMimeData;
  copied->setText(plainText());
  QString html;
  for (const EventFormula& formula : m_formulas) html += htmlOf(formula);
  copied->setHtml(html);
  QGuiApplication::clipboard()->setMimeData(copied);
}

}  // namespace neurarium
