#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QToolButton>
#include <QtTest>

#include "ui/doctor/time_bar.h"

using namespace neurarium;

namespace {

constexpr int kPatience = 60000;
constexpr int kEpochs = 12;

}  // namespace

class TimeTravelTest : public QObject {
  Q_OBJECT

 private slots:
  void init() {
    m_document = std::make_unique<ProjectDocument>();
    m_controller = std::make_unique<TrainingController>(*m_document);
    m_bar = std::make_unique<TimeBar>(*m_document, *m_controller);
    m_slider = m_bar->findChild<QSlider*>("timeBar.slider");
    Project project;
    project.training.optimizer.type = OptimizerType::Adam;
    QVERIFY(m_document->open(project, {}).ok());
    QTRY_VERIFY_WITH_TIMEOUT(m_controller->snapshot(), kPatience);
    m_bar->show();
  }
  void cleanup() {
    m_bar.reset();
    m_controller.reset();
    m_document.reset();
  }

  void atFirstThereIsNothingToGoBackTo() {
    QVERIFY(!m_slider->isEnabled());
    QVERIFY(!button("timeBar.trainOn")->isEnabled());
    QVERIFY(!button("timeBar.back")->isEnabled());
  }

  void draggingBackShowsTheNetworkAsItWas() {
    std::vector<Vector> then = trainEpochs();
    QCOMPARE(m_slider->maximum(), kEpochs);
    QCOMPARE(m_slider->value(), kEpochs);
    for (const int epoch : {3, 0, 7}) {
      m_slider->setValue(epoch);
      QTRY_COMPARE_WITH_TIMEOUT(m_controller->snapshot()->epoch, epoch, kPatience);
      QCOMPARE(m_controller->snapshot()->parameters, then[static_cast<std::size_t>(epoch)]);
      QCOMPARE(m_controller->trainedState()->parameters, then[kEpochs]);
      QCOMPARE(m_controller->shownState()->epoch, epoch);
      QCOMPARE(m_controller->shownState()->history.back().epoch, epoch);
    }
    QVERIFY(m_bar->findChild<QLabel*>("timeBar.epoch")->text().contains("7"));
    QCOMPARE(m_document->undoStack()->count(), 0);
    QVERIFY(button("timeBar.back")->isVisible());
    button("timeBar.back")->click();
    QTRY_COMPARE_WITH_TIMEOUT(m_controller->snapshot()->epoch, kEpochs, kPatience);
    QCOMPARE(m_controller->snapshot()->parameters, then[kEpochs]);
    QCOMPARE(m_slider->value(), kEpochs);
    QVERIFY(!button("timeBar.back")->isVisible());
  }

  void gradientStepAndDiagnosisAreThoseOfThen() {
    std::vector<std::shared_ptr<const Snapshot>> then = {m_controller->snapshot()};
    for (int epoch = 1; epoch <= kEpochs; ++epoch) {
      m_controller->stepEpoch();
      QTRY_VERIFY_WITH_TIMEOUT(isAt(epoch), kPatience);
      then.push_back(m_controller->snapshot());
    }
    QTRY_COMPARE_WITH_TIMEOUT(m_controller->moments().size(), then.size(), kPatience);
    const std::size_t measured = m_controller->doctor().measurements().size();
    m_slider->setValue(5);
    QTRY_COMPARE_WITH_TIMEOUT(m_controller->snapshot()->epoch, 5, kPatience);
    QCOMPARE(m_controller->snapshot()->gradient, then[5]->gradient);
    QCOMPARE(m_controller->snapshot()->change, then[5]->change);
    QCOMPARE(m_controller->snapshot()->batchLoss, then[5]->batchLoss);
    QCOMPARE(m_controller->doctor().measurements().back()->metrics.epoch, 5);
    QCOMPARE(m_controller->presentDoctor().measurements().size(), measured);
    m_controller->makePresent();
    QVERIFY(m_controller->doctor().measurements().size() > 5);
    QCOMPARE(m_controller->doctor().measurements().back()->metrics.epoch, 5);
  }

  void arrowsMoveByOneMoment() {
    (void)trainEpochs();
    QTest::keyClick(m_slider, Qt::Key_Left);
    QTRY_COMPARE_WITH_TIMEOUT(m_controller->snapshot()->epoch, kEpochs - 1, kPatience);
    QTest::keyClick(m_slider, Qt::Key_Left);
    QTRY_COMPARE_WITH_TIMEOUT(m_controller->snapshot()->epoch, kEpochs - 2, kPatience);
    QTest::keyClick(m_slider, Qt::Key_End);
    QTRY_VERIFY_WITH_TIMEOUT(!m_controller->snapshot()->present, kPatience);
    QVERIFY(!m_controller->shownMoment());
  }

  void trainingOnFromThePastTakesTheSameCourseAndUndoReturns() {
    const std::vector<Vector> then = trainEpochs();
    m_slider->setValue(5);
    QTRY_COMPARE_WITH_TIMEOUT(m_controller->snapshot()->epoch, 5, kPatience);
    m_controller->stepEpoch();
    QTRY_VERIFY_WITH_TIMEOUT(isAt(6), kPatience);
    QVERIFY(!m_controller->shownMoment());
    QCOMPARE(m_controller->snapshot()->parameters, then[6]);
    QCOMPARE(m_controller->history().records().back().epoch, 6);
    QTRY_COMPARE_WITH_TIMEOUT(m_controller->moments().size(), std::size_t(7), kPatience);
    QCOMPARE(m_document->undoStack()->count(), 1);
    m_document->undoStack()->undo();
    QTRY_VERIFY_WITH_TIMEOUT(isAt(kEpochs), kPatience);
    QCOMPARE(m_controller->snapshot()->parameters, then[kEpochs]);
    QCOMPARE(m_controller->history().records().back().epoch, kEpochs);
    // What both courses share can still be seen.
    QTRY_COMPARE_WITH_TIMEOUT(m_controller->moments().size(), std::size_t(8), kPatience);
    QCOMPARE(m_controller->moments()[6]->state.parameters, then[6]);
    m_document->undoStack()->redo();
    QTRY_VERIFY_WITH_TIMEOUT(isAt(6), kPatience);
    QCOMPARE(m_controller->snapshot()->parameters, then[6]);
  }

