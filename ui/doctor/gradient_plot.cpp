#include "ui/doctor/gradient_plot.h"

#include <QMouseEvent>
#include <algorithm>
#include <cmath>
#include <limits>

#include "core/diagnostics/thresholds.h"
#include "ui/display_text.h"
#include "ui/inspector/inspector_text.h"
#include "ui/plots/axis_tickers.h"
#include "ui/plots/curve_graph.h"
#include "ui/plots/plot_crosshair.h"
#include "ui/plots/plot_header.h"
#include "ui/plots/value_text.h"
#include "ui/theme.h"

namespace neurarium {

namespace {

constexpr double kGap = std::numeric_limits<double>::quiet_NaN();
constexpr double kFewestEpochs = 10;
constexpr double kMostDecades = 10;
constexpr int kMapColumns = 256;
constexpr std::size_t kMostRows = 6;
/// Of log₁₀ of the norm: the ends of the heat map's colours.
constexpr double kCold = -8;
constexpr double kHot = 1;
/// ‖ΔW‖ ⁄ ‖W‖ of a step that learns well (Karpathy, CS231n).
constexpr double kUsualUpdate = 1e-3;

QColor mixed(const QColor& a, const QColor& b, double share) {
  const auto part = [share](int from, int to) {
    return static_cast<int>(std::lround(from + (to - from) * share));
  };
  return {part(a.red(), b.red()), part(a.green(), b.green()), part(a.blue(), b.blue())};
}

}  // namespace

GradientPlot::GradientPlot(QWidget* parent)
    : StyledPlot(parent),
      m_map(new QCPColorMap(xAxis, yAxis)),
      m_usual(new QCPItemLine(this)),
      m_header(new PlotHeader(this)) {
  setObjectName("gradientPlot");
  setMouseTracking(true);
  plotLayout()->insertRow(0);
  plotLayout()->addElement(0, 0, m_header);
  m_map->setInterpolate(false);
  m_map->setTightBoundary(false);
  m_usual->start->setTypeX(QCPItemPosition::ptAxisRectRatio);
  m_usual->end->setTypeX(QCPItemPosition::ptAxisRectRatio);
  m_usual->start->setCoords(0, kUsualUpdate);
  m_usual->end->setCoords(1, kUsualUpdate);
  xAxis->setTicker(QSharedPointer<NumberTicker>::create(NumberTicker::Numbers::Whole));
  m_crosshair = new PlotCrosshair(this, [this](double key) {
    PlotCrosshair::Readout readout;
    const Measurement* measurement = nearest(key);
    if (!measurement) return readout;
    readout.title = tr("Epoch %1").arg(numberText(static_cast<double>(measurement->metrics.epoch), 0));
    const std::size_t count = measurement->layers.size();
    for (std::size_t layer = 0; layer < count; ++layer) {
      // Of many layers the first and the last ones: what lies between follows from them.
      if (count > kMostRows && layer >= kMostRows / 2 && layer < count - kMostRows / 2) continue;
      const double value = valueOf(*measurement, layer);
      readout.rows.push_back({plotStyle::curvePen(layerColor(layer)), layerName(layer), lossText(value)});
      readout.values.push_back(m_view == View::HeatMap ? kGap : value);
    }
    return readout;
  });
}

void GradientPlot::setMeasurements(const std::vector<MeasurementPtr>& measurements, const NetworkSpec& spec) {
  m_measurements = measurements;
  m_spec = spec;
  requestUpdate();
}

void GradientPlot::setView(View view) {
  m_view = view;
  requestUpdate();
}

double GradientPlot::valueOf(const Measurement& measurement, std::size_t layer) const {
  if (layer >= measurement.layers.size()) return kGap;
  const LayerMeasurement& measured = measurement.layers[layer];
  const double value = m_view == View::Updates ? measured.updateRatio : measured.gradientNorm;
  return value > 0 ? value : kGap;
}

QString GradientPlot::layerName(std::size_t layer) const {
  const auto index = static_cast<int>(m_measurements.back()->layers[layer].layer);
  return index < static_cast<int>(m_spec.layers.size()) ? inspectorText::layerName(m_spec, index) : QString();
}

/// From the input's side to the output's.
QColor GradientPlot::layerColor(std::size_t layer) const {
  const double share = layers() > 1 ? static_cast<double>(layer) / static_cast<double>(layers() - 1) : 1;
  const Theme& colors = theme();
  return share < 0.5 ? mixed(colors.errorSignal, colors.positive, 2 * share)
                     : mixed(colors.positive, colors.test, 2 * share - 1);
}

void GradientPlot::fill() {
  const bool isMap = m_view == View::HeatMap;
  m_map->setVisible(isMap);
  m_usual->setVisible(m_view == View::Updates);
  const double last = m_measurements.empty() ? 0 : static_cast<double>(m_measurements.back()->metrics.epoch);
  const double first =
      m_measurements.empty() ? 0 : static_cast<double>(m_measurements.front()->metrics.epoch);
  xAxis->setRange(first, first + niceCeil(std::max(kFewestEpochs, last - first)));
  fillCurves();
  if (isMap) fillMap();
  setHeader();
}

void GradientPlot::fillCurves() {
  while (m_curves.size() > layers()) {
    removeGraph(m_curves.back());
    m_curves.pop_back();
  }
  while (m_curves.size() < layers()) m_curves.push_back(new CurveGraph(xAxis, yAxis));
  double least = std::numeric_limits<double>::max();
  double most = 0;
  for (std::size_t layer = 0; layer < m_curves.size(); ++layer) {
    QVector<QCPGraphData> points;
    for (const MeasurementPtr& measurement : m_measurements) {
      const double value = valueOf(*measurement, layer);
      points.push_back({static_cast<double>(measurement->metrics.epoch), value});
      if (std::isnan(value)) continue;
      least = std::min(least, value);
      most = std::max(most, value);
    }
    m_curves[layer]->data()->set(points, true);
    m_curves[layer]->setPen(plotStyle::curvePen(layerColor(layer)));
    m_curves[layer]->setVisible(m_view != View::HeatMap);
  }
  if (m_view == View::HeatMap) return;
  if (m_view == View::Updates) {
    least = std::min(least, kUsualUpdate);
    most = std::max(most, kUsualUpdate);
  }
  yAxis->setScaleType(QCPAxis::stLogarithmic);
  yAxis->setTicker(QSharedPointer<PowerTicker>::create());
  const double top = most > 0 ? std::floor(std::log10(most)) + 1 : 0;
  const double bottom = most > 0 ? std::ceil(std::log10(least)) - 1 : -2;
  yAxis->setRange(std::pow(10, std::clamp(bottom, top - kMostDecades, top - 2)), std::pow(10, top));
}

void GradientPlot::fillMap() {
  yAxis->setScaleType(QCPAxis::stLinear);
  const auto rows = static_cast<int>(std::max<std::size_t>(1, layers()));
  auto names = QSharedPointer<QCPAxisTickerText>::create();
  for (int row = 0; row < rows && !m_measurements.empty(); ++row)
    names->addTick(rows - 1 - row, layerName(static_cast<std::size_t>(row)));
  yAxis->setTicker(names);
  yAxis->setRange(-0.5, rows - 0.5);
  QCPColorMapData* cells = m_map->data();
  const double first =
      m_measurements.empty() ? 0 : static_cast<double>(m_measurements.front()->metrics.epoch);
  const double last = m_measurements.empty() ? 1 : static_cast<double>(m_measurements.back()->metrics.epoch);
  cells->setSize(kMapColumns, rows);
  cells->setRange({first, std::max(first + 1, last)}, {0, rows - 1.0});
  for (int column = 0; column < kMapColumns; ++column) {
    const Measurement* measurement = nearest(first + (last - first) * column / (kMapColumns - 1));
    for (int row = 0; row < rows; ++row) {
      const double value = measurement ? valueOf(*measurement, static_cast<std::size_t>(row)) : kGap;
      cells->setCell(column, rows - 1 - row, std::isnan(value) ? kCold : std::log10(value));
    }
  }
  QCPColorGradient gradient;
  gradient.clearColorStops();
  gradient.setColorStopAt(0, mixed(theme().surface, theme().text, 0.06));
  gradient.setColorStopAt(1, theme().positive);
  m_map->setGradient(gradient);
  m_map->setDataRange({kCold, kHot});
}

void GradientPlot::setHeader() {
  const auto ratio = m_measurements.empty() ? std::nullopt : m_measurements.back()->gradientRatio();
  QString title;
  if (m_view == View::Updates)
    title = tr("Change of the weights by a step, relative to them");
  else if (ratio)
    title = tr("Gradient, first layer ÷ last: %1").arg(lossText(*ratio));
  else
    title = tr("Gradient of each layer");
  std::vector<plotStyle::ReadoutRow> entries;
  if (m_view != View::HeatMap && layers() > 0) {
    const auto add = [&](std::size_t layer) {
      entries.push_back({plotStyle::curvePen(layerColor(layer)), layerName(layer),
                         lossText(valueOf(*m_measurements.back(), layer))});
    };
    add(0);
    if (layers() > 1) add(layers() - 1);
  }
  m_header->setTitle(title);
  m_header->setEntries(std::move(entries));
  setAccessibleDescription(title);
}

const Measurement* GradientPlot::nearest(double epoch) const {
  const auto after = std::lower_bound(m_measurements.begin(), m_measurements.end(), epoch,
                                      [](const MeasurementPtr& measurement, double at) {
                                        return static_cast<double>(measurement->metrics.epoch) < at;
                                      });
  if (m_measurements.empty()) return nullptr;
  if (after == m_measurements.end()) return m_measurements.back().get();
  if (after == m_measurements.begin()) return after->get();
  const auto before = after - 1;
  const double toBefore = epoch - static_cast<double>((*before)->metrics.epoch);
  const double toAfter = static_cast<double>((*after)->metrics.epoch) - epoch;
  return toBefore < toAfter ? before->get() : after->get();
}

void GradientPlot::restyle() {
  setAccessibleName(tr("Gradients over the epochs"));
  xAxis->setLabel(tr("Epoch"));
  m_usual->setPen(plotStyle::curvePen(theme().mutedText, {4, 4}));
}

void GradientPlot::mouseMoveEvent(QMouseEvent* event) {
  StyledPlot::mouseMoveEvent(event);
  const Measurement* measurement = axisRect()->rect().contains(event->pos())
                                       ? nearest(xAxis->pixelToCoord(event->position().x()))
                                       : nullptr;
  if (measurement)
    m_crosshair->setKey(static_cast<double>(measurement->metrics.epoch), event->position());
  else
    m_crosshair->setKey(std::nullopt);
}

void GradientPlot::leaveEvent(QEvent* event) {
  StyledPlot::leaveEvent(event);
  m_crosshair->setKey(std::nullopt);
}

}  // namespace neurarium
