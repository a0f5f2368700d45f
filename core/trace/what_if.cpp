#include "core/trace/what_if.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <limits>

#include "core/text.h"
#include "core/training/evaluation.h"

namespace neurarium {

namespace {

constexpr int kHalvings = 9;  ///< steps from 1/8 down to 1/2048 of the number's size
constexpr double kLargestStep = 0.125;
constexpr double kUlps = 4;  ///< rounding of a loss that is a sum of many terms, in units in the last place

/// f at θ ± h·2^k, k counted from the smallest step.
struct Samples {
  double middle = 0;
  std::array<double, kHalvings + 1> below{};
  std::array<double, kHalvings + 1> above{};
};

/// The formula's value and its error with step h = smallest·2^k; `rounding` is that of f.
WhatIf::Difference differenceOf(const Samples& f, std::size_t k, double h, double rounding) {
  WhatIf::Difference result;
  result.step = h;
  result.slope = (8 * (f.above[k] - f.below[k]) - (f.above[k + 1] - f.below[k + 1])) / (12 * h);
  result.left = (3 * f.middle - 4 * f.below[k] + f.below[k + 1]) / (2 * h);
  result.right = (-3 * f.middle + 4 * f.above[k] - f.above[k + 1]) / (2 * h);
  // One-sided slopes of a smooth function differ by h³·f⁗/2: far more than h⁴·f⁽⁵⁾/30. A kink within the points keeps them apart.
  result.error = std::abs(result.right - result.left) / 8 + 1.5 * rounding / h;
  // Around kinks on both sides of the value alike, one-sided slopes agree with each other, but not with those of a shorter step.
  if (k > 0) {
    const double shorter = (8 * (f.above[k - 1] - f.below[k - 1]) - (f.above[k] - f.below[k])) / (6 * h);
    result.error += std::abs(shorter - result.slope);
  }
  return result;
}

}  // namespace

Result<WhatIf> WhatIf::create(const TrainingSession& session, std::span<const Index> examples) {
  const Index available = session.data().train.size();
  const auto count = static_cast<Index>(examples.size());
  if (count < 1 || count > session.settings().batchSize)
    return Error{ErrorCode::OutOfRange, "examples", intervalText(Index(1), session.settings().batchSize),
                 toText(count)};
  for (const Index example : examples)
    if (example < 0 || example >= available)
      return Error{ErrorCode::OutOfRange, "examples", intervalText(Index(0), available - 1), toText(example)};

  TrainingSession step = session;
  TrainingSettings unclipped = session.settings();
  unclipped.clip.type = GradientClip::None;
  if (auto status = step.changeSettings(unclipped); !status) return status.error();
  if (auto status = step.stepOn(examples); !status) return status.error();

  WhatIf whatIf(session);
  whatIf.m_seed = session.seed();
  whatIf.m_step = static_cast<std::uint64_t>(session.steps());
  whatIf.m_network = session.sharedNetwork();
  whatIf.m_theta = session.parameters();
  whatIf.m_gradient = step.gradient();
  whatIf.m_inputs = step.batchInputs().leftCols(count);
  whatIf.m_targets = step.batchTargets().leftCols(count);
  whatIf.m_workspace = whatIf.m_network->makeWorkspace(count);
  return whatIf;
}

bool WhatIf::isFrozen(Index place) const {
  const std::vector<Index>& frozen = m_network->frozen();
  return std::find(frozen.begin(), frozen.end(), place) != frozen.end();
}

WhatIf::Point WhatIf::evaluate(Index place, double value) {
  assert(place >= 0 && place < m_network->trainableCount());
  const Scalar kept = m_theta(place);
  m_theta(place) = static_cast<Scalar>(value);
  Rng dropoutRng = makeRng(m_seed, RandomStream::Dropout, m_step);
  m_network->forward(m_theta, m_inputs, Mode::Training, dropoutRng, m_workspace);
  Point point;
  point.value = static_cast<double>(m_theta(place));
  point.loss = static_cast<double>(
      lossValue(m_settings.loss, m_network->logits(m_workspace), m_network->output(m_workspace), m_targets));
  point.penalty = penalty(*m_network, m_theta, m_settings.regularization);
  m_theta(place) = kept;
  return point;
}

WhatIf::Outcome WhatIf::at(Index place, double value, Index example) {
  Outcome outcome;
  static_cast<Point&>(outcome) = evaluate(place, value);
  const Matrix& z = m_network->logits(m_workspace);
  const Matrix& y = m_network->output(m_workspace);
  outcome.output = y.col(example);
  outcome.exampleLoss =
      static_cast<double>(lossValue(m_settings.loss, z.col(example), y.col(example), m_targets.col(example)));
  return outcome;
}

std::vector<WhatIf::Point> WhatIf::curve(Index place, std::span<const double> values) {
  std::vector<Point> points;
  points.reserve(values.size());
  for (const double value : values) points.push_back(evaluate(place, value));
  return points;
}

WhatIf::Difference WhatIf::finiteDifference(Index place) {
  const double present = this->present(place);
  // Powers of two: sums with a number of their size are exact in Scalar, or nearly so.
  const double size = std::exp2(std::ceil(std::log2(std::max(1.0, std::abs(present)))));
  const double smallest = size * kLargestStep * std::exp2(1 - kHalvings);

  Samples f;
  f.middle = evaluate(place, present).objective();
  for (std::size_t k = 0; k < f.above.size(); ++k) {
    const double h = smallest * std::exp2(static_cast<double>(k));
    f.below[k] = evaluate(place, present - h).objective();
    f.above[k] = evaluate(place, present + h).objective();
  }

  constexpr auto kUlp = static_cast<double>(std::numeric_limits<Scalar>::epsilon());
  constexpr double kWorstRounding = 16;  // in the difference of one-sided slopes, in units of rounding / h
  constexpr double kClear = 0.01;        // of the slopes
  Difference best;
  best.error = std::numeric_limits<double>::infinity();
  int resolved = 0;          // steps so long that rounding hides no kink
  double shortestApart = 0;  // one-sided slopes at the shortest of them
  for (std::size_t k = 0; k + 1 < f.above.size(); ++k) {
    const double h = smallest * std::exp2(static_cast<double>(k));
    const double slope = (f.above[k] - f.below[k]) / (2 * h);
    // The points are rounded, too: θ ± h is not always a Scalar.
    const double rounding =
        kUlp * (kUlps * std::abs(f.middle) + std::abs(slope) * (std::abs(present) + 2 * h));
    const Difference candidate = differenceOf(f, k, h, rounding);
    const bool isKnownKink = best.isAtKink;
    if (candidate.error < best.error) best = candidate;
    best.isAtKink = isKnownKink;

    const double clear = kClear * std::max(std::abs(candidate.left), std::abs(candidate.right));
    const double apart = std::abs(candidate.right - candidate.left);
    if (kWorstRounding * rounding / h > clear || ++resolved > 2) continue;
    // Of a smooth function they come eight times closer when the step is halved.
    if (resolved == 1)
      shortestApart = apart > clear ? apart : 0;
    else
      best.isAtKink = shortestApart > apart / 2;
  }
  return best;
}

}  // namespace neurarium
