#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/data/data_settings.h"
#include "core/network_spec.h"
#include "core/training/metrics.h"
#include "core/training/training_settings.h"

namespace neurarium {

/// What training has reached: saved with a project, so that it opens as it was left.
struct TrainedState {
  std::int64_t epoch = 0;
  std::int64_t step = 0;
  Index position = 0;        ///< examples of the present epoch already trained
  Vector parameters;         ///< θ in the order of Network::parameters()
  OptimizerState optimizer;  ///< after the last step; where it does not fit, training goes on from zeros
  std::vector<EpochMetrics> history;  ///< thinned, oldest first

  bool operator==(const TrainedState& other) const {
    return epoch == other.epoch && step == other.step && position == other.position &&
           parameters.size() == other.parameters.size() && parameters == other.parameters &&
           optimizer == other.optimizer;
  }
};

/// Everything that is saved: a plain value.
struct Project {
  std::uint64_t seed = 1;  ///< of weights, shuffling and dropout
  DataSettings data;
  NetworkSpec network = NetworkSpec::mlp(2, {4, 2}, Activation::Tanh, 1, Activation::Tanh);
  TrainingSettings training;
  std::shared_ptr<const TrainedState> trained;  ///< nullptr: as initialised from the seed
};

/// The design only: what undo and "modified" compare, apart from training's own progress.
bool sameDesign(const Project& a, const Project& b);

/// Sets the output layer and the loss to what the data set calls for: tanh and mean squared error for the two-class sets in the plane
/// (as TensorFlow Playground does), sigmoid and binary cross-entropy for other two-class data, softmax and categorical cross-entropy for more
/// classes, linear and mean squared error for a regression; for a reconstruction the same, with a sigmoid for the pixels of pictures, which lie in
/// 0 … 1. Sets the input's units to the number of features.
/// Errors: those of featureCount().
Status fitToDataset(Project& project, const Dataset& dataset);

/// Whether all parts fit each other and the data: what a session checks first.
/// Errors: those of validate(NetworkSpec), validate(TrainingSettings), checkLoss(); InputUnits, OutputUnits.
Status validate(const Project& project, const Dataset& dataset);

}  // namespace neurarium
