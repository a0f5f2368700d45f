#pragma once

#include <string>
#include <vector>

#include "core/training/training_session.h"

namespace neurarium::bench {

/// Something to train: a project with its data.
struct EngineCase {
  std::string name;
  Project project;
  std::shared_ptr<const PreparedData> data;
};

constexpr Index kPoints = 250;  ///< trained on in the plane; as many are there to test on
constexpr Index kPictures = 6000;

/// Playground's circle with hidden layers of tanh and one output of tanh; mean squared error, SGD.
EngineCase planeCase(const std::string& name, const std::vector<Index>& hidden, Index batch,
                     Index points = kPoints);
/// 2-4-2-1, batch 10.
EngineCase caseA();
/// 2-8-8-8-8-8-8-1, batch 10.
EngineCase caseB();
/// 784-128-10 ReLU, softmax and cross-entropy, on synthetic pictures of ten classes.
EngineCase caseC(OptimizerType optimizer, Index batch = 32, Index pictures = kPictures);

/// What `engine` and `peers` train, and what is tested to allocate nothing. Convolutional and recurrent networks get their place here.
std::vector<EngineCase> engineCases(Index pictures = kPictures);

TrainingSession makeSession(const EngineCase& tried);

/// Multiplications and additions of the matrix products of one example's step: forward, dW, and dx of all layers but the first.
double operationsPerExample(const Network& network);

}  // namespace neurarium::bench
