#pragma once

#include "core/loss.h"
#include "core/named.h"
#include "core/optimizer.h"
#include "core/regularization.h"
#include "core/result.h"
#include "core/types.h"

namespace neurarium {

enum class GradientClip {
  None,
  Value,  ///< every number into [−threshold, threshold]
  Norm    ///< the whole gradient scaled to a length of at most the threshold (Pascanu et al. 2013)
};
std::span<const Named<GradientClip>> namesOf(GradientClip);

struct ClipSpec {
  GradientClip type = GradientClip::None;
  double threshold = 1.0;

  bool operator==(const ClipSpec&) const = default;
};

/// How the learning rate moves with the epochs.
enum class Schedule {
  Constant,
  Step,         ///< × factor every `epochs` epochs
  Exponential,  ///< × factor each epoch
  Cosine,  ///< half a cosine from 1 down to `factor` over `epochs` epochs, then constant (Loshchilov & Hutter 2017, no restarts)
  WarmUp   ///< linear from `factor` up to 1 over `epochs` epochs, then constant
};
std::span<const Named<Schedule>> namesOf(Schedule);

struct ScheduleSpec {
  Schedule type = Schedule::Constant;
  double factor = 0.1;
  int epochs = 100;

  bool operator==(const ScheduleSpec&) const = default;
};

/// The factor on the learning rate after `epochs` whole epochs.
double scheduleFactor(const ScheduleSpec& spec, std::int64_t epochs);

/// Training stops when the validation loss has found no new low for so many epochs.
struct EarlyStopSpec {
  bool isOn = false;
  int patience = 30;

  bool operator==(const EarlyStopSpec&) const = default;
};

/// Everything about training that is saved in a project.
struct TrainingSettings {
  Loss loss = Loss::MeanSquaredError;
  OptimizerSpec optimizer;
  Index batchSize = 10;
  Regularization regularization;
  ClipSpec clip;
  ScheduleSpec schedule;
  EarlyStopSpec earlyStop;

  bool operator==(const TrainingSettings&) const = default;
};

constexpr double kMostLearningRate = 1000.0;
constexpr Index kMostBatchSize = 100000;

/// Ranges only; whether loss and batch fit the network and the data is checked when a session is made.
/// Errors: OutOfRange (training.…).
Status validate(const TrainingSettings& settings);

}  // namespace neurarium
