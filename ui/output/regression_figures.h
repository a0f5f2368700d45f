#pragma once

#include <vector>

#include "core/data/prepared_data.h"

namespace neurarium {

/// Predicted against true numbers of a regression, in the target's own units.
struct RegressionFigures {
  std::vector<double> truth;
  std::vector<double> predicted;
  double rSquared = 0;  ///< 1 − Σ(t−y)² / Σ(t−mean)²; not a number for fewer than two different targets
  double meanAbsoluteError = 0;  ///< not a number without examples

  /// Undoes the scaling of the target. Predictions that are not finite are left out.
  static RegressionFigures of(const PreparedData& data, const Examples& examples, const Matrix& predictions);
};

}  // namespace neurarium
