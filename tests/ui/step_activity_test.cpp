#include <QAction>
#include <QComboBox>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include "tests/ui/fake_prompts.h"
#include "ui/canvas/network_canvas.h"
#include "ui/main_window.h"
#include "ui/network_edits.h"
#include "ui/step/step_activity.h"
#include "ui/step/step_picture_maker.h"
#include "ui/step/step_place.h"
#include "ui/step/timeline_bar.h"

using namespace neurarium;

/// The Step activity in the real window, with a small network for XOR.
class StepActivityTest : public QObject {
  Q_OBJECT

  static void languages() {
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << "en";
    QTest::newRow("French") << "fr";
  }

 private slots:
  void initTestCase() { applyTheme(ThemeChoice::Light); }

  void init() {
    m_settings = Settings{};
    m_settings.language = "en";
    m_settings.activity = Activity::Step;
    m_language.use("en");
    m_window = std::make_unique<MainWindow>(m_settings, m_language, m_prompts);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->files().openExample(":/templates/xor.neurarium");
    m_step = m_window->findChild<StepActivity*>();
    QTRY_VERIFY(snapshot() && snapshot()->run == 2 && player().trace());
  }

  void cleanup() { m_window.reset(); }

  void theWholeStepByMouse_data() { languages(); }

  void theWholeStepByMouse() {
    QFETCH(QString, language);
    m_language.use(language);
    const Vector before = snapshot()->parameters;
    const Vector after = player().trace()->parametersAfter();
    int moves = 0;
    while (player().moment() < player().timeline().length()) {
      click("stepNext");
      ++moves;
    }
    QVERIFY(moves > 20);
    QVERIFY(!button("stepNext")->isEnabled());
    for (int i = 0; i < moves; ++i) click("stepPrevious");
    QCOMPARE(player().moment(), 0);
    QVERIFY(!button("stepPrevious")->isEnabled());

    click("applyStep");
    QTRY_VERIFY(snapshot()->step == 1);
    QVERIFY(snapshot()->parameters == after);
    m_window->document().undoStack()->undo();
    QTRY_VERIFY(snapshot()->step == 0);
    QVERIFY(snapshot()->parameters == before);
  }

  void theWholeStepByKeys_data() { languages(); }

  void theWholeStepByKeys() {
    QFETCH(QString, language);
    m_language.use(language);
    auto* canvas = m_window->findChild<NetworkCanvas*>();
    canvas->setFocus();
    QTest::keyClick(canvas, Qt::Key_End);
    QCOMPARE(player().moment(), player().timeline().length());
    QTest::keyClick(canvas, Qt::Key_Home);
    QCOMPARE(player().moment(), 0);
    std::vector<int> forth{0};
    while (player().moment() < player().timeline().length()) {
      QTest::keyClick(canvas, Qt::Key_Right);
      forth.push_back(player().moment());
    }
    for (std::size_t i = forth.size() - 1; i-- > 0;) {
      QTest::keyClick(canvas, Qt::Key_Left);
      QCOMPARE(player().moment(), forth[i]);
    }
    QTest::keyClick(canvas, Qt::Key_Right, Qt::ShiftModifier);
    QVERIFY(player().moment() > forth[1]);
  }

  void eachMoveBackShowsWhatWasShownBefore_data() {
    QTest::addColumn<int>("granularity");
    for (int i = 0; i < 4; ++i) QTest::addRow("%d", i) << i;
  }

  void eachMoveBackShowsWhatWasShownBefore() {
    QFETCH(int, granularity);
    m_window->findChild<QComboBox*>("granularity")->setCurrentIndex(granularity);
    m_canvas = m_window->findChild<NetworkCanvas*>();
    std::vector<QImage> seen{picture()};
    // Enough to cross from phase to phase.
    const int stride = granularity == 3 ? 9 : 1;
    for (int i = 1; player().moment() < player().timeline().length(); ++i) {
      player().next();
      if (i % stride == 0) seen.push_back(picture());
    }
    const int moves = static_cast<int>(seen.size()) - 1;
    player().toStart();
    for (int i = 0; i < moves * stride; ++i) player().next();
    for (int i = moves * stride; i >= 0; --i) {
      if (i % stride == 0)
        QVERIFY2(picture() == seen[static_cast<std::size_t>(i / stride)], QByteArray::number(i));
      player().previous();
    }
  }

