#include <QtTest>
#include <algorithm>
#include <map>
#include <numeric>

#include "core/project/project_file.h"
#include "core/training/evaluation.h"
#include "tests/core/runs.h"

using namespace neurarium;
using namespace neurarium::tests;

namespace {

TrainingSession sessionOf(const Project& project, std::shared_ptr<const PreparedData> data) {
  return TrainingSession::create(project, std::move(data)).value();
}

TrainingSession sessionOf(const Project& project) {
  return sessionOf(project, dataFor(project));
}

/// Three linear units in a row, with these weights and no biases, learning to turn 1 into 0.
TrainingSession chain(float first, float second, float third, double learningRate) {
  Project project;
  project.network = NetworkSpec::mlp(1, {1, 1}, Activation::Linear, 1, Activation::Linear);
  project.training.optimizer.learningRate = learningRate;
  project.training.batchSize = 1;
  auto trained = std::make_shared<TrainedState>();
  trained->parameters = Vector::Zero(6);
  trained->parameters << first, 0, second, 0, third, 0;
  project.trained = trained;
  return sessionOf(project, dataOf(Matrix::Ones(1, 1), Matrix::Zero(1, 1)));
}

}  // namespace

class SessionTest : public QObject {
  Q_OBJECT

 private slots:
  void theSameSeedGivesTheSameLossesBitForBit() {
    const Project project = eventfulProject();
    TrainingSession first = sessionOf(project);
    TrainingSession second = sessionOf(project);
    const std::vector<double> expected = losses(first, 100);
    QCOMPARE(expected.size(), std::size_t(100));
    QCOMPARE(losses(second, 100), expected);
    QCOMPARE(second.parameters(), first.parameters());
    Project other = project;
    other.seed = 2;
    TrainingSession third = sessionOf(other, first.sharedData());
    QVERIFY(losses(third, 100) != expected);
  }

  void aRunResumedAtAnEpochsEndGoesOnAsBefore() {
    const Project project = eventfulProject();
    TrainingSession whole = sessionOf(project);
    losses(whole, 3 * static_cast<int>(whole.stepsPerEpoch()));
    QVERIFY(whole.atEpochEnd());
    QCOMPARE(whole.epoch(), 3);
    TrainingSession resumed = sessionOf(savedNow(project, whole));
    QCOMPARE(resumed.epoch(), 3);
    QCOMPARE(resumed.steps(), whole.steps());
    QCOMPARE(losses(resumed, 50), losses(whole, 50));
    QCOMPARE(resumed.parameters(), whole.parameters());
  }

  void aSavedRunGoesOnAsIfUninterrupted_data() {
    QTest::addColumn<OptimizerType>("optimizer");
    for (const auto& optimizer : namesOf(OptimizerType{}))
      QTest::newRow(optimizer.name.data()) << optimizer.id;
  }

  void aSavedRunGoesOnAsIfUninterrupted() {
    QFETCH(OptimizerType, optimizer);
    Project project = eventfulProject();
    project.network = changedNetwork();
    project.training.optimizer.type = optimizer;
    TrainingSession whole = sessionOf(project);
    const int epoch = static_cast<int>(whole.stepsPerEpoch());
    QCOMPARE(epoch, 10);
    losses(whole, epoch);
    const auto loaded = readProject(writeProject(savedNow(project, whole)));
    QVERIFY(loaded.ok());
    TrainingSession resumed = sessionOf(*loaded);
    QCOMPARE(losses(resumed, epoch), losses(whole, epoch));
    QCOMPARE(resumed.parameters(), whole.parameters());
    QVERIFY(resumed.optimizerState() == whole.optimizerState() || optimizer == OptimizerType::Sgd);
  }

  void aRunSavedWithinAnEpochGoesOnBitForBit() {
    TrainingSession whole = sessionOf(eventfulProject());
    losses(whole, 13);
    QCOMPARE(whole.position(), Index(3 * 32));
    const auto loaded = readProject(writeProject(savedNow(eventfulProject(), whole)));
    QVERIFY(loaded);
    TrainingSession resumed = sessionOf(*loaded);
    QCOMPARE(resumed.position(), whole.position());
    QCOMPARE(resumed.nextBatch(), whole.nextBatch());
    QCOMPARE(losses(resumed, 20), losses(whole, 20));
    QCOMPARE(resumed.parameters(), whole.parameters());
    QCOMPARE(resumed.epoch(), whole.epoch());
  }

