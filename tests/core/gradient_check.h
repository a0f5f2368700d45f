#pragma once

#include <algorithm>
#include <cmath>
#include <functional>
#include <string>
#include <vector>

#include "core/network.h"
#include "core/training/evaluation.h"

namespace neurarium::tests {

static_assert(sizeof(Scalar) == sizeof(double), "gradient checks need the engine in double precision");

/// One point of a loss surface: L(θ, x) = loss + penalty, with a dropout mask that stays the same.
struct GradientProblem {
  std::shared_ptr<const Network> network;
  Loss loss = Loss::MeanSquaredError;
  Regularization regularization;
  Vector theta;
  Matrix x;
  Matrix t;
};

/// ∂L/∂θ and ∂L/∂x.
struct Gradients {
  Vector theta;
  Matrix x;
};

/// What a check is about: replaced in tests by wrong derivatives, which must be caught.
using Derivative = std::function<Gradients(const GradientProblem&)>;

/// What was compared, and what was not.
struct GradientReport {
  int compared = 0;
  int kinks = 0;     ///< places with a kink between the two points, where no derivative exists
  int positive = 0;  ///< derivatives above and below 0 among those compared
  int negative = 0;
  int wrong = 0;
  std::string worst;  ///< the place of the largest error
};

inline void forwardInTraining(const GradientProblem& problem, Workspace& workspace) {
  Rng rng(7);
  problem.network->forward(problem.theta, problem.x, Mode::Training, rng, workspace);
}

inline Gradients backpropagate(const GradientProblem& problem) {
  const Network& network = *problem.network;
  Workspace workspace = network.makeWorkspace(problem.x.cols());
  forwardInTraining(problem, workspace);
  lossGradient(problem.loss, network.output(workspace), problem.t, workspace.layers.back().outputGradient);
  // Left-overs of an earlier pass must not matter.
  Gradients gradients{Vector::Constant(network.parameterCount(), 99),
                      Matrix::Constant(problem.x.rows(), problem.x.cols(), 99)};
  network.backward(problem.theta, problem.x, gradientOf(problem.loss), workspace, gradients.theta,
                   gradients.x);
  addPenaltyGradient(network, problem.theta, problem.regularization, gradients.theta);
  return gradients;
}

/// Finds kinks and differences for one problem.
class GradientCheck {
 public:
  explicit GradientCheck(GradientProblem problem)
      : m_problem(std::move(problem)), m_workspace(m_problem.network->makeWorkspace(m_problem.x.cols())) {}

  GradientReport run(const Derivative& derivative = backpropagate) {
    const Gradients claimed = derivative(m_problem);
    for (Index i = 0; i < m_problem.network->trainableCount(); ++i)
      compare("parameter " + std::to_string(i), m_problem.theta(i), claimed.theta(i));
    for (Index i = 0; i < m_problem.x.size(); ++i)
      compare("input " + std::to_string(i), m_problem.x(i), claimed.x(i));
    return m_report;
  }

 private:
  static constexpr double kStep = 1e-5;
  static constexpr double kRelativeTolerance = 1e-6;
  static constexpr double kAbsoluteTolerance = 1e-8;  ///< rounding of L over 2 · kStep

  struct Point {
    double value;
    std::vector<int> sides;  ///< on which side of each kink
  };

  Point evaluate() {
    forwardInTraining(m_problem, m_workspace);
    const Network& network = *m_problem.network;
    Point point;
    point.value =
        lossValue(m_problem.loss, network.logits(m_workspace), network.output(m_workspace), m_problem.t) +
        penalty(network, m_problem.theta, m_problem.regularization);
    for (std::size_t i = 0; i < network.layers().size(); ++i) {
      const auto* dense = std::get_if<DenseSpec>(&network.spec().layers[i + 1]);
      if (!dense || !hasKink(dense->activation)) continue;
      const Matrix& z = *network.layers()[i]->preActivation(m_workspace.layers[i]);
      for (const double number : z.reshaped()) point.sides.push_back(number > 0);
    }
    const Matrix residual = network.output(m_workspace) - m_problem.t;
    if (m_problem.loss == Loss::MeanAbsoluteError)
      for (const double number : residual.reshaped()) point.sides.push_back(number > 0);
    for (const ParameterInfo& info : network.parameters())
      if (regularizationOf(network, info.layer, m_problem.regularization).l1 > 0)
        for (const double number : m_problem.theta.segment(info.offset, info.size()))
          point.sides.push_back(number > 0);
    return point;
  }

  void compare(const std::string& place, double& number, double claimed) {
    const double kept = number;
    number = kept + kStep;
    const Point above = evaluate();
    number = kept - kStep;
    const Point below = evaluate();
    number = kept;
    if (above.sides != below.sides) {
      ++m_report.kinks;
      return;
    }
    const double measured = (above.value - below.value) / (2 * kStep);
    ++m_report.compared;
    if (measured > kAbsoluteTolerance) ++m_report.positive;
    if (measured < -kAbsoluteTolerance) ++m_report.negative;
    const double error = std::abs(measured - claimed);
    const double allowed =
        kAbsoluteTolerance + kRelativeTolerance * std::max(std::abs(measured), std::abs(claimed));
    if (error <= allowed) return;
    ++m_report.wrong;
    if (error <= m_worstError) return;
    m_worstError = error;
    m_report.worst =
        place + ": measured " + std::to_string(measured) + ", claimed " + std::to_string(claimed);
  }

  GradientProblem m_problem;
  Workspace m_workspace;
  GradientReport m_report;
  double m_worstError = 0;
};

}  // namespace neurarium::tests
