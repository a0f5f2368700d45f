#pragma once

#include <vector>

#include "core/initializer.h"

namespace neurarium {

constexpr int kInitializerBars = 41;
constexpr Index kInitializerDraws = 16384;

/// What an initialiser draws for a layer.
struct InitializerHistogram {
  double reach = 1;          ///< the bars go from −reach to reach
  std::vector<double> bars;  ///< kInitializerBars of equal width, the highest is 1
  Index draws = 0;
  double mean = 0;
  double deviation = 0;
  InitialSpread spread;  ///< what they are drawn from
};

/// At least kInitializerDraws numbers, always the same ones, drawn by initialize() as for a layer of `units` behind `inputs`.
InitializerHistogram initializerHistogram(const InitializerSpec& spec, Index inputs, Index units);

}  // namespace neurarium
