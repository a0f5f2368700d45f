#include <limits>

#include "core/kernels/kernels_reference.h"
#include "core/random.h"
#include "tests/core/kernel_sets.h"

using namespace neurarium;
using namespace neurarium::tests;

namespace {

/// θ, g and what an optimizer remembers of them.
struct Numbers {
  Vector theta, g, first, second;

  Numbers(Index count, Rng& rng) : theta(count), g(count), first(count), second(count) {
    for (Vector* vector : {&theta, &g, &first, &second})
      for (Scalar& number : *vector) number = static_cast<Scalar>(rng.normal());
    second = second.cwiseAbs2();
  }
};

kernels::UpdateRule ruleOf(OptimizerType type) {
  return {type, 0.01f, 0.9f, 0.1f, 0.99f, 0.05f, 1e-8f, 1.7f, 0.999f};
}

}  // namespace

class UpdateKernelsTest : public QObject {
  Q_OBJECT

  static void everySetAndOptimizer() {
    QTest::addColumn<const kernels::Table*>("table");
    QTest::addColumn<OptimizerType>("type");
    for (const kernels::Table* table : kernels::tables())
      for (const auto& named : namesOf(OptimizerType{}))
        QTest::addRow("%s %s", *table->instructionSet ? table->instructionSet : "plain", named.name.data())
            << table << named.id;
  }

 private slots:
  void stepsAreThoseOfTheReference_data() { everySetAndOptimizer(); }
  void stepsAreThoseOfTheReference() {
    QFETCH(OptimizerType, type);
    Rng rng(1);
    const kernels::UpdateRule rule = ruleOf(type);
    const OptimizerState needs = makeOptimizerState(type, 1);
    for (const Index count : {1, 3, 8, 16, 17, 45, 100}) {
      const Numbers before(count, rng);
      Numbers fast = before;
      Numbers plain = before;
      const auto run = [&](auto update, Numbers& numbers) {
        Vector next = Vector::Constant(count + 1, -77);
        if (!update(rule, numbers.theta.data(), numbers.g.data(),
                    needs.first.size() > 0 ? numbers.first.data() : nullptr,
                    needs.second.size() > 0 ? numbers.second.data() : nullptr, next.data(), count))
          qFatal("all of it is finite");
        return next;
      };
      const Vector next = run(kernel().update, fast);
      const Vector expected = run(kernels::reference::update, plain);
      QVERIFY((next - expected).cwiseAbs().maxCoeff() < 1e-6f);
      QVERIFY((fast.first - plain.first).cwiseAbs().maxCoeff() < 1e-6f);
      QVERIFY((fast.second - plain.second).cwiseAbs().maxCoeff() < 2e-6f);
      QVERIFY(next.head(count) != before.theta.head(count));

      // A number of θ moves as it would alone.
      Numbers last = before;
      Scalar alone = 0;
      kernel().update(rule, &last.theta[count - 1], &last.g[count - 1], &last.first[count - 1],
                      &last.second[count - 1], &alone, 1);
      QCOMPARE(alone, next[count - 1]);
    }
  }

  void oneNumberThatBecomesInfiniteIsSeen_data() { everySetAndOptimizer(); }
  void oneNumberThatBecomesInfiniteIsSeen() {
    QFETCH(OptimizerType, type);
    Rng rng(2);
    for (const Index count : {1, 16, 45})
      for (Index wrong = 0; wrong < count; ++wrong) {
        Numbers numbers(count, rng);
        numbers.theta[wrong] = std::numeric_limits<Scalar>::infinity();
        Vector next(count);
        QVERIFY(!kernel().update(ruleOf(type), numbers.theta.data(), numbers.g.data(), numbers.first.data(),
                                 numbers.second.data(), next.data(), count));
      }
  }
};

QTEST_APPLESS_MAIN(UpdateKernelsTest)
#include "update_kernels_test.moc"