  void theTimelineIsDragged() {
    auto* timeline = m_window->findChild<TimelineBar*>();
    const auto pointOf = [&](int moment) {
      return QPoint(static_cast<int>(timeline->xOf(moment)), timeline->height() / 4);
    };
    const auto loss = player().timeline().momentsOf(TracePhase::Loss);
    QTest::mousePress(timeline, Qt::LeftButton, {}, pointOf(loss.first));
    QTest::mouseMove(timeline, pointOf(loss.last));
    QTest::mouseRelease(timeline, Qt::LeftButton, {}, pointOf(loss.last));
    QVERIFY(std::abs(player().moment() - loss.last) <= 1);
  }

  void aBatchIsStepped() {
    click("stepBatch");
    QTRY_VERIFY(player().trace() &&
                Index(player().trace()->examples().size()) == project().training.batchSize);
    const auto* table = m_window->findChild<QTableView*>("exampleTable");
    QCOMPARE(table->model()->rowCount(), static_cast<int>(project().training.batchSize) + 1);
    m_window->selection().selectSpot({1, 0, 1});
    player().toEnd();
    const auto gradient = [&](int row) { return table->model()->index(row, 4).data().toString(); };
    QVERIFY(gradient(0) != gradient(1));
    const Vector after = player().trace()->parametersAfter();
    click("applyStep");
    QTRY_VERIFY(snapshot()->step == 1);
    QVERIFY(snapshot()->parameters == after);
    // Training goes on with the batch after it.
    m_window->controller().stepBatch();
    QTRY_COMPARE(snapshot()->batchInEpoch, Index(2));
  }

  void anotherExampleOfTheBatchKeepsTheMoment() {
    click("stepBatch");
    QTRY_VERIFY(player().trace() && player().trace()->examples().size() > 1);
    player().toEnd();
    player().previous();
    const int moment = player().moment();
    auto* table = m_window->findChild<QTableView*>("exampleTable");
    table->setCurrentIndex(table->model()->index(2, 0));
    QCOMPARE(player().trace()->focus(), Index(2));
    QCOMPARE(player().moment(), moment);
  }

  void aRowChoosesTheExample() {
    auto* table = m_window->findChild<QTableView*>("exampleTable");
    table->setCurrentIndex(table->model()->index(7, 0));
    QTRY_COMPARE(player().trace()->examples().front(), Index(7));
    click("nextExample");
    QTRY_COMPARE(player().trace()->examples().front(), Index(8));
    QCOMPARE(table->currentIndex().row(), 8);
  }

  void whileTrainingThereIsNothingToStep() {
    m_window->controller().play();
    QTRY_VERIFY(!player().trace());
    QVERIFY(!button("stepNext")->isEnabled());
    m_window->controller().pause();
    QTRY_VERIFY(player().trace());
    QTRY_VERIFY(snapshot()->parameters == player().trace()->parametersBefore());
  }

  void beginningToStepPausesTraining() {
    m_window->findChild<QAction*>("activityTrain")->trigger();
    m_window->controller().play();
    QTRY_VERIFY(snapshot()->step > 0);
    m_window->findChild<QAction*>("activityStep")->trigger();
    QVERIFY(!m_window->controller().isPlaying());
    QTRY_VERIFY(player().trace() && snapshot()->parameters == player().trace()->parametersBefore());
  }

  void anEditIsSteppedAtOnce() {
    setUnits(m_window->document(), 1, 3);
    QTRY_VERIFY(player().trace() &&
                player().trace()->network().spec() == m_window->document().project().network);
    m_window->document().undoStack()->undo();
    QTRY_VERIFY(player().trace() &&
                player().trace()->network().spec() == m_window->document().project().network);
  }

  void aNetworkThatDoesNotFitTheDataSaysSo() {
    setUnits(m_window->document(), static_cast<int>(project().network.layers.size()) - 1, 5);
    QTRY_VERIFY(!player().trace());
    QVERIFY(m_step->source().problem());
    m_window->document().undoStack()->undo();
    QTRY_VERIFY(player().trace());
    QVERIFY(!m_step->source().problem());
  }

