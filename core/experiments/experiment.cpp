#include "core/experiments/experiment.h"

#include <algorithm>
#include <cmath>

namespace neurarium {

namespace {

constexpr int kRates = 7;
constexpr int kRatesADecade = 2;
constexpr double kLeastRate = 1e-9;
constexpr Index kUnitsOfSweep[] = {1, 2, 4, 8, 16, 32, 64};

bool isHidden(const LayerSpec& layer) {
  const auto* dense = std::get_if<DenseSpec>(&layer);
  return dense && dense->role == Role::Hidden;
}

Project withUnits(Project project, Index units) {
  std::vector<LayerSpec>& layers = project.network.layers;
  if (std::none_of(layers.begin(), layers.end(), isHidden)) layers.insert(layers.end() - 1, DenseSpec{});
  for (LayerSpec& layer : layers) {
    auto* dense = std::get_if<DenseSpec>(&layer);
    if (!dense) continue;
    // Frozen places name units and inputs that may no longer be there.
    dense->frozen.clear();
    if (dense->role == Role::Hidden) dense->units = units;
  }
  return project;
}

Project untrained(Project project) {
  project.trained = nullptr;
  return project;
}

}  // namespace

std::vector<Remedy> remediesThatChange(const Project& project) {
  std::vector<Remedy> remedies;
  for (std::size_t i = 0; i < kRemedies; ++i) {
    const auto remedy = static_cast<Remedy>(i);
    if (!sameDesign(withRemedy(project, remedy), project)) remedies.push_back(remedy);
  }
  return remedies;
}

std::vector<Variant> remedyVariants(const Project& project, std::span<const Remedy> remedies) {
  std::vector<Variant> variants{Variant{untrained(project)}};
  for (const Remedy remedy : remedies) {
    variants.push_back({withRemedy(project, remedy)});
    variants.back().remedy = remedy;
  }
  return variants;
}

std::vector<Variant> learningRateFan(const Project& project) {
  std::vector<Variant> variants;
  for (int i = 0; i < kRates; ++i) {
    const int halfDecades = i - kRates / 2;
    const double own = project.training.optimizer.learningRate;
    const double factor = std::pow(10.0, static_cast<double>(halfDecades) / kRatesADecade);
    // The project's own rate to the last bit: that run is the one it would make itself.
    const double rate = halfDecades == 0 ? own : std::clamp(own * factor, kLeastRate, kMostLearningRate);
    if (!variants.empty() && rate <= *variants.back().learningRate) continue;
    variants.push_back({untrained(project)});
    variants.back().project.training.optimizer.learningRate = rate;
    variants.back().learningRate = rate;
  }
  return variants;
}

std::vector<Variant> complexitySweep(const Project& project) {
  std::vector<Variant> variants;
  for (const Index units : kUnitsOfSweep) {
    Variant variant{withUnits(untrained(project), units)};
    variant.units = units;
    if (validate(variant.project.network)) variants.push_back(std::move(variant));
  }
  return variants;
}

std::vector<Variant> comparison(const Project& project, Project other, std::string name) {
  DataSettings data = project.data;
  if (other.data.source == data.source && other.data.file == data.file) {
    data.features = other.data.features;
    data.standardize = other.data.standardize;
  }
  other.data = std::move(data);
  other.seed = project.seed;
  other.trained = nullptr;
  std::vector<Variant> variants{{untrained(project)}, {std::move(other)}};
  variants.back().name = std::move(name);
  return variants;
}

std::vector<Variant> rangeTest(const Project& project) {
  Variant variant{untrained(project)};
  variant.rangeSteps = kRangeTestSteps;
  return {std::move(variant)};
}

}  // namespace neurarium
