#include <QtTest>
#include <chrono>
#include <cmath>
#include <functional>
#include <numeric>
#include <optional>

#include "core/trace/step_trace.h"
#include "tests/core/fixture.h"
#include "tests/core/runs.h"

using namespace neurarium;
using namespace neurarium::tests;

namespace {

const std::vector<Index> kBatch{12, 3, 7, 150, 31};
constexpr Index kSize = 5;

TrainingSession sessionOf(const Project& project) {
  return TrainingSession::create(project, dataFor(project)).value();
}

StepTrace traceOf(const TrainingSession& session, std::span<const Index> examples) {
  return StepTrace::record(session, examples).value();
}

/// Data with as many targets as one likes: of a class each, which every loss may judge.
std::shared_ptr<const PreparedData> classesOf(const Matrix& x, const Matrix& t) {
  auto data = std::make_shared<PreparedData>(*dataOf(x, t));
  auto dataset = std::make_shared<Dataset>(*data->dataset);
  dataset->task = Task::MultiClass;
  dataset->classNames.assign(static_cast<std::size_t>(t.rows()), "class");
  data->dataset = dataset;
  return data;
}

TrainingSession trainedSession() {
  TrainingSession session = sessionOf(eventfulProject());
  if (!session.step() || !session.step()) qFatal("the project does not train");
  return session;
}

std::vector<int> eventsOf(const StepTrace& trace, TraceKind kind) {
  std::vector<int> ids;
  for (const TraceEvent& event : trace.events())
    if (event.kind == kind) ids.push_back(event.id);
  return ids;
}

double resultOf(const StepTrace& trace, int event) {
  return static_cast<double>(trace.events()[static_cast<std::size_t>(event)].result);
}

bool isClose(double a, double b) {
  return std::abs(a - b) <= 1e-5 * std::max(1.0, std::abs(b));
}

double millisecondsOf(const std::function<void()>& work) {
  const auto begin = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
}

}  // namespace

class StepBatchTest : public QObject {
  Q_OBJECT

 private slots:
  void aBatchIsTracedAsItIsTrainedBitForBit() {
    TrainingSession session = trainedSession();
    const StepTrace trace = traceOf(session, kBatch);
    QCOMPARE(trace.examples(), kBatch);
    QCOMPARE(trace.focus(), Index(0));
    QVERIFY(session.stepOn(kBatch).ok());
    QCOMPARE(trace.parametersAfter(), session.parameters());
    QCOMPARE(trace.gradient(), session.gradient());
    QCOMPARE(trace.loss(), session.batchLoss());
    for (Index i = 0; i < trace.network().trainableCount(); ++i)
      QCOMPARE(trace.events()[std::size_t(trace.index().newValues[std::size_t(i)])].result,
               session.parameters()(i));
  }

  void everyExampleHasTheSameEvents() {
    const StepTrace first = traceOf(trainedSession(), kBatch);
    for (Index k = 1; k < kSize; ++k) {
      const StepTrace other = first.withFocus(k);
      QCOMPARE(other.focus(), k);
      QCOMPARE(other.events().size(), first.events().size());
      bool isOtherExample = false;
      for (std::size_t i = 0; i < first.events().size(); ++i) {
        const TraceEvent& a = first.events()[i];
        const TraceEvent& b = other.events()[i];
        QVERIFY(a.id == b.id && a.kind == b.kind && a.phase == b.phase && a.layer == b.layer &&
                a.unit == b.unit && a.input == b.input && a.parameter == b.parameter && a.terms == b.terms);
        isOtherExample = isOtherExample || a.result != b.result;
        // What belongs to the whole batch is the same whoever is looked at.
        if (a.phase == TracePhase::Descent || a.kind == TraceKind::MeanGradient) QCOMPARE(a.result, b.result);
      }
      QVERIFY(isOtherExample);
      QCOMPARE(other.index().loss, first.index().loss);
      QCOMPARE(resultOf(other, other.index().loss), double(first.exampleLosses()(k)));
    }
  }

  void theBatchsLossAndGradientAreMeansOverItsExamples() {
    const StepTrace trace = traceOf(trainedSession(), kBatch);
    QCOMPARE(trace.exampleLosses().size(), kSize);
    QVERIFY(isClose(trace.exampleLosses().cast<double>().mean(), trace.loss()));
    const std::vector<int> losses = eventsOf(trace, TraceKind::MeanLoss);
    QCOMPARE(losses.size(), std::size_t(1));
    QCOMPARE(resultOf(trace, losses.front()), trace.loss());
    const std::vector<int> means = eventsOf(trace, TraceKind::MeanGradient);
    QCOMPARE(Index(means.size()), trace.network().trainableCount());
    for (Index place = 0; place < trace.network().trainableCount(); ++place) {
      const Vector own = trace.exampleGradients(place);
      QCOMPARE(own.size(), kSize);
      const int mean = TraceIndex::at(trace.index().meanGradients, place);
      QVERIFY(isClose(own.cast<double>().mean(), resultOf(trace, mean)));
      QCOMPARE(double(own(0)), resultOf(trace, TraceIndex::at(trace.index().exampleGradients, place)));
      const std::vector<TraceOperand> operands = trace.operandsOf(mean);
      QCOMPARE(Index(operands.size()), kSize);
      for (Index k = 0; k < kSize; ++k) {
        const TraceOperand& operand = operands[std::size_t(k)];
        QCOMPARE(operand.value, double(own(k)));
        QCOMPARE(operand.index, k);
        QCOMPARE(operand.event, k == 0 ? TraceIndex::at(trace.index().exampleGradients, place) : -1);
      }
    }
  }

