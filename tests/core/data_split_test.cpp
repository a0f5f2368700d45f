#include "core/data/split.h"

#include <QtTest>
#include <algorithm>
#include <cmath>
#include <limits>

using namespace neurarium;

Q_DECLARE_METATYPE(neurarium::SplitShares)

namespace {

/// `sizes[c]` examples of each class c, one class after the other.
std::vector<int> labelsOf(const std::vector<Index>& sizes) {
  std::vector<int> labels;
  for (std::size_t c = 0; c < sizes.size(); ++c)
    labels.insert(labels.end(), static_cast<std::size_t>(sizes[c]), static_cast<int>(c));
  return labels;
}

Index countOf(const std::vector<Index>& rows, const std::vector<int>& labels, int label) {
  return std::count_if(rows.begin(), rows.end(),
                       [&](Index row) { return labels[static_cast<std::size_t>(row)] == label; });
}

std::vector<Index> together(const Split& split) {
  std::vector<Index> all = split.train;
  all.insert(all.end(), split.validation.begin(), split.validation.end());
  all.insert(all.end(), split.test.begin(), split.test.end());
  return all;
}

}  // namespace

class DataSplitTest : public QObject {
  Q_OBJECT

 private slots:
  void everyExampleIsInOneSplit_data() {
    QTest::addColumn<SplitShares>("shares");
    QTest::newRow("halves") << SplitShares{0.5, 0, 0.5};
    QTest::newRow("three parts") << SplitShares{0.6, 0.2, 0.2};
    QTest::newRow("thirds") << SplitShares{1.0 / 3, 1.0 / 3, 1.0 / 3};
    QTest::newRow("all training") << SplitShares{1, 0, 0};
    QTest::newRow("no test") << SplitShares{0.7, 0.3, 0};
    QTest::newRow("sum a little short") << SplitShares{0.7, 0.2999999, 0};
  }

  void everyExampleIsInOneSplit() {
    QFETCH(SplitShares, shares);
    for (const Index size : {1, 2, 3, 10, 101, 1797}) {
      const std::vector<int> labels = labelsOf({size, size / 2, size / 7});
      const Split split = splitExamples(labels, shares, 3);
      std::vector<Index> all = together(split);
      QCOMPARE(all.size(), labels.size());
      std::sort(all.begin(), all.end());
      for (std::size_t i = 0; i < all.size(); ++i) QCOMPARE(all[i], static_cast<Index>(i));
      const auto total = static_cast<double>(labels.size());
      QVERIFY(std::abs(static_cast<double>(split.train.size()) - shares.train * total) <= 1);
      QVERIFY(std::abs(static_cast<double>(split.validation.size()) - shares.validation * total) <= 1);
      QVERIFY(std::abs(static_cast<double>(split.test.size()) - shares.test * total) <= 1);
      if (shares.validation == 0) QVERIFY(split.validation.empty());
      if (shares.test == 0) QVERIFY(split.test.empty());
    }
  }

