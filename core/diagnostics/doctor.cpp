#include "core/diagnostics/doctor.h"

#include <algorithm>

namespace neurarium {

namespace {

const Verdict* find(const std::vector<Verdict>& verdicts, Finding finding) {
  const auto found = std::find_if(verdicts.begin(), verdicts.end(),
                                  [finding](const Verdict& verdict) { return verdict.finding == finding; });
  return found == verdicts.end() ? nullptr : &*found;
}

}  // namespace

void Doctor::restart() {
  m_measurements.clear();
  m_stride = 1;
  m_offered = 0;
  m_found = {};
  m_verdicts.clear();
  m_log.clear();
}

void Doctor::observe(const MeasurementPtr& measurement, std::span<const EpochMetrics> course,
                     const std::optional<Error>& failure) {
  keep(measurement);
  const std::vector<Verdict> found = diagnose(m_measurements, course, failure, m_thresholds);
  std::vector<Verdict> standing;
  for (const Named<Finding>& row : namesOf(Finding{})) {
    const Verdict* now = find(found, row.id);
    const Verdict* before = find(m_verdicts, row.id);
    int& count = m_found[static_cast<std::size_t>(row.id)];
    count = failure ? (now ? kPersistence : 0) : std::clamp(count + (now ? 1 : -1), 0, kPersistence);
    const bool stands = before ? count > 0 : count == kPersistence;
    if (stands) standing.push_back(now ? *now : *before);
    if (stands == (before != nullptr)) continue;
    m_log.push_back({measurement->metrics.epoch, stands, stands ? standing.back() : *before});
  }
  m_verdicts = std::move(standing);
}

Doctor Doctor::asOf(std::int64_t epoch, std::span<const EpochMetrics> course) const {
  Doctor past;
  past.m_thresholds = m_thresholds;
  std::copy_if(m_measurements.begin(), m_measurements.end(), std::back_inserter(past.m_measurements),
               [epoch](const MeasurementPtr& measurement) { return measurement->metrics.epoch <= epoch; });
  if (past.m_measurements.empty()) return past;
  past.m_stride = m_stride;
  past.m_offered = (past.m_measurements.size() - 1) * m_stride + 1;

  const auto isPast = [epoch](const auto& record) { return record.epoch <= epoch; };
  std::copy_if(m_log.begin(), m_log.end(), std::back_inserter(past.m_log), isPast);
  const auto end = std::partition_point(course.begin(), course.end(), isPast);
  const std::vector<Verdict> found =
      diagnose(past.m_measurements, {course.begin(), end}, std::nullopt, m_thresholds);
  for (const Named<Finding>& row : namesOf(Finding{})) {
    const auto last = std::find_if(past.m_log.rbegin(), past.m_log.rend(),
                                   [&row](const Entry& entry) { return entry.verdict.finding == row.id; });
    if (last == past.m_log.rend() || !last->begins) continue;
    const Verdict* then = find(found, row.id);
    past.m_verdicts.push_back(then ? *then : last->verdict);
    past.m_found[static_cast<std::size_t>(row.id)] = kPersistence;
  }
  return past;
}

void Doctor::keep(const MeasurementPtr& measurement) {
  // The newest is always there; it gives way to the next one unless it lies on the stride.
  if (!m_measurements.empty() && (m_offered - 1) % m_stride != 0) m_measurements.pop_back();
  m_measurements.push_back(measurement);
  ++m_offered;
  if (m_measurements.size() <= kMeasurements) return;
  m_stride *= 2;
  std::vector<MeasurementPtr> kept;
  for (std::size_t i = 0; i < m_measurements.size(); i += 2) kept.push_back(m_measurements[i]);
  m_measurements = std::move(kept);
}

}  // namespace neurarium
