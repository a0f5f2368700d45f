#pragma once

#include <string>

#include "core/result.h"

namespace neurarium {

/// Added to the loss for the weights (never for biases): L1 adds l1·Σ|w|, L2 adds ½·l2·Σw², whose derivative is l2·w.
/// Max-norm scales a unit's incoming weights back to this length after a step; 0 is off.
struct Regularization {
  double l1 = 0.0;
  double l2 = 0.0;
  double maxNorm = 0.0;

  bool operator==(const Regularization&) const = default;
};

/// Errors: OutOfRange (where: `where`.l1, .l2 or .maxNorm).
Status validate(const Regularization& regularization, const std::string& where);

}  // namespace neurarium
