#pragma once

// Steps of the optimizers, one number of θ by itself. Belongs to kernels_code.h.

#include "core/kernels/kernels.h"
#include "core/kernels/lanes.h"

namespace neurarium::kernels::NEURARIUM_KERNELS {

namespace {

/// θ′ of an optimizer from θ and g, on a vector of numbers; `first` and `second` are what it remembers of them, and are moved on.
template <OptimizerType type>
struct UpdateOf;

template <>
struct UpdateOf<OptimizerType::Sgd> {
  static constexpr bool kFirst = false;
  static constexpr bool kSecond = false;
  NEURARIUM_INLINE static void step(const UpdateRule& rule, const Pack& theta, const Pack& g, Pack&, Pack&,
                                    Pack& next) {
    next = theta - rule.rate * g;
  }
};

template <>
struct UpdateOf<OptimizerType::Momentum> {
  static constexpr bool kFirst = true;
  static constexpr bool kSecond = false;
  NEURARIUM_INLINE static void step(const UpdateRule& rule, const Pack& theta, const Pack& g, Pack& first,
                                    Pack&, Pack& next) {
    first = rule.keepFirst * first + rule.addFirst * g;
    next = theta - rule.rate * first;
  }
};

template <>
struct UpdateOf<OptimizerType::Nesterov> {
  static constexpr bool kFirst = true;
  static constexpr bool kSecond = false;
  NEURARIUM_INLINE static void step(const UpdateRule& rule, const Pack& theta, const Pack& g, Pack& first,
                                    Pack&, Pack& next) {
    first = rule.keepFirst * first + rule.addFirst * g;
    next = theta - rule.rate * (g + rule.keepFirst * first);
  }
};

/// AdaGrad and RMSProp.
template <>
struct UpdateOf<OptimizerType::RmsProp> {
  static constexpr bool kFirst = false;
  static constexpr bool kSecond = true;
  NEURARIUM_INLINE static void step(const UpdateRule& rule, const Pack& theta, const Pack& g, Pack&,
                                    Pack& second, Pack& next) {
    second = rule.keepSecond * second + rule.addSecond * (g * g);
    Pack root;
    squareRootOf(second, root);
    next = theta - rule.rate * g / (root + rule.epsilon);
  }
};

/// Adam and AdamW.
template <>
struct UpdateOf<OptimizerType::Adam> {
  static constexpr bool kFirst = true;
  static constexpr bool kSecond = true;
  NEURARIUM_INLINE static void step(const UpdateRule& rule, const Pack& theta, const Pack& g, Pack& first,
                                    Pack& second, Pack& next) {
    first = rule.keepFirst * first + rule.addFirst * g;
    second = rule.keepSecond * second + rule.addSecond * (g * g);
    Pack root;
    squareRootOf(second, root);
    next = rule.keepTheta * theta - rule.rate * first / (rule.perRoot * root + rule.epsilon);
  }
};

template <OptimizerType type>
NEURARIUM_INLINE bool updateBy(const UpdateRule& rule, const Scalar* theta, const Scalar* g, Scalar* first,
                               Scalar* second, Scalar* next, Index count) {
  using Update = UpdateOf<type>;
  // 0 times what is not finite is NaN, and stays in the sum.
  Pack nothing{};
  forPacks(count, [&](Index at, Index some) NEURARIUM_ALWAYS {
    Pack before, gradient, after, one{}, two{};
    load(theta + at, some, before);
    load(g + at, some, gradient);
    if constexpr (Update::kFirst) load(first + at, some, one);
    if constexpr (Update::kSecond) load(second + at, some, two);
    Update::step(rule, before, gradient, one, two, after);
    if constexpr (Update::kFirst) store(one, some, first + at);
    if constexpr (Update::kSecond) store(two, some, second + at);
    store(after, some, next + at);
    if (some < kPack) load(next + at, some, after);
    nothing += after * Scalar(0);
  });
  return sumOf<kLane>(nothing) == Scalar(0);
}

bool update(const UpdateRule& rule, const Scalar* theta, const Scalar* g, Scalar* first, Scalar* second,
            Scalar* next, Index count) {
  switch (rule.type) {
    case OptimizerType::Sgd:
      break;
    case OptimizerType::Momentum:
      return updateBy<OptimizerType::Momentum>(rule, theta, g, first, second, next, count);
    case OptimizerType::Nesterov:
      return updateBy<OptimizerType::Nesterov>(rule, theta, g, first, second, next, count);
    case OptimizerType::AdaGrad:
    case OptimizerType::RmsProp:
      return updateBy<OptimizerType::RmsProp>(rule, theta, g, first, second, next, count);
    case OptimizerType::Adam:
    case OptimizerType::AdamW:
      return updateBy<OptimizerType::Adam>(rule, theta, g, first, second, next, count);
  }
  return updateBy<OptimizerType::Sgd>(rule, theta, g, first, second, next, count);
}

}  // namespace

}  // namespace neurarium::kernels::NEURARIUM_KERNELS
