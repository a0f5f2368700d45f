#pragma once

#include <vector>

#include "core/training/metrics.h"

namespace neurarium {

/// The course of a run in bounded memory: every epoch while there is room, then every second, fourth … one. The first and the newest are
/// always kept.
class MetricsHistory {
 public:
  explicit MetricsHistory(std::size_t capacity = 20000) : m_capacity(capacity) {}

  void clear();
  void append(const EpochMetrics& metrics);
  /// Oldest first.
  const std::vector<EpochMetrics>& records() const { return m_records; }
  bool isEmpty() const { return m_records.empty(); }
  /// Changes whenever old records were removed or replaced, so that a plot knows when it can't merely append.
  int generation() const { return m_generation; }
  /// The same, except that the newest record alone may have given way to another.
  int earlierGeneration() const { return m_earlierGeneration; }

 private:
  void thin();

  std::size_t m_capacity;
  std::vector<EpochMetrics> m_records;
  std::int64_t m_stride = 1;         ///< epochs between two kept records
  bool m_lastIsProvisional = false;  ///< the newest lies between two strides and gives way to the next
  int m_generation = 0;
  int m_earlierGeneration = 0;
};

}  // namespace neurarium
