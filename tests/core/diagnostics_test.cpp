#include <QtTest>

#include "core/diagnostics/doctor.h"
#include "core/diagnostics/measurer.h"
#include "core/diagnostics/remedy.h"
#include "core/training/metrics_history.h"
#include "tests/core/runs.h"

using namespace neurarium;
using namespace neurarium::tests;

namespace {

/// Two inputs, one hidden layer of `units` with these weights, one linear output that adds them up.
TrainingSession sessionWith(Activation activation, const Matrix& w, const Vector& b, const Matrix& x) {
  Project project;
  project.network = NetworkSpec::mlp(x.rows(), {w.rows()}, activation, 1, Activation::Linear);
  project.training.batchSize = x.cols();
  const Matrix t = Matrix::Ones(1, x.cols());
  auto network = Network::build(project.network).value();
  auto trained = std::make_shared<TrainedState>();
  trained->parameters = Vector::Ones(network->parameterCount());
  trained->parameters.head(w.size()) = w.reshaped();
  trained->parameters.segment(w.size(), b.size()) = b;
  project.trained = trained;
  return TrainingSession::create(project, dataOf(x, t)).value();
}

EpochMetrics epoch(std::int64_t number, double train, double validation = std::nan("")) {
  EpochMetrics metrics;
  metrics.epoch = number;
  metrics.trainLoss = static_cast<float>(train);
  metrics.validationLoss = static_cast<float>(validation);
  return metrics;
}

/// A run of `epochs` whose training loss goes as `loss` says; validation is NaN where there is none.
template <typename Loss>
std::vector<EpochMetrics> course(int epochs, Loss loss) {
  std::vector<EpochMetrics> records;
  for (int i = 0; i <= epochs; ++i) records.push_back(loss(i));
  return records;
}

/// Three layers that learn well.
Measurement healthyMeasurement() {
  Measurement measurement;
  for (Index layer = 1; layer <= 3; ++layer) {
    LayerMeasurement measured;
    measured.layer = layer;
    measured.gradientNorm = 0.1;
    measured.weightNorm = 1;
    measured.updateRatio = 1e-3;
    measured.unitSpread = 1;
    measured.units.assign(4, UnitState::Alive);
    measurement.layers.push_back(measured);
  }
  measurement.data.baselineLoss = 1;
  measurement.slope = 1;
  return measurement;
}

QStringList found(const Measurement& measurement, const std::vector<EpochMetrics>& records,
                  const std::optional<Error>& failure = {}) {
  QStringList names;
  for (const Verdict& verdict : diagnose(std::vector{std::make_shared<const Measurement>(measurement)},
                                         records, failure, Thresholds{}))
    names.append(QString::fromStdString(std::string(nameOf(verdict.finding))));
  return names;
}

std::vector<EpochMetrics> atRest(double level) {
  return course(100, [level](int i) { return epoch(i, i == 0 ? 1.2 : level); });
}

}  // namespace

class DiagnosticsTest : public QObject {
  Q_OBJECT

 private slots:
  void aReluThatIsNeverAboveZeroIsDead() {
    Matrix x(2, 3);
    x << 1, 2, 3, 1, 1, 1;
    Matrix w(3, 2);
    w << 1, 0, -1, 0, -1, 0;
    Vector b(3);
    b << 0, -1, 2;  // z: 1 2 3; −2 −3 −4; 1 0 −1
    const TrainingSession session = sessionWith(Activation::Relu, w, b, x);
    const MeasurementPtr measurement = Measurer(session).measure(session, {});
    const LayerMeasurement& hidden = measurement->layers.front();
    QCOMPARE(hidden.units, (std::vector{UnitState::Alive, UnitState::Dead, UnitState::Alive}));
    QCOMPARE(hidden.deadShare, 1.0 / 3);
    QCOMPARE(hidden.preActivations.lower, -4.0);
    QCOMPARE(hidden.preActivations.upper, 3.0);
    std::int64_t count = 0;
    for (const std::int64_t bin : hidden.preActivations.counts) count += bin;
    QCOMPARE(count, std::int64_t(9));
    QCOMPARE(hidden.preActivations.counts.front(), std::int64_t(1));
  }

