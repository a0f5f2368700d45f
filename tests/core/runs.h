#pragma once

#include "core/data/data_source.h"
#include "core/data/prepared_data.h"
#include "core/training/training_session.h"

namespace neurarium::tests {

/// The data that a project asks for.
inline std::shared_ptr<const PreparedData> dataFor(const Project& project) {
  const DenseSpec& output = *project.network.output();
  return prepareData(loadDataset(project.data).value(), project.data, output.activation, output.units)
      .value();
}

/// Examples of a regression that are all in the training split, without a data source.
inline std::shared_ptr<const PreparedData> dataOf(const Matrix& x, const Matrix& t) {
  auto dataset = std::make_shared<Dataset>();
  dataset->task = Task::Regression;
  dataset->kind = DataKind::Table;
  for (Index i = 0; i < x.rows(); ++i) dataset->columns.push_back({"x" + std::to_string(i + 1), {}});
  dataset->inputs = x;
  dataset->targets = t.row(0).transpose();
  auto data = std::make_shared<PreparedData>();
  data->dataset = dataset;
  data->outputs = t.rows();
  data->train.inputs = x;
  data->train.targets = t;
  return data;
}

/// Playground's circle, with every kind of layer and all that draws random numbers.
inline Project eventfulProject() {
  Project project;
  project.network =
      NetworkSpec{{InputSpec{2}, DenseSpec{6, Activation::Tanh, {}, Role::Hidden}, BatchNormalizationSpec{},
                   DropoutSpec{0.2}, DenseSpec{4, Activation::Silu, {}, Role::Hidden},
                   DenseSpec{1, Activation::Tanh, {}, Role::Output}}};
  project.data.noise = 10;
  project.data.split = {0.6, 0.2, 0.2};
  project.training.batchSize = 32;
  project.training.regularization = {0.001, 0.001, 3};
  project.training.clip = {GradientClip::Norm, 1};
  project.training.schedule = {Schedule::Cosine, 0.1, 20};
  return project;
}

/// The same with what a layer may have of its own: no biases, a penalty, frozen numbers, a hidden softmax.
inline NetworkSpec changedNetwork() {
  NetworkSpec spec = eventfulProject().network;
  auto& first = std::get<DenseSpec>(spec.layers[1]);
  first.regularization = {0.02, 0.01, 0.4};
  first.frozen = {{0, ParameterPlace::kBias}, {0, 1}, {5, 0}, {5, 1}};
  auto& second = std::get<DenseSpec>(spec.layers[4]);
  second.activation = Activation::Softmax;
  second.useBias = false;
  second.frozen = {{1, 2}, {3, 5}};
  spec.output()->regularization = Regularization{};
  return spec;
}

/// Where a number of a network stands in θ.
inline Index placeOf(const Network& network, Index layer, ParameterPlace place) {
  for (const ParameterInfo& info : network.parameters()) {
    if (info.layer != layer) continue;
    if (place.input == ParameterPlace::kBias && info.name == "bias") return info.offset + place.unit;
    if (place.input != ParameterPlace::kBias && info.name == "weights")
      return info.offset + place.input * info.shape.dimensions[0] + place.unit;
  }
  return -1;
}

/// The project as it would be saved now.
inline Project savedNow(Project project, const TrainingSession& session) {
  auto trained = std::make_shared<TrainedState>();
  trained->epoch = session.epoch();
  trained->step = session.steps();
  trained->position = session.position();
  trained->parameters = session.parameters();
  trained->optimizer = session.optimizerState();
  project.trained = trained;
  return project;
}

inline std::vector<double> losses(TrainingSession& session, int steps) {
  std::vector<double> values;
  for (int i = 0; i < steps; ++i) {
    if (!session.step()) return {};
    values.push_back(session.batchLoss());
  }
  return values;
}

}  // namespace neurarium::tests
