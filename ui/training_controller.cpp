#include "ui/training_controller.h"

namespace neurarium {

namespace {

constexpr int kFrameMilliseconds = 16;
/// With nothing going on, the slot is looked into at this pace, which costs no measurable time.
constexpr int kIdleMilliseconds = 200;
constexpr int kFramesUntilIdle = 60;

}  // namespace

TrainingController::TrainingController(ProjectDocument& document, QObject* parent)
    : QObject(parent), m_document(document) {
  m_frame.setTimerType(Qt::PreciseTimer);
  connect(&m_frame, &QTimer::timeout, this, &TrainingController::poll);
  connect(&m_document, &ProjectDocument::changed, this, &TrainingController::onDocumentChanged);
  m_document.setTrainedStateSource([this] { return trainedState(); });
  m_thread.setRequest(m_request);
  stayAwake();
}

void TrainingController::stayAwake() {
  m_quietFrames = 0;
  m_frame.start(kFrameMilliseconds);
}

void TrainingController::play() {
  if (m_document.problem()) return;
  if (m_snapshot && m_snapshot->state == RunState::Diverged) return;
  m_thread.start();
  setPlaying(true);
  stayAwake();
}

void TrainingController::pause() {
  m_thread.pause();
  setPlaying(false);
  stayAwake();
}

void TrainingController::stepBatch() {
  setPlaying(false);
  m_thread.runSteps(1);
  stayAwake();
}

void TrainingController::stepEpoch() {
  setPlaying(false);
  m_thread.runEpoch();
  stayAwake();
}

void TrainingController::setSpeed(double batchesPerSecond) {
  m_speed = batchesPerSecond;
  m_thread.setSpeed(batchesPerSecond);
  stayAwake();
}

void TrainingController::setRequest(const SnapshotRequest& request) {
  if (request == m_request) return;
  m_request = request;
  m_thread.setRequest(request);
  stayAwake();
}

std::shared_ptr<const TrainedState> TrainingController::trainedState() const {
  if (!m_snapshot || m_snapshot->run != m_run) return m_document.project().trained;
  if (m_snapshot->step == 0 || m_snapshot->parameters.size() == 0) return m_document.project().trained;
  auto state = std::make_shared<TrainedState>();
  state->epoch = m_snapshot->epoch;
  state->step = m_snapshot->step;
  state->position = m_snapshot->position;
  state->parameters = m_snapshot->parameters;
  state->optimizer = m_snapshot->optimizer;
  state->history = m_history.records();
  return state;
}

void TrainingController::onDocumentChanged(const ProjectChange& change) {
  stayAwake();
  const Project& project = m_document.project();
  if (!change.restarts) {
    if (change.training) m_thread.changeSettings(project.training);
    return;
  }
  m_history.clear();
  if (project.trained)
    for (const EpochMetrics& metrics : project.trained->history) m_history.append(metrics);
  m_thread.replace(project, m_document.data(), ++m_run);
  if (m_document.problem()) setPlaying(false);
  if (m_isPlaying) m_thread.start();
  m_doctor.restart();
  emit historyChanged();
  emit measurementsChanged();
  emit restarted();
}

void TrainingController::poll() {
  bool hasGrown = false;
  for (const TrainingThread::LoggedMetrics& logged : m_thread.takeMetrics()) {
    if (logged.run != m_run) continue;
    // A run that goes on from a saved state begins with the figures that its course already ends with.
    const auto& records = m_history.records();
    if (!records.empty() && records.back().epoch == logged.metrics.epoch) continue;
    m_history.append(logged.metrics);
    hasGrown = true;
  }
  if (hasGrown) emit historyChanged();

  bool hasMeasured = false;
  for (const TrainingThread::LoggedMeasurement& logged : m_thread.takeMeasurements()) {
    if (logged.measurement->run != m_run) continue;
    m_doctor.observe(logged.measurement, m_history.records(), logged.failure);
    hasMeasured = true;
  }
  if (hasMeasured) emit measurementsChanged();

  auto snapshot = m_thread.takeSnapshot();
  if (snapshot && snapshot->run == m_run) {
    m_snapshot = std::move(snapshot);
    const bool hasStopped = m_snapshot->earlyStop && m_snapshot->earlyStop->hasStopped();
    if (m_snapshot->state == RunState::Diverged || (m_snapshot->state == RunState::Paused && hasStopped))
      setPlaying(false);
    m_quietFrames = 0;
    emit snapshotChanged(m_snapshot);
  } else if (++m_quietFrames == kFramesUntilIdle && !m_isPlaying) {
    m_frame.start(kIdleMilliseconds);
  }
}

void TrainingController::setPlaying(bool playing) {
  if (m_isPlaying == playing) return;
  m_isPlaying = playing;
  emit playingChanged(playing);
}

}  // namespace neurarium
