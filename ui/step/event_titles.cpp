#include "ui/step/event_formula.h"
#include "ui/step/notation.h"

namespace neurarium {

namespace {

QString kindText(TraceKind kind) {
  switch (kind) {
    case TraceKind::InitialValue:
      return StepText::tr("value at the start");
    case TraceKind::Input:
      return StepText::tr("input");
    case TraceKind::WeightedSum:
      return StepText::tr("weighted sum");
    case TraceKind::Activation:
      return StepText::tr("activation");
    case TraceKind::Dropout:
      return StepText::tr("dropout");
    case TraceKind::Normalization:
      return StepText::tr("normalised value");
    case TraceKind::ScaleAndShift:
      return StepText::tr("scaled and shifted");
    case TraceKind::Target:
      return StepText::tr("target");
    case TraceKind::LossTerm:
      return StepText::tr("its part of the loss");
    case TraceKind::Loss:
      return StepText::tr("Loss of the example");
    case TraceKind::MeanLoss:
      return StepText::tr("Loss of the batch");
    case TraceKind::Penalty:
      return StepText::tr("penalty on the weights");
    case TraceKind::LossGradient:
      return StepText::tr("gradient of the loss");
    case TraceKind::ErrorSignal:
      return StepText::tr("error signal");
    case TraceKind::WeightGradient:
    case TraceKind::BiasGradient:
    case TraceKind::ScaleGradient:
    case TraceKind::ShiftGradient:
      return StepText::tr("gradient");
    case TraceKind::ActivationGradient:
      return StepText::tr("gradient of the activation");
    case TraceKind::DropoutGradient:
      return StepText::tr("gradient before dropout");
    case TraceKind::NormalizationGradient:
      return StepText::tr("gradient before normalisation");
    case TraceKind::MeanGradient:
      return StepText::tr("mean gradient of the batch");
    case TraceKind::PenaltyGradient:
      return StepText::tr("gradient with the penalty");
    case TraceKind::ClippedGradient:
      return StepText::tr("clipped gradient");
    case TraceKind::Update:
      return StepText::tr("new value");
    case TraceKind::MaxNorm:
      return StepText::tr("limited length");
    case TraceKind::Frozen:
      return StepText::tr("frozen value");
  }
  return {};
}

}  // namespace

QString eventTitle(const StepTrace& trace, int event) {
  const TraceEvent& told = trace.events()[static_cast<std::size_t>(event)];
  const NetworkSpec& spec = trace.network().spec();
  const QString kind = kindText(told.kind);
  if (told.kind == TraceKind::Loss || told.kind == TraceKind::MeanLoss) return kind;
  if (told.parameter.empty() || told.unit < 0)
    return StepText::tr("%1: %2").arg(notation::unitName(spec, told.layer, told.unit), kind);
  return StepText::tr("%1, %2: %3")
      .arg(notation::layerName(spec, told.layer),
           notation::parameterText(told.parameter, told.unit, told.input), kind);
}

QString phaseText(TracePhase phase) {
  switch (phase) {
    case TracePhase::Initialisation:
      return StepText::tr("Initialisation");
    case TracePhase::Forward:
      return StepText::tr("Forward propagation");
    case TracePhase::Loss:
      return StepText::tr("Loss");
    case TracePhase::Backward:
      return StepText::tr("Backpropagation");
    case TracePhase::Descent:
      return StepText::tr("Gradient descent");
  }
  return {};
}

}  // namespace neurarium
