// What the window costs while it is used: how smooth it is, how much of training's speed it takes, how soon it is there. In a real X window,
// drawn in software.
#include <QEventLoop>
#include <QThread>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

#include "core/data/data_source.h"
#include "tests/bench/hand.h"
#include "tests/bench/measured_application.h"
#include "tests/bench/program_watch.h"
#include "tests/bench/training_speed.h"
#include "tests/ui/fake_prompts.h"
#include "ui/application.h"
#include "ui/canvas/network_canvas.h"
#include "ui/main_window.h"
#include "ui/network_edits.h"
#include "ui/plots/styled_plot.h"

using namespace neurarium;
using namespace neurarium::bench;

namespace {

constexpr double kFrameRate = 60;
constexpr double kWork = 12;   // milliseconds, of all frames but one in a hundred
constexpr double kStall = 50;  // milliseconds
constexpr double kSpeedShare = 0.85;
constexpr double kStart = 500;  // milliseconds
constexpr double kIdleShare = 0.005;
constexpr QSize kSmall(1280, 720);
constexpr QSize kLarge(1920, 1080);
constexpr std::int64_t kLongRun = 1'000'000;  // epochs
constexpr int kSettle = 400;                  // milliseconds, for animations and layouts

struct Plan {
  int rounds = 3;
  double gestureSeconds = 2;
  double aloneSeconds = 1.5;
  int starts = 5;
  double idleSeconds = 10;
};

/// A view of the program and what was measured of it.
struct Scene {
  const char* name;
  const char* activity;  ///< object name of its action
  QSize size;
  bool isLong = false;  ///< goes on from a run of kLongRun epochs
  GuiMeasure gui;
  double withWindow = 0;  ///< examples a second
  double alone = 0;
};

void spend(double seconds) {
  QEventLoop loop;
  QTimer::singleShot(static_cast<int>(1000 * seconds), Qt::PreciseTimer, &loop, &QEventLoop::quit);
  loop.exec();
}

Project projectFor(const Scene& scene) {
  Project project;
  project.network = NetworkSpec::mlp(2, std::vector<Index>(6, 8), Activation::Tanh, 1, Activation::Tanh);
  project.data.source = "spiral";
  project.training.optimizer.learningRate = 0.01;
  if (!scene.isLong) return project;
  const auto dataset = loadDataset(project.data).value();
  const auto data = prepareData(dataset, project.data, Activation::Tanh, 1).value();
  auto session = TrainingSession::create(project, data).value();
  auto trained = std::make_shared<TrainedState>();
  trained->epoch = kLongRun;
  trained->step = kLongRun * session.stepsPerEpoch();
  trained->parameters = session.parameters();
  EpochMetrics metrics = session.measure();
  for (metrics.epoch = 0; metrics.epoch <= kLongRun; ++metrics.epoch) {
    trained->history.push_back(metrics);
    trained->history.back().trainLoss *= 0.8f + 0.2f * static_cast<float>(metrics.epoch * 7919 % 1000) / 1000;
  }
  project.trained = std::move(trained);
  return project;
}

std::vector<QWidget*> placesIn(MainWindow& window) {
  std::vector<QWidget*> places{window.findChild<NetworkCanvas*>()->viewport()};
  for (StyledPlot* plot : window.findChildren<StyledPlot*>())
    if (plot->isVisible() && !plot->visibleRegion().isEmpty()) places.push_back(plot);
  if (auto* map = window.findChild<QWidget*>("decisionMap"); map && map->isVisible()) places.push_back(map);
  return places;
}

void measure(Scene& scene, const Plan& plan, MainWindow& window, MeasuredApplication& application) {
  window.resize(scene.size);
  (void)window.document().open(projectFor(scene), {});
  window.findChild<QAction*>(scene.activity)->trigger();
  window.controller().setSpeed(TrainingThread::kFullSpeed);
  application.setCanvas(window.findChild<NetworkCanvas*>()->viewport());
  spend(1e-3 * kSettle);
  Hand hand(window);
  double trained = 0;
  double aloneTrained = 0;
  double aloneSeconds = 0;
  Project alone = window.document().project();
  for (int round = 0; round < plan.rounds; ++round) {
    window.controller().pause();
    spend(1e-3 * kSettle);
    aloneTrained +=
        plan.aloneSeconds * examplesPerSecondAlone(alone, window.document().data(), plan.aloneSeconds);
    aloneSeconds += plan.aloneSeconds;
    for (const auto gesture : {Hand::Gesture::Hover, Hand::Gesture::Zoom, Hand::Gesture::Drag}) {
      window.controller().play();
      spend(1e-3 * kSettle);
      TrainingClock clock(window.controller());
      application.begin();
      hand.begin(gesture, placesIn(window));
      spend(plan.gestureSeconds);
      const GuiMeasure gui = application.end();
      trained += clock.examplesPerSecond() * gui.seconds;
      hand.end();
      scene.gui.add(gui);
    }
  }
  window.controller().pause();
  scene.withWindow = trained / scene.gui.seconds;
  scene.alone = aloneTrained / aloneSeconds;
}

void print(const Scene& scene) {
  const GuiMeasure& gui = scene.gui;
  const auto work = [&gui](double share) { return percentile(gui.work, share); };
  std::printf("%-20s%5d x %-5d%8.1f%9.1f%7.1f%7.1f%8.1f%7.0f %%%7d%6d%7.0f%10.2f%8.2f%8.0f %%\n", scene.name,
              scene.size.width(), scene.size.height(), gui.framesPerSecond(), work(0.5), work(0.99),
              work(0.999), percentile(gui.processor, 0.99), 100 * gui.busy / gui.seconds,
              gui.stallsOver(GuiMeasure::kLate), gui.stallsOver(kStall), gui.longestStall(),
              1e-6 * scene.alone, 1e-6 * scene.withWindow, 100 * scene.withWindow / scene.alone);
  std::fflush(stdout);
}

bool judge(const char* goal, const char* figure, bool passes) {
  std::printf("%-58s%14s  %s\n", goal, figure, passes ? "pass" : "falls short");
  return passes;
}

template <typename... Values>
std::array<char, 64> text(const char* format, Values... values) {
  std::array<char, 64> written{};
  (void)std::snprintf(written.data(), written.size(), format, values...);
  return written;
}

bool judgeScenes(const std::vector<Scene>& scenes) {
  double rate = 1e9, share = 1e9;
  double smallWork = 0, largeWork = 0;
  int stalls = 0;
  for (const Scene& scene : scenes) {
    if (scene.size == kSmall) rate = std::min(rate, scene.gui.framesPerSecond());
    double& work = scene.size == kSmall ? smallWork : largeWork;
    work = std::max(work, percentile(scene.gui.work, 0.99));
    stalls += scene.gui.stallsOver(kStall);
    share = std::min(share, scene.withWindow / scene.alone);
  }
  bool isGood = true;
  const auto add = [&](const char* goal, const auto& figure, bool passes) {
    isGood = judge(goal, figure.data(), passes) && isGood;
  };
  add("60 frames a second at 1280 x 720 (the slowest)", text("%.1f", rate), rate >= kFrameRate);
  add("99 of 100 frames under 12 ms of work at 1280 x 720", text("%.1f ms", smallWork), smallWork < kWork);
  add("99 of 100 frames under 12 ms of work at 1920 x 1080", text("%.1f ms", largeWork), largeWork < kWork);
  add("the event loop never more than 50 ms late", text("%d times", stalls), stalls == 0);
  add("training keeps 85 % of its speed (the least)", text("%.0f %%", 100 * share), share >= kSpeedShare);
  return isGood;
}

bool judgeProgram(const ProgramMeasure& program) {
  const double start = percentile(program.starts, 0.5);
  bool isGood =
      judge("a network on the screen within 500 ms, warm", text("%.0f ms", start).data(), start < kStart);
  isGood = judge("nothing to do: under 0.5 % of a processor", text("%.2f %%", 100 * program.idle).data(),
                 program.idle < kIdleShare) &&
           isGood;
  return isGood;
}

Plan planFor(int count, char** words, bool& startsProgram, const char*& only) {
  Plan plan;
  for (int i = 1; i < count; ++i) {
    if (std::strcmp(words[i], "--short") == 0) plan = {1, 0.4, 0.5, 2, 2};
    if (std::strcmp(words[i], "--minutes") == 0 && i + 1 < count)
      plan.rounds = std::max(1, static_cast<int>(std::atof(words[++i]) * 60 / 75));
    if (std::strcmp(words[i], "--no-start") == 0) startsProgram = false;
    if (std::strcmp(words[i], "--only") == 0 && i + 1 < count) only = words[++i];
  }
  return plan;
}

}  // namespace

