#include "ui/output/predicted_plot.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "ui/display_text.h"
#include "ui/plots/plot_header.h"
#include "ui/plots/value_text.h"
#include "ui/theme.h"

namespace neurarium {

namespace {

constexpr double kDotSize = 5;

}  // namespace

PredictedPlot::PredictedPlot(QWidget* parent) : StyledPlot(parent), m_header(new PlotHeader(this)) {
  setObjectName(QStringLiteral("predictedPlot"));
  plotLayout()->insertRow(0);
  plotLayout()->addElement(0, 0, m_header);
  m_diagonal = addGraph();
  for (const int split : {2, 1, 0}) {
    m_points[static_cast<std::size_t>(split)] = addGraph();
    points(split)->setLineStyle(QCPGraph::lsNone);
  }
}

void PredictedPlot::setData(std::shared_ptr<const PreparedData> prepared) {
  m_data = std::move(prepared);
  m_snapshot.reset();
  m_output = 0;
  setRanges();
  restyle();
  requestUpdate();
}

void PredictedPlot::setSnapshot(std::shared_ptr<const Snapshot> snapshot) {
  m_snapshot = std::move(snapshot);
  requestUpdate();
}

void PredictedPlot::setOutput(Index output) {
  m_output = output;
  setRanges();
  requestUpdate();
}

void PredictedPlot::setShowsResiduals(bool on) {
  m_showsResiduals = on;
  setRanges();
  restyle();
  requestUpdate();
}

void PredictedPlot::setRanges() {
  if (!m_data || m_showsResiduals) return;
  double least = std::numeric_limits<double>::infinity();
  double most = -least;
  const OwnUnits units(m_data->targetScaling, m_output);
  for (const SplitId split : kSplits) {
    const Matrix& targets = examplesOf(*m_data, split).targets;
    if (targets.cols() == 0 || m_output >= targets.rows()) continue;
    least = std::min(least, units.of(targets.row(m_output).minCoeff()));
    most = std::max(most, units.of(targets.row(m_output).maxCoeff()));
  }
  if (most < least) return;
  const double margin = std::max(1e-6, (most - least) * 0.06);
  xAxis->setRange(least - margin, most + margin);
  yAxis->setRange(least - margin, most + margin);
  m_diagonal->setData({least - margin, most + margin}, {least - margin, most + margin}, true);
}

void PredictedPlot::fill() {
  if (!m_data) return;
  for (std::size_t i = 0; i < kSplits.size(); ++i) {
    QVector<QCPGraphData> dots;
    if (m_snapshot) {
      const auto figures = RegressionFigures::of(*m_data, examplesOf(*m_data, kSplits[i]),
                                                 predictionsOf(*m_snapshot, kSplits[i]), m_output);
      for (std::size_t k = 0; k < figures.truth.size(); ++k)
        dots.push_back(m_showsResiduals
                           ? QCPGraphData(figures.predicted[k], figures.truth[k] - figures.predicted[k])
                           : QCPGraphData(figures.truth[k], figures.predicted[k]));
    }
    m_points[i]->data()->set(dots);
  }
  if (m_showsResiduals) setResidualRanges();
}

/// As far as the dots reach, in steps, so that the axes rest while the network learns.
void PredictedPlot::setResidualRanges() {
  double least = std::numeric_limits<double>::infinity();
  double most = -least;
  double largest = 0;
  for (const QCPGraph* graph : m_points)
    for (const QCPGraphData& dot : *graph->data()) {
      least = std::min(least, dot.key);
      most = std::max(most, dot.key);
      largest = std::max(largest, std::abs(dot.value));
    }
  if (most < least) return;
  const double margin = std::max(1e-6, (most - least) * 0.06);
  const double height = largest > 0 ? niceCeil(largest * 1.05) : 1;
  xAxis->setRange(least - margin, most + margin);
  yAxis->setRange(-height, height);
  m_diagonal->setData({least - margin, most + margin}, {0, 0}, true);
}

void PredictedPlot::restyle() {
  m_diagonal->setPen(plotStyle::curvePen(theme().mutedText, {6, 4}));
  for (std::size_t i = 0; i < kSplits.size(); ++i) {
    const auto shape = kSplits[i] == SplitId::Train ? QCPScatterStyle::ssDisc : QCPScatterStyle::ssCircle;
    m_points[i]->setScatterStyle(
        QCPScatterStyle(shape, QPen(splitColor(kSplits[i]), 1), Qt::NoBrush, kDotSize));
  }
  setAccessibleName(m_showsResiduals ? tr("Residuals against predicted values")
                                     : tr("Predicted against true values"));
  xAxis->setLabel(m_showsResiduals ? tr("Predicted value") : tr("True value"));
  //: Title of the vertical axis.
  m_header->setTitle(m_showsResiduals ? tr("Residual: true less predicted") : tr("Predicted value"));
  m_header->setEntries({{m_diagonal->pen(), tr("Perfect"), {}}});
}

}  // namespace neurarium
