#include "ui/inspector/activation_plot.h"

#include <QEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/display_text.h"
#include "ui/inspector/chart_painting.h"
#include "ui/inspector/inspector_text.h"
#include "ui/theme.h"

namespace neurarium {

namespace {

constexpr double kBarsShare = 0.42;  ///< of the plot's height
constexpr double kBarShade = 0.4;
constexpr double kDotRadius = 3.2;
constexpr double kCurveWidth = 2;
constexpr int kWidth = 240;
constexpr int kHeight = 136;

}  // namespace

struct ActivationPlot::Frame {
  QRectF area;
  double reach = 1;
  double bottom = -1;
  double top = 1;

  double x(double z) const { return area.left() + (z / reach + 1) / 2 * area.width(); }
  double y(double a) const { return area.bottom() - (a - bottom) / (top - bottom) * area.height(); }
  QPointF at(double z, double a) const { return {x(z), y(std::clamp(a, bottom, top))}; }
};

ActivationPlot::ActivationPlot(QWidget* parent) : QWidget(parent) {
  setObjectName("activationPlot");
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  m_marks.reach = markPreActivations(m_activation, Matrix()).reach;
  describe();
}

QSize ActivationPlot::sizeHint() const {
  return {kWidth, kHeight};
}

QSize ActivationPlot::minimumSizeHint() const {
  return {kWidth / 2, kHeight};
}

void ActivationPlot::setActivation(Activation activation, Index units) {
  if (activation == m_activation && units == m_units) return;
  m_activation = activation;
  m_units = units;
  m_marks = markPreActivations(m_activation, Matrix());
  describe();
  update();
}

void ActivationPlot::setPreActivations(ConstMatrixRef z) {
  m_marks = markPreActivations(m_activation, z);
  update();
}

void ActivationPlot::setExample(std::optional<double> z) {
  m_example = z;
  update();
}

void ActivationPlot::describe() {
  setAccessibleName(tr("Curve of the activation %1").arg(displayText(m_activation)));
  setToolTip(
      tr("f(z) is what a unit makes of its weighted sum z; f′(z) is its slope, which gradients are "
         "multiplied by. The bars show where the layer's z lie now, the dots each unit's mean."));
}

ActivationPlot::Frame ActivationPlot::frame() const {
  const QFontMetricsF metrics(chart::tickFont(font()));
  Frame frame;
  frame.reach = m_marks.reach;
  // Room for the curve, its slope and a little air.
  frame.bottom = 0;
  frame.top = 1;
  constexpr int kSteps = 64;
  for (int i = 0; i <= kSteps; ++i) {
    const double z = frame.reach * (2.0 * i / kSteps - 1);
    for (const double a : {curveValue(m_activation, m_units, z), curveSlope(m_activation, m_units, z)}) {
      frame.bottom = std::min(frame.bottom, a);
      frame.top = std::max(frame.top, a);
    }
  }
  const double air = (frame.top - frame.bottom) * 0.08;
  frame.bottom -= air;
  frame.top += air;
  const double left = metrics.horizontalAdvance(QStringLiteral("−10")) + 5;
  const double legend = metrics.height() + 5;
  frame.area = QRectF(left, legend, width() - left - 3, height() - legend - metrics.height() - 3);
  return frame;
}

void ActivationPlot::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const Frame frame = this->frame();
  painter.setFont(chart::tickFont(font()));
  drawAxes(painter, frame);
  painter.save();
  painter.setClipRect(frame.area.adjusted(-kDotRadius, -kDotRadius, kDotRadius, kDotRadius));
  drawBars(painter, frame);
  drawCurves(painter, frame);
  drawDots(painter, frame);
  painter.restore();
  drawLegend(painter, frame);
}

void ActivationPlot::drawAxes(QPainter& painter, const Frame& frame) const {
  const QFontMetricsF metrics(painter.font());
  std::vector<double> rows = {0, 1};
  if (frame.bottom < -0.6)
    rows.push_back(frame.reach > kFlatSlope && frame.bottom < -1.5 ? -frame.reach : -1);
  if (frame.top > 2) rows.push_back(frame.reach);
  for (const double a : rows) {
    const double y = frame.y(a);
    painter.setPen(QPen(a == 0 ? theme().border : chart::gridColor(), 1));
    painter.drawLine(QPointF(frame.area.left(), y), QPointF(frame.area.right(), y));
    // The numbers of a tall axis would touch.
    if (a == 1 && std::abs(y - frame.y(0)) < metrics.height()) continue;
    painter.setPen(theme().mutedText);
    painter.drawText(QRectF(0, y - metrics.height() / 2, frame.area.left() - 5, metrics.height()),
                     Qt::AlignRight | Qt::AlignVCenter, chart::tickText(a));
  }
  for (const double z : {-frame.reach, -frame.reach / 2, 0.0, frame.reach / 2, frame.reach}) {
    painter.setPen(QPen(z == 0 ? theme().border : chart::gridColor(), 1));
    painter.drawLine(QPointF(frame.x(z), frame.area.top()), QPointF(frame.x(z), frame.area.bottom()));
    chart::drawTickBelow(painter, frame.area, frame.x(z), chart::tickText(z));
  }
  painter.setPen(theme().mutedText);
  const double between = frame.x(frame.reach * 0.75);
  painter.drawText(QRectF(between - 10, frame.area.bottom() + 2, 20, metrics.height()), Qt::AlignHCenter,
                   QStringLiteral("z"));
}

