#include "ui/output/curve_plot.h"

#include <algorithm>
#include <cmath>

#include "ui/display_text.h"
#include "ui/plots/plot_header.h"
#include "ui/plots/value_text.h"
#include "ui/theme.h"

namespace neurarium {

namespace {

constexpr double kFitWidth = 2;  // 200 points: the wider pen costs nothing to speak of
constexpr double kDotSize = 5;

}  // namespace

CurvePlot::CurvePlot(QWidget* parent) : StyledPlot(parent), m_header(new PlotHeader(this)) {
  setObjectName(QStringLiteral("curvePlot"));
  plotLayout()->insertRow(0);
  plotLayout()->addElement(0, 0, m_header);
  for (QCPGraph*& points : m_points) {
    points = addGraph();
    points->setLineStyle(QCPGraph::lsNone);
  }
  m_truth = addGraph();
  m_fit = addGraph();
}

void CurvePlot::setData(std::shared_ptr<const PreparedData> prepared) {
  m_data = std::move(prepared);
  m_snapshot.reset();
  m_hasNewData = true;
  requestUpdate();
}

void CurvePlot::setSnapshot(std::shared_ptr<const Snapshot> snapshot) {
  m_snapshot = std::move(snapshot);
  requestUpdate();
}

void CurvePlot::fill() {
  if (!m_data) return;
  if (m_hasNewData) fillPoints();
  m_hasNewData = false;
  fillFit();
}

void CurvePlot::fillPoints() {
  const Dataset& dataset = *m_data->dataset;
  for (std::size_t i = 0; i < kSplits.size(); ++i) {
    QVector<QCPGraphData> points;
    for (const Index row : examplesOf(*m_data, kSplits[i]).rows)
      points.push_back(
          {static_cast<double>(dataset.inputs(0, row)), static_cast<double>(dataset.targets[row])});
    m_points[i]->data()->set(points);
  }
  QVector<QCPGraphData> truth;
  for (Index i = 0; i < dataset.truth.cols(); ++i)
    truth.push_back({static_cast<double>(dataset.truth(0, i)), static_cast<double>(dataset.truth(1, i))});
  m_truth->data()->set(truth);

  // The range follows the data alone: a fit that runs away leaves the picture instead of squeezing it.
  constexpr double kMargin = 1.1;
  const double most = dataset.targets.size() > 0 ? static_cast<double>(dataset.targets.maxCoeff()) : 1;
  const double least = dataset.targets.size() > 0 ? static_cast<double>(dataset.targets.minCoeff()) : -1;
  const double middle = (most + least) / 2;
  const double half = std::max(1e-6, (most - least) / 2) * kMargin;
  yAxis->setRange(middle - half, middle + half);
  const auto domain = static_cast<double>(dataset.domain);
  xAxis->setRange(-domain, domain);
  restyle();
}

void CurvePlot::fillFit() {
  QVector<QCPGraphData> points;
  const Index count = m_data->outputProbe.width;
  if (m_snapshot && count > 1 && m_snapshot->outputMap.cols() == count) {
    const auto domain = static_cast<double>(m_data->dataset->domain);
    const auto mean =
        m_data->targetScaling.mean.empty() ? 0.0 : static_cast<double>(m_data->targetScaling.mean.front());
    const auto deviation = m_data->targetScaling.deviation.empty()
                               ? 1.0
                               : static_cast<double>(m_data->targetScaling.deviation.front());
    for (Index i = 0; i < count; ++i) {
      const double x = -domain + 2 * domain * static_cast<double>(i) / static_cast<double>(count - 1);
      const double y = static_cast<double>(m_snapshot->outputMap(0, i)) * deviation + mean;
      points.push_back({x, std::isfinite(y) ? y : std::numeric_limits<double>::quiet_NaN()});
    }
  }
  m_fit->data()->set(points, true);
}

void CurvePlot::restyle() {
  for (std::size_t i = 0; i < kSplits.size(); ++i) {
    const QCPScatterStyle::ScatterShape shape =
        kSplits[i] == SplitId::Train ? QCPScatterStyle::ssDisc : QCPScatterStyle::ssCircle;
    m_points[i]->setScatterStyle(
        QCPScatterStyle(shape, QPen(splitColor(kSplits[i]), 1), Qt::NoBrush, kDotSize));
    m_points[i]->setPen(QPen(splitColor(kSplits[i]), 1));
  }
  m_truth->setPen(plotStyle::curvePen(theme().mutedText, {6, 4}));
  QPen fitPen = plotStyle::curvePen(theme().positive);
  fitPen.setWidthF(kFitWidth);
  m_fit->setPen(fitPen);

  setAccessibleName(tr("The network's curve and the data"));
  if (!m_data) return;
  xAxis->setLabel(featureText(m_data->dataset->columns.front().name));
  std::vector<plotStyle::ReadoutRow> entries = {{m_fit->pen(), tr("Network"), {}}};
  if (!m_truth->data()->isEmpty()) entries.push_back({m_truth->pen(), tr("Without noise"), {}});
  m_header->setEntries(std::move(entries));
}

}  // namespace neurarium
