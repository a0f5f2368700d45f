#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "core/project/project.h"
#include "core/training/early_stopping.h"
#include "core/training/metrics.h"

namespace neurarium {

/// A run at the end of an epoch: all that it takes to go on from there bit for bit.
struct RunMoment {
  TrainedState state;  ///< without its history
  EpochMetrics metrics;
  // What is not needed to go on, but to see the moment as it was.
  Vector gradient;  ///< g of the last step, see Network::parameters() for the order
  Vector change;    ///< of θ by the last step
  double batchLoss = 0;
  std::optional<EarlyStop> earlyStop;  ///< without the best run
};

using MomentPtr = std::shared_ptr<const RunMoment>;

/// What a moment takes in memory.
std::size_t bytesOf(const RunMoment& moment);

/// The whole of a run in bounded memory, so that one can go back in it: every epoch's end while there is room, then every second, fourth … one.
/// The first and the newest are always kept, unless two moments are more than the bound: then the newest alone, or none.
class RunArchive {
 public:
  static constexpr std::size_t kBytes = 64'000'000;
  static constexpr std::size_t kMoments = 2000;

  explicit RunArchive(std::size_t mostBytes = kBytes, std::size_t mostMoments = kMoments)
      : m_mostBytes(mostBytes), m_mostMoments(mostMoments) {}

  void clear();
  /// Whether append() would keep this epoch for good; asked before a moment is copied out of a run.
  bool wants(std::int64_t epoch) const { return m_moments.empty() || epoch % m_stride == 0; }
  /// The newest moment of the run. Those from its epoch on, of a course that was left, go; so does the one before it, if it lies between two strides.
  void append(MomentPtr moment);
  /// Forgets what is not in the past of `state`: what has a record of its history with the same epoch, step and losses stays. A state of another
  /// design has to be told apart by the caller.
  void keepPastOf(const TrainedState& state);

  /// Oldest first; epochs and steps ascend.
  const std::vector<MomentPtr>& moments() const { return m_moments; }
  /// The moment whose epoch is closest, the earlier of two; nullptr if there is none.
  MomentPtr nearest(std::int64_t epoch) const;
  std::size_t bytes() const { return m_bytes; }
  std::size_t mostBytes() const { return m_mostBytes; }
  /// Changes with the moments, and whenever they become another run's.
  std::uint64_t revision() const { return m_revision; }

 private:
  bool isFull() const { return m_bytes > m_mostBytes || m_moments.size() > m_mostMoments; }
  void thin();
  template <typename Goes>
  void drop(Goes goes);

  std::size_t m_mostBytes;
  std::size_t m_mostMoments;
  std::vector<MomentPtr> m_moments;
  std::size_t m_bytes = 0;
  std::int64_t m_stride = 1;  ///< epochs between two kept moments
  std::uint64_t m_revision = 0;
};

}  // namespace neurarium
