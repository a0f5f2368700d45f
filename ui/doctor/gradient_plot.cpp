#include "ui/doctor/gradient_plot.h"

#include <QMouseEvent>
#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "core/diagnostics/doctor.h"
#include "ui/display_text.h"
#include "ui/doctor/gradient_colors.h"
#include "ui/inspector/chart_painting.h"
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
constexpr int kDigits = 2;
constexpr double kFewestDecades = 2;  // of the heat map's colours
/// Of the height of the plot: what the header, the horizontal axis and margins take.
constexpr int kFrameHeight = 78;
/// ‖ΔW‖ ⁄ ‖W‖ of a step that learns well (Karpathy, CS231n).
constexpr double kUsualUpdate = 1e-3;
constexpr int kUsualPower = -3;
constexpr double kUsualRange = 3;  // upwards and downwards, as a factor

QString valueText(double value) {
  return significantText(value, kDigits);
}

}  // namespace

GradientPlot::GradientPlot(QWidget* parent)
    : StyledPlot(parent),
      m_map(new QCPColorMap(xAxis, yAxis)),
      m_shown(this),
      m_usualBand(new QCPItemRect(this)),
      m_usual(new QCPItemLine(this)),
      m_header(new PlotHeader(this)) {
  setObjectName("gradientPlot");
  setMouseTracking(true);
  plotLayout()->insertRow(0);
  plotLayout()->addElement(0, 0, m_header);
  m_map->setInterpolate(false);
  m_map->setTightBoundary(false);
  addLayer("band", layer("background"));
  m_usualBand->setLayer("band");
  m_usualBand->setPen(Qt::NoPen);
  for (QCPItemPosition* corner : {m_usualBand->topLeft, m_usualBand->bottomRight})
    corner->setTypeX(QCPItemPosition::ptAxisRectRatio);
  m_usualBand->topLeft->setCoords(0, kUsualUpdate * kUsualRange);
  m_usualBand->bottomRight->setCoords(1, kUsualUpdate / kUsualRange);
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
    for (const std::size_t layer : layersAtPointer(*measurement)) {
      const double value = valueOf(*measurement, layer);
      const QPen pen =
          m_view == View::HeatMap ? QPen(Qt::NoPen) : plotStyle::curvePen(gradientColor(layer, layers()));
      readout.rows.push_back({pen, layerName(layer), valueText(value)});
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

void GradientPlot::setShownEpoch(std::optional<double> epoch) {
  m_shown.setEpoch(epoch);
  requestUpdate();
}

void GradientPlot::setView(View view) {
  m_view = view;
  requestUpdate();
}

void GradientPlot::setVanishingRatio(double ratio) {
  m_vanishingRatio = ratio;
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

void GradientPlot::fill() {
  const bool isMap = m_view == View::HeatMap;
  m_map->setVisible(isMap);
  m_usual->setVisible(m_view == View::Updates);
  m_usualBand->setVisible(m_view == View::Updates);
  const double last = m_measurements.empty() ? 0 : static_cast<double>(m_measurements.back()->metrics.epoch);
  const double first =
      m_measurements.empty() ? 0 : static_cast<double>(m_measurements.front()->metrics.epoch);
  xAxis->setRange(first, first + niceCeil(std::max(kFewestEpochs, last - first)));
  fillCurves();
  yAxis->grid()->setVisible(!isMap);
  if (isMap) fillMap();
  m_shown.update();
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
    m_curves[layer]->setPen(plotStyle::curvePen(gradientColor(layer, layers())));
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

void GradientPlot::nameRows() {
  const auto rows = static_cast<int>(layers());
  const int fitting =
      std::max(1, (height() - kFrameHeight) / QFontMetrics(plotStyle::smallFont(font())).height());
  const int step = std::max(1, (rows + fitting - 1) / fitting);
  auto names = QSharedPointer<QCPAxisTickerText>::create();
  // Always the last one; before it, those that leave it room.
  for (int row = 0; row < rows; ++row)
    if (row == rows - 1 || (row % step == 0 && row + step <= rows - 1))
      names->addTick(rows - 1 - row, layerName(static_cast<std::size_t>(row)));
  yAxis->setTicker(names);
}

void GradientPlot::fillMap() {
  yAxis->setScaleType(QCPAxis::stLinear);
  nameRows();
  const auto rows = static_cast<int>(std::max<std::size_t>(1, layers()));
  yAxis->setRange(-0.5, rows - 0.5);
  QCPColorMapData* cells = m_map->data();
  const double first =
      m_measurements.empty() ? 0 : static_cast<double>(m_measurements.front()->metrics.epoch);
  const double last = m_measurements.empty() ? 1 : static_cast<double>(m_measurements.back()->metrics.epoch);
  cells->setSize(kMapColumns, rows);
  cells->setRange({first, std::max(first + 1, last)}, {0, rows - 1.0});
  double least = std::numeric_limits<double>::max();
  double most = std::numeric_limits<double>::lowest();
  for (int column = 0; column < kMapColumns; ++column) {
    const Measurement* measurement = nearest(first + (last - first) * column / (kMapColumns - 1));
    for (int row = 0; row < rows; ++row) {
      const double power =
          measurement ? std::log10(valueOf(*measurement, static_cast<std::size_t>(row))) : kGap;
      cells->setCell(column, rows - 1 - row, power);
      if (std::isnan(power)) continue;
      least = std::min(least, power);
      most = std::max(most, power);
    }
  }
  // Whole decades, so that colours keep their meaning while a run moves within them.
  m_hottest = least <= most ? std::ceil(most) : 0;
  m_coldest = least <= most ? std::floor(least) : m_hottest;
  m_coldest = std::clamp(m_coldest, m_hottest - kMostDecades, m_hottest - kFewestDecades);
  QCPColorGradient gradient;
  gradient.setNanHandling(QCPColorGradient::nhTransparent);
  gradient.clearColorStops();
  gradient.setColorStopAt(0, heatColor(0));
  gradient.setColorStopAt(0.5, heatColor(0.5));
  gradient.setColorStopAt(1, heatColor(1));
  m_map->setGradient(gradient);
  m_map->setDataRange({m_coldest, m_hottest});
}

std::span<const MeasurementPtr> GradientPlot::seen() const {
  const auto isPast = [this](const MeasurementPtr& measurement) {
    return !m_shown.epoch() || static_cast<double>(measurement->metrics.epoch) <= *m_shown.epoch();
  };
  return {m_measurements.begin(), std::partition_point(m_measurements.begin(), m_measurements.end(), isPast)};
}

void GradientPlot::setHeader() {
  const auto ratio = recentGradientRatio(seen());
  QString title;
  if (m_view == View::Updates)
    title = tr("Step ÷ weights, usual: %1").arg(powerOfTenText(kUsualPower));
  else if (ratio)
    title = tr("Gradient, first layer ÷ last: %1").arg(valueText(*ratio));
  else
    title = tr("Gradient of each layer");
  std::vector<plotStyle::ReadoutRow> entries;
  if (m_view == View::HeatMap && layers() > 0) {
    for (const double power : {m_coldest, m_hottest}) {
      const double share = power == m_coldest ? 0 : 1;
      entries.push_back({plotStyle::curvePen(heatColor(share)), powerOfTenText(static_cast<int>(power)), {}});
    }
  } else if (layers() > 0) {
    const auto add = [&](std::size_t layer) {
      entries.push_back({plotStyle::curvePen(gradientColor(layer, layers())), layerName(layer),
                         seen().empty() ? QString() : valueText(valueOf(*seen().back(), layer))});
    };
    add(0);
    if (layers() > 1) add(layers() - 1);
  }
  m_header->setTitle(title);
  m_header->setWarns(m_view != View::Updates && ratio && *ratio < m_vanishingRatio);
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
  m_usualBand->setBrush(plotStyle::areaColor(theme().mutedText));
  m_usual->setPen(plotStyle::curvePen(theme().mutedText, {4, 4}));
}

void GradientPlot::mouseMoveEvent(QMouseEvent* event) {
  StyledPlot::mouseMoveEvent(event);
  const Measurement* measurement = axisRect()->rect().contains(event->pos())
                                       ? nearest(xAxis->pixelToCoord(event->position().x()))
                                       : nullptr;
  m_pointerY = event->position().y();
  if (measurement)
    m_crosshair->setKey(static_cast<double>(measurement->metrics.epoch), event->position());
  else
    m_crosshair->setKey(std::nullopt);
}

std::vector<std::size_t> GradientPlot::layersAtPointer(const Measurement& measurement) const {
  const std::size_t count = std::min(measurement.layers.size(), layers());
  if (count == 0) return {};
  if (m_view == View::HeatMap) {
    const double row = std::round(yAxis->pixelToCoord(m_pointerY));
    const auto last = static_cast<double>(count - 1);
    return {static_cast<std::size_t>(std::clamp(last - row, 0.0, last))};
  }
  std::vector<std::size_t> found(count);
  std::iota(found.begin(), found.end(), std::size_t{0});
  if (count <= kMostRows) return found;
  const auto distance = [&](std::size_t layer) {
    const double value = valueOf(measurement, layer);
    return std::isnan(value) ? std::numeric_limits<double>::max()
                             : std::abs(yAxis->coordToPixel(value) - m_pointerY);
  };
  std::stable_sort(found.begin(), found.end(),
                   [&](std::size_t a, std::size_t b) { return distance(a) < distance(b); });
  found.resize(kMostRows);
  std::sort(found.begin(), found.end());
  return found;
}

void GradientPlot::resizeEvent(QResizeEvent* event) {
  StyledPlot::resizeEvent(event);
  if (m_view == View::HeatMap) nameRows();
}

void GradientPlot::leaveEvent(QEvent* event) {
  StyledPlot::leaveEvent(event);
  m_crosshair->setKey(std::nullopt);
}

}  // namespace neurarium
