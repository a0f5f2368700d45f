#pragma once

#include <QString>
#include <vector>

#include "core/data/prepared_data.h"
#include "core/network.h"
#include "ui/network_spot.h"

/// What the inspector calls the parts of a network, in the interface's language.
namespace neurarium::inspectorText {

/// "Hidden layer 2", "Output".
QString layerName(const NetworkSpec& spec, int layer);
/// One layer by its name, several by their number: "3 layers".
QString layersName(const NetworkSpec& spec, const std::vector<int>& layers);
/// "4 units · Tanh", "2 features", "Rate 0.5".
QString layerKind(const LayerSpec& layer);
/// "x₁", "Unit 3", a class's name: a number that the layer gives out.
QString unitName(const NetworkSpec& spec, const PreparedData* data, int layer, int unit);
/// The layer whose units a link into `layer` comes from; −1 for none.
int sourceLayer(const NetworkSpec& spec, int layer);

QString countText(double count);
/// "25 parameters"
QString parametersText(double count);
/// "43 operations per example"
QString operationsText(double count);
/// A number with a real minus sign and so many decimals; very small ones with an exponent.
QString valueText(double value, int decimals = 3);
/// The activation's formula: "tanh(z)", "max(0, z)".
QString formula(Activation activation);

}  // namespace neurarium::inspectorText

namespace neurarium {

/// What one layer of a built network takes in, gives out and costs.
struct LayerFigures {
  Index inputs = 0;  ///< 0 for the input layer
  Index outputs = 0;
  double parameters = 0;  ///< learned ones
  double cost = 0;        ///< multiplications and additions for an example
};
LayerFigures figuresOf(const Network& network, int layer);

}  // namespace neurarium
