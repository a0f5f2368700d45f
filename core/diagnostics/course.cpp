#include "core/diagnostics/course.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace neurarium {

namespace {

constexpr double kWindowShare = 0.2;
/// An epoch or two that happen to be good make no best.
constexpr std::size_t kBestOver = 3;

float judgedLoss(const EpochMetrics& metrics) {
  return std::isfinite(metrics.validationLoss) ? metrics.validationLoss : metrics.testLoss;
}

template <typename Value>
double meanOf(std::span<const EpochMetrics> records, Value value) {
  double sum = 0;
  for (const EpochMetrics& record : records) sum += static_cast<double>(value(record));
  return records.empty() ? 0 : sum / static_cast<double>(records.size());
}

float trainLossOf(const EpochMetrics& metrics) {
  return metrics.trainLoss;
}

/// Without the trend: how far each record is from the middle of its neighbours.
double swingOf(std::span<const EpochMetrics> window) {
  if (window.size() < 3) return 0;
  double sum = 0;
  for (std::size_t i = 1; i + 1 < window.size(); ++i)
    sum += std::abs(
        static_cast<double>(window[i].trainLoss) -
        (static_cast<double>(window[i - 1].trainLoss) + static_cast<double>(window[i + 1].trainLoss)) / 2);
  const double level = meanOf(window, trainLossOf);
  return level > 0 ? sum / static_cast<double>(window.size() - 2) / level : 0;
}

void addValidation(std::span<const EpochMetrics> course, std::span<const EpochMetrics> last,
                   CourseFigures& figures) {
  figures.hasValidation = std::isfinite(judgedLoss(course.back()));
  if (!figures.hasValidation) return;
  figures.validationLoss = meanOf(last, judgedLoss);
  figures.bestValidationLoss = std::numeric_limits<double>::infinity();
  const std::size_t over = std::min(kBestOver, course.size());
  for (std::size_t i = 0; i + over <= course.size(); ++i) {
    const double loss = meanOf(course.subspan(i, over), judgedLoss);
    if (!(loss < figures.bestValidationLoss)) continue;
    figures.bestValidationLoss = loss;
    figures.bestEpoch = static_cast<double>(course[i + over / 2].epoch);
  }
}

}  // namespace

CourseFigures courseOf(std::span<const EpochMetrics> course, double leastWindow) {
  CourseFigures figures;
  if (course.empty()) return figures;
  figures.epochs = static_cast<double>(course.back().epoch - course.front().epoch);
  figures.window = std::max(leastWindow, kWindowShare * figures.epochs);
  figures.isLongEnough = figures.epochs >= leastWindow;
  const double from = static_cast<double>(course.back().epoch) - figures.window;
  const auto first = std::find_if(course.begin(), course.end(), [from](const EpochMetrics& record) {
    return static_cast<double>(record.epoch) >= from;
  });
  const auto window = course.subspan(static_cast<std::size_t>(first - course.begin()));
  figures.firstLoss = static_cast<double>(course.front().trainLoss);
  const std::size_t third = std::max<std::size_t>(1, window.size() / 3);
  const double before = meanOf(window.first(third), trainLossOf);
  figures.trainLoss = meanOf(window.last(third), trainLossOf);
  figures.change = before > 0 ? (before - figures.trainLoss) / before : 0;
  figures.swing = swingOf(window);
  addValidation(course, window.last(third), figures);
  return figures;
}

}  // namespace neurarium
