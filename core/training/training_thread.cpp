#include "core/training/training_thread.h"

#include <algorithm>
#include <chrono>
#include <optional>

#include "core/diagnostics/measurer.h"
#include "core/training/snapshot_maker.h"

namespace neurarium {

namespace {

using Clock = std::chrono::steady_clock;
using Seconds = std::chrono::duration<double>;

/// A snapshot that nobody has taken is replaced after this time, so that the slot never holds an old one.
constexpr auto kRenewInterval = std::chrono::milliseconds(50);
constexpr double kLeastSpeed = 1e-3;  ///< batches a second
/// A pace at which the effect of every batch can be seen.
constexpr auto kReadablePause = std::chrono::milliseconds(10);
constexpr auto kSpeedInterval = std::chrono::milliseconds(250);
/// A slow machine that falls behind the pace does not try to catch up for longer than this.
constexpr auto kLongestCatchUp = std::chrono::milliseconds(100);
/// Training goes on for so many times as long as a measurement took before the next one, and as long as an eye needs.
constexpr int kMeasurementShare = 30;
constexpr auto kMeasurementInterval = std::chrono::milliseconds(50);
/// How often at full speed the clock, the commands and the slot are looked at: looking takes a good part of a small network's step.
constexpr auto kLookInterval = std::chrono::microseconds(50);

/// Whether moments of one run fit into the other.
bool sameRun(const Project& a, const Project& b) {
  return a.seed == b.seed && a.data == b.data && a.network == b.network &&
         a.training.loss == b.training.loss && a.training.optimizer.type == b.training.optimizer.type;
}

}  // namespace

/// The thread's own side: the session and everything that only this thread touches.
class TrainingThread::Runner {
 public:
  explicit Runner(TrainingThread& owner) : m_owner(owner) {}

  void replace(const Project& project, std::shared_ptr<const PreparedData> data, std::uint64_t run) {
    m_run = run;
    m_state = RunState::Ready;
    m_failure.reset();
    m_metrics = {};
    m_speed = 0;
    m_session.reset();
    m_maker.reset();
    m_measurer.reset();
    m_stopper = {};
    m_shown = nullptr;
    m_present = nullptr;
    beginArchive(project);
    auto session = TrainingSession::create(project, std::move(data));
    if (!session) {
      m_failure = session.error();
    } else {
      m_session.emplace(*std::move(session));
      m_maker.emplace(*m_session);
      m_measurer.emplace(*m_session);
      logMetrics();
      logMeasurement(m_metrics);
      if (m_session->atEpochEnd() || m_owner.m_archive.moments().empty()) keepMoment();
    }
    m_isDirty = true;
  }

  void start(std::optional<std::int64_t> steps, bool untilEpochEnd) {
    if (!m_session || m_state == RunState::Diverged || (steps && *steps <= 0)) return;
    m_state = RunState::Running;
    m_shown = nullptr;
    m_present = nullptr;
    m_stopper.goOn();
    m_stepsLeft = steps;
    m_stepsAtOnce = 1;
    m_untilEpochEnd = untilEpochEnd;
    m_nextStep = m_speedSince = Clock::now();
    m_examplesSince = 0;
    m_isDirty = true;
  }

  void pause() {
    if (m_state != RunState::Running) return;
    m_state = RunState::Paused;
    m_isDirty = true;
    // At rest the newest epoch can be seen, whether it is to stay or not.
    if (m_session->atEpochEnd()) keepMoment();
    logMeasurement(m_session->atEpochEnd() ? m_metrics : m_session->measure());
  }

  void show(MomentPtr moment) {
    if (!m_session || (!moment && !m_shown)) return;
    pause();
    if (moment && !m_present) m_present = makeSnapshot();
    if (!moment) m_present = nullptr;
    m_shown = std::move(moment);
    m_isDirty = true;
  }

  void setSpeed(double batchesPerSecond) {
    const auto pause = Seconds(batchesPerSecond > 0 ? 1 / std::max(batchesPerSecond, kLeastSpeed) : 0.0);
    m_pause = std::chrono::duration_cast<Clock::duration>(pause);
    m_nextStep = m_steppedAt + m_pause;
  }

  void changeSettings(const TrainingSettings& settings) {
    if (m_session && m_session->changeSettings(settings)) m_isDirty = true;
  }

  void setRequest(const SnapshotRequest& request) {
    m_request = request;
    m_isDirty = true;
  }

  bool isRunning() const { return m_state == RunState::Running; }
  bool isDue() const { return m_pause == Clock::duration::zero() || Clock::now() >= m_nextStep; }
  Clock::time_point nextStep() const { return m_nextStep; }
  bool isDirty() const { return m_isDirty; }

  /// The step that is due; at full speed, steps until it is time to look at something else.
  void stepAhead() {
    m_steppedAt = Clock::now();
    step();
    if (m_pause > Clock::duration::zero()) return;
    for (std::int64_t i = 1; i < m_stepsAtOnce && isRunning(); ++i) step();
    const auto took = Clock::now() - m_steppedAt;
    if (took < kLookInterval / 2)
      m_stepsAtOnce *= 2;
    else if (took > kLookInterval)
      m_stepsAtOnce = std::max<std::int64_t>(1, m_stepsAtOnce / 2);
  }