  void equalClassesAreDividedExactly() {
    const std::vector<int> labels = labelsOf({50, 50, 50});
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
      const Split split = splitExamples(labels, {0.6, 0.2, 0.2}, seed);
      for (int label = 0; label < 3; ++label) {
        QCOMPARE(countOf(split.train, labels, label), Index(30));
        QCOMPARE(countOf(split.validation, labels, label), Index(10));
        QCOMPARE(countOf(split.test, labels, label), Index(10));
      }
    }
  }

  void unequalClassesKeepTheirShare() {
    const std::vector<Index> sizes = {900, 77, 20, 3};
    const std::vector<int> labels = labelsOf(sizes);
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
      const Split split = splitExamples(labels, {0.6, 0.2, 0.2}, seed);
      for (int label = 0; label < 4; ++label) {
        const auto size = static_cast<double>(sizes[static_cast<std::size_t>(label)]);
        QVERIFY(std::abs(static_cast<double>(countOf(split.train, labels, label)) - 0.6 * size) <= 2);
        QVERIFY(std::abs(static_cast<double>(countOf(split.test, labels, label)) - 0.2 * size) <= 2);
      }
    }
  }

  void theSeedDecides() {
    const std::vector<int> labels = labelsOf({100, 100});
    const Split one = splitExamples(labels, {0.5, 0, 0.5}, 1);
    QCOMPARE(splitExamples(labels, {0.5, 0, 0.5}, 1).train, one.train);
    QVERIFY(splitExamples(labels, {0.5, 0, 0.5}, 2).train != one.train);
  }

  void everyExampleCanComeToTrain() {
    const std::vector<int> labels = labelsOf({10, 5});
    std::vector<int> trained(labels.size(), 0);
    for (std::uint64_t seed = 0; seed < 400; ++seed)
      for (const Index row : splitExamples(labels, {0.6, 0, 0.4}, seed).train)
        ++trained[static_cast<std::size_t>(row)];
    for (const int times : trained) QVERIFY2(std::abs(times - 240) < 60, qPrintable(QString::number(times)));
  }

  /// A batch taken from the front must not be of one class.
  void classesAreMixedWithinASplit() {
    const std::vector<int> labels = labelsOf({500, 500});
    const Split split = splitExamples(labels, {0.5, 0, 0.5}, 1);
    const std::vector<Index> front(split.train.begin(), split.train.begin() + 50);
    const Index first = countOf(front, labels, 0);
    QVERIFY(first > 10 && first < 40);
    // By chance, not in turn: about half of all neighbours are of one class.
    int pairs = 0;
    for (std::size_t i = 1; i < split.train.size(); ++i)
      pairs += labels[static_cast<std::size_t>(split.train[i])] ==
               labels[static_cast<std::size_t>(split.train[i - 1])];
    QVERIFY(pairs > 200 && pairs < 300);
  }

  void rarerClassesAreRepeatedUntilAllAreAsMany() {
    const std::vector<int> labels = {0, 0, 0, 0, 0, 1, 2, 2};
    std::vector<Index> examples = {7, 5, 0, 2, 6, 1, 3};
    const std::vector<Index> before = examples;
    balanceClasses(examples, labels);
    QCOMPARE(examples.size(), 12u);
    QVERIFY(std::equal(before.begin(), before.end(), examples.begin()));
    std::map<Index, int> times;
    for (const Index example : examples) ++times[example];
    QCOMPARE(times, (std::map<Index, int>{{0, 1}, {1, 1}, {2, 1}, {3, 1}, {5, 4}, {6, 2}, {7, 2}}));
  }

  void sharesAreChecked_data() {
    QTest::addColumn<SplitShares>("shares");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("where");
    const int outOfRange = static_cast<int>(ErrorCode::OutOfRange);
    const int sum = static_cast<int>(ErrorCode::SplitSum);
    QTest::newRow("negative") << SplitShares{-0.1, 0.6, 0.5} << outOfRange << "data.split.train";
    QTest::newRow("too large") << SplitShares{0.5, 1.5, -1} << outOfRange << "data.split.validation";
    QTest::newRow("not a number") << SplitShares{0.5, 0.5, std::numeric_limits<double>::quiet_NaN()}
                                  << outOfRange << "data.split.test";
    QTest::newRow("short") << SplitShares{0.5, 0.2, 0.2} << sum << "data.split";
    QTest::newRow("long") << SplitShares{0.5, 0.2, 0.4} << sum << "data.split";
  }

  void sharesAreChecked() {
    QFETCH(SplitShares, shares);
    QFETCH(int, code);
    QFETCH(QString, where);
    const Status status = checkShares(shares);
    QVERIFY(!status);
    QCOMPARE(static_cast<int>(status.error().code), code);
    QCOMPARE(QString::fromStdString(status.error().where), where);
    QVERIFY(checkShares({0.7, 0.1, 0.2}).ok());
  }
};

QTEST_APPLESS_MAIN(DataSplitTest)
#include "data_split_test.moc"
