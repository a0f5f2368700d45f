#include "ui/output/confusion_matrix.h"

#include <QEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/display_text.h"
#include "ui/plots/plot_style.h"
#include "ui/plots/value_text.h"
#include "ui/theme.h"

namespace neurarium {

namespace {

constexpr double kSide = 8;
constexpr double kGap = 5;
constexpr double kMostNameShare = 0.3;  ///< of the width, for the rows' names
constexpr double kLargestCell = 84;

QColor mix(const QColor& from, const QColor& to, double share) {
  const auto part = [&](int a, int b) { return static_cast<int>(std::lround(a + (b - a) * share)); };
  return {part(from.red(), to.red()), part(from.green(), to.green()), part(from.blue(), to.blue())};
}

/// Black or white, whichever stands out.
QColor readableOn(const QColor& background) {
  constexpr double kMiddle = 0.5;
  const double luminance =
      0.299 * background.redF() + 0.587 * background.greenF() + 0.114 * background.blueF();
  return luminance > kMiddle ? QColor(0x1b2430) : QColor(Qt::white);
}

}  // namespace

ConfusionMatrix::ConfusionMatrix(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("confusionMatrix"));
  setMouseTracking(true);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
  describe();
}

void ConfusionMatrix::setData(std::shared_ptr<const PreparedData> prepared) {
  m_data = std::move(prepared);
  m_counts = {};
  update();
}

void ConfusionMatrix::setCounts(ConfusionCounts counts) {
  m_counts = std::move(counts);
  update();
}

QString ConfusionMatrix::className(int index) const {
  return classText(*m_data->dataset, index);
}

double ConfusionMatrix::widestName() const {
  const QFontMetricsF metrics(plotStyle::smallFont(font()));
  double widest = 0;
  for (int i = 0; i < static_cast<int>(m_data->dataset->classes()); ++i)
    widest = std::max(widest, metrics.horizontalAdvance(className(i)));
  return widest;
}

ConfusionMatrix::Geometry ConfusionMatrix::geometryFor(const QRectF& target) const {
  const QFontMetricsF metrics(plotStyle::smallFont(font()));
  const auto classes = static_cast<double>(m_data->dataset->classes());
  const double line = metrics.height();
  const double widest = widestName();
  const double rowNames = std::min(widest, target.width() * kMostNameShare);
  // "True class" stands upright left of the rows' names, "Predicted class" above the columns'.
  const double left = kSide + line + kGap + rowNames + kGap;
  Geometry geometry;
  geometry.cell = std::min((target.width() - left - kSide) / classes, kLargestCell);
  geometry.isTurned = widest > geometry.cell - 4 && rowNames > line;
  const double top = line + kGap + (geometry.isTurned ? rowNames : line) + kGap;
  geometry.cell =
      std::floor(std::max(1.0, std::min(geometry.cell, (target.height() - top - kSide) / classes)));
  geometry.cells =
      QRectF(target.left() + left, target.top() + top, geometry.cell * classes, geometry.cell * classes);
  return geometry;
}

void ConfusionMatrix::paintMatrix(QPainter& painter, const QRectF& target) const {
  if (!m_data || m_data->dataset->classes() == 0) return;
  const Geometry geometry = geometryFor(target);
  const int classes = static_cast<int>(m_data->dataset->classes());
  for (int row = 0; row < classes; ++row) {
    for (int column = 0; column < classes; ++column) {
      const QRectF cell(geometry.cells.left() + column * geometry.cell,
                        geometry.cells.top() + row * geometry.cell, geometry.cell, geometry.cell);
      paintCell(painter, cell.adjusted(0.5, 0.5, -0.5, -0.5), row, column);
    }
  }
  paintNames(painter, geometry);
}

void ConfusionMatrix::paintCell(QPainter& painter, const QRectF& cell, int trueClass, int predicted) const {
  const bool isKnown = m_counts.classes() > 0;
  const int count = isKnown ? m_counts.count(trueClass, predicted) : 0;
  const int row = isKnown ? m_counts.ofClass(trueClass) : 0;
  const double share = row > 0 ? static_cast<double>(count) / row : 0;
  const bool isRight = trueClass == predicted;
  // A single mistake among many must be seen: its colour begins well above that of nothing.
  constexpr double kLeastShare = 0.2;
  const double strength = count > 0 ? kLeastShare + (1 - kLeastShare) * share : 0;
  const QColor empty = mix(theme().surface, theme().zero, isRight ? 0.9 : 0.5);
  const QColor fill = mix(empty, isRight ? theme().positive : theme().negative, strength);
  painter.setPen(Qt::NoPen);
  painter.setBrush(fill);
  painter.drawRect(cell);
  const QFont font = plotStyle::smallFont(this->font());
  const QString text = numberText(count, 0);
  if (count == 0 || QFontMetricsF(font).horizontalAdvance(text) > cell.width() ||
      QFontMetricsF(font).height() > cell.height())
    return;
  painter.setFont(font);
  painter.setPen(readableOn(fill));
  painter.drawText(cell, Qt::AlignCenter, text);
}

