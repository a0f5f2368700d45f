#pragma once

#include "ui/project_document.h"

namespace neurarium {

/// The edits that several views offer, each one step of undo with the same name wherever it was started.

/// Replays the run from the same initial weights.
void resetRun(ProjectDocument& document);
/// Draws other initial weights and begins anew.
void drawNewWeights(ProjectDocument& document);
/// Puts a dense layer like its neighbour before layer `index`.
void addHiddenLayer(ProjectDocument& document, int index);
void removeLayer(ProjectDocument& document, int layer);
void setUnits(ProjectDocument& document, int layer, int units);
void setActivation(ProjectDocument& document, int layer, Activation activation);

}  // namespace neurarium
