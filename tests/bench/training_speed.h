#pragma once

#include <QElapsedTimer>
#include <memory>

#include "ui/training_controller.h"

namespace neurarium::bench {

/// Trains `project` at full speed on a thread of its own, seen by nobody, for so long.
double examplesPerSecondAlone(const Project& project, std::shared_ptr<const PreparedData> data,
                              double seconds);

/// How fast the window's own training goes, since this was made.
class TrainingClock {
 public:
  explicit TrainingClock(const TrainingController& controller);
  double examplesPerSecond() const;

 private:
  const TrainingController& m_controller;
  double m_begin;
  QElapsedTimer m_timer;
};

}  // namespace neurarium::bench
