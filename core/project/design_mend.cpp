#include <algorithm>
#include <string>

#include "core/data/prepared_data.h"
#include "core/project/design_advice.h"
#include "core/project/design_rules.h"

namespace neurarium {

namespace {

/// Those frozen parameters stay that the layer still has.
void thawWhatIsGone(DenseSpec& dense) {
  std::erase_if(dense.frozen, [&](const ParameterPlace& place) {
    return place.unit >= dense.units || (!dense.useBias && place.input == ParameterPlace::kBias);
  });
}

void setOutputUnits(Project& project, const Dataset& dataset, Index units) {
  DenseSpec& output = *project.network.output();
  output.units = units;
  thawWhatIsGone(output);
  // A share of one alone is always 1.
  if (units > 1 || output.activation != Activation::Softmax) return;
  output.activation = isClassification(dataset.task) ? Activation::Sigmoid : Activation::Linear;
}

/// As the remedy says: another output activation, or another loss.
void setLossOrActivation(Project& project, const std::string& remedy) {
  if (const auto loss = fromName<Loss>(remedy)) project.training.loss = *loss;
  if (const auto activation = fromName<Activation>(remedy))
    project.network.output()->activation = *activation;
}

void mendBlocking(Project& project, const Dataset& dataset, const Advice& advice) {
  switch (advice.id) {
    case AdviceId::OutputUnits: {
      const Index inputs = project.network.input()->units;
      const bool asksForTwo = advice.remedy == "2" && dataset.task == Task::Binary;
      const std::string units = asksForTwo ? "2" : fittingOutputs(dataset, inputs);
      return setOutputUnits(project, dataset, std::stoll(units));
    }
    case AdviceId::NothingLearns:
      for (LayerSpec& layer : project.network.layers)
        if (auto* dense = std::get_if<DenseSpec>(&layer)) dense->frozen.clear();
      return;
    default:
      return setLossOrActivation(project, advice.remedy);
  }
}

void mendHidden(Layers& layers, const Advice& advice) {
  switch (advice.id) {
    case AdviceId::LinearStack:
      for (std::size_t i = 0; i < layers.size(); ++i)
        if (DenseSpec* dense = hiddenAt(layers, i)) dense->activation = Activation::Tanh;
      return;
    case AdviceId::DeepSaturation:
      for (const std::size_t i : saturatingLayers(layers)) {
        DenseSpec& dense = *hiddenAt(layers, i);
        dense.activation = Activation::Relu;
        dense.initializer.type = twiceAsWide(dense.initializer.type).value_or(Initializer::HeUniform);
      }
      return;
    case AdviceId::UnsuitedInitializer:
      for (const std::size_t i : halvingLayers(layers)) {
        DenseSpec& dense = *hiddenAt(layers, i);
        dense.initializer.type = *twiceAsWide(dense.initializer.type);
      }
      return;
    default:
      break;
  }
  DenseSpec* dense = advice.layer < 0 ? nullptr : hiddenAt(layers, static_cast<std::size_t>(advice.layer));
  if (!dense) return;
  if (advice.id == AdviceId::SymmetricWeights) dense->initializer.type = initializerFor(*dense);
  if (advice.id == AdviceId::HiddenSoftmax)
    dense->activation = neighboursActivation(layers, static_cast<std::size_t>(advice.layer));
  if (advice.id == AdviceId::NeedlessBias) {
    dense->useBias = false;
    thawWhatIsGone(*dense);
  }
}

}  // namespace

void mend(Project& project, const Dataset& dataset, const Advice& advice) {
  if (!project.network.input() || !project.network.output()) return;
  if (advice.blocks) {
    mendBlocking(project, dataset, advice);
    // Another number of outputs may ask for another loss, and that for another activation.
    while (!validate(project, dataset)) {
      const std::vector<Advice> next = adviseOn(project, dataset);
      if (next.empty()) return;
      mendBlocking(project, dataset, next.front());
    }
    return;
  }
  switch (advice.id) {
    case AdviceId::OutputRange:
    case AdviceId::SlowLoss:
      return setLossOrActivation(project, advice.remedy);
    case AdviceId::SmallNormalizedBatch:
      project.training.batchSize = TrainingSettings().batchSize;
      return;
    default:
      return mendHidden(project.network.layers, advice);
  }
}

}  // namespace neurarium
