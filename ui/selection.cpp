#include "ui/selection.h"

#include <algorithm>

#include "ui/project_document.h"

namespace neurarium {

Selection::Selection(ProjectDocument& document, QObject* parent) : QObject(parent), m_document(document) {
  connect(&document, &ProjectDocument::changed, this, &Selection::onDocumentChanged);
}

bool Selection::contains(int layer) const {
  return std::binary_search(m_layers.begin(), m_layers.end(), layer);
}

void Selection::toggleLayer(int layer) {
  std::vector<int> layers = m_layers;
  const auto found = std::find(layers.begin(), layers.end(), layer);
  if (found == layers.end())
    layers.push_back(layer);
  else
    layers.erase(found);
  set(std::move(layers), {});
}

void Selection::selectSpot(const NetworkSpot& spot) {
  if (spot.isNone()) return clear();
  set({spot.layer}, spot);
}

void Selection::set(std::vector<int> layers, const NetworkSpot& spot) {
  const auto count = static_cast<int>(m_document.project().network.layers.size());
  std::erase_if(layers, [count](int layer) { return layer < 0 || layer >= count; });
  std::sort(layers.begin(), layers.end());
  layers.erase(std::unique(layers.begin(), layers.end()), layers.end());
  const NetworkSpot kept = exists(spot) ? spot : NetworkSpot{};
  if (layers == m_layers && kept == m_spot) return;
  m_layers = std::move(layers);
  m_spot = kept;
  emit changed();
}

bool Selection::exists(const NetworkSpot& spot) const {
  const auto& layers = m_document.project().network.layers;
  if (spot.isNone() || spot.layer >= static_cast<int>(layers.size())) return false;
  const auto unitsOf = [&](int layer) -> Index {
    const LayerSpec& spec = layers[static_cast<std::size_t>(layer)];
    if (const auto* input = std::get_if<InputSpec>(&spec)) return input->units;
    const auto* dense = std::get_if<DenseSpec>(&spec);
    return dense ? dense->units : 0;
  };
  if (spot.unit >= unitsOf(spot.layer)) return false;
  if (!spot.isLink()) return true;
  int source = spot.layer - 1;
  while (source >= 0 && unitsOf(source) == 0) --source;
  return source >= 0 && spot.input < unitsOf(source);
}

void Selection::onDocumentChanged(const ProjectChange& change) {
  if (!change.network) return;
  if (change.layerOrigins.empty()) return set(m_layers, m_spot);
  // What was selected stays so where it has gone.
  std::vector<int> layers;
  NetworkSpot spot = m_spot;
  if (!spot.isNone()) spot.layer = -1;
  for (std::size_t i = 0; i < change.layerOrigins.size(); ++i) {
    const int origin = change.layerOrigins[i];
    if (origin < 0 || !contains(origin)) continue;
    layers.push_back(static_cast<int>(i));
    if (!m_spot.isNone()) spot.layer = static_cast<int>(i);
  }
  set(std::move(layers), spot);
}

}  // namespace neurarium