  void aDoubleClickGoesToWhereANumberIsMade() {
    auto* canvas = m_window->findChild<NetworkCanvas*>();
    const auto doubleClick = [&](const NetworkSpot& spot) {
      const QPoint at = canvas->mapFromScene(canvas->networkScene().rectOf(spot).center());
      QTest::mouseDClick(canvas->viewport(), Qt::LeftButton, {}, at);
      return player().event();
    };
    const TraceIndex& index = player().trace()->index();
    QCOMPARE(doubleClick({2, 0, -1}), index.layers[2].output[0]);
    QCOMPARE(doubleClick({1, 0, 0}), index.exampleGradients[0]);
  }

  void whatIsToBeGuessedIsShownNowhere() {
    click("stepBatch");
    QTRY_VERIFY(player().trace() && player().trace()->examples().size() > 1);
    const TraceIndex& index = player().trace()->index();
    const auto* table = m_window->findChild<QTableView*>("exampleTable");
    const auto unit = [&] { return stepPictureOf(player(), 0).units[1][0]; };
    player().setPredicting(true);
    player().goTo(index.layers[1].output[0]);
    QVERIFY(std::isnan(unit().z) && std::isnan(unit().a));
    player().reveal();
    QVERIFY(!std::isnan(unit().z) && !std::isnan(unit().a));
    player().goTo(index.loss);
    QCOMPARE(table->model()->index(0, 3).data().toString(), QString("·"));
    player().toEnd();
    QVERIFY(table->model()->index(0, 3).data().toString() != "·");
  }

  void theStepIsWrittenAsAWorksheet_data() {
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("HTML") << "exportWorksheet"
                          << "step.html" << QByteArray("<!DOCTYPE html>");
    QTest::newRow("exercise") << "exportExercise"
                              << "exercise.html" << QByteArray("<!DOCTYPE html>");
    QTest::newRow("PDF") << "exportWorksheet"
                         << "step.pdf" << QByteArray("%PDF");
  }

  void theStepIsWrittenAsAWorksheet() {
    QFETCH(QString, action);
    QFETCH(QString, name);
    QFETCH(QByteArray, start);
    const QTemporaryDir folder;
    m_prompts.save = folder.filePath(name);
    player().toEnd();
    m_window->findChild<QAction*>(action)->trigger();
    QFile file(m_prompts.save);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray written = file.readAll();
    QCOMPARE(written.left(start.size()), start);
    QVERIFY(name.endsWith("pdf") || written.contains("<svg"));
  }

  void aPlaceAndItsSpotAreTheSame() {
    const Network& network = player().trace()->network();
    for (Index place = 0; place < network.trainableCount(); ++place)
      QCOMPARE(placeInTheta(network, spotAt(network, place)), std::optional(place));
    QCOMPARE(placeName(network, placeInTheta(network, {1, 1, 0}).value()), QString("w₂₁⁽¹⁾"));
    QCOMPARE(placeName(network, placeInTheta(network, {2, 0, -1}).value()), QString("b₁⁽²⁾"));
    QVERIFY(!placeInTheta(network, {0, 0, -1}));
  }

 private:
  StepPlayer& player() { return m_step->player(); }
  const std::shared_ptr<const Snapshot>& snapshot() { return m_window->controller().snapshot(); }
  const Project& project() { return m_window->document().project(); }
  QAbstractButton* button(const char* name) { return m_window->findChild<QAbstractButton*>(name); }
  void click(const char* name) { QTest::mouseClick(button(name), Qt::LeftButton); }
  QImage picture() {
    QImage image(600, 400, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    m_canvas->paintNetwork(painter, image.size());
    return image;
  }

  Settings m_settings;
  Language m_language;
  FakePrompts m_prompts;
  std::unique_ptr<MainWindow> m_window;
  StepActivity* m_step = nullptr;
  NetworkCanvas* m_canvas = nullptr;
};

QTEST_MAIN(StepActivityTest)
#include "step_activity_test.moc"
