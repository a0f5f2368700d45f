#include <QtTest>
#include <atomic>
#include <cstdlib>

#include "tests/core/runs.h"

// Sanitizers bring an allocator of their own, which can't be counted this way.
#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define NEURARIUM_COUNTS_ALLOCATIONS
#endif

namespace {
std::atomic<int> g_allocations = 0;
}

#ifdef NEURARIUM_COUNTS_ALLOCATIONS
extern "C" {
void* __libc_malloc(std::size_t size);
void* __libc_memalign(std::size_t alignment, std::size_t size);

/// Every allocation goes through one of these two: operator new, Eigen's and the library's own.
void* malloc(std::size_t size) {
  ++g_allocations;
  return __libc_malloc(size);
}
void* aligned_alloc(std::size_t alignment, std::size_t size) {
  ++g_allocations;
  return __libc_memalign(alignment, size);
}
}
#endif

using namespace neurarium;
using namespace neurarium::tests;

class AllocationTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() {
#ifndef NEURARIUM_COUNTS_ALLOCATIONS
    QSKIP("allocations are counted in plain builds only");
#endif
    const int before = g_allocations;
    delete new int(1);
    Matrix::Zero(100, 100).eval();
    QVERIFY(g_allocations >= before + 1);
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
    const int before = g_allocations;
    for (int i = 0; i < 50; ++i) (void)session.step();
    QCOMPARE(g_allocations - before, 0);
    QCOMPARE(session.steps(), 50);
  }
};

QTEST_APPLESS_MAIN(AllocationTest)
#include "allocation_test.moc"
