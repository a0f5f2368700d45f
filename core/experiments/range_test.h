#pragma once

#include <optional>
#include <vector>

#include "core/training/training_session.h"

namespace neurarium {

/// The loss at one learning rate.
struct RangePoint {
  double learningRate = 0;
  double loss = 0;  ///< of the batches up to here, smoothed
};

/// Tries learning rates from 1e-5 to 10 in one run: the rate grows by the same factor at each step, until the loss explodes.
/// Source: Smith 2017, "Cyclical Learning Rates for Training Neural Networks", section 3.3; the smoothing and the end at four times the lowest
/// loss as in fastai (Howard & Gugger 2020).
class RangeTest {
 public:
  static constexpr double kLeastRate = 1e-5;
  static constexpr double kMostRate = 10;

  /// `session` at its beginning; its schedule is set aside.
  RangeTest(TrainingSession& session, Index steps);

  /// One step; false once the test is over.
  bool step();
  /// One a step, with ascending rates.
  const std::vector<RangePoint>& points() const { return m_points; }
  /// Whether the loss exploded or was no longer finite.
  bool hasDiverged() const { return m_hasDiverged; }

 private:
  TrainingSession& m_session;
  Index m_steps;
  double m_average = 0;
  double m_lowest = 0;
  std::vector<RangePoint> m_points;
  bool m_hasDiverged = false;
};

/// The rate at which the loss falls fastest over the logarithm of the rate, up to its lowest point; nullopt if it hardly falls.
std::optional<double> suggestedRate(const std::vector<RangePoint>& points);

}  // namespace neurarium
