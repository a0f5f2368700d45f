#include <QtTest>
#include <chrono>
#include <thread>

#include "core/training/run_archive.h"
#include "core/training/training_thread.h"
#include "tests/core/runs.h"
#include "tests/threads/tsan_suppressions.h"

using namespace neurarium;
using namespace neurarium::tests;

namespace {

constexpr Index kNumbers = 1000;

MomentPtr moment(std::int64_t epoch, float loss = 0.5f, Index numbers = kNumbers) {
  auto made = std::make_shared<RunMoment>();
  made->state.epoch = epoch;
  made->state.step = 10 * epoch;
  made->state.parameters = Vector::Constant(numbers, loss);
  made->metrics.epoch = epoch;
  made->metrics.step = 10 * epoch;
  made->metrics.trainLoss = loss;
  return made;
}

std::vector<std::int64_t> epochsOf(const std::vector<MomentPtr>& moments) {
  std::vector<std::int64_t> epochs;
  for (const MomentPtr& kept : moments) epochs.push_back(kept->state.epoch);
  return epochs;
}

Project adamProject() {
  Project project = eventfulProject();
  project.training.optimizer.type = OptimizerType::Adam;
  project.training.optimizer.learningRate = 0.01;
  return project;
}

/// The first snapshot that satisfies `wanted`, or nullptr after half a minute.
template <typename Wanted>
std::shared_ptr<const Snapshot> waitFor(TrainingThread& thread, Wanted wanted) {
  const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(30);
  while (std::chrono::steady_clock::now() < end) {
    if (auto snapshot = thread.takeSnapshot(); snapshot && wanted(*snapshot)) return snapshot;
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  return nullptr;
}

/// Trains so many epochs from where the run stands.
std::shared_ptr<const Snapshot> train(TrainingThread& thread, std::int64_t steps, std::int64_t untilStep) {
  thread.runSteps(steps);
  return waitFor(thread,
                 [=](const Snapshot& s) { return s.state == RunState::Paused && s.step == untilStep; });
}

using Epochs = std::vector<std::int64_t>;

}  // namespace

class RunArchiveTest : public QObject {
  Q_OBJECT

 private slots:
  void everyEpochIsKeptWhileThereIsRoom() {
    RunArchive archive;
    for (int epoch = 0; epoch <= 5; ++epoch) archive.append(moment(epoch));
    QCOMPARE(epochsOf(archive.moments()), (Epochs{0, 1, 2, 3, 4, 5}));
    QCOMPARE(archive.bytes(), 6 * bytesOf(*moment(0)));
    QVERIFY(bytesOf(*moment(0)) >= kNumbers * sizeof(Scalar));
  }

  void thinningKeepsTheFirstAndTheNewest() {
    RunArchive archive(RunArchive::kBytes, 5);
    for (int epoch = 3; epoch <= 8; ++epoch) archive.append(moment(epoch));
    QCOMPARE(epochsOf(archive.moments()), (Epochs{3, 4, 6, 8}));
    archive.append(moment(9));  // between two strides: kept as the newest
    QCOMPARE(epochsOf(archive.moments()), (Epochs{3, 4, 6, 8, 9}));
    QVERIFY(!archive.wants(9));
    QVERIFY(archive.wants(10));
    archive.append(moment(10));
    QCOMPARE(epochsOf(archive.moments()), (Epochs{3, 4, 6, 8, 10}));
    archive.append(moment(11));
    QCOMPARE(epochsOf(archive.moments()), (Epochs{3, 4, 8, 11}));
  }

  void memoryIsBounded() {
    const std::size_t bound = 50 * bytesOf(*moment(0)) + 7;
    RunArchive archive(bound);
    for (int epoch = 0; epoch <= 5000; ++epoch) {
      archive.append(moment(epoch));
      std::size_t bytes = 0;
      for (const MomentPtr& kept : archive.moments()) bytes += bytesOf(*kept);
      QCOMPARE(archive.bytes(), bytes);
      QVERIFY(bytes <= bound);
      QCOMPARE(archive.moments().front()->state.epoch, 0);
      QCOMPARE(archive.moments().back()->state.epoch, epoch);
    }
    QVERIFY(archive.moments().size() > 25);
  }

