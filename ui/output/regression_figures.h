#pragma once

#include <vector>

#include "core/data/prepared_data.h"

namespace neurarium {

/// Undoes the scaling of a row: numbers in the units of the data.
class OwnUnits {
 public:
  OwnUnits(const Scaling& scaling, Index row);
  double of(Scalar value) const { return static_cast<double>(value) * m_deviation + m_mean; }

 private:
  double m_mean = 0;
  double m_deviation = 1;
};

/// Predicted against true numbers of one output of a regression or reconstruction, in the target's own units.
struct RegressionFigures {
  std::vector<double> truth;
  std::vector<double> predicted;
  double rSquared = 0;  ///< 1 − Σ(t−y)² / Σ(t−mean)²; not a number for fewer than two different targets
  double meanAbsoluteError = 0;  ///< not a number without examples

  /// Undoes the scaling of the target. Predictions that are not finite are left out.
  static RegressionFigures of(const PreparedData& data, const Examples& examples, const Matrix& predictions,
                              Index output = 0);
};

}  // namespace neurarium
