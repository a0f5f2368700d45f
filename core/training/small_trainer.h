#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/data/prepared_data.h"
#include "core/kernels/kernels.h"
#include "core/network.h"

namespace neurarium {

/// Examples as the kernel of small networks wants them: the numbers of one feature or output side by side.
class ExampleRows {
 public:
  /// These of the examples, in this order. Asks for memory only if there are more or fewer than before.
  void gather(const Examples& examples, std::span<const Index> order);

  kernels::Rows inputs(Index from) const { return {m_inputs.data() + from, m_inputs.rows()}; }
  kernels::Rows targets(Index from) const { return {m_targets.data() + from, m_targets.rows()}; }

 private:
  Matrix m_inputs;   ///< (examples + what may be read behind them) × (features and 1)
  Matrix m_targets;  ///< (examples + what may be read behind them) × (outputs and 1)
};

/// Trains a small network of dense layers in one kernel. Its loss and gradient are those of Network::forward(), lossGradient() and
/// Network::backward(), the gradient to the last bit; nothing of the layers' caches is filled.
class SmallTrainer {
 public:
  /// nullopt where the network has no smallLayers(), or a softmax without its cross-entropy.
  static std::optional<SmallTrainer> of(const Network& network, Loss loss,
                                        const kernels::Table& kernel = kernels::table());

  /// The loss of so many examples from `at` on, and its gradient into g (parameterCount of the network).
  Scalar gradient(const Vector& theta, const ExampleRows& examples, Index at, Index count, Vector& g);

  /// The same, and θ − ηg into next, as updateParameters() does it for SGD.
  kernels::SmallResult descend(const Vector& theta, const ExampleRows& examples, Index at, Index count,
                               Scalar eta, Vector& g, Vector& next);

 private:
  kernels::SmallResult train(const Vector& theta, const ExampleRows& examples, Index at, Index count,
                             Scalar eta, Vector& g, Scalar* next);

  const kernels::Table* m_kernel = nullptr;
  std::vector<kernels::SmallLayer> m_layers;
  Loss m_loss = Loss::MeanSquaredError;
  std::vector<kernels::ScratchLine> m_scratch;
};

}  // namespace neurarium
