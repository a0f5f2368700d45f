#include "ui/inspector/initializer_histogram.h"

#include <algorithm>
#include <cmath>

#include "ui/plots/value_text.h"

namespace neurarium {

namespace {

constexpr std::uint64_t kSeed = 1;
/// Of an unbounded draw, so many deviations are shown.
constexpr double kShownDeviations = 3.2;

/// The smallest matrix whose numbers are drawn as those of the layer's.
Matrix matrixFor(const InitializerSpec& spec, Index inputs, Index units) {
  if (spec.type == Initializer::Orthogonal) {
    // Every column has a direction of its own, whatever their number is.
    const Index length = std::max(inputs, units);
    const Index columns = std::min(std::min(inputs, units), (kInitializerDraws + length - 1) / length);
    return {length, columns};
  }
  // Glorot asks for the sum of inputs and units, the others for the inputs at most: one row has both.
  const bool asksForUnits = spec.type == Initializer::GlorotUniform || spec.type == Initializer::GlorotNormal;
  return {1, asksForUnits ? inputs + units - 1 : inputs};
}

}  // namespace

InitializerHistogram initializerHistogram(const InitializerSpec& spec, Index inputs, Index units) {
  InitializerHistogram histogram;
  histogram.spread = spreadOf(spec, inputs, units);
  Matrix W = matrixFor(spec, inputs, units);
  Rng rng(kSeed);
  std::vector<double> drawn;
  while (static_cast<Index>(drawn.size()) < kInitializerDraws) {
    initialize(spec, W, rng);
    for (Index i = 0; i < W.size(); ++i) drawn.push_back(static_cast<double>(W.data()[i]));
  }
  double sum = 0;
  double squares = 0;
  double largest = 0;
  for (const double value : drawn) {
    sum += value;
    squares += value * value;
    largest = std::max(largest, std::abs(value));
  }
  const auto count = static_cast<double>(drawn.size());
  histogram.draws = static_cast<Index>(drawn.size());
  histogram.mean = sum / count;
  histogram.deviation = std::sqrt(std::max(0.0, squares / count - histogram.mean * histogram.mean));

  const double shown = histogram.spread.bound > 0 ? histogram.spread.bound * 1.05
                                                  : histogram.spread.deviation * kShownDeviations;
  const double wanted = shown > 0 ? shown : largest * 1.5;
  histogram.reach = wanted > 0 ? niceCeil(wanted) : 1;
  histogram.bars.assign(kInitializerBars, 0);
  for (const double value : drawn) {
    const double share = (value / histogram.reach + 1) / 2;
    const int bar = static_cast<int>(std::floor(share * kInitializerBars));
    if (bar >= 0 && bar < kInitializerBars) histogram.bars[static_cast<std::size_t>(bar)] += 1;
  }
  const double highest = *std::max_element(histogram.bars.begin(), histogram.bars.end());
  if (highest > 0)
    for (double& bar : histogram.bars) bar /= highest;
  return histogram;
}

}  // namespace neurarium
