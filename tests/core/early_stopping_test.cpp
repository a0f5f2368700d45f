#include <QtTest>

#include "core/project/project_file.h"
#include "core/training/early_stopping.h"
#include "core/training/training_thread.h"
#include "tests/core/runs.h"
#include "tests/threads/tsan_suppressions.h"

using namespace neurarium;
using namespace neurarium::tests;

namespace {

/// Few noisy points and many units: the validation loss soon rises.
Project overfitting() {
  Project project;
  project.data.source = "sine";
  project.data.points = 60;
  project.data.noise = 40;
  project.data.split = {0.4, 0.3, 0.3};
  project.network = NetworkSpec::mlp(1, {32, 32}, Activation::Tanh, 1, Activation::Linear);
  project.training.optimizer.type = OptimizerType::Adam;
  project.training.optimizer.learningRate = 0.01;
  project.training.earlyStop = {true, 20};
  return project;
}

EpochMetrics epoch(std::int64_t number, float validation) {
  EpochMetrics metrics;
  metrics.epoch = number;
  metrics.validationLoss = validation;
  return metrics;
}

}  // namespace

class EarlyStoppingTest : public QObject {
  Q_OBJECT

 private slots:
  void itStopsWhenPatienceRunsOut() {
    const Project project = overfitting();
    const TrainingSession session = TrainingSession::create(project, dataFor(project)).value();
    EarlyStopper stopper;
    const EarlyStopSpec spec{true, 3};
    QVERIFY(!stopper.observe(session, epoch(1, 0.5f), spec));
    QVERIFY(!stopper.observe(session, epoch(2, 0.4f), spec));
    QVERIFY(!stopper.observe(session, epoch(3, 0.6f), spec));
    QCOMPARE(stopper.state()->patienceLeft, 2);
    QVERIFY(!stopper.observe(session, epoch(4, 0.4f), spec));  // no lower
    QVERIFY(stopper.observe(session, epoch(5, 0.5f), spec));
    QVERIFY(stopper.state()->hasStopped());
    QCOMPARE(stopper.state()->bestEpoch, std::int64_t(2));
    QCOMPARE(stopper.state()->bestLoss, 0.4f);
    stopper.goOn();
    QCOMPARE(stopper.state()->patienceLeft, 3);
    QVERIFY(!stopper.observe(session, epoch(6, 0.3f), spec));
    QCOMPARE(stopper.state()->bestEpoch, std::int64_t(6));
  }

  void withoutValidationOrSwitchedOffItDoesNothing() {
    const Project project = overfitting();
    const TrainingSession session = TrainingSession::create(project, dataFor(project)).value();
    EarlyStopper stopper;
    for (int i = 0; i < 50; ++i) {
      QVERIFY(!stopper.observe(session, epoch(i, kNotMeasured), {true, 3}));
      QVERIFY(!stopper.observe(session, epoch(i, 1.0f), {false, 3}));
    }
    QVERIFY(!stopper.state());
  }

  void theBestIsTheRunAsItWasThen() {
    const Project project = overfitting();
    TrainingSession session = TrainingSession::create(project, dataFor(project)).value();
    EarlyStopper stopper;
    std::vector<EpochMetrics> course;
    bool isEnough = false;
    while (!isEnough && session.epoch() < 2000) {
      QVERIFY(session.step());
      if (!session.atEpochEnd()) continue;
      course.push_back(session.measure());
      isEnough = stopper.observe(session, course.back(), project.training.earlyStop);
    }
    QVERIFY(isEnough);
    const auto lowest = std::min_element(course.begin(), course.end(), [](const auto& a, const auto& b) {
      return a.validationLoss < b.validationLoss;
    });
    QCOMPARE(stopper.state()->bestEpoch, lowest->epoch);
    QCOMPARE(session.epoch(), lowest->epoch + 20);
    Project restored = project;
    restored.trained = stopper.state()->best;
    TrainingSession best = TrainingSession::create(restored, dataFor(project)).value();
    QCOMPARE(best.measure().validationLoss, lowest->validationLoss);
    // And from there it goes on as it did.
    do QVERIFY(best.step());
    while (!best.atEpochEnd());
    QCOMPARE(best.measure().trainLoss, (lowest + 1)->trainLoss);
  }

  void theThreadPausesAndTells() {
    const Project project = overfitting();
    TrainingThread thread;
    thread.replace(project, dataFor(project), 1);
    thread.start();
    std::shared_ptr<const Snapshot> snapshot;
    const auto isStopped = [&] {
      if (auto newest = thread.takeSnapshot()) snapshot = newest;
      return snapshot && snapshot->state == RunState::Paused && snapshot->earlyStop &&
             snapshot->earlyStop->hasStopped();
    };
    QTRY_VERIFY_WITH_TIMEOUT(isStopped(), 60000);
    QCOMPARE(snapshot->epoch, snapshot->earlyStop->bestEpoch + 20);
  }

  void theProjectKeepsIt() {
    const Project project = overfitting();
    const auto read = readProject(writeProject(project));
    QVERIFY(read.ok());
    QCOMPARE(read->training.earlyStop, project.training.earlyStop);
    std::string broken = writeProject(project);
    broken.replace(broken.find("\"patience\": 20"), 14, "\"patience\": 0");
    const auto refused = readProject(broken);
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().code, ErrorCode::OutOfRange);
    QCOMPARE(refused.error().where, std::string("training.earlyStop.patience"));
  }
};

QTEST_APPLESS_MAIN(EarlyStoppingTest)
#include "early_stopping_test.moc"
