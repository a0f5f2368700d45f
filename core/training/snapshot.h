#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "core/data/prepared_data.h"
#include "core/network.h"
#include "core/optimizer.h"
#include "core/result.h"
#include "core/training/early_stopping.h"
#include "core/training/metrics.h"

namespace neurarium {

enum class RunState {
  Ready,  ///< nothing trained since the run was made
  Running,
  Paused,
  Diverged  ///< stopped by a number that is not finite; the last finite parameters are kept
};

constexpr Index kInspectedExamples = 200;

/// What the views that are showing want to see; what nobody asks for is not computed.
struct SnapshotRequest {
  bool neuronMaps = true;
  bool outputMap = true;
  bool predictions = true;
  Index mappedUnits = 16;    ///< at most so many units of a layer get a map
  Index example = 0;         ///< of the training split: whose activations are wanted
  Index inspectedLayer = 0;  ///< a dense layer whose pre-activations are wanted; 0 for none

  bool operator==(const SnapshotRequest&) const = default;
};

/// The run at one moment, after a whole batch. Immutable; every number is the one that training used.
struct Snapshot {
  std::uint64_t run = 0;  ///< as given to TrainingThread::replace()
  RunState state = RunState::Ready;
  std::optional<Error> failure;  ///< why it diverged, or why the run could not be made
  /// While a kept moment is showing: the run as it rests at present, and everything else here is of that moment. Else nullptr.
  std::shared_ptr<const Snapshot> present;

  std::shared_ptr<const Network> network;
  std::shared_ptr<const PreparedData> data;
  Vector parameters;  ///< θ, see Network::parameters()
  Vector gradient;    ///< g of the last step, same order
  Vector change;      ///< of θ by the last step, same order; 0 before the first
  OptimizerState optimizer;

  std::int64_t epoch = 0;  ///< whole epochs done
  std::int64_t step = 0;   ///< batches done
  Index batchInEpoch = 0;  ///< batches done of the present epoch
  Index position = 0;      ///< examples done of the present epoch
  Index stepsPerEpoch = 1;
  double batchLoss = 0;     ///< of the last batch
  double learningRate = 0;  ///< of the next step, with the schedule
  double examplesPerSecond = 0;
  std::optional<EarlyStop> earlyStop;  ///< while it is on and there is a validation split
  EpochMetrics metrics;                ///< at rest or at a slow pace: now; else of the last epoch's end

  /// neuronMaps[i]: layer i of the spec over data->neuronProbe, min(units, mappedUnits) × points; [0] stays empty (the features are in the probe).
  /// Empty for data without a probe.
  std::vector<Matrix> neuronMaps;
  Matrix outputMap;                 ///< outputs × points of data->outputProbe
  std::vector<Vector> activations;  ///< of the example asked for: [0] its inputs, [i] the output of layer i
  Index example = 0;
  Matrix
      preActivations;  ///< z of the inspected layer, units × at most kInspectedExamples of the training split
  Index inspectedLayer = 0;
  Matrix
      trainPredictions;  ///< outputs × examples, in the order of the splits; renewed at most ten times a second, and seldom enough to cost little
  Matrix validationPredictions;
  Matrix testPredictions;
};

}  // namespace neurarium
