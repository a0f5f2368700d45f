#include "ui/panels/schedule_curve.h"

#include <QEvent>
#include <QLocale>
#include <QPainter>
#include <cmath>

#include "ui/theme.h"

namespace neurarium {

namespace {

constexpr double kSpans = 2.5;    ///< of the schedule's own number of epochs
constexpr double kFaded = 0.001;  ///< an exponential is drawn until it has come down to this

/// Epochs from the left to the right end.
std::int64_t span(const ScheduleSpec& schedule) {
  if (schedule.type == Schedule::Exponential && schedule.factor > 0 && schedule.factor < 1)
    return std::max<std::int64_t>(4, std::llround(std::log(kFaded) / std::log(schedule.factor)));
  return std::max<std::int64_t>(4, std::llround(kSpans * schedule.epochs));
}

}  // namespace

ScheduleCurve::ScheduleCurve(QWidget* parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ScheduleCurve::setSchedule(const ScheduleSpec& schedule) {
  m_schedule = schedule;
  update();
}

void ScheduleCurve::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  QFont small = font();
  small.setPointSizeF(small.pointSizeF() * 0.8);
  painter.setFont(small);
  const QFontMetrics metrics(small);
  const Theme& colors = theme();
  const QString ends[] = {QStringLiteral("1"), QStringLiteral("0")};
  const int left = metrics.horizontalAdvance(ends[0]) + 6;
  const QRectF plot(left, metrics.height() / 2.0, width() - left - 2, height() - 1.5 * metrics.height() - 2);
  painter.setPen(colors.mutedText);
  for (int i = 0; i < 2; ++i) {
    const double y = i == 0 ? plot.top() : plot.bottom();
    painter.drawText(QRectF(0, y - metrics.height() / 2.0, left - 5, metrics.height()),
                     Qt::AlignRight | Qt::AlignVCenter, ends[i]);
  }
  const std::int64_t last = span(m_schedule);
  painter.drawText(QRectF(plot.left(), plot.bottom() + 2, plot.width(), metrics.height()), Qt::AlignRight,
                   tr("%1 epochs").arg(QLocale().toString(static_cast<qlonglong>(last))));
  painter.setPen(QPen(colors.border, 1));
  painter.drawLine(plot.topLeft(), plot.bottomLeft());
  painter.drawLine(plot.bottomLeft(), plot.bottomRight());

  QPolygonF curve;
  for (int x = 0; x <= static_cast<int>(plot.width()); ++x) {
    const auto epoch = std::llround(x / plot.width() * static_cast<double>(last));
    curve << QPointF(plot.left() + x, plot.bottom() - scheduleFactor(m_schedule, epoch) * plot.height());
  }
  painter.setPen(QPen(colors.accent, 1.75));
  painter.drawPolyline(curve);
}

void ScheduleCurve::changeEvent(QEvent* event) {
  update();
  QWidget::changeEvent(event);
}

}  // namespace neurarium
