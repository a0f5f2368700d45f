#include <QtTest>
#include <thread>

#include "core/experiments/experiment_runner.h"
#include "tests/core/runs.h"
#include "tests/threads/tsan_suppressions.h"

using namespace neurarium;
using namespace neurarium::tests;

namespace {

/// Enough for any of these runs, even with a sanitizer.
constexpr auto kPatience = std::chrono::minutes(2);

void waitFor(const ExperimentRunner& runner) {
  const auto end = std::chrono::steady_clock::now() + kPatience;
  while (runner.isRunning() && std::chrono::steady_clock::now() < end) std::this_thread::yield();
  QVERIFY(!runner.isRunning());
}

std::vector<VariantResult> run(const std::vector<Variant>& variants, const Project& base, std::int64_t epochs,
                               unsigned threads = 0) {
  ExperimentRunner runner(variants, base, dataFor(base), epochs, threads);
  waitFor(runner);
  return runner.results();
}

std::vector<double> ratesOf(const std::vector<Variant>& variants) {
  std::vector<double> rates;
  for (const Variant& variant : variants) rates.push_back(*variant.learningRate);
  return rates;
}

std::vector<Index> hiddenUnits(const Project& project) {
  std::vector<Index> units;
  for (const LayerSpec& layer : project.network.layers)
    if (const auto* dense = std::get_if<DenseSpec>(&layer); dense && dense->role == Role::Hidden)
      units.push_back(dense->units);
  return units;
}

}  // namespace

class ExperimentTest : public QObject {
  Q_OBJECT

 private slots:
  void remediesAreComparedWithTheProjectAsItIs() {
    const Project project;
    const Remedy remedies[] = {Remedy::Adam, Remedy::Dropout};
    const auto variants = remedyVariants(project, remedies);
    QCOMPARE(variants.size(), 3u);
    QVERIFY(sameDesign(variants[0].project, project) && !variants[0].remedy);
    QVERIFY(variants[2].remedy == Remedy::Dropout);
    QVERIFY(sameDesign(variants[2].project, withRemedy(project, Remedy::Dropout)));
  }

  void aRemedyThatIsThereAlreadyIsNotOffered() {
    Project project;
    const auto has = [&](Remedy remedy) {
      const auto remedies = remediesThatChange(project);
      return std::find(remedies.begin(), remedies.end(), remedy) != remedies.end();
    };
    QVERIFY(has(Remedy::Standardize));
    project.data.standardize = true;
    QVERIFY(!has(Remedy::Standardize));
  }

  void theFanGoesThroughHalfDecadesAroundTheProjectsRate() {
    Project project;
    project.training.optimizer.learningRate = 0.03;
    const auto rates = ratesOf(learningRateFan(project));
    QCOMPARE(rates.size(), 7u);
    QCOMPARE(rates[3], 0.03);
    QVERIFY(qFuzzyCompare(rates[1], 0.003) && qFuzzyCompare(rates[5], 0.3));
    QVERIFY(qFuzzyCompare(rates[6] / rates[0], 1000.0));
  }

  void ratesOfTheFanAreValidAndDiffer() {
    Project project;
    project.training.optimizer.learningRate = 500;
    const auto rates = ratesOf(learningRateFan(project));
    QCOMPARE(rates.size(), 5u);
    QCOMPARE(rates.back(), kMostLearningRate);
  }

  void theSweepSetsAllHiddenLayers() {
    const auto variants = complexitySweep(Project{});
    QCOMPARE(variants.size(), 7u);
    QCOMPARE(hiddenUnits(variants[0].project), (std::vector<Index>{1, 1}));
    QCOMPARE(hiddenUnits(variants[6].project), (std::vector<Index>{64, 64}));
    for (const Variant& variant : variants) QVERIFY(validate(variant.project.network));
  }

  void theSweepAddsAHiddenLayerWhereThereIsNone() {
    Project project;
    project.network = NetworkSpec::mlp(2, {}, Activation::Tanh, 1, Activation::Tanh);
    QCOMPARE(hiddenUnits(complexitySweep(project)[3].project), (std::vector<Index>{8}));
  }

  void theSweepLeavesOutWhatTheDesignForbids() {
    Project project;
    project.network = NetworkSpec::mlp(2, {4}, Activation::Softmax, 1, Activation::Tanh);
    QCOMPARE(complexitySweep(project).size(), 6u);
  }

  void frozenNumbersDoNotOutliveTheirUnits() {
    Project project = eventfulProject();
    project.network = changedNetwork();
    for (const Variant& variant : complexitySweep(project)) QVERIFY(validate(variant.project.network));
  }

