#include "tests/bench/engine_cases.h"

#include "core/data/data_source.h"

namespace neurarium::bench {

namespace {

constexpr Index kPixels = 784;
constexpr Index kClasses = 10;
constexpr Index kHidden = 128;

/// Each class has a picture of its own; its examples mix it with noise. Pixels lie in 0 … 1.
std::shared_ptr<const Dataset> syntheticPictures(Index count) {
  Rng rng(7);
  const auto uniform = [&rng] { return static_cast<Scalar>(rng.uniform(0, 1)); };
  auto dataset = std::make_shared<Dataset>();
  dataset->name = "pictures";
  dataset->task = Task::MultiClass;
  dataset->kind = DataKind::Table;
  for (Index i = 0; i < kPixels; ++i) dataset->columns.push_back({"p" + std::to_string(i), {}});
  for (Index i = 0; i < kClasses; ++i) dataset->classNames.push_back(std::to_string(i));
  const Matrix prototypes = Matrix::NullaryExpr(kPixels, kClasses, uniform);
  dataset->inputs = Scalar(0.7) * Matrix::NullaryExpr(kPixels, count, uniform);
  dataset->targets.resize(count);
  for (Index i = 0; i < count; ++i) {
    dataset->targets[i] = static_cast<Scalar>(i % kClasses);
    dataset->inputs.col(i) += Scalar(0.3) * prototypes.col(i % kClasses);
  }
  return dataset;
}

std::shared_ptr<const PreparedData> prepare(const Project& project, std::shared_ptr<const Dataset> dataset) {
  const DenseSpec& output = *project.network.output();
  return prepareData(std::move(dataset), project.data, output.activation, output.units).value();
}

}  // namespace

EngineCase planeCase(const std::string& name, const std::vector<Index>& hidden, Index batch, Index points) {
  Project project;
  project.data.points = 2 * points;
  project.network = NetworkSpec::mlp(2, hidden, Activation::Tanh, 1, Activation::Tanh);
  project.training.batchSize = batch;
  return {name, project, prepare(project, loadDataset(project.data).value())};
}

EngineCase caseA() {
  return planeCase("A", {4, 2}, 10);
}

EngineCase caseB() {
  return planeCase("B", {8, 8, 8, 8, 8, 8}, 10);
}

EngineCase caseC(OptimizerType optimizer, Index batch, Index pictures) {
  Project project;
  project.data.source = "pictures";
  project.data.split = {1, 0, 0};
  project.network = NetworkSpec::mlp(kPixels, {kHidden}, Activation::Relu, kClasses, Activation::Softmax);
  project.training.loss = Loss::CategoricalCrossEntropy;
  project.training.batchSize = batch;
  project.training.optimizer.type = optimizer;
  const bool isAdam = optimizer == OptimizerType::Adam;
  project.training.optimizer.learningRate = isAdam ? 0.001 : 0.03;
  return {isAdam ? "C Adam" : "C SGD", project, prepare(project, syntheticPictures(pictures))};
}

std::vector<EngineCase> engineCases(Index pictures) {
  constexpr Index kBatch = 32;
  return {caseA(), caseB(), caseC(OptimizerType::Sgd, kBatch, pictures),
          caseC(OptimizerType::Adam, kBatch, pictures)};
}

TrainingSession makeSession(const EngineCase& tried) {
  return TrainingSession::create(tried.project, tried.data).value();
}

double operationsPerExample(const Network& network) {
  double forward = 0;
  for (const auto& layer : network.layers()) forward += layer->cost();
  return 3 * forward - network.layers().front()->cost();
}

}  // namespace neurarium::bench
