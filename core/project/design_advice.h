#pragma once

#include <string>
#include <vector>

#include "core/data/dataset.h"
#include "core/project/project.h"

namespace neurarium {

/// What is wrong with a design, or unwise, before anything is trained.
enum class AdviceId {
  // These keep the network from being trained.
  OutputUnits,     ///< another number of outputs than the data has; expected, received
  LossActivation,  ///< the loss needs another output activation; expected, received
  LossTask,        ///< the loss doesn't fit the kind of problem; received
  NothingLearns,   ///< every parameter is frozen
  // With these it trains, though badly or to no purpose.
  HiddenSoftmax,   ///< a hidden layer's units are tied together
  DeepSaturation,  ///< sigmoid or tanh-like units in so many layers that gradients vanish; received: how many
  LinearStack,     ///< hidden layers without a bend amount to none
  SlowLoss,  ///< a squared error behind a sigmoid or softmax: tiny gradients when it is confidently wrong; expected: the better loss
  OutputRange,  ///< the output's activation cannot reach the targets' values; expected: the range needed, received: the activation's
  SymmetricWeights,  ///< all weights of a layer begin alike: its units stay alike
  UnsuitedInitializer,  ///< Glorot or LeCun before ReLU in a deep stack, He before sigmoid or tanh; expected: the better initialiser
  NeedlessBias,         ///< a bias right before batch normalisation is taken away again
  SmallNormalizedBatch  ///< batch normalisation over a batch of fewer than 4; received
};
std::span<const Named<AdviceId>> namesOf(AdviceId);

struct Advice {
  AdviceId id = AdviceId::OutputUnits;
  bool blocks = false;   ///< the network can't be trained until it is mended
  int layer = -1;        ///< of the design; −1: the training settings
  std::string expected;  ///< values, names or intervals, as in Error
  std::string received;

  bool operator==(const Advice&) const = default;
};

/// What to say of the design, the worst first; empty for a sound one.
std::vector<Advice> adviseOn(const Project& project, const Dataset& dataset);

/// Whether mend() knows a remedy.
bool canMend(AdviceId id);

/// Changes what the advice is about, and nothing else.  Afterwards adviseOn() no longer gives this advice for this layer.
void mend(Project& project, const Dataset& dataset, const Advice& advice);

}  // namespace neurarium