  void anExamplesGradientIsThatOfAStepOnItAlone() {
    // Without layers that mix examples or draw random numbers.
    Project project;
    project.training.batchSize = kSize;
    const TrainingSession session = sessionOf(project);
    const StepTrace batch = traceOf(session, kBatch);
    for (Index k = 0; k < kSize; ++k) {
      const auto alone = StepTrace::record(session, kBatch[std::size_t(k)]);
      QVERIFY(alone.ok());
      QVERIFY(eventsOf(*alone, TraceKind::MeanLoss).empty());
      QVERIFY(eventsOf(*alone, TraceKind::MeanGradient).empty());
      QVERIFY(isClose(double(batch.exampleLosses()(k)), alone->loss()));
      for (Index place = 0; place < session.network().trainableCount(); ++place)
        QVERIFY(isClose(double(batch.exampleGradients(place)(k)), double(alone->gradient()(place))));
    }
  }

  void theIndexFindsEveryNumber() {
    const StepTrace trace = traceOf(trainedSession(), kBatch);
    const TraceIndex& index = trace.index();
    const auto kindOf = [&](int event) { return trace.events()[std::size_t(event)].kind; };
    QCOMPARE(index.layers.size(), trace.network().spec().layers.size());
    QCOMPARE(kindOf(index.loss), TraceKind::Loss);
    QCOMPARE(kindOf(index.targets.at(0)), TraceKind::Target);
    QCOMPARE(kindOf(index.layers[0].output.at(1)), TraceKind::Input);
    QCOMPARE(TraceIndex::at(index.layers[0].before, 0), -1);
    QCOMPARE(kindOf(index.layers[1].output.at(5)), TraceKind::Activation);
    QCOMPARE(kindOf(index.layers[1].before.at(5)), TraceKind::WeightedSum);
    QCOMPARE(kindOf(index.layers[1].outputGradient.at(5)), TraceKind::NormalizationGradient);
    QCOMPARE(kindOf(index.layers[1].beforeGradient.at(5)), TraceKind::ErrorSignal);
    QCOMPARE(kindOf(index.layers[2].before.at(0)), TraceKind::Normalization);
    QCOMPARE(kindOf(index.layers[2].output.at(0)), TraceKind::ScaleAndShift);
    QCOMPARE(kindOf(index.layers[3].output.at(0)), TraceKind::Dropout);
    for (std::size_t layer = 1; layer < index.layers.size(); ++layer)
      for (std::size_t i = 0; i < index.layers[layer].output.size(); ++i) {
        const TraceEvent& event = trace.events()[std::size_t(index.layers[layer].output[i])];
        QVERIFY(event.layer == Index(layer) && event.unit == Index(i));
      }
    for (Index place = 0; place < trace.network().trainableCount(); ++place) {
      QCOMPARE(resultOf(trace, TraceIndex::at(index.values, place)), double(trace.parametersBefore()(place)));
      QCOMPARE(resultOf(trace, TraceIndex::at(index.gradients, place)), double(trace.gradient()(place)));
      QCOMPARE(resultOf(trace, TraceIndex::at(index.newValues, place)),
               double(trace.parametersAfter()(place)));
    }
    QCOMPARE(TraceIndex::at(index.values, -1), -1);
    QCOMPARE(TraceIndex::at(index.values, trace.parametersBefore().size()), -1);
  }

  void aNeuronsNumbersAreToldTogether() {
    const StepTrace trace = traceOf(trainedSession(), kBatch);
    for (const TraceKind kind : {TraceKind::InitialValue, TraceKind::MeanGradient, TraceKind::Update}) {
      std::vector<std::pair<Index, Index>> neurons;
      for (const int id : eventsOf(trace, kind)) {
        const TraceEvent& event = trace.events()[std::size_t(id)];
        const std::pair neuron{event.layer, event.unit};
        if (!neurons.empty() && neurons.back() == neuron) continue;
        QVERIFY(neurons.empty() || neurons.back() < neuron);
        neurons.push_back(neuron);
      }
      QCOMPARE(neurons.size(), std::size_t(6 + 6 + 4 + 1));
    }
  }

