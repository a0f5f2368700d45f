#include "ui/experiments/experiment_plot.h"

#include <QMouseEvent>
#include <algorithm>
#include <cmath>
#include <limits>

#include "ui/display_text.h"
#include "ui/experiments/variant_text.h"
#include "ui/plots/axis_tickers.h"
#include "ui/plots/curve_graph.h"
#include "ui/plots/plot_crosshair.h"
#include "ui/plots/plot_header.h"
#include "ui/plots/plot_style.h"
#include "ui/plots/value_text.h"
#include "ui/theme.h"

namespace neurarium {

namespace {

constexpr double kMostDecades = 6;
constexpr int kColors = 10;
constexpr std::size_t kMostRows = 10;
/// Losses further apart than this factor are told apart on a logarithmic axis only.
constexpr double kLinearUpTo = 30;
constexpr double kCrossSize = 9;
constexpr double kGap = std::numeric_limits<double>::quiet_NaN();

}  // namespace

ExperimentPlot::ExperimentPlot(QWidget* parent)
    : StyledPlot(parent), m_suggestion(new QCPItemLine(this)), m_header(new PlotHeader(this)) {
  setObjectName("experimentPlot");
  setMouseTracking(true);
  m_suggestion->start->setTypeY(QCPItemPosition::ptAxisRectRatio);
  m_suggestion->end->setTypeY(QCPItemPosition::ptAxisRectRatio);
  plotLayout()->insertRow(0);
  plotLayout()->addElement(0, 0, m_header);
}

QColor ExperimentPlot::colorOf(std::size_t variant) {
  // The first is what it is compared with.
  if (variant == 0) return theme().train;
  return theme().classColor(static_cast<int>(variant - 1) % kColors, kColors);
}

QPen ExperimentPlot::penOf(std::size_t variant) {
  const bool isSecondRound = variant > kColors;
  return plotStyle::curvePen(colorOf(variant), isSecondRound ? QVector<qreal>{5, 3} : QVector<qreal>{});
}

double ExperimentPlot::lossOf(const EpochMetrics& metrics, bool unseen) {
  const float loss = !unseen                                 ? metrics.trainLoss
                     : std::isfinite(metrics.validationLoss) ? metrics.validationLoss
                                                             : metrics.testLoss;
  return std::isfinite(loss) ? static_cast<double>(loss) : kGap;
}

void ExperimentPlot::setResults(const std::vector<Variant>& variants, std::vector<VariantResult> results) {
  m_variants = variants;
  m_results = std::move(results);
  requestUpdate();
}

void ExperimentPlot::setUnseen(bool unseen) {
  m_unseen = unseen;
  requestUpdate();
}

void ExperimentPlot::setHighlighted(int variant) {
  m_highlighted = variant;
  requestUpdate();
}

void ExperimentPlot::fill() {
  clearGraphs();
  m_curves.clear();
  m_suggestion->setVisible(false);
  if (isRange())
    fillRange();
  else if (isSweep())
    fillSweep();
  else
    fillCurves();
  double least = std::numeric_limits<double>::max();
  double most = 0;
  for (int i = 0; i < graphCount(); ++i)
    for (const QCPGraphData& point : *graph(i)->data()) {
      if (!(point.value > 0)) continue;
      least = std::min(least, point.value);
      most = std::max(most, point.value);
    }
  if (isSweep() || most < kLinearUpTo * least) {
    yAxis->setScaleType(QCPAxis::stLinear);
    yAxis->setTicker(QSharedPointer<NumberTicker>::create());
    yAxis->setRange(0, most > 0 ? niceCeil(most) : 1);
    return;
  }
  yAxis->setScaleType(QCPAxis::stLogarithmic);
  yAxis->setTicker(QSharedPointer<PowerTicker>::create());
  const double top = most > 0 ? std::ceil(std::log10(most) + 1e-9) : 0;
  const double bottom = most > 0 ? std::floor(std::log10(least)) : -1;
  yAxis->setRange(std::pow(10, std::clamp(bottom, top - kMostDecades, top - 1)), std::pow(10, top));
}

void ExperimentPlot::fillCurves() {
  xAxis->setScaleType(QCPAxis::stLinear);
  xAxis->setTicker(QSharedPointer<NumberTicker>::create(NumberTicker::Numbers::Whole));
  xAxis->setLabel(tr("Epoch"));
  m_header->setTitle(m_unseen ? tr("Loss on unseen data") : tr("Training loss"));
  m_header->setEntries({});
  double last = 1;
  for (std::size_t i = 0; i < m_results.size(); ++i) {
    auto* curve = new CurveGraph(xAxis, yAxis);
    QVector<QCPGraphData> points;
    for (const EpochMetrics& metrics : m_results[i].curve)
      points.push_back({static_cast<double>(metrics.epoch), lossOf(metrics, m_unseen)});
    if (!points.isEmpty()) last = std::max(last, points.back().key);
    curve->data()->set(points, true);
    QPen pen = penOf(i);
    const bool isQuiet = m_highlighted >= 0 && static_cast<std::size_t>(m_highlighted) != i;
    if (isQuiet) pen.setColor(plotStyle::areaColor(pen.color()));
    curve->setPen(pen);
    // Above all the others.
    if (static_cast<int>(i) == m_highlighted) curve->setLayer(QStringLiteral("axes"));
    m_curves.push_back(curve);
  }
  for (std::size_t i = 0; i < m_results.size(); ++i)
    if (m_results[i].state == VariantState::Diverged) addCross(*m_curves[i], m_curves[i]->pen());
  xAxis->setRange(0, niceCeil(last));
}

void ExperimentPlot::addCross(const QCPGraph& curve, const QPen& pen) {
  const auto& points = *curve.data();
  for (auto at = points.constEnd(); at != points.constBegin();) {
    --at;
    if (!std::isfinite(at->value)) continue;
    auto* cross = new QCPGraph(xAxis, yAxis);
    cross->setLineStyle(QCPGraph::lsNone);
    cross->setScatterStyle(
        QCPScatterStyle(QCPScatterStyle::ssCross, QPen(pen.color(), 2), Qt::NoBrush, kCrossSize));
    cross->addData(at->key, at->value);
    return;
  }
}

void ExperimentPlot::fillSweep() {
  xAxis->setScaleType(QCPAxis::stLogarithmic);
  auto ticks = QSharedPointer<QCPAxisTickerText>::create();
  for (const Variant& variant : m_variants)
    ticks->addTick(static_cast<double>(*variant.units), QString::number(*variant.units));
  xAxis->setTicker(ticks);
  xAxis->setLabel(tr("Units in each hidden layer"));
  std::vector<plotStyle::ReadoutRow> entries;
  for (const bool unseen : {false, true}) {
    auto* curve = new CurveGraph(xAxis, yAxis);
    QVector<QCPGraphData> points;
    for (std::size_t i = 0; i < m_results.size(); ++i)
      if (m_results[i].state == VariantState::Done)
        points.push_back({static_cast<double>(*m_variants[i].units), lossOf(m_results[i].metrics, unseen)});
    curve->data()->set(points, true);
    curve->setPen(plotStyle::splitPen(unseen ? SplitId::Test : SplitId::Train));
    curve->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, 6));
    entries.push_back({curve->pen(), unseen ? tr("Unseen data") : tr("Training"), {}});
  }
  m_header->setTitle(tr("Loss at the end"));
  m_header->setEntries(std::move(entries));
  xAxis->setRange(0.8, 1.25 * static_cast<double>(*m_variants.back().units));
}

