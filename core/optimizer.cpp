#include "core/optimizer.h"

#include <cmath>

#include "core/kernels/kernels.h"

namespace neurarium {

namespace {

constexpr Named<OptimizerType> kNames[] = {
    {OptimizerType::Sgd, "sgd"},           {OptimizerType::Momentum, "momentum"},
    {OptimizerType::Nesterov, "nesterov"}, {OptimizerType::AdaGrad, "adagrad"},
    {OptimizerType::RmsProp, "rmsprop"},   {OptimizerType::Adam, "adam"},
    {OptimizerType::AdamW, "adamw"},
};

/// 1 − β, subtracted before it is rounded: 1 − 0.999 in float is off by 5e-5.
Scalar complement(double beta) {
  return static_cast<Scalar>(1 - beta);
}

kernels::UpdateRule ruleOf(const OptimizerSpec& spec, double learningRate, std::int64_t steps) {
  kernels::UpdateRule rule;
  rule.type = spec.type;
  rule.rate = static_cast<Scalar>(learningRate);
  rule.epsilon = static_cast<Scalar>(spec.epsilon);
  switch (spec.type) {
    case OptimizerType::Sgd:
      break;
    case OptimizerType::Momentum:
    case OptimizerType::Nesterov:
      rule.keepFirst = static_cast<Scalar>(spec.momentum);
      break;
    case OptimizerType::AdaGrad:
      rule.keepSecond = 1;
      break;
    case OptimizerType::RmsProp:
      rule.keepSecond = static_cast<Scalar>(spec.decay);
      rule.addSecond = complement(spec.decay);
      break;
    case OptimizerType::AdamW:
      rule.keepTheta = static_cast<Scalar>(1 - learningRate * spec.weightDecay);
      [[fallthrough]];
    case OptimizerType::Adam: {
      rule.keepFirst = static_cast<Scalar>(spec.beta1);
      rule.addFirst = complement(spec.beta1);
      rule.keepSecond = static_cast<Scalar>(spec.beta2);
      rule.addSecond = complement(spec.beta2);
      // The bias corrections are taken out of the vectors, as PyTorch does: η/(1−β₁ᵗ) and √(1−β₂ᵗ).
      const auto t = static_cast<double>(steps);
      rule.rate = static_cast<Scalar>(learningRate / (1 - std::pow(spec.beta1, t)));
      rule.perRoot = static_cast<Scalar>(1 / std::sqrt(1 - std::pow(spec.beta2, t)));
      break;
    }
  }
  return rule;
}

}  // namespace

std::span<const Named<OptimizerType>> namesOf(OptimizerType) {
  return kNames;
}

bool operator==(const OptimizerState& a, const OptimizerState& b) {
  return a.type == b.type && a.steps == b.steps && a.first.size() == b.first.size() &&
         a.second.size() == b.second.size() && a.first == b.first && a.second == b.second;
}

OptimizerState makeOptimizerState(OptimizerType type, Index count) {
  OptimizerState state;
  state.type = type;
  const bool isAdam = type == OptimizerType::Adam || type == OptimizerType::AdamW;
  if (isAdam || type == OptimizerType::Momentum || type == OptimizerType::Nesterov)
    state.first.setZero(count);
  if (isAdam || type == OptimizerType::AdaGrad || type == OptimizerType::RmsProp) state.second.setZero(count);
  return state;
}

bool fits(const OptimizerState& state, OptimizerType type, Index count) {
  const OptimizerState one = makeOptimizerState(type, 1);
  return state.type == type && state.first.size() == one.first.size() * count &&
         state.second.size() == one.second.size() * count;
}

bool updateParameters(const OptimizerSpec& spec, double learningRate, ConstVectorRef theta, ConstVectorRef g,
                      OptimizerState& state, VectorRef next) {
  ++state.steps;
  return kernels::table().update(ruleOf(spec, learningRate, state.steps), theta.data(), g.data(),
                                 state.first.size() > 0 ? state.first.data() : nullptr,
                                 state.second.size() > 0 ? state.second.data() : nullptr, next.data(),
                                 theta.size());
}

}  // namespace neurarium
