#include <QtTest>
#include <chrono>
#include <cmath>
#include <thread>

#include "core/training/training_thread.h"
#include "tests/core/runs.h"
#include "tests/threads/tsan_suppressions.h"

using namespace neurarium;
using namespace neurarium::tests;

namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;
using SnapshotPtr = std::shared_ptr<const Snapshot>;

constexpr auto kPatience = std::chrono::seconds(30);

/// The first snapshot that satisfies `wanted`, or nullptr after kPatience.
template <typename Wanted>
SnapshotPtr waitFor(TrainingThread& thread, Wanted wanted) {
  const auto end = Clock::now() + kPatience;
  while (Clock::now() < end) {
    if (SnapshotPtr snapshot = thread.takeSnapshot(); snapshot && wanted(*snapshot)) return snapshot;
    std::this_thread::sleep_for(milliseconds(1));
  }
  return nullptr;
}

SnapshotPtr waitForState(TrainingThread& thread, RunState state) {
  return waitFor(thread, [state](const Snapshot& snapshot) { return snapshot.state == state; });
}

Project diverging() {
  Project project;
  project.data.source = "plane";
  project.network = NetworkSpec::mlp(2, {8, 8}, Activation::Relu, 1, Activation::Linear);
  project.training.optimizer.learningRate = 10;
  return project;
}

}  // namespace

class ThreadTest : public QObject {
  Q_OBJECT

 private slots:
  void aNewRunIsShownBeforeItStarts() {
    const Project project;
    TrainingThread thread;
    thread.replace(project, dataFor(project), 7);
    const SnapshotPtr snapshot = waitForState(thread, RunState::Ready);
    QVERIFY(snapshot);
    QCOMPARE(snapshot->run, std::uint64_t(7));
    QCOMPARE(snapshot->step, 0);
    QCOMPARE(snapshot->stepsPerEpoch, Index(25));
    QCOMPARE(snapshot->parameters, snapshot->network->initialParameters(project.seed));
    QCOMPARE(snapshot->outputMap.cols(), Index(kOutputMapSide * kOutputMapSide));
    QCOMPARE(snapshot->neuronMaps.size(), std::size_t(4));
    QCOMPARE(snapshot->neuronMaps[1].rows(), Index(4));
    QCOMPARE(snapshot->trainPredictions.cols(), Index(250));
    const auto log = thread.takeMetrics();
    QCOMPARE(log.size(), std::size_t(1));
    QCOMPARE(log[0].run, std::uint64_t(7));
    QCOMPARE(log[0].metrics.epoch, 0);
  }

  void stepsAndEpochsAreCountedOut() {
    const Project project;
    TrainingThread thread;
    thread.replace(project, dataFor(project), 1);
    thread.runSteps(3);
    SnapshotPtr snapshot = waitForState(thread, RunState::Paused);
    QVERIFY(snapshot);
    QCOMPARE(snapshot->step, 3);
    QCOMPARE(snapshot->batchInEpoch, Index(3));
    thread.runEpoch();
    snapshot = waitFor(thread, [](const Snapshot& s) { return s.state == RunState::Paused && s.step > 3; });
    QVERIFY(snapshot);
    QCOMPARE(snapshot->step, 25);
    QCOMPARE(snapshot->epoch, 1);
    QCOMPARE(snapshot->metrics.epoch, 1);
  }

  void pauseAndNoStepsLeaveANewRunReady() {
    const Project project;
    TrainingThread thread;
    thread.replace(project, dataFor(project), 1);
    thread.pause();
    thread.runSteps(0);
    SnapshotRequest request;
    request.example = 3;
    thread.setRequest(request);
    const SnapshotPtr snapshot = waitFor(thread, [](const Snapshot& s) { return s.example == 3; });
    QVERIFY(snapshot);
    QCOMPARE(snapshot->state, RunState::Ready);
    QCOMPARE(snapshot->step, 0);
  }