int main(int count, char** words) {
  prepareApplication();
  MeasuredApplication application(count, words);
  QApplication::setQuitOnLastWindowClosed(false);
  bool startsProgram = true;
  const char* only = nullptr;
  const Plan plan = planFor(count, words, startsProgram, only);
  std::optional<ProgramMeasure> program;
  if (startsProgram) {
    program = watchProgram(NEURARIUM_PROGRAM, plan.starts, plan.idleSeconds);
    if (!program) {
      std::fprintf(stderr, "no network appeared on the screen after %s had started\n", NEURARIUM_PROGRAM);
      return 2;
    }
  }
  applyTheme(ThemeChoice::Light);
  Settings settings;
  settings.language = "en";
  settings.speed = TrainingThread::kFullSpeed;
  Language language;
  language.use("en");
  FakePrompts prompts;
  MainWindow window(settings, language, prompts);
  window.setWindowState(Qt::WindowNoState);
  window.show();

  std::printf("%-20s%-13s%8s%9s%7s%7s%8s%9s%7s%6s%7s%10s%8s%10s\n", "", "", "frames", "work: ms", "p99",
              "p99.9", "p99 of", "", "over", "over", "worst", "training", "with", "");
  std::printf("%-20s%-13s%8s%9s%7s%7s%8s%9s%7s%6s%7s%10s%8s%10s\n", "view", "window", "a second", "median",
              "", "", "CPU", "busy", "16 ms", "50", "late", "alone M/s", "window", "");
  std::vector<Scene> scenes;
  for (const QSize size : {kSmall, kLarge}) {
    scenes.push_back({"Train", "activityTrain", size, false, {}});
    scenes.push_back({"Train, 10⁶ epochs", "activityTrain", size, true, {}});
    scenes.push_back({"Step", "activityStep", size, false, {}});
    scenes.push_back({"Doctor", "activityDoctor", size, false, {}});
  }
  if (only)
    std::erase_if(scenes, [&](const Scene& scene) {
      return text("%s %d", scene.name, scene.size.width()).data() != std::string(only);
    });
  for (Scene& scene : scenes) {
    measure(scene, plan, window, application);
    print(scene);
  }
  std::printf("resident after it all: %.0f MB%s\n\n", residentMegabytes("self"),
              program ? text("; the program at rest: %.0f MB", program->megabytes).data() : "");
  bool isGood = judgeScenes(scenes);
  if (program) isGood = judgeProgram(*program) && isGood;
  return isGood ? 0 : 1;
}
