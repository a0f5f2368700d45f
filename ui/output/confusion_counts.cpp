#include "ui/output/confusion_counts.h"

namespace neurarium {

ConfusionCounts::ConfusionCounts(const PreparedData& data, const Examples& examples,
                                 const Matrix& predictions)
    : m_classes(static_cast<int>(data.dataset->classes())),
      m_counts(static_cast<std::size_t>(m_classes * m_classes), 0) {
  if (predictions.cols() != examples.size() || predictions.rows() != data.outputs) return;
  for (std::size_t i = 0; i < examples.labels.size(); ++i) {
    const auto output = predictions.col(static_cast<Index>(i));
    if (!output.allFinite()) continue;
    ++m_counts[static_cast<std::size_t>(examples.labels[i] * m_classes + data.classOf(output))];
    ++m_total;
  }
}

int ConfusionCounts::ofClass(int trueClass) const {
  int sum = 0;
  for (int predicted = 0; predicted < m_classes; ++predicted) sum += count(trueClass, predicted);
  return sum;
}

int ConfusionCounts::correct() const {
  int sum = 0;
  for (int i = 0; i < m_classes; ++i) sum += count(i, i);
  return sum;
}

}  // namespace neurarium
