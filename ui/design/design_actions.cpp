#include "ui/design/design_actions.h"

#include <QClipboard>
#include <QGuiApplication>
#include <algorithm>
#include <numeric>

#include "core/project/layers_json.h"
#include "ui/design/layer_mime.h"
#include "ui/network_edits.h"
#include "ui/selection.h"

namespace neurarium {

DesignActions::DesignActions(ProjectDocument& document, Selection& selection, QObject* parent)
    : QObject(parent), m_document(document), m_selection(selection) {}

std::vector<int> DesignActions::movableSelection() const {
  std::vector<int> layers;
  for (const int layer : m_selection.layers())
    if (!isEnd(m_document.project().network.layers[static_cast<std::size_t>(layer)])) layers.push_back(layer);
  return layers;
}

bool DesignActions::hasMovableSelection() const {
  return !movableSelection().empty();
}

int DesignActions::placeAfterSelection() const {
  const auto beforeOutput = static_cast<int>(m_document.project().network.layers.size()) - 1;
  return m_selection.isEmpty() ? beforeOutput : std::min(m_selection.layers().back() + 1, beforeOutput);
}

void DesignActions::selectRange(int first, std::size_t count) {
  std::vector<int> layers(count);
  std::iota(layers.begin(), layers.end(), first);
  m_selection.selectLayers(std::move(layers));
}

void DesignActions::copy() {
  DesignPayload payload;
  for (const int layer : m_selection.layers())
    payload.layers.push_back(m_document.project().network.layers[static_cast<std::size_t>(layer)]);
  if (!payload.layers.empty()) QGuiApplication::clipboard()->setMimeData(toMime(payload).release());
}

void DesignActions::cut() {
  copy();
  removeLayers(m_document, movableSelection());
}

void DesignActions::paste() {
  auto layers = readLayers(QGuiApplication::clipboard()->text().toStdString());
  if (!layers) {
    emit refused(layers.error());
    return;
  }
  const int place = placeAfterSelection();
  const std::size_t before = m_document.project().network.layers.size();
  if (!pasteLayers(m_document, place, *std::move(layers))) return;
  selectRange(place, m_document.project().network.layers.size() - before);
}

void DesignActions::duplicate() {
  const std::vector<int> layers = movableSelection();
  if (layers.empty()) return;
  const int place = layers.back() + 1;
  const std::size_t before = m_document.project().network.layers.size();
  copyLayers(m_document, layers, place);
  if (m_document.project().network.layers.size() > before) selectRange(place, layers.size());
}

void DesignActions::remove() {
  const NetworkSpot spot = m_selection.spot();
  const auto& layers = m_document.project().network.layers;
  if (spot.isLink()) return;
  if (!spot.isNone()) {
    if (!isEnd(layers[static_cast<std::size_t>(spot.layer)])) removeUnit(m_document, spot.layer, spot.unit);
    return;
  }
  removeLayers(m_document, movableSelection());
}

void DesignActions::selectAll() {
  selectRange(0, m_document.project().network.layers.size());
}

void DesignActions::move(int direction) {
  const std::vector<int> layers = movableSelection();
  if (layers.empty()) return;
  const int place = direction < 0 ? layers.front() - 1 : layers.back() + 2;
  const auto last = static_cast<int>(m_document.project().network.layers.size()) - 1;
  if (place < 1 || place > last) return;
  moveLayers(m_document, layers, place);
  selectRange(direction < 0 ? place : place - static_cast<int>(layers.size()), layers.size());
}

void DesignActions::addDense() {
  const int place = placeAfterSelection();
  addHiddenLayer(m_document, place);
  m_selection.selectLayer(place);
}

void DesignActions::take(const DesignPayload& payload) {
  if (payload.activation) {
    if (m_selection.isEmpty()) return emit selectionNeeded();
    return setActivation(m_document, m_selection.layers(), *payload.activation);
  }
  const int place = placeAfterSelection();
  const std::size_t before = m_document.project().network.layers.size();
  addLayer(m_document, place, payload.layers.front());
  if (m_document.project().network.layers.size() > before) m_selection.selectLayer(place);
}

void DesignActions::changeUnits(int by) {
  const std::vector<int> layers = movableSelection();
  changeLayers(
      m_document, layers, tr("number of units"),
      [by](LayerSpec& layer) {
        if (auto* dense = std::get_if<DenseSpec>(&layer))
          dense->units = std::clamp<Index>(dense->units + by, 1, kMostUnits);
      },
      EditMerge::Units);
}

void DesignActions::selectNeighbour(int direction, bool extends) {
  const auto last = static_cast<int>(m_document.project().network.layers.size()) - 1;
  if (m_selection.isEmpty()) return m_selection.selectLayer(direction > 0 ? 0 : last);
  const int from = direction > 0 ? m_selection.layers().back() : m_selection.layers().front();
  const int next = std::clamp(from + direction, 0, last);
  if (!extends) return m_selection.selectLayer(next);
  std::vector<int> layers = m_selection.layers();
  layers.push_back(next);
  m_selection.selectLayers(std::move(layers));
}

void DesignActions::selectUnit(int direction) {
  if (m_selection.layers().size() != 1) return;
  const int layer = m_selection.layers().front();
  const int unit =
      m_selection.spot().isNone() ? (direction > 0 ? 0 : -1) : m_selection.spot().unit + direction;
  if (unit < 0) return m_selection.selectLayer(layer);
  if (m_selection.exists({layer, unit, -1})) m_selection.selectSpot({layer, unit, -1});
}

}  // namespace neurarium
