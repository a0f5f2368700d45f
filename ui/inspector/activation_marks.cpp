#include "ui/inspector/activation_marks.h"

#include <algorithm>
#include <cmath>

#include "ui/plots/value_text.h"

namespace neurarium {

namespace {

constexpr double kLeastReach = 4;
constexpr double kMostReach = 1000;

double softmaxShare(Index units, double z) {
  return 1.0 / (1.0 + static_cast<double>(std::max<Index>(1, units - 1)) * std::exp(-z));
}

}  // namespace

double curveValue(Activation activation, Index units, double z) {
  if (activation == Activation::Softmax) return softmaxShare(units, z);
  return static_cast<double>(activationValue(activation, static_cast<Scalar>(z)));
}

double curveSlope(Activation activation, Index units, double z) {
  if (activation == Activation::Softmax) {
    const double share = softmaxShare(units, z);
    return share * (1 - share);
  }
  return static_cast<double>(activationSlope(activation, static_cast<Scalar>(z)));
}

ActivationMarks markPreActivations(Activation activation, ConstMatrixRef z) {
  ActivationMarks marks;
  marks.reach = kLeastReach;
  Index count = 0;
  Index flat = 0;
  for (Index unit = 0; unit < z.rows(); ++unit) {
    double sum = 0;
    Index counted = 0;
    for (Index example = 0; example < z.cols(); ++example) {
      const auto value = static_cast<double>(z(unit, example));
      if (!std::isfinite(value)) continue;
      marks.least = count == 0 ? value : std::min(marks.least, value);
      marks.most = count == 0 ? value : std::max(marks.most, value);
      sum += value;
      ++counted;
      ++count;
      if (std::abs(curveSlope(activation, z.rows(), value)) < kFlatSlope) ++flat;
    }
    if (counted > 0) marks.means.push_back(sum / static_cast<double>(counted));
  }
  if (count == 0) return marks;
  marks.flatShare = static_cast<double>(flat) / static_cast<double>(count);
  const double size = std::max(-marks.least, marks.most);
  if (size > kLeastReach) marks.reach = std::min(kMostReach, niceCeil(size));

  std::vector<Index> bars(kActivationBars, 0);
  for (Index i = 0; i < z.size(); ++i) {
    const auto value = static_cast<double>(z(i % z.rows(), i / z.rows()));
    if (!std::isfinite(value)) continue;
    const double share = (std::clamp(value, -marks.reach, marks.reach) / marks.reach + 1) / 2;
    const int bar = std::min(kActivationBars - 1, static_cast<int>(share * kActivationBars));
    ++bars[static_cast<std::size_t>(bar)];
  }
  const auto highest = static_cast<double>(*std::max_element(bars.begin(), bars.end()));
  for (const Index bar : bars) marks.bars.push_back(static_cast<double>(bar) / highest);
  return marks;
}

}  // namespace neurarium
