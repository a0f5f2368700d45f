#include <QSignalSpy>
#include <QTest>

#include "core/training/training_session.h"
#include "ui/network_edits.h"
#include "ui/training_controller.h"

using namespace neurarium;

namespace {

/// The training losses that a session gives, without thread or window.
std::vector<float> lossesOfSession(const ProjectDocument& document, int epochs) {
  auto session = TrainingSession::create(document.project(), document.data());
  std::vector<float> losses = {session->measure().trainLoss};
  for (int epoch = 0; epoch < epochs; ++epoch) {
    do (void)session->step();
    while (!session->atEpochEnd());
    losses.push_back(session->measure().trainLoss);
  }
  return losses;
}

}  // namespace

class TrainingControllerTest : public QObject {
  Q_OBJECT

 private slots:
  void init() {
    m_document = std::make_unique<ProjectDocument>();
    m_controller = std::make_unique<TrainingController>(*m_document);
    QVERIFY(m_document->open(Project{}, {}).ok());
    QTRY_VERIFY(m_controller->snapshot());
  }
  void cleanup() {
    m_controller.reset();
    m_document.reset();
  }

  void isReadyToTrainAtOnce() {
    QCOMPARE(m_controller->snapshot()->state, RunState::Ready);
    QCOMPARE(m_controller->snapshot()->step, 0);
    QCOMPARE(m_controller->trainedState(), nullptr);
  }

  void playTrainsUntilPause() {
    m_controller->play();
    QTRY_VERIFY(m_controller->snapshot()->epoch > 20);
    m_controller->pause();
    QTRY_COMPARE(m_controller->snapshot()->state, RunState::Paused);
    const auto step = m_controller->snapshot()->step;
    QTest::qWait(50);
    QCOMPARE(m_controller->snapshot()->step, step);
  }

  void oneBatchAndOneEpochAreExact() {
    m_controller->stepBatch();
    QTRY_COMPARE(m_controller->snapshot()->step, 1);
    auto session = TrainingSession::create(m_document->project(), m_document->data());
    QVERIFY(session->step().ok());
    QCOMPARE(m_controller->snapshot()->metrics.trainLoss, session->measure().trainLoss);
    m_controller->stepEpoch();
    QTRY_COMPARE(m_controller->snapshot()->epoch, 1);
    QCOMPARE(m_controller->snapshot()->step, 25);
  }

  void theWindowTrainsAsTheSessionDoes_data() {
    QTest::addColumn<double>("speed");
    QTest::newRow("as fast as it goes") << TrainingThread::kFullSpeed;
    QTest::newRow("3,000 batches a second") << 3000.0;
  }
  void theWindowTrainsAsTheSessionDoes() {
    QFETCH(double, speed);
    constexpr int kEpochs = 30;
    const std::vector<float> expected = lossesOfSession(*m_document, kEpochs);
    m_controller->setSpeed(speed);
    m_controller->play();
    QTRY_VERIFY(m_controller->history().records().size() > kEpochs);
    // So fast a run may be past many epochs at once, and its history then keeps every second, fourth … of them.
    int compared = 0;
    for (const EpochMetrics& record : m_controller->history().records()) {
      if (record.epoch > kEpochs) break;
      QCOMPARE(record.trainLoss, expected[static_cast<std::size_t>(record.epoch)]);
      ++compared;
    }
    QVERIFY(compared > 2);
  }

  void aLiveChangeKeepsTheRun() {
    m_controller->play();
    QTRY_VERIFY(m_controller->snapshot()->epoch > 5);
    const auto run = m_controller->snapshot()->run;
    QVERIFY(
        m_document->edit("learning rate", [](Project& p) { p.training.optimizer.learningRate = 0.01; }).ok());
    QTRY_COMPARE(m_controller->snapshot()->learningRate, 0.01);
    QCOMPARE(m_controller->snapshot()->run, run);
    QVERIFY(m_controller->snapshot()->epoch > 5);
  }

  void resetReplaysTheSameLosses() {
    m_controller->stepEpoch();
    QTRY_COMPARE(m_controller->history().records().size(), std::size_t(2));
    const float loss = m_controller->history().records()[1].trainLoss;
    resetRun(*m_document);
    QTRY_COMPARE(m_controller->snapshot()->step, 0);
    m_controller->stepEpoch();
    QTRY_COMPARE(m_controller->history().records().size(), std::size_t(2));
    QCOMPARE(m_controller->history().records()[1].trainLoss, loss);
  }

  void newWeightsAreOtherOnes() {
    const Vector before = m_controller->snapshot()->parameters;
    drawNewWeights(*m_document);
    QTRY_VERIFY(m_controller->snapshot()->parameters != before);
    m_document->undoStack()->undo();
    QTRY_VERIFY(m_controller->snapshot()->parameters == before);
  }

  void undoOfAnEditBringsTheTrainedWeightsBack() {
    m_controller->stepEpoch();
    QTRY_COMPARE(m_controller->snapshot()->epoch, 1);
    const Vector trained = m_controller->snapshot()->parameters;
    addHiddenLayer(*m_document, 1);
    QTRY_VERIFY(m_controller->snapshot()->parameters.size() > trained.size());
    QCOMPARE(m_controller->snapshot()->epoch, 1);
    m_document->undoStack()->undo();
    QTRY_COMPARE(m_controller->snapshot()->parameters.size(), trained.size());
    QVERIFY(m_controller->snapshot()->parameters == trained);
    QCOMPARE(m_controller->history().records().size(), std::size_t(2));
  }

  void divergenceStopsNamesTheLayerAndKeepsFiniteWeights() {
    QVERIFY(m_document
                ->edit("relu",
                       [](Project& p) {
                         for (std::size_t i : {1u, 2u})
                           std::get<DenseSpec>(p.network.layers[i]).activation = Activation::Relu;
                         p.network.output()->activation = Activation::Linear;
                         p.training.optimizer.learningRate = 1000;
                       })
                .ok());
    QSignalSpy playing(m_controller.get(), &TrainingController::playingChanged);
    m_controller->play();
    QTRY_COMPARE(m_controller->snapshot()->state, RunState::Diverged);
    QVERIFY(m_controller->snapshot()->failure.has_value());
    QVERIFY(QString::fromStdString(m_controller->snapshot()->failure->where).startsWith("network.layers["));
    QVERIFY(m_controller->snapshot()->parameters.allFinite());
    QVERIFY(!m_controller->isPlaying());
    QCOMPARE(playing.last().first().toBool(), false);
  }

  void destroyedWhileTrainingItEndsAtOnce() {
    m_controller->play();
    QTRY_VERIFY(m_controller->snapshot()->step > 0);
    QElapsedTimer timer;
    timer.start();
    m_controller.reset();
    QVERIFY(timer.elapsed() < 2000);
  }

 private:
  std::unique_ptr<ProjectDocument> m_document;
  std::unique_ptr<TrainingController> m_controller;
};

QTEST_GUILESS_MAIN(TrainingControllerTest)
#include "training_controller_test.moc"
