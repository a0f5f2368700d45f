#include "core/training/metrics_history.h"

#include <QtTest>

using namespace neurarium;

namespace {

EpochMetrics at(std::int64_t epoch) {
  EpochMetrics metrics;
  metrics.epoch = epoch;
  metrics.trainLoss = static_cast<float>(epoch);
  return metrics;
}

std::vector<std::int64_t> epochsOf(const MetricsHistory& history) {
  std::vector<std::int64_t> epochs;
  for (const EpochMetrics& record : history.records()) epochs.push_back(record.epoch);
  return epochs;
}

}  // namespace

class MetricsHistoryTest : public QObject {
  Q_OBJECT

 private slots:
  void everyEpochIsKeptWhileThereIsRoom() {
    MetricsHistory history(8);
    QVERIFY(history.isEmpty());
    for (int epoch = 0; epoch < 8; ++epoch) history.append(at(epoch));
    QVERIFY(epochsOf(history) == (std::vector<std::int64_t>{0, 1, 2, 3, 4, 5, 6, 7}));
    QCOMPARE(history.generation(), 0);
    QCOMPARE(history.records()[3].trainLoss, 3.0f);
  }

  void thenEverySecondWithTheFirstAndTheNewest() {
    MetricsHistory history(8);
    for (int epoch = 0; epoch <= 8; ++epoch) history.append(at(epoch));
    QVERIFY(epochsOf(history) == (std::vector<std::int64_t>{0, 2, 4, 6, 8}));
    QCOMPARE(history.generation(), 1);
    history.append(at(9));
    QVERIFY(epochsOf(history) == (std::vector<std::int64_t>{0, 2, 4, 6, 8, 9}));
    QCOMPARE(history.generation(), 1);  // merely appended
    history.append(at(10));
    QVERIFY(epochsOf(history) == (std::vector<std::int64_t>{0, 2, 4, 6, 8, 10}));
    QCOMPARE(history.generation(), 2);  // 9 gave way
    QCOMPARE(history.earlierGeneration(), 1);
  }

  void aLongRunStaysBounded() {
    MetricsHistory history(100);
    for (int epoch = 0; epoch <= 10000; ++epoch) {
      history.append(at(epoch));
      QVERIFY(history.records().size() <= 101);
      QCOMPARE(history.records().front().epoch, 0);
      QCOMPARE(history.records().back().epoch, epoch);
    }
    QVERIFY(history.records().size() >= 50);
    // Evenly spaced, but for the newest.
    const auto epochs = epochsOf(history);
    for (std::size_t i = 2; i + 1 < epochs.size(); ++i)
      QCOMPARE(epochs[i] - epochs[i - 1], epochs[1] - epochs[0]);
  }

  void aResumedRunKeepsItsFirstRecord() {
    MetricsHistory history(4);
    for (int epoch = 57; epoch < 80; ++epoch) history.append(at(epoch));
    QCOMPARE(history.records().front().epoch, 57);
    QCOMPARE(history.records().back().epoch, 79);
    for (std::size_t i = 1; i < history.records().size(); ++i)
      QVERIFY(history.records()[i].epoch > history.records()[i - 1].epoch);
  }

  void clearBeginsAnew() {
    MetricsHistory history(4);
    for (int epoch = 0; epoch < 20; ++epoch) history.append(at(epoch));
    const int generation = history.generation();
    history.clear();
    QVERIFY(history.isEmpty());
    QVERIFY(history.generation() > generation);
    for (int epoch = 0; epoch < 4; ++epoch) history.append(at(epoch));
    QVERIFY(epochsOf(history) == (std::vector<std::int64_t>{0, 1, 2, 3}));
  }
};

QTEST_APPLESS_MAIN(MetricsHistoryTest)
#include "metrics_history_test.moc"