  void aPositionBeyondTheSplitBeginsTheEpochAnew() {
    TrainingSession session = sessionOf(eventfulProject());
    losses(session, 3);
    Project saved = savedNow(eventfulProject(), session);
    const Index examples = session.data().train.size();
    for (const Index position : {examples, examples + 1, Index(-1)}) {
      auto trained = std::make_shared<TrainedState>(*saved.trained);
      trained->position = position;
      saved.trained = trained;
      QCOMPARE(sessionOf(saved).position(), Index(0));
      QCOMPARE(sessionOf(saved).nextBatch(), sessionOf(eventfulProject()).nextBatch());
    }
  }

  void theNextBatchIsTheOneThatTheStepTakes() {
    const Project project = eventfulProject();
    TrainingSession byOrder = sessionOf(project);
    TrainingSession byHand = sessionOf(project);
    std::vector<Index> seen;
    for (Index batch = 0; batch < byOrder.stepsPerEpoch(); ++batch) {
      const std::vector<Index> examples = byOrder.nextBatch();
      seen.insert(seen.end(), examples.begin(), examples.end());
      QVERIFY(byHand.stepOn(examples));
      QVERIFY(byOrder.step());
      QCOMPARE(byHand.parameters(), byOrder.parameters());
    }
    QVERIFY(byOrder.atEpochEnd());
    std::sort(seen.begin(), seen.end());
    QCOMPARE(Index(seen.size()), byOrder.data().train.size());
    for (std::size_t i = 0; i < seen.size(); ++i) QCOMPARE(seen[i], Index(i));
  }

  void anotherOptimizersStateIsNotTaken() {
    Project project = eventfulProject();
    project.training.optimizer.type = OptimizerType::Momentum;
    TrainingSession session = sessionOf(project);
    losses(session, 10);
    Project saved = savedNow(project, session);
    saved.training.optimizer.type = OptimizerType::Nesterov;
    const Index learned = session.network().trainableCount();
    QVERIFY(sessionOf(saved).optimizerState() == makeOptimizerState(OptimizerType::Nesterov, learned));
    saved = savedNow(project, session);
    auto trained = std::make_shared<TrainedState>(*saved.trained);
    trained->optimizer.first.conservativeResize(learned - 1);
    saved.trained = trained;
    QVERIFY(sessionOf(saved).optimizerState() == makeOptimizerState(OptimizerType::Momentum, learned));
  }

  void aNewSessionReplaysTheInitialWeights() {
    const Project project = eventfulProject();
    TrainingSession session = sessionOf(project);
    const Vector initial = session.parameters();
    losses(session, 10);
    QVERIFY(session.parameters() != initial);
    QCOMPARE(sessionOf(project).parameters(), initial);
    QCOMPARE(session.network().initialParameters(project.seed), initial);
  }

  void everyEpochVisitsEveryExampleOnceInAnOrderOfItsOwn() {
    Project project;
    project.training.batchSize = 32;
    TrainingSession session = sessionOf(project);
    QCOMPARE(session.stepsPerEpoch(), Index(8));
    std::vector<std::vector<Index>> orders;
    for (int epoch = 0; epoch < 2; ++epoch) {
      auto& order = orders.emplace_back();
      for (Index batch = 0; batch < 8; ++batch) {
        QCOMPARE(session.epoch(), epoch);
        QCOMPARE(session.batchInEpoch(), batch);
        const std::vector<Index> examples = session.nextBatch();
        QVERIFY(session.step());
        QCOMPARE(session.batchSize(), Index(batch < 7 ? 32 : 26));
        QCOMPARE(session.batchSize(), std::ssize(examples));
        order.insert(order.end(), examples.begin(), examples.end());
      }
      QVERIFY(session.atEpochEnd());
    }
    QVERIFY(orders[0] != orders[1]);
    std::vector<Index> expected(static_cast<std::size_t>(session.data().train.size()));
    std::iota(expected.begin(), expected.end(), Index(0));
    for (auto* order : {&orders[0], &orders[1]}) std::sort(order->begin(), order->end());
    QVERIFY(orders[0] == expected);
    QVERIFY(orders[1] == expected);
  }

