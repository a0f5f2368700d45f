#include "tests/bench/training_speed.h"

#include <QThread>

namespace neurarium::bench {

namespace {

constexpr unsigned long kPollPause = 2;  // milliseconds
constexpr unsigned long kWarmUp = 150;   // milliseconds

/// Examples that the run has been trained on.
double trainedExamples(const Snapshot& snapshot) {
  return static_cast<double>(snapshot.epoch) * static_cast<double>(snapshot.data->train.size()) +
         static_cast<double>(snapshot.position);
}

std::shared_ptr<const Snapshot> newestOf(TrainingThread& thread) {
  (void)thread.takeSnapshot();
  while (true) {
    if (auto snapshot = thread.takeSnapshot(); snapshot && snapshot->network) return snapshot;
    QThread::msleep(kPollPause);
  }
}

}  // namespace

double examplesPerSecondAlone(const Project& project, std::shared_ptr<const PreparedData> data,
                              double seconds) {
  TrainingThread thread;
  SnapshotRequest nothing;
  nothing.neuronMaps = nothing.outputMap = nothing.predictions = false;
  thread.setRequest(nothing);
  thread.replace(project, std::move(data), 1);
  thread.start();
  QThread::msleep(kWarmUp);
  const double begin = trainedExamples(*newestOf(thread));
  QElapsedTimer timer;
  timer.start();
  QThread::msleep(static_cast<unsigned long>(1000 * seconds));
  const double end = trainedExamples(*newestOf(thread));
  return (end - begin) / (static_cast<double>(timer.nsecsElapsed()) * 1e-9);
}

TrainingClock::TrainingClock(const TrainingController& controller)
    : m_controller(controller), m_begin(trainedExamples(*controller.snapshot())) {
  m_timer.start();
}

double TrainingClock::examplesPerSecond() const {
  return (trainedExamples(*m_controller.snapshot()) - m_begin) /
         (static_cast<double>(m_timer.nsecsElapsed()) * 1e-9);
}

}  // namespace neurarium::bench
