#include "core/diagnostics/data_figures.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace neurarium {

namespace {

/// Keeps the logits of a constant answer finite.
constexpr Scalar kLeastShare = Scalar(1e-6);

Scalar medianOf(ConstMatrixRef row) {
  std::vector<Scalar> values(static_cast<std::size_t>(row.size()));
  for (Index i = 0; i < row.size(); ++i) values[static_cast<std::size_t>(i)] = row(0, i);
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

double baselineLossOf(const Matrix& targets, Loss loss) {
  if (targets.cols() == 0) return 0;
  Matrix y(targets.rows(), targets.cols());
  Matrix z(targets.rows(), targets.cols());
  for (Index row = 0; row < targets.rows(); ++row) {
    Scalar answer = targets.row(row).mean();
    Scalar logit = answer;
    if (loss == Loss::MeanAbsoluteError || loss == Loss::Huber) {
      answer = logit = medianOf(targets.row(row));
    } else if (loss == Loss::BinaryCrossEntropy) {
      answer = std::clamp(answer, kLeastShare, 1 - kLeastShare);
      logit = std::log(answer / (1 - answer));
    } else if (loss == Loss::CategoricalCrossEntropy) {
      answer = std::max(answer, kLeastShare);
      logit = std::log(answer);
    }
    y.row(row).setConstant(answer);
    z.row(row).setConstant(logit);
  }
  return static_cast<double>(lossValue(loss, z, y, targets));
}

void addFeatureFigures(const PreparedData& data, DataFigures& figures) {
  const Matrix& x = data.train.inputs;
  double largest = 0;
  double smallest = 0;
  for (Index row = 0; row < x.rows(); ++row) {
    const auto values = x.row(row).cast<double>().array();
    figures.featureScale = std::max(figures.featureScale, std::sqrt(values.square().mean()));
    const double deviation = std::sqrt((values - values.mean()).square().mean());
    if (!(deviation > 0)) continue;
    largest = std::max(largest, deviation);
    smallest = smallest == 0 ? deviation : std::min(smallest, deviation);
  }
  // Pixels at a picture's edge hardly vary, and that is well.
  if (smallest > 0 && data.dataset->kind != DataKind::Image) figures.featureRatio = largest / smallest;
}

double classRatioOf(const Examples& train) {
  std::vector<double> counts;
  for (const int label : train.labels) {
    const auto at = static_cast<std::size_t>(label);
    if (at >= counts.size()) counts.resize(at + 1);
    ++counts[at];
  }
  std::erase(counts, 0.0);
  if (counts.empty()) return 1;
  const auto [least, most] = std::minmax_element(counts.begin(), counts.end());
  return *most / *least;
}

}  // namespace

DataFigures dataFiguresOf(const PreparedData& data, Loss loss) {
  DataFigures figures;
  addFeatureFigures(data, figures);
  figures.classRatio = classRatioOf(data.train);
  figures.baselineLoss = baselineLossOf(data.train.targets, loss);
  return figures;
}

}  // namespace neurarium
