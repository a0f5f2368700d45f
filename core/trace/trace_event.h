#pragma once

#include <string_view>
#include <vector>

#include "core/named.h"
#include "core/types.h"

namespace neurarium {

/// The five steps of the course.
enum class TracePhase { Initialisation, Forward, Loss, Backward, Descent };
std::span<const Named<TracePhase>> namesOf(TracePhase);

/// What one event computes; its operands in brackets.
enum class TraceKind {
  InitialValue,   ///< a parameter as the step begins     [drawn: as the seed draws it; steps trained since]
  Input,          ///< x, as the network receives it
  WeightedSum,    ///< z = Σ wᵢxᵢ + b                     [w, x of every input; b where there is one]
  Activation,     ///< a = f(z)                           [z; for softmax that of every unit]
  Dropout,        ///< a = x·mask                         [x, mask]
  Normalization,  ///< x̂ = (x − mean)/√(variance + epsilon)   [x, mean, variance, epsilon]
  ScaleAndShift,  ///< a = scale·x̂ + shift                [scale, normalized, shift]
  Target,         ///< t, as the loss sees it
  LossTerm,       ///< an output's part of the loss       [y, t, and z where the loss is computed from it]
  Loss,  ///< an example's: the mean of the terms, or their sum for categorical cross-entropy   [term of every output]
  MeanLoss,      ///< of a batch of several                       [loss of every example]
  Penalty,       ///< what the size of a layer's weights adds        [l1, l2]
  LossGradient,  ///< ∂L/∂y, or ∂L/∂z where the loss and the activation are derived together   [y, t; outputs, of which L is the mean]
  ErrorSignal,  ///< δ = ∂L/∂z = ∂L/∂a·f′(z)            [gradient, slope; for softmax a and gradient of every unit; [gradient] alone: ∂L/∂z is known]
  WeightGradient,  ///< ∂L/∂w = δ·x                        [delta, x]
  BiasGradient,    ///< ∂L/∂b = δ                          [delta]
  ScaleGradient,   ///< ∂L/∂scale = ∂L/∂a·x̂                [gradient, normalized]
  ShiftGradient,   ///< ∂L/∂shift = ∂L/∂a                  [gradient]
  ActivationGradient,  ///< ∂L/∂a of the layer below: Σ wᵢδᵢ over the outgoing links   [w, delta of every link]
  DropoutGradient,  ///< ∂L/∂x = ∂L/∂a·mask                 [gradient, mask]
  NormalizationGradient,  ///< ∂L/∂x = scale/√(variance + epsilon)·(∂L/∂a − mean ∂L/∂a − x̂·mean(∂L/∂a·x̂))
                          ///< [scale, inverseDeviation, gradient, meanGradient, normalized, meanProduct]
  MeanGradient,  ///< of a batch of several: the mean of the examples' gradients   [gradient of every example]
  PenaltyGradient,  ///< g = ∂L/∂w + l1·sign w + l2·w       [gradient, l1, l2, w]
  ClippedGradient,  ///< g after clipping                   [gradient, threshold; norm where the whole gradient is scaled]
  Update,  ///< the optimizer's step, see updateParameters()   [before, gradient, learningRate, and the optimizer's own numbers]
  MaxNorm,  ///< a weight of a unit brought back to the greatest length   [weight, maxNorm; norm: of the unit's weights]
  Frozen  ///< a number that is not learned keeps its value, in place of its update   [before]
};
std::span<const Named<TraceKind>> namesOf(TraceKind);

/// A number that an event uses, and the event that made it (−1: a setting or a constant).
struct TraceOperand {
  std::string_view name;
  double value = 0;
  int event = -1;
  Index index = -1;  ///< which input or unit, where an event uses one number of each
};

/// One computation of a training step: a number, how it came about, and whose it is. Its operands: StepTrace::operandsOf().
/// In a batch of several, the events from Input to BiasGradient are those of one example, and L is that example's own loss: what the step's
/// caches hold, times the number of examples.
struct TraceEvent {
  int id = 0;  ///< its place in the trace
  TracePhase phase = TracePhase::Forward;
  TraceKind kind = TraceKind::Input;
  Index layer = 0;             ///< index in NetworkSpec::layers
  Index unit = -1;             ///< −1: of no single unit
  Index input = -1;            ///< a weight's input
  std::string_view parameter;  ///< the array that the number belongs to ("weights", "bias", …), else empty
  Scalar result = 0;
  int terms = 1;  ///< products (and a bias) that it adds up, one after the other
};

}  // namespace neurarium
