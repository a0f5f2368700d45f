#include "core/trace/trace_log.h"

namespace neurarium {

namespace {

constexpr Named<TracePhase> kPhaseNames[] = {{TracePhase::Initialisation, "initialisation"},
                                             {TracePhase::Forward, "forward"},
                                             {TracePhase::Loss, "loss"},
                                             {TracePhase::Backward, "backward"},
                                             {TracePhase::Descent, "descent"}};

constexpr Named<TraceKind> kKindNames[] = {{TraceKind::InitialValue, "initialValue"},
                                           {TraceKind::Input, "input"},
                                           {TraceKind::WeightedSum, "weightedSum"},
                                           {TraceKind::Activation, "activation"},
                                           {TraceKind::Dropout, "dropout"},
                                           {TraceKind::Normalization, "normalization"},
                                           {TraceKind::ScaleAndShift, "scaleAndShift"},
                                           {TraceKind::Target, "target"},
                                           {TraceKind::LossTerm, "lossTerm"},
                                           {TraceKind::Loss, "loss"},
                                           {TraceKind::MeanLoss, "meanLoss"},
                                           {TraceKind::Penalty, "penalty"},
                                           {TraceKind::LossGradient, "lossGradient"},
                                           {TraceKind::ErrorSignal, "errorSignal"},
                                           {TraceKind::WeightGradient, "weightGradient"},
                                           {TraceKind::BiasGradient, "biasGradient"},
                                           {TraceKind::ScaleGradient, "scaleGradient"},
                                           {TraceKind::ShiftGradient, "shiftGradient"},
                                           {TraceKind::ActivationGradient, "activationGradient"},
                                           {TraceKind::DropoutGradient, "dropoutGradient"},
                                           {TraceKind::NormalizationGradient, "normalizationGradient"},
                                           {TraceKind::MeanGradient, "meanGradient"},
                                           {TraceKind::PenaltyGradient, "penaltyGradient"},
                                           {TraceKind::ClippedGradient, "clippedGradient"},
                                           {TraceKind::Update, "update"},
                                           {TraceKind::MaxNorm, "maxNorm"},
                                           {TraceKind::Frozen, "frozen"}};

}  // namespace

std::span<const Named<TracePhase>> namesOf(TracePhase) {
  return kPhaseNames;
}
std::span<const Named<TraceKind>> namesOf(TraceKind) {
  return kKindNames;
}

TraceLog::TraceLog(Index parameters, std::size_t layerCount)
    : values(static_cast<std::size_t>(parameters), -1), gradients(values), layers(layerCount) {}

int TraceLog::add(TraceEvent event) {
  event.id = static_cast<int>(m_events.size());
  m_events.push_back(std::move(event));
  return m_events.back().id;
}

}  // namespace neurarium
