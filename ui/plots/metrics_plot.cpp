#include "ui/plots/metrics_plot.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QToolButton>
#include <algorithm>
#include <cmath>
#include <limits>

#include "ui/display_text.h"
#include "ui/plots/axis_tickers.h"
#include "ui/plots/curve_graph.h"
#include "ui/plots/plot_crosshair.h"
#include "ui/plots/plot_header.h"
#include "ui/plots/value_text.h"
#include "ui/theme.h"

namespace neurarium {

namespace {

constexpr int kPenaltyCurve = 3;
constexpr double kGap = std::numeric_limits<double>::quiet_NaN();
/// The horizontal axis never ends before this epoch.
constexpr double kFewestEpochs = 10;
constexpr double kPercent = 100;
/// Room beyond 0 and 100 %, so that curves at the ends are not cut in half; as a share of the axis.
constexpr double kMargin = 0.025;

/// What curve `index` shows of a record, in the axis' unit; kGap where there is nothing.
double valueOf(const EpochMetrics& record, MetricsPlot::Quantity quantity, int index) {
  if (index == kPenaltyCurve) {
    const double sum = static_cast<double>(record.trainLoss) + static_cast<double>(record.regularization);
    return std::isfinite(sum) ? sum : kGap;
  }
  const SplitId split = kSplits[static_cast<std::size_t>(index)];
  const double value = quantity == MetricsPlot::Quantity::Loss
                           ? static_cast<double>(lossOf(record, split))
                           : static_cast<double>(accuracyOf(record, split)) * kPercent;
  return std::isfinite(value) ? value : kGap;
}

}  // namespace

MetricsPlot::MetricsPlot(Quantity quantity, QWidget* parent)
    : StyledPlot(parent), m_quantity(quantity), m_header(new PlotHeader(this)) {
  setObjectName(quantity == Quantity::Loss ? QStringLiteral("lossPlot") : QStringLiteral("accuracyPlot"));
  setMouseTracking(true);
  plotLayout()->insertRow(0);
  plotLayout()->addElement(0, 0, m_header);
  // Training is drawn last, on top: it is what moves.
  for (const int index : {kPenaltyCurve, 2, 1, 0}) {
    m_curves[static_cast<std::size_t>(index)] = new CurveGraph(xAxis, yAxis);
    curve(index)->setVisible(false);
  }
  xAxis->setTicker(QSharedPointer<NumberTicker>::create(NumberTicker::Numbers::Whole));
  xAxis->setRange(0, kFewestEpochs);
  m_crosshair = new PlotCrosshair(this, [this](double key) {
    PlotCrosshair::Readout readout;
    readout.title = tr("Epoch %1").arg(numberText(key, 0));
    for (int index = 0; index < kCurves; ++index) {
      const auto at = curve(index)->data()->findBegin(key, false);
      if (!curve(index)->visible() || at == curve(index)->data()->constEnd() || std::isnan(at->value))
        continue;
      readout.rows.push_back({curve(index)->pen(), curveName(index), valueText(at->value)});
      readout.values.push_back(at->value);
    }
    return readout;
  });
  if (quantity == Quantity::Loss) {
    addLayer("gap", layer("grid"));
    m_gap = new QCPGraph(xAxis, yAxis);
    m_gap->setLayer("gap");
    m_gap->setPen(Qt::NoPen);
    m_gap->setAntialiasedFill(false);
    m_bestLine = new QCPItemLine(this);
    m_bestLine->start->setTypeY(QCPItemPosition::ptAxisRectRatio);
    m_bestLine->end->setTypeY(QCPItemPosition::ptAxisRectRatio);
    m_logButton = new QToolButton(this);
    m_logButton->setObjectName(QStringLiteral("logScaleButton"));
    m_logButton->setCheckable(true);
    m_logButton->setAutoRaise(true);
    m_logButton->setFocusPolicy(Qt::TabFocus);
    connect(m_logButton, &QToolButton::toggled, this, &MetricsPlot::setLogarithmic);
  }
}

void MetricsPlot::setHistory(const MetricsHistory& history) {
  if (m_history != &history) m_generation = -1;
  m_history = &history;
  requestUpdate();
}

void MetricsPlot::setLoss(Loss loss) {
  m_loss = loss;
  restyle();
  requestUpdate();
}

void MetricsPlot::setLogarithmic(bool on) {
  if (m_isLogarithmic == on) return;
  m_isLogarithmic = on;
  if (m_logButton) m_logButton->setChecked(on);
  yAxis->setScaleType(on ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
  if (on)
    yAxis->setTicker(QSharedPointer<PowerTicker>::create());
  else
    yAxis->setTicker(QSharedPointer<NumberTicker>::create());
  requestUpdate();
}

void MetricsPlot::fill() {
  if (m_history) append(m_history->records());
  setRanges();
  if (m_quantity == Quantity::Loss) showGap();
  setHeaderValues();
}

QCPGraph* MetricsPlot::unseenCurve() const {
  for (const int index : {1, 2})
    if (curve(index)->visible()) return curve(index);
  return nullptr;
}

std::optional<double> MetricsPlot::bestEpoch() const {
  const QCPGraph* unseen = m_quantity == Quantity::Loss ? unseenCurve() : nullptr;
  if (!unseen) return std::nullopt;
  const QCPGraphData* best = nullptr;
  for (const QCPGraphData& point : *unseen->data())
    if (!std::isnan(point.value) && (!best || point.value < best->value)) best = &point;
  return best ? std::optional(best->key) : std::nullopt;
}

/// What training gained on its own examples and not on others.
void MetricsPlot::showGap() {
  const QCPGraph* unseen = unseenCurve();
  m_gap->setVisible(unseen != nullptr);
  if (unseen) {
    m_gap->setData(unseen->data());
    m_gap->setChannelFillGraph(curve(0));
    m_gap->setBrush(plotStyle::areaColor(unseen->pen().color()));
  }
  const auto best = bestEpoch();
  m_bestLine->setVisible(best.has_value());
  if (!best) return;
  m_bestLine->start->setCoords(*best, 0);
  m_bestLine->end->setCoords(*best, 1);
  m_bestLine->setPen(plotStyle::curvePen(unseen->pen().color(), {2, 3}));
}

void MetricsPlot::append(const std::vector<EpochMetrics>& records) {
  const bool isRebuilt = m_generation != m_history->generation() || m_count > records.size();
  if (isRebuilt) {
    m_generation = m_history->generation();
    m_count = 0;
    m_least = std::numeric_limits<double>::max();
    m_most = 0;
    m_hasPenalty = false;
  }
  std::array<QVector<QCPGraphData>, kCurves> added;
  for (auto& points : added) points.reserve(static_cast<qsizetype>(records.size() - m_count));
  std::array<bool, kCurves> hasValues{};
  for (std::size_t i = m_count; i < records.size(); ++i) {
    m_hasPenalty = m_hasPenalty || records[i].regularization > 0;
    for (int index = 0; index < kCurves; ++index) {
      const double value = valueOf(records[i], m_quantity, index);
      added[static_cast<std::size_t>(index)].push_back({static_cast<double>(records[i].epoch), value});
      if (std::isnan(value)) continue;
      hasValues[static_cast<std::size_t>(index)] = true;
      m_most = std::max(m_most, value);
      if (value > 0) m_least = std::min(m_least, value);
    }
  }
  m_count = records.size();
  for (int index = 0; index < kCurves; ++index) {
    const auto at = static_cast<std::size_t>(index);
    if (isRebuilt)
      curve(index)->data()->set(added[at], true);
    else
      curve(index)->data()->add(added[at], true);
    curve(index)->setVisible((!isRebuilt && curve(index)->visible()) || hasValues[at]);
  }
  const bool showsPenalty = m_quantity == Quantity::Loss && m_hasPenalty;
  curve(kPenaltyCurve)->setVisible(showsPenalty);
}

void MetricsPlot::setRanges() {
  const bool isEmpty = curve(0)->data()->isEmpty();
  const double first = isEmpty ? 0 : curve(0)->data()->constBegin()->key;
  const double last = isEmpty ? 0 : (curve(0)->data()->constEnd() - 1)->key;
  // A run that was resumed late begins at the left edge too, in whole steps of its length.
  const double length = niceCeil(std::max(kFewestEpochs, last - first));
  xAxis->setRange(first, std::max(first + length, last));
  if (m_quantity == Quantity::Accuracy)
    yAxis->setRange(-kMargin * kPercent, (1 + kMargin) * kPercent);
  else if (m_isLogarithmic)
    setLogarithmicRange();
  else
    setLinearRange();
}

void MetricsPlot::setLinearRange() {
  const double top = m_most > 0 ? niceCeil(m_most * (1 + kMargin)) : 1;
  yAxis->setRange(-kMargin * top, top);
}

void MetricsPlot::setLogarithmicRange() {
  constexpr double kMostDecades = 8;
  const double top = m_most > 0 ? std::ceil(std::log10(m_most)) : 0;
  double bottom = m_most > 0 ? std::floor(std::log10(m_least)) : -1;
  bottom = std::clamp(bottom, top - kMostDecades, top - 1);
  yAxis->setRange(std::pow(10.0, bottom), std::pow(10.0, top));
}

void MetricsPlot::setHeaderValues() {
  std::vector<plotStyle::ReadoutRow> entries;
  QStringList spoken;
  for (int index = 0; index < kCurves; ++index) {
    if (!curve(index)->visible()) continue;
    const QString value = valueText((curve(index)->data()->constEnd() - 1)->value);
    entries.push_back({curve(index)->pen(), curveName(index), value});
    //: A curve's name and its present value, read aloud.
    spoken += tr("%1: %2").arg(curveName(index), value);
  }
  const bool isRegression =
      m_quantity == Quantity::Accuracy && entries.empty() && !curve(0)->data()->isEmpty();
  const auto best = bestEpoch();
  if (isRegression)
    m_header->setTitle(tr("Accuracy: a regression has none"));
  else if (best)
    m_header->setTitle(tr("%1 · best at epoch %2").arg(title(), numberText(*best, 0)));
  else
    m_header->setTitle(title());
  m_header->setEntries(std::move(entries));
  setAccessibleDescription(spoken.join(QStringLiteral("; ")));
}

void MetricsPlot::restyle() {
  for (int index = 0; index < kPenaltyCurve; ++index)
    curve(index)->setPen(plotStyle::splitPen(kSplits[static_cast<std::size_t>(index)]));
  curve(kPenaltyCurve)->setPen(plotStyle::curvePen(theme().train, {1, 3}));
  const bool isLoss = m_quantity == Quantity::Loss;
  m_header->setTitle(title());
  setAccessibleName(isLoss ? tr("Loss over the epochs") : tr("Accuracy over the epochs"));
  xAxis->setLabel(tr("Epoch"));
  if (m_logButton) {
    //: Short for logarithmic: a button beside a plot.
    m_logButton->setText(tr("log"));
    m_logButton->setFont(plotStyle::smallFont(font()));
    m_logButton->setToolTip(tr("Logarithmic scale"));
    m_logButton->setAccessibleName(tr("Logarithmic scale"));
    placeButton();
  }
}

QString MetricsPlot::title() const {
  return m_quantity == Quantity::Loss ? tr("Loss: %1").arg(displayText(m_loss)) : tr("Accuracy (%)");
}

QString MetricsPlot::curveName(int index) const {
  return index == kPenaltyCurve ? tr("Training with penalty")
                                : splitText(kSplits[static_cast<std::size_t>(index)]);
}

QString MetricsPlot::valueText(double value) const {
  return m_quantity == Quantity::Loss ? lossText(value) : percentText(value / kPercent);
}

void MetricsPlot::mouseMoveEvent(QMouseEvent* event) {
  StyledPlot::mouseMoveEvent(event);
  const auto points = curve(0)->data();
  if (points->isEmpty() || !axisRect()->rect().contains(event->pos())) {
    m_crosshair->setKey(std::nullopt);
    return;
  }
  const double under = xAxis->pixelToCoord(event->position().x());
  auto nearest = points->findBegin(under, false);
  if (nearest == points->constEnd()) --nearest;
  if (nearest != points->constBegin() && under - (nearest - 1)->key < nearest->key - under) --nearest;
  m_crosshair->setKey(nearest->key, event->position());
}

void MetricsPlot::leaveEvent(QEvent* event) {
  StyledPlot::leaveEvent(event);
  m_crosshair->setKey(std::nullopt);
}

void MetricsPlot::resizeEvent(QResizeEvent* event) {
  StyledPlot::resizeEvent(event);
  placeButton();
}

void MetricsPlot::contextMenuEvent(QContextMenuEvent* event) {
  if (m_quantity != Quantity::Loss) return;
  QMenu menu(this);
  QAction* action = menu.addAction(tr("Logarithmic scale"));
  action->setCheckable(true);
  action->setChecked(m_isLogarithmic);
  connect(action, &QAction::toggled, this, &MetricsPlot::setLogarithmic);
  menu.exec(event->globalPos());
}

void MetricsPlot::placeButton() {
  if (!m_logButton) return;
  constexpr int kInset = 4;
  const QSize size = m_logButton->sizeHint();
  m_logButton->setGeometry(width() - size.width() - kInset, 2, size.width(), size.height());
  m_header->setRightReserve(size.width());
}

}  // namespace neurarium
