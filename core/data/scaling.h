#pragma once

#include <vector>

#include "core/types.h"

namespace neurarium {

/// Linear scaling of each row: (value − mean) / deviation.
struct Scaling {
  std::vector<Scalar> mean;
  std::vector<Scalar> deviation;
};

/// The scaling that leaves `rows` rows as they are: mean 0, deviation 1.
Scaling identityScaling(Index rows);

/// Mean and deviation (population, over n) of each row of `values`. A constant row gets deviation 1, so that
/// it becomes 0.
/// Shapes:  values is rows × examples, with at least one example.
Scaling standardScaling(ConstMatrixRef values);

/// Scales `values` in place. Shapes: as many rows as the scaling has.
void applyScaling(const Scaling& scaling, MatrixRef values);

}  // namespace neurarium
