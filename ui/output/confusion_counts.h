#pragma once

#include "core/data/prepared_data.h"

namespace neurarium {

/// How often each true class was taken for each class.
class ConfusionCounts {
 public:
  ConfusionCounts() = default;
  /// Counts `predictions` (outputs × examples) against the examples' labels. Predictions that are not finite, and sizes that do not match,
  /// count nothing.
  ConfusionCounts(const PreparedData& data, const Examples& examples, const Matrix& predictions);

  int classes() const { return m_classes; }
  int count(int trueClass, int predictedClass) const {
    return m_counts[static_cast<std::size_t>(trueClass * m_classes + predictedClass)];
  }
  int ofClass(int trueClass) const;
  int total() const { return m_total; }
  int correct() const;

 private:
  int m_classes = 0;
  int m_total = 0;
  std::vector<int> m_counts;  ///< row by row: a row for each true class
};

}  // namespace neurarium
