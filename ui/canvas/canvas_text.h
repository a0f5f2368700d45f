#pragma once

#include <QString>
#include <vector>

#include "ui/canvas/canvas_state.h"

/// What the canvas says in words, in the interface's language.
namespace neurarium::canvasText {

std::vector<QString> featureNames(const PreparedData* data);
/// Empty for two classes with one output, which need no name.
std::vector<QString> outputNames(const PreparedData* data);
QString barName(const LayerSpec& layer);

/// "Hidden layer 1", "Layer 1", "1": from the longest to the shortest.
std::vector<QString> titles(const NetworkSpec& spec, int layer);
QString unitCount(const LayerSpec& layer);
/// "4 × Tanh" for a dense layer, else the number of units: for a picture without controls.
QString kindOf(const LayerSpec& layer);
QString hiddenLayerCount(const NetworkSpec& spec);
/// "25 parameters"; empty for a network that can't be built.
QString parameterCount(const NetworkSpec& spec);
/// One sentence: "Network: 2 inputs, hidden layers of 4 and 2 units, 1 output."
QString structure(const NetworkSpec& spec);

/// What a card about a neuron or a link says.
struct Card {
  struct Row {
    QString name;
    QString value;
  };
  QString title;
  std::vector<Row> rows;
};
Card cardFor(const CanvasState& state, const NetworkSpot& spot);
/// For those who hear it.
QString asSentence(const Card& card);

}  // namespace neurarium::canvasText
