#include "ui/inspector/sum_table.h"

#include <QEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/inspector/inspector_text.h"
#include "ui/theme.h"
#include "ui/widgets/captioned.h"

namespace neurarium {

namespace {

constexpr int kWidth = 240;
constexpr int kRuleGap = 5;
constexpr int kDecimals = 2;
constexpr int kSumDecimals = 3;

}  // namespace

SumTable::SumTable(QWidget* parent) : QWidget(parent) {
  setObjectName("sumTable");
  setFont(smallFont(font()));
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void SumTable::setSum(Sum sum) {
  const std::size_t before = rows().size();
  m_sum = std::move(sum);
  if (rows().size() != before) updateGeometry();
  setAccessibleDescription(lines().join(QStringLiteral(", ")));
  update();
}

int SumTable::rowHeight() const {
  return QFontMetrics(font()).height() + 3;
}

QSize SumTable::sizeHint() const {
  return {kWidth, rowHeight() * static_cast<int>(rows().size()) + kRuleGap + 1};
}

QSize SumTable::minimumSizeHint() const {
  return {kWidth / 2, sizeHint().height()};
}

std::vector<SumTable::Row> SumTable::rows() const {
  using inspectorText::valueText;
  std::vector<Row> rows;
  for (const Term& term : m_sum.terms)
    rows.push_back(
        {term.name,
         QStringLiteral("%1 × %2").arg(valueText(term.input, kDecimals), valueText(term.weight, kDecimals)),
         term.product(), true, m_sum.isKnown});
  if (m_sum.others > 0)
    rows.push_back({tr("%1 more").arg(m_sum.others), QString(), m_sum.otherSum, true, m_sum.isKnown});
  if (m_sum.hasBias) rows.push_back({tr("Bias"), QString(), m_sum.bias, true, true});
  rows.push_back({QStringLiteral("z"), tr("sum"), m_sum.z, false, m_sum.isKnown});
  rows.push_back({QStringLiteral("a"), m_sum.activation, m_sum.a, false, m_sum.isKnown});
  return rows;
}

QStringList SumTable::lines() const {
  QStringList lines;
  for (const Row& row : rows()) {
    const QString value =
        row.isKnown ? inspectorText::valueText(row.value, kSumDecimals) : QStringLiteral("–");
    lines << (row.made.isEmpty() || !row.isKnown ? QStringLiteral("%1 = %2").arg(row.name, value)
              : row.isTerm ? QStringLiteral("%1: %2 = %3").arg(row.name, row.made, value)
                           : QStringLiteral("%1 = %2 = %3").arg(row.name, row.made, value));
  }
  return lines;
}

void SumTable::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const QFontMetricsF metrics(font());
  const std::vector<Row> written = rows();
  double largest = 1e-9;
  for (const Row& row : written)
    if (row.isTerm && row.isKnown && std::isfinite(row.value))
      largest = std::max(largest, std::abs(row.value));
  const double valueWidth = metrics.horizontalAdvance(QStringLiteral("−00.000"));
  const double barSpace = 44;  // centred: left of it negative, right positive
  const double valueLeft = width() - valueWidth;
  const double barMiddle = valueLeft - 6 - barSpace / 2;
  const double madeRight = barMiddle - barSpace / 2 - 6;
  const double height = rowHeight();
  double y = 0;
  bool isRuled = false;
  for (const Row& row : written) {
    if (!row.isTerm && !isRuled) {
      painter.setPen(QPen(theme().border, 1));
      painter.drawLine(QPointF(0, y + kRuleGap / 2.0), QPointF(width(), y + kRuleGap / 2.0));
      y += kRuleGap;
      isRuled = true;
    }
    const QRectF line(0, y, width(), height);
    QFont bold = font();
    bold.setBold(!row.isTerm);
    painter.setFont(bold);
    const double madeWidth = row.isKnown ? metrics.horizontalAdvance(row.made) : 0;
    const double madeEnd = row.isTerm ? madeRight : valueLeft - 6;
    painter.setPen(theme().text);
    painter.drawText(QRectF(0, y, madeEnd - madeWidth - 4, height), Qt::AlignVCenter | Qt::AlignLeft,
                     metrics.elidedText(row.name, Qt::ElideRight, madeEnd - madeWidth - 4));
    painter.setFont(font());
    painter.setPen(theme().mutedText);
    if (row.isKnown)
      painter.drawText(QRectF(madeEnd - madeWidth - 2, y, madeWidth + 2, height),
                       Qt::AlignVCenter | Qt::AlignRight, row.made);
    if (row.isTerm && row.isKnown && std::isfinite(row.value)) {
      const double length = row.value / largest * barSpace / 2;
      painter.setPen(Qt::NoPen);
      painter.setBrush(row.value < 0 ? theme().negative : theme().positive);
      painter.drawRect(QRectF(std::min(barMiddle, barMiddle + length), y + height * 0.28, std::abs(length),
                              height * 0.44));
      painter.setPen(QPen(theme().border, 1));
      painter.drawLine(QPointF(barMiddle, y), QPointF(barMiddle, y + height));
    }
    painter.setFont(bold);
    painter.setPen(theme().text);
    painter.drawText(line, Qt::AlignVCenter | Qt::AlignRight,
                     row.isKnown ? inspectorText::valueText(row.value, kSumDecimals) : QStringLiteral("–"));
    y += height;
  }
}

void SumTable::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange) updateGeometry();
  update();
  QWidget::changeEvent(event);
}

}  // namespace neurarium
