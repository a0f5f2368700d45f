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

void adam(const OptimizerSpec& spec, double learningRate, double decay, ConstVectorRef theta,
          ConstVectorRef g, OptimizerState& state, VectorRef next) {
  const auto beta1 = static_cast<Scalar>(spec.beta1);
  const auto beta2 = static_cast<Scalar>(spec.beta2);
  const auto steps = static_cast<double>(state.steps);
  // The bias corrections are taken out of the vectors, as PyTorch does: η/(1−β₁ᵗ) and √(1−β₂ᵗ).
  const auto stepSize = static_cast<Scalar>(learningRate / (1 - std::pow(spec.beta1, steps)));
  const auto correction = static_cast<Scalar>(std::sqrt(1 - std::pow(spec.beta2, steps)));
  const auto keep = static_cast<Scalar>(1 - learningRate * decay);
  const auto epsilon = static_cast<Scalar>(spec.epsilon);

  state.first = beta1 * state.first + complement(spec.beta1) * g;
  state.second = beta2 * state.second + complement(spec.beta2) * g.cwiseAbs2();
  next = (keep * theta.array() -
          stepSize * state.first.array() / (state.second.array().sqrt() / correction + epsilon))
             .matrix();
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

void updateParameters(const OptimizerSpec& spec, double learningRate, ConstVectorRef theta, ConstVectorRef g,
                      OptimizerState& state, VectorRef next) {
  ++state.steps;
  const auto eta = static_cast<Scalar>(learningRate);
  const auto momentum = static_cast<Scalar>(spec.momentum);
  const auto epsilon = static_cast<Scalar>(spec.epsilon);
  switch (spec.type) {
    case OptimizerType::Sgd:
      kernels::table().descend(theta.data(), g.data(), eta, next.data(), theta.size());
      return;
    case OptimizerType::Momentum:
      state.first = momentum * state.first + g;
      next = theta - eta * state.first;
      return;
    case OptimizerType::Nesterov:
      state.first = momentum * state.first + g;
      next = theta - eta * (g + momentum * state.first);
      return;
    case OptimizerType::AdaGrad:
      state.second += g.cwiseAbs2();
      next = (theta.array() - eta * g.array() / (state.second.array().sqrt() + epsilon)).matrix();
      return;
    case OptimizerType::RmsProp: {
      const auto decay = static_cast<Scalar>(spec.decay);
      state.second = decay * state.second + complement(spec.decay) * g.cwiseAbs2();
      next = (theta.array() - eta * g.array() / (state.second.array().sqrt() + epsilon)).matrix();
      return;
    }
    case OptimizerType::Adam:
      return adam(spec, learningRate, 0.0, theta, g, state, next);
    case OptimizerType::AdamW:
      return adam(spec, learningRate, spec.weightDecay, theta, g, state, next);
  }
}

}  // namespace neurarium
