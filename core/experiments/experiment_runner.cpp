#include "core/experiments/experiment_runner.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <utility>

#include "core/data/data_source.h"
#include "core/training/early_stopping.h"
#include "core/training/metrics_history.h"

namespace neurarium {

namespace {

constexpr std::size_t kCurveRecords = 1000;  ///< more than a small plot has columns
constexpr Index kBlock = 256;
constexpr auto kMapInterval = std::chrono::milliseconds(500);
/// What an example costs beside the multiplications, in multiplications.
constexpr double kCostOfExample = 200;

bool sameExamples(const DataSettings& a, const DataSettings& b) {
  return a.source == b.source && a.file == b.file && a.target == b.target &&
         a.classifyNumbers == b.classifyNumbers && a.noise == b.noise && a.points == b.points &&
         a.classes == b.classes && a.reconstruct == b.reconstruct && a.seed == b.seed;
}

/// Roughly, for the estimate of the time that remains.
double workOf(const Variant& variant, const DataSettings& base) {
  double weights = 0;
  Index inputs = 0;
  for (const LayerSpec& layer : variant.project.network.layers) {
    if (const auto* input = std::get_if<InputSpec>(&layer)) inputs = input->units;
    const auto* dense = std::get_if<DenseSpec>(&layer);
    if (!dense) continue;
    weights += static_cast<double>(inputs + 1) * static_cast<double>(dense->units);
    inputs = dense->units;
  }
  const DataSource* source = findDataSource(base.source);
  const auto points = [source](Index asked) {
    return static_cast<double>(asked > 0 ? asked : source ? source->defaultPoints : 1);
  };
  return (kCostOfExample + weights) * points(variant.project.data.points) / points(base.points);
}

std::shared_ptr<const Matrix> mapOf(const TrainingSession& session, ConstVectorRef theta,
                                    Workspace& workspace) {
  const Matrix& probe = session.data().outputProbe.inputs;
  if (probe.size() == 0) return nullptr;
  auto map = std::make_shared<Matrix>(session.network().outputs(), probe.cols());
  session.network().predict(theta, probe, workspace, *map);
  return map;
}

}  // namespace

/// One variant while it is trained: everything that only its thread touches.
class ExperimentRunner::Run {
 public:
  Run(ExperimentRunner& owner, std::size_t index, TrainingSession session)
      : m_owner(owner),
        m_index(index),
        m_session(std::move(session)),
        m_workspace(m_session.network().makeWorkspace(kBlock)) {}

  void train(const std::stop_token& stop) {
    observe();
    EarlyStopper stopper;
    const EarlyStopSpec& earlyStop = m_session.settings().earlyStop;
    EpochMetrics best;
    while (m_session.epoch() < m_owner.m_epochs) {
      if (stop.stop_requested()) return end(VariantState::Cancelled);
      if (const Status status = m_session.step(); !status) {
        m_failure = status.error();
        return end(VariantState::Diverged);
      }
      if (!m_session.atEpochEnd()) continue;
      observe();
      const bool isEnough = stopper.observe(m_session, m_metrics, earlyStop);
      if (stopper.state() && stopper.state()->bestEpoch == m_metrics.epoch) best = m_metrics;
      if (isEnough) {
        const std::int64_t stoppedAt = std::exchange(m_metrics, best).epoch;
        return end(VariantState::Done, stopper.state()->best->parameters, stoppedAt);
      }
      if (m_owner.m_epochEnd) m_owner.m_epochEnd->arrive_and_wait();
    }
    end(VariantState::Done);
  }

  void testRange(Index steps, const std::stop_token& stop) {
    RangeTest test(m_session, steps);
    bool goesOn = true;
    while (goesOn && !stop.stop_requested()) {
      goesOn = test.step();
      const double share = static_cast<double>(test.points().size()) / static_cast<double>(steps);
      m_owner.publish(m_index, share, [&](VariantResult& result) { result.range = test.points(); });
    }
    m_metrics = m_session.measure();
    end(goesOn ? VariantState::Cancelled : VariantState::Done);
  }

 private:
  void observe() {
    m_metrics = m_session.measure();
    m_curve.append(m_metrics);
    std::shared_ptr<const Matrix> map;
    if (Clock::now() >= m_nextMap) {
      map = mapOf(m_session, m_session.parameters(), m_workspace);
      m_nextMap = Clock::now() + kMapInterval;
    }
    const double share = static_cast<double>(m_session.epoch()) / static_cast<double>(m_owner.m_epochs);
    m_owner.publish(m_index, share, [&](VariantResult& result) {
      result.metrics = m_metrics;
      if (map) result.outputMap = std::move(map);
      const std::vector<EpochMetrics>& records = m_curve.records();
      // Only the new part is copied while nothing old has changed.
      if (result.generation != m_curve.generation() || result.curve.size() > records.size())
        result.curve = records;
      else
        result.curve.insert(result.curve.end(),
                            records.begin() + static_cast<std::ptrdiff_t>(result.curve.size()),
                            records.end());
      result.generation = m_curve.generation();
    });
  }

  void end(VariantState state) { end(state, m_session.parameters(), std::nullopt); }