void ActivationPlot::drawBars(QPainter& painter, const Frame& frame) const {
  painter.setPen(Qt::NoPen);
  painter.setBrush(chart::mixed(theme().surface, theme().mutedText, kBarShade));
  const double width = frame.area.width() / kActivationBars;
  for (std::size_t i = 0; i < m_marks.bars.size(); ++i) {
    if (m_marks.bars[i] <= 0) continue;
    const double height = std::max(1.5, m_marks.bars[i] * kBarsShare * frame.area.height());
    painter.drawRect(QRectF(frame.area.left() + static_cast<double>(i) * width, frame.area.bottom() - height,
                            width, height));
  }
}

void ActivationPlot::drawCurves(QPainter& painter, const Frame& frame) const {
  const int steps = std::max(2, static_cast<int>(frame.area.width()));
  QPolygonF value;
  QPolygonF slope;
  for (int i = 0; i <= steps; ++i) {
    const double z = frame.reach * (2.0 * i / steps - 1);
    value << frame.at(z, curveValue(m_activation, m_units, z));
    slope << frame.at(z, curveSlope(m_activation, m_units, z));
  }
  QPen dashed(theme().mutedText, 1.5);
  dashed.setDashPattern({4, 3});
  painter.setBrush(Qt::NoBrush);
  painter.setPen(dashed);
  painter.drawPolyline(slope);
  painter.setPen(QPen(theme().accent, kCurveWidth));
  painter.drawPolyline(value);
}

void ActivationPlot::drawDots(QPainter& painter, const Frame& frame) const {
  painter.setPen(QPen(theme().surface, 1));
  painter.setBrush(theme().text);
  for (const double z : m_marks.means) {
    const double shown = std::clamp(z, -frame.reach, frame.reach);
    painter.drawEllipse(frame.at(shown, curveValue(m_activation, m_units, shown)), kDotRadius, kDotRadius);
  }
  if (!m_example) return;
  const double shown = std::clamp(*m_example, -frame.reach, frame.reach);
  const QPointF at = frame.at(shown, curveValue(m_activation, m_units, shown));
  painter.setPen(QPen(theme().text, 1, Qt::DotLine));
  painter.drawLine(QPointF(at.x(), frame.area.bottom()), at);
  painter.setPen(QPen(theme().text, 1.5));
  painter.setBrush(theme().surface);
  painter.drawEllipse(at, kDotRadius + 0.8, kDotRadius + 0.8);
}

void ActivationPlot::drawLegend(QPainter& painter, const Frame& frame) const {
  const QFontMetricsF metrics(painter.font());
  constexpr double kKey = 14;
  constexpr double kGap = 4;
  const double y = metrics.height() / 2 + 0.5;
  double x = frame.area.left();
  const auto write = [&](const QString& text) {
    painter.setPen(theme().mutedText);
    painter.drawText(QRectF(x, 0, width() - x, metrics.height() + 1), Qt::AlignVCenter, text);
    x += metrics.horizontalAdvance(text) + 3 * kGap;
  };
  painter.setPen(QPen(theme().accent, kCurveWidth));
  painter.drawLine(QPointF(x, y), QPointF(x + kKey, y));
  x += kKey + kGap;
  write(QStringLiteral("f(z)"));
  QPen dashed(theme().mutedText, 1.5);
  dashed.setDashPattern({4, 3});
  painter.setPen(dashed);
  painter.drawLine(QPointF(x, y), QPointF(x + kKey, y));
  x += kKey + kGap;
  write(QStringLiteral("f′(z)"));
  if (m_marks.means.empty() && !m_example) return;
  painter.setPen(Qt::NoPen);
  if (!m_marks.means.empty()) {
    painter.setBrush(theme().text);
    painter.drawEllipse(QPointF(x + kDotRadius, y), kDotRadius, kDotRadius);
    x += 2 * kDotRadius + kGap;
    write(m_example ? tr("mean") : tr("mean of a unit"));
  }
  if (m_example) {
    painter.setPen(QPen(theme().text, 1.5));
    painter.setBrush(theme().surface);
    painter.drawEllipse(QPointF(x + kDotRadius, y), kDotRadius, kDotRadius);
    x += 2 * kDotRadius + kGap;
    write(tr("example"));
  }
}

void ActivationPlot::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) describe();
  update();
  QWidget::changeEvent(event);
}

}  // namespace neurarium
