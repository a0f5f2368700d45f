#pragma once

#include <atomic>
#include <barrier>
#include <chrono>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "core/experiments/experiment.h"
#include "core/experiments/range_test.h"
#include "core/training/metrics.h"

namespace neurarium {

enum class VariantState {
  Waiting,
  Running,
  Done,
  Diverged,  ///< ended by a number that is not finite
  Cancelled,
  Failed  ///< never began, see `failure`
};

/// How far a variant is. Big parts are shared, so that a copy is cheap.
struct VariantResult {
  VariantState state = VariantState::Waiting;
  std::optional<Error> failure;           ///< of Diverged and Failed
  std::vector<EpochMetrics> curve;        ///< oldest first; long runs are thinned
  int generation = 0;                     ///< changes where the curve is not merely longer
  EpochMetrics metrics;                   ///< where the run stands; after an early stop, of its best epoch
  std::optional<std::int64_t> stoppedAt;  ///< the epoch of an early stop
  std::vector<RangePoint> range;          ///< of a range test
  std::shared_ptr<const PreparedData> data;
  std::shared_ptr<const Vector> parameters;  ///< θ that `metrics` speak of, once the run is over
  std::shared_ptr<const Matrix> outputMap;  ///< outputs × points of data->outputProbe; null for data without
};

/// Trains the variants of an experiment for so many epochs each, on as many threads as the machine has. Each is a run of its own, so that the
/// results do not depend on the number of threads. Early stopping ends a run and takes it back to its best epoch.
/// Called from one thread, which never waits, except in the destructor: for a batch of each thread.
class ExperimentRunner {
 public:
  /// Begins at once. `data` is that of `base`; variants whose data settings differ get theirs from it, or from their generator.
  /// `threads`: 0 for all that the machine has. In step, every run has a thread of its own, and none begins an epoch before all that still run
  /// have ended the one before.
  ExperimentRunner(std::vector<Variant> variants, const Project& base,
                   std::shared_ptr<const PreparedData> data, std::int64_t epochs, unsigned threads = 0,
                   bool inStep = false);
  ~ExperimentRunner();
  ExperimentRunner(const ExperimentRunner&) = delete;
  ExperimentRunner& operator=(const ExperimentRunner&) = delete;

  /// Ends every run after its present batch; what they have reached is kept.
  void cancel();
  bool isRunning() const { return m_activeThreads > 0; }

  struct Progress {
    double share = 0;      ///< of the work, 0 … 1; runs of larger networks and more examples count for more
    double elapsed = 0;    ///< seconds
    double remaining = 0;  ///< seconds, as it seems now; < 0 while nothing can be said
  };
  Progress progress() const;

  const std::vector<Variant>& variants() const { return m_variants; }
  std::int64_t epochs() const { return m_epochs; }
  /// Changes with each change of results(), so that nothing need be copied in vain.
  std::uint64_t revision() const { return m_revision; }
  /// One a variant.
  std::vector<VariantResult> results() const;

 private:
  class Run;
  using Clock = std::chrono::steady_clock;

  void work(const std::stop_token& stop);
  Result<std::shared_ptr<const PreparedData>> dataFor(const Project& project) const;
  /// Changes a result under the lock.
  template <typename Change>
  void publish(std::size_t variant, double share, const Change& change);

  std::vector<Variant> m_variants;
  Project m_base;
  std::shared_ptr<const PreparedData> m_baseData;
  std::int64_t m_epochs;
  std::vector<double> m_work;  ///< of each variant, in units of its own
  Clock::time_point m_begin;

  mutable std::mutex m_mutex;  ///< guards the next three
  std::vector<VariantResult> m_results;
  std::vector<double> m_shares;
  Clock::time_point m_end;

  std::atomic<std::size_t> m_next = 0;
  std::atomic<unsigned> m_activeThreads = 0;
  std::atomic<std::uint64_t> m_revision = 0;
  std::stop_source m_stop;
  std::optional<std::barrier<>> m_epochEnd;  ///< of runs in step
  std::vector<std::jthread> m_threads;       ///< last: joined before the rest goes
};

}  // namespace neurarium