  void end(VariantState state, const Vector& theta, std::optional<std::int64_t> stoppedAt) {
    auto parameters = std::make_shared<const Vector>(theta);
    auto map = mapOf(m_session, theta, m_workspace);
    m_owner.publish(m_index, 1, [&](VariantResult& result) {
      result.state = state;
      result.failure = m_failure;
      result.metrics = m_metrics;
      result.stoppedAt = stoppedAt;
      result.parameters = std::move(parameters);
      result.outputMap = std::move(map);
    });
  }

  ExperimentRunner& m_owner;
  std::size_t m_index;
  TrainingSession m_session;
  Workspace m_workspace;
  MetricsHistory m_curve{kCurveRecords};
  EpochMetrics m_metrics;
  std::optional<Error> m_failure;
  Clock::time_point m_nextMap = Clock::now() + kMapInterval;
};

ExperimentRunner::ExperimentRunner(std::vector<Variant> variants, const Project& base,
                                   std::shared_ptr<const PreparedData> data, std::int64_t epochs,
                                   unsigned threads, bool inStep)
    : m_variants(std::move(variants)),
      m_base(base),
      m_baseData(std::move(data)),
      m_epochs(std::max<std::int64_t>(1, epochs)),
      m_begin(Clock::now()),
      m_results(m_variants.size()),
      m_shares(m_variants.size(), 0.0),
      m_end(m_begin) {
  for (const Variant& variant : m_variants) m_work.push_back(workOf(variant, m_base.data));
  const unsigned most = threads > 0 ? threads : std::max(1u, std::thread::hardware_concurrency());
  const auto count =
      static_cast<unsigned>(inStep ? m_variants.size() : std::min<std::size_t>(most, m_variants.size()));
  if (inStep) m_epochEnd.emplace(count);
  m_activeThreads = count;
  for (unsigned i = 0; i < count; ++i) m_threads.emplace_back([this] { work(m_stop.get_token()); });
}

ExperimentRunner::~ExperimentRunner() {
  cancel();
}

void ExperimentRunner::cancel() {
  m_stop.request_stop();
}

template <typename Change>
void ExperimentRunner::publish(std::size_t variant, double share, const Change& change) {
  const std::lock_guard lock(m_mutex);
  change(m_results[variant]);
  m_shares[variant] = share;
  m_end = Clock::now();
  ++m_revision;
}

Result<std::shared_ptr<const PreparedData>> ExperimentRunner::dataFor(const Project& project) const {
  const DenseSpec* output = project.network.output();
  const DenseSpec* baseOutput = m_base.network.output();
  const bool sameOutput = output && baseOutput && output->units == baseOutput->units &&
                          output->activation == baseOutput->activation;
  if (project.data == m_base.data && sameOutput) return m_baseData;
  if (!output) return Error{ErrorCode::LayerOrder, "network.layers", {}, {}};
  std::shared_ptr<const Dataset> dataset = m_baseData->dataset;
  if (!sameExamples(project.data, m_base.data)) {
    auto loaded = loadDataset(project.data);
    if (!loaded) return loaded.error();
    dataset = *std::move(loaded);
  }
  return prepareData(std::move(dataset), project.data, output->activation, output->units);
}

void ExperimentRunner::work(const std::stop_token& stop) {
  for (std::size_t i = m_next++; i < m_variants.size(); i = m_next++) {
    if (stop.stop_requested()) {
      publish(i, 1, [](VariantResult& result) { result.state = VariantState::Cancelled; });
      continue;
    }
    const auto fail = [&](const Error& error) {
      publish(i, 1, [&](VariantResult& result) {
        result.state = VariantState::Failed;
        result.failure = error;
      });
    };
    const Variant& variant = m_variants[i];
    auto data = dataFor(variant.project);
    if (!data) {
      fail(data.error());
      continue;
    }
    auto session = TrainingSession::create(variant.project, *data);
    if (!session) {
      fail(session.error());
      continue;
    }
    publish(i, 0, [&](VariantResult& result) {
      result.state = VariantState::Running;
      result.data = *data;
    });
    Run run(*this, i, *std::move(session));
    if (variant.rangeSteps > 0)
      run.testRange(variant.rangeSteps, stop);
    else
      run.train(stop);
  }
  if (m_epochEnd) m_epochEnd->arrive_and_drop();
  --m_activeThreads;
  ++m_revision;
}

ExperimentRunner::Progress ExperimentRunner::progress() const {
  const bool runs = isRunning();
  const std::lock_guard lock(m_mutex);
  const double all = std::accumulate(m_work.begin(), m_work.end(), 0.0);
  const double done = std::inner_product(m_work.begin(), m_work.end(), m_shares.begin(), 0.0);
  Progress progress;
  progress.share = all > 0 ? std::min(1.0, done / all) : 1;
  progress.elapsed = std::chrono::duration<double>((runs ? Clock::now() : m_end) - m_begin).count();
  if (runs) progress.remaining = done > 0 ? progress.elapsed * (all - done) / done : -1;
  return progress;
}

std::vector<VariantResult> ExperimentRunner::results() const {
  const std::lock_guard lock(m_mutex);
  return m_results;
}

}  // namespace neurarium
