#include "ui/step/activation_formulas.h"

#include <QString>

#include "ui/step/notation.h"

namespace neurarium {

namespace {

using namespace notation;

MathNode one() {
  return count(1);
}

MathNode exponential(MathNode exponent) {
  return power(math::symbol(QStringLiteral("e")), std::move(exponent));
}

MathNode sigma(const MathNode& z) {
  return call(functionName(Activation::Sigmoid), z);
}

MathNode normalShare(const MathNode& z) {
  return call(math::text(QStringLiteral("Φ")), z);
}

/// 1 − of
MathNode oneMinus(MathNode of) {
  return math::row({one(), minus(), std::move(of)});
}

}  // namespace

MathNode activationFormula(Activation activation, const MathNode& z, double value) {
  switch (activation) {
    case Activation::Sigmoid:
      return math::fraction(one(), math::row({one(), plus(), exponential(negative(z))}));
    case Activation::Tanh:
      return call(functionName(Activation::Tanh), z);
    case Activation::Relu:
      return call(math::text(QStringLiteral("max")), math::row({count(0), separator(), z}));
    case Activation::LeakyRelu:
      return value > 0 ? z : math::product(math::number(static_cast<double>(kLeakyReluSlope)), z);
    case Activation::Elu:
      return value > 0 ? z : math::row({exponential(z), minus(), one()});
    case Activation::Softplus:
      return call(math::text(QStringLiteral("ln")), math::row({one(), plus(), exponential(z)}));
    case Activation::Silu:
      return math::fraction(z, math::row({one(), plus(), exponential(negative(z))}));
    case Activation::Gelu:
      return math::row({guarded(z), times(), normalShare(z)});
    case Activation::Linear:
    case Activation::Softmax:
      break;
  }
  return z;
}

MathNode slopeFormula(Activation activation, const MathNode& z, double value) {
  switch (activation) {
    case Activation::Sigmoid:
      return math::row({sigma(z), times(), math::fence(oneMinus(sigma(z)))});
    case Activation::Tanh:
      return oneMinus(math::row({power(functionName(Activation::Tanh), count(2)), math::fence(z)}));
    case Activation::Relu:
      return count(value > 0 ? 1 : 0);
    case Activation::LeakyRelu:
      return value > 0 ? one() : math::number(static_cast<double>(kLeakyReluSlope));
    case Activation::Elu:
      return value > 0 ? one() : exponential(z);
    case Activation::Softplus:
      return math::fraction(one(), math::row({one(), plus(), exponential(negative(z))}));
    case Activation::Silu:
      return math::row(
          {sigma(z), times(),
           math::fence(math::row({one(), plus(), guarded(z), times(), math::fence(oneMinus(sigma(z)))}))});
    case Activation::Gelu:
      return math::row(
          {normalShare(z), plus(), guarded(z), times(), call(math::symbol(QStringLiteral("φ")), z)});
    case Activation::Linear:
    case Activation::Softmax:
      break;
  }
  return one();
}

MathNode caseOf(Activation activation, const MathNode& z, double value) {
  if (activation != Activation::Relu && activation != Activation::LeakyRelu && activation != Activation::Elu)
    return {};
  return math::row({math::text(QStringLiteral("   ") + StepText::tr("for") + QChar(' ')), z,
                    math::op(value > 0 ? QStringLiteral(">") : QStringLiteral("≤")), count(0)});
}

}  // namespace neurarium
