#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QDockWidget>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QMimeData>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include "tests/ui/fake_prompts.h"
#include "ui/canvas/network_canvas.h"
#include "ui/doctor/gradient_bars.h"
#include "ui/main_window.h"
#include "ui/network_edits.h"

using namespace neurarium;

namespace {

void write(const QString& file, const QByteArray& content) {
  QFile device(file);
  QVERIFY(device.open(QIODevice::WriteOnly));
  device.write(content);
}

void dropFile(QWidget& target, const QString& file) {
  QMimeData data;
  data.setUrls({QUrl::fromLocalFile(file)});
  QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(&target, &enter);
  QVERIFY(enter.isAccepted());
  QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(&target, &drop);
}

}  // namespace

class MainWindowTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() { applyTheme(ThemeChoice::Light); }
  void init() {
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = Settings{};
    m_settings.language = "en";
    m_settings.speed = 1000;
    m_language.use("en");
    m_prompts = std::make_unique<FakePrompts>();
    m_window = std::make_unique<MainWindow>(m_settings, m_language, *m_prompts);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    QTRY_VERIFY(m_window->controller().snapshot());
  }
  void cleanup() { m_window.reset(); }

  void spaceStartsAndPausesTraining() {
    QTest::keyClick(m_window.get(), Qt::Key_Space);
    QTRY_VERIFY(m_window->controller().snapshot()->epoch > 3);
    QTest::keyClick(m_window.get(), Qt::Key_Space);
    QTRY_COMPARE(m_window->controller().snapshot()->state, RunState::Paused);
  }

  void theDoctorDrawsGradientsUnderTheLayers() {
    auto* bars = m_window->findChild<GradientBars*>();
    auto* canvas = m_window->findChild<NetworkCanvas*>();
    QVERIFY(bars && canvas);
    QVERIFY(!bars->isVisible());
    QTest::keyClick(m_window.get(), Qt::Key_4, Qt::ControlModifier);
    QTRY_VERIFY(bars->isVisible());
    m_window->controller().stepEpoch();
    QTRY_COMPARE(m_window->controller().snapshot()->epoch, 1);
    QTRY_VERIFY(bars->ratio());
    canvas->finishMotion();
    QCOMPARE(bars->columns().size(), m_window->document().project().network.layers.size());
    QVERIFY(!bars->barRect(bars->columns()[1]).isNull());
    QVERIFY(canvas->mapTo(m_window.get(), QPoint(0, canvas->height())).y() <=
            bars->mapTo(m_window.get(), QPoint()).y());
    QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
    QTRY_VERIFY(!bars->isVisible());
  }

  void aSavedProjectOpensAsItWasLeft() {
    m_window->controller().stepEpoch();
    QTRY_COMPARE(m_window->controller().snapshot()->epoch, 1);
    setUnits(m_window->document(), 1, 6);
    QTRY_COMPARE(m_window->controller().snapshot()->parameters.size(), Index(18 + 14 + 3));
    m_window->controller().stepEpoch();
    QTRY_COMPARE(m_window->controller().snapshot()->epoch, 2);
    const Vector parameters = m_window->controller().snapshot()->parameters;
    m_prompts->save = m_folder->filePath("mine.neurarium");
    QVERIFY(m_window->files().save());
    QVERIFY(!m_window->isWindowModified());
    QCOMPARE(m_settings.recentFiles, QStringList{m_prompts->save});

    m_window->files().newProject();
    QTRY_COMPARE(m_window->controller().snapshot()->step, 0);
    dropFile(*m_window, m_prompts->save);
    QCOMPARE(m_prompts->told, QStringList{});
    QTRY_COMPARE(m_window->controller().snapshot()->epoch, 2);
    QVERIFY(m_window->controller().snapshot()->parameters == parameters);
    QVERIFY(m_window->windowTitle().contains("mine"));
  }

  void aBrokenFileIsExplainedAndChangesNothing_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("no project") << "a.neurarium" << QByteArray("{}");
    QTest::newRow("cut off") << "a.neurarium"
                             << QByteArray("{\"format\": \"neurarium-project\", \"version\": 1, \"net");
    QTest::newRow("newer") << "a.neurarium"
                           << QByteArray("{\"format\": \"neurarium-project\", \"version\": 99}");
    QTest::newRow("binary") << "a.neurarium" << QByteArray("\x89PNG\0\0\0", 7);
    QTest::newRow("empty table") << "a.csv" << QByteArray();
    QTest::newRow("ragged table") << "a.csv" << QByteArray("x,y\n1,2\n3\n");
  }
  void aBrokenFileIsExplainedAndChangesNothing() {
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    const Project before = m_window->document().project();
    const QString file = m_folder->filePath(name);
    write(file, content);
    m_window->files().openFile(file);
    QCOMPARE(m_prompts->told.size(), 1);
    QVERIFY(sameDesign(m_window->document().project(), before));
    QVERIFY(m_window->files().file().isEmpty());
  }

  void unsavedEditsAreAskedAbout() {
    addHiddenLayer(m_window->document(), 1);
    QVERIFY(m_window->isWindowModified());
    m_prompts->unsaved = Prompts::Unsaved::Cancel;
    QVERIFY(!m_window->close());
    QCOMPARE(m_prompts->asked, QStringList{"Untitled"});
    m_window->files().newProject();
    QCOMPARE(m_window->document().project().network.layers.size(), std::size_t(5));
    m_prompts->unsaved = Prompts::Unsaved::Discard;
    QVERIFY(m_window->close());
  }

  void closingMidTrainingIsQuick() {
    m_window->controller().setSpeed(TrainingThread::kFullSpeed);
    m_window->controller().play();
    QTRY_VERIFY(m_window->controller().snapshot()->epoch > 3);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(m_window->close());
    m_window.reset();
    QVERIFY(timer.elapsed() < 2000);
  }

  void divergenceIsExplainedAndResetMendsIt() {
    (void)m_window->document().edit("linear", [](Project& project) {
      for (const std::size_t layer : {1u, 2u, 3u})
        std::get<DenseSpec>(project.network.layers[layer]).activation = Activation::Linear;
      project.training.optimizer.learningRate = 100;
    });
    m_window->controller().play();
    auto* text = m_window->findChild<QLabel*>("messageBar.text");
    QTRY_VERIFY(text->isVisible() && text->text().contains("layer"));
    QCOMPARE(m_window->controller().isPlaying(), false);
    QTest::mouseClick(m_window->findChild<QWidget*>("messageBar.remedy"), Qt::LeftButton);
    QTRY_COMPARE(m_window->controller().snapshot()->state, RunState::Ready);
    QVERIFY(!text->isVisible());
  }

  void theOutputGrowsWithTheWindow() {
    m_window->setWindowState(Qt::WindowNoState);
    auto* output = m_window->findChild<QDockWidget*>("dock.output");
    m_window->resize(1280, 760);
    QTRY_COMPARE(output->width(), 1280 * 24 / 100);
    m_window->resize(1920, 1080);
    QTRY_COMPARE(output->width(), 1920 * 24 / 100);
  }

  void aDesignThatDoesNotFitTheDataIsNotTrained() {
    setUnits(m_window->document(), 3, 5);
    QVERIFY(m_window->document().problem());
    QTest::keyClick(m_window.get(), Qt::Key_Space);
    QVERIFY(!m_window->controller().isPlaying());
    m_window->document().undoStack()->undo();
    QTest::keyClick(m_window.get(), Qt::Key_Space);
    QTRY_VERIFY(m_window->controller().snapshot()->step > 0);
  }

  void eachActivityHasPanelsOfItsOwn() {
    const auto isShown = [this](const char* name) {
      return m_window->findChild<QDockWidget*>(name)->isVisible();
    };
    QVERIFY(isShown("dock.loss"));
    QVERIFY(!isShown("dock.code"));
    m_window->findChild<QAction*>("activityBuild")->trigger();
    QTRY_VERIFY(isShown("dock.code"));
    QVERIFY(!isShown("dock.loss"));
    m_window->findChild<QAction*>("activityStep")->trigger();
    QTRY_VERIFY(isShown("dock.formula"));
    QVERIFY(!isShown("dock.code"));
    m_window->findChild<QAction*>("activityTrain")->trigger();
    QTRY_VERIFY(isShown("dock.loss"));
    QVERIFY(!isShown("dock.formula"));
  }

  void theLanguageChangesLive() {
    auto* dock = m_window->findChild<QDockWidget*>("dock.data");
    QCOMPARE(dock->windowTitle(), "Data");
    m_language.use("fr");
    QTRY_COMPARE(dock->windowTitle(), "Données");
    m_language.use("en");
    QTRY_COMPARE(dock->windowTitle(), "Data");
  }

  void everyControlHasAnAccessibleName_data() {
    QTest::addColumn<QString>("activity");
    for (const char* activity : {"activityBuild", "activityTrain", "activityStep"})
      QTest::newRow(activity) << activity;
  }
  void everyControlHasAnAccessibleName() {
    QFETCH(QString, activity);
    m_window->findChild<QAction*>(activity)->trigger();
    QTRY_COMPARE(unnamedControls(), QStringList());
  }

 private:
  QStringList unnamedControls() const {
    QStringList unnamed;
    for (QWidget* widget : m_window->findChildren<QWidget*>()) {
      if (widget->focusPolicy() == Qt::NoFocus || widget->focusProxy() || !widget->isVisible()) continue;
      const QWidget* parent = widget->parentWidget();
      if (qobject_cast<const QAbstractSpinBox*>(parent) || qobject_cast<const QComboBox*>(parent)) continue;
      if (widget->objectName().startsWith("qt_")) continue;
      QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(widget);
      if (interface && !interface->text(QAccessible::Name).isEmpty()) continue;
      unnamed << QString("%1 “%2” in “%3”")
                     .arg(widget->metaObject()->className(), widget->objectName(),
                          parent ? parent->objectName() : QString());
    }
    return unnamed;
  }

  std::unique_ptr<QTemporaryDir> m_folder;
  Settings m_settings;
  Language m_language;
  std::unique_ptr<FakePrompts> m_prompts;
  std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(MainWindowTest)
#include "main_window_test.moc"
