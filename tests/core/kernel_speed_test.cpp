#include <QtTest>
#include <cmath>
#include <numeric>

#include "core/kernels/kernels_reference.h"
#include "tests/allocation_count.h"
#include "tests/bench/engine_cases.h"
#include "tests/bench/thread_clock.h"

using namespace neurarium;
using namespace neurarium::bench;

namespace {

/// How many times faster the second is, by the best round of each: what else the machine does only ever adds time.
template <typename Slow, typename Fast>
double ratio(Slow slow, Fast fast, int repetitions) {
  const auto seconds = [repetitions](auto& work) {
    const double begin = threadSeconds();
    for (int i = 0; i < repetitions; ++i) work();
    return threadSeconds() - begin;
  };
  double ofSlow = 1e9;
  double ofFast = 1e9;
  for (int round = 0; round < 15; ++round) {
    ofSlow = std::min(ofSlow, seconds(slow));
    ofFast = std::min(ofFast, seconds(fast));
  }
  qInfo("%.1f times as fast", ofSlow / ofFast);
  return ofSlow / ofFast;
}

}  // namespace

/// The kernels are worth having: each is compared with what it stands for, in one run. Far below what a quiet machine shows, so that a busy one
/// passes, too.
class KernelSpeedTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() {
    if (!tests::countsAllocations()) QSKIP("speed is compared in plain builds only");
  }

  void theProductIsFasterThanTheReference() {
    const Matrix w = Matrix::Random(128, 784);
    const Matrix x = Matrix::Random(784, 32);
    Matrix z(128, 32);
    const kernels::Columns a{w.data(), w.rows()};
    const kernels::Strided b{x.data(), 1, x.rows()};
    QVERIFY(ratio([&] { kernels::reference::product(a, b, nullptr, z.data(), 128, 128, 32, 784); },
                  [&] { kernels::table().product(a, b, nullptr, z.data(), 128, 128, 32, 784); }, 1) > 3);
  }

  void tanhIsFasterThanTheLibrarys() {
    const Vector z = Vector::Random(4096);
    Vector a(4096);
    QVERIFY(ratio([&] { a = z.unaryExpr([](Scalar x) { return std::tanh(x); }); },
                  [&] { kernels::table().activate(Activation::Tanh, z.data(), a.data(), 4096); }, 10) > 1.5);
  }

  void softplusIsFasterThanTheLibrarys() {
    const Vector z = Vector::Random(4096);
    Vector a(4096);
    QVERIFY(ratio([&] { a = z.unaryExpr([](Scalar x) { return std::log1p(std::exp(x)); }); },
                  [&] { kernels::table().activate(Activation::Softplus, z.data(), a.data(), 4096); },
                  10) > 1.5);
  }

  void aSmallNetworkIsFasterThanItsLayers() {
    const EngineCase tried = caseA();
    const auto network = Network::build(tried.project.network).value();
    const Vector theta = network->initialParameters(1);
    const Examples& train = tried.data->train;
    Vector g = theta;
    constexpr Index kBatch = 10;
    Workspace workspace = network->makeWorkspace(kBatch);
    Rng rng(1);
    const auto throughLayers = [&] {
      const auto x = train.inputs.leftCols(kBatch);
      {
        Rng unused(0);
        network->layers()[0]->forward(theta, x, Mode::Training, unused, workspace.layers[0]);
        for (std::size_t i = 1; i < workspace.layers.size(); ++i)
          network->layers()[i]->forward(theta, workspace.layers[i - 1].output, Mode::Training, unused,
                                        workspace.layers[i]);
      }
      lossGradient(Loss::MeanSquaredError, network->output(workspace), train.targets.leftCols(kBatch),
                   workspace.layers.back().outputGradient);
      network->backward(theta, x, GradientOf::Activation, workspace, g);
    };
    auto trainer = SmallTrainer::of(*network, Loss::MeanSquaredError);
    QVERIFY(trainer);
    std::vector<Index> order(kBatch);
    std::iota(order.begin(), order.end(), Index(0));
    ExampleRows rows;
    rows.gather(train, order);
    QVERIFY(ratio(
                throughLayers, [&] { trainer->gradient(theta, rows, 0, kBatch, g); }, 2000) > 1.5);
  }

  void aRunOfASmallNetworkTakesItsSteps() {
    TrainingSession session = makeSession(caseA());
    const std::vector<Index> batch = session.nextBatch();
    TrainingSession throughLayers = session;
    QVERIFY(ratio([&] { (void)throughLayers.stepOn(batch); }, [&] { (void)session.step(); }, 2000) > 1.5);
  }
};

QTEST_GUILESS_MAIN(KernelSpeedTest)
#include "kernel_speed_test.moc"
