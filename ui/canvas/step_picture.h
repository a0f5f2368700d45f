#pragma once

#include <cmath>
#include <memory>
#include <vector>

#include "core/network.h"
#include "ui/network_spot.h"

namespace neurarium {

/// What is known of a training step at one moment, as the canvas draws it. NaN: not known yet.
struct StepPicture {
  enum class Direction { None, Forward, Backward, Update };
  /// The numbers that a neuron or a link carries.
  enum class Number { None, Z, A, Gradient, Delta, Target, Bias, BiasGradient, Weight, WeightGradient, Loss };
  struct Unit {
    float z = NAN;         ///< pre-activation; of a normalisation the normalised number
    float a = NAN;         ///< what the unit gives out: of a feature its value
    float gradient = NAN;  ///< ∂L/∂a
    float delta = NAN;     ///< ∂L/∂z
    float target = NAN;    ///< of an output
    float bias = NAN;      ///< as the step has it so far
    float biasGradient = NAN;
  };

  std::shared_ptr<const Network> network;
  std::vector<std::vector<Unit>> units;  ///< by layer of the spec
  Vector weights;    ///< θ so far: NaN before the initialisation is shown, new values as they are made
  Vector gradients;  ///< ∂L/∂θ so far
  float loss = NAN;

  /// The neuron or link whose number is being made, and what it is made from: they light up, and the numbers travel from these to that.
  NetworkSpot made;
  Number number = Number::None;  ///< which of its numbers; None: the next one that it lacks
  std::vector<NetworkSpot> used;
  Direction direction = Direction::None;
  bool isHidden = false;  ///< the number that is being made is to be guessed: a question mark stands for it
  /// What a number in the formula that the mouse is on belongs to.
  NetworkSpot pointed;
  unsigned move = 0;  ///< grows with every move forwards: numbers travel once for each

  /// Which of the numbers is being made, also where `number` leaves it open.
  Number madeNumber() const;
  /// The unit's numbers; all unknown where there is no such unit.
  Unit unitAt(int layer, int unit) const;
  /// Whether both look the same, apart from `pointed`.
  bool looksLike(const StepPicture& other) const;
};

}  // namespace neurarium
