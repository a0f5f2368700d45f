#include "core/training/metrics_history.h"

namespace neurarium {

void MetricsHistory::clear() {
  m_records.clear();
  m_stride = 1;
  m_lastIsProvisional = false;
  ++m_generation;
  ++m_earlierGeneration;
}

void MetricsHistory::append(const EpochMetrics& metrics) {
  if (m_lastIsProvisional) {
    m_records.pop_back();
    ++m_generation;
  }
  m_records.push_back(metrics);
  m_lastIsProvisional = metrics.epoch % m_stride != 0;
  if (!m_lastIsProvisional && m_records.size() > m_capacity) thin();
}

void MetricsHistory::thin() {
  m_stride *= 2;
  std::size_t kept = 1;  // the first stays, wherever a resumed run began
  for (std::size_t i = 1; i < m_records.size(); ++i)
    if (m_records[i].epoch % m_stride == 0 || i + 1 == m_records.size()) m_records[kept++] = m_records[i];
  m_records.resize(kept);
  m_lastIsProvisional = m_records.back().epoch % m_stride != 0;
  ++m_generation;
  ++m_earlierGeneration;
}

}  // namespace neurarium
