#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/data/dataset.h"
#include "core/named.h"
#include "core/project/project.h"

namespace neurarium {

/// What is wrong with a design, or unwise, before anything is trained: the worst first.
enum class AdviceId {
  // These keep the network from being trained.
  OutputUnits,     ///< another number of outputs than the data has; expected, received
  LossTask,        ///< the loss doesn't fit the kind of problem; received: the loss
  LossActivation,  ///< the loss needs another output activation; expected, received: activations
  NothingLearns,   ///< every parameter is frozen
  // With these it trains, though badly or to no purpose.
  OutputRange,  ///< the output's activation cannot reach the targets; expected: the targets' interval, received: the activation
  SymmetricWeights,  ///< all weights of a hidden layer begin alike, and so do its units; received: the initialiser
  LinearStack,       ///< hidden layers without a bend amount to none
  DeepSaturation,  ///< sigmoid or tanh in so many hidden layers that gradients vanish; received: how many
  HiddenSoftmax,   ///< a hidden layer's units are tied together
  SmallNormalizedBatch,  ///< batch normalisation over fewer than 4 examples; received: the batch size
  SlowLoss,  ///< a loss behind a sigmoid or softmax that hardly learns from confident mistakes; received: the loss
  UnsuitedInitializer,  ///< Glorot or LeCun before ReLU in so many layers that signals fade; received: the first one's
  NeedlessBias  ///< what a linear layer's bias adds, the batch normalisation right behind takes away
};
std::span<const Named<AdviceId>> namesOf(AdviceId);

constexpr int kMostSigmoidLayers =
    2;  ///< a slope of at most ¼ each: 1/64 of the gradient is left after three
constexpr int kMostSaturatingLayers = 9;  ///< tanh has slope 1 around 0, so that it may go deeper
constexpr int kMostHalvingLayers = 4;     ///< Glorot before ReLU halves the signal's variance in each layer
constexpr Index kLeastNormalizedBatch = 4;

struct Advice {
  AdviceId id = AdviceId::OutputUnits;
  bool blocks = false;   ///< the network can't be trained until it is mended
  int layer = -1;        ///< of the design; −1: the training settings, or the design as a whole
  std::string expected;  ///< values, names or intervals, as in Error
  std::string received;
  std::string
      remedy;  ///< what mend() puts in: the name of an activation, an initialiser or a loss, or a number

  bool operator==(const Advice&) const = default;
};

/// What to say of the design. The first blocks if validate() refuses for OutputUnits, LossNeedsTask or LossNeedsActivation, or if nothing would
/// learn; no other does. Empty for a sound design, and where validate() refuses for another reason: then its error says all.
std::vector<Advice> adviseOn(const Project& project, const Dataset& dataset);

/// Changes what the advice of adviseOn() is about, and nothing else. Afterwards adviseOn() no longer gives this advice for this layer,
/// and after a blocking one validate() refuses no more.
void mend(Project& project, const Dataset& dataset, const Advice& advice);

}  // namespace neurarium
