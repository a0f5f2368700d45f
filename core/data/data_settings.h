#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/data/dataset.h"

namespace neurarium {

/// Shares of the examples; they sum to 1. Training takes from `train` only, early stopping looks at
/// `validation`, and `test` only judges.
struct SplitShares {
  double train = 0.5;
  double validation = 0.0;
  double test = 0.5;

  bool operator==(const SplitShares&) const = default;
};

/// Everything about the data that is saved in a project.
struct DataSettings {
  std::string source = "circle";  ///< a generator's or bundled set's id, or "csv"
  std::string file;               ///< csv: absolute path, or relative to the project file on disk
  std::string target;             ///< csv: name of the target column; empty: the last column
  bool classifyNumbers = false;   ///< csv: a numeric target is the number of a class
  double noise = 0.0;             ///< percent, 0 … 50
  Index points = 0;               ///< generators: number of examples; 0: the set's own default
  Index classes = 3;              ///< generators with a choice of classes ("rings")
  SplitShares split;
  std::vector<std::string> features;  ///< names of columns or derived features; empty: every column
  bool standardize = false;           ///< inputs: mean 0, deviation 1 over the training split
  bool standardizeTarget = false;     ///< regression: the same for the target
  bool balanceClasses = false;  ///< training: rarer classes' examples are repeated until all are as many
  bool reconstruct = false;     ///< the network's targets are its own inputs
  std::uint64_t seed = 1;       ///< of generation and of the split

  bool operator==(const DataSettings&) const = default;

  /// What a project begins with for a CSV file: every column, the last one as target, all of it standardised.
  static DataSettings forTable(std::string file) {
    DataSettings settings;
    settings.source = "csv";
    settings.file = std::move(file);
    settings.standardize = true;
    settings.standardizeTarget = true;
    return settings;
  }
};

}  // namespace neurarium
