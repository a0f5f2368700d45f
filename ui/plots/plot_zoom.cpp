#include "ui/plots/plot_zoom.h"

#include <algorithm>
#include <cmath>

namespace neurarium {

namespace {

/// No closer than this share of the whole.
constexpr double kClosest = 1e-3;
/// Ranges that differ by less are the same: they have been through logarithms.
constexpr double kSame = 1e-9;

/// The range as it lies on the screen.
QCPRange onScreen(const QCPAxis& axis, const QCPRange& range) {
  if (axis.scaleType() == QCPAxis::stLinear) return range;
  return {std::log10(range.lower), std::log10(range.upper)};
}

QCPRange fromScreen(const QCPAxis& axis, const QCPRange& range) {
  if (axis.scaleType() == QCPAxis::stLinear) return range;
  return {std::pow(10.0, range.lower), std::pow(10.0, range.upper)};
}

}  // namespace

PlotZoom::PlotZoom(QCustomPlot* plot)
    : QObject(plot), m_x{plot->xAxis, plot->xAxis->range()}, m_y{plot->yAxis, plot->yAxis->range()} {
  plot->setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
  for (Side* side : {&m_x, &m_y})
    connect(side->axis, qOverload<const QCPRange&>(&QCPAxis::rangeChanged), this,
            [this, side] { keepInside(*side); });
  connect(plot, &QCustomPlot::mouseDoubleClick, this, [this, plot] {
    showWhole();
    plot->replot(QCustomPlot::rpQueuedReplot);
  });
}

void PlotZoom::setWhole(const QCPRange& x, const QCPRange& y) {
  m_x.whole = x;
  m_y.whole = y;
  if (!m_isZoomed) showWhole();
}

void PlotZoom::showWhole() {
  m_isOwnChange = true;
  for (const Side* side : {&m_x, &m_y}) side->axis->setRange(side->whole);
  m_isOwnChange = false;
  setZoomed(false);
}

void PlotZoom::setScale(QCPAxis* axis, QCPAxis::ScaleType type) {
  m_isOwnChange = true;
  axis->setScaleType(type);
  m_isOwnChange = false;
  setZoomed(false);
}

void PlotZoom::keepInside(Side& side) {
  if (m_isOwnChange) return;
  const QCPRange whole = onScreen(*side.axis, side.whole);
  const QCPRange wanted = onScreen(*side.axis, side.axis->range());
  const double size = std::clamp(wanted.size(), kClosest * whole.size(), whole.size());
  const double middle = wanted.center();
  const double lower = std::max(whole.lower, std::min(middle - size / 2, whole.upper - size));
  m_isOwnChange = true;
  side.axis->setRange(fromScreen(*side.axis, {lower, lower + size}));
  m_isOwnChange = false;
  const auto isCloser = [](const Side& of) {
    return onScreen(*of.axis, of.axis->range()).size() < onScreen(*of.axis, of.whole).size() * (1 - kSame);
  };
  setZoomed(isCloser(m_x) || isCloser(m_y));
}

void PlotZoom::setZoomed(bool on) {
  if (m_isZoomed == on) return;
  m_isZoomed = on;
  emit zoomedChanged(on);
}

}  // namespace neurarium