void ConfusionMatrix::paintNames(QPainter& painter, const Geometry& geometry) const {
  const QFont font = plotStyle::smallFont(this->font());
  const QFontMetricsF metrics(font);
  const double line = metrics.height();
  const QRectF& cells = geometry.cells;
  const int classes = static_cast<int>(m_data->dataset->classes());
  const double namesWidth = geometry.isTurned || classes > 0 ? std::min(widestName(), 400.0) : 0;
  painter.setFont(font);
  painter.setPen(theme().text);
  for (int i = 0; i < classes; ++i) {
    const double along = (i + 0.5) * geometry.cell;
    const double roomLeft = cells.left() - kGap - kGap - line - kSide;
    const QString name = metrics.elidedText(className(i), Qt::ElideRight, std::max(roomLeft, line));
    painter.drawText(
        QRectF(cells.left() - kGap - namesWidth, cells.top() + along - line / 2, namesWidth, line),
        Qt::AlignRight | Qt::AlignVCenter, name);
    if (geometry.isTurned) {
      painter.save();
      painter.translate(cells.left() + along, cells.top() - kGap);
      painter.rotate(-90);
      painter.drawText(QRectF(0, -line / 2, namesWidth, line), Qt::AlignLeft | Qt::AlignVCenter, name);
      painter.restore();
    } else {
      painter.drawText(
          QRectF(cells.left() + along - geometry.cell, cells.top() - kGap - line, 2 * geometry.cell, line),
          Qt::AlignHCenter | Qt::AlignVCenter, name);
    }
  }
  const double shownName = std::min(namesWidth, cells.left() - 2 * kGap - line - kSide);
  const double top = cells.top() - kGap - (geometry.isTurned ? shownName : line) - kGap - line;
  painter.setPen(theme().mutedText);
  // The words may be wider than a small matrix.
  const double words = std::max(cells.width(), metrics.horizontalAdvance(tr("Predicted class")) + 2);
  painter.drawText(QRectF(cells.left(), top, words, line), Qt::AlignHCenter | Qt::AlignVCenter,
                   tr("Predicted class"));
  painter.save();
  painter.translate(cells.left() - kGap - shownName - kGap - line, cells.bottom());
  painter.rotate(-90);
  painter.drawText(
      QRectF(0, 0, std::max(cells.height(), metrics.horizontalAdvance(tr("True class")) + 2), line),
      Qt::AlignHCenter | Qt::AlignVCenter, tr("True class"));
  painter.restore();
}

void ConfusionMatrix::paintReadout(QPainter& painter, const Geometry& geometry) const {
  if (!geometry.cells.contains(*m_mouse) || m_counts.total() == 0) return;
  const int classes = m_counts.classes();
  const int row =
      std::clamp(static_cast<int>((m_mouse->y() - geometry.cells.top()) / geometry.cell), 0, classes - 1);
  const int column =
      std::clamp(static_cast<int>((m_mouse->x() - geometry.cells.left()) / geometry.cell), 0, classes - 1);
  const int count = m_counts.count(row, column);
  const int ofClass = m_counts.ofClass(row);
  const QPen none(Qt::NoPen);
  plotStyle::drawReadout(
      painter, plotStyle::smallFont(font()), rect(), *m_mouse, {},
      {{none, tr("True class"), className(row)},
       {none, tr("Predicted class"), className(column)},
       {none, tr("Examples"), tr("%1 of %2").arg(numberText(count, 0), numberText(ofClass, 0))},
       {none, tr("Share"), percentText(ofClass > 0 ? static_cast<double>(count) / ofClass : 0)}});
}

void ConfusionMatrix::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  paintMatrix(painter, rect());
  if (m_mouse && m_data && m_data->dataset->classes() > 0) paintReadout(painter, geometryFor(rect()));
}

void ConfusionMatrix::mouseMoveEvent(QMouseEvent* event) {
  m_mouse = event->position();
  update();
}

void ConfusionMatrix::leaveEvent(QEvent*) {
  m_mouse.reset();
  update();
}

void ConfusionMatrix::describe() {
  setAccessibleName(tr("Confusion matrix"));
}

void ConfusionMatrix::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) describe();
  update();
}

}  // namespace neurarium
