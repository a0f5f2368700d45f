#include "core/diagnostics/remedy.h"

#include <algorithm>
#include <functional>

#include "core/data/data_source.h"

namespace neurarium {

namespace {

constexpr double kLowerBy = 10;
/// Playground's own: where lowering ends at the latest.
constexpr double kSafeRate = 0.03;
constexpr double kRaiseBy = 100;
/// From here on units saturate by the rate rather than by their initial weights.
constexpr double kLargeRate = 0.3;
constexpr double kLeastRate = 1e-6;

/// How strong the penalties and dropout are. What is enough for a border between classes blurs the fine shape of a curve: chosen by
/// ./dev bench diagnosis --remedies.
struct Strengths {
  double l1;
  double l2;
  double dropoutRate;
};
constexpr Strengths kForClasses{0.02, 0.1, 0.5};
constexpr Strengths kForCurves{0.003, 0.02, 0.2};

constexpr double kClipNorm = 1;
constexpr Index kFewerBy = 16;
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

void initializeAll(Project& project) {
  for (LayerSpec& layer : project.network.layers)
    if (auto* dense = std::get_if<DenseSpec>(&layer))
      dense->initializer = {goesToZeroOnTheLeft(dense->activation) ? Initializer::HeNormal
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

bool isForCurves(const Project& project) {
  return project.network.output()->activation == Activation::Linear;
}

void change(Project& project, Remedy remedy) {
  TrainingSettings& training = project.training;
  const Strengths& strengths = isForCurves(project) ? kForCurves : kForClasses;
  switch (remedy) {
    case Remedy::LowerLearningRate:
      training.optimizer.learningRate =
          std::max(kLeastRate, std::min(kSafeRate, training.optimizer.learningRate / kLowerBy));
      return;
    case Remedy::RaiseLearningRate:
      training.optimizer.learningRate =
          std::min(kMostLearningRate, training.optimizer.learningRate * kRaiseBy);
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
      training.regularization.l1 = std::max(training.regularization.l1, strengths.l1);
      return;
    case Remedy::L2:
      training.regularization.l2 = std::max(training.regularization.l2, strengths.l2);
      return;
    case Remedy::Dropout:
      return addAfterHidden(project, DropoutSpec{strengths.dropoutRate});
    case Remedy::BatchNormalization:
      return addAfterHidden(project, BatchNormalizationSpec{});
    case Remedy::HeInitialization:
      return initializeAll(project);
    case Remedy::Relu:
    case Remedy::LeakyRelu:
      changeHidden(project, [remedy](DenseSpec& dense) {
        dense.activation = remedy == Remedy::Relu ? Activation::Relu : Activation::LeakyRelu;
      });
      return initializeAll(project);
    case Remedy::Standardize:
      project.data.standardize = true;
      return;
    case Remedy::BalanceClasses:
      if (!isForCurves(project)) project.data.balanceClasses = true;
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
std::vector<Remedy> against(Finding finding, bool isLargeRate) {
  using enum Remedy;
  switch (finding) {
    case Finding::Healthy:
      return {};
    case Finding::ClassImbalance:
      return {BalanceClasses};
    case Finding::LearningRateTooLow:
      return {RaiseLearningRate, Adam};
    case Finding::LearningRateTooHigh:
      return {LowerLearningRate};
    case Finding::Diverged:
      return {LowerLearningRate, ClipGradient};
    case Finding::VanishingGradients:
      return {Relu, BatchNormalization, FewerLayers};
    case Finding::ExplodingGradients:
      return {HeInitialization, BatchNormalization};
    case Finding::DeadUnits:
      return {LeakyRelu, HeInitialization};
    case Finding::SaturatedUnits:
      return isLargeRate ? std::vector{LowerLearningRate} : std::vector{HeInitialization, Relu};
    case Finding::Underfitting:
      return {MoreUnits};
    case Finding::Overfitting:
      return {EarlyStopping, MorePoints, L2, Dropout, L1};
    case Finding::Plateau:
      return {Relu, BatchNormalization, LeakyRelu, Adam};
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
  std::vector<Remedy> remedies = against(finding, project.training.optimizer.learningRate >= kLargeRate);
  std::erase_if(remedies,
                [&project](Remedy remedy) { return sameDesign(withRemedy(project, remedy), project); });
  return remedies;
}

}  // namespace neurarium
