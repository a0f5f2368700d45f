#include "ui/training_controller.h"

#include "ui/display_text.h"

namespace neurarium {

namespace {

constexpr int kFrameMilliseconds = 16;
/// With nothing going on, the slot is looked into at this pace, which costs no measurable time.
constexpr int kIdleMilliseconds = 200;
constexpr int kFramesUntilIdle = 60;
constexpr int kFramesBetweenMoments = 12;

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
  makePresent();
  if (m_present && m_present->run == m_run && m_present->state == RunState::Diverged) return;
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
  makePresent();
  setPlaying(false);
  m_thread.runSteps(1);
  stayAwake();
}

void TrainingController::stepEpoch() {
  makePresent();
  setPlaying(false);
  m_thread.runEpoch();
  stayAwake();
}

void TrainingController::setSpeed(double batchesPerSecond) {
  m_speed = batchesPerSecond;
  m_thread.setSpeed(batchesPerSecond);
  stayAwake();
}

void TrainingController::setThresholds(const Thresholds& thresholds) {
  m_doctor.setThresholds(thresholds);
  if (m_pastDoctor) m_pastDoctor->setThresholds(thresholds);
}

void TrainingController::setRequest(const SnapshotRequest& request) {
  if (request == m_request) return;
  m_request = request;
  m_thread.setRequest(request);
  stayAwake();
}

std::shared_ptr<const TrainedState> TrainingController::trainedState() const {
  return stateOf(m_present.get());
}

std::shared_ptr<const TrainedState> TrainingController::shownState() const {
  return m_shown ? withCourse(m_shown->state) : trainedState();
}

std::shared_ptr<const TrainedState> TrainingController::withCourse(const TrainedState& moment) const {
  auto state = std::make_shared<TrainedState>(moment);
  for (const EpochMetrics& metrics : m_history.records())
    if (metrics.epoch <= state->epoch) state->history.push_back(metrics);
  return state;
}

std::shared_ptr<const TrainedState> TrainingController::stateOf(const Snapshot* snapshot) const {
  if (!snapshot || snapshot->run != m_run) return m_document.project().trained;
  if (snapshot->step == 0 || snapshot->parameters.size() == 0) return m_document.project().trained;
  auto state = std::make_shared<TrainedState>();
  state->epoch = snapshot->epoch;
  state->step = snapshot->step;
  state->position = snapshot->position;
  state->parameters = snapshot->parameters;
  state->optimizer = snapshot->optimizer;
  state->history = m_history.records();
  return state;
}

void TrainingController::showMoment(const MomentPtr& moment) {
  if (moment == m_shown) return;
  m_shown = moment;
  m_pastDoctor.reset();
  if (moment) m_pastDoctor = m_doctor.asOf(moment->state.epoch, m_history.records());
  m_thread.show(moment);
  setPlaying(false);
  stayAwake();
  emit shownMomentChanged();
  emit measurementsChanged();
}

std::optional<double> TrainingController::shownEpoch() const {
  return m_shown ? std::optional(static_cast<double>(m_shown->state.epoch)) : std::nullopt;
}

void TrainingController::showPresent() {
  showMoment(nullptr);
}

void TrainingController::makePresent() {
  if (m_shown) goBackTo(MomentPtr(m_shown)->state);
}

void TrainingController::goBackTo(const TrainedState& moment) {
  const auto state = withCourse(moment);
  // The run goes on from there, and so does what is known of it.
  const Doctor then = m_doctor.asOf(state->epoch, m_history.records());
  const QString epoch = numberText(static_cast<double>(state->epoch), 0);
  if (!m_document.edit(tr("back to epoch %1").arg(epoch),
                       [&state](Project& project) { project.trained = state; }))
    return;
  m_doctor = then;
  emit measurementsChanged();
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
  m_moments.clear();
  m_momentBytes = 0;
  const bool wasInThePast = m_shown != nullptr;
  m_shown = nullptr;
  m_pastDoctor.reset();
  if (m_document.problem()) setPlaying(false);
  if (m_isPlaying) m_thread.start();
  m_doctor.restart();
  if (wasInThePast) emit shownMomentChanged();
  emit momentsChanged();
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

  takeMoments();

  auto snapshot = m_thread.takeSnapshot();
  if (snapshot && snapshot->run == m_run) {
    m_snapshot = std::move(snapshot);
    m_present = m_snapshot->present ? m_snapshot->present : m_snapshot;
    const bool hasStopped = m_snapshot->earlyStop && m_snapshot->earlyStop->hasStopped();
    if (m_snapshot->state == RunState::Diverged || (m_snapshot->state == RunState::Paused && hasStopped))
      setPlaying(false);
    m_quietFrames = 0;
    emit snapshotChanged(m_snapshot);
  } else if (++m_quietFrames == kFramesUntilIdle && !m_isPlaying) {
    m_frame.start(kIdleMilliseconds);
  }
}

void TrainingController::takeMoments() {
  // While training goes on, as often as one can read.
  if (m_isPlaying && ++m_framesSinceMoments < kFramesBetweenMoments) return;
  m_framesSinceMoments = 0;
  auto kept = m_thread.takeMoments();
  if (!kept || kept->run != m_run) return;
  m_moments = std::move(kept->moments);
  m_momentBytes = kept->bytes;
  emit momentsChanged();
}

void TrainingController::setPlaying(bool playing) {
  if (m_isPlaying == playing) return;
  m_isPlaying = playing;
  emit playingChanged(playing);
}

}  // namespace neurarium