  void aTanhFarOutIsSaturated() {
    Matrix x(1, 4);
    x << 1, 2, 3, 4;
    Matrix w(2, 1);
    w << 10, 0.1;
    const TrainingSession session = sessionWith(Activation::Tanh, w, Vector::Zero(2), x);
    const MeasurementPtr measurement = Measurer(session).measure(session, {});
    QCOMPARE(measurement->layers[0].units, (std::vector{UnitState::Saturated, UnitState::Alive}));
    QCOMPARE(measurement->layers[0].saturatedShare, 0.5);
    QCOMPARE(measurement->layers[0].deadShare, 0.0);
  }

  void theGradientIsThatOfTrainingOnTheWholeSplit() {
    Project project = eventfulProject();
    project.network = NetworkSpec::mlp(2, {6, 4}, Activation::Tanh, 1, Activation::Tanh);
    project.training.clip = {};
    project.training.batchSize = 300;
    TrainingSession session = TrainingSession::create(project, dataFor(project)).value();
    const MeasurementPtr measurement = Measurer(session).measure(session, session.measure());
    const Vector before = session.parameters();
    QVERIFY(session.step());
    for (const LayerMeasurement& layer : measurement->layers)
      for (const ParameterInfo& info : session.network().parameters()) {
        if (info.layer != layer.layer || info.name != "weights") continue;
        const double norm = session.gradient().segment(info.offset, info.size()).cast<double>().norm();
        QVERIFY(std::abs(layer.gradientNorm - norm) < 1e-5 * norm);
        QCOMPARE(layer.updateRatio, 0.0);
      }
    const MeasurementPtr after = Measurer(session).measure(session, session.measure());
    const ParameterInfo& first = session.network().parameters().front();
    const auto change =
        (session.parameters() - before).segment(first.offset, first.size()).cast<double>().norm();
    const auto weights = session.parameters().segment(first.offset, first.size()).cast<double>().norm();
    QVERIFY(std::abs(after->layers[0].updateRatio - change / weights) < 1e-6);
  }

  void measuringChangesNothing() {
    const Project project = eventfulProject();
    TrainingSession measured = TrainingSession::create(project, dataFor(project)).value();
    TrainingSession plain = TrainingSession::create(project, dataFor(project)).value();
    Measurer measurer(measured);
    for (int i = 0; i < 20; ++i) {
      (void)measurer.measure(measured, {});
      QVERIFY(measured.step() && plain.step());
    }
    QCOMPARE(measured.parameters(), plain.parameters());
  }

  void theBaselineIsTheLossOfTheMean() {
    Matrix t(1, 4);
    t << 0, 0, 2, 2;
    const TrainingSession session =
        TrainingSession::create(
            [] {
              Project project;
              project.network = NetworkSpec::mlp(1, {2}, Activation::Tanh, 1, Activation::Linear);
              project.training.batchSize = 4;
              return project;
            }(),
            dataOf(Matrix::Ones(1, 4), t))
            .value();
    QCOMPARE(Measurer(session).measure(session, {})->data.baselineLoss, 1.0);
  }

  void aRunThatFallsIsHealthy() {
    QCOMPARE(found(healthyMeasurement(), course(100, [](int i) { return epoch(i, std::exp(-i / 30.0)); })),
             QStringList{"healthy"});
  }

  void tooEarlyNothingIsSaid() {
    QVERIFY(found(healthyMeasurement(), course(3, [](int i) { return epoch(i, 1 - 0.01 * i); })).isEmpty());
  }