void ExperimentPlot::fillRange() {
  xAxis->setScaleType(QCPAxis::stLogarithmic);
  xAxis->setTicker(QSharedPointer<PowerTicker>::create());
  xAxis->setLabel(tr("Learning rate"));
  xAxis->setRange(RangeTest::kLeastRate, RangeTest::kMostRate);
  auto* curve = new CurveGraph(xAxis, yAxis);
  curve->setPen(plotStyle::curvePen(colorOf(0)));
  QVector<QCPGraphData> points;
  if (!m_results.empty())
    for (const RangePoint& point : m_results.front().range)
      points.push_back({point.learningRate, point.loss});
  curve->data()->set(points, true);
  m_header->setTitle(tr("Training loss while the rate grows"));
  m_header->setEntries({});
  const auto rate = m_results.empty() ? std::nullopt : suggestedRate(m_results.front().range);
  m_suggestion->setVisible(rate.has_value());
  if (!rate) return;
  m_suggestion->start->setCoords(*rate, 0);
  m_suggestion->end->setCoords(*rate, 1);
  m_suggestion->setPen(plotStyle::curvePen(theme().accent, {3, 3}));
}

void ExperimentPlot::mouseMoveEvent(QMouseEvent* event) {
  StyledPlot::mouseMoveEvent(event);
  const bool isInside = hasCurves() && axisRect()->rect().contains(event->pos());
  // At an epoch's end, between which there is nothing to read.
  const double epoch = std::round(std::max(0.0, xAxis->pixelToCoord(event->position().x())));
  m_crosshair->setKey(isInside ? std::optional(epoch) : std::nullopt, event->position());
}

void ExperimentPlot::leaveEvent(QEvent* event) {
  StyledPlot::leaveEvent(event);
  m_crosshair->setKey(std::nullopt);
}

void ExperimentPlot::restyle() {
  setAccessibleName(tr("Losses of the variants"));
}

}  // namespace neurarium
