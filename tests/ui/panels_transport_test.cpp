#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

#include "ui/panels/transport_bar.h"
#include "ui/widgets/rate_combo.h"

using namespace neurarium;

class PanelsTransportTest : public QObject {
  Q_OBJECT

 private slots:
  void init() {
    QLocale::setDefault(QLocale("en_US"));
    m_document = std::make_unique<ProjectDocument>();
    m_controller = std::make_unique<TrainingController>(*m_document);
    m_bar = std::make_unique<TransportBar>(*m_document, *m_controller);
    QVERIFY(m_document->open(Project{}, {}).ok());
    m_bar->resize(1600, 60);
    m_bar->show();
    QTRY_VERIFY(m_controller->snapshot());
  }

  void cleanup() {
    m_bar.reset();
    m_controller.reset();
    m_document.reset();
  }

  void playBecomesPause() {
    auto* play = find<QToolButton>("playButton");
    QCOMPARE(play->text(), "Play");
    QTest::mouseClick(play, Qt::LeftButton);
    QVERIFY(m_controller->isPlaying());
    QCOMPARE(play->text(), "Pause");
    QTest::mouseClick(play, Qt::LeftButton);
    QVERIFY(!m_controller->isPlaying());
    QCOMPARE(play->text(), "Play");
  }

  void oneBatchAndOneEpochAreCounted() {
    QTest::mouseClick(find<QToolButton>("stepBatchButton"), Qt::LeftButton);
    QTRY_COMPARE(find<QLabel>("batch")->text(), "1 / 25");
    QCOMPARE(find<QLabel>("epoch")->text(), "000,000");
    QTest::mouseClick(find<QToolButton>("stepEpochButton"), Qt::LeftButton);
    QTRY_COMPARE(find<QLabel>("epoch")->text(), "000,001");
  }

  void resetReplaysTheSameWeightsAndNewWeightsDrawsOthers() {
    const Vector first = m_controller->snapshot()->parameters;
    QTest::mouseClick(find<QToolButton>("stepEpochButton"), Qt::LeftButton);
    QTRY_COMPARE(m_controller->snapshot()->epoch, 1);
    QTest::mouseClick(find<QToolButton>("resetButton"), Qt::LeftButton);
    QTRY_COMPARE(m_controller->snapshot()->epoch, 0);
    QVERIFY(m_controller->snapshot()->parameters == first);
    QCOMPARE(m_document->undoStack()->undoText(), "reset");

    const auto seed = m_document->project().seed;
    QTest::mouseClick(find<QToolButton>("newWeightsButton"), Qt::LeftButton);
    QVERIFY(m_document->project().seed != seed);
    QTRY_VERIFY(m_controller->snapshot()->parameters != first);
    m_document->undoStack()->undo();
    QCOMPARE(m_document->project().seed, seed);
  }

  void theSpeedGoesFromOneBatchToNoLimit() {
    auto* slider = find<QSlider>("speed");
    slider->setValue(slider->minimum());
    QCOMPARE(m_controller->speed(), 1.0);
    QVERIFY(isCaption("Speed: 1 batch/s"));
    slider->setValue(slider->maximum() - 1);
    QCOMPARE(m_controller->speed(), 10000.0);
    QVERIFY(isCaption("Speed: 10,000 batches/s"));
    QTest::keyClick(slider, Qt::Key_End);
    QCOMPARE(m_controller->speed(), TrainingThread::kFullSpeed);
    QVERIFY(isCaption("Speed: as fast as it goes"));
  }

  void theLearningRateIsTypedWithAComma() {
    type(find<RateCombo>("learningRate")->lineEdit(), "0,3");
    QCOMPARE(m_document->project().training.optimizer.learningRate, 0.3);
    QCOMPARE(find<RateCombo>("learningRate")->currentText(), "0.3");
    QCOMPARE(m_document->undoStack()->undoText(), "learning rate");
    m_document->undoStack()->undo();
    QCOMPARE(find<RateCombo>("learningRate")->currentText(), "0.03");
    m_document->undoStack()->redo();
    QCOMPARE(find<RateCombo>("learningRate")->currentText(), "0.3");
  }

  void aRefusedLearningRateSnapsBack_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("refusals");
    QTest::newRow("zero") << "0" << 1;
    QTest::newRow("negative") << "-1" << 1;
    QTest::newRow("huge") << "1e9" << 1;
    QTest::newRow("no number") << "quick" << 0;
  }

  void aRefusedLearningRateSnapsBack() {
    QFETCH(QString, typed);
    QSignalSpy refused(m_document.get(), &ProjectDocument::editRefused);
    type(find<RateCombo>("learningRate")->lineEdit(), typed);
    QTEST(static_cast<int>(refused.count()), "refusals");
    QCOMPARE(m_document->project().training.optimizer.learningRate, 0.03);
    QCOMPARE(find<RateCombo>("learningRate")->currentText(), "0.03");
    QVERIFY(!m_document->undoStack()->canUndo());
  }

  void aBatchLargerThanTheDataSnapsBack() {
    auto* box = find<QSpinBox>("batchSize");
    QSignalSpy refused(m_document.get(), &ProjectDocument::editRefused);
    box->setValue(251);  // of 250 training examples
    QCOMPARE(refused.count(), 1);
    QCOMPARE(box->value(), 10);
    QTest::keyClick(box, Qt::Key_Up);
    QCOMPARE(m_document->project().training.batchSize, 11);
  }

  void regularisationIsOneKindWithARate() {
    auto* kind = find<QComboBox>("penalty");
    auto* rate = find<RateCombo>("penaltyRate");
    QVERIFY(!rate->isEnabled());
    QTest::keyClick(kind, Qt::Key_Down);
    QCOMPARE(m_document->project().training.regularization, (Regularization{0.001, 0, 0}));
    QVERIFY(rate->isEnabled());
    type(rate->lineEdit(), "0.01");
    QTest::keyClick(kind, Qt::Key_Down);
    QCOMPARE(m_document->project().training.regularization, (Regularization{0, 0.01, 0}));
    type(rate->lineEdit(), "0");
    QCOMPARE(m_document->project().training.regularization, (Regularization{0, 0, 0}));
    QCOMPARE(kind->currentText(), "None");
  }

  void bothKindsAtOnceAreShownAsSuch() {
    auto* kind = find<QComboBox>("penalty");
    QVERIFY(m_document->edit("both", [](Project& p) { p.training.regularization = {0.1, 0.2, 0}; }).ok());
    QCOMPARE(kind->currentText(), "L1 + L2");
    QVERIFY(!find<RateCombo>("penaltyRate")->isEnabled());
    m_document->undoStack()->undo();
    QCOMPARE(kind->currentText(), "None");
    QCOMPARE(kind->count(), 3);
  }

 private:
  template <typename T>
  T* find(const char* name) {
    return m_bar->findChild<T*>(name);
  }

  bool isCaption(const QString& text) {
    for (const QLabel* label : m_bar->findChildren<QLabel*>())
      if (label->text() == text) return true;
    return false;
  }

  static void type(QLineEdit* edit, const QString& text) {
    edit->selectAll();
    QTest::keyClicks(edit, text);
    QTest::keyClick(edit, Qt::Key_Return);
  }

  std::unique_ptr<ProjectDocument> m_document;
  std::unique_ptr<TrainingController> m_controller;
  std::unique_ptr<TransportBar> m_bar;
};

QTEST_MAIN(PanelsTransportTest)
#include "panels_transport_test.moc"
