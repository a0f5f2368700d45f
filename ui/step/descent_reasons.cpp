#include <cmath>

#include "ui/display_text.h"
#include "ui/step/event_reasons.h"
#include "ui/step/notation.h"

namespace neurarium {

namespace {

bool isOpposite(double a, double b) {
  return (a > 0 && b < 0) || (a < 0 && b > 0);
}

QString gradientReason(double gradient) {
  if (gradient == 0) return StepText::tr("The gradient is 0: this number stays where it is.");
  return gradient > 0 ? StepText::tr(
                            "The gradient is positive, so the number goes down: the step goes against the "
                            "gradient, and the learning rate η says how far.")
                      : StepText::tr(
                            "The gradient is negative, so the number goes up: the step goes against the "
                            "gradient, and the learning rate η says how far.");
}

QString momentumReason(double gradient, double velocity) {
  if (isOpposite(gradient, velocity))
    return StepText::tr(
        "The gradient has turned around, but the velocity of the former steps still carries the number "
        "on, like a ball that rolls uphill for a while.");
  return StepText::tr(
      "Like a rolling ball, the number keeps part of its velocity: steps in the same direction add up.");
}

QString adamReason(const TracedEvent& event) {
  if (isOpposite(event.value("gradient"), event.value("moment")))
    return StepText::tr(
        "The gradient has turned around, but the mean m of the former gradients still decides the "
        "direction.");
  if (event.value("step") <= 1)
    return StepText::tr(
        "In the first step Adam knows one gradient only: m̂ is g and √ŝ its size, so every number moves "
        "by about η, whatever its gradient.");
  return StepText::tr(
      "Adam divides the mean of the gradients by their usual size: numbers with small gradients move "
      "nearly as far as those with large ones.");
}

QString updateReason(const TracedEvent& event) {
  const double gradient = event.value("gradient");
  switch (event.trace().settings().optimizer.type) {
    case OptimizerType::Sgd:
      break;
    case OptimizerType::Momentum:
    case OptimizerType::Nesterov:
      if (event.trace().settings().optimizer.type == OptimizerType::Momentum ||
          isOpposite(gradient, event.value("velocity")))
        return momentumReason(gradient, event.value("velocity"));
      return StepText::tr(
          "Nesterov's momentum takes the gradient and the velocity that it is about to have, as if it "
          "looked one step ahead.");
    case OptimizerType::AdaGrad:
      return StepText::tr(
          "AdaGrad divides by all gradients so far: the more this number has been pulled, the shorter "
          "its steps become.");
    case OptimizerType::RmsProp:
      return StepText::tr(
          "RMSProp divides by the usual size of the latest gradients, so that steep and flat directions "
          "get steps of like length.");
    case OptimizerType::Adam:
      return adamReason(event);
    case OptimizerType::AdamW:
      return StepText::tr(
          "AdamW first shrinks the number a little, apart from its gradient, and then steps as Adam does.");
  }
  return gradientReason(gradient);
}

}  // namespace

QString descentReason(const TracedEvent& event, bool isHidden) {
  const QString symbol = notation::parameterText(event.parameter(), event.unit(), event.input());
  switch (event.kind()) {
    case TraceKind::MaxNorm:
      return StepText::
          tr("Together the weights into “%1” were longer than %2: all are scaled back by the same factor.")
              .arg(notation::unitName(event.spec(), event.layer(), event.unit()),
                   shortNumberText(event.value("maxNorm")));
    case TraceKind::Frozen:
      return StepText::tr("%1 is frozen: it takes part in the computation, but is not learned.").arg(symbol);
    default:
      break;
  }
  if (isHidden)
    return StepText::tr("The step goes against the gradient, and the learning rate η says how far.");
  return updateReason(event);
}

QString reasonOf(const TracedEvent& event, int terms, bool isHidden) {
  switch (event.trace().events()[static_cast<std::size_t>(event.id())].phase) {
    case TracePhase::Initialisation:
      return initialReason(event);
    case TracePhase::Forward:
      return forwardReason(event, terms, isHidden);
    case TracePhase::Loss:
      return lossReason(event, isHidden);
    case TracePhase::Backward:
      return backwardReason(event, terms, isHidden);
    case TracePhase::Descent:
      break;
  }
  return descentReason(event, isHidden);
}

}  // namespace neurarium