  void targetsStayWithTheirInputs() {
    TrainingSession session = sessionOf(Project());
    std::map<std::pair<float, float>, float> targets;
    const Examples& train = session.data().train;
    for (Index i = 0; i < train.size(); ++i)
      targets[{train.inputs(0, i), train.inputs(1, i)}] = train.targets(0, i);
    for (int step = 0; step < 25; ++step) {
      QVERIFY(session.stepOn(session.nextBatch()));
      for (Index i = 0; i < session.batchSize(); ++i)
        QCOMPARE(session.batchTargets()(0, i),
                 targets.at({session.batchInputs()(0, i), session.batchInputs()(1, i)}));
    }
  }

  void everyStepDropsOtherUnits() {
    Project project;
    project.network.layers.insert(project.network.layers.begin() + 1, DropoutSpec{0.5});
    TrainingSession session = sessionOf(project);
    const auto dropped = [&session] {
      return Matrix((session.workspace().layers[0].output.array() == 0).cast<Scalar>());
    };
    QVERIFY(session.stepOn(session.nextBatch()));
    const Matrix first = dropped();
    QVERIFY(session.stepOn(session.nextBatch()));
    QVERIFY(dropped() != first);
  }

  void runningFiguresWeighTheBatchThatWasReallyThere() {
    Project project;
    project.network.layers.insert(project.network.layers.begin() + 1, BatchNormalizationSpec{});
    project.training.batchSize = 247;  // and then 3
    TrainingSession session = sessionOf(project);
    const auto& parameters = session.network().parameters();
    const auto variance = std::find_if(parameters.begin(), parameters.end(),
                                       [](const auto& info) { return info.name == "runningVariance"; });
    QVERIFY(session.step());
    const Vector before = session.parameters().segment(variance->offset, 2);
    const std::vector<Index> examples = session.nextBatch();
    QVERIFY(session.step());
    QCOMPARE(session.batchSize(), Index(3));
    const Matrix x = session.data().train.inputs(Eigen::all, examples);
    const Vector unbiased = (x.colwise() - x.rowwise().mean()).rowwise().squaredNorm() / 2;
    const Vector after = session.parameters().segment(variance->offset, 2);
    QVERIFY(after.isApprox(0.9f * before + 0.1f * unbiased, 1e-5f));
  }

  void settingsChangeWithoutLosingTheRun() {
    Project project;
    project.training.optimizer.type = OptimizerType::Momentum;
    TrainingSession session = sessionOf(project);
    losses(session, 5);
    const Vector before = session.parameters();
    TrainingSettings settings = session.settings();
    settings.optimizer.learningRate = 0.3;
    settings.optimizer.type = OptimizerType::Adam;  // these two stay as they are
    settings.loss = Loss::Huber;
    settings.batchSize = 100;
    QVERIFY(session.changeSettings(settings));
    QCOMPARE(session.parameters(), before);
    QCOMPARE(session.steps(), 5);
    QCOMPARE(session.learningRate(), 0.3);
    QCOMPARE(session.settings().optimizer.type, OptimizerType::Momentum);
    QCOMPARE(session.settings().loss, Loss::MeanSquaredError);
    QVERIFY(session.step());
    QCOMPARE(session.batchSize(), Index(100));
    settings.batchSize = 7;
    QVERIFY(session.changeSettings(settings));
    QVERIFY(session.step());
    QCOMPARE(session.batchSize(), Index(7));
    // 50 + 100 + 7 examples are done; the epoch ends where it would have, after 93 more.
    for (int i = 0; i < 13; ++i) QVERIFY(session.step());
    QCOMPARE(session.epoch(), 0);
    QVERIFY(session.step());
    QCOMPARE(session.epoch(), 1);
    QCOMPARE(session.batchSize(), Index(2));
  }

  void wrongSettingsChangeNothing() {
    TrainingSession session = sessionOf(Project());
    TrainingSettings settings = session.settings();
    settings.optimizer.learningRate = 0.3;
    settings.batchSize = 251;
    const Status status = session.changeSettings(settings);
    QVERIFY(!status);
    QCOMPARE(status.error(), (Error{ErrorCode::OutOfRange, "training.batchSize", "1…250", "251"}));
    settings.batchSize = 10;
    settings.optimizer.learningRate = -1;
    QCOMPARE(session.changeSettings(settings).error().where, std::string("training.optimizer.learningRate"));
    QVERIFY(session.settings() == TrainingSettings());
  }

