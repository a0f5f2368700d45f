#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

#include "core/diagnostics/course.h"
#include "core/diagnostics/doctor.h"

namespace neurarium {

namespace {

using MaybeVerdict = std::optional<Verdict>;

/// Runs are judged by their course once they are so many windows long.
constexpr double kWindowsToUnderfit = 2;
/// A gap without a best epoch behind it counts when it is so many times the threshold.
constexpr double kPlainGap = 3;
/// Measurements that what jumps from step to step is taken over.
constexpr std::size_t kRecent = 9;
/// With a single hidden layer nothing multiplies up.
constexpr std::size_t kLeastLayersToVanish = 3;

/// Looks at one run; each function finds one thing.
class Examination {
 public:
  Examination(std::span<const MeasurementPtr> measurements, std::span<const EpochMetrics> course,
              const Thresholds& thresholds)
      : m_recent(measurements.last(std::min(measurements.size(), kRecent))),
        m_first(*measurements.front()),
        m_measurement(*measurements.back()),
        m_is(thresholds),
        m_course(courseOf(course, thresholds.restWindow)) {
    const double baseline = m_measurement.data.baselineLoss;
    m_relativeLoss = baseline > 0 ? m_course.trainLoss / baseline : 0;
  }

  MaybeVerdict badInputScaling() const {
    const DataFigures& data = m_measurement.data;
    if (data.featureScale > m_is.featureScale)
      return Verdict{Finding::BadInputScaling,
                     {{Figure::FeatureScale, data.featureScale, m_is.featureScale},
                      {Figure::FeatureRatio, data.featureRatio, m_is.featureRatio}}};
    if (data.featureRatio > m_is.featureRatio)
      return Verdict{Finding::BadInputScaling,
                     {{Figure::FeatureRatio, data.featureRatio, m_is.featureRatio}}};
    return std::nullopt;
  }

  MaybeVerdict classImbalance() const {
    const double ratio = m_measurement.data.classRatio;
    if (!(ratio > m_is.classRatio)) return std::nullopt;
    return Verdict{Finding::ClassImbalance, {{Figure::ClassRatio, ratio, m_is.classRatio}}};
  }

  MaybeVerdict symmetricWeights() const {
    for (const LayerMeasurement& layer : hidden())
      if (layer.units.size() > 1 && layer.unitSpread < m_is.unitSpread)
        return ofLayer(Finding::SymmetricWeights, layer, Figure::UnitSpread, layer.unitSpread,
                       m_is.unitSpread);
    return std::nullopt;
  }

  MaybeVerdict vanishing() const {
    const auto ratio = recentGradientRatio(m_recent);
    if (m_measurement.layers.size() < kLeastLayersToVanish || !ratio || !(*ratio < m_is.vanishingRatio) ||
        isLearned())
      return std::nullopt;
    return Verdict{Finding::VanishingGradients,
                   {{Figure::GradientRatio, *ratio, m_is.vanishingRatio},
                    {Figure::GradientNorm, m_measurement.layers.front().gradientNorm},
                    {Figure::Layer, static_cast<double>(m_measurement.layers.front().layer)}}};
  }

  MaybeVerdict exploding() const {
    for (const LayerMeasurement& layer : m_measurement.layers)
      if (layer.gradientNorm > m_is.explodingGradient * std::max(1.0, layer.weightNorm))
        return ofLayer(Finding::ExplodingGradients, layer, Figure::GradientNorm, layer.gradientNorm,
                       m_is.explodingGradient * std::max(1.0, layer.weightNorm));
    return std::nullopt;
  }

  MaybeVerdict deadUnits() const {
    if (isLearned()) return std::nullopt;
    return worstHidden(Finding::DeadUnits, Figure::DeadShare, &LayerMeasurement::deadShare, m_is.deadShare);
  }

  MaybeVerdict saturatedUnits() const {
    if (isLearned()) return std::nullopt;
    const LayerMeasurement& output = m_measurement.layers.back();
    if (isStuck() && output.saturatedShare >= m_is.saturatedShare)
      return ofLayer(Finding::SaturatedUnits, output, Figure::SaturatedShare, output.saturatedShare,
                     m_is.saturatedShare);
    return worstHidden(Finding::SaturatedUnits, Figure::SaturatedShare, &LayerMeasurement::saturatedShare,
                       m_is.saturatedShare);
  }

