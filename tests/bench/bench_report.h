#pragma once

#include <benchmark/benchmark.h>

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "tests/bench/machine_peak.h"

namespace neurarium::bench {

/// Names of the counters that a row shows.
inline constexpr const char* kExamples = "examples";        ///< a second
inline constexpr const char* kOperations = "operations";    ///< a second
inline constexpr const char* kAllocations = "allocations";  ///< an iteration

/// The section of the cases that are compared with each other; rows of other sections grow from one to the next.
inline constexpr const char* kTrainSection = "train";

enum class Bound { AtLeast, AtMost };

/// Collects what Google Benchmark measured and prints one line a benchmark; the median where it ran several times.
/// Names are "section/case".
class BenchReport : public benchmark::BenchmarkReporter {
 public:
  explicit BenchReport(std::vector<Peak> peaks);

  bool ReportContext(const Context&) override { return true; }
  void ReportRuns(const std::vector<Run>& runs) override;

  /// Seconds of computing that one iteration of a benchmark took; nothing if it did not run.
  std::optional<double> seconds(const std::string& name) const;
  std::optional<double> counter(const std::string& name, const std::string& counter) const;
  /// An iteration, over all benchmarks of a section.
  std::optional<double> mostAllocations(const std::string& section) const;
  /// The best that Eigen's product reached, before or after the other measurements.
  const Peak& peak() const;
  void addPeaks(const std::vector<Peak>& peaks);
  /// The same of one instruction set; nothing if this machine lacks it.
  std::optional<double> peakOf(const std::string& instructions) const;

  /// A claim with its figure, and whether it holds; a figure that was not measured is said to be missing.
  void printGoal(const std::string& claim, std::optional<double> figure, const char* unit, Bound bound,
                 double goal) const;

 private:
  struct Row {
    double seconds = 0;
    std::map<std::string, double> counters;
  };
  void printHeading(const std::string& section) const;
  void printRow(const std::string& name, const Row& row) const;
  /// How much more an example costs than in the row above.
  void printGrowth(double examples);

  std::vector<Peak> m_peaks;
  std::map<std::string, Row> m_rows;
  std::string m_section;
  double m_examplesAbove = 0;  ///< a second, in the row above; 0 at the head of a section
};

/// "12.3 ns", "4.56 ms"
std::string timeText(double seconds);

}  // namespace neurarium::bench
