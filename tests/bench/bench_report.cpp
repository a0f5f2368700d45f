#include "tests/bench/bench_report.h"

#include <algorithm>
#include <cstdio>

namespace neurarium::bench {

namespace {

std::string sectionOf(const std::string& name) {
  return name.substr(0, name.find('/'));
}

/// Google Benchmark adds "/repeats:5" and the like.
std::string plainName(const std::string& name) {
  std::string plain = name;
  for (const char* suffix : {"/min_time:", "/repeats:"})
    if (const auto at = plain.find(suffix); at != std::string::npos) plain.resize(at);
  return plain;
}

}  // namespace

std::string timeText(double seconds) {
  char text[32];
  const char* units[] = {"ns", "µs", "ms", "s"};
  double value = seconds * 1e9;
  std::size_t unit = 0;
  while (value >= 1000 && unit + 1 < std::size(units)) {
    value /= 1000;
    ++unit;
  }
  std::snprintf(text, sizeof text, "%.3g %s", value, units[unit]);
  return text;
}

BenchReport::BenchReport(std::vector<Peak> peaks) : m_peaks(std::move(peaks)) {}

void BenchReport::addPeaks(const std::vector<Peak>& peaks) {
  m_peaks.insert(m_peaks.end(), peaks.begin(), peaks.end());
}

const Peak& BenchReport::peak() const {
  return *std::max_element(m_peaks.begin(), m_peaks.end(),
                           [](const Peak& a, const Peak& b) { return a.operations < b.operations; });
}

std::optional<double> BenchReport::peakOf(const std::string& instructions) const {
  std::optional<double> best;
  for (const Peak& peak : m_peaks)
    if (peak.instructions == instructions) best = std::max(best.value_or(0), peak.operations);
  return best;
}

void BenchReport::ReportRuns(const std::vector<Run>& runs) {
  std::vector<const Run*> measured;
  for (const Run& run : runs)
    if (run.run_type == Run::RT_Iteration) measured.push_back(&run);
  if (measured.empty()) return;
  const auto secondsOf = [](const Run* run) {
    return run->cpu_accumulated_time / static_cast<double>(run->iterations);
  };
  const auto median = measured.begin() + static_cast<std::ptrdiff_t>(measured.size() / 2);
  std::nth_element(measured.begin(), median, measured.end(),
                   [&](const Run* a, const Run* b) { return secondsOf(a) < secondsOf(b); });
  const std::string name = plainName((*median)->benchmark_name());
  if ((*median)->error_occurred) {
    std::printf("  %-20s %s\n", name.c_str(), (*median)->error_message.c_str());
    return;
  }
  Row row;
  row.seconds = secondsOf(*median);
  for (const auto& [counter, value] : (*median)->counters) row.counters[counter] = value.value;
  for (const Run* run : measured)
    if (const auto found = run->counters.find(kAllocations); found != run->counters.end())
      row.counters[kAllocations] = std::max(row.counters[kAllocations], found->second.value);
  m_rows[name] = row;
  if (sectionOf(name) != m_section) {
    printHeading(m_section = sectionOf(name));
    m_examplesAbove = 0;
  }
  printRow(name, row);
  if (m_section != kTrainSection && row.counters.contains(kExamples)) printGrowth(row.counters.at(kExamples));
  std::printf("\n");
  std::fflush(stdout);
}

void BenchReport::printHeading(const std::string& section) const {
  std::printf("\n%-22s %11s %11s %12s %9s %8s %9s %8s\n", section.c_str(), "once", "an example", "examples/s",
              "GFLOP/s", "of peak", "allocated", "growth");
}

void BenchReport::printRow(const std::string& name, const Row& row) const {
  const auto counter = [&](const char* which) {
    const auto found = row.counters.find(which);
    return found == row.counters.end() ? 0.0 : found->second;
  };
  std::printf("  %-20s %10s", name.substr(name.find('/') + 1).c_str(), timeText(row.seconds).c_str());
  if (const double examples = counter(kExamples); examples > 0)
    std::printf("  %10s %12.0f", timeText(1 / examples).c_str(), examples);
  else
    std::printf("  %10s %12s", "", "");
  if (const double operations = counter(kOperations); operations > 0)
    std::printf(" %9.2f %6.1f %%", 1e-9 * operations, 100 * operations / peak().operations);
  else
    std::printf(" %9s %8s", "", "");
  if (row.counters.contains(kAllocations)) std::printf(" %9.4g", counter(kAllocations));
}

void BenchReport::printGrowth(double examples) {
  if (m_examplesAbove > 0) std::printf("   × %.2f", m_examplesAbove / examples);
  m_examplesAbove = examples;
}

std::optional<double> BenchReport::seconds(const std::string& name) const {
  const auto found = m_rows.find(name);
  return found == m_rows.end() ? std::nullopt : std::optional(found->second.seconds);
}

std::optional<double> BenchReport::counter(const std::string& name, const std::string& counter) const {
  const auto found = m_rows.find(name);
  if (found == m_rows.end() || !found->second.counters.contains(counter)) return std::nullopt;
  return found->second.counters.at(counter);
}

std::optional<double> BenchReport::mostAllocations(const std::string& section) const {
  std::optional<double> most;
  for (const auto& [name, row] : m_rows)
    if (sectionOf(name) == section && row.counters.contains(kAllocations))
      most = std::max(most.value_or(0), row.counters.at(kAllocations));
  return most;
}

void BenchReport::printGoal(const std::string& claim, std::optional<double> figure, const char* unit,
                            Bound bound, double goal) const {
  const bool holds = figure && (bound == Bound::AtLeast ? *figure >= goal : *figure <= goal);
  std::printf("  %-52s", claim.c_str());
  if (figure)
    std::printf(" %8.3g %-2s", *figure, unit);
  else
    std::printf(" %8s %-2s", "–", "");
  std::printf("   %s %.3g %-2s   %s\n", bound == Bound::AtLeast ? "≥" : "≤", goal, unit,
              !figure ? "not measured"
              : holds ? "pass"
                      : "falls short");
}

}  // namespace neurarium::bench