  void theRunIsTheSameAtAnySpeed_data() {
    QTest::addColumn<double>("speed");
    QTest::newRow("full speed") << TrainingThread::kFullSpeed;
    QTest::newRow("paced") << 2000.0;
    QTest::newRow("changed all the time") << -1.0;
  }
  void theRunIsTheSameAtAnySpeed() {
    QFETCH(double, speed);
    const Project project = eventfulProject();
    const auto data = dataFor(project);
    auto session = TrainingSession::create(project, data).value();
    std::vector<float> expected{session.measure().trainLoss};
    constexpr int kSteps = 200;
    for (int i = 0; i < kSteps; ++i) {
      QVERIFY(session.step());
      if (session.atEpochEnd()) expected.push_back(session.measure().trainLoss);
    }

    TrainingThread thread;
    thread.replace(project, data, 1);
    thread.setSpeed(std::max(speed, 0.0));
    thread.runSteps(kSteps);
    SnapshotPtr last;
    Index example = 0;
    while (!last || last->state != RunState::Paused) {
      if (speed < 0) {
        thread.setSpeed(++example % 3 == 0 ? 0 : 3000);
        thread.setRequest({example % 2 == 0, true, true, 16, example % 100});
      }
      last = waitFor(thread, [](const Snapshot& s) { return s.state != RunState::Ready; });
      QVERIFY(last);
    }
    QCOMPARE(last->step, kSteps);
    QCOMPARE(last->parameters, session.parameters());
    std::vector<float> losses;
    for (const auto& entry : thread.takeMetrics()) losses.push_back(entry.metrics.trainLoss);
    QVERIFY(losses == expected);
  }

  void theSlotHoldsTheNewestAndTheLogLosesNothing() {
    const Project project;
    TrainingThread thread;
    thread.replace(project, dataFor(project), 1);
    thread.start();
    std::int64_t step = -1;
    std::int64_t epoch = 0;
    std::vector<TrainingThread::LoggedMetrics> log;
    while (epoch < 300) {
      const SnapshotPtr snapshot = waitFor(thread, [](const Snapshot&) { return true; });
      QVERIFY(snapshot);
      QVERIFY(snapshot->step > step || snapshot->state == RunState::Ready);
      QCOMPARE(snapshot->epoch, snapshot->metrics.epoch);
      step = snapshot->step;
      epoch = snapshot->epoch;
      if (epoch % 3 == 0) {
        const auto taken = thread.takeMetrics();
        log.insert(log.end(), taken.begin(), taken.end());
      }
    }
    thread.pause();
    const SnapshotPtr last = waitForState(thread, RunState::Paused);
    QVERIFY(last);
    QVERIFY(!thread.takeSnapshot());  // the newest only, and once
    const auto rest = thread.takeMetrics();
    log.insert(log.end(), rest.begin(), rest.end());
    QCOMPARE(static_cast<std::int64_t>(log.size()), last->epoch + 1);
    for (std::size_t i = 0; i < log.size(); ++i) QCOMPARE(log[i].metrics.epoch, static_cast<std::int64_t>(i));
  }

  void aSnapshotThatNobodyTakesDoesNotGrowOld() {
    const Project project;
    TrainingThread thread;
    thread.replace(project, dataFor(project), 1);
    thread.start();
    const SnapshotPtr first = waitForState(thread, RunState::Running);
    QVERIFY(first);
    // Leave the slot full for a while: it is renewed all the same, and so nearer to the end than to the beginning.
    std::this_thread::sleep_for(milliseconds(400));
    const SnapshotPtr next = thread.takeSnapshot();
    thread.pause();
    const SnapshotPtr last = waitForState(thread, RunState::Paused);
    QVERIFY(next && last);
    QVERIFY(last->step - next->step < next->step - first->step);
  }

  void pauseDoesNotWaitForTheNextPacedBatch() {
    const Project project;
    TrainingThread thread;
    thread.replace(project, dataFor(project), 1);
    thread.setSpeed(0.1);  // a batch in ten seconds
    thread.start();
    QVERIFY(waitFor(thread, [](const Snapshot& s) { return s.step == 1; }));
    const auto asked = Clock::now();
    thread.pause();
    const SnapshotPtr paused = waitForState(thread, RunState::Paused);
    QVERIFY(paused);
    QVERIFY(Clock::now() - asked < std::chrono::seconds(5));
    QCOMPARE(paused->step, 1);
  }

  void pauseStopsAtFullSpeed() {
    const Project project;
    TrainingThread thread;
    thread.replace(project, dataFor(project), 1);
    thread.start();
    QVERIFY(waitForState(thread, RunState::Running));
    thread.pause();
    const SnapshotPtr paused = waitForState(thread, RunState::Paused);
    QVERIFY(paused);
    SnapshotRequest request;
    request.example = 3;
    thread.setRequest(request);  // another picture of the same moment
    const SnapshotPtr later = waitFor(thread, [](const Snapshot& s) { return s.example == 3; });
    QVERIFY(later);
    QCOMPARE(later->step, paused->step);
    QCOMPARE(later->parameters, paused->parameters);
  }

