#pragma once

#include <memory>
#include <random>
#include <vector>

#include "core/network.h"
#include "ui/canvas/step_picture.h"

namespace neurarium::tests {

/// A step of a network, made of arbitrary numbers no two of which are alike, at moments of one's choice.
class MadeUpStep {
 public:
  explicit MadeUpStep(const NetworkSpec& spec) : m_network(Network::build(spec).value()) {
    m_weights.resize(m_network->parameterCount());
    m_gradients.resize(m_network->parameterCount());
    for (Index i = 0; i < m_weights.size(); ++i) m_weights[i] = next(2);
    for (Index i = 0; i < m_gradients.size(); ++i) m_gradients[i] = next(0.1);
  }

  const NetworkSpec& spec() const { return m_network->spec(); }
  int last() const { return static_cast<int>(spec().layers.size()) - 1; }

  Index unitsOf(int layer) const {
    const LayerSpec& own = spec().layers[static_cast<std::size_t>(layer)];
    if (const auto* input = std::get_if<InputSpec>(&own)) return input->units;
    if (const auto* dense = std::get_if<DenseSpec>(&own)) return dense->units;
    return unitsOf(layer - 1);
  }

  /// Nothing is known.
  StepPicture empty() const {
    StepPicture picture;
    picture.network = m_network;
    for (int layer = 0; layer <= last(); ++layer)
      picture.units.emplace_back(static_cast<std::size_t>(unitsOf(layer)));
    picture.weights = Vector::Constant(m_weights.size(), NAN);
    picture.gradients = picture.weights;
    return picture;
  }

  /// Values are known up to and with `layer`.
  StepPicture forwardTo(int layer) {
    StepPicture picture = empty();
    picture.weights = m_weights;
    for (int i = 0; i <= layer; ++i)
      for (auto& unit : picture.units[static_cast<std::size_t>(i)]) {
        if (i > 0) unit.z = next(1.5);
        unit.a = next(0.95);
      }
    addBiases(picture);
    picture.direction = StepPicture::Direction::Forward;
    return picture;
  }

  /// All values, and error signals back to and with `layer`.
  StepPicture backwardTo(int layer) {
    StepPicture picture = forwardTo(last());
    picture.direction = StepPicture::Direction::Backward;
    picture.loss = 0.731f;
    for (auto& unit : picture.units.back()) unit.target = 1;
    for (int i = last(); i >= layer; --i) {
      for (auto& unit : picture.units[static_cast<std::size_t>(i)]) {
        unit.gradient = next(0.4);
        unit.delta = next(0.3);
      }
      for (const ParameterInfo& info : m_network->parameters())
        if (info.layer == i)
          picture.gradients.segment(info.offset, info.size()) = m_gradients.segment(info.offset, info.size());
    }
    addBiases(picture);
    return picture;
  }

  /// The links into a neuron, and the units that they come from.
  std::vector<NetworkSpot> into(const NetworkSpot& unit) const {
    std::vector<NetworkSpot> spots;
    int before = unit.layer - 1;
    while (before > 0 && !std::holds_alternative<DenseSpec>(spec().layers[static_cast<std::size_t>(before)]))
      --before;
    for (int i = 0; i < unitsOf(before); ++i) {
      spots.push_back({unit.layer, unit.unit, i});
      spots.push_back({before, i, -1});
    }
    return spots;
  }

  /// The links out of a neuron, and the units that they go to.
  std::vector<NetworkSpot> outOf(const NetworkSpot& unit) const {
    std::vector<NetworkSpot> spots;
    int behind = unit.layer + 1;
    while (!std::holds_alternative<DenseSpec>(spec().layers[static_cast<std::size_t>(behind)])) ++behind;
    for (int i = 0; i < unitsOf(behind); ++i) {
      spots.push_back({behind, i, unit.unit});
      spots.push_back({behind, i, -1});
    }
    return spots;
  }

 private:
  float next(double reach) {
    return static_cast<float>(std::uniform_real_distribution<double>(-reach, reach)(m_random));
  }

  void addBiases(StepPicture& picture) const {
    for (const ParameterInfo& info : m_network->parameters()) {
      if (info.name != "bias") continue;
      auto& units = picture.units[static_cast<std::size_t>(info.layer)];
      for (Index i = 0; i < info.size(); ++i) {
        units[static_cast<std::size_t>(i)].bias = picture.weights[info.offset + i];
        units[static_cast<std::size_t>(i)].biasGradient = picture.gradients[info.offset + i];
      }
    }
  }

  std::shared_ptr<const Network> m_network;
  Vector m_weights;
  Vector m_gradients;
  std::mt19937 m_random{7};
};

}  // namespace neurarium::tests
