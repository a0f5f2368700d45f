#include "ui/output/output_header.h"

#include <QEvent>
#include <QPainter>
#include <cmath>

#include "ui/plots/plot_style.h"
#include "ui/plots/value_text.h"
#include "ui/theme.h"

namespace neurarium {

namespace {

constexpr double kSide = 8;
constexpr double kValueScale = 1.5;  ///< of the widget's font
constexpr double kLeastValueScale = 1.0;

struct LossColumn {
  SplitId split;
  QString name;
  QString value;
};

}  // namespace

OutputHeader::OutputHeader(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("outputHeader"));
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  describe();
}

void OutputHeader::setMetrics(const EpochMetrics& metrics) {
  m_metrics = metrics;
  describe();
  update();
}

void OutputHeader::describe() {
  setAccessibleName(tr("Present losses"));
  QStringList spoken;
  for (const SplitId split : kSplits)
    if (std::isfinite(lossOf(m_metrics, split)))
      //: %1 is "Training", "Validation" or "Test", %2 a number.
      spoken +=
          tr("%1 loss %2").arg(splitText(split), lossText(static_cast<double>(lossOf(m_metrics, split))));
  setAccessibleDescription(spoken.join(QStringLiteral("; ")));
}

QFont OutputHeader::valueFont() const {
  QFont large = font();
  large.setPointSizeF(font().pointSizeF() * kValueScale);
  large.setWeight(QFont::DemiBold);
  return large;
}

QSize OutputHeader::sizeHint() const {
  const double height =
      QFontMetricsF(plotStyle::smallFont(font())).height() + QFontMetricsF(valueFont()).height() + 10;
  return {280, static_cast<int>(std::ceil(height))};
}

void OutputHeader::paintHeader(QPainter& painter, const QRectF& target) const {
  std::vector<LossColumn> columns;
  for (const SplitId split : kSplits) {
    const auto loss = static_cast<double>(lossOf(m_metrics, split));
    // Before the first measurement the names stand alone; a split without examples has no column.
    if (std::isfinite(loss))
      columns.push_back({split, tr("%1 loss", "header").arg(splitText(split)), lossText(loss)});
  }
  if (columns.empty()) return;
  const QFont nameFont = plotStyle::smallFont(font());
  const QFontMetricsF names(nameFont);
  const double width = (target.width() - 2 * kSide) / static_cast<double>(columns.size());
  QFont values = valueFont();
  for (const LossColumn& column : columns) {
    const double fit = (width - 6) / QFontMetricsF(values).horizontalAdvance(column.value);
    const double least = font().pointSizeF() * kLeastValueScale;
    if (fit < 1) values.setPointSizeF(std::max(least, values.pointSizeF() * fit));
  }
  QRectF cell(target.left() + kSide, target.top() + 4, width, target.height() - 4);
  for (const LossColumn& column : columns) {
    painter.setFont(nameFont);
    plotStyle::drawKey(painter, plotStyle::splitPen(column.split),
                       {cell.left(), cell.top() + names.height() / 2}, plotStyle::kKeyLength);
    painter.setPen(theme().mutedText);
    const double text = plotStyle::kKeyLength + 5;
    const QString name =
        names.horizontalAdvance(column.name) <= width - text - 4 ? column.name : splitText(column.split);
    painter.drawText(cell.adjusted(text, 0, 0, 0), Qt::AlignLeft | Qt::AlignTop,
                     names.elidedText(name, Qt::ElideRight, width - text - 4));
    painter.setFont(values);
    painter.setPen(splitColor(column.split));
    painter.drawText(cell.adjusted(0, names.height(), 0, 0), Qt::AlignLeft | Qt::AlignTop, column.value);
    cell.translate(width, 0);
  }
}

void OutputHeader::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  paintHeader(painter, rect());
}

void OutputHeader::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) describe();
  if (event->type() == QEvent::FontChange) updateGeometry();
  update();
}

}  // namespace neurarium
