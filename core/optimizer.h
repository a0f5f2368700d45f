#pragma once

#include <cstdint>

#include "core/named.h"
#include "core/types.h"

namespace neurarium {

enum class OptimizerType { Sgd, Momentum, Nesterov, AdaGrad, RmsProp, Adam, AdamW };
std::span<const Named<OptimizerType>> namesOf(OptimizerType);

/// The settings of an optimizer; those that it does not use are kept but ignored. Defaults as in PyTorch.
struct OptimizerSpec {
  OptimizerType type = OptimizerType::Sgd;
  double learningRate = 0.03;  ///< η, before the schedule
  double momentum = 0.9;       ///< momentum, Nesterov
  double decay = 0.99;         ///< RMSProp: α
  double beta1 = 0.9;          ///< Adam, AdamW
  double beta2 = 0.999;        ///< Adam, AdamW
  double epsilon = 1e-8;       ///< AdaGrad, RMSProp, Adam, AdamW
  double weightDecay = 0.01;   ///< AdamW: λ

  bool operator==(const OptimizerSpec&) const = default;
};

/// What an optimizer remembers between steps: two vectors in θ's shape (the velocity, or the first and second moment; empty where not
/// used) and the number of steps taken.
struct OptimizerState {
  OptimizerType type = OptimizerType::Sgd;
  Vector first;
  Vector second;
  std::int64_t steps = 0;
};
bool operator==(const OptimizerState& a, const OptimizerState& b);

/// A state of zeros for `count` parameters.
OptimizerState makeOptimizerState(OptimizerType type, Index count);
/// Whether a state is this optimizer's, for `count` parameters.
bool fits(const OptimizerState& state, OptimizerType type, Index count);

/// One step for all parameters at once; call it once a training step. Returns whether all of θ′ is finite.
///   SGD       θ′ = θ − ηg
///   Momentum  v ← μv + g;                           θ′ = θ − ηv
///   Nesterov  v ← μv + g;                           θ′ = θ − η(g + μv)
///   AdaGrad   s ← s + g²;                           θ′ = θ − η·g/(√s + ε)
///   RMSProp   s ← αs + (1−α)g²;                     θ′ = θ − η·g/(√s + ε)
///   Adam      m ← β₁m+(1−β₁)g;  s ← β₂s+(1−β₂)g²;   θ′ = θ − η·m̂/(√ŝ + ε),  m̂ = m/(1−β₁ᵗ),  ŝ = s/(1−β₂ᵗ)
///   AdamW     θ ← θ − ηλθ, then as Adam
/// Shapes:  θ, θ′, g and the state's vectors are alike; θ′ is other memory than θ.   Units: η per step.
/// Source:  torch.optim of PyTorch 1.13; Polyak 1964; Nesterov 1983 in Sutskever et al. 2013's form; Duchi et al. 2011; Hinton 2012; Kingma & Ba
///          2015, algorithm 1; Loshchilov & Hutter 2019.
bool updateParameters(const OptimizerSpec& spec, double learningRate, ConstVectorRef theta, ConstVectorRef g,
                      OptimizerState& state, VectorRef next);

}  // namespace neurarium
