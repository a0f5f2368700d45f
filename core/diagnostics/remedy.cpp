#include "core/diagnostics/remedy.h"

#include <algorithm>
#include <functional>

#include "core/data/data_source.h"

namespace neurarium {

namespace {

constexpr double kRateFactor = 10;
constexpr double kLeastRate = 1e-6;
constexpr double kPenalty = 0.003;
constexpr double kDropoutRate = 0.3;
constexpr double kClipNorm = 1;
constexpr Index kFewerBy = 4;
constexpr Index kUnitsAtLeast = 8;
constexpr Index kLayersThatStay = 2;
constexpr Index kMorePoints = 10;
constexpr double kAdamRate = 0.01;
constexpr double kValidationShare = 0.2;

bool isHidden(const LayerSpec& layer) {
  const auto* dense = std::get_if<DenseSpec>(&layer);
  return dense && dense->role == Role::Hidden;
}

void changeHidden(Project& project, const std::function<void(DenseSpec&)>& change) {
  for (LayerSpec& layer : project.network.layers)
    if (isHidden(layer)) change(std::get<DenseSpec>(layer));
}

void setUnits(DenseSpec& dense, Index units) {
  dense.units = units;
  dense.frozen.clear();
}

bool goesToZeroOnTheLeft(Activation activation) {
  return activation != Activation::Linear && activation != Activation::Sigmoid &&
         activation != Activation::Tanh && activation != Activation::Softmax;
}

void initialize(DenseSpec& dense) {
  dense.initializer = {goesToZeroOnTheLeft(dense.activation) ? Initializer::HeNormal
                                                             : Initializer::GlorotNormal};
}

/// Puts `added` after every hidden layer that has none of its kind behind it.
template <typename Spec>
void addAfterHidden(Project& project, const Spec& added) {
  std::vector<LayerSpec> layers;
  const std::vector<LayerSpec>& before = project.network.layers;
  for (std::size_t i = 0; i < before.size(); ++i) {
    layers.push_back(before[i]);
    if (!isHidden(before[i])) continue;
    bool hasOne = false;
    for (std::size_t k = i + 1; k < before.size() && !std::holds_alternative<DenseSpec>(before[k]); ++k)
      hasOne |= std::holds_alternative<Spec>(before[k]);
    if (!hasOne) layers.push_back(added);
  }
  project.network.layers = std::move(layers);
}

void keepFirstLayers(Project& project) {
  Index hidden = 0;
  std::vector<LayerSpec> layers;
  for (const LayerSpec& layer : project.network.layers) {
    const auto* dense = std::get_if<DenseSpec>(&layer);
    if (isHidden(layer)) ++hidden;
    if (hidden <= kLayersThatStay || (dense && dense->role == Role::Output)) layers.push_back(layer);
  }
  // Frozen places name inputs that may no longer be there.
  if (layers.size() < project.network.layers.size()) std::get<DenseSpec>(layers.back()).frozen.clear();
  project.network.layers = std::move(layers);
}

void addUnits(Project& project) {
  auto& layers = project.network.layers;
  if (std::any_of(layers.begin(), layers.end(), isHidden)) {
    changeHidden(project, [](DenseSpec& dense) {
      setUnits(dense, std::min(kMostUnits, std::max(kUnitsAtLeast, 2 * dense.units)));
    });
  } else {
    DenseSpec added;
    added.units = kUnitsAtLeast;
    layers.insert(layers.end() - 1, LayerSpec(std::move(added)));
  }
  project.network.output()->frozen.clear();
}

void addPoints(Project& project) {
  const DataSource* source = findDataSource(project.data.source);
  if (!source || !source->isGenerated) return;
  const Index points = project.data.points > 0 ? project.data.points : source->defaultPoints;
  project.data.points = std::min(kMostPoints, kMorePoints * points);
}

void change(Project& project, Remedy remedy) {
  TrainingSettings& training = project.training;
  switch (remedy) {
    case Remedy::LowerLearningRate:
      training.optimizer.learningRate = std::max(kLeastRate, training.optimizer.learningRate / kRateFactor);
      return;
    case Remedy::RaiseLearningRate:
      training.optimizer.learningRate =
          std::min(kMostLearningRate, training.optimizer.learningRate * kRateFactor);
      return;
    case Remedy::FewerUnits:
      changeHidden(project,
                   [](DenseSpec& dense) { setUnits(dense, std::max<Index>(1, dense.units / kFewerBy)); });
      project.network.output()->frozen.clear();
      return;
    case Remedy::MoreUnits:
      return addUnits(project);
    case Remedy::FewerLayers:
      return keepFirstLayers(project);
    case Remedy::MorePoints:
      return addPoints(project);
    case Remedy::L1:
      training.regularization.l1 = std::max(training.regularization.l1, kPenalty);
      return;
    case Remedy::L2:
      training.regularization.l2 = std::max(training.regularization.l2, kPenalty);
      return;
    case Remedy::Dropout:
      return addAfterHidden(project, DropoutSpec{kDropoutRate});
    case Remedy::BatchNormalization:
      return addAfterHidden(project, BatchNormalizationSpec{});
    case Remedy::HeInitialization:
      return changeHidden(project, initialize);
    case Remedy::Relu:
    case Remedy::LeakyRelu:
      return changeHidden(project, [remedy](DenseSpec& dense) {
        dense.activation = remedy == Remedy::Relu ? Activation::Relu : Activation::LeakyRelu;
        initialize(dense);
      });
    case Remedy::Standardize:
      project.data.standardize = true;
      return;
    case Remedy::ClipGradient:
      if (training.clip.type == GradientClip::None) training.clip = {GradientClip::Norm, kClipNorm};
      return;
    case Remedy::Adam:
      if (training.optimizer.type == OptimizerType::Adam) return;
      training.optimizer.type = OptimizerType::Adam;
      training.optimizer.learningRate = kAdamRate;
      return;
    case Remedy::EarlyStopping: {
      training.earlyStop.isOn = true;
      SplitShares& split = project.data.split;
      if (split.validation > 0) return;
      (split.test >= split.train ? split.test : split.train) -= kValidationShare;
      split.validation = kValidationShare;
      return;
    }
  }
}

/// The most promising first.
std::vector<Remedy> against(Finding finding) {
  using enum Remedy;
  switch (finding) {
    case Finding::Healthy:
    case Finding::ClassImbalance:
      return {};
    case Finding::LearningRateTooLow:
      return {RaiseLearningRate, Adam};
    case Finding::LearningRateTooHigh:
      return {LowerLearningRate, ClipGradient};
    case Finding::Diverged:
      return {LowerLearningRate, ClipGradient, Standardize};
    case Finding::VanishingGradients:
      return {Relu, BatchNormalization, FewerLayers, HeInitialization};
    case Finding::ExplodingGradients:
      return {HeInitialization, ClipGradient, BatchNormalization};
    case Finding::DeadUnits:
      return {LeakyRelu, LowerLearningRate, HeInitialization};
    case Finding::SaturatedUnits:
      return {HeInitialization, Relu, BatchNormalization, Standardize};
    case Finding::Underfitting:
      return {MoreUnits, Adam, Relu};
    case Finding::Overfitting:
      return {EarlyStopping, L2, Dropout, FewerUnits, MorePoints, L1};
    case Finding::Plateau:
      return {Adam, HeInitialization, RaiseLearningRate, MoreUnits};
    case Finding::BadInputScaling:
      return {Standardize};
    case Finding::SymmetricWeights:
      return {HeInitialization};
  }
  return {};
}

}  // namespace

Project withRemedy(Project project, Remedy remedy) {
  change(project, remedy);
  project.trained = nullptr;
  return project;
}

std::vector<Remedy> remediesFor(Finding finding, const Project& project) {
  std::vector<Remedy> remedies = against(finding);
  std::erase_if(remedies,
                [&project](Remedy remedy) { return sameDesign(withRemedy(project, remedy), project); });
  return remedies;
}

}  // namespace neurarium
