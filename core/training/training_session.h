#pragma once

#include <memory>
#include <optional>
#include <span>

#include "core/network.h"
#include "core/project/project.h"
#include "core/training/metrics.h"
#include "core/training/small_trainer.h"

namespace neurarium {

/// A run: network, parameters, optimizer, batches and random state. Deterministic and single-threaded: the same project and data give
/// the same losses bit for bit, however the steps are paced. Nothing is allocated by step().
class TrainingSession {
 public:
  /// Starts from project.trained if there is one, else from the seed's initial parameters. A run goes on bit for bit as if it had not been
  /// interrupted; a position that is not within the training split begins the epoch anew.
  /// Errors: those of validate(Project), OutOfRange (training.batchSize), WrongShape (parameters).
  static Result<TrainingSession> create(const Project& project, std::shared_ptr<const PreparedData> data);

  /// Trains on the next mini-batch: forward, loss, backward, penalty, clipping, optimizer, max-norm. Frozen numbers have no gradient and keep
  /// their values. Every epoch visits the training examples
  /// once, in an order drawn from seed and epoch; its last batch may be smaller.
  /// Errors: NonFiniteLoss, NonFiniteGradient, NonFiniteParameter, naming the layer that went first and the step; θ stays as it was
  /// before the step, and every further call gives the same error.
  Status step();

  /// The same on these training examples (at most the batch size), outside of the epoch's order: counted as a step, not towards the epoch.
  /// Keeps what the step went through, for those who look into it: workspace(), batchInputs(), batchTargets(). θ is the same to the last bit as
  /// after step() on these examples; the loss may be summed in another order.
  Status stepOn(std::span<const Index> examples);

  /// The training examples that the next step() takes, in the order of its batch.
  std::vector<Index> nextBatch() const;
  /// Examples of the present epoch already trained.
  Index position() const { return m_position; }

  /// Whether the last step() ended an epoch (true before the first).
  bool atEpochEnd() const { return m_position == 0; }

  /// Losses and accuracies of all three splits, now.
  EpochMetrics measure();

  std::int64_t epoch() const { return m_epoch; }  ///< whole epochs done
  std::int64_t steps() const { return m_steps; }
  Index stepsPerEpoch() const;
  Index batchInEpoch() const { return (m_position + m_settings.batchSize - 1) / m_settings.batchSize; }
  const Vector& parameters() const { return m_theta; }
  /// θ as it was before the last step(); the same as parameters() before the first. Of no meaning after an error.
  const Vector& parametersBefore() const { return m_next; }
  /// Of the last step, with the penalty, after clipping; 0 for frozen numbers.
  const Vector& gradient() const { return m_gradient; }
  double batchLoss() const { return m_batchLoss; }  ///< of the last step, without the penalty
  double learningRate() const;                      ///< of the next step, with the schedule
  const Network& network() const { return *m_network; }
  std::shared_ptr<const Network> sharedNetwork() const { return m_network; }
  const OptimizerState& optimizerState() const { return m_optimizerState; }
  const PreparedData& data() const { return *m_data; }
  std::shared_ptr<const PreparedData> sharedData() const { return m_data; }
  const TrainingSettings& settings() const { return m_settings; }
  std::uint64_t seed() const { return m_seed; }
  /// The caches of the last stepOn(): columns are the batch's examples. Of no meaning after step().
  const Workspace& workspace() const { return m_workspace; }
  /// The training examples of the last stepOn(), in the order of the batch. Of no meaning after step().
  const Matrix& batchInputs() const { return m_batchInputs; }
  const Matrix& batchTargets() const { return m_batchTargets; }
  /// Examples of the last step; 0 before the first, and after a change that made room for larger batches.
  Index batchSize() const { return m_batchCount; }

  /// Changes that do not disturb the run: learning rate and the optimizer's other numbers, batch size (from the next batch on),
  /// regularisation, clipping, schedule. The loss and the type of optimizer stay.
  /// Errors: those of validate(TrainingSettings), OutOfRange (training.batchSize); nothing changes then.
  Status changeSettings(const TrainingSettings& settings);

 private:
  TrainingSession(const Project& project, std::shared_ptr<const PreparedData> data,
                  std::shared_ptr<const Network> network);

  void shuffle();
  Index nextBatchSize() const;
  void gatherBatch(std::span<const Index> examples);
  Scalar passForthAndBack();
  Status stepThroughLayers(Index count);
  Status stepSmall(Index count);
  Status finishStep(Scalar loss);
  void acceptStep(Scalar loss);
  Status fail(ErrorCode code, Index layer);
  Index firstNonFiniteLayer() const;
  Index firstNonFiniteGradientLayer(ConstVectorRef values) const;
  void clip();

  std::uint64_t m_seed;
  TrainingSettings m_settings;
  std::shared_ptr<const PreparedData> m_data;
  std::shared_ptr<const Network> m_network;
  Vector m_theta;
  Vector m_next;  ///< θ after the step that is being made: swapped in once it is known to be finite
  Vector m_gradient;
  OptimizerState m_optimizerState;
  Workspace m_workspace;
  Workspace m_evaluationWorkspace;
  std::optional<SmallTrainer>
      m_small;                   ///< takes the place of m_workspace in step() where the network is small
  ExampleRows m_epochRows;       ///< the training examples in m_order, if m_small is there
  bool m_isRegularized = false;  ///< what isRegularized() says, which is not asked at each step
  Matrix m_batchInputs;
  Matrix m_batchTargets;
  std::vector<Index> m_order;
  Index m_batchCount = 0;
  Index m_position = 0;  ///< of the next batch in m_order
  std::int64_t m_epoch = 0;
  std::int64_t m_steps = 0;
  double m_batchLoss = 0;
  std::optional<Error> m_failure;
};

}  // namespace neurarium