  void eachFindingRestsOnItsMeasure() {
    Measurement sick = healthyMeasurement();
    sick.layers[0].gradientNorm = 1e-6;
    QCOMPARE(found(sick, atRest(1)), QStringList{"vanishingGradient"});
    QVERIFY(!found(sick, atRest(0.01)).contains("vanishingGradient"));  // it has learned all the same
    sick = healthyMeasurement();
    for (LayerMeasurement& layer : sick.layers) layer.gradientNorm = 1e4;
    QCOMPARE(found(sick, atRest(1)), QStringList{"explodingGradient"});
    sick = healthyMeasurement();
    sick.layers[0].deadShare = 0.5;
    QCOMPARE(found(sick, atRest(1)), QStringList{"deadUnits"});
    sick = healthyMeasurement();
    sick.layers[0].saturatedShare = 0.9;
    QCOMPARE(found(sick, atRest(0.2)), QStringList{"saturatedUnits"});
    sick = healthyMeasurement();
    sick.layers[0].unitSpread = 0;
    QCOMPARE(found(sick, atRest(1)), QStringList{"symmetricInitialisation"});
    sick = healthyMeasurement();
    for (LayerMeasurement& layer : sick.layers) layer.updateRatio = 1e-7;
    QCOMPARE(found(sick, course(100, [](int i) { return epoch(i, 1 - 1e-5 * i); })),
             QStringList{"learningRateTooLow"});
    sick = healthyMeasurement();
    sick.data.featureScale = 500;
    QCOMPARE(found(sick, atRest(1)), QStringList{"unscaledInputs"});
    sick = healthyMeasurement();
    sick.data.classRatio = 9;
    QCOMPARE(found(sick, atRest(0.01)), QStringList{"classImbalance"});
  }

  void aRunThatRestsHalfwayIsNotLeftWithoutAWord() {
    for (const double level : {0.05, 0.12, 0.29})
      QCOMPARE(found(healthyMeasurement(), atRest(level)), QStringList{"healthy"});
    QCOMPARE(found(healthyMeasurement(), atRest(0.31)), QStringList{"underfitting"});
    // Too high for healthy, too early for underfitting.
    QVERIFY(found(healthyMeasurement(), course(30, [](int i) { return epoch(i, i == 0 ? 1.2 : 0.6); }))
                .isEmpty());
  }

  void whatTrainingThrewOntoItsFlatEndsIsTheRatesFault() {
    const auto verdictsOf = [](double shareAtFirst, double slope, double loss) {
      auto first = std::make_shared<Measurement>(healthyMeasurement());
      first->layers.back().saturatedShare = shareAtFirst;
      first->slope = slope;
      auto now = std::make_shared<Measurement>(*first);
      now->layers.back().saturatedShare = 1;
      QStringList names;
      for (const Verdict& verdict :
           diagnose(std::vector<MeasurementPtr>{first, now}, atRest(loss), {}, Thresholds{}))
        names.append(QString::fromStdString(std::string(nameOf(verdict.finding))));
      return names;
    };
    QCOMPARE(verdictsOf(0, 1, 1.1).first(), QString("learningRateTooHigh"));
    QCOMPARE(verdictsOf(0, 1e-6, 0.6).first(), QString("learningRateTooHigh"));
    // The weights began there: no rate put them so far out.
    QCOMPARE(verdictsOf(1, 1, 1.1).first(), QString("saturatedUnits"));
    // There still is a slope to go down.
    QVERIFY(!verdictsOf(0, 1, 0.6).contains("learningRateTooHigh"));
    QVERIFY(!verdictsOf(0, 1e-6, 0.05).contains("learningRateTooHigh"));
  }

  void theCourseTellsTheOthers() {
    const Measurement fine = healthyMeasurement();
    QCOMPARE(found(fine, atRest(0.6)), QStringList{"underfitting"});
    QCOMPARE(found(fine, atRest(1)), QStringList{"plateau"});
    QCOMPARE(found(fine, course(100, [](int i) { return epoch(i, i % 2 ? 0.3 : 1.2); })),
             QStringList{"learningRateTooHigh"});
    QCOMPARE(found(fine, course(100, [](int i) { return epoch(i, i < 10 ? 1 : 2); })),
             QStringList{"learningRateTooHigh"});
    QCOMPARE(found(fine, course(100,
                                [](int i) {
                                  return epoch(i, 0.9 * std::exp(-i / 20.0), 0.2 + std::abs(i - 30) / 100.0);
                                })),
             QStringList{"overfitting"});
  }

  void aFailureIsTheVerdictWithItsLayerAndStep() {
    const Error failure{ErrorCode::NonFiniteLoss, "network.layers[2]", "", "17"};
    const auto verdicts = diagnose(std::vector{std::make_shared<const Measurement>(healthyMeasurement())},
                                   atRest(1), failure, Thresholds{});
    QCOMPARE(verdicts.size(), std::size_t(1));
    QCOMPARE(verdicts[0].finding, Finding::Diverged);
    QCOMPARE(verdicts[0].evidence, (std::vector<Evidence>{{Figure::Step, 17}, {Figure::Layer, 2}}));
  }