  void projectsThatDoNotFitAreRefused() {
    const Project sound;
    const auto data = dataFor(sound);
    Project project = sound;
    project.training.batchSize = 251;
    QCOMPARE(TrainingSession::create(project, data).error(),
             (Error{ErrorCode::OutOfRange, "training.batchSize", "1…250", "251"}));
    project = sound;
    project.training.optimizer.learningRate = 1e9;
    QCOMPARE(TrainingSession::create(project, data).error().where,
             std::string("training.optimizer.learningRate"));
    project = sound;
    project.network.layers.pop_back();
    QCOMPARE(TrainingSession::create(project, data).error().where, std::string("network.layers[2]"));
    project = sound;
    project.network.input()->units = 3;
    QCOMPARE(TrainingSession::create(project, data).error(),
             (Error{ErrorCode::InputUnits, "network.layers[0].units", "2", "3"}));
    project = sound;
    project.network.output()->units = 3;
    QCOMPARE(TrainingSession::create(project, data).error(),
             (Error{ErrorCode::OutputUnits, "network.layers[3].units", "1, 2", "3"}));
    project = sound;
    project.training.loss = Loss::BinaryCrossEntropy;
    QCOMPARE(TrainingSession::create(project, data).error().code, ErrorCode::LossNeedsActivation);
    project = sound;
    auto trained = std::make_shared<TrainedState>();
    trained->parameters = Vector::Zero(24);
    project.trained = trained;
    QCOMPARE(TrainingSession::create(project, data).error(),
             (Error{ErrorCode::WrongShape, "parameters", "25", "24"}));
  }

  void aLearningRateOfTenDivergesWithAName() {
    Project project;
    project.data.source = "plane";
    project.network = NetworkSpec::mlp(2, {8, 8}, Activation::Relu, 1, Activation::Linear);
    project.training.optimizer.learningRate = 10;
    TrainingSession session = sessionOf(project);
    Vector last = session.parameters();
    Status status = Done{};
    for (int i = 0; i < 1000 && status; ++i) {
      last = session.parameters();
      status = session.step();
    }
    QVERIFY(!status);
    QCOMPARE(status.error().code, ErrorCode::NonFiniteLoss);
    const std::string where = status.error().where;
    QVERIFY2(where == "network.layers[1]" || where == "network.layers[2]" || where == "network.layers[3]",
             where.c_str());
    QCOMPARE(status.error().received, std::to_string(session.steps() + 1));
    QVERIFY(session.parameters().allFinite());
    QCOMPARE(session.parameters(), last);
    const Error first = status.error();
    QCOMPARE(session.step().error(), first);
    QCOMPARE(session.parameters(), last);
  }

  void theLayerThatOverflowsFirstIsNamed_data() {
    QTest::addColumn<float>("first");
    QTest::addColumn<float>("second");
    QTest::addColumn<float>("third");
    QTest::addColumn<Error>("error");
    const auto row = [](const char* name, float first, float second, float third, ErrorCode code,
                        const char* where) {
      QTest::newRow(name) << first << second << third << Error{code, where, "", "1"};
    };
    row("second output overflows", 1e30f, 1e30f, 1, ErrorCode::NonFiniteLoss, "network.layers[2]");
    row("last output overflows", 1e30f, 1, 1e30f, ErrorCode::NonFiniteLoss, "network.layers[3]");
    row("only the loss overflows", 1e10f, 1, 1e10f, ErrorCode::NonFiniteLoss, "network.layers[3]");
    row("first gradient overflows", 1e-10f, 1e10f, 1e19f, ErrorCode::NonFiniteGradient, "network.layers[1]");
    row("second parameter overflows", 1, 1, 3e18f, ErrorCode::NonFiniteParameter, "network.layers[2]");
  }
  void theLayerThatOverflowsFirstIsNamed() {
    QFETCH(float, first);
    QFETCH(float, second);
    QFETCH(float, third);
    QFETCH(Error, error);
    TrainingSession session = chain(first, second, third, 1000);
    const Vector before = session.parameters();
    const Status status = session.step();
    QVERIFY(!status);
    QCOMPARE(status.error().where, error.where);
    QCOMPARE(status.error(), error);
    QCOMPARE(session.parameters(), before);
    QCOMPARE(session.steps(), 0);
  }

