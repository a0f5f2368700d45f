#pragma once

#include <array>
#include <memory>
#include <span>
#include <vector>

#include "core/kernels/small_network.h"
#include "core/layers/layer.h"
#include "core/network_spec.h"
#include "core/result.h"

namespace neurarium {

/// The caches of all layers for one forward and backward pass; made by Network::makeWorkspace() and owned by the caller.
/// `layers[i]` belongs to layer i + 1 of the spec (the input has nothing to keep).
struct Workspace {
  std::vector<LayerCache> layers;
  Index capacity = 0;                         ///< largest batch
  std::vector<kernels::ScratchLine> scratch;  ///< for Network::smallLayers()
};

/// A network built from a valid spec: layers in order and the place of their parameters in θ. Immutable, without parameters or state.
/// θ holds all learned numbers first (trainableCount()), then the statistics that layers keep.
class Network {
 public:
  /// Errors: those of validate(NetworkSpec).
  static Result<std::shared_ptr<const Network>> build(const NetworkSpec& spec);

  const NetworkSpec& spec() const { return m_spec; }
  Index inputs() const { return m_inputs; }
  Index outputs() const { return m_layers.back()->outputShape().size(); }
  Index parameterCount() const { return m_parameterCount; }
  Index trainableCount() const { return m_trainableCount; }
  /// Every array of θ, by layer.
  const std::vector<ParameterInfo>& parameters() const { return m_parameters; }
  /// Where in θ the numbers stand that the spec freezes, and which training therefore leaves as they are.
  const std::vector<Index>& frozen() const { return m_frozen; }
  /// The layers after the input: `layers()[i]` is layer i + 1 of the spec.
  const std::vector<std::unique_ptr<Layer>>& layers() const { return m_layers; }

  /// The layers as the kernels of small networks see them, which then take the place of Layer::forward(), with the same results to the last bit.
  /// Empty where there is another kind of layer than dense, one of too many units, or a hidden softmax.
  const std::vector<kernels::SmallLayer>& smallLayers() const { return m_smallLayers; }
  static constexpr std::size_t kMostSmallLayers = 64;
  /// Memory for those kernels.
  std::vector<kernels::ScratchLine> makeScratch() const;

  /// θ as training begins: the same for the same seed.
  Vector initialParameters(std::uint64_t seed) const;
  Workspace makeWorkspace(Index largestBatch) const;

  /// Shapes: x is inputs × batch, batch ≤ workspace.capacity.
  void forward(ConstVectorRef theta, ConstMatrixRef x, Mode mode, Rng& rng, Workspace& workspace) const;
  /// ∂L/∂θ into g (parameterCount; statistics get 0) from the gradient at the output, which the caller has put into
  /// workspace.layers.back().outputGradient. Follows forward() in Mode::Training with the same θ and x.
  /// `dx` receives ∂L/∂x, inputs × batch, unless it has 0 rows.
  void backward(ConstVectorRef theta, ConstMatrixRef x, GradientOf of, Workspace& workspace, VectorRef g,
                MatrixRef dx) const;
  void backward(ConstVectorRef theta, ConstMatrixRef x, GradientOf of, Workspace& workspace,
                VectorRef g) const;

  /// The output layer's y and z of the last forward pass, outputs × capacity.
  const Matrix& output(const Workspace& workspace) const { return workspace.layers.back().output; }
  const Matrix& logits(const Workspace& workspace) const;

  /// The same in Mode::Inference, for those who look at output() and logits() only.
  void forwardToOutput(ConstVectorRef theta, ConstMatrixRef x, Workspace& workspace) const;

  /// y for any number of examples, in blocks of the workspace's capacity.  Shapes: x inputs × n, y outputs × n.
  void predict(ConstVectorRef theta, ConstMatrixRef x, Workspace& workspace, MatrixRef y) const;
  /// a of every layer.  Shapes: outputs[i] is the first so many units of layers()[i] × n, and sets how many.
  void predictLayers(ConstVectorRef theta, ConstMatrixRef x, Workspace& workspace,
                     std::span<Matrix> outputs) const;

 private:
  Network() = default;

  using SmallOutputs = std::array<kernels::SmallOutput, kMostSmallLayers>;
  void forwardSmall(ConstVectorRef theta, ConstMatrixRef x, const SmallOutputs& outputs,
                    Workspace& workspace) const;
  kernels::SmallOutput smallOutput(std::size_t layer, Workspace& workspace) const;

  NetworkSpec m_spec;
  Index m_inputs = 0;
  Index m_parameterCount = 0;
  Index m_trainableCount = 0;
  std::vector<std::unique_ptr<Layer>> m_layers;
  std::vector<ParameterInfo> m_parameters;
  std::vector<Index> m_frozen;
  std::vector<kernels::SmallLayer> m_smallLayers;
};

}  // namespace neurarium
