#include "ui/output/regression_figures.h"

#include <cmath>
#include <limits>

namespace neurarium {

RegressionFigures RegressionFigures::of(const PreparedData& data, const Examples& examples,
                                        const Matrix& predictions) {
  constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();
  RegressionFigures figures;
  figures.rSquared = kUnknown;
  figures.meanAbsoluteError = kUnknown;
  if (predictions.rows() != 1 || predictions.cols() != examples.size()) return figures;
  const Scaling& scaling = data.targetScaling;
  const double mean = scaling.mean.empty() ? 0 : static_cast<double>(scaling.mean.front());
  const double deviation = scaling.deviation.empty() ? 1 : static_cast<double>(scaling.deviation.front());
  double sum = 0;
  for (Index i = 0; i < examples.size(); ++i) {
    const double predicted = static_cast<double>(predictions(0, i)) * deviation + mean;
    if (!std::isfinite(predicted)) continue;
    const double truth =
        static_cast<double>(data.dataset->targets[examples.rows[static_cast<std::size_t>(i)]]);
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

}  // namespace neurarium