  void clippingBoundsTheGradientAndKeepsItsDirection() {
    Project project;
    TrainingSession free = sessionOf(project);
    QVERIFY(free.step());
    project.training.clip = {GradientClip::Norm, 0.01};
    TrainingSession byNorm = sessionOf(project);
    QVERIFY(byNorm.step());
    QVERIFY(free.gradient().norm() > 0.02f);
    QVERIFY(byNorm.gradient().isApprox(free.gradient() * (0.01f / free.gradient().norm()), 1e-5f));
    project.training.clip = {GradientClip::Value, 0.01};
    TrainingSession byValue = sessionOf(project);
    QVERIFY(byValue.step());
    QCOMPARE(byValue.gradient(), Vector(free.gradient().cwiseMin(0.01f).cwiseMax(-0.01f)));
    QVERIFY(byValue.gradient() != free.gradient());
    project.training.clip = {GradientClip::Norm, 100};
    TrainingSession unreached = sessionOf(project);
    QVERIFY(unreached.step());
    QCOMPARE(unreached.gradient(), free.gradient());
  }

  void clippingHoldsWhereSquaresOverflow() {
    TrainingSession session = chain(1, 1, 1e15f, 1);
    TrainingSettings settings = session.settings();
    settings.clip = {GradientClip::Norm, 1};
    QVERIFY(session.changeSettings(settings));
    QVERIFY(session.step());
    QVERIFY(std::abs(session.gradient().norm() - 1) < 1e-5f);
  }

  void maxNormHoldsForEveryUnitsWeightsOnly() {
    Project project = eventfulProject();
    project.training.regularization = {0, 0, 0.5};
    TrainingSession session = sessionOf(project);
    losses(session, 20);
    float longest = 0;
    for (const ParameterInfo& info : session.network().parameters()) {
      if (info.kind != ParameterKind::Weight) continue;
      const Eigen::Map<const Matrix> W(session.parameters().data() + info.offset, info.shape.dimensions[0],
                                       info.shape.dimensions[1]);
      longest = std::max(longest, W.rowwise().norm().maxCoeff());
    }
    QVERIFY(longest <= 0.500001f);
    QVERIFY(longest > 0.49f);
    const auto& parameters = session.network().parameters();
    const auto scale = std::find_if(parameters.begin(), parameters.end(),
                                    [](const auto& info) { return info.name == "scale"; });
    QVERIFY(session.parameters().segment(scale->offset, scale->size()).norm() > 1);
  }

  void penaltiesActOnWeightsOnly() {
    Project project;
    TrainingSession free = sessionOf(project);
    project.training.regularization = {0.5, 0.25, 0};
    TrainingSession penalised = sessionOf(project);
    const Vector theta = free.parameters();
    QVERIFY(free.step());
    QVERIFY(penalised.step());
    QCOMPARE(penalised.batchLoss(), free.batchLoss());  // named apart: the loss is without the penalty
    double expected = 0;
    for (const ParameterInfo& info : free.network().parameters()) {
      const Vector w = theta.segment(info.offset, info.size());
      const Vector added = (penalised.gradient() - free.gradient()).segment(info.offset, info.size());
      const bool isWeight = info.kind == ParameterKind::Weight;
      QVERIFY(added.isApprox(
          isWeight ? Vector(0.5f * w.cwiseSign() + 0.25f * w) : Vector(Vector::Zero(w.size())), 1e-5f));
      if (isWeight) expected += 0.5 * w.cwiseAbs().sum() + 0.125 * w.squaredNorm();
    }
    const double measured = penalty(free.network(), theta, project.training.regularization);
    QVERIFY(std::abs(measured - expected) < 1e-6 * expected);
    TrainingSession fresh = sessionOf(project);
    QCOMPARE(fresh.measure().regularization, static_cast<float>(measured));
  }

