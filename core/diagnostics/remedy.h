#pragma once

#include <vector>

#include "core/diagnostics/verdict.h"
#include "core/project/project.h"

namespace neurarium {

/// Changes of a project that the course teaches against what the Doctor finds.
enum class Remedy {
  LowerLearningRate,  ///< ÷ 10, and at most 0.03
  RaiseLearningRate,  ///< × 100
  FewerUnits,         ///< a sixteenth of every hidden layer's units, at least 1
  MoreUnits,          ///< twice every hidden layer's units, at least 8; one hidden layer where there is none
  FewerLayers,        ///< only the first two hidden layers stay
  MorePoints,         ///< ten times the points of a generator
  L1,
  L2,
  Dropout,             ///< after every hidden layer
  BatchNormalization,  ///< after every hidden layer
  HeInitialization,    ///< He (normal) for ReLU and its like, Glorot for the others
  Relu,                ///< ReLU with He's initial weights in every hidden layer
  LeakyRelu,
  Standardize,   ///< inputs, and the target of a regression
  ClipGradient,  ///< its norm at 1
  Adam,
  EarlyStopping,  ///< with a validation split, which is taken from the larger of the other two
  BalanceClasses
};
constexpr std::size_t kRemedies = 18;
std::span<const Named<Remedy>> namesOf(Remedy);

/// Those that help against a finding, the most promising first, without those that would change nothing in this project.
std::vector<Remedy> remediesFor(Finding finding, const Project& project);

/// The project with the remedy, from the start (nothing trained). Unchanged where the remedy is there already or makes no sense (more points of
/// a table).
Project withRemedy(Project project, Remedy remedy);

}  // namespace neurarium
