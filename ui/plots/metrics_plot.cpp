#include "ui/plots/metrics_plot.h"

#include <QActionGroup>
#include <QContextMenuEvent>
#include <QMenu>
#include <QToolButton>
#include <algorithm>
#include <cmath>
#include <limits>

#include "ui/display_text.h"
#include "ui/plots/axis_tickers.h"
#include "ui/plots/curve_graph.h"
#include "ui/plots/plot_corner.h"
#include "ui/plots/plot_crosshair.h"
#include "ui/plots/plot_header.h"
#include "ui/plots/plot_zoom.h"
#include "ui/plots/unseen_gap.h"
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
    : StyledPlot(parent),
      m_quantity(quantity),
      m_shown(this),
      m_zoom(new PlotZoom(this)),
      m_header(new PlotHeader(this)),
      m_corner(new PlotCorner(this)),
      m_wholeButton(m_corner->addButton(QStringLiteral("showWholeButton"))) {
  setObjectName(quantity == Quantity::Loss ? QStringLiteral("lossPlot") : QStringLiteral("accuracyPlot"));
  setMouseTracking(true);
  plotLayout()->insertRow(0);
  plotLayout()->addElement(0, 0, m_header);
  if (quantity == Quantity::Loss) m_gap = std::make_unique<UnseenGap>(this);
  for (auto* curves : {&m_curves, &m_smoothCurves}) {
    // Training is drawn last, on top: it is what moves.
    for (const int index : {kPenaltyCurve, 2, 1, 0}) {
      auto* added = new CurveGraph(xAxis, yAxis);
      added->setVisible(false);
      (*curves)[static_cast<std::size_t>(index)] = added;
    }
  }
  xAxis->setTicker(QSharedPointer<NumberTicker>::create(NumberTicker::Numbers::Whole));
  m_crosshair = new PlotCrosshair(this, [this](double key) {
    PlotCrosshair::Readout readout;
    readout.title = (key == bestEpoch() ? tr("Epoch %1 · best") : tr("Epoch %1")).arg(numberText(key, 0));
    for (int index = 0; index < kCurves; ++index) {
      const auto at = curve(index)->data()->findBegin(key, false);
      if (!curve(index)->visible() || at == curve(index)->data()->constEnd() || std::isnan(at->value))
        continue;
      readout.rows.push_back(
          {m_pens[static_cast<std::size_t>(index)], curveName(index), readText(index, at->key, at->value)});
      readout.values.push_back(at->value);
    }
    return readout;
  });
  if (quantity == Quantity::Loss) {
    m_logButton = m_corner->addButton(QStringLiteral("logScaleButton"));
    m_logButton->setCheckable(true);
    connect(m_logButton, &QToolButton::toggled, this, &MetricsPlot::setLogarithmic);
  }
  m_menuButton = m_corner->addButton(QStringLiteral("plotMenuButton"));
  m_wholeButton->hide();
  connect(m_wholeButton, &QToolButton::clicked, this, &MetricsPlot::showWhole);
  connect(m_zoom, &PlotZoom::zoomedChanged, this, [this](bool isZoomed) {
    m_wholeButton->setVisible(isZoomed);
    placeButtons();
  });
  connect(m_menuButton, &QToolButton::clicked, this, [this] {
    QMenu menu(this);
    fillMenu(menu);
    menu.exec(m_menuButton->mapToGlobal(m_menuButton->rect().bottomLeft()));
  });
}

MetricsPlot::~MetricsPlot() = default;

QCPGraph* MetricsPlot::curve(int index) const {
  return m_curves[static_cast<std::size_t>(index)];
}

QCPGraph* MetricsPlot::smoothCurve(int index) const {
  return m_smoothCurves[static_cast<std::size_t>(index)];
}

void MetricsPlot::setHistory(const MetricsHistory& history) {
  if (m_history != &history) m_earlierGeneration = -1;
  m_history = &history;
  requestUpdate();
}

