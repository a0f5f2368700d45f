#pragma once

#include <memory>
#include <vector>

#include "core/activation.h"
#include "core/data/data_settings.h"
#include "core/data/dataset.h"
#include "core/data/scaling.h"
#include "core/result.h"

namespace neurarium {

/// How a class becomes a target: which depends on the output layer.
enum class TargetCode {
  PlusMinusOne,  ///< one output in (−1, 1): negative −1, positive +1
  ZeroOne,       ///< one output in (0, 1): negative 0, positive 1
  OneHot,        ///< one output a class, 0 or 1
  OneHotSigned,  ///< one output a class, −1 or +1
  Number         ///< regression, reconstruction
};

/// The code that suits `task`, an output activation and a number of outputs: tanh and linear outputs are
/// trained towards ±1 on a binary task with one output, as in TensorFlow Playground; tanh towards ±1 with
/// several; everything else towards 0/1.
TargetCode targetCodeFor(Task task, Activation output, Index outputs);

/// How many outputs a network with so many inputs needs: 1 for a regression, 1 (or 2) for two classes, one a class for more, and one an input
/// for a reconstruction.
bool outputsFit(const Dataset& dataset, Index inputs, Index outputs);
/// Those numbers in words for an error: "1", "1, 2", "10".
std::string fittingOutputs(const Dataset& dataset, Index inputs);

/// One split, as the network and the loss receive it.
struct Examples {
  Matrix inputs;            ///< features × examples
  Matrix targets;           ///< outputs × examples
  std::vector<Index> rows;  ///< each example's column in the data set
  std::vector<int> labels;  ///< class of each example; empty where no class is asked for

  Index size() const { return inputs.cols(); }
};

/// Where a view evaluates the network to draw a map (Plane) or a curve (Curve): `inputs` holds width × height
/// columns, row by row from the top left (x1 grows to the right, x2 upwards), made by the same features and
/// scaling as the examples. A map's columns are the centres of its cells; a curve has height 1 and includes
/// both ends. Empty for other kinds.
struct Probe {
  Matrix inputs;
  Index width = 0;
  Index height = 0;
};

/// The data of a project, ready for training. Immutable; shared by `std::shared_ptr<const PreparedData>`.
struct PreparedData {
  std::shared_ptr<const Dataset> dataset;
  TargetCode code = TargetCode::Number;
  Index outputs = 1;
  std::vector<std::string> featureNames;  ///< one a row of the inputs; categories as "column=category"
  std::vector<std::string> outputNames;   ///< one an output: the target's, the classes' or the inputs' names
  std::vector<Index> featureColumn;       ///< the data set's column of each feature, −1 for a derived one
  Scaling inputScaling;  ///< mean 0 and deviation 1 where nothing is scaled, such as spread categories
  Scaling targetScaling;
  Examples train;
  Examples validation;
  Examples test;
  Probe neuronProbe;  ///< coarse: for the map of every neuron
  Probe outputProbe;  ///< fine: for the output's map or curve

  /// The class that an output column stands for: the larger side for one output, else the largest output. Only
  /// where classes are asked for.
  int classOf(ConstVectorRef output) const;
  /// How many of the outputs given, a column each, stand for their label.
  Index countRight(ConstMatrixRef given, const int* labels) const;

 private:
  Scalar middleOfClasses() const { return code == TargetCode::PlusMinusOne ? Scalar(0) : Scalar(0.5); }
};

constexpr Index kNeuronMapSide = 32;  ///< also the width of a neuron's curve
constexpr Index kOutputMapSide = 96;

/// Names of the derived features that a data set offers beside its columns: for Plane x1Squared, x2Squared,
/// x1TimesX2, sinX1, sinX2; for Curve x1Squared, sinX1; else none.
std::vector<std::string> derivedFeatures(const Dataset& dataset);

/// Number of inputs of the network for these settings. Errors: UnknownName, DuplicateColumn
/// (data.features[i]).
Result<Index> featureCount(const Dataset& dataset, const DataSettings& settings);

/// Splits (stratified by class), derives features, scales with the training split's figures, codes the
/// targets, balances the classes that are trained on.
/// Errors: UnknownName, DuplicateColumn (data.features[i]), SplitSum and OutOfRange (data.split),
/// TooFewExamples (data.split.train), ConstantTarget, OutputUnits (network.output).
Result<std::shared_ptr<const PreparedData>> prepareData(std::shared_ptr<const Dataset> dataset,
                                                        const DataSettings& settings,
                                                        Activation outputActivation, Index outputs);

}  // namespace neurarium