  MaybeVerdict learningRateTooHigh() const {
    if (!m_course.isLongEnough || isLearned()) return std::nullopt;
    const double start = std::max(m_course.firstLoss, m_measurement.data.baselineLoss);
    if (m_course.trainLoss > m_is.worseThanStart * start)
      return Verdict{Finding::LearningRateTooHigh,
                     {{Figure::TrainLoss, m_course.trainLoss, m_is.worseThanStart * start},
                      {Figure::BaselineLoss, m_measurement.data.baselineLoss}}};
    if (const LayerMeasurement* thrown = thrownLayer())
      return Verdict{Finding::LearningRateTooHigh,
                     {{Figure::SaturatedShare, thrown->saturatedShare, m_is.saturatedShare},
                      {Figure::Layer, static_cast<double>(thrown->layer)},
                      {Figure::RelativeLoss, m_relativeLoss, m_is.underfitLoss}}};
    if (m_course.swing > m_is.swing)
      return Verdict{Finding::LearningRateTooHigh,
                     {{Figure::Swing, m_course.swing, m_is.swing},
                      {Figure::RelativeLoss, m_relativeLoss},
                      {Figure::Window, m_course.window}}};
    return std::nullopt;
  }

  MaybeVerdict learningRateTooLow() const {
    if (!m_course.isLongEnough || isLearned()) return std::nullopt;
    double fastest = 0;
    double slope = m_measurement.slope;
    for (const MeasurementPtr& recent : m_recent) {
      slope = std::min(slope, recent->slope);
      for (const LayerMeasurement& layer : recent->layers) fastest = std::max(fastest, layer.updateRatio);
    }
    if (slope < m_is.lowUpdateSlope) return std::nullopt;
    if (!(fastest > 0) || !(fastest < m_is.lowUpdate)) return std::nullopt;
    return Verdict{Finding::LearningRateTooLow,
                   {{Figure::UpdateRatio, fastest, m_is.lowUpdate},
                    {Figure::Slope, slope, m_is.lowUpdateSlope},
                    {Figure::LossChange, m_course.change}}};
  }

  MaybeVerdict overfitting() const {
    if (!m_course.isLongEnough || !m_course.hasValidation) return std::nullopt;
    const double baseline = m_measurement.data.baselineLoss;
    const double gap = baseline > 0 ? (m_course.validationLoss - m_course.trainLoss) / baseline : 0;
    // Who learned nothing has nothing learned by heart.
    if (m_relativeLoss >= 1) return std::nullopt;
    const bool isPastBest = m_course.validationLoss > m_is.pastBest * m_course.bestValidationLoss;
    if (!(gap > m_is.overfitGap) || !(isPastBest || gap > kPlainGap * m_is.overfitGap)) return std::nullopt;
    return Verdict{Finding::Overfitting,
                   {{Figure::Gap, gap, m_is.overfitGap},
                    {Figure::TrainLoss, m_course.trainLoss},
                    {Figure::ValidationLoss, m_course.validationLoss},
                    {Figure::BestValidationLoss, m_course.bestValidationLoss},
                    {Figure::BestEpoch, m_course.bestEpoch}}};
  }

  MaybeVerdict plateau() const {
    if (!isAtRest() || hidden().empty() || m_relativeLoss < m_is.plateauLoss) return std::nullopt;
    return atRest(Finding::Plateau, m_is.plateauLoss);
  }

  MaybeVerdict underfitting() const {
    if (!isAtRest() || m_course.epochs < kWindowsToUnderfit * m_is.restWindow ||
        m_relativeLoss < m_is.underfitLoss)
      return std::nullopt;
    return atRest(Finding::Underfitting, m_is.underfitLoss);
  }

  MaybeVerdict healthy() const {
    // At rest with too high a loss, it is only too early to call it underfitted.
    if (!m_course.isLongEnough || (isAtRest() && m_relativeLoss >= m_is.underfitLoss)) return std::nullopt;
    return Verdict{Finding::Healthy,
                   {{Figure::RelativeLoss, m_relativeLoss}, {Figure::LossChange, m_course.change}}};
  }

 private:
  bool isLearned() const { return m_relativeLoss < m_is.learnedLoss; }
  bool isAtRest() const { return m_course.isLongEnough && m_course.change < m_is.restChange; }

  std::span<const LayerMeasurement> hidden() const {
    return std::span(m_measurement.layers).first(std::max<std::size_t>(m_measurement.layers.size(), 1) - 1);
  }

  /// No better than a constant answer, or far from learned with no slope left. An output on its flat ends is then sure of wrong
  /// answers, which no minimum of a loss is: it would answer in between.
  bool isStuck() const {
    if (m_relativeLoss >= m_is.plateauLoss) return true;
    return m_relativeLoss >= m_is.underfitLoss &&
           std::all_of(m_recent.begin(), m_recent.end(),
                       [this](const MeasurementPtr& recent) { return recent->slope < m_is.lowUpdateSlope; });
  }

