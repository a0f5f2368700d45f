#include "ui/output/scores_plot.h"

#include <QMouseEvent>
#include <algorithm>
#include <cmath>

#include "ui/display_text.h"
#include "ui/plots/axis_tickers.h"
#include "ui/plots/curve_graph.h"
#include "ui/plots/plot_crosshair.h"
#include "ui/plots/plot_header.h"
#include "ui/plots/value_text.h"
#include "ui/theme.h"

namespace neurarium {

namespace {

/// Room beyond 0 and 1, so that curves at the ends are not cut in half.
constexpr double kMargin = 0.02;
constexpr double kDotSize = 6;

}  // namespace

ScoresPlot::ScoresPlot(Kind kind, QWidget* parent)
    : StyledPlot(parent),
      m_kind(kind),
      m_diagonal(addGraph()),
      m_borders(addGraph()),
      m_header(new PlotHeader(this)) {
  setObjectName(kind == Kind::Roc ? QStringLiteral("rocPlot") : QStringLiteral("calibrationPlot"));
  setMouseTracking(true);
  plotLayout()->insertRow(0);
  plotLayout()->addElement(0, 0, m_header);
  for (const std::size_t split : {2, 1, 0}) {
    m_sparse[split] = addGraph();
    m_sparse[split]->setLineStyle(QCPGraph::lsNone);
    m_curves[split] = new CurveGraph(xAxis, yAxis);
  }
  m_diagonal->setData({0, 1}, {0, 1}, true);
  m_borders->setLineStyle(QCPGraph::lsNone);
  xAxis->setRange(-kMargin, 1 + kMargin);
  yAxis->setRange(-kMargin, 1 + kMargin);
  m_crosshair = new PlotCrosshair(this, [this](double key) {
    PlotCrosshair::Readout readout;
    readout.title = m_kind == Kind::Roc ? tr("False positives %1").arg(percentText(key))
                                        : tr("Probability %1").arg(percentText(key));
    for (std::size_t i = 0; i < m_scores.size(); ++i) {
      double at = 0;
      const QString text =
          m_kind == Kind::Roc ? rocText(m_scores[i], key, at) : binText(m_scores[i], key, at);
      if (text.isEmpty()) continue;
      readout.rows.push_back({m_curves[i]->pen(), splitText(kSplits[i]), text});
      readout.values.push_back(at);
    }
    return readout;
  });
}

void ScoresPlot::setData(std::shared_ptr<const PreparedData> prepared) {
  m_data = std::move(prepared);
  m_snapshot.reset();
  requestUpdate();
}

void ScoresPlot::setSnapshot(std::shared_ptr<const Snapshot> snapshot) {
  m_snapshot = std::move(snapshot);
  requestUpdate();
}

void ScoresPlot::fill() {
  QVector<QCPGraphData> borders;
  for (std::size_t i = 0; i < kSplits.size(); ++i) {
    m_scores[i] = {};
    if (m_data && m_snapshot)
      m_scores[i] =
          BinaryScores::of(*m_data, examplesOf(*m_data, kSplits[i]), predictionsOf(*m_snapshot, kSplits[i]));
    QVector<QCPGraphData> points;
    QVector<QCPGraphData> sparse;
    if (m_kind == Kind::Calibration)
      for (const BinaryScores::Bin& bin : m_scores[i].bins)
        (bin.count < kSparse ? sparse : points).push_back({bin.probability, bin.positives});
    else
      for (const BinaryScores::RocPoint& point : m_scores[i].roc)
        points.push_back({point.falsePositives, point.truePositives});
    if (m_kind == Kind::Roc && !points.isEmpty())
      borders.push_back({m_scores[i].border.falsePositives, m_scores[i].border.truePositives});
    // Upright steps have one key more than once: their order is that of the thresholds.
    m_curves[i]->data()->set(points, true);
    m_sparse[i]->data()->set(sparse, true);
  }
  m_borders->data()->set(borders);
  setHeaderValues();
}

void ScoresPlot::setHeaderValues() {
  std::vector<plotStyle::ReadoutRow> entries;
  QStringList spoken;
  for (std::size_t i = 0; i < kSplits.size(); ++i) {
    const double figure = m_kind == Kind::Roc ? m_scores[i].area : m_scores[i].calibrationError;
    if (!std::isfinite(figure) || (m_curves[i]->data()->isEmpty() && m_sparse[i]->data()->isEmpty()))
      continue;
    entries.push_back({m_curves[i]->pen(), splitText(kSplits[i]), numberText(figure, 3)});
    spoken += tr("%1: %2").arg(splitText(kSplits[i]), entries.back().value);
  }
  m_header->setEntries(std::move(entries));
  setAccessibleDescription(spoken.join(QStringLiteral("; ")));
}

void ScoresPlot::restyle() {
  m_diagonal->setPen(plotStyle::curvePen(theme().mutedText, {6, 4}));
  m_borders->setScatterStyle(
      QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(theme().text, 1), theme().surface, kDotSize + 1));
  for (std::size_t i = 0; i < kSplits.size(); ++i) {
    m_curves[i]->setPen(plotStyle::splitPen(kSplits[i]));
    m_sparse[i]->setScatterStyle(
        QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(splitColor(kSplits[i]), 1), Qt::NoBrush, kDotSize));
    if (m_kind == Kind::Calibration)
      m_curves[i]->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(splitColor(kSplits[i]), 1),
                                                   splitColor(kSplits[i]), kDotSize));
  }
  if (m_kind == Kind::Roc) {
    setAccessibleName(tr("ROC curve"));
    xAxis->setLabel(tr("False positives, of all negatives"));
    //: Title of the vertical axis, and what the numbers beside it are.
    m_header->setTitle(tr("True positives, of all positives · area (AUC)"));
  } else {
    setAccessibleName(tr("Calibration"));
    xAxis->setLabel(tr("Predicted probability"));
    //: Title of the vertical axis, and what the numbers beside it are.
    m_header->setTitle(tr("Share that is positive · mean error"));
  }
  setHeaderValues();
}

