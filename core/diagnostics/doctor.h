#pragma once

#include <array>
#include <span>

#include "core/diagnostics/measurement.h"
#include "core/diagnostics/thresholds.h"
#include "core/diagnostics/verdict.h"
#include "core/result.h"

namespace neurarium {

/// What is the matter now; Healthy alone if nothing is, and nothing at all while it is too early to say. Causes hide their symptoms: a run
/// whose gradients vanish is not called underfitted as well.
/// `measurements` (one at least) and `course` are those of the run so far, oldest first, may be thinned; `failure` is why it diverged, if it did.
std::vector<Verdict> diagnose(std::span<const MeasurementPtr> measurements,
                              std::span<const EpochMetrics> course, const std::optional<Error>& failure,
                              const Thresholds& thresholds);

/// Measurement::gradientRatio() as verdicts take it: the geometric mean over the newest few of `measurements` (oldest first), for from one step to
/// the next the last layer's gradient can change tenfold. 0 where one is 0; nullopt without measurements,
/// or where one of the newest has none, or none that is finite.
std::optional<double> recentGradientRatio(std::span<const MeasurementPtr> measurements);

/// Follows a run: its measurements in bounded memory, verdicts that come and go without flicker, and the log of them.
class Doctor {
 public:
  /// A verdict stands once it was found in so many measurements in a row, and goes once it was missing in so many. What stops a run stands at
  /// once.
  static constexpr int kPersistence = 3;
  static constexpr std::size_t kMeasurements = 400;

  struct Entry {
    std::int64_t epoch = 0;
    bool begins = true;  ///< else it ended
    Verdict verdict;
  };

  void restart();
  void setThresholds(const Thresholds& thresholds) { m_thresholds = thresholds; }
  const Thresholds& thresholds() const { return m_thresholds; }
  void observe(const MeasurementPtr& measurement, std::span<const EpochMetrics> course,
               const std::optional<Error>& failure = {});

  /// The doctor as it was when that epoch had ended, as far as it was kept; `course` as in diagnose(), of the whole run.
  Doctor asOf(std::int64_t epoch, std::span<const EpochMetrics> course) const;

  /// Those that stand, with their newest evidence.
  const std::vector<Verdict>& verdicts() const { return m_verdicts; }
  const std::vector<Entry>& log() const { return m_log; }
  /// Oldest first, thinned: every second one goes when there is no more room.
  const std::vector<MeasurementPtr>& measurements() const { return m_measurements; }

 private:
  void keep(const MeasurementPtr& measurement);

  Thresholds m_thresholds;
  std::vector<MeasurementPtr> m_measurements;
  std::size_t m_stride = 1;  ///< of those offered, how many lie between two that are kept
  std::size_t m_offered = 0;
  std::array<int, kFindings> m_found{};  ///< in a row, up to kPersistence; falls when missing
  std::vector<Verdict> m_verdicts;
  std::vector<Entry> m_log;
};

}  // namespace neurarium
