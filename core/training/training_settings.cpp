#include "core/training/training_settings.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <optional>

#include "core/text.h"

namespace neurarium {

namespace {

constexpr Named<GradientClip> kClipNames[] = {
    {GradientClip::None, "none"}, {GradientClip::Value, "value"}, {GradientClip::Norm, "norm"}};

constexpr Named<Schedule> kScheduleNames[] = {{Schedule::Constant, "constant"},
                                              {Schedule::Step, "step"},
                                              {Schedule::Exponential, "exponential"},
                                              {Schedule::Cosine, "cosine"},
                                              {Schedule::WarmUp, "warmUp"}};

/// A setting with the interval it must lie in.
struct Bounded {
  const char* name;
  double value;
  double least;
  double most;
  bool excludesLeast = false;
};

std::optional<Error> outOfRange(const Bounded& setting) {
  const bool inside =
      (setting.excludesLeast ? setting.value > setting.least : setting.value >= setting.least) &&
      setting.value <= setting.most;
  if (inside) return std::nullopt;
  const std::string least =
      setting.excludesLeast ? "> " + plainText(setting.least) + ", ≤ " : plainText(setting.least) + "…";
  const std::string interval = least + plainText(setting.most);
  return Error{ErrorCode::OutOfRange, std::string("training.") + setting.name, interval,
               plainText(setting.value)};
}

}  // namespace

std::span<const Named<GradientClip>> namesOf(GradientClip) {
  return kClipNames;
}
std::span<const Named<Schedule>> namesOf(Schedule) {
  return kScheduleNames;
}

double scheduleFactor(const ScheduleSpec& spec, std::int64_t epochs) {
  const double progress = std::min(1.0, static_cast<double>(epochs) / std::max(1, spec.epochs));
  switch (spec.type) {
    case Schedule::Constant:
      return 1.0;
    case Schedule::Step: {
      const std::int64_t stepsTaken = epochs / std::max(1, spec.epochs);
      return std::pow(spec.factor, static_cast<double>(stepsTaken));
    }
    case Schedule::Exponential:
      return std::pow(spec.factor, static_cast<double>(epochs));
    case Schedule::Cosine:
      return spec.factor + (1 - spec.factor) * 0.5 * (1 + std::cos(std::numbers::pi * progress));
    case Schedule::WarmUp:
      return spec.factor + (1 - spec.factor) * progress;
  }
  return 1.0;
}

Status validate(const TrainingSettings& settings) {
  const OptimizerSpec& optimizer = settings.optimizer;
  const Bounded bounds[] = {
      {"optimizer.learningRate", optimizer.learningRate, 0, kMostLearningRate, true},
      {"optimizer.momentum", optimizer.momentum, 0, 0.9999},
      {"optimizer.decay", optimizer.decay, 0, 0.9999},
      {"optimizer.beta1", optimizer.beta1, 0, 0.9999},
      {"optimizer.beta2", optimizer.beta2, 0, 0.999999},
      {"optimizer.epsilon", optimizer.epsilon, 0, 1, true},
      {"optimizer.weightDecay", optimizer.weightDecay, 0, 1},
      {"batchSize", static_cast<double>(settings.batchSize), 1, static_cast<double>(kMostBatchSize)},
      {"clip.threshold", settings.clip.threshold, 0, 1e6, true},
      {"schedule.factor", settings.schedule.factor, 0, 1},
      {"schedule.epochs", static_cast<double>(settings.schedule.epochs), 1, 1e6},
      {"earlyStop.patience", static_cast<double>(settings.earlyStop.patience), 1, 1e6},
  };
  for (const Bounded& setting : bounds)
    if (auto error = outOfRange(setting)) return *std::move(error);
  return validate(settings.regularization, "training.regularization");
}

}  // namespace neurarium