  /// A layer that training itself threw onto its flat ends and left there: steps of a fitting length go down from where it began.
  const LayerMeasurement* thrownLayer() const {
    if (!isStuck()) return nullptr;
    for (std::size_t i = m_measurement.layers.size(); i-- > 0;) {
      const bool isOutput = i + 1 == m_measurement.layers.size();
      if ((isOutput || m_relativeLoss >= m_is.plateauLoss) &&
          m_measurement.layers[i].saturatedShare >= m_is.saturatedShare &&
          m_first.layers[i].saturatedShare < m_is.saturatedShare)
        return &m_measurement.layers[i];
    }
    return nullptr;
  }

  static Verdict ofLayer(Finding finding, const LayerMeasurement& layer, Figure figure, double value,
                         double threshold) {
    return {finding, {{figure, value, threshold}, {Figure::Layer, static_cast<double>(layer.layer)}}};
  }

  MaybeVerdict worstHidden(Finding finding, Figure figure, double LayerMeasurement::*share,
                           double threshold) const {
    const auto layers = hidden();
    const auto worst = std::max_element(
        layers.begin(), layers.end(), [share](const auto& a, const auto& b) { return a.*share < b.*share; });
    if (worst == layers.end() || !(*worst.*share >= threshold)) return std::nullopt;
    return ofLayer(finding, *worst, figure, *worst.*share, threshold);
  }

  Verdict atRest(Finding finding, double threshold) const {
    return {finding,
            {{Figure::RelativeLoss, m_relativeLoss, threshold},
             {Figure::LossChange, m_course.change, m_is.restChange},
             {Figure::Window, m_course.window}}};
  }

  std::span<const MeasurementPtr> m_recent;
  const Measurement& m_first;
  const Measurement& m_measurement;
  const Thresholds& m_is;
  CourseFigures m_course;
  double m_relativeLoss = 0;
};

/// "network.layers[2]" → 2
double numberIn(std::string_view where) {
  const std::size_t open = where.find('[');
  int number = 0;
  if (open != std::string_view::npos)
    std::from_chars(where.data() + open + 1, where.data() + where.size(), number);
  return number;
}

Verdict divergence(const Error& failure) {
  double step = 0;
  std::from_chars(failure.received.data(), failure.received.data() + failure.received.size(), step);
  return {Finding::Diverged, {{Figure::Step, step}, {Figure::Layer, numberIn(failure.where)}}};
}

}  // namespace

std::optional<double> recentGradientRatio(std::span<const MeasurementPtr> measurements) {
  if (measurements.empty()) return std::nullopt;
  const auto recent = measurements.last(std::min(measurements.size(), kRecent));
  double sum = 0;
  for (const MeasurementPtr& measurement : recent) {
    const auto ratio = measurement->gradientRatio();
    if (!ratio || !std::isfinite(measurement->layers.back().gradientNorm) || !std::isfinite(*ratio))
      return std::nullopt;
    sum += std::log(*ratio);
  }
  return std::exp(sum / static_cast<double>(recent.size()));
}

std::vector<Verdict> diagnose(std::span<const MeasurementPtr> measurements,
                              std::span<const EpochMetrics> course, const std::optional<Error>& failure,
                              const Thresholds& thresholds) {
  const Examination examination(measurements, course, thresholds);
  std::vector<Verdict> verdicts;
  const auto find = [&verdicts](MaybeVerdict verdict) {
    if (verdict) verdicts.push_back(*std::move(verdict));
    return verdict.has_value();
  };
  if (failure) verdicts.push_back(divergence(*failure));
  const bool isBadlyScaled = find(examination.badInputScaling());
  find(examination.classImbalance());
  if (failure) return verdicts;

  const bool isSymmetric = find(examination.symmetricWeights());
  const bool isTooFast = !isSymmetric && find(examination.learningRateTooHigh());
  bool isHindered = isSymmetric || isTooFast;
  if (!isHindered && !isBadlyScaled)
    isHindered = find(examination.vanishing()) || find(examination.exploding());
  isHindered |= find(examination.deadUnits());
  const bool isSaturated = !isSymmetric && !isTooFast && !isBadlyScaled && find(examination.saturatedUnits());
  if (!isHindered && !isSaturated) isHindered = find(examination.learningRateTooLow());
  const bool isOverfitted = find(examination.overfitting());
  if (!isHindered && !isBadlyScaled && !isOverfitted) {
    const MaybeVerdict plateau = examination.plateau();
    // Saturated units are reason enough for a plateau.
    if (plateau && !isSaturated) find(plateau);
    if (!plateau) find(examination.underfitting());
  }
  if (verdicts.empty()) find(examination.healthy());
  return verdicts;
}

}  // namespace neurarium
