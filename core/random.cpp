#include "core/random.h"

#include <cmath>
#include <numbers>

namespace neurarium {

namespace {

std::uint64_t splitmix(std::uint64_t& state) {
  std::uint64_t z = (state += 0x9e3779b97f4a7c15ULL);
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
  return z ^ (z >> 31);
}

}  // namespace

Rng::Rng(std::uint64_t seed, std::uint64_t stream, std::uint64_t counter) {
  std::uint64_t mixed = seed;
  mixed = splitmix(mixed) ^ stream;
  mixed = splitmix(mixed) ^ counter;
  for (std::uint64_t& word : m_state) word = splitmix(mixed);
}

double Rng::uniform() {
  constexpr double kTwoToMinus53 = 1.0 / 9007199254740992.0;
  return static_cast<double>(next() >> 11) * kTwoToMinus53;
}

double Rng::normal(double mean, double deviation) {
  if (m_hasSpareNormal) {
    m_hasSpareNormal = false;
    return mean + deviation * m_spareNormal;
  }
  const double radius = std::sqrt(-2.0 * std::log(1.0 - uniform()));
  const double angle = 2.0 * std::numbers::pi * uniform();
  m_spareNormal = radius * std::sin(angle);
  m_hasSpareNormal = true;
  return mean + deviation * radius * std::cos(angle);
}

}  // namespace neurarium
