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

TraceLog::TraceLog(Index parameters, std::size_t layers, int first, int last)
    : m_first(first), m_last(last), m_keepsEvents(first >= last) {
  const EventIds none(static_cast<std::size_t>(parameters), -1);
  index.layers.resize(layers);
  for (EventIds* events :
       {&index.values, &index.exampleGradients, &index.meanGradients, &index.gradients, &index.newValues})
    *events = none;
  constexpr std::size_t kEventsPerParameter = 4;  // its value, its gradient, the mean, its new value
  if (m_keepsEvents) m_events.reserve(kEventsPerParameter * none.size());
}

int TraceLog::add(const TraceEvent& event) {
  const int id = m_count++;
  m_wants = id >= m_first && id < m_last;
  if (m_wants) m_operands.emplace_back();
  if (m_keepsEvents) {
    m_events.push_back(event);
    m_events.back().id = id;
  }
  return id;
}

}  // namespace neurarium