  void aMomentLargerThanTheBoundIsNotKept() {
    RunArchive archive(bytesOf(*moment(0)) * 3 / 2);
    archive.append(moment(0));
    archive.append(moment(1));
    QCOMPARE(epochsOf(archive.moments()), (Epochs{1}));
    archive.append(moment(2, 0.5f, 2 * kNumbers));
    QVERIFY(archive.moments().empty());
    QCOMPARE(archive.bytes(), std::size_t(0));
  }

  void theNearestMomentIsFound() {
    RunArchive archive;
    QCOMPARE(archive.nearest(3), nullptr);
    for (const int epoch : {2, 10, 20}) archive.append(moment(epoch));
    const auto nearest = [&](std::int64_t epoch) { return archive.nearest(epoch)->state.epoch; };
    QCOMPARE(nearest(0), 2);
    QCOMPARE(nearest(5), 2);
    QCOMPARE(nearest(6), 2);
    QCOMPARE(nearest(7), 10);
    QCOMPARE(nearest(20), 20);
    QCOMPARE(nearest(900), 20);
  }

  void aBranchDropsWhatCameLater() {
    RunArchive archive;
    for (int epoch = 0; epoch <= 80; ++epoch) archive.append(moment(epoch));
    TrainedState state = archive.nearest(37)->state;
    for (int epoch = 0; epoch <= 37; ++epoch) state.history.push_back(moment(epoch)->metrics);
    archive.keepPastOf(state);
    QCOMPARE(archive.moments().size(), std::size_t(38));
    archive.append(moment(38, 0.25f));
    QCOMPARE(archive.moments().size(), std::size_t(39));
    QCOMPARE(archive.moments().back()->metrics.trainLoss, 0.25f);
    QCOMPARE(archive.bytes(), 39 * bytesOf(*moment(0)));
  }

  /// Back from a branch to the course that it left: what both have in common stays.
  void anotherCourseIsNotThePast() {
    RunArchive archive;
    TrainedState state;
    for (int epoch = 0; epoch <= 9; ++epoch) {
      state = moment(epoch)->state;
      archive.append(moment(epoch, epoch < 4 ? 0.5f : 0.25f));
    }
    for (int epoch = 0; epoch <= 9; ++epoch) state.history.push_back(moment(epoch)->metrics);
    archive.keepPastOf(state);
    QCOMPARE(epochsOf(archive.moments()), (Epochs{0, 1, 2, 3}));
  }

  void replayingGivesTheSameLossesBitForBit() {
    const Project project = adamProject();
    const auto data = dataFor(project);
    TrainingThread thread;
    thread.replace(project, data, 1);
    TrainingSession session = TrainingSession::create(project, data).value();
    const auto stepsPerEpoch = static_cast<int>(session.stepsPerEpoch());
    const std::vector<double> all = losses(session, 12 * stepsPerEpoch);
    QVERIFY(train(thread, 12 * stepsPerEpoch, 12 * stepsPerEpoch));
    const auto kept = thread.takeMoments();
    QVERIFY(kept);
    QCOMPARE(kept->run, std::uint64_t(1));
    QCOMPARE(kept->moments.size(), std::size_t(13));
    QVERIFY(!thread.takeMoments());
    for (const MomentPtr& from : kept->moments) {
      Project again = project;
      again.trained = std::make_shared<TrainedState>(from->state);
      TrainingSession replay = TrainingSession::create(again, data).value();
      const auto begin = static_cast<std::size_t>(from->state.step);
      QCOMPARE(losses(replay, static_cast<int>(all.size() - begin)),
               std::vector<double>(all.begin() + from->state.step, all.end()));
      QCOMPARE(replay.parameters(), session.parameters());
    }
  }

