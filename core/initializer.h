#pragma once

#include "core/named.h"
#include "core/random.h"
#include "core/types.h"

namespace neurarium {

enum class Initializer {
  Zeros,
  Constant,
  Uniform,
  Normal,
  GlorotUniform,
  GlorotNormal,
  HeUniform,
  HeNormal,
  LecunUniform,
  LecunNormal,
  Orthogonal
};
std::span<const Named<Initializer>> namesOf(Initializer);

/// How a layer's parameters begin.
struct InitializerSpec {
  Initializer type = Initializer::GlorotUniform;
  double scale =
      0.5;  ///< constant: the value; uniform: U(−scale, scale); normal: the deviation; orthogonal: the gain; else unused
  double bias = 0.0;  ///< every bias of the layer

  bool operator==(const InitializerSpec&) const = default;
};

/// Whether `scale` means anything for this initialiser.
bool usesScale(Initializer type);

/// What the weights are drawn from: a uniform lies within ±bound, a normal has no bound (0). The deviation is of one weight, over all draws.
struct InitialSpread {
  double bound = 0.0;
  double deviation = 0.0;
};
InitialSpread spreadOf(const InitializerSpec& spec, Index inputs, Index units);

/// Fills W (units × inputs), row by row so that the draw does not depend on storage.
/// Source: Glorot & Bengio 2010, U(±√(6/(in+out))) and N(0, 2/(in+out)); He et al. 2015, U(±√(6/in)) and N(0, 2/in); LeCun et al. 1998,
/// U(±√(3/in)) and N(0, 1/in); Saxe et al. 2014 (orthogonal). The normal ones are not truncated, as in PyTorch.
void initialize(const InitializerSpec& spec, MatrixRef W, Rng& rng);

}  // namespace neurarium
