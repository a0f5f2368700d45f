#include "ui/canvas/network_numbers.h"

#include <algorithm>
#include <limits>

namespace neurarium {

void NetworkNumbers::setSnapshot(std::shared_ptr<const Snapshot> snapshot) {
  const bool sameNetwork = snapshot && m_snapshot && snapshot->network == m_snapshot->network;
  m_snapshot = std::move(snapshot);
  if (sameNetwork) return;
  m_places.clear();
  if (!m_snapshot || !m_snapshot->network) return;
  m_places.resize(m_snapshot->network->spec().layers.size());
  for (const ParameterInfo& info : m_snapshot->network->parameters()) {
    Places& places = m_places[static_cast<std::size_t>(info.layer)];
    if (info.kind == ParameterKind::Weight && info.shape.dimensions.size() == 2) places.weights = &info;
    if (info.kind == ParameterKind::Bias && info.name == "bias") places.bias = &info;
  }
}

const NetworkNumbers::Places* NetworkNumbers::placesOf(int layer) const {
  const auto index = static_cast<std::size_t>(layer);
  return index < m_places.size() ? &m_places[index] : nullptr;
}

std::optional<float> NetworkNumbers::at(From from, Index place) const {
  const Vector& values = from == From::Gradient ? m_snapshot->gradient : m_snapshot->parameters;
  if (place >= values.size()) return std::nullopt;
  return static_cast<float>(values[place]);
}

std::optional<float> NetworkNumbers::weight(int layer, int unit, int input, From from) const {
  const Places* places = placesOf(layer);
  if (!places || !places->weights) return std::nullopt;
  const Index units = places->weights->shape.dimensions[0];
  if (unit >= units || input >= places->weights->shape.dimensions[1]) return std::nullopt;
  return at(from, places->weights->offset + input * units + unit);
}

std::optional<float> NetworkNumbers::bias(int layer, int unit, From from) const {
  const Places* places = placesOf(layer);
  if (!places || !places->bias || unit >= places->bias->size()) return std::nullopt;
  return at(from, places->bias->offset + unit);
}

std::optional<float> NetworkNumbers::activation(int layer, int unit) const {
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
  if (!m_snapshot || !m_snapshot->data || m_snapshot->data->neuronProbe.inputs.size() == 0) return nullptr;
  if (layer == 0) return &m_snapshot->data->neuronProbe.inputs;
  const auto index = static_cast<std::size_t>(layer);
  if (index >= m_snapshot->neuronMaps.size() || m_snapshot->neuronMaps[index].cols() == 0) return nullptr;
  return &m_snapshot->neuronMaps[index];
}

}  // namespace neurarium