QString ScoresPlot::rocText(const BinaryScores& scores, double key, double& at) const {
  // The best that so few false positives allow.
  const auto beyond = std::upper_bound(
      scores.roc.begin(), scores.roc.end(), key,
      [](double share, const BinaryScores::RocPoint& point) { return share < point.falsePositives; });
  if (beyond == scores.roc.begin()) return {};
  const BinaryScores::RocPoint& point = *(beyond - 1);
  at = point.truePositives;
  if (!std::isfinite(point.threshold)) return percentText(at);
  //: Share of true positives, and from which output on an example counts as positive.
  return tr("%1 (y ≥ %2)").arg(percentText(at), significantText(point.threshold, 3));
}

QString ScoresPlot::binText(const BinaryScores& scores, double key, double& at) const {
  const auto tenth = [](double probability) {
    return std::min(BinaryScores::kBins - 1, static_cast<int>(probability * BinaryScores::kBins));
  };
  const auto bin = std::find_if(
      scores.bins.begin(), scores.bins.end(),
      [&](const BinaryScores::Bin& candidate) { return tenth(candidate.probability) == tenth(key); });
  if (bin == scores.bins.end()) return {};
  at = bin->positives;
  //: Share of positive examples among those with such a probability, and how many these are.
  return tr("%1 of %2").arg(percentText(at), numberText(bin->count, 0));
}

void ScoresPlot::mouseMoveEvent(QMouseEvent* event) {
  StyledPlot::mouseMoveEvent(event);
  const bool isEmpty = m_header->entries().empty();
  if (isEmpty || !axisRect()->rect().contains(event->pos())) {
    m_crosshair->setKey(std::nullopt);
    return;
  }
  m_crosshair->setKey(std::clamp(xAxis->pixelToCoord(event->position().x()), 0.0, 1.0), event->position());
}

void ScoresPlot::leaveEvent(QEvent* event) {
  StyledPlot::leaveEvent(event);
  m_crosshair->setKey(std::nullopt);
}

}  // namespace neurarium
