// What the engine makes of one core: training, maps, snapshots, the Doctor. ./dev bench engine [--short]
#include <benchmark/benchmark.h>

#include <cstdio>
#include <cstring>

#include "core/diagnostics/measurer.h"
#include "core/training/snapshot_maker.h"
#include "tests/allocation_count.h"
#include "tests/bench/bench_report.h"
#include "tests/bench/engine_cases.h"

using namespace neurarium;
using namespace neurarium::bench;

namespace {

constexpr Index kMapSide = 100;
constexpr int kWarmUpSteps = 30;

TrainingSession warmSession(const EngineCase& tried) {
  TrainingSession session = makeSession(tried);
  for (int i = 0; i < kWarmUpSteps; ++i) (void)session.step();
  return session;
}

/// Steps of training, the shuffling at the end of each epoch among them.
void train(benchmark::State& state, const EngineCase& tried) {
  TrainingSession session = warmSession(tried);
  Index examples = 0;
  const long before = tests::allocations();
  for (auto _ : state) {
    if (!session.step()) return state.SkipWithError("diverged");
    examples += session.batchSize();
  }
  const auto allocated = static_cast<double>(tests::allocations() - before);
  const auto trained = static_cast<double>(examples);
  using benchmark::Counter;
  state.counters[kExamples] = Counter(trained, Counter::kIsRate);
  state.counters[kOperations] = Counter(trained * operationsPerExample(session.network()), Counter::kIsRate);
  if (tests::countsAllocations()) state.counters[kAllocations] = allocated / state.iterations();
}

/// The losses and accuracies at the end of an epoch.
void measureMetrics(benchmark::State& state, const EngineCase& tried) {
  TrainingSession session = warmSession(tried);
  for (auto _ : state) benchmark::DoNotOptimize(session.measure());
}

void measureForDoctor(benchmark::State& state, const EngineCase& tried) {
  TrainingSession session = warmSession(tried);
  const EpochMetrics metrics = session.measure();
  Measurer measurer(session);
  for (auto _ : state) benchmark::DoNotOptimize(measurer.measure(session, metrics));
}

/// A snapshot in which every view finds what it draws.
void makeSnapshot(benchmark::State& state, const EngineCase& tried) {
  const TrainingSession session = warmSession(tried);
  SnapshotMaker maker(session);
  SnapshotRequest request;
  request.inspectedLayer = 1;
  for (auto _ : state) {
    maker.renewPredictions();
    benchmark::DoNotOptimize(maker.make(session, request));
  }
}

/// A snapshot with the maps of all neurons only, or with nothing that a view may leave out.
void makeMaps(benchmark::State& state, EngineCase tried, Index side) {
  auto data = std::make_shared<PreparedData>(*tried.data);
  data->neuronProbe.width = data->neuronProbe.height = side;
  data->neuronProbe.inputs.resize(2, side * side);
  for (Index i = 0; i < side * side; ++i) {
    const auto place = [side](Index cell) {
      return Scalar(6) * (static_cast<Scalar>(2 * cell + 1) / static_cast<Scalar>(side) - 1);
    };
    data->neuronProbe.inputs.col(i) << place(i % side), -place(i / side);
  }
  tried.data = data;
  const TrainingSession session = warmSession(tried);
  SnapshotMaker maker(session);
  SnapshotRequest request;
  request.neuronMaps = side > 0;
  request.outputMap = request.predictions = false;
  for (auto _ : state) benchmark::DoNotOptimize(maker.make(session, request));
}

/// Registers what follows, more or less thoroughly.
class Plan {
 public:
  explicit Plan(bool isShort) : m_isShort(isShort) {}

  void registerAll() {
    for (const EngineCase& tried : engineCases()) addThorough("train/" + tried.name, train, tried);
    addThorough("map/A every neuron", makeMaps, caseA(), kMapSide);
    add("map/A nothing", makeMaps, caseA(), Index(0));
    for (const EngineCase& tried : {caseA(), caseB(), caseC(OptimizerType::Sgd)}) {
      add("beside/" + tried.name + " metrics", measureMetrics, tried);
      add("beside/" + tried.name + " Doctor", measureForDoctor, tried);
      add("beside/" + tried.name + " snapshot", makeSnapshot, tried);
    }
    for (const Index width : chosen({4, 8, 16, 32, 64, 128, 256, 512, 1024}))
      add(label("width/2-w-w-1, w =", width), train, planeCase("", {width, width}, 32));
    for (const Index depth : chosen({1, 2, 4, 8, 16, 32, 62}))
      add(label("depth/2-8×d-1, d =", depth), train,
          planeCase("", std::vector<Index>(static_cast<std::size_t>(depth), 8), 10));
    for (const Index batch : chosen({1, 4, 16, 64, 256, 1024}))
      add(label("batch of A/batch", batch), train, planeCase("", {4, 2}, batch, 1024));
    for (const Index batch : chosen({1, 4, 16, 64, 256, 1024}))
      add(label("batch of C with SGD/batch", batch), train, caseC(OptimizerType::Sgd, batch, 1024));
  }

