#include "core/data/scaling.h"

#include <cmath>

namespace neurarium {

Scaling identityScaling(Index rows) {
  const auto size = static_cast<std::size_t>(rows);
  return {std::vector<Scalar>(size, Scalar(0)), std::vector<Scalar>(size, Scalar(1))};
}

Scaling standardScaling(ConstMatrixRef values) {
  Scaling scaling = identityScaling(values.rows());
  for (Index row = 0; row < values.rows(); ++row) {
    // In double: squares of a large column would overflow a float or lose its deviation.
    const Eigen::RowVectorXd line = values.row(row).cast<double>();
    const auto i = static_cast<std::size_t>(row);
    if (line.minCoeff() == line.maxCoeff()) {
      scaling.mean[i] = values(row, 0);
      continue;
    }
    const double mean = line.mean();
    const double deviation = std::sqrt((line.array() - mean).square().mean());
    scaling.mean[i] = static_cast<Scalar>(mean);
    scaling.deviation[i] = static_cast<Scalar>(deviation);
    // A spread too fine for a Scalar is none.
    if (!(scaling.deviation[i] > 0)) scaling.deviation[i] = Scalar(1);
  }
  return scaling;
}

void applyScaling(const Scaling& scaling, MatrixRef values) {
  for (Index row = 0; row < values.rows(); ++row) {
    const auto i = static_cast<std::size_t>(row);
    // In double: the difference of two large numbers would overflow a float.
    const auto line = values.row(row).cast<double>().array();
    values.row(row) = ((line - double(scaling.mean[i])) / double(scaling.deviation[i])).cast<Scalar>();
  }
}

}  // namespace neurarium
