#include "ui/network_edits.h"

#include <QCoreApplication>
#include <QRandomGenerator>
#include <algorithm>

#include "core/network.h"
#include "ui/panels/loss_choice.h"

namespace neurarium {

namespace {

constexpr Index kNewLayerUnits = 4;

QString text(const char* source) {
  return QCoreApplication::translate("NetworkEdits", source);
}

bool isOutput(const LayerSpec& layer) {
  const auto* dense = std::get_if<DenseSpec>(&layer);
  return dense && dense->role == Role::Output;
}

DenseSpec* denseAt(Project& project, int layer) {
  const auto index = static_cast<std::size_t>(layer);
  return index < project.network.layers.size() ? std::get_if<DenseSpec>(&project.network.layers[index])
                                               : nullptr;
}

/// Between input and output.
std::ptrdiff_t placeIn(const NetworkDraft& draft, int index) {
  return std::clamp<std::ptrdiff_t>(index, 1, static_cast<std::ptrdiff_t>(draft.size()) - 1);
}

/// Activation and initialiser of the nearest hidden layer before `index`, or after it.
void resembleNeighbour(DenseSpec& layer, const NetworkDraft& draft, int index) {
  for (int i = static_cast<int>(draft.size()) - 1; i > 0; --i) {
    const auto* other = std::get_if<DenseSpec>(&draft[static_cast<std::size_t>(i)].spec);
    if (!other || other->role == Role::Output) continue;
    layer.activation = other->activation;
    layer.initializer = other->initializer;
    if (i < index) break;
  }
}

/// The movable ones of `layers`, with where they come from.
NetworkDraft movable(const NetworkDraft& draft, const std::vector<int>& layers) {
  NetworkDraft chosen;
  for (const int layer : layers)
    if (layer >= 0 && layer < static_cast<int>(draft.size()) &&
        !isEnd(draft[static_cast<std::size_t>(layer)].spec))
      chosen.push_back(draft[static_cast<std::size_t>(layer)]);
  return chosen;
}

std::size_t eraseLayers(NetworkDraft& draft, const std::vector<int>& layers, int before) {
  std::size_t erasedBefore = 0;
  NetworkDraft kept;
  for (std::size_t i = 0; i < draft.size(); ++i) {
    const bool goes =
        std::find(layers.begin(), layers.end(), static_cast<int>(i)) != layers.end() && !isEnd(draft[i].spec);
    if (!goes)
      kept.push_back(draft[i]);
    else if (static_cast<int>(i) < before)
      ++erasedBefore;
  }
  draft = std::move(kept);
  return erasedBefore;
}

const char* nameOfAdding(const LayerSpec& layer) {
  if (std::holds_alternative<DropoutSpec>(layer)) return QT_TRANSLATE_NOOP("NetworkEdits", "add dropout");
  if (std::holds_alternative<BatchNormalizationSpec>(layer))
    return QT_TRANSLATE_NOOP("NetworkEdits", "add batch normalisation");
  return QT_TRANSLATE_NOOP("NetworkEdits", "add dense layer");
}

ParameterPlace placeOf(const NetworkSpot& spot) {
  return {spot.unit, spot.isLink() ? Index(spot.input) : ParameterPlace::kBias};
}

}  // namespace

bool isEnd(const LayerSpec& layer) {
  return std::holds_alternative<InputSpec>(layer) || isOutput(layer);
}

void resetRun(ProjectDocument& document) {
  (void)document.edit(text(QT_TRANSLATE_NOOP("NetworkEdits", "reset")),
                      [](Project& project) { project.trained = nullptr; });
}

void drawNewWeights(ProjectDocument& document) {
  (void)document.edit(text(QT_TRANSLATE_NOOP("NetworkEdits", "new weights")), [](Project& project) {
    project.seed = QRandomGenerator::global()->generate();
    project.trained = nullptr;
  });
}

void addHiddenLayer(ProjectDocument& document, int index) {
  DenseSpec layer;
  layer.units = kNewLayerUnits;
  addLayer(document, index, layer);
}

void addLayer(ProjectDocument& document, int index, const LayerSpec& layer) {
  if (std::holds_alternative<InputSpec>(layer)) {
    (void)document.edit(text(QT_TRANSLATE_NOOP("NetworkEdits", "input of the data's own features")),
                        [](Project& project) { project.data.features.clear(); });
    return;
  }
  if (isOutput(layer)) {
    (void)document.edit(
        text(QT_TRANSLATE_NOOP("NetworkEdits", "output that suits the data")),
        [&document](Project& project) { (void)fitToDataset(project, *document.data()->dataset); });
    return;
  }
  (void)document.editNetwork(text(nameOfAdding(layer)), [&](NetworkDraft& draft) {
    DraftLayer added{layer, {}};
    if (auto* dense = std::get_if<DenseSpec>(&added.spec)) resembleNeighbour(*dense, draft, index);
    draft.insert(draft.begin() + placeIn(draft, index), std::move(added));
  });
}

Status pasteLayers(ProjectDocument& document, int index, std::vector<LayerSpec> layers) {
  return document.editNetwork(text(QT_TRANSLATE_NOOP("NetworkEdits", "paste")), [&](NetworkDraft& draft) {
    NetworkDraft added;
    for (LayerSpec& layer : layers) {
      if (std::holds_alternative<InputSpec>(layer)) continue;
      if (auto* dense = std::get_if<DenseSpec>(&layer)) dense->role = Role::Hidden;
      added.push_back({std::move(layer), {}});
    }
    draft.insert(draft.begin() + placeIn(draft, index), added.begin(), added.end());
  });
}

void removeLayers(ProjectDocument& document, const std::vector<int>& layers) {
  (void)document.editNetwork(layers.size() > 1 ? text(QT_TRANSLATE_NOOP("NetworkEdits", "remove layers"))
                                               : text(QT_TRANSLATE_NOOP("NetworkEdits", "remove layer")),
                             [&](NetworkDraft& draft) { eraseLayers(draft, layers, 0); });
}

void removeLayer(ProjectDocument& document, int layer) {
  removeLayers(document, {layer});
}

void moveLayers(ProjectDocument& document, const std::vector<int>& layers, int index) {
  (void)document.editNetwork(layers.size() > 1 ? text(QT_TRANSLATE_NOOP("NetworkEdits", "move layers"))
                                               : text(QT_TRANSLATE_NOOP("NetworkEdits", "move layer")),
                             [&](NetworkDraft& draft) {
                               const NetworkDraft moved = movable(draft, layers);
                               const auto place = static_cast<int>(placeIn(draft, index));
                               const std::size_t gone = eraseLayers(draft, layers, place);
                               draft.insert(draft.begin() + place - static_cast<std::ptrdiff_t>(gone),
                                            moved.begin(), moved.end());
                             });
}

void copyLayers(ProjectDocument& document, const std::vector<int>& layers, int index) {
  (void)document.editNetwork(text(QT_TRANSLATE_NOOP("NetworkEdits", "copy")), [&](NetworkDraft& draft) {
    const NetworkDraft copied = movable(draft, layers);
    draft.insert(draft.begin() + placeIn(draft, index), copied.begin(), copied.end());
  });
}

void setUnits(ProjectDocument& document, int layer, int units) {
  changeLayers(
      document, {layer}, text(QT_TRANSLATE_NOOP("NetworkEdits", "number of units")),
      [units](LayerSpec& spec) {
        if (auto* dense = std::get_if<DenseSpec>(&spec)) dense->units = units;
      },
      EditMerge::Units);
}

void removeUnit(ProjectDocument& document, int layer, int unit) {
  (void)document.editNetwork(text(QT_TRANSLATE_NOOP("NetworkEdits", "remove neuron")),
                             [layer, unit](NetworkDraft& draft) {
                               DraftLayer& edited = draft[static_cast<std::size_t>(layer)];
                               auto* dense = std::get_if<DenseSpec>(&edited.spec);
                               if (!dense || dense->units <= 1 || unit >= dense->units) return;
                               for (int i = 0; i < dense->units; ++i)
                                 if (i != unit) edited.origin.units.push_back(i);
                               --dense->units;
                             });
}

void setActivation(ProjectDocument& document, const std::vector<int>& layers, Activation activation) {
  (void)document.edit(text(QT_TRANSLATE_NOOP("NetworkEdits", "activation")), [&](Project& project) {
    for (const int layer : layers) {
      DenseSpec* dense = denseAt(project, layer);
      if (dense && dense->role == Role::Output)
        chooseOutputActivation(project, *document.data()->dataset, activation);
      else if (dense)
        dense->activation = activation;
    }
  });
}

void changeLayers(ProjectDocument& document, const std::vector<int>& layers, const QString& text,
                  const std::function<void(LayerSpec&)>& change, EditMerge merge) {
  (void)document.edit(
      text,
      [&](Project& project) {
        for (const int layer : layers)
          if (layer >= 0 && layer < static_cast<int>(project.network.layers.size()))
            change(project.network.layers[static_cast<std::size_t>(layer)]);
      },
      merge);
}

void setParameter(ProjectDocument& document, const NetworkSpot& spot, double value) {
  (void)document.edit(
      spot.isLink() ? text(QT_TRANSLATE_NOOP("NetworkEdits", "weight from %1 to %2 in layer %3"))
                          .arg(spot.input + 1)
                          .arg(spot.unit + 1)
                          .arg(spot.layer)
                    : text(QT_TRANSLATE_NOOP("NetworkEdits", "bias of neuron %1 in layer %2"))
                          .arg(spot.unit + 1)
                          .arg(spot.layer),
      [&](Project& project) {
        const auto network = Network::build(project.network);
        const auto found = network ? placeInTheta(**network, spot) : std::nullopt;
        if (!found) return;
        const Index place = *found;
        auto state = project.trained ? std::make_shared<TrainedState>(*project.trained)
                                     : std::make_shared<TrainedState>();
        if (!project.trained) state->parameters = (*network)->initialParameters(project.seed);
        if (state->parameters[place] == static_cast<Scalar>(value)) return;
        state->parameters[place] = static_cast<Scalar>(value);
        project.trained = std::move(state);
      },
      EditMerge::Parameter);
}

void setFrozen(ProjectDocument& document, const NetworkSpot& spot, bool frozen) {
  changeLayers(document, {spot.layer},
               frozen ? text(QT_TRANSLATE_NOOP("NetworkEdits", "freeze"))
                      : text(QT_TRANSLATE_NOOP("NetworkEdits", "let learn")),
               [&](LayerSpec& layer) {
                 auto* dense = std::get_if<DenseSpec>(&layer);
                 if (!dense) return;
                 const ParameterPlace place = placeOf(spot);
                 std::erase(dense->frozen, place);
                 if (!frozen) return;
                 dense->frozen.insert(std::lower_bound(dense->frozen.begin(), dense->frozen.end(), place),
                                      place);
               });
}

bool isFrozen(const NetworkSpec& spec, const NetworkSpot& spot) {
  const auto index = static_cast<std::size_t>(spot.layer);
  if (spot.isNone() || index >= spec.layers.size()) return false;
  const auto* dense = std::get_if<DenseSpec>(&spec.layers[index]);
  return dense && std::binary_search(dense->frozen.begin(), dense->frozen.end(), placeOf(spot));
}

}  // namespace neurarium
