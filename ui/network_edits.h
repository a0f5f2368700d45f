#pragma once

#include <span>
#include <string_view>

#include "ui/network_spot.h"
#include "ui/project_document.h"

namespace neurarium {

/// Input and output: every network has one of each, at its ends, and they stay there.
bool isEnd(const LayerSpec& layer);

/// The edits that several views offer, each one step of undo with the same name wherever it was started.

/// Replays the run from the same initial weights.
void resetRun(ProjectDocument& document);
/// Draws other initial weights and begins anew.
void drawNewWeights(ProjectDocument& document);

/// Puts a dense layer like its neighbour before layer `index`.
void addHiddenLayer(ProjectDocument& document, int index);
/// A layer as it comes from the palette: a dense one takes activation and initialiser from its neighbour. Input and output are replaced by those
/// that suit the data.
void addLayer(ProjectDocument& document, int index, const LayerSpec& layer);
/// Puts copies of `layers` before layer `index`. Inputs among them are left out, and outputs become hidden.
Status pasteLayers(ProjectDocument& document, int index, std::vector<LayerSpec> layers);
/// Input and output stay.
void removeLayers(ProjectDocument& document, const std::vector<int>& layers);
void removeLayer(ProjectDocument& document, int layer);
/// Puts `layers` together, in their order, where layer `index` is now. Input and output stay where they are.
void moveLayers(ProjectDocument& document, const std::vector<int>& layers, int index);
/// Copies of `layers` before layer `index`.
void copyLayers(ProjectDocument& document, const std::vector<int>& layers, int index);

void setUnits(ProjectDocument& document, int layer, int units);
/// Takes one unit out; the others keep their weights.
void removeUnit(ProjectDocument& document, int layer, int unit);
void setActivation(ProjectDocument& document, const std::vector<int>& layers, Activation activation);
/// Changes all of `layers` in one step called `text`.
void changeLayers(ProjectDocument& document, const std::vector<int>& layers, const QString& text,
                  const std::function<void(LayerSpec&)>& change, EditMerge merge = EditMerge::Never);

/// Sets the weight of a link, or the bias of a neuron, and leaves the run otherwise as it is.
void setParameter(ProjectDocument& document, const NetworkSpot& spot, double value);
/// Keeps the weight of a link, or the bias of a neuron, as it is while training.
void setFrozen(ProjectDocument& document, const NetworkSpot& spot, bool frozen);
bool isFrozen(const NetworkSpec& spec, const NetworkSpot& spot);

}  // namespace neurarium
