#include "core/random.h"

#include <QtTest>
#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

using namespace neurarium;

class RandomTest : public QObject {
  Q_OBJECT

 private slots:
  void uniformNumbersAreUniform() {
    Rng rng(1);
    std::array<int, 10> bins{};
    for (int i = 0; i < 100000; ++i) {
      const double u = rng.uniform();
      QVERIFY(u >= 0 && u < 1);
      ++bins[static_cast<std::size_t>(u * 10)];
    }
    for (const int count : bins) QVERIFY(std::abs(count - 10000) < 400);  // four deviations
  }

  void normalNumbersHaveTheirMoments() {
    Rng rng(2);
    double sum = 0;
    double squares = 0;
    double fourth = 0;
    constexpr int kCount = 200000;
    for (int i = 0; i < kCount; ++i) {
      const double x = rng.normal();
      sum += x;
      squares += x * x;
      fourth += x * x * x * x;
    }
    QVERIFY(std::abs(sum / kCount) < 0.01);
    QVERIFY(std::abs(squares / kCount - 1) < 0.015);
    QVERIFY(std::abs(fourth / kCount - 3) < 0.1);
    Rng shifted(2);
    Rng plain(2);
    QCOMPARE(shifted.normal(5, 2), 5 + 2 * plain.normal());
    QCOMPARE(shifted.normal(5, 2), 5 + 2 * plain.normal());
  }

  void belowReachesEveryNumberAndNoOther() {
    Rng rng(3);
    std::array<int, 7> counts{};
    for (int i = 0; i < 70000; ++i) ++counts.at(rng.below(7));
    for (const int count : counts) QVERIFY(std::abs(count - 10000) < 400);
    QCOMPARE(rng.below(1), std::uint64_t(0));
  }

  /// Three quarters of all numbers: without rejecting some draws, every third result would come twice as often as the others.
  void belowIsNotBiasedByALargeBound() {
    Rng rng(5);
    int thirds = 0;
    for (int i = 0; i < 10000; ++i) thirds += rng.below(3ULL << 62) % 3 == 0;
    QVERIFY(std::abs(thirds - 3333) < 200);  // four deviations
  }

  void shuffleIsAPermutationAndAllOrdersAreAsLikely() {
    std::array<int, 6> counts{};
    Rng rng(4);
    for (int i = 0; i < 6000; ++i) {
      std::vector<int> items{0, 1, 2};
      rng.shuffle(items);
      std::vector<int> sorted = items;
      std::sort(sorted.begin(), sorted.end());
      QCOMPARE(sorted, (std::vector<int>{0, 1, 2}));
      ++counts.at(static_cast<std::size_t>(items[0] * 2 + (items[1] > items[2])));
    }
    for (const int count : counts) QVERIFY(std::abs(count - 1000) < 130);
  }

  void streamsAreApartAndRepeatable() {
    std::set<std::uint64_t> firsts;
    for (std::uint64_t seed = 0; seed < 10; ++seed)
      for (std::uint64_t stream = 0; stream < 6; ++stream)
        for (std::uint64_t counter = 0; counter < 20; ++counter)
          firsts.insert(Rng(seed, stream, counter).next());
    QCOMPARE(firsts.size(), std::size_t(10 * 6 * 20));
    QCOMPARE(makeRng(9, RandomStream::Weights, 2).next(), makeRng(9, RandomStream::Weights, 2).next());
    QVERIFY(makeRng(9, RandomStream::Weights, 2).next() != makeRng(9, RandomStream::Shuffle, 2).next());
  }

  /// Computed apart, from the published definitions of splitmix64 and xoshiro256**.
  void numbersAreThoseOfTheDefinition() {
    Rng rng(12345);
    for (const std::uint64_t expected :
         {8536597822536685543ULL, 9147070128022333766ULL, 10274902709535046685ULL})
      QCOMPARE(rng.next(), expected);
    QCOMPARE(Rng(1, 3, 2).next(), std::uint64_t(1968871604444191144ULL));
  }
};

QTEST_APPLESS_MAIN(RandomTest)
#include "random_test.moc"
