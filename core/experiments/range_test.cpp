#include "core/experiments/range_test.h"

#include <algorithm>
#include <cmath>

namespace neurarium {

namespace {

/// How much of the average each batch keeps of those before.
constexpr double kSmoothing = 0.95;
/// The loss has exploded at so many times its lowest.
constexpr double kExploded = 4;
/// The slope at a rate is taken over this share of a decade to both sides; nearer to the first rate, where the average is of few batches,
/// there is none.
constexpr double kSlopeReach = 0.5;
/// A loss that falls by less than this share does not tell a good rate.
constexpr double kLeastFall = 0.05;

/// Of the line of least squares through the points within reach of `at`, loss over log₁₀ of the rate.
double slopeAt(const std::vector<RangePoint>& points, std::size_t at) {
  const double middle = std::log10(points[at].learningRate);
  double count = 0;
  double x = 0;
  double y = 0;
  double xx = 0;
  double xy = 0;
  for (const RangePoint& point : points) {
    const double offset = std::log10(point.learningRate) - middle;
    if (std::abs(offset) > kSlopeReach) continue;
    ++count;
    x += offset;
    y += point.loss;
    xx += offset * offset;
    xy += offset * point.loss;
  }
  const double spread = xx - x * x / count;
  return spread > 0 ? (xy - x * y / count) / spread : 0;
}

}  // namespace

RangeTest::RangeTest(TrainingSession& session, Index steps) : m_session(session), m_steps(steps) {
  m_points.reserve(static_cast<std::size_t>(steps));
}

bool RangeTest::step() {
  const auto done = static_cast<Index>(m_points.size());
  if (m_hasDiverged || done >= m_steps) return false;
  const double share = m_steps > 1 ? static_cast<double>(done) / static_cast<double>(m_steps - 1) : 0;
  const double rate = kLeastRate * std::pow(kMostRate / kLeastRate, share);
  TrainingSettings settings = m_session.settings();
  settings.optimizer.learningRate = rate;
  settings.schedule = {};
  if (!m_session.changeSettings(settings) || !m_session.step()) {
    m_hasDiverged = true;
    return false;
  }
  m_average = kSmoothing * m_average + (1 - kSmoothing) * m_session.batchLoss();
  // The average began at 0: as in Adam, what is missing of the weights is made up for.
  const double loss = m_average / (1 - std::pow(kSmoothing, static_cast<double>(done + 1)));
  m_lowest = m_points.empty() ? loss : std::min(m_lowest, loss);
  m_points.push_back({rate, loss});
  m_hasDiverged = loss > kExploded * m_lowest;
  return !m_hasDiverged && done + 1 < m_steps;
}

std::optional<double> suggestedRate(const std::vector<RangePoint>& points) {
  if (points.empty()) return std::nullopt;
  const auto lowest = std::min_element(
      points.begin(), points.end(), [](const RangePoint& a, const RangePoint& b) { return a.loss < b.loss; });
  const auto highest = std::max_element(
      points.begin(), lowest + 1, [](const RangePoint& a, const RangePoint& b) { return a.loss < b.loss; });
  if (lowest->loss > (1 - kLeastFall) * highest->loss) return std::nullopt;
  const auto end = static_cast<std::size_t>(lowest - points.begin());
  std::size_t best = 0;
  double steepest = 0;
  for (std::size_t i = 0; i <= end; ++i) {
    if (std::log10(points[i].learningRate / points.front().learningRate) < kSlopeReach) continue;
    const double slope = slopeAt(points, i);
    if (slope >= steepest) continue;
    steepest = slope;
    best = i;
  }
  return steepest < 0 ? std::optional(points[best].learningRate) : std::nullopt;
}

}  // namespace neurarium