  void aLayersOwnPenaltyTakesThePlaceOfTheTrainings() {
    Project project;
    TrainingSession free = sessionOf(project);
    project.training.regularization = {0.5, 0.25, 0};
    std::get<DenseSpec>(project.network.layers[1]).regularization = Regularization{0, 2, 0};
    std::get<DenseSpec>(project.network.layers[2]).regularization = Regularization{};
    TrainingSession penalised = sessionOf(project);
    const Vector theta = free.parameters();
    QVERIFY(free.step() && penalised.step());
    double expected = 0;
    for (const ParameterInfo& info : free.network().parameters()) {
      const Vector w = theta.segment(info.offset, info.size());
      const Vector added = (penalised.gradient() - free.gradient()).segment(info.offset, info.size());
      if (info.kind != ParameterKind::Weight || info.layer == 2) {
        QVERIFY(added.isZero(0));
      } else if (info.layer == 1) {
        QVERIFY(added.isApprox(2 * w, 1e-5f));
        expected += w.squaredNorm();
      } else {
        QVERIFY(added.isApprox(0.5f * w.cwiseSign() + 0.25f * w, 1e-5f));
        expected += 0.5 * w.cwiseAbs().sum() + 0.125 * w.squaredNorm();
      }
    }
    const double measured = penalty(free.network(), theta, project.training.regularization);
    // Of its own network: what a layer has is the network's.
    const double own = penalty(penalised.network(), theta, project.training.regularization);
    QVERIFY(std::abs(own - expected) < 1e-6 * expected);
    QVERIFY(std::abs(own - measured) > 0.1);
    QCOMPARE(sessionOf(project).measure().regularization, static_cast<float>(own));
  }

  void aLayersOwnMaxNormHoldsForItAlone() {
    Project project;
    project.training.optimizer.learningRate = 0.3;
    project.training.regularization.maxNorm = 0.3;
    std::get<DenseSpec>(project.network.layers[1]).regularization = Regularization{0, 0, 0.7};
    std::get<DenseSpec>(project.network.layers[2]).regularization = Regularization{};
    TrainingSession session = sessionOf(project);
    losses(session, 200);
    std::map<Index, float> longest;
    for (const ParameterInfo& info : session.network().parameters()) {
      if (info.kind != ParameterKind::Weight) continue;
      const Eigen::Map<const Matrix> W(session.parameters().data() + info.offset, info.shape.dimensions[0],
                                       info.shape.dimensions[1]);
      longest[info.layer] = W.rowwise().norm().maxCoeff();
    }
    QVERIFY(std::abs(longest[1] - 0.7f) < 1e-4f);
    QVERIFY(longest[2] > 0.71f);
    QVERIFY(std::abs(longest[3] - 0.3f) < 1e-4f);
  }

  void frozenNumbersKeepTheirValueBitForBit_data() {
    QTest::addColumn<OptimizerType>("optimizer");
    for (const auto& optimizer : namesOf(OptimizerType{}))
      QTest::newRow(optimizer.name.data()) << optimizer.id;
  }

  void frozenNumbersKeepTheirValueBitForBit() {
    QFETCH(OptimizerType, optimizer);
    Project project = eventfulProject();
    project.training.optimizer.type = optimizer;
    // They have been moving, so that momentum pulls at them.
    TrainingSession before = sessionOf(project);
    losses(before, 10);
    project = savedNow(project, before);
    auto& first = std::get<DenseSpec>(project.network.layers[1]);
    first.regularization = {0.02, 0.01, 0.4};
    first.frozen = {{0, ParameterPlace::kBias}, {0, 1}, {5, 0}};
    auto& second = std::get<DenseSpec>(project.network.layers[4]);
    second.frozen = {{1, 2}, {3, ParameterPlace::kBias}};
    TrainingSession session = sessionOf(project);
    const Network& network = session.network();
    QCOMPARE(network.frozen().size(), std::size_t(5));
    for (const Index layer : {1, 4})
      for (const ParameterPlace& place :
           std::get<DenseSpec>(project.network.layers[static_cast<std::size_t>(layer)]).frozen)
        QVERIFY(std::count(network.frozen().begin(), network.frozen().end(),
                           placeOf(network, layer, place)) == 1);
    const Vector initial = session.parameters();
    for (int step = 0; step < 25; ++step) {
      QVERIFY(session.step());
      for (Index i = 0; i < network.trainableCount(); ++i) {
        const bool isFrozen = std::count(network.frozen().begin(), network.frozen().end(), i) > 0;
        if (isFrozen) QCOMPARE(session.gradient()(i), 0.0f);
        QCOMPARE(session.parameters()(i) == initial(i), isFrozen);
      }
    }
  }