 private:
  static std::string label(const char* what, Index number) {
    char text[64];
    std::snprintf(text, sizeof text, "%s %ld", what, static_cast<long>(number));
    return text;
  }

  /// In short, both ends and the middle.
  std::vector<Index> chosen(const std::vector<Index>& all) const {
    if (!m_isShort) return all;
    return {all.front(), all[all.size() / 2], all.back()};
  }

  template <typename... Arguments>
  benchmark::internal::Benchmark* add(const std::string& name, Arguments&&... arguments) {
    return benchmark::RegisterBenchmark(name.c_str(), std::forward<Arguments>(arguments)...)
        ->MinTime(m_isShort ? 0.05 : 0.25);
  }

  template <typename... Arguments>
  void addThorough(const std::string& name, Arguments&&... arguments) {
    add(name, std::forward<Arguments>(arguments)...)
        ->Repetitions(m_isShort ? 3 : 7)
        ->MinTime(m_isShort ? 0.15 : 0.5);
  }

  bool m_isShort;
};

void printPeaks(const char* when, const std::vector<Peak>& peaks) {
  std::printf("Eigen's sgemm %s:", when);
  for (const Peak& peak : peaks)
    std::printf("  %s %.1f GFLOP/s", peak.instructions.c_str(), 1e-9 * peak.operations);
  std::printf("\n");
}

/// What goes on beside training, in epochs and steps of training.
void printShares(const BenchReport& report) {
  bool isFirst = true;
  for (const EngineCase& tried : {caseA(), caseB(), caseC(OptimizerType::Sgd)}) {
    const auto step = report.seconds("train/" + tried.name);
    const auto metrics = report.seconds("beside/" + tried.name + " metrics");
    const auto doctor = report.seconds("beside/" + tried.name + " Doctor");
    const auto snapshot = report.seconds("beside/" + tried.name + " snapshot");
    if (!step || !metrics || !doctor || !snapshot) continue;
    if (isFirst) std::printf("\n%-22s %16s %16s %16s\n", "beside training", "metrics", "Doctor", "snapshot");
    isFirst = false;
    const double epoch = *step * static_cast<double>(makeSession(tried).stepsPerEpoch());
    std::printf("  %-20s %9.2f epochs %9.2f epochs %10.1f steps\n", tried.name.c_str(), *metrics / epoch,
                *doctor / epoch, *snapshot / *step);
  }
}

void printGoals(const BenchReport& report) {
  const auto scaled = [](std::optional<double> figure, double factor) {
    return figure ? std::optional(*figure * factor) : std::nullopt;
  };
  std::printf("\nGoals\n");
  report.printGoal("decision map of A, 100 × 100, with every neuron's",
                   scaled(report.seconds("map/A every neuron"), 1e3), "ms", Bound::AtMost, 0.1);
  for (const char* instructions : {"x86-64-v3", "x86-64-v4"})
    if (const auto peak = report.peakOf(instructions))
      report.printGoal(std::string("C with SGD, share of sgemm's peak with ") + instructions,
                       scaled(report.counter("train/C SGD", kOperations), 100 / *peak), "%", Bound::AtLeast,
                       70);
  report.printGoal("allocations in a step of training", report.mostAllocations("train"), "", Bound::AtMost,
                   0);
}

}  // namespace

int main(int argc, char** argv) {
  bool isShort = false;
  int kept = 1;
  for (int i = 1; i < argc; ++i) {
    if (std::strcmp(argv[i], "--short") == 0)
      isShort = true;
    else
      argv[kept++] = argv[i];
  }
  benchmark::Initialize(&kept, argv);
  if (benchmark::ReportUnrecognizedArguments(kept, argv)) return 1;

  const auto peaks = measurePeaks();
  printPeaks("before", peaks);
  BenchReport report(peaks);
  Plan(isShort).registerAll();
  benchmark::RunSpecifiedBenchmarks(&report);
  const auto peaksAfter = measurePeaks();
  report.addPeaks(peaksAfter);
  printShares(report);
  std::printf("\n");
  printPeaks("after", peaksAfter);
  printGoals(report);
  benchmark::Shutdown();
  return 0;
}
