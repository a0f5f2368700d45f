#pragma once

#include <vector>

#include "core/activation.h"

namespace neurarium {

constexpr int kActivationBars = 60;

/// Where a layer's pre-activations lie on its activation's curve.
struct ActivationMarks {
  double reach = 0;          ///< the z axis goes from −reach to reach
  std::vector<double> bars;  ///< of equal width from −reach to reach, the highest is 1; empty without numbers
  std::vector<double> means;  ///< z of each unit, over the examples
  double least = 0;
  double most = 0;
  double flatShare = 0;  ///< of all z, how many lie where the curve is nearly flat
};

/// A slope below which a unit hardly learns.
constexpr double kFlatSlope = 0.1;

/// Shapes: z is units × examples; numbers that are not finite are left out.
ActivationMarks markPreActivations(Activation activation, ConstMatrixRef z);

/// f(z) and f′(z), and for the softmax those of one of `units` whose others are at 0.
double curveValue(Activation activation, Index units, double z);
double curveSlope(Activation activation, Index units, double z);

}  // namespace neurarium
