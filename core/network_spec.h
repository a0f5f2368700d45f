#pragma once

#include <optional>
#include <variant>
#include <vector>

#include "core/activation.h"
#include "core/initializer.h"
#include "core/regularization.h"
#include "core/result.h"
#include "core/types.h"

namespace neurarium {

/// Receives the features and computes nothing.
struct InputSpec {
  Index units = 2;

  bool operator==(const InputSpec&) const = default;
};

enum class Role { Hidden, Output };

/// One weight of a layer, W[unit][input], or the unit's bias where input is kBias.
struct ParameterPlace {
  static constexpr Index kBias = -1;

  Index unit = 0;
  Index input = kBias;

  bool operator==(const ParameterPlace&) const = default;
  bool operator<(const ParameterPlace& other) const {
    return unit != other.unit ? unit < other.unit : input < other.input;
  }
};

/// a = f(W·x + b).
struct DenseSpec {
  Index units = 4;
  Activation activation = Activation::Tanh;
  InitializerSpec initializer;
  Role role = Role::Hidden;
  bool useBias = true;                                ///< otherwise b is 0 and no parameter
  std::optional<Regularization> regularization = {};  ///< the layer's own; otherwise the training's
  std::vector<ParameterPlace> frozen = {};            ///< not learned: keep their values; sorted, each once

  bool operator==(const DenseSpec&) const = default;
};

/// Sets each number to 0 with probability `rate` while training, and scales the others by 1/(1 − rate) (Srivastava et al. 2014).
struct DropoutSpec {
  double rate = 0.5;

  bool operator==(const DropoutSpec&) const = default;
};

/// Normalises every row over the batch while training, over running figures otherwise (Ioffe & Szegedy 2015).
struct BatchNormalizationSpec {
  double momentum = 0.1;  ///< share of the new batch in the running figures, as in PyTorch
  double epsilon = 1e-5;

  bool operator==(const BatchNormalizationSpec&) const = default;
};

/// One layer of the design. A new kind of layer is a further alternative here, a class in layers/, and a row in project_file.
using LayerSpec = std::variant<InputSpec, DenseSpec, DropoutSpec, BatchNormalizationSpec>;

/// The type's id in files: "input", "dense", "dropout", "batchNormalization".
std::string_view typeName(const LayerSpec& layer);

/// What the user designed: a plain value. May be invalid while it is being built; validate() says why.
struct NetworkSpec {
  std::vector<LayerSpec> layers;

  bool operator==(const NetworkSpec&) const = default;

  /// An input, dense hidden layers and an output.
  static NetworkSpec mlp(Index inputs, const std::vector<Index>& hidden, Activation activation, Index outputs,
                         Activation outputActivation);

  /// The last layer if it is an output, else nullptr.
  const DenseSpec* output() const;
  DenseSpec* output();
  /// The first layer if it is an input, else nullptr.
  const InputSpec* input() const;
  InputSpec* input();
};

constexpr Index kMostLayers = 64;
constexpr Index kMostUnits = 4096;

/// Input first, output last and only there, numbers in range, softmax over two units at least, frozen places that there are.
/// Errors: Empty, LayerOrder, OutOfRange, UnknownName (a frozen bias of a layer without), DuplicateColumn (frozen twice);
/// where: network.layers[i]….
Status validate(const NetworkSpec& spec);

}  // namespace neurarium
