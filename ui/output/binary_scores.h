#pragma once

#include <vector>

#include "core/data/prepared_data.h"

namespace neurarium {

/// How well outputs tell two classes apart, whatever the threshold, and how far they can be taken for probabilities. Positive is the second class.
struct BinaryScores {
  /// What calling everything positive whose score is at least `threshold` gives.
  struct RocPoint {
    double falsePositives = 0;  ///< share of the negatives
    double truePositives = 0;   ///< share of the positives
    double threshold = 0;       ///< on the output; for two outputs on the second less the first
  };
  /// The examples whose probability lies in one tenth of 0 … 1.
  struct Bin {
    double probability = 0;  ///< their mean, as predicted
    double positives = 0;    ///< share of them that are positive
    int count = 0;
  };
  static constexpr int kBins = 10;

  std::vector<RocPoint> roc;  ///< from (0, 0) to (1, 1), equal scores together; empty without both classes
  double area = 0;  ///< under it: the chance that a positive example scores above a negative one, ties half;
                    ///< not a number without both classes
  RocPoint border;  ///< what the network's own threshold gives
  std::vector<Bin> bins;  ///< ascending, empty ones left out
  double calibrationError =
      0;  ///< mean of |probability − positives| over the examples; not a number without any

  /// Two classes, and one or two outputs.
  static bool fit(const PreparedData& data);
  /// Predictions that are not finite are left out; sizes that do not match give nothing.
  static BinaryScores of(const PreparedData& data, const Examples& examples, const Matrix& predictions);
};

}  // namespace neurarium