  void aMomentIsShownAsItWas() {
    const Project project = adamProject();
    const auto data = dataFor(project);
    TrainingThread thread;
    thread.replace(project, data, 1);
    const auto begin = waitFor(thread, [](const Snapshot& s) { return s.state == RunState::Ready; });
    const std::int64_t perEpoch = begin->stepsPerEpoch;
    const auto then = train(thread, 4 * perEpoch, 4 * perEpoch);
    const auto now = train(thread, 5 * perEpoch + 1, 9 * perEpoch + 1);
    QVERIFY(then && now);
    thread.show(thread.takeMoments()->moments[4]);
    const auto shown = waitFor(thread, [](const Snapshot& s) { return s.present != nullptr; });
    QVERIFY(shown);
    QCOMPARE(shown->epoch, 4);
    QCOMPARE(shown->step, then->step);
    QCOMPARE(shown->parameters, then->parameters);
    QVERIFY(shown->optimizer == then->optimizer);
    QCOMPARE(shown->outputMap, then->outputMap);
    QCOMPARE(shown->neuronMaps, then->neuronMaps);
    QCOMPARE(shown->activations, then->activations);
    QCOMPARE(shown->trainPredictions, then->trainPredictions);
    QCOMPARE(shown->validationPredictions, then->validationPredictions);
    QCOMPARE(shown->metrics.trainLoss, then->metrics.trainLoss);
    QCOMPARE(shown->metrics.validationAccuracy, then->metrics.validationAccuracy);
    QCOMPARE(shown->learningRate, then->learningRate);
    QCOMPARE(shown->present->parameters, now->parameters);
    QCOMPARE(shown->present->position, now->position);
    thread.show(nullptr);
    const auto back = waitFor(thread, [](const Snapshot& s) { return !s.present; });
    QVERIFY(back);
    QCOMPARE(back->parameters, now->parameters);
    QCOMPARE(back->gradient, now->gradient);
  }

  void goingBackPausesARunningRun() {
    const Project project = adamProject();
    TrainingThread thread;
    thread.replace(project, dataFor(project), 1);
    thread.start();
    QVERIFY(waitFor(thread, [](const Snapshot& s) { return s.epoch >= 5; }));
    thread.show(thread.takeMoments()->moments[2]);
    const auto shown = waitFor(thread, [](const Snapshot& s) { return s.present != nullptr; });
    QVERIFY(shown);
    QCOMPARE(shown->epoch, 2);
    QCOMPARE(shown->state, RunState::Paused);
    QCOMPARE(shown->present->state, RunState::Paused);
    QVERIFY(shown->present->epoch >= 5);
  }

  void onlyARunFromThePastKeepsIt() {
    Project project = adamProject();
    const auto data = dataFor(project);
    TrainingThread thread;
    thread.replace(project, data, 1);
    const auto begin = waitFor(thread, [](const Snapshot& s) { return s.state == RunState::Ready; });
    const std::int64_t perEpoch = begin->stepsPerEpoch;
    QVERIFY(train(thread, 8 * perEpoch, 8 * perEpoch));
    const auto moments = thread.takeMoments()->moments;
    auto state = std::make_shared<TrainedState>(moments[3]->state);
    for (std::size_t i = 0; i <= 3; ++i) state->history.push_back(moments[i]->metrics);
    project.trained = state;
    thread.replace(project, data, 2);
    QVERIFY(train(thread, 2 * perEpoch, 5 * perEpoch));
    auto kept = thread.takeMoments();
    QCOMPARE(kept->run, std::uint64_t(2));
    QCOMPARE(epochsOf(kept->moments), (Epochs{0, 1, 2, 3, 4, 5}));
    // The same design from its first weights, and another design that goes on.
    project.trained = nullptr;
    thread.replace(project, data, 3);
    QVERIFY(waitFor(thread, [](const Snapshot& s) { return s.run == 3; }));
    QCOMPARE(epochsOf(thread.takeMoments()->moments), (Epochs{0}));
    project.trained = state;
    std::get<DenseSpec>(project.network.layers[1]).activation = Activation::Sigmoid;
    thread.replace(project, data, 4);
    QVERIFY(waitFor(thread, [](const Snapshot& s) { return s.run == 4; }));
    QCOMPARE(epochsOf(thread.takeMoments()->moments), (Epochs{3}));
  }
};

QTEST_APPLESS_MAIN(RunArchiveTest)
#include "run_archive_test.moc"