  /// Whether to publish now: something has changed, and the slot is empty, old, or about to stay as it is.
  bool wantsToPublish() const {
    if (!m_isDirty) return false;
    return m_owner.m_slotIsEmpty.load(std::memory_order_relaxed) || !isRunning() ||
           Clock::now() - m_publishedAt >= kRenewInterval;
  }

  void publish() {
    m_isDirty = false;
    m_publishedAt = Clock::now();
    auto snapshot = m_shown ? makeSnapshotOfThePast() : makeSnapshot();
    const std::lock_guard lock(m_owner.m_mutex);
    m_owner.m_slot = std::move(snapshot);
    m_owner.m_slotIsEmpty = false;
  }

 private:
  void step() {
    m_isDirty = true;
    if (auto status = m_session->step(); !status) {
      m_failure = status.error();
      m_state = RunState::Diverged;
      logMeasurement(m_session->measure());
      return;
    }
    m_examplesSince += m_session->batchSize();
    if (m_pause > Clock::duration::zero())
      m_nextStep = std::max(m_nextStep + m_pause, Clock::now() - kLongestCatchUp);
    const bool epochEnded = m_session->atEpochEnd();
    if (epochEnded) logMetrics();
    const bool isEnough =
        epochEnded && m_stopper.observe(*m_session, m_metrics, m_session->settings().earlyStop);
    if (epochEnded && m_owner.m_archive.wants(m_session->epoch())) keepMoment();
    if (epochEnded && Clock::now() >= m_nextMeasurement) logMeasurement(m_metrics);
    if (m_stepsLeft && --*m_stepsLeft <= 0) pause();
    if ((m_untilEpochEnd && epochEnded) || isEnough) pause();
  }

  /// At rest, or slow enough to follow, the figures are those of the batch just done; else those of the last epoch's end.
  bool showsEachBatch() const { return !isRunning() || m_pause >= kReadablePause; }

  std::shared_ptr<Snapshot> makeSnapshot() {
    if (m_maker && !isRunning()) m_maker->renewPredictions();
    auto snapshot = m_session ? m_maker->make(*m_session, m_request) : std::make_shared<Snapshot>();
    snapshot->run = m_run;
    snapshot->state = m_state;
    snapshot->failure = m_failure;
    snapshot->earlyStop = m_stopper.state();
    snapshot->metrics = m_session && showsEachBatch() ? m_session->measure() : m_metrics;
    snapshot->examplesPerSecond = measureSpeed();
    return snapshot;
  }

  std::shared_ptr<Snapshot> makeSnapshotOfThePast() {
    m_maker->renewPredictions();
    auto snapshot = m_maker->make(*m_session, *m_shown, m_request);
    snapshot->run = m_run;
    snapshot->state = RunState::Paused;
    snapshot->present = m_present;
    return snapshot;
  }

  void beginArchive(const Project& project) {
    const bool goesOn = project.trained && sameRun(project, m_design);
    m_design = project;
    m_design.trained = nullptr;
    const std::lock_guard lock(m_owner.m_mutex);
    m_owner.m_archiveRun = m_run;
    if (goesOn)
      m_owner.m_archive.keepPastOf(*project.trained);
    else
      m_owner.m_archive.clear();
  }

  void keepMoment() {
    auto moment = std::make_shared<RunMoment>();
    moment->state.epoch = m_session->epoch();
    moment->state.step = m_session->steps();
    moment->state.position = m_session->position();
    moment->state.parameters = m_session->parameters();
    moment->state.optimizer = m_session->optimizerState();
    moment->metrics = m_metrics;
    moment->gradient = m_session->gradient();
    moment->change = m_session->parameters() - m_session->parametersBefore();
    moment->batchLoss = m_session->batchLoss();
    moment->earlyStop = m_stopper.state();
    if (moment->earlyStop) moment->earlyStop->best = nullptr;
    const std::lock_guard lock(m_owner.m_mutex);
    m_owner.m_archive.append(std::move(moment));
  }

  void logMetrics() {
    m_metrics = m_session->measure();
    const std::lock_guard lock(m_owner.m_mutex);
    m_owner.m_log.push_back({m_run, m_metrics});
  }

  void logMeasurement(const EpochMetrics& metrics) {
    const auto begin = Clock::now();
    MeasurementPtr measurement = m_measurer->measure(*m_session, metrics, m_run);
    const auto end = Clock::now();
    m_nextMeasurement =
        end + std::max<Clock::duration>(kMeasurementShare * (end - begin), kMeasurementInterval);
    const std::lock_guard lock(m_owner.m_mutex);
    m_owner.m_measurements.push_back({std::move(measurement), m_failure});
  }

