#include "ui/output/output_header.h"

#include <QEvent>
#include <QPainter>
#include <algorithm>
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
  QString accuracy;  ///< in words; empty for a regression
  QString share;     ///< without the words, where they don't fit
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

void OutputHeader::setShowsAccuracy(bool on) {
  m_showsAccuracy = on;
  updateGeometry();
}

void OutputHeader::describe() {
  setAccessibleName(tr("Present losses"));
  QStringList spoken;
  for (const SplitId split : kSplits)
    if (std::isfinite(lossOf(m_metrics, split)))
      spoken += QStringLiteral("%1 %2").arg(lossName(split),
                                            lossText(static_cast<double>(lossOf(m_metrics, split))));
  setAccessibleDescription(spoken.join(QStringLiteral("; ")));
}

QString OutputHeader::lossName(SplitId split) {
  switch (split) {
    case SplitId::Train:
      return tr("Training loss");
    case SplitId::Validation:
      return tr("Validation loss");
    case SplitId::Test:
      break;
  }
  return tr("Test loss");
}

QFont OutputHeader::valueFont() const {
  QFont large = font();
  large.setPointSizeF(font().pointSizeF() * kValueScale);
  large.setWeight(QFont::DemiBold);
  return large;
}

QSize OutputHeader::sizeHint() const {
  const double height = (m_showsAccuracy ? 2 : 1) * QFontMetricsF(plotStyle::smallFont(font())).height() +
                        QFontMetricsF(valueFont()).height() + 6;
  return {280, static_cast<int>(std::ceil(height))};
}

void OutputHeader::paintHeader(QPainter& painter, const QRectF& target) const {
  std::vector<LossColumn> columns;
  for (const SplitId split : kSplits) {
    const auto loss = static_cast<double>(lossOf(m_metrics, split));
    // Before the first measurement the names stand alone; a split without examples has no column.
    if (!std::isfinite(loss)) continue;
    const auto accuracy = static_cast<double>(accuracyOf(m_metrics, split));
    const QString share = std::isfinite(accuracy) ? percentText(accuracy) : QString();
    //: Share of examples whose class is right, under a loss; %1 is a percentage.
    const QString correct = std::isfinite(accuracy) ? tr("%1 correct").arg(share) : QString();
    columns.push_back({split, lossName(split), lossText(loss), correct, share});
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
  // All the names in full, or none.
  const double nameWidth = width - plotStyle::kKeyLength - 9;
  const bool isWide = std::all_of(columns.begin(), columns.end(), [&](const LossColumn& column) {
    return names.horizontalAdvance(column.name) <= nameWidth;
  });
  QRectF cell(target.left() + kSide, target.top() + 4, width, target.height() - 4);
  for (const LossColumn& column : columns) {
    painter.setFont(nameFont);
    plotStyle::drawKey(painter, plotStyle::splitPen(column.split),
                       {cell.left(), cell.top() + names.height() / 2}, plotStyle::kKeyLength);
    painter.setPen(theme().mutedText);
    const QString name = isWide ? column.name : splitText(column.split);
    painter.drawText(cell.adjusted(plotStyle::kKeyLength + 5, 0, 0, 0), Qt::AlignLeft | Qt::AlignTop,
                     names.elidedText(name, Qt::ElideRight, nameWidth));
    painter.setFont(values);
    painter.setPen(splitColor(column.split));
    painter.drawText(cell.adjusted(0, names.height(), 0, 0), Qt::AlignLeft | Qt::AlignTop, column.value);
    painter.setFont(nameFont);
    painter.setPen(theme().mutedText);
    painter.drawText(cell.adjusted(0, names.height() + QFontMetricsF(valueFont()).height(), 0, 0),
                     Qt::AlignLeft | Qt::AlignTop,
                     names.horizontalAdvance(column.accuracy) <= width - 4 ? column.accuracy : column.share);
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
