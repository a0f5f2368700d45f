#include "ui/output/regression_figures.h"

#include <cmath>
#include <limits>

namespace neurarium {

RegressionFigures RegressionFigures::of(const PreparedData& data, const Examples& examples,
                                        const Matrix& predictions, Index output) {
  constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();
  RegressionFigures figures;
  figures.rSquared = kUnknown;
  figures.meanAbsoluteError = kUnknown;
  const bool fits = predictions.rows() == examples.targets.rows() && output < predictions.rows() &&
                    predictions.cols() == examples.size();
  if (!fits) return figures;
  const OwnUnits units(data.targetScaling, output);
  double sum = 0;
  for (Index i = 0; i < examples.size(); ++i) {
    const double predicted = units.of(predictions(output, i));
    if (!std::isfinite(predicted)) continue;
    const double truth = units.of(examples.targets(output, i));
    figures.truth.push_back(truth);
    figures.predicted.push_back(predicted);
    sum += truth;
  }
  if (figures.truth.empty()) return figures;
  const auto count = static_cast<double>(figures.truth.size());
  double absolute = 0;
  double squared = 0;
  double variance = 0;
  for (std::size_t i = 0; i < figures.truth.size(); ++i) {
    const double error = figures.truth[i] - figures.predicted[i];
    absolute += std::abs(error);
    squared += error * error;
    variance += std::pow(figures.truth[i] - sum / count, 2);
  }
  figures.meanAbsoluteError = absolute / count;
  if (variance > 0) figures.rSquared = 1 - squared / variance;
  return figures;
}

OwnUnits::OwnUnits(const Scaling& scaling, Index row) {
  const auto place = static_cast<std::size_t>(row);
  if (place >= scaling.mean.size()) return;
  m_mean = static_cast<double>(scaling.mean[place]);
  m_deviation = static_cast<double>(scaling.deviation[place]);
}

}  // namespace neurarium