  void movingTheSpeedSliderTrainsNoExtraBatches() {
    const Project project;
    TrainingThread thread;
    thread.replace(project, dataFor(project), 1);
    thread.setSpeed(0.1);
    thread.start();
    QVERIFY(waitFor(thread, [](const Snapshot& s) { return s.step == 1; }));
    for (int i = 0; i < 50; ++i) thread.setSpeed(0.1 + 0.0001 * i);
    thread.pause();
    const SnapshotPtr paused = waitForState(thread, RunState::Paused);
    QVERIFY(paused);
    QCOMPARE(paused->step, 1);
  }

  void paceIsKept() {
    const Project project;
    TrainingThread thread;
    thread.replace(project, dataFor(project), 1);
    thread.setSpeed(100);
    const auto begin = Clock::now();
    thread.runSteps(21);  // the first at once
    QVERIFY(waitForState(thread, RunState::Paused));
    QVERIFY(Clock::now() - begin >= milliseconds(190));
  }

  void aDivergedRunKeepsFiniteParametersAndASuccessorTrains() {
    const Project project = diverging();
    TrainingThread thread;
    thread.replace(project, dataFor(project), 1);
    thread.start();
    const SnapshotPtr diverged = waitForState(thread, RunState::Diverged);
    QVERIFY(diverged);
    QVERIFY(diverged->failure);
    QCOMPARE(diverged->failure->code, ErrorCode::NonFiniteLoss);
    QVERIFY(diverged->parameters.allFinite());
    thread.start();  // has no effect
    Project sound;
    thread.replace(sound, dataFor(sound), 2);
    thread.runSteps(1);
    const SnapshotPtr next = waitForState(thread, RunState::Paused);
    QVERIFY(next);
    QCOMPARE(next->run, std::uint64_t(2));
    QVERIFY(!next->failure);
    QCOMPARE(next->step, 1);
  }

  void theInspectedLayersPreActivationsComeWhenAskedFor_data() {
    QTest::addColumn<Index>("layer");
    QTest::addColumn<Index>("units");
    QTest::newRow("none") << Index(0) << Index(0);
    QTest::newRow("first dense layer") << Index(1) << Index(6);
    QTest::newRow("batch normalisation has none") << Index(2) << Index(0);
    QTest::newRow("output") << Index(5) << Index(1);
    QTest::newRow("beyond the output") << Index(6) << Index(0);
    QTest::newRow("before the input") << Index(-1) << Index(0);
  }

  void theInspectedLayersPreActivationsComeWhenAskedFor() {
    QFETCH(Index, layer);
    QFETCH(Index, units);
    const Project project = eventfulProject();
    const auto data = dataFor(project);
    TrainingThread thread;
    SnapshotRequest request;
    request.inspectedLayer = layer;
    thread.setRequest(request);
    thread.replace(project, data, 1);
    thread.runSteps(5);
    const SnapshotPtr snapshot = waitForState(thread, RunState::Paused);
    QVERIFY(snapshot);
    QCOMPARE(snapshot->preActivations.rows(), units);
    QCOMPARE(snapshot->inspectedLayer, units > 0 ? layer : Index(0));
    if (units == 0) return;
    QCOMPARE(data->train.size(), Index(300));
    QCOMPARE(snapshot->preActivations.cols(), kInspectedExamples);
    const Network& network = *snapshot->network;
    Workspace workspace = network.makeWorkspace(kInspectedExamples);
    Rng rng(1);
    network.forward(snapshot->parameters, data->train.inputs.leftCols(kInspectedExamples), Mode::Inference,
                    rng, workspace);
    const auto i = static_cast<std::size_t>(layer) - 1;
    QCOMPARE(snapshot->preActivations, *network.layers()[i]->preActivation(workspace.layers[i]));
  }

  void fewExamplesGiveFewPreActivations() {
    Project project;
    project.data.split = {0.1, 0, 0.9};
    TrainingThread thread;
    SnapshotRequest request;
    request.inspectedLayer = 1;
    thread.setRequest(request);
    thread.replace(project, dataFor(project), 1);
    const SnapshotPtr snapshot = waitFor(thread, [](const Snapshot& s) { return s.run == 1; });
    QVERIFY(snapshot);
    QCOMPARE(snapshot->preActivations.cols(), snapshot->data->train.size());
    QVERIFY(snapshot->preActivations.cols() < kInspectedExamples);
  }

  void aSnapshotHasWhatTheOptimizerRemembers() {
    Project project;
    project.training.optimizer.type = OptimizerType::Adam;
    const auto data = dataFor(project);
    TrainingSession session = TrainingSession::create(project, data).value();
    losses(session, 7);
    TrainingThread thread;
    thread.replace(project, data, 1);
    thread.runSteps(7);
    const SnapshotPtr snapshot = waitForState(thread, RunState::Paused);
    QVERIFY(snapshot);
    QVERIFY(snapshot->optimizer == session.optimizerState());
    QCOMPARE(snapshot->optimizer.steps, std::int64_t(7));
  }

