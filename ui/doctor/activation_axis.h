#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "core/diagnostics/measurement.h"

namespace neurarium {

/// The common axis of several histograms: from a readable number to a readable number, in equal bins, a whole number of them between ticks.
struct ActivationAxis {
  static constexpr int kBinsBetweenTicks = 10;

  double lower = -1;
  double tick = 0.5;  ///< 1, 2 or 5 times a power of ten
  int bins = 40;

  double bin() const { return tick / kBinsBetweenTicks; }
  double upper() const { return lower + bin() * bins; }
  double edge(int i) const { return lower + bin() * i; }
};

/// Holds nearly all of what the histograms count; what is not finite or empty is left out. `bounds`, where what is counted has any, are always
/// within.
ActivationAxis axisFor(const std::vector<const Histogram*>& histograms,
                       const std::optional<std::pair<double, double>>& bounds = std::nullopt);

/// The histogram's share of each bin of the axis, 0 to 1: a count that straddles several is shared out by length. Empty if it counts nothing.
std::vector<double> sharesOn(const ActivationAxis& axis, const Histogram& histogram);

/// Which of `count` moments to show: the first, the last, and those of an even stride between, `most` at most. The stride is a power of two, so
/// that they stay the same while the run grows.
std::vector<std::size_t> momentsOf(std::size_t count, std::size_t most);

}  // namespace neurarium
