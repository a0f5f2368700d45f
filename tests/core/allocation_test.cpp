#include <QtTest>

#include "tests/allocation_count.h"
#include "tests/bench/engine_cases.h"
#include "tests/core/runs.h"

using namespace neurarium;
using namespace neurarium::tests;

class AllocationTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() {
    if (!countsAllocations()) QSKIP("allocations are counted in plain builds only");
    const long before = allocations();
    delete new int(1);
    Matrix::Zero(100, 100).eval();
    QVERIFY(allocations() >= before + 1);
  }

  void aStepAllocatesNothing_data() {
    QTest::addColumn<Project>("project");
    QTest::newRow("the default network") << Project();
    for (const auto& optimizer : namesOf(OptimizerType{})) {
      Project project = eventfulProject();
      project.training.optimizer.type = optimizer.id;
      QTest::newRow(optimizer.name.data()) << project;
    }
    Project changed = eventfulProject();
    changed.network = changedNetwork();
    changed.training.optimizer.type = OptimizerType::AdamW;
    QTest::newRow("frozen, own penalty, no bias, hidden softmax") << changed;
    Project digits;
    digits.data.source = "digits";
    digits.network = NetworkSpec::mlp(64, {256, 128}, Activation::Relu, 10, Activation::Softmax);
    digits.training.loss = Loss::CategoricalCrossEntropy;
    digits.training.batchSize = 64;
    QTest::newRow("wide layers") << digits;
  }

  void aStepAllocatesNothing() {
    QFETCH(Project, project);
    auto session = TrainingSession::create(project, dataFor(project)).value();
    const long before = allocations();
    for (int i = 0; i < 50; ++i) (void)session.step();
    QCOMPARE(allocations() - before, 0);
    QCOMPARE(session.steps(), 50);
  }

  /// What ./dev bench engine measures.
  void anEpochOfTheBenchAllocatesNothing_data() {
    constexpr Index kFewPictures = 320;
    QTest::addColumn<bench::EngineCase>("tried");
    for (const bench::EngineCase& tried : bench::engineCases(kFewPictures))
      QTest::newRow(tried.name.c_str()) << tried;
  }

  void anEpochOfTheBenchAllocatesNothing() {
    QFETCH(bench::EngineCase, tried);
    auto session = makeSession(tried);
    const long before = allocations();
    while (session.epoch() < 2 && session.step()) continue;
    const long allocated = allocations() - before;
    QCOMPARE(allocated, 0);
    QCOMPARE(session.epoch(), 2);
  }
};

QTEST_APPLESS_MAIN(AllocationTest)
#include "allocation_test.moc"
