#pragma once

#include <string>
#include <vector>

#include "core/data/dataset.h"
#include "core/result.h"

namespace neurarium {

/// One input of the network, computed from an example.
struct Feature {
  enum class Kind {
    Value,     ///< a numeric column as it is
    Category,  ///< 1 where a categorical column holds `category`, else 0
    Square,
    Product,  ///< column × other
    Sine
  };

  std::string name;
  Kind kind = Kind::Value;
  Index column = 0;
  Index other = 0;
  Index category = 0;

  bool isDerived() const { return kind == Kind::Square || kind == Kind::Product || kind == Kind::Sine; }
};

/// The features named, in the order of the names; every column if there is none. A categorical column spreads
/// into one feature a category, named "column=category".
/// Errors: UnknownName, DuplicateColumn (data.features[i]).
Result<std::vector<Feature>> selectFeatures(const Dataset& dataset, const std::vector<std::string>& names);

/// Shapes: raw is columns of the data set × examples; the result is features × examples, unscaled.
Matrix computeFeatures(const std::vector<Feature>& features, ConstMatrixRef raw);

}  // namespace neurarium
