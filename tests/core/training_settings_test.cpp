#include "core/training/training_settings.h"

#include <QtTest>
#include <cmath>
#include <limits>

using namespace neurarium;

class TrainingSettingsTest : public QObject {
  Q_OBJECT

 private slots:
  void schedulesFollowTheirCurve_data() {
    QTest::addColumn<Schedule>("type");
    QTest::addColumn<QList<double>>(
        "factors");  // after 0, 5, 10, 15 and 20 epochs, with factor 0.5 and 10 epochs
    QTest::newRow("constant") << Schedule::Constant << QList<double>{1, 1, 1, 1, 1};
    QTest::newRow("step") << Schedule::Step << QList<double>{1, 1, 0.5, 0.5, 0.25};
    QTest::newRow("exponential") << Schedule::Exponential
                                 << QList<double>{1, std::pow(0.5, 5), std::pow(0.5, 10), std::pow(0.5, 15),
                                                  std::pow(0.5, 20)};
    QTest::newRow("cosine") << Schedule::Cosine << QList<double>{1, 0.75, 0.5, 0.5, 0.5};
    QTest::newRow("warmUp") << Schedule::WarmUp << QList<double>{0.5, 0.75, 1, 1, 1};
  }
  void schedulesFollowTheirCurve() {
    QFETCH(Schedule, type);
    QFETCH(QList<double>, factors);
    for (int i = 0; i < factors.size(); ++i) QCOMPARE(scheduleFactor({type, 0.5, 10}, 5 * i), factors[i]);
  }

  void valuesOutOfRangeAreNamed_data() {
    QTest::addColumn<TrainingSettings>("settings");
    QTest::addColumn<Error>("error");
    const auto row = [](const char* name, auto change, const char* where, const char* expected,
                        const char* received) {
      TrainingSettings settings;
      change(settings);
      QTest::newRow(name) << settings
                          << Error{ErrorCode::OutOfRange, std::string("training.") + where, expected,
                                   received};
    };
    const double nan = std::numeric_limits<double>::quiet_NaN();
    row(
        "rate 0", [](auto& s) { s.optimizer.learningRate = 0; }, "optimizer.learningRate", "> 0, ≤ 1000",
        "0");
    row(
        "rate negative", [](auto& s) { s.optimizer.learningRate = -1; }, "optimizer.learningRate",
        "> 0, ≤ 1000", "-1");
    row(
        "rate 1e9", [](auto& s) { s.optimizer.learningRate = 1e9; }, "optimizer.learningRate", "> 0, ≤ 1000",
        "1000000000");
    row(
        "rate NaN", [nan](auto& s) { s.optimizer.learningRate = nan; }, "optimizer.learningRate",
        "> 0, ≤ 1000", "nan");
    row(
        "momentum", [](auto& s) { s.optimizer.momentum = 1; }, "optimizer.momentum", "0…0.9999", "1");
    row(
        "decay", [](auto& s) { s.optimizer.decay = 1; }, "optimizer.decay", "0…0.9999", "1");
    row(
        "beta1", [](auto& s) { s.optimizer.beta1 = 1; }, "optimizer.beta1", "0…0.9999", "1");
    row(
        "beta2", [](auto& s) { s.optimizer.beta2 = 1; }, "optimizer.beta2", "0…0.999999", "1");
    row(
        "epsilon", [](auto& s) { s.optimizer.epsilon = 0; }, "optimizer.epsilon", "> 0, ≤ 1", "0");
    row(
        "weightDecay", [](auto& s) { s.optimizer.weightDecay = 2; }, "optimizer.weightDecay", "0…1", "2");
    row(
        "batch 0", [](auto& s) { s.batchSize = 0; }, "batchSize", "1…100000", "0");
    row(
        "l1", [](auto& s) { s.regularization.l1 = -1; }, "regularization.l1", "0…10", "-1");
    row(
        "l2", [](auto& s) { s.regularization.l2 = 11; }, "regularization.l2", "0…10", "11");
    row(
        "maxNorm", [](auto& s) { s.regularization.maxNorm = -1; }, "regularization.maxNorm", "0…1000", "-1");
    row(
        "threshold", [](auto& s) { s.clip.threshold = 0; }, "clip.threshold", "> 0, ≤ 1000000", "0");
    row(
        "factor", [](auto& s) { s.schedule.factor = 2; }, "schedule.factor", "0…1", "2");
    row(
        "epochs", [](auto& s) { s.schedule.epochs = 0; }, "schedule.epochs", "1…1000000", "0");
  }
  void valuesOutOfRangeAreNamed() {
    QFETCH(TrainingSettings, settings);
    QFETCH(Error, error);
    const Status status = validate(settings);
    QVERIFY(!status);
    QCOMPARE(status.error().where, error.where);
    QCOMPARE(status.error(), error);
  }

  void defaultsAreInRange() { QVERIFY(validate(TrainingSettings())); }
};

QTEST_APPLESS_MAIN(TrainingSettingsTest)
#include "training_settings_test.moc"