  void everyRunIsTheOneThatTheProjectWouldMake() {
    const Project project = eventfulProject();
    const auto results = run(remedyVariants(project, {}), project, 7);
    auto session = TrainingSession::create(project, dataFor(project)).value();
    while (session.epoch() < 7) QVERIFY(session.step());
    QVERIFY(results[0].state == VariantState::Done);
    QCOMPARE(results[0].curve.size(), 8u);
    QVERIFY(*results[0].parameters == session.parameters());
    QCOMPARE(results[0].metrics.trainLoss, session.measure().trainLoss);
    QCOMPARE(results[0].outputMap->cols(), kOutputMapSide * kOutputMapSide);
  }

  void anotherDesignIsTrainedOnTheSameData() {
    Project project;
    project.data.points = 60;
    Project other;
    other.seed = 7;
    other.data.points = 300;
    other.data.features = {"x1", "x2", "x1Squared"};
    other.network = NetworkSpec::mlp(3, {5}, Activation::Relu, 1, Activation::Tanh);
    const auto variants = comparison(project, other, "other");
    QCOMPARE(variants.size(), 2u);
    QVERIFY(sameDesign(variants[0].project, project));
    QCOMPARE(variants[1].project.data.points, Index(60));
    QCOMPARE(variants[1].project.data.features, other.data.features);
    QCOMPARE(variants[1].project.seed, project.seed);
    QVERIFY(variants[1].project.network == other.network);
    const auto alone = run(variants, project, 20, 1);
    ExperimentRunner inStep(variants, project, dataFor(project), 20, 0, true);
    while (inStep.isRunning()) {
      const auto results = inStep.results();
      const auto length = [&results](std::size_t i) { return static_cast<int>(results[i].curve.size()); };
      if (length(0) > 0 && length(1) > 0) QVERIFY(std::abs(length(0) - length(1)) <= 1);
    }
    for (std::size_t i = 0; i < 2; ++i) QVERIFY(*inStep.results()[i].parameters == *alone[i].parameters);
  }

  /// Neither a run that cannot begin nor one that ends early keeps the other waiting.
  void runsInStepDoNotWaitForThoseThatAreOver() {
    Project project;
    Project wrong = project;
    wrong.network = NetworkSpec::mlp(7, {5}, Activation::Relu, 1, Activation::Tanh);
    ExperimentRunner runner(comparison(project, wrong, "wrong"), project, dataFor(project), 5, 0, true);
    while (runner.isRunning()) std::this_thread::yield();
    QVERIFY(runner.results()[0].state == VariantState::Done);
    QVERIFY(runner.results()[1].state == VariantState::Failed);
    ExperimentRunner cancelled(comparison(project, project, "same"), project, dataFor(project), 1'000'000, 0,
                               true);
    cancelled.cancel();
    while (cancelled.isRunning()) std::this_thread::yield();
    QVERIFY(cancelled.results()[0].state == VariantState::Cancelled);
  }

  void resultsDoNotDependOnTheThreads() {
    const Project project = eventfulProject();
    const auto one = run(learningRateFan(project), project, 5, 1);
    const auto four = run(learningRateFan(project), project, 5, 4);
    for (std::size_t i = 0; i < one.size(); ++i) {
      QVERIFY(one[i].state == four[i].state);
      QVERIFY(*one[i].parameters == *four[i].parameters);
      QCOMPARE(one[i].curve.size(), four[i].curve.size());
      for (std::size_t k = 0; k < one[i].curve.size(); ++k)
        QCOMPARE(one[i].curve[k].trainLoss, four[i].curve[k].trainLoss);
    }
  }

  void aRunThatDivergesIsNamedAndTheOthersGoOn() {
    Project project;
    project.data.source = "plane";
    project.network = NetworkSpec::mlp(2, {4}, Activation::Relu, 1, Activation::Linear);
    project.training.optimizer.learningRate = 30;
    const auto results = run(learningRateFan(project), project, 20);
    QVERIFY(results.back().state == VariantState::Diverged);
    QVERIFY(results.back().failure.has_value());
    QVERIFY(results.back().parameters->allFinite());
    QVERIFY(results.back().curve.size() < 21);
  }

  void remediesBringTheDataThatTheyNeed() {
    const Project project;
    const Remedy remedies[] = {Remedy::MorePoints, Remedy::Standardize, Remedy::L2};
    const auto results = run(remedyVariants(project, remedies), project, 1);
    const Index points = results[0].data->dataset->examples();
    QCOMPARE(results[1].data->dataset->examples(), 10 * points);
    QCOMPARE(results[2].data->dataset, results[0].data->dataset);
    QVERIFY(results[2].data != results[0].data);
    QCOMPARE(results[3].data, results[0].data);
  }