  void operandsOfSeveralEventsAreThoseOfEach() {
    const StepTrace trace = traceOf(trainedSession(), kBatch);
    const int count = static_cast<int>(trace.events().size());
    const auto all = trace.operandsOf(0, count);
    QCOMPARE(int(all.size()), count);
    for (int id = 0; id < count; id += 7) {
      const std::vector<TraceOperand> own = trace.operandsOf(id);
      const std::vector<TraceOperand>& same = all[std::size_t(id)];
      QCOMPARE(own.size(), same.size());
      for (std::size_t i = 0; i < own.size(); ++i)
        QVERIFY(own[i].name == same[i].name && own[i].value == same[i].value &&
                own[i].event == same[i].event && own[i].index == same[i].index);
    }
  }

  void pyTorchGivesTheSameGradients_data() {
    QTest::addColumn<QJsonObject>("fixture");
    for (const QJsonValue& value : readFixture("networks.json"))
      QTest::newRow(qPrintable(value["name"].toString())) << value.toObject();
  }

  void pyTorchGivesTheSameGradients() {
    QFETCH(QJsonObject, fixture);
    const auto network = Network::build(specOf(fixture)).value();
    const Matrix x = matrixOf(fixture["x"]);
    const Matrix t = matrixOf(fixture["t"]);
    Project project;
    project.network = specOf(fixture);
    project.training.loss = fromName<Loss>(text(fixture["loss"])).value();
    project.training.batchSize = x.cols();
    auto trained = std::make_shared<TrainedState>();
    trained->parameters = parametersOf(*network, fixture["parameters"].toArray());
    project.trained = trained;
    const auto session = TrainingSession::create(project, classesOf(x, t));
    if (!session) QFAIL(session.error().where.c_str());
    std::vector<Index> all(std::size_t(x.cols()));
    std::iota(all.begin(), all.end(), Index(0));
    const StepTrace trace = traceOf(*session, all);
    const Vector expected = parametersOf(*network, fixture["gradients"].toArray());
    constexpr double kFloor = 0.1;
    VERIFY_EQUAL_WITHIN(trace.gradient(), expected, kFloor);
    VERIFY_EQUAL_WITHIN(trace.exampleOutputs().leftCols(x.cols()), matrixOf(fixture["y"]), kFloor);
    Vector means = Vector::Zero(expected.size());
    for (Index place = 0; place < network->trainableCount(); ++place)
      means(place) = trace.exampleGradients(place).mean();
    VERIFY_EQUAL_WITHIN(means, expected, kFloor);
  }

  void whatIsNoBatchIsRefused() {
    const TrainingSession session = sessionOf(Project{});
    QCOMPARE(StepTrace::record(session, std::vector<Index>{}).error().code, ErrorCode::OutOfRange);
    QCOMPARE(StepTrace::record(session, std::vector<Index>(11, 0)).error().code, ErrorCode::OutOfRange);
    QCOMPARE(StepTrace::record(session, std::vector<Index>{0, 250}).error().received, std::string("250"));
    QVERIFY(StepTrace::record(session, std::vector<Index>(10, 0)).ok());
  }

  void largeNetworksAreTracedInTime() {
    struct Case {
      NetworkSpec network;
      Index inputs;
      Index batch;
      double mostMilliseconds;
    };
    const Case cases[] = {
        {NetworkSpec::mlp(2, {8, 8, 8, 8, 8, 8}, Activation::Tanh, 1, Activation::Tanh), 2, 32, 500},
        {NetworkSpec::mlp(784, {128}, Activation::Relu, 10, Activation::Softmax), 784, 32, 5000}};
    for (const Case& one : cases) {
      Project project;
      project.network = one.network;
      project.training.batchSize = one.batch;
      const Matrix x = Matrix::Random(one.inputs, one.batch);
      const Matrix t = Matrix::Random(one.network.output()->units, one.batch);
      const auto session = TrainingSession::create(project, classesOf(x, t));
      if (!session) QFAIL(session.error().where.c_str());
      std::optional<StepTrace> trace;
      const double recording =
          millisecondsOf([&] { trace.emplace(traceOf(*session, session->nextBatch())); });
      const double refocusing = millisecondsOf([&] { trace.emplace(trace->withFocus(1)); });
      const int last = static_cast<int>(trace->events().size()) - 1;
      const double asking = millisecondsOf([&] { (void)trace->operandsOf(last); });
      qInfo("%d events: %.1f ms; another example %.1f ms; operands of the last %.2f ms", last + 1, recording,
            refocusing, asking);
      QVERIFY(recording < one.mostMilliseconds);
      QVERIFY(refocusing < one.mostMilliseconds);
      QVERIFY(asking < one.mostMilliseconds);
    }
  }
};

QTEST_GUILESS_MAIN(StepBatchTest)
#include "step_batch_test.moc"
