// Two threads write one variable without a lock, on purpose. The thread sanitizer must say so: if it does not,
// its silence about the other tests means nothing.
#include <QtTest>
#include <thread>

#include "tests/threads/tsan_suppressions.h"

class SeededRace : public QObject {
  Q_OBJECT

 private slots:
  void twoThreadsWriteWithoutALock() {
    int shared = 0;
    const auto write = [&shared] {
      for (int i = 0; i < 100000; ++i) ++shared;
    };
    const std::jthread other(write);
    write();
    qInfo("%d", shared);
  }
};

QTEST_APPLESS_MAIN(SeededRace)
#include "seeded_race.moc"
