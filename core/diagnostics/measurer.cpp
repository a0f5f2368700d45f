#include "core/diagnostics/measurer.h"

#include <algorithm>
#include <cmath>

#include "core/diagnostics/data_figures.h"
#include "core/layers/dense.h"
#include "core/training/evaluation.h"

namespace neurarium {

namespace {

/// Below this slope an activation that goes towards 0 on the left passes nothing on.
constexpr Scalar kDeadSlope = Scalar(1e-4);
/// Left of it the slopes of ELU, softplus, SiLU and GELU only come closer to 0.
constexpr Scalar kFarLeft = Scalar(-4);

const DenseLayer* asDense(const Network& network, std::size_t i) {
  return dynamic_cast<const DenseLayer*>(network.layers()[i].get());
}

const ParameterInfo* arrayOf(const Network& network, Index layer, std::string_view name) {
  for (const ParameterInfo& info : network.parameters())
    if (info.layer == layer && info.name == name) return &info;
  return nullptr;
}

bool isDead(Activation activation, Scalar largestZ) {
  switch (activation) {
    case Activation::Relu:
      return largestZ <= 0;
    case Activation::Elu:
    case Activation::Softplus:
    case Activation::Silu:
    case Activation::Gelu:
      return largestZ < kFarLeft && std::abs(activationSlope(activation, largestZ)) < kDeadSlope;
    default:
      return false;
  }
}

bool hasFlatEnds(Activation activation) {
  return activation == Activation::Sigmoid || activation == Activation::Tanh;
}

/// Slope relative to its largest value, from a = f(z).
Scalar relativeSlope(Activation activation, Scalar a) {
  return activation == Activation::Sigmoid ? 4 * a * (1 - a) : 1 - a * a;
}

Histogram histogramOf(ConstMatrixRef values) {
  Histogram histogram;
  histogram.lower = static_cast<double>(values.minCoeff());
  histogram.upper = static_cast<double>(values.maxCoeff());
  const double middle = (histogram.lower + histogram.upper) / 2;
  const double least = std::max(1e-6, std::abs(middle) * 1e-6);
  if (histogram.upper - histogram.lower < least) {
    histogram.lower = middle - least;
    histogram.upper = middle + least;
  }
  const double scale = static_cast<double>(Histogram::kBins) / (histogram.upper - histogram.lower);
  for (Index column = 0; column < values.cols(); ++column)
    for (Index row = 0; row < values.rows(); ++row) {
      const double place = (static_cast<double>(values(row, column)) - histogram.lower) * scale;
      ++histogram.counts[std::min(static_cast<std::size_t>(place), Histogram::kBins - 1)];
    }
  return histogram;
}

/// LayerMeasurement::unitSpread
double unitSpreadOf(const Network& network, ConstVectorRef theta, const ParameterInfo& weights) {
  const Index units = weights.shape.dimensions[0];
  const Eigen::Map<const Matrix> w(theta.data() + weights.offset, units, weights.size() / units);
  const ParameterInfo* bias = arrayOf(network, weights.layer, "bias");
  const auto b = [&](Index unit) { return bias ? static_cast<double>(theta(bias->offset + unit)) : 0.0; };
  double largest = 0;
  for (Index unit = 1; unit < units; ++unit)
    largest =
        std::max(largest, std::hypot(static_cast<double>((w.row(unit) - w.row(0)).norm()), b(unit) - b(0)));
  const double length = std::hypot(static_cast<double>(w.row(0).norm()), b(0));
  return largest == 0 ? 0 : largest / std::max(length, largest);
}

}  // namespace

Measurer::Measurer(const TrainingSession& session)
    : m_workspace(session.network().makeWorkspace(std::min(kMeasuredExamples, session.data().train.size()))),
      m_gradient(Vector::Zero(session.parameters().size())),
      m_data(dataFiguresOf(session.data(), session.settings().loss)) {
  for (std::size_t i = 0; i < session.network().layers().size(); ++i)
    if (const DenseLayer* dense = asDense(session.network(), i))
      m_tallies.push_back({Vector(dense->spec().units),
                           std::vector<std::int64_t>(static_cast<std::size_t>(dense->spec().units))});
}

MeasurementPtr Measurer::measure(const TrainingSession& session, const EpochMetrics& metrics,
                                 std::uint64_t run) {
  auto measurement = std::make_shared<Measurement>();
  measurement->run = run;
  measurement->metrics = metrics;
  measurement->data = m_data;
  for (std::size_t i = 0; i < session.network().layers().size(); ++i)
    if (asDense(session.network(), i)) {
      measurement->layers.emplace_back();
      measurement->layers.back().layer = static_cast<Index>(i) + 1;
    }
  gatherUnits(session, *measurement);
  gatherGradients(session, *measurement);
  return measurement;
}

void Measurer::gatherGradients(const TrainingSession& session, Measurement& measurement) {
  const Network& network = session.network();
  const Vector& theta = session.parameters();
  const Index count = m_workspace.capacity;
  const auto x = session.data().train.inputs.leftCols(count);
  const auto t = session.data().train.targets.leftCols(count);
  // Dropout's masks are always the same ones, so that two measurements can be compared.
  Rng rng(0);
  network.forward(theta, x, Mode::Training, rng, m_workspace);
  const auto y = network.output(m_workspace).leftCols(count);
  const Loss loss = session.settings().loss;
  lossGradient(loss, y, t, m_workspace.layers.back().outputGradient.leftCols(count));
  network.backward(theta, x, gradientOf(loss), m_workspace, m_gradient);
  addPenaltyGradient(network, theta, session.settings().regularization, m_gradient);
  for (const Index i : network.frozen()) m_gradient(i) = 0;

  for (LayerMeasurement& layer : measurement.layers) {
    const ParameterInfo& info = *arrayOf(network, layer.layer, "weights");
    const auto w = theta.segment(info.offset, info.size()).cast<double>();
    const auto before = session.parametersBefore().segment(info.offset, info.size()).cast<double>();
    layer.gradientNorm = m_gradient.segment(info.offset, info.size()).cast<double>().norm();
    layer.weightNorm = w.norm();
    const double change = (w - before).norm();
    layer.updateRatio = layer.weightNorm > 0 && std::isfinite(change) ? change / layer.weightNorm : 0;
    layer.unitSpread = unitSpreadOf(network, theta, info);
  }
  double gradient = 0;
  double weights = 0;
  for (const LayerMeasurement& layer : measurement.layers) {
    gradient = std::hypot(gradient, layer.gradientNorm);
    weights = std::hypot(weights, layer.weightNorm);
  }
  const double trainLoss = static_cast<double>(measurement.metrics.trainLoss);
  measurement.slope = trainLoss > 0 ? gradient * weights / trainLoss : 0;
}

void Measurer::gatherUnits(const TrainingSession& session, Measurement& measurement) {
  const Network& network = session.network();
  const Matrix& inputs = session.data().train.inputs;
  for (Tally& tally : m_tallies) {
    tally.largest.setConstant(-std::numeric_limits<Scalar>::infinity());
    std::fill(tally.flat.begin(), tally.flat.end(), 0);
  }
  Rng unused(0);
  for (Index at = 0; at < inputs.cols(); at += m_workspace.capacity) {
    const Index count = std::min(m_workspace.capacity, inputs.cols() - at);
    network.forward(session.parameters(), inputs.middleCols(at, count), Mode::Inference, unused, m_workspace);
    for (std::size_t k = 0; k < m_tallies.size(); ++k) {
      LayerMeasurement& layer = measurement.layers[k];
      const auto i = static_cast<std::size_t>(layer.layer) - 1;
      const auto z = asDense(network, i)->preActivation(m_workspace.layers[i])->leftCols(count);
      const auto a = m_workspace.layers[i].output.leftCols(count);
      Tally& tally = m_tallies[k];
      tally.largest = tally.largest.cwiseMax(z.rowwise().maxCoeff());
      const Activation activation = asDense(network, i)->spec().activation;
      if (hasFlatEnds(activation))
        for (Index example = 0; example < count; ++example)
          for (Index unit = 0; unit < a.rows(); ++unit)
            if (relativeSlope(activation, a(unit, example)) < Scalar(kSaturationSlope))
              ++tally.flat[static_cast<std::size_t>(unit)];
      if (at > 0) continue;
      layer.preActivations = histogramOf(z);
      layer.activations = histogramOf(a);
    }
  }

  const auto examples = static_cast<double>(inputs.cols());
  for (std::size_t k = 0; k < m_tallies.size(); ++k) {
    LayerMeasurement& layer = measurement.layers[k];
    const Activation activation =
        asDense(network, static_cast<std::size_t>(layer.layer) - 1)->spec().activation;
    std::int64_t flat = 0;
    Index dead = 0;
    for (std::size_t unit = 0; unit < m_tallies[k].flat.size(); ++unit) {
      flat += m_tallies[k].flat[unit];
      const bool dies = isDead(activation, m_tallies[k].largest(static_cast<Index>(unit)));
      const bool saturates = static_cast<double>(m_tallies[k].flat[unit]) >= kSaturatedUnitShare * examples;
      layer.units.push_back(dies ? UnitState::Dead : saturates ? UnitState::Saturated : UnitState::Alive);
      if (dies) ++dead;
    }
    const auto units = static_cast<double>(layer.units.size());
    layer.deadShare = static_cast<double>(dead) / units;
    layer.saturatedShare = static_cast<double>(flat) / (units * examples);
  }
}

}  // namespace neurarium
