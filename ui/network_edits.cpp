#include "ui/network_edits.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include "ui/panels/loss_choice.h"

namespace neurarium {

namespace {

constexpr Index kNewLayerUnits = 4;

QString text(const char* source) {
  return QCoreApplication::translate("NetworkEdits", source);
}

DenseSpec* denseAt(Project& project, int layer) {
  const auto index = static_cast<std::size_t>(layer);
  return index < project.network.layers.size() ? std::get_if<DenseSpec>(&project.network.layers[index])
                                               : nullptr;
}

}  // namespace

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
  (void)document.edit(text(QT_TRANSLATE_NOOP("NetworkEdits", "add layer")), [index](Project& project) {
    DenseSpec layer;
    layer.units = kNewLayerUnits;
    // Like the nearest hidden layer before it, or after it.
    for (int i = static_cast<int>(project.network.layers.size()) - 1; i > 0; --i) {
      const DenseSpec* other = denseAt(project, i);
      if (!other || other->role == Role::Output) continue;
      layer.activation = other->activation;
      layer.initializer = other->initializer;
      if (i < index) break;
    }
    project.network.layers.insert(project.network.layers.begin() + index, layer);
  });
}

void removeLayer(ProjectDocument& document, int layer) {
  (void)document.edit(text(QT_TRANSLATE_NOOP("NetworkEdits", "remove layer")), [layer](Project& project) {
    project.network.layers.erase(project.network.layers.begin() + layer);
  });
}

void setUnits(ProjectDocument& document, int layer, int units) {
  (void)document.edit(
      text(QT_TRANSLATE_NOOP("NetworkEdits", "number of units")),
      [layer, units](Project& project) {
        if (DenseSpec* dense = denseAt(project, layer)) dense->units = units;
      },
      EditMerge::Units);
}

void setActivation(ProjectDocument& document, int layer, Activation activation) {
  (void)document.edit(text(QT_TRANSLATE_NOOP("NetworkEdits", "activation")),
                      [&document, layer, activation](Project& project) {
                        DenseSpec* dense = denseAt(project, layer);
                        if (dense && dense->role == Role::Output)
                          chooseOutputActivation(project, *document.data()->dataset, activation);
                        else if (dense)
                          dense->activation = activation;
                      });
}

}  // namespace neurarium
