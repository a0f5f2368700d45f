#pragma once

#include <span>
#include <vector>

#include "core/training/training_session.h"

namespace neurarium {

/// What a training step would minimise if one number θ_p were another: the mean loss of the batch plus the penalty, by the forward pass of the
/// step itself (same examples, same dropout masks). All other numbers stay. Not for use by two threads at a time.
/// A place p is an index in θ below Network::trainableCount().
class WhatIf {
 public:
  struct Point {
    double value = 0;    ///< θ_p, as the engine's Scalar holds it
    double loss = 0;     ///< mean over the batch, without the penalty; not finite where the network overflows
    double penalty = 0;  ///< of all weights
    double objective() const { return loss + penalty; }
  };

  struct Outcome : Point {
    double exampleLoss = 0;  ///< of the example asked for
    Vector output;           ///< y of that example
  };

  /// ∂(loss + penalty)/∂θ_p measured by differences of the objective.
  struct Difference {
    double slope = 0;
    double error = 0;  ///< estimate of how far rounding and curvature may have moved the slope
    double step = 0;   ///< distance of neighbouring points
    /// Left and right of the present value the slope is not the same: there is no derivative, `slope` is their mean.
    bool isAtKink = false;
    double left = 0;
    double right = 0;
  };

  /// For session.stepOn(examples); the session stays as it is.
  /// Errors: OutOfRange (examples), those of TrainingSession::stepOn().
  static Result<WhatIf> create(const TrainingSession& session, std::span<const Index> examples);

  const Network& network() const { return *m_network; }
  double present(Index place) const { return static_cast<double>(m_theta(place)); }
  /// The same derivative by backpropagation, before clipping; 0 for a frozen number.
  double gradient(Index place) const { return static_cast<double>(m_gradient(place)); }
  /// A frozen number is not learned: its gradient is 0 by decree, whatever the loss does.
  bool isFrozen(Index place) const;
  /// The target of an example, by its index in the batch.
  auto target(Index example) const { return m_targets.col(example); }

  /// `example`: whose output is wanted, by its index in the batch.
  Outcome at(Index place, double value, Index example = 0);
  /// The same at several values, without outputs.
  std::vector<Point> curve(Index place, std::span<const double> values);
  /// Five-point central differences (Abramowitz & Stegun 25.3.6)
  ///   f′(θ) ≈ (f(θ−2h) − 8·f(θ−h) + 8·f(θ+h) − f(θ+2h))/12h,   error h⁴·f⁽⁵⁾/30 + 1.5·ε/h
  /// for several h, halved each time from about max(|θ|, 1)/8; the one with the smallest estimated error is kept. ε, the rounding of f, is a few
  /// units in the last place of Scalar. In float a slope of size 1 usually has an error below 10⁻⁴.
  Difference finiteDifference(Index place);

 private:
  explicit WhatIf(const TrainingSession& session) : m_settings(session.settings()) {}

  Point evaluate(Index place, double value);

  TrainingSettings m_settings;
  std::uint64_t m_seed = 0;
  std::uint64_t m_step = 0;
  std::shared_ptr<const Network> m_network;
  Vector m_theta;
  Vector m_gradient;
  Matrix m_inputs;
  Matrix m_targets;
  Workspace m_workspace;
};

}  // namespace neurarium