  void anEarlyStopGoesBackToTheBestEpoch() {
    Project project;
    project.data.noise = 50;
    project.data.points = 40;
    project.data.split = {0.4, 0.3, 0.3};
    project.network = NetworkSpec::mlp(2, {32, 32}, Activation::Tanh, 1, Activation::Tanh);
    project.training.optimizer.learningRate = 0.1;
    project.training.earlyStop = {true, 10};
    const auto result = run(remedyVariants(project, {}), project, 500)[0];
    QVERIFY(result.state == VariantState::Done);
    QVERIFY(result.stoppedAt && *result.stoppedAt == result.metrics.epoch + 10);
    for (const EpochMetrics& metrics : result.curve)
      QVERIFY(metrics.epoch == 0 || metrics.validationLoss >= result.metrics.validationLoss);
  }

  void cancellingKeepsWhatThereIs() {
    const Project project = eventfulProject();
    ExperimentRunner runner(learningRateFan(project), project, dataFor(project), 100000000, 2);
    const auto end = std::chrono::steady_clock::now() + kPatience;
    while (runner.results()[0].curve.size() < 5 && std::chrono::steady_clock::now() < end)
      std::this_thread::yield();
    QVERIFY(runner.progress().remaining > 0);
    runner.cancel();
    waitFor(runner);
    const auto results = runner.results();
    QVERIFY(results[0].state == VariantState::Cancelled && results[0].curve.size() >= 5);
    QVERIFY(results.back().state == VariantState::Cancelled && results.back().curve.empty());
  }

  void leavingDoesNotWaitForTheEnd() {
    const Project project = eventfulProject();
    QElapsedTimer timer;
    timer.start();
    { ExperimentRunner runner(learningRateFan(project), project, dataFor(project), 100000000); }
    QVERIFY(timer.elapsed() < 60000);
  }

  void progressEndsAtOne() {
    const Project project;
    ExperimentRunner runner(complexitySweep(project), project, dataFor(project), 3);
    waitFor(runner);
    QCOMPARE(runner.progress().share, 1.0);
    QCOMPARE(runner.progress().remaining, 0.0);
  }

  void aVariantThatCannotBeTrainedSaysWhy() {
    Project project;
    project.training.batchSize = kMostBatchSize;
    const auto result = run(remedyVariants(project, {}), project, 3)[0];
    QVERIFY(result.state == VariantState::Failed);
    QCOMPARE(result.failure->where, std::string("training.batchSize"));
  }

  void theRangeTestFindsARateThatLearnsAndEndsWhereTheLossExplodes() {
    Project project;
    project.data.source = "plane";
    project.network = NetworkSpec::mlp(2, {8}, Activation::Relu, 1, Activation::Linear);
    const auto result = run(rangeTest(project), project, 1)[0];
    QVERIFY(result.state == VariantState::Done);
    QVERIFY(result.range.size() > 100 && result.range.size() < std::size_t(kRangeTestSteps));
    QCOMPARE(result.range.front().learningRate, RangeTest::kLeastRate);
    const auto rate = suggestedRate(result.range);
    QVERIFY(rate && *rate > 1e-4 && *rate < result.range.back().learningRate);
    project.training.optimizer.learningRate = *rate;
    const auto trained = run(remedyVariants(project, {}), project, 20)[0];
    QVERIFY(trained.metrics.trainLoss < 0.2f * trained.curve.front().trainLoss);
  }

  void theSuggestionIsWhereTheLossFallsFastest() {
    std::vector<RangePoint> points;
    for (int i = 0; i <= 300; ++i) {
      const double exponent = -5 + i * 0.02;
      points.push_back({std::pow(10.0, exponent), 1 / (1 + std::exp(8 * (exponent + 2)))});
    }
    const auto rate = suggestedRate(points);
    QVERIFY(rate && std::abs(std::log10(*rate) + 2) < 0.05);
  }

  void aRestlessBeginningSuggestsNothing() {
    std::vector<RangePoint> points;
    for (int i = 0; i <= 300; ++i) {
      const double exponent = -5 + i * 0.02;
      const double start = i < 10 ? 0.1 * (10 - i) : 0;
      points.push_back({std::pow(10.0, exponent), start + 1 / (1 + std::exp(4 * (exponent + 1)))});
    }
    const auto rate = suggestedRate(points);
    QVERIFY(rate && std::abs(std::log10(*rate) + 1) < 0.1);
  }

  void aLossThatDoesNotFallSuggestsNothing() {
    std::vector<RangePoint> points;
    for (int i = 0; i <= 300; ++i) points.push_back({std::pow(10.0, -5 + i * 0.02), 0.5 + i * 0.01});
    QVERIFY(!suggestedRate(points));
    QVERIFY(!suggestedRate({}));
  }
};

QTEST_APPLESS_MAIN(ExperimentTest)
#include "experiment_test.moc"
