#include "ui/canvas/network_numbers.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace neurarium {

void NetworkNumbers::setSnapshot(std::shared_ptr<const Snapshot> snapshot) {
  const bool sameNetwork = snapshot && m_snapshot && snapshot->network == m_snapshot->network;
  m_snapshot = std::move(snapshot);
  if (!sameNetwork) m_places = placesIn(m_snapshot ? m_snapshot->network.get() : nullptr);
}

void NetworkNumbers::setStep(std::shared_ptr<const StepPicture> step) {
  const bool sameNetwork = step && m_step && step->network == m_step->network;
  m_step = std::move(step);
  if (!sameNetwork) m_stepPlaces = placesIn(m_step ? m_step->network.get() : nullptr);
}

std::vector<NetworkNumbers::Places> NetworkNumbers::placesIn(const Network* network) {
  std::vector<Places> all;
  if (!network) return all;
  all.resize(network->spec().layers.size());
  for (const ParameterInfo& info : network->parameters()) {
    Places& places = all[static_cast<std::size_t>(info.layer)];
    if (info.kind == ParameterKind::Weight && info.shape.dimensions.size() == 2) places.weights = &info;
    if (info.kind == ParameterKind::Bias && info.name == "bias") places.bias = &info;
  }
  return all;
}

const NetworkNumbers::Places* NetworkNumbers::placesOf(int layer) const {
  const auto index = static_cast<std::size_t>(layer);
  const std::vector<Places>& all = m_step ? m_stepPlaces : m_places;
  return index < all.size() ? &all[index] : nullptr;
}

std::optional<float> NetworkNumbers::at(From from, Index place) const {
  if (m_step) {
    const Vector& known = from == From::Gradient ? m_step->gradients : m_step->weights;
    if (place >= known.size() || std::isnan(known[place])) return std::nullopt;
    return static_cast<float>(known[place]);
  }
  const Vector& values = from == From::Gradient ? m_snapshot->gradient
                         : from == From::Change ? m_snapshot->change
                                                : m_snapshot->parameters;
  if (place >= values.size()) return std::nullopt;
  return static_cast<float>(values[place]);
}

std::optional<float> NetworkNumbers::weight(int layer, int unit, int input, From from) const {
  const Places* places = placesOf(layer);
  if (!places || !places->weights) return std::nullopt;
  const Index units = places->weights->shape.dimensions[0];
  if (unit >= units || input >= places->weights->shape.dimensions[1]) return std::nullopt;
  const auto value = at(from, places->weights->offset + input * units + unit);
  if (from != From::Product || !value) return value;
  const auto incoming = activation(layer - 1, input);
  return incoming ? std::optional(*value * *incoming) : std::nullopt;
}

std::optional<float> NetworkNumbers::bias(int layer, int unit, From from) const {
  const Places* places = placesOf(layer);
  if (!places || !places->bias || unit >= places->bias->size()) return std::nullopt;
  return at(from, places->bias->offset + unit);
}

std::optional<float> NetworkNumbers::activation(int layer, int unit) const {
  if (m_step) {
    const float value = m_step->unitAt(layer, unit).a;
    return std::isnan(value) ? std::nullopt : std::optional(value);
  }
  const auto index = static_cast<std::size_t>(layer);
  if (!m_snapshot || index >= m_snapshot->activations.size() || unit >= m_snapshot->activations[index].size())
    return std::nullopt;
  return static_cast<float>(m_snapshot->activations[index][unit]);
}

float NetworkNumbers::activationScale(int layer) const {
  const auto index = static_cast<std::size_t>(layer);
  float scale = std::numeric_limits<float>::min();
  if (m_snapshot && index < m_snapshot->activations.size() && m_snapshot->activations[index].size() > 0)
    scale = std::max(scale, static_cast<float>(m_snapshot->activations[index].cwiseAbs().maxCoeff()));
  return scale;
}

const Matrix* NetworkNumbers::map(int layer) const {
  if (m_step || !m_snapshot || !m_snapshot->data || m_snapshot->data->neuronProbe.inputs.size() == 0)
    return nullptr;
  if (layer == 0) return &m_snapshot->data->neuronProbe.inputs;
  const auto index = static_cast<std::size_t>(layer);
  if (index >= m_snapshot->neuronMaps.size() || m_snapshot->neuronMaps[index].cols() == 0) return nullptr;
  return &m_snapshot->neuronMaps[index];
}

}  // namespace neurarium
