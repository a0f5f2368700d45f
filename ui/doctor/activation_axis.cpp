#include "ui/doctor/activation_axis.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace neurarium {

namespace {

constexpr double kTrimmed =
    0.001;  // of a histogram, at either end: one stray value must not squeeze the rest
constexpr double kUsualTicks = 6;
constexpr double kLeastSpan = 0.1;

double total(const Histogram& histogram) {
  return static_cast<double>(
      std::accumulate(histogram.counts.begin(), histogram.counts.end(), std::int64_t{0}));
}

bool hasValues(const Histogram& histogram) {
  return std::isfinite(histogram.lower) && std::isfinite(histogram.upper) &&
         histogram.upper > histogram.lower && total(histogram) > 0;
}

double binWidth(const Histogram& histogram) {
  return (histogram.upper - histogram.lower) / static_cast<double>(Histogram::kBins);
}

/// 1, 2 or 5 times a power of ten, the least that is not below `value`.
double readableStep(double value) {
  const double power = std::pow(10.0, std::floor(std::log10(value)));
  for (const double step : {1.0, 2.0, 5.0})
    if (step * power >= value * (1 - 1e-9)) return step * power;
  return 10 * power;
}

/// Where all but kTrimmed at either end lies.
std::pair<double, double> extent(const Histogram& histogram) {
  const double width = binWidth(histogram);
  const double trimmed = kTrimmed * total(histogram);
  std::size_t first = 0;
  std::size_t end = Histogram::kBins;
  for (double below = 0; first + 1 < end; ++first)
    if ((below += static_cast<double>(histogram.counts[first])) > trimmed) break;
  for (double above = 0; end > first + 1; --end)
    if ((above += static_cast<double>(histogram.counts[end - 1])) > trimmed) break;
  return {histogram.lower + width * static_cast<double>(first),
          histogram.lower + width * static_cast<double>(end)};
}

}  // namespace

ActivationAxis axisFor(const std::vector<const Histogram*>& histograms,
                       const std::optional<std::pair<double, double>>& bounds) {
  double lower = std::numeric_limits<double>::infinity();
  double upper = -lower;
  if (bounds) std::tie(lower, upper) = *bounds;
  for (const Histogram* histogram : histograms) {
    if (!hasValues(*histogram)) continue;
    const auto [from, to] = extent(*histogram);
    lower = std::min(lower, from);
    upper = std::max(upper, to);
  }
  if (!(lower <= upper)) return {};
  const double lacking = std::max(0.0, kLeastSpan - (upper - lower)) / 2;
  lower -= lacking;
  upper += lacking;
  ActivationAxis axis;
  axis.tick = readableStep((upper - lower) / kUsualTicks);
  const double slack = axis.bin() * 1e-6;  // a histogram that ends on an edge needs no further bin
  const double first = std::floor((lower + slack) / axis.bin());
  axis.lower = first * axis.bin();
  axis.bins = static_cast<int>(std::ceil((upper - slack) / axis.bin()) - first);
  return axis;
}

std::vector<double> sharesOn(const ActivationAxis& axis, const Histogram& histogram) {
  if (!hasValues(histogram)) return {};
  std::vector<double> shares(static_cast<std::size_t>(axis.bins), 0.0);
  const double all = total(histogram);
  const double width = binWidth(histogram);
  for (std::size_t i = 0; i < Histogram::kBins; ++i) {
    if (histogram.counts[i] == 0) continue;
    const double from = (histogram.lower + width * static_cast<double>(i) - axis.lower) / axis.bin();
    const double to = from + width / axis.bin();
    const double density = static_cast<double>(histogram.counts[i]) / all / (to - from);
    const auto last = static_cast<int>(std::min(std::ceil(to), static_cast<double>(axis.bins)));
    for (int j = static_cast<int>(std::clamp(std::floor(from), 0.0, static_cast<double>(axis.bins)));
         j < last; ++j)
      shares[static_cast<std::size_t>(j)] +=
          density * std::max(0.0, std::min(to, j + 1.0) - std::max(from, static_cast<double>(j)));
  }
  return shares;
}

std::vector<std::size_t> momentsOf(std::size_t count, std::size_t most) {
  std::vector<std::size_t> moments;
  if (count == 0) return moments;
  std::size_t stride = 1;
  while ((count - 1 + stride - 1) / stride + 1 > most && stride < count) stride *= 2;
  for (std::size_t i = 0; i + 1 < count; i += stride) moments.push_back(i);
  moments.push_back(count - 1);
  return moments;
}

}  // namespace neurarium
