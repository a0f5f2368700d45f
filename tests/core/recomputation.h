#pragma once

#include <algorithm>
#include <cmath>
#include <map>

#include "core/trace/step_trace.h"

namespace neurarium::tests {

/// An event's result from its operands alone, in double precision, by formulas that share nothing with the engine's.
class Recomputation {
 public:
  Recomputation(const StepTrace& trace, const TraceEvent& event, std::vector<TraceOperand> operands)
      : m_trace(trace), m_event(event), m_operands(std::move(operands)) {}

  /// NaN where an operand is missing, and for inputs, targets and initial values, which are not computed.
  double result() const {
    const GradientClip clip = m_trace.settings().clip.type;
    switch (m_event.kind) {
      case TraceKind::InitialValue:
        return value("steps") > 0 ? std::nan("") : value("drawn");
      case TraceKind::Input:
      case TraceKind::Target:
        break;
      case TraceKind::WeightedSum:
        return sumOfProducts("w", "x") + (dense().useBias ? value("b") : 0);
      case TraceKind::Activation:
        return activation();
      case TraceKind::Dropout:
        return value("x") * value("mask");
      case TraceKind::Normalization:
        return (value("x") - value("mean")) / std::sqrt(value("variance") + value("epsilon"));
      case TraceKind::ScaleAndShift:
        return value("scale") * value("normalized") + value("shift");
      case TraceKind::LossTerm:
        return lossTerm();
      case TraceKind::Loss:
        return loss() == Loss::CategoricalCrossEntropy ? sum() : mean();
      case TraceKind::MeanLoss:
      case TraceKind::MeanGradient:
        return mean();
      case TraceKind::Penalty:
        return penalty();
      case TraceKind::LossGradient:
        return lossGradient();
      case TraceKind::ErrorSignal:
        return signal();
      case TraceKind::WeightGradient:
        return value("delta") * value("x");
      case TraceKind::BiasGradient:
        return value("delta");
      case TraceKind::ScaleGradient:
        return value("gradient") * value("normalized");
      case TraceKind::ShiftGradient:
        return value("gradient");
      case TraceKind::ActivationGradient:
        return sumOfProducts("w", "delta");
      case TraceKind::DropoutGradient:
        return value("gradient") * value("mask");
      case TraceKind::NormalizationGradient:
        return value("scale") * value("inverseDeviation") *
               (value("gradient") - value("meanGradient") - value("normalized") * value("meanProduct"));
      case TraceKind::PenaltyGradient:
        return value("gradient") + value("l1") * sign(value("w")) + value("l2") * value("w");
      case TraceKind::ClippedGradient:
        return clip == GradientClip::Norm
                   ? value("gradient") * std::min(1.0, value("threshold") / value("norm"))
                   : std::clamp(value("gradient"), -value("threshold"), value("threshold"));
      case TraceKind::Update:
        return update();
      case TraceKind::MaxNorm:
        return value("weight") * value("maxNorm") / value("norm");
      case TraceKind::Frozen:
        return value("before");
    }
    return std::nan("");
  }

 private:
  Loss loss() const { return m_trace.settings().loss; }
  const DenseSpec& dense() const {
    return std::get<DenseSpec>(m_trace.network().spec().layers[static_cast<std::size_t>(m_event.layer)]);
  }
  double value(std::string_view name) const {
    for (const TraceOperand& candidate : m_operands)
      if (candidate.name == name) return candidate.value;
    return std::nan("");
  }
  double value(std::string_view name, Index index) const {
    for (const TraceOperand& candidate : m_operands)
      if (candidate.name == name && candidate.index == index) return candidate.value;
    return std::nan("");
  }
  double sum() const {
    double total = 0;
    for (const TraceOperand& operand : m_operands) total += operand.value;
    return total;
  }
  double mean() const { return sum() / static_cast<double>(m_operands.size()); }

  /// Σ first·second over the operands' indices.
  double sumOfProducts(std::string_view first, std::string_view second) const {
    std::map<Index, double> products;
    for (const TraceOperand& candidate : m_operands)
      if (candidate.name == first || candidate.name == second) {
        auto [product, isNew] = products.try_emplace(candidate.index, candidate.value);
        if (!isNew) product->second *= candidate.value;
      }
    double total = 0;
    for (const auto& [index, product] : products) total += product;
    return total;
  }

  static double sign(double x) { return x > 0 ? 1 : x < 0 ? -1 : 0; }

