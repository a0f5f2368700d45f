#include "ui/panels/loss_choice.h"

#include <algorithm>

namespace neurarium {

namespace {

bool isCrossEntropy(Loss loss) {
  return loss == Loss::BinaryCrossEntropy || loss == Loss::CategoricalCrossEntropy;
}

}  // namespace

bool lossSuits(Loss loss, Task task) {
  return !isCrossEntropy(loss) || isClassification(task);
}

void chooseLoss(Project& project, const Dataset& dataset, Loss loss) {
  const bool wasCrossEntropy = isCrossEntropy(project.training.loss);
  project.training.loss = loss;
  DenseSpec* output = project.network.output();
  if (!output) return;
  const bool isBinary = dataset.task == Task::Binary;
  if (loss == Loss::CategoricalCrossEntropy) {
    output->activation = Activation::Softmax;
    output->units = std::max<Index>(2, dataset.classes());
  } else if (loss == Loss::BinaryCrossEntropy) {
    output->activation = Activation::Sigmoid;
    if (isBinary) output->units = 1;
  } else if (isBinary && wasCrossEntropy) {
    output->activation = Activation::Tanh;
    output->units = 1;
  }
}

bool outputActivationSuits(Activation activation, Index units) {
  return activation != Activation::Softmax || units > 1;
}

void chooseOutputActivation(Project& project, const Dataset& dataset, Activation activation) {
  DenseSpec* output = project.network.output();
  if (!output) return;
  output->activation = activation;
  Loss& loss = project.training.loss;
  if (!isCrossEntropy(loss) || checkLoss(loss, dataset.task, activation)) return;
  if (activation == Activation::Sigmoid)
    loss = Loss::BinaryCrossEntropy;
  else if (activation == Activation::Softmax)
    loss = Loss::CategoricalCrossEntropy;
  else
    loss = Loss::MeanSquaredError;
}

}  // namespace neurarium