void MetricsPlot::setShownEpoch(std::optional<double> epoch) {
  m_shown.setEpoch(epoch);
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
  m_zoom->setScale(yAxis, on ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
  if (on)
    yAxis->setTicker(QSharedPointer<PowerTicker>::create());
  else
    yAxis->setTicker(QSharedPointer<NumberTicker>::create());
  requestUpdate();
}

void MetricsPlot::setLogarithmicEpochs(bool on) {
  if (m_hasLogarithmicEpochs == on) return;
  m_hasLogarithmicEpochs = on;
  m_zoom->setScale(xAxis, on ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
  if (on)
    xAxis->setTicker(QSharedPointer<PowerTicker>::create());
  else
    xAxis->setTicker(QSharedPointer<NumberTicker>::create(NumberTicker::Numbers::Whole));
  requestUpdate();
}

void MetricsPlot::setSmoothing(Smoothing smoothing) {
  m_smoothing = smoothing;
  restyle();
  requestUpdate();
}

bool MetricsPlot::isZoomed() const {
  return m_zoom->isZoomed();
}

void MetricsPlot::showWhole() {
  m_zoom->showWhole();
  requestUpdate();
}

void MetricsPlot::fill() {
  if (m_history) append(m_history->records());
  smooth();
  setRanges();
  if (m_quantity == Quantity::Loss) showGap();
  m_shown.update();
  setHeaderValues();
}

std::optional<int> MetricsPlot::unseenCurve() const {
  for (const int index : {1, 2})
    if (curve(index)->visible()) return index;
  return std::nullopt;
}

std::optional<QCPGraphData> MetricsPlot::best() const {
  const auto unseen = m_quantity == Quantity::Loss ? unseenCurve() : std::nullopt;
  if (!unseen) return std::nullopt;
  const QCPGraphData* best = nullptr;
  for (const QCPGraphData& point : *curve(*unseen)->data())
    if (!std::isnan(point.value) && (!best || point.value < best->value)) best = &point;
  return best ? std::optional(*best) : std::nullopt;
}

std::optional<double> MetricsPlot::bestEpoch() const {
  const auto point = best();
  return point ? std::optional(point->key) : std::nullopt;
}

void MetricsPlot::showGap() {
  const auto unseen = unseenCurve();
  const auto drawn = [this](int index) {
    return m_smoothing == Smoothing::Off ? curve(index) : smoothCurve(index);
  };
  m_gap->show(unseen ? drawn(*unseen) : nullptr, drawn(0),
              unseen ? m_pens[static_cast<std::size_t>(*unseen)] : QPen(), best());
}

void MetricsPlot::smooth() {
  const bool isOn = m_smoothing != Smoothing::Off;
  for (int index = 0; index < kCurves; ++index) {
    QCPGraph* smoothOne = smoothCurve(index);
    smoothOne->setVisible(isOn && curve(index)->visible());
    if (!smoothOne->visible()) continue;
    const auto points = curve(index)->data();
    smoothOne->data()->set(smoothed({points->constBegin(), points->constEnd()}, m_smoothing), true);
  }
}

void MetricsPlot::append(const std::vector<EpochMetrics>& records) {
  bool isRebuilt = m_earlierGeneration != m_history->earlierGeneration() || m_count > records.size();
  if (!isRebuilt && m_generation != m_history->generation()) {
    // The newest of those that are drawn gave way to another.
    isRebuilt = m_count < 2;
    if (!isRebuilt) --m_count;
    for (int index = 0; index < kCurves && !isRebuilt; ++index)
      curve(index)->data()->removeAfter(static_cast<double>(records[m_count - 1].epoch));
  }
  m_generation = m_history->generation();
  m_earlierGeneration = m_history->earlierGeneration();
  if (isRebuilt) {
    m_count = 0;
    m_least = std::numeric_limits<double>::max();
    m_most = 0;
    m_hasPenalty = false;
  }
  const double lastEpoch = records.empty() ? 0 : static_cast<double>(records.back().epoch);
  if (lastEpoch < m_lastEpoch) m_zoom->showWhole();  // a new run
  m_lastEpoch = lastEpoch;
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
  QCPRange values(-kMargin * kPercent, (1 + kMargin) * kPercent);
  if (m_quantity == Quantity::Loss) values = m_isLogarithmic ? logarithmicRange() : linearRange();
  m_zoom->setWhole(epochRange(), values);
}

QCPRange MetricsPlot::epochRange() const {
  const bool isEmpty = curve(0)->data()->isEmpty();
  const double first = isEmpty ? 0 : curve(0)->data()->constBegin()->key;
  const double last = isEmpty ? 0 : (curve(0)->data()->constEnd() - 1)->key;
  // A run that was resumed late begins at the left edge too, in whole steps of its length.
  const double length = niceCeil(std::max(kFewestEpochs, last - first));
  return {m_hasLogarithmicEpochs ? std::max(1.0, first) : first, std::max(first + length, last)};
}

QCPRange MetricsPlot::linearRange() const {
  const double top = m_most > 0 ? niceCeil(m_most * (1 + kMargin)) : 1;
  return {-kMargin * top, top};
}

QCPRange MetricsPlot::logarithmicRange() const {
  constexpr double kMostDecades = 8;
  const double top = m_most > 0 ? std::ceil(std::log10(m_most)) : 0;
  double bottom = m_most > 0 ? std::floor(std::log10(m_least)) : -1;
  bottom = std::clamp(bottom, top - kMostDecades, top - 1);
  return {std::pow(10.0, bottom), std::pow(10.0, top)};
}

void MetricsPlot::setHeaderValues() {
  std::vector<plotStyle::ReadoutRow> entries;
  QStringList spoken;
  for (int index = 0; index < kCurves; ++index) {
    if (!curve(index)->visible()) continue;
    const auto points = curve(index)->data();
    const auto after = m_shown.epoch() ? points->findEnd(*m_shown.epoch(), false) : points->constEnd();
    const QString value = valueText(after == points->constBegin() ? kGap : (after - 1)->value);
    entries.push_back({m_pens[static_cast<std::size_t>(index)], curveName(index), value});
    //: A curve's name and its present value, read aloud.
    spoken += tr("%1: %2").arg(curveName(index), value);
  }
  const bool isRegression =
      m_quantity == Quantity::Accuracy && entries.empty() && !curve(0)->data()->isEmpty();
  const auto lowest = bestEpoch();
  if (isRegression)
    m_header->setTitle(tr("Accuracy: a regression has none"));
  else if (lowest)
    m_header->setTitle(tr("%1 · best at epoch %2").arg(title(), numberText(*lowest, 0)));
  else
    m_header->setTitle(title());
  m_header->setEntries(std::move(entries));
  setAccessibleDescription(spoken.join(QStringLiteral("; ")));
}

void MetricsPlot::restyle() {
  for (std::size_t i = 0; i < kSplits.size(); ++i) m_pens[i] = plotStyle::splitPen(kSplits[i]);
  m_pens[kPenaltyCurve] = plotStyle::curvePen(theme().train, {1, 3});
  const bool isSmooth = m_smoothing != Smoothing::Off;
  for (std::size_t i = 0; i < m_pens.size(); ++i) {
    m_curves[i]->setPen(isSmooth ? plotStyle::curvePen(plotStyle::paleColor(m_pens[i].color())) : m_pens[i]);
    m_curves[i]->setThin(isSmooth);
    m_smoothCurves[i]->setPen(m_pens[i]);
  }
  const bool isLoss = m_quantity == Quantity::Loss;
  m_header->setTitle(title());
  setAccessibleName(isLoss ? tr("Loss over the epochs") : tr("Accuracy over the epochs"));
  xAxis->setLabel(tr("Epoch"));
  nameButtons();
}

void MetricsPlot::nameButtons() {
  PlotCorner::nameButton(*m_menuButton, QStringLiteral("⋯"), tr("Smoothing and scales"));
  //: A button beside a plot that comes back from a part of the curves to the whole.
  PlotCorner::nameButton(*m_wholeButton, tr("all"), tr("Show the whole run (double click)"));
  //: Short for logarithmic: a button beside a plot.
  if (m_logButton) PlotCorner::nameButton(*m_logButton, tr("log"), tr("Logarithmic scale"));
  placeButtons();
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

QString MetricsPlot::readText(int index, double key, double value) const {
  if (m_smoothing == Smoothing::Off) return valueText(value);
  const auto at = smoothCurve(index)->data()->findBegin(key, false);
  if (at == smoothCurve(index)->data()->constEnd()) return valueText(value);
  //: A value of a curve, and of the smoothed curve there.
  return tr("%1 (≈ %2)").arg(valueText(value), valueText(at->value));
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
  placeButtons();
}

void MetricsPlot::contextMenuEvent(QContextMenuEvent* event) {
  QMenu menu(this);
  fillMenu(menu);
  menu.exec(event->globalPos());
}

void MetricsPlot::fillMenu(QMenu& menu) {
  auto* levels = new QActionGroup(&menu);
  const auto addLevel = [&](Smoothing level, const QString& name) {
    QAction* action = levels->addAction(menu.addAction(name));
    action->setCheckable(true);
    action->setChecked(m_smoothing == level);
    connect(action, &QAction::triggered, this, [this, level] { setSmoothing(level); });
  };
  addLevel(Smoothing::Off, tr("Curves as measured"));
  addLevel(Smoothing::Little, tr("Smooth a little"));
  addLevel(Smoothing::Much, tr("Smooth much"));
  menu.addSeparator();
  const auto addSwitch = [&](const QString& name, bool isOn, void (MetricsPlot::*set)(bool)) {
    QAction* action = menu.addAction(name);
    action->setCheckable(true);
    action->setChecked(isOn);
    connect(action, &QAction::toggled, this, set);
  };
  if (m_quantity == Quantity::Loss)
    addSwitch(tr("Logarithmic loss"), m_isLogarithmic, &MetricsPlot::setLogarithmic);
  addSwitch(tr("Logarithmic epochs"), m_hasLogarithmicEpochs, &MetricsPlot::setLogarithmicEpochs);
  menu.addSeparator();
  QAction* whole = menu.addAction(tr("Show the whole run"));
  whole->setEnabled(isZoomed());
  connect(whole, &QAction::triggered, this, &MetricsPlot::showWhole);
}

void MetricsPlot::placeButtons() {
  m_corner->place();
  m_header->setRightReserve(m_corner->width());
}

}  // namespace neurarium
