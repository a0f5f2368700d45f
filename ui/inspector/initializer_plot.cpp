#include "ui/inspector/initializer_plot.h"

#include <QEvent>
#include <QLocale>
#include <QPainter>
#include <algorithm>

#include "ui/display_text.h"
#include "ui/inspector/chart_painting.h"
#include "ui/theme.h"

namespace neurarium {

namespace {

constexpr int kWidth = 240;
constexpr int kHeight = 92;
constexpr double kGap = 1;
constexpr int kDigits = 2;
constexpr double kMiddleShare = 0.45;

}  // namespace

InitializerPlot::InitializerPlot(QWidget* parent) : QWidget(parent) {
  setObjectName("initializerPlot");
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize InitializerPlot::sizeHint() const {
  return {kWidth, kHeight};
}

QSize InitializerPlot::minimumSizeHint() const {
  return {kWidth / 2, kHeight};
}

void InitializerPlot::setInitializer(const InitializerSpec& spec, Index inputs, Index units) {
  if (spec == m_spec && inputs == m_inputs && units == m_units) return;
  m_spec = spec;
  m_inputs = inputs;
  m_units = units;
  m_histogram = initializerHistogram(spec, inputs, units);
  describe();
  update();
}

QString InitializerPlot::caption() const {
  const InitialSpread& spread = m_histogram.spread;
  const auto number = [](double value) { return shortNumberText(value, kDigits); };
  if (spread.bound > 0) return tr("between %1 and %2").arg(number(-spread.bound), number(spread.bound));
  if (spread.deviation > 0) return tr("mean 0, deviation %1").arg(number(spread.deviation));
  return tr("all %1").arg(number(m_histogram.mean));
}

void InitializerPlot::describe() {
  setAccessibleName(tr("Initial weights: %1").arg(caption()));
  setToolTip(
      tr("%1 weights drawn as they would be for this layer.").arg(QLocale().toString(m_histogram.draws)));
}

QRectF InitializerPlot::area() const {
  const QFontMetricsF metrics(chart::tickFont(font()));
  const double top = metrics.height() + 4;
  return {1, top, width() - 2.0, height() - top - metrics.height() - 3};
}

double InitializerPlot::x(double value) const {
  return area().left() + (value / m_histogram.reach + 1) / 2 * area().width();
}

void InitializerPlot::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setFont(chart::tickFont(font()));
  const QFontMetricsF metrics(painter.font());
  const QRectF plot = area();
  painter.setPen(theme().mutedText);
  painter.drawText(QRectF(0, 0, width(), metrics.height() + 1), Qt::AlignHCenter, caption());
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  const double width = plot.width() / kInitializerBars;
  for (std::size_t i = 0; i < m_histogram.bars.size(); ++i) {
    if (m_histogram.bars[i] <= 0) continue;
    const double share = (2.0 * static_cast<double>(i) + 1) / kInitializerBars - 1;
    constexpr double kPalest = 0.35;  // so that small weights are seen too
    const double hue = share < 0 ? share * (1 - kPalest) - kPalest : share * (1 - kPalest) + kPalest;
    painter.setBrush(QColor::fromRgb(
        i == kInitializerBars / 2 ? chart::mixed(theme().surface, theme().mutedText, kMiddleShare).rgb()
                                  : theme().signedColor(static_cast<float>(hue))));
    const double height = std::max(1.0, m_histogram.bars[i] * plot.height());
    painter.drawRect(QRectF(plot.left() + static_cast<double>(i) * width, plot.bottom() - height,
                            std::max(1.0, width - kGap), height));
  }
  drawEdges(painter);
  painter.setPen(QPen(theme().border, 1));
  painter.drawLine(plot.bottomLeft(), plot.bottomRight());
  for (const double value : {-m_histogram.reach, 0.0, m_histogram.reach})
    chart::drawTickBelow(painter, plot, x(value), chart::tickText(value));
}

void InitializerPlot::drawEdges(QPainter& painter) const {
  const InitialSpread& spread = m_histogram.spread;
  const double edge = spread.bound > 0 ? spread.bound : spread.deviation;
  if (edge <= 0) return;
  QPen dashed(theme().mutedText, 1);
  dashed.setDashPattern({3, 3});
  painter.setPen(dashed);
  for (const double value : {-edge, edge})
    painter.drawLine(QPointF(x(value), area().top()), QPointF(x(value), area().bottom()));
}

void InitializerPlot::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) describe();
  update();
  QWidget::changeEvent(event);
}

}  // namespace neurarium