  void frozenNumbersDoNotCountInClipping() {
    Project project;
    TrainingSession free = sessionOf(project);
    QVERIFY(free.step());
    // All but one number of the output layer.
    project.network.output()->frozen = {{0, 0}, {0, 1}};
    for (const std::size_t layer : {1, 2}) {
      auto& dense = std::get<DenseSpec>(project.network.layers[layer]);
      const Index inputs = layer == 1 ? 2 : 4;
      for (Index unit = 0; unit < dense.units; ++unit)
        for (Index input = ParameterPlace::kBias; input < inputs; ++input)
          dense.frozen.push_back({unit, input});
    }
    const Index bias = free.network().parameterCount() - 1;
    const float alone = std::abs(free.gradient()(bias));
    QVERIFY(free.gradient().norm() > 1.1f * alone);
    project.training.clip = {GradientClip::Norm, static_cast<double>(alone) * 1.05};
    TrainingSession session = sessionOf(project);
    QVERIFY(session.step());
    QCOMPARE(session.gradient()(bias), free.gradient()(bias));
    QVERIFY(session.gradient().head(bias).isZero(0));
  }

  void aNetworkWithAHiddenSoftmaxLearns() {
    Project project;
    project.network = NetworkSpec::mlp(2, {8}, Activation::Softmax, 1, Activation::Tanh);
    project.training.optimizer = {OptimizerType::Adam, 0.05};
    TrainingSession session = sessionOf(project);
    const float before = session.measure().trainLoss;
    losses(session, 50 * static_cast<int>(session.stepsPerEpoch()));
    QVERIFY(session.measure().trainLoss < 0.2f * before);
  }

  void measuresCoverEachSplitWhole() {
    const Project project = eventfulProject();
    TrainingSession session = sessionOf(project);
    losses(session, 30);
    const EpochMetrics metrics = session.measure();
    const PreparedData& data = session.data();
    const auto check = [&](const Examples& examples, float loss, float accuracy) {
      Workspace workspace = session.network().makeWorkspace(examples.size());
      Matrix y(1, examples.size());
      session.network().predict(session.parameters(), examples.inputs, workspace, y);
      QVERIFY(std::abs((y - examples.targets).array().square().mean() - loss) < 1e-5f * loss);
      int correct = 0;
      for (Index i = 0; i < y.cols(); ++i) correct += (y(i) > 0) == (examples.targets(i) > 0);
      QCOMPARE(accuracy, static_cast<float>(correct) / static_cast<float>(y.cols()));
    };
    check(data.train, metrics.trainLoss, metrics.trainAccuracy);
    check(data.validation, metrics.validationLoss, metrics.validationAccuracy);
    check(data.test, metrics.testLoss, metrics.testAccuracy);
    QCOMPARE(metrics.epoch, session.epoch());
    QCOMPARE(metrics.step, std::int64_t(30));
    QCOMPARE(metrics.learningRate, static_cast<float>(session.learningRate()));
  }

  void measuringDoesNotDisturbTheRun() {
    const Project project = eventfulProject();
    TrainingSession measured = sessionOf(project);
    TrainingSession alone = sessionOf(project);
    for (int i = 0; i < 20; ++i) {
      QVERIFY(measured.step());
      measured.measure();
    }
    losses(alone, 20);
    QCOMPARE(measured.parameters(), alone.parameters());
  }

  void whatDoesNotExistIsNotMeasured() {
    Project project;
    project.data.source = "plane";
    project.network.output()->activation = Activation::Linear;
    const EpochMetrics metrics = sessionOf(project).measure();
    QVERIFY(std::isfinite(metrics.trainLoss) && std::isfinite(metrics.testLoss));
    QVERIFY(std::isnan(metrics.trainAccuracy) && std::isnan(metrics.testAccuracy));
    QVERIFY(std::isnan(metrics.validationLoss) && std::isnan(metrics.validationAccuracy));
  }

  void theLearningRateFollowsItsSchedule() {
    Project project;
    project.training.schedule = {Schedule::Step, 0.5, 2};
    TrainingSession session = sessionOf(project);
    for (const double expected : {0.03, 0.03, 0.015, 0.015, 0.0075}) {
      QCOMPARE(session.learningRate(), expected);
      const Vector before = session.parameters();
      QVERIFY(session.step());
      QVERIFY(
          (before - session.parameters()).isApprox(static_cast<float>(expected) * session.gradient(), 1e-3f));
      while (!session.atEpochEnd()) QVERIFY(session.step());
    }
  }
};

QTEST_APPLESS_MAIN(SessionTest)
#include "session_test.moc"
