#include <benchmark/benchmark.h>

#include <QApplication>
#include <QWindow>

#include "core/data/data_source.h"
#include "core/project/project.h"
#include "core/training/snapshot_maker.h"
#include "core/training/training_session.h"
#include "ui/canvas/network_canvas.h"
#include "ui/theme.h"

using namespace neurarium;

namespace {

// What is left for it in a window of 1280 × 720, and of 1920 × 1080.
constexpr QSize kCanvas(620, 400);
constexpr QSize kLargeCanvas(1260, 760);
constexpr int kSnapshots = 2;

/// One frame on the thread of the window: a snapshot that it has not seen yet is drawn, in software.
void paintFrames(benchmark::State& state, const std::vector<Index>& hidden, double zoom,
                 QSize size = kCanvas) {
  Project project;
  project.network = NetworkSpec::mlp(2, hidden, Activation::Tanh, 1, Activation::Tanh);
  project.data.source = "spiral";
  const auto dataset = loadDataset(project.data).value();
  (void)fitToDataset(project, *dataset);
  const DenseSpec& output = *project.network.output();
  const auto data = prepareData(dataset, project.data, output.activation, output.units).value();
  auto session = TrainingSession::create(project, data).value();

  NetworkCanvas canvas;
  canvas.resize(size);
  canvas.setNetwork(project.network, data);
  canvas.show();
  while (!canvas.windowHandle()->isExposed()) QApplication::processEvents();
  while (canvas.zoom() < zoom) {
    const double before = canvas.zoom();
    canvas.zoomIn();
    if (canvas.zoom() == before) break;
  }
  SnapshotRequest request;
  request.mappedUnits = canvas.mappedUnits();
  std::vector<std::shared_ptr<const Snapshot>> snapshots;
  SnapshotMaker maker(session);
  for (int i = 0; i < kSnapshots; ++i) {
    (void)session.step();
    auto snapshot = maker.make(session, request);
    snapshot->state = RunState::Running;
    snapshots.push_back(std::move(snapshot));
  }
  std::size_t next = 0;
  for (auto _ : state) {
    canvas.setSnapshot(snapshots[next++ % snapshots.size()]);
    canvas.viewport()->repaint();
  }
}

void sixLayersOfEight(benchmark::State& state) {
  paintFrames(state, std::vector<Index>(6, 8), 1);
}

void sixLayersOfEightOnALargeCanvas(benchmark::State& state) {
  paintFrames(state, std::vector<Index>(6, 8), 1, kLargeCanvas);
}

void twentyLayersOf512(benchmark::State& state) {
  paintFrames(state, std::vector<Index>(20, 512), static_cast<double>(state.range(0)));
}

BENCHMARK(sixLayersOfEight)->Unit(benchmark::kMillisecond);
BENCHMARK(sixLayersOfEightOnALargeCanvas)->Unit(benchmark::kMillisecond);
BENCHMARK(twentyLayersOf512)->ArgName("zoom")->Arg(1)->Arg(4)->Arg(16)->Unit(benchmark::kMillisecond);

}  // namespace

int main(int argc, char** argv) {
  qputenv("QT_QPA_PLATFORM", "offscreen");
  QApplication application(argc, argv);
  applyTheme(ThemeChoice::Light);
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 1;
  benchmark::RunSpecifiedBenchmarks();
  benchmark::Shutdown();
  return 0;
}