  /// A run that is left in the middle of an epoch, its whole past being that of the branch.
  void undoWithinAnEpochKeepsThePast() {
    const std::vector<Vector> then = trainEpochs();
    m_controller->stepBatch();
    QTRY_COMPARE_WITH_TIMEOUT(m_controller->snapshot()->batchInEpoch, Index(1), kPatience);
    QCOMPARE(m_slider->maximum(), kEpochs + 1);
    m_slider->setValue(kEpochs);
    m_controller->makePresent();
    QTRY_VERIFY_WITH_TIMEOUT(m_controller->moments().size() == kEpochs + 1, kPatience);
    m_document->undoStack()->undo();
    QTRY_COMPARE_WITH_TIMEOUT(m_controller->snapshot()->batchInEpoch, Index(1), kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(m_controller->moments().size(), std::size_t(kEpochs + 1), kPatience);
    QCOMPARE(m_slider->value(), kEpochs + 1);
    m_slider->setValue(2);
    QTRY_COMPARE_WITH_TIMEOUT(m_controller->snapshot()->epoch, 2, kPatience);
    QCOMPARE(m_controller->snapshot()->parameters, then[2]);
  }

  void thePlayButtonTrainsOnFromHere() {
    (void)trainEpochs();
    m_slider->setValue(4);
    QTRY_COMPARE_WITH_TIMEOUT(m_controller->snapshot()->epoch, 4, kPatience);
    button("timeBar.trainOn")->click();
    QVERIFY(m_controller->isPlaying());
    QTRY_VERIFY_WITH_TIMEOUT(m_controller->snapshot()->epoch > 30, kPatience);
    QVERIFY(!m_controller->shownMoment());
    QCOMPARE(m_slider->value(), m_slider->maximum());
    m_controller->pause();
  }

  void goingBackPausesTraining() {
    m_controller->play();
    QTRY_VERIFY_WITH_TIMEOUT(m_controller->moments().size() > 5, kPatience);
    m_slider->setValue(2);
    QVERIFY(!m_controller->isPlaying());
    const std::int64_t epoch = m_controller->shownMoment()->state.epoch;
    QTRY_VERIFY_WITH_TIMEOUT(m_controller->snapshot()->present, kPatience);
    QCOMPARE(m_controller->snapshot()->epoch, epoch);
    const std::int64_t step = m_controller->present()->step;
    QVERIFY(step > m_controller->snapshot()->step);
    button("timeBar.back")->click();
    QTRY_VERIFY_WITH_TIMEOUT(!m_controller->snapshot()->present, kPatience);
    QCOMPARE(m_controller->snapshot()->step, step);
  }

  void theReplayShowsEveryMomentAndEndsInThePresent() {
    (void)trainEpochs();
    std::vector<std::int64_t> shown;
    connect(m_controller.get(), &TrainingController::shownMomentChanged, this, [&] {
      const MomentPtr& moment = m_controller->shownMoment();
      shown.push_back(moment ? moment->state.epoch : -1);
    });
    m_bar->findChild<QToolButton*>("timeBar.film")->click();
    QTRY_VERIFY_WITH_TIMEOUT(!shown.empty() && shown.back() == -1, kPatience);
    QCOMPARE(shown, (std::vector<std::int64_t>{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, -1}));
    QTRY_COMPARE_WITH_TIMEOUT(m_controller->snapshot()->epoch, kEpochs, kPatience);
  }

  void aResetEndsTheVisitToThePast() {
    (void)trainEpochs();
    m_slider->setValue(3);
    QVERIFY(m_controller->shownMoment());
    QVERIFY(m_document->edit("reset", [](Project& project) { project.trained = nullptr; }).ok());
    QVERIFY(!m_controller->shownMoment());
    QTRY_VERIFY_WITH_TIMEOUT(isAt(0), kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(m_controller->moments().size(), std::size_t(1), kPatience);
    QVERIFY(!m_slider->isEnabled());
  }

 private:
  QPushButton* button(const char* name) const { return m_bar->findChild<QPushButton*>(name); }
  bool isAt(std::int64_t epoch) const {
    const auto& snapshot = m_controller->snapshot();
    return snapshot->epoch == epoch && snapshot->state != RunState::Running && !snapshot->present &&
           m_controller->history().records().back().epoch == epoch;
  }
  /// θ at the end of every epoch, the first being its start.
  std::vector<Vector> trainEpochs() {
    std::vector<Vector> thetas = {m_controller->snapshot()->parameters};
    for (int epoch = 1; epoch <= kEpochs; ++epoch) {
      m_controller->stepEpoch();
      if (!QTest::qWaitFor([&] { return isAt(epoch); }, kPatience)) return {};
      thetas.push_back(m_controller->snapshot()->parameters);
    }
    if (!QTest::qWaitFor([&] { return m_controller->moments().size() == kEpochs + 1; }, kPatience)) return {};
    return thetas;
  }

  std::unique_ptr<ProjectDocument> m_document;
  std::unique_ptr<TrainingController> m_controller;
  std::unique_ptr<TimeBar> m_bar;
  QSlider* m_slider = nullptr;
};

QTEST_MAIN(TimeTravelTest)
#include "time_travel_test.moc"
