#include "core/project/project.h"

#include "core/data/prepared_data.h"
#include "core/text.h"

namespace neurarium {

bool sameDesign(const Project& a, const Project& b) {
  return a.seed == b.seed && a.data == b.data && a.network == b.network && a.training == b.training;
}

Status fitToDataset(Project& project, const Dataset& dataset) {
  const Result<Index> features = featureCount(dataset, project.data);
  if (!features) return features.error();
  if (InputSpec* input = project.network.input()) input->units = *features;
  DenseSpec* output = project.network.output();
  if (!output) return Done{};
  switch (dataset.task) {
    case Task::Regression:
      output->units = 1;
      output->activation = Activation::Linear;
      project.training.loss = Loss::MeanSquaredError;
      break;
    case Task::Binary: {
      const bool isPlane = dataset.kind == DataKind::Plane;
      output->units = 1;
      output->activation = isPlane ? Activation::Tanh : Activation::Sigmoid;
      project.training.loss = isPlane ? Loss::MeanSquaredError : Loss::BinaryCrossEntropy;
      break;
    }
    case Task::MultiClass:
      output->units = dataset.classes();
      output->activation = Activation::Softmax;
      project.training.loss = Loss::CategoricalCrossEntropy;
      break;
    case Task::Reconstruction: {
      const bool isShare = dataset.kind == DataKind::Image && !project.data.standardize;
      output->units = *features;
      output->activation = isShare ? Activation::Sigmoid : Activation::Linear;
      project.training.loss = Loss::MeanSquaredError;
      break;
    }
  }
  return Done{};
}

Status validate(const Project& project, const Dataset& dataset) {
  if (auto status = validate(project.network); !status) return status;
  if (auto status = validate(project.training); !status) return status;
  const Result<Index> features = featureCount(dataset, project.data);
  if (!features) return features.error();
  if (project.network.input()->units != *features)
    return Error{ErrorCode::InputUnits, "network.layers[0].units", toText(*features),
                 toText(project.network.input()->units)};
  const DenseSpec& output = *project.network.output();
  if (!outputsFit(dataset, *features, output.units))
    return Error{ErrorCode::OutputUnits,
                 "network.layers[" + toText(project.network.layers.size() - 1) + "].units",
                 fittingOutputs(dataset, *features), toText(output.units)};
  return checkLoss(project.training.loss, dataset.task, output.activation);
}

}  // namespace neurarium