  void aRunThatCannotBeMadeSaysWhy() {
    Project project;
    const auto data = dataFor(project);
    TrainingThread thread;
    thread.replace(project, data, 0);
    QVERIFY(waitForState(thread, RunState::Ready));
    QCOMPARE(thread.takeMetrics().size(), std::size_t(1));
    project.training.batchSize = 1000;
    thread.replace(project, data, 1);
    thread.start();
    const SnapshotPtr snapshot = waitFor(thread, [](const Snapshot& s) { return s.run == 1; });
    QVERIFY(snapshot);
    QCOMPARE(snapshot->state, RunState::Ready);
    QCOMPARE(snapshot->failure->where, std::string("training.batchSize"));
    QVERIFY(!snapshot->network);
    QVERIFY(std::isnan(snapshot->metrics.trainLoss));  // not those of the run before
    QVERIFY(thread.takeMetrics().empty());
  }

  void settingsChangeWhileTraining() {
    const Project project;
    TrainingThread thread;
    thread.replace(project, dataFor(project), 1);
    thread.start();
    QVERIFY(waitForState(thread, RunState::Running));
    TrainingSettings settings = project.training;
    settings.optimizer.learningRate = 0.01;
    settings.batchSize = 50;
    thread.changeSettings(settings);
    const SnapshotPtr snapshot = waitFor(thread, [](const Snapshot& s) { return s.learningRate == 0.01; });
    QVERIFY(snapshot);
    QCOMPARE(snapshot->state, RunState::Running);
    QCOMPARE(snapshot->stepsPerEpoch, Index(5));
  }

  void destroyingARunningThreadIsQuick() {
    const Project project;
    const auto data = dataFor(project);
    for (const double speed : {0.0, 0.1}) {
      auto thread = std::make_unique<TrainingThread>();
      thread->replace(project, data, 1);
      thread->setSpeed(speed);
      thread->start();
      QVERIFY(waitForState(*thread, RunState::Running));
      const auto begin = Clock::now();
      thread.reset();
      QVERIFY(Clock::now() - begin < std::chrono::seconds(5));
    }
  }

  /// Three threads throw commands at a fourth and look at what comes out, until it is destroyed under way.
  void aStormOfCommandsIsWeathered() {
    std::vector<Project> projects{Project(), eventfulProject(), diverging()};
    std::vector<std::shared_ptr<const PreparedData>> data;
    for (const Project& project : projects) data.push_back(dataFor(project));
    for (std::uint64_t round = 0; round < 12; ++round) {
      auto thread = std::make_unique<TrainingThread>();
      std::atomic<int> incoherent = 0;
      {
        std::vector<std::jthread> storm;
        for (std::uint64_t who = 0; who < 3; ++who)
          storm.emplace_back([&, rng = Rng(round, 0, who)]() mutable {
            for (int i = 0; i < 60; ++i) {
              const std::size_t which = rng.below(projects.size());
              TrainingSettings settings = projects[which].training;
              settings.batchSize = static_cast<Index>(1 + rng.below(100));
              switch (rng.below(8)) {
                case 0:
                  thread->replace(projects[which], data[which], which);
                  break;
                case 1:
                  thread->pause();
                  break;
                case 2:
                  thread->runSteps(static_cast<std::int64_t>(rng.below(20)));
                  break;
                case 3:
                  thread->runEpoch();
                  break;
                case 4:
                  thread->setSpeed(rng.below(2) == 0 ? 0 : 500);
                  break;
                case 5:
                  thread->changeSettings(settings);
                  break;
                case 6:
                  thread->setRequest({true, rng.below(2) == 0, true, 4, static_cast<Index>(rng.below(300))});
                  break;
                default:
                  thread->start();
              }
              if (const SnapshotPtr snapshot = thread->takeSnapshot(); snapshot && snapshot->network) {
                const bool fits = snapshot->parameters.size() == snapshot->network->parameterCount() &&
                                  snapshot->parameters.allFinite();
                if (!fits) ++incoherent;
              }
              for (const auto& entry : thread->takeMetrics())
                if (entry.run >= projects.size()) ++incoherent;
            }
          });
      }
      thread.reset();
      QCOMPARE(incoherent.load(), 0);
    }
  }
};

QTEST_APPLESS_MAIN(ThreadTest)
#include "thread_test.moc"