  double measureSpeed() {
    if (!isRunning()) return 0;
    const auto now = Clock::now();
    if (now - m_speedSince >= kSpeedInterval) {
      m_speed = static_cast<double>(m_examplesSince) / Seconds(now - m_speedSince).count();
      m_examplesSince = 0;
      m_speedSince = now;
    }
    return m_speed;
  }

  TrainingThread& m_owner;
  std::optional<TrainingSession> m_session;
  std::optional<SnapshotMaker> m_maker;
  std::optional<Measurer> m_measurer;
  EarlyStopper m_stopper;
  std::uint64_t m_run = 0;
  RunState m_state = RunState::Ready;
  std::optional<Error> m_failure;
  SnapshotRequest m_request;
  EpochMetrics m_metrics;
  std::optional<std::int64_t> m_stepsLeft;
  bool m_untilEpochEnd = false;
  std::int64_t m_stepsAtOnce = 1;
  Clock::duration m_pause = Clock::duration::zero();
  Clock::time_point m_nextStep;
  Clock::time_point m_steppedAt;
  Clock::time_point m_publishedAt;
  Clock::time_point m_nextMeasurement;
  Clock::time_point m_speedSince;
  std::int64_t m_examplesSince = 0;
  Project m_design;  ///< of the run, without what was trained
  MomentPtr m_shown;
  std::shared_ptr<const Snapshot> m_present;  ///< while a moment is shown
  double m_speed = 0;
  bool m_isDirty = false;
};

TrainingThread::TrainingThread() : m_thread([this](const std::stop_token& stop) { work(stop); }) {}

TrainingThread::~TrainingThread() {
  m_thread.request_stop();
  m_thread.join();
}

void TrainingThread::post(Command command) {
  {
    const std::lock_guard lock(m_mutex);
    m_commands.push_back(std::move(command));
    m_hasCommands = true;
  }
  m_wake.notify_one();
}

void TrainingThread::replace(Project project, std::shared_ptr<const PreparedData> data, std::uint64_t run) {
  post([project = std::move(project), data = std::move(data), run](Runner& runner) {
    runner.replace(project, data, run);
  });
}

void TrainingThread::start() {
  post([](Runner& runner) { runner.start(std::nullopt, false); });
}

void TrainingThread::pause() {
  post([](Runner& runner) { runner.pause(); });
}

void TrainingThread::runSteps(std::int64_t count) {
  post([count](Runner& runner) { runner.start(count, false); });
}

void TrainingThread::runEpoch() {
  post([](Runner& runner) { runner.start(std::nullopt, true); });
}

void TrainingThread::setSpeed(double batchesPerSecond) {
  post([batchesPerSecond](Runner& runner) { runner.setSpeed(batchesPerSecond); });
}

void TrainingThread::changeSettings(const TrainingSettings& settings) {
  post([settings](Runner& runner) { runner.changeSettings(settings); });
}

void TrainingThread::setRequest(const SnapshotRequest& request) {
  post([request](Runner& runner) { runner.setRequest(request); });
}

void TrainingThread::show(MomentPtr moment) {
  post([moment = std::move(moment)](Runner& runner) { runner.show(moment); });
}

std::shared_ptr<const Snapshot> TrainingThread::takeSnapshot() {
  const std::lock_guard lock(m_mutex);
  m_slotIsEmpty = true;
  return std::exchange(m_slot, nullptr);
}

std::vector<TrainingThread::LoggedMetrics> TrainingThread::takeMetrics() {
  const std::lock_guard lock(m_mutex);
  return std::exchange(m_log, {});
}

std::vector<TrainingThread::LoggedMeasurement> TrainingThread::takeMeasurements() {
  const std::lock_guard lock(m_mutex);
  return std::exchange(m_measurements, {});
}

std::optional<TrainingThread::KeptMoments> TrainingThread::takeMoments() {
  const std::lock_guard lock(m_mutex);
  if (m_archive.revision() == m_takenRevision) return std::nullopt;
  m_takenRevision = m_archive.revision();
  return KeptMoments{m_archiveRun, m_archive.moments(), m_archive.bytes()};
}

void TrainingThread::work(const std::stop_token& stop) {
  Runner runner(*this);
  std::deque<Command> commands;
  while (!stop.stop_requested()) {
    if (m_hasCommands) {
      {
        const std::lock_guard lock(m_mutex);
        commands.swap(m_commands);
        m_hasCommands = false;
      }
      for (const Command& command : commands) command(runner);
      commands.clear();
    }
    if (runner.isRunning() && runner.isDue()) runner.stepAhead();
    if (runner.wantsToPublish()) runner.publish();
    if (runner.isRunning() && runner.isDue()) continue;

    std::unique_lock lock(m_mutex);
    const auto hasCommands = [this] { return !m_commands.empty(); };
    if (!runner.isRunning())
      m_wake.wait(lock, stop, hasCommands);
    else if (runner.isDirty())
      m_wake.wait_until(lock, stop, std::min(runner.nextStep(), Clock::now() + kRenewInterval), hasCommands);
    else
      m_wake.wait_until(lock, stop, runner.nextStep(), hasCommands);
  }
}

}  // namespace neurarium