  double activation() const {
    const double z = value("z");
    switch (dense().activation) {
      case Activation::Linear:
        return z;
      case Activation::Sigmoid:
        return 1 / (1 + std::exp(-z));
      case Activation::Tanh:
        return std::tanh(z);
      case Activation::Relu:
        return std::max(z, 0.0);
      case Activation::LeakyRelu:
        return z > 0 ? z : 0.01 * z;
      case Activation::Elu:
        return z > 0 ? z : std::exp(z) - 1;
      case Activation::Softplus:
        return std::log(1 + std::exp(z));
      case Activation::Silu:
        return z / (1 + std::exp(-z));
      case Activation::Gelu:
        return z * (1 + std::erf(z / std::sqrt(2.0))) / 2;
      case Activation::Softmax:
        break;
    }
    double total = 0;
    for (const TraceOperand& other : m_operands) total += std::exp(other.value);
    return std::exp(value("z", m_event.unit)) / total;
  }

  double signal() const {
    if (m_operands.size() == 1) return value("gradient");
    if (dense().activation != Activation::Softmax) return value("gradient") * value("slope");
    return value("a", m_event.unit) * (value("gradient", m_event.unit) - sumOfProducts("a", "gradient"));
  }

  double lossTerm() const {
    const double difference = value("y") - value("t");
    const double size = std::abs(difference);
    switch (loss()) {
      case Loss::MeanSquaredError:
        return difference * difference;
      case Loss::HalfSquaredError:
        return difference * difference / 2;
      case Loss::MeanAbsoluteError:
        return size;
      case Loss::Huber:
        return size <= 1 ? size * size / 2 : size - 0.5;
      case Loss::BinaryCrossEntropy: {
        const double y = 1 / (1 + std::exp(-value("z")));
        return -value("t") * std::log(y) - (1 - value("t")) * std::log(1 - y);
      }
      case Loss::CategoricalCrossEntropy:
        break;
    }
    return value("t") == 0 ? 0 : -value("t") * std::log(value("y"));
  }

  double lossGradient() const {
    const double difference = value("y") - value("t");
    switch (loss()) {
      case Loss::MeanSquaredError:
        return 2 * difference / value("outputs");
      case Loss::HalfSquaredError:
      case Loss::BinaryCrossEntropy:
        return difference / value("outputs");
      case Loss::MeanAbsoluteError:
        return sign(difference) / value("outputs");
      case Loss::Huber:
        return std::clamp(difference, -1.0, 1.0) / value("outputs");
      case Loss::CategoricalCrossEntropy:
        break;
    }
    return difference;
  }

  double penalty() const {
    double total = 0;
    for (const ParameterInfo& info : m_trace.network().parameters()) {
      if (info.layer != m_event.layer || info.name != m_event.parameter) continue;
      for (Index i = info.offset; i < info.offset + info.size(); ++i) {
        const double w = static_cast<double>(m_trace.parametersBefore()(i));
        total += value("l1") * std::abs(w) + value("l2") * w * w / 2;
      }
    }
    return total;
  }

  double update() const {
    const OptimizerType type = m_trace.settings().optimizer.type;
    const double gradient = value("gradient");
    const double stepped = value("before") - value("learningRate") * gradient;
    const double momentum = value("momentum");
    const double velocity = momentum * value("velocityBefore") + gradient;
    double squares = value("squaresBefore") + gradient * gradient;
    switch (type) {
      case OptimizerType::Sgd:
        return stepped;
      case OptimizerType::Momentum:
        return value("before") - value("learningRate") * velocity;
      case OptimizerType::Nesterov:
        return stepped - value("learningRate") * momentum * velocity;
      case OptimizerType::RmsProp:
        squares = value("decay") * value("squaresBefore") + (1 - value("decay")) * gradient * gradient;
        [[fallthrough]];
      case OptimizerType::AdaGrad:
        return value("before") - value("learningRate") * gradient / (std::sqrt(squares) + value("epsilon"));
      case OptimizerType::Adam:
      case OptimizerType::AdamW:
        break;
    }
    return adam(type == OptimizerType::AdamW ? value("weightDecay") : 0);
  }

  double adam(double decay) const {
    const double gradient = value("gradient");
    const double beta1 = value("beta1");
    const double beta2 = value("beta2");
    const double moment = beta1 * value("momentBefore") + (1 - beta1) * gradient;
    const double squares = beta2 * value("squaresBefore") + (1 - beta2) * gradient * gradient;
    const double corrected = moment / (1 - std::pow(beta1, value("step")));
    const double deviation = std::sqrt(squares / (1 - std::pow(beta2, value("step"))));
    return (1 - value("learningRate") * decay) * value("before") -
           value("learningRate") * corrected / (deviation + value("epsilon"));
  }

  const StepTrace& m_trace;
  const TraceEvent& m_event;
  std::vector<TraceOperand> m_operands;
};

}  // namespace neurarium::tests