  void verdictsComeAndGoWithoutFlicker() {
    const auto sick = std::make_shared<Measurement>(healthyMeasurement());
    sick->layers[0].deadShare = 0.5;
    const auto fine = std::make_shared<Measurement>(healthyMeasurement());
    const auto records = atRest(0.6);
    const auto isFound = [](const Doctor& doctor) {
      return std::any_of(doctor.verdicts().begin(), doctor.verdicts().end(),
                         [](const Verdict& verdict) { return verdict.finding == Finding::DeadUnits; });
    };
    Doctor doctor;
    for (int i = 0; i < 20; ++i) {
      doctor.observe(i % 2 ? sick : fine, records);
      QVERIFY(!isFound(doctor));
    }
    for (int i = 0; i < Doctor::kPersistence; ++i) doctor.observe(sick, records);
    QVERIFY(isFound(doctor));
    for (int i = 0; i < 20; ++i) {
      doctor.observe(i % 2 ? sick : fine, records);
      QVERIFY(isFound(doctor));
    }
    const auto entries = doctor.log().size();
    for (int i = 0; i < Doctor::kPersistence; ++i) doctor.observe(fine, records);
    QVERIFY(!isFound(doctor));
    QVERIFY(doctor.log().size() > entries);
    QVERIFY(!doctor.log()[entries].begins);
  }

  void theDoctorOfAnEarlierEpochIsTheOneOfThen() {
    const auto records = atRest(0.6);
    Doctor doctor;
    std::vector<Doctor> then;
    for (int i = 0; i < 30; ++i) {
      auto measurement = std::make_shared<Measurement>(healthyMeasurement());
      measurement->metrics.epoch = i;
      if (i >= 10 && i < 20) measurement->layers[0].deadShare = 0.5;
      doctor.observe(measurement, records);
      then.push_back(doctor);
    }
    const auto findings = [](const std::vector<Verdict>& verdicts) {
      std::vector<Finding> found;
      for (const Verdict& verdict : verdicts) found.push_back(verdict.finding);
      return found;
    };
    for (int i = 0; i < 30; ++i) {
      const Doctor past = doctor.asOf(i, records);
      const Doctor& was = then[static_cast<std::size_t>(i)];
      QCOMPARE(past.measurements(), was.measurements());
      QCOMPARE(past.log().size(), was.log().size());
      QCOMPARE(findings(past.verdicts()), findings(was.verdicts()));
    }
  }

  void measurementsAreThinnedToTheirBound() {
    Doctor doctor;
    const auto records = atRest(0.6);
    for (int i = 0; i < 5000; ++i) {
      auto measurement = std::make_shared<Measurement>(healthyMeasurement());
      measurement->metrics.epoch = i;
      doctor.observe(measurement, records);
      QVERIFY(doctor.measurements().size() <= Doctor::kMeasurements);
      QCOMPARE(doctor.measurements().front()->metrics.epoch, std::int64_t(0));
      QCOMPARE(doctor.measurements().back()->metrics.epoch, std::int64_t(i));
    }
    QVERIFY(doctor.measurements().size() > Doctor::kMeasurements / 3);
  }

  void everyRemedyOfferedChangesTheProjectAndLeavesItValid() {
    Project project = eventfulProject();
    project.network = NetworkSpec::mlp(2, {8, 8, 8}, Activation::Sigmoid, 1, Activation::Tanh);
    for (const Named<Finding>& row : namesOf(Finding{}))
      for (const Remedy remedy : remediesFor(row.id, project)) {
        const Project changed = withRemedy(project, remedy);
        QVERIFY(!sameDesign(changed, project));
        QVERIFY2(validate(changed, *loadDataset(changed.data).value()).ok(),
                 std::string(nameOf(remedy)).c_str());
        QVERIFY(TrainingSession::create(changed, dataFor(changed)).ok());
      }
    QVERIFY(remediesFor(Finding::Healthy, project).empty());
    const Project standard = withRemedy(project, Remedy::Standardize);
    QVERIFY(remediesFor(Finding::BadInputScaling, standard).empty());
  }
};

QTEST_APPLESS_MAIN(DiagnosticsTest)
#include "diagnostics_test.moc"
