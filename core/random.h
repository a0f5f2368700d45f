#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <vector>

#include "core/types.h"

namespace neurarium {

/// Random numbers that are the same on every machine and compiler: the generator and the distributions are our own.
/// Source: Blackman & Vigna 2018, xoshiro256**; seeded by splitmix64 (Steele et al. 2014).
class Rng {
 public:
  explicit Rng(std::uint64_t seed) : Rng(seed, 0, 0) {}

  /// An independent stream: same (seed, stream, counter) → same numbers. `counter` is the epoch or step, so that a run
  /// resumed at an epoch draws what it would have drawn.
  Rng(std::uint64_t seed, std::uint64_t stream, std::uint64_t counter);

  std::uint64_t next() {
    const std::uint64_t result = std::rotl(m_state[1] * 5, 7) * 9;
    const std::uint64_t shifted = m_state[1] << 17;
    m_state[2] ^= m_state[0];
    m_state[3] ^= m_state[1];
    m_state[1] ^= m_state[2];
    m_state[0] ^= m_state[3];
    m_state[2] ^= shifted;
    m_state[3] = std::rotl(m_state[3], 45);
    return result;
  }

  /// Uniform in [0, 1).
  double uniform();
  /// Uniform in [low, high).
  double uniform(double low, double high) { return low + (high - low) * uniform(); }
  /// Normal, by Box and Muller's method.
  double normal(double mean = 0.0, double deviation = 1.0);
  /// Uniform in 0 … bound − 1, without bias (Lemire 2019). `bound` is at least 1.
  std::uint64_t below(std::uint64_t bound) {
    __extension__ using Wide = unsigned __int128;  // not in ISO C++, but in both compilers
    // The remainder, which is slow, is looked at only where it may matter.
    auto product = static_cast<Wide>(next()) * bound;
    if (static_cast<std::uint64_t>(product) < bound) {
      const std::uint64_t threshold = -bound % bound;
      while (static_cast<std::uint64_t>(product) < threshold) product = static_cast<Wide>(next()) * bound;
    }
    return static_cast<std::uint64_t>(product >> 64);
  }

  /// Fisher and Yates' shuffle.
  template <typename T>
  void shuffle(std::vector<T>& items) {
    for (std::size_t i = items.size(); i > 1; --i) std::swap(items[i - 1], items[below(i)]);
  }

 private:
  std::array<std::uint64_t, 4> m_state;
  double m_spareNormal = 0.0;
  bool m_hasSpareNormal = false;
};

/// The streams drawn from one seed, so that changing one use of randomness leaves the others as they were.
enum class RandomStream : std::uint64_t { Data = 1, Split = 2, Weights = 3, Shuffle = 4, Dropout = 5 };

inline Rng makeRng(std::uint64_t seed, RandomStream stream, std::uint64_t counter = 0) {
  return Rng(seed, static_cast<std::uint64_t>(stream), counter);
}

}  // namespace neurarium
