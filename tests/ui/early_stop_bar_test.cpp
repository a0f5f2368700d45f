#include <QLabel>
#include <QPushButton>
#include <QtTest>

#include "ui/doctor/early_stop_bar.h"

using namespace neurarium;

namespace {

constexpr int kPatience = 60000;

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

}  // namespace

class EarlyStopBarTest : public QObject {
  Q_OBJECT

 private slots:
  void stoppingIsToldAndTheBestComesBack() {
    ProjectDocument document;
    TrainingController controller(document);
    EarlyStopBar bar(controller);
    QVERIFY(document.open(overfitting(), {}));
    QVERIFY(!bar.isVisible());
    controller.play();
    QTRY_VERIFY_WITH_TIMEOUT(controller.snapshot() && controller.snapshot()->earlyStop &&
                                 controller.snapshot()->earlyStop->hasStopped(),
                             kPatience);
    QVERIFY(!controller.isPlaying());
    QVERIFY(bar.isVisible());
    const EarlyStop stop = *controller.snapshot()->earlyStop;
    QVERIFY(bar.findChild<QLabel*>("earlyStop.text")->text().contains(QString::number(stop.bestEpoch)));
    const Vector last = controller.snapshot()->parameters;

    bar.findChild<QPushButton*>("earlyStop.restore")->click();
    QTRY_COMPARE_WITH_TIMEOUT(controller.snapshot()->epoch, stop.bestEpoch, kPatience);
    QCOMPARE(controller.snapshot()->parameters, stop.best->parameters);
    QCOMPARE(controller.history().records().back().epoch, stop.bestEpoch);
    document.undoStack()->undo();
    QTRY_VERIFY_WITH_TIMEOUT(controller.snapshot()->parameters == last, kPatience);
  }
};

QTEST_MAIN(EarlyStopBarTest)
#include "early_stop_bar_test.moc"
