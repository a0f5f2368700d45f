#include <algorithm>
#include <cmath>

#include "ui/display_text.h"
#include "ui/step/event_reasons.h"
#include "ui/step/notation.h"

namespace neurarium {

namespace {

/// Below this slope a neuron counts as saturated.
constexpr double kSmallSlope = 0.05;
/// Above this one tanh is almost straight.
constexpr double kSteepTanh = 0.9;

QString lossGradientReason(const TracedEvent& event) {
  const Loss loss = event.trace().settings().loss;
  const double difference = event.value("y") - event.value("t");
  if (gradientOf(loss) == GradientOf::PreActivation) {
    const QString name = displayText(event.activation());
    if (difference == 0)
      return StepText::
          tr("Loss and %1 are derived together, which leaves y − t: y is on its target, and nothing is to "
             "be put right.")
              .arg(name);
    return difference > 0 ? StepText::tr(
                                "Loss and %1 are derived together, which leaves y − t: y is above its "
                                "target, so z should "
                                "become smaller.")
                                .arg(name)
                          : StepText::tr(
                                "Loss and %1 are derived together, which leaves y − t: y is below its "
                                "target, so z should "
                                "become greater.")
                                .arg(name);
  }
  if (difference == 0) return StepText::tr("y is on its target: nothing is to be put right.");
  if (loss == Loss::MeanAbsoluteError)
    return StepText::tr(
        "The absolute error pulls with the same force from any distance: only the side on which y "
        "misses its target counts.");
  if (loss == Loss::Huber && std::abs(difference) > 1)
    return StepText::tr("Farther than 1 from its target, y is pulled with the same force from any distance.");
  return difference > 0
             ? StepText::tr(
                   "y is above its target: a greater y would raise the loss, so its gradient is positive.")
             : StepText::tr(
                   "y is below its target: a greater y would lower the loss, so its gradient is negative.");
}

QString slopeReason(const TracedEvent& event) {
  const double slope = event.value("slope");
  switch (event.activation()) {
    case Activation::Linear:
      return StepText::tr("A linear neuron has slope 1 everywhere: the error signal passes unchanged.");
    case Activation::Relu:
      return slope > 0 ? StepText::tr("z > 0, where ReLU has slope 1: the error signal passes unchanged.")
                       : StepText::tr(
                             "z ≤ 0, where ReLU is flat: its slope 0 blocks the error signal, and the neuron "
                             "learns nothing from this example.");
    case Activation::LeakyRelu:
      return slope == 1
                 ? StepText::tr("z > 0, where leaky ReLU has slope 1: the error signal passes unchanged.")
                 : StepText::tr(
                       "z ≤ 0, where leaky ReLU still has a slope of one hundredth: so much of the error "
                       "signal passes.");
    case Activation::Sigmoid:
      if (slope < kSmallSlope)
        return StepText::tr(
            "At this z the sigmoid is almost flat: its small slope lets hardly any of the error signal "
            "pass, and the saturated neuron learns slowly.");
      return StepText::tr(
          "The slope of the sigmoid is a quarter at most: each such layer shrinks the error signal on "
          "its way back.");
    case Activation::Tanh:
      if (slope < kSmallSlope)
        return StepText::tr(
            "At this z tanh is almost flat: its small slope lets hardly any of the error signal pass, "
            "and the saturated neuron learns slowly.");
      if (slope > kSteepTanh)
        return StepText::tr(
            "Near z = 0, tanh is almost as steep as a straight line: nearly all of the error signal passes.");
      break;
    default:
      break;
  }
  return StepText::tr(
      "The slope f′(z) says how strongly a answers to z: so much of the error signal passes.");
}

QString signalReason(const TracedEvent& event) {
  if (event.operands().size() == 1)
    return StepText::
        tr("∂L/∂z is known already, because loss and %1 were derived together: no factor f′(z) is missing.")
            .arg(displayText(event.activation()));
  if (!event.has("slope"))
    return StepText::tr(
        "In a softmax all neurons share: what one z gains, the others lose, and that is taken off.");
  if (event.value("gradient") == 0)
    return StepText::tr(
        "What this neuron gave out did not matter for the loss: there is no error signal to pass on.");
  return slopeReason(event);
}

QString weightReason(const TracedEvent& event) {
  if (event.value("x") == 0)
    return StepText::tr("The input was 0, so this weight had no part in the answer: its gradient is 0.");
  if (event.value("delta") == 0)
    return StepText::tr(
        "No error signal reaches the neuron, so this weight learns nothing from this example.");
  return event.result() > 0 ? StepText::tr(
                                  "The gradient is positive: a greater weight would raise the loss, so "
                                  "downhill means a smaller "
                                  "weight.")
                            : StepText::tr(
                                  "The gradient is negative: a greater weight would lower the loss, so "
                                  "downhill means a greater "
                                  "weight.");
}

QString meanReason(const TracedEvent& event) {
  const auto gradients = event.all("gradient");
  const auto positive =
      std::count_if(gradients.begin(), gradients.end(), [](const auto& g) { return g.value > 0; });
  const auto negative =
      std::count_if(gradients.begin(), gradients.end(), [](const auto& g) { return g.value < 0; });
  if (positive == 0 || negative == 0)
    return StepText::tr(
        "No two examples pull in opposite directions here; the step follows the mean of all.");
  return StepText::tr(
             "The examples disagree: %1 would have this number smaller, %2 greater; the mean decides.")
      .arg(positive)
      .arg(negative);
}

QString clippedReason(const TracedEvent& event) {
  const QString threshold = shortNumberText(event.value("threshold"));
  if (event.has("norm"))
    return StepText::
        tr("The whole gradient was longer than %1: all its numbers are scaled by the same factor, so that "
           "its direction stays.")
            .arg(threshold);
  return event.value("gradient") == event.result()
             ? StepText::tr("This number lies within ±%1 and stays as it is.").arg(threshold)
             : StepText::tr(
                   "This number lies beyond ±%1 and is cut off there, so that one step never goes too far.")
                   .arg(threshold);
}

QString hiddenReason(const TracedEvent& event) {
  switch (event.kind()) {
    case TraceKind::LossGradient:
      return StepText::tr(
          "The gradient of the loss says in which direction, and how strongly, y misses its target.");
    case TraceKind::ErrorSignal:
      return StepText::tr("The error signal δ says how the loss answers to this neuron's z.");
    case TraceKind::WeightGradient:
      return StepText::tr("A weight answers for its neuron's error signal as much as its input was large.");
    case TraceKind::MeanGradient:
      return StepText::tr("Each example pulls in its own direction; the step follows the mean of all.");
    case TraceKind::DropoutGradient:
      return StepText::tr("The error goes back through the same mask as the value went forward.");
    default:
      break;
  }
  return StepText::tr("No number of the gradient may become too large for one step.");
}

}  // namespace

QString backwardReason(const TracedEvent& event, int terms, bool isHidden) {
  switch (event.kind()) {
    case TraceKind::BiasGradient:
      return StepText::tr("A bias is like a weight whose input is always 1: its gradient is δ itself.");
    case TraceKind::ScaleGradient:
      return StepText::tr("The scale γ multiplies x̂, so it answers for the gradient as much as x̂ was large.");
    case TraceKind::ShiftGradient:
      return StepText::tr("The shift β is added like a bias: its gradient is what arrives from above.");
    case TraceKind::ActivationGradient:
      if (terms < event.terms())
        return StepText::tr(
                   "Term %1 of %2: a link carries back the error signal of its end, times its weight.")
            .arg(terms)
            .arg(event.terms());
      return StepText::tr(
          "A neuron answers for what it sent on: each of its outgoing links brings back the error signal "
          "of its end, times its weight.");
    case TraceKind::PenaltyGradient:
      return StepText::tr("Besides the error, the penalty pulls the weight towards 0.");
    case TraceKind::NormalizationGradient:
      if (!isHidden && event.value("normalized") == 0 &&
          event.value("gradient") == event.value("meanGradient"))
        return StepText::tr("In a batch of one, x̂ is 0 whatever comes in: nothing flows back.");
      return StepText::tr(
          "Each number also moves the mean and the spread of its batch: what all have in common is taken "
          "off.");
    default:
      break;
  }
  if (isHidden) return hiddenReason(event);
  switch (event.kind()) {
    case TraceKind::LossGradient:
      return lossGradientReason(event);
    case TraceKind::ErrorSignal:
      return signalReason(event);
    case TraceKind::WeightGradient:
      return weightReason(event);
    case TraceKind::DropoutGradient:
      return event.value("mask") == 0
                 ? StepText::tr(
                       "The neuron was silenced on the way forward, so no error goes back through it.")
                 : StepText::tr("The error goes back by the same factor as the value went forward.");
    case TraceKind::MeanGradient:
      return meanReason(event);
    default:
      return clippedReason(event);
  }
}

}  // namespace neurarium
