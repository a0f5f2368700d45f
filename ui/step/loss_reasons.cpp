#include <cmath>

#include "ui/step/event_reasons.h"
#include "ui/step/notation.h"

namespace neurarium {

namespace {

QString termReason(const TracedEvent& event) {
  const double distance = std::abs(event.value("y") - event.value("t"));
  switch (event.trace().settings().loss) {
    case Loss::MeanSquaredError:
      return StepText::tr(
          "What counts is how far y is from t, squared: twice as far costs four times as much.");
    case Loss::HalfSquaredError:
      return StepText::tr(
          "Twice as far from t costs four times as much; the half is there to make the derivative y − t.");
    case Loss::MeanAbsoluteError:
      return StepText::tr("What counts is how far y is from t: twice as far costs twice as much.");
    case Loss::Huber:
      return distance <= 1
                 ? StepText::tr("Within 1 of its target, Huber's loss grows with the square of the distance.")
                 : StepText::tr(
                       "Farther than 1 from its target, Huber's loss grows in a straight line, so that "
                       "an outlier does not outweigh everything else.");
    case Loss::BinaryCrossEntropy:
      return event.value("t") >= 0.5 ? StepText::tr(
                                           "The right answer is 1: the loss is near 0 where y is near 1, and "
                                           "grows without bound as "
                                           "y goes to 0.")
                                     : StepText::tr(
                                           "The right answer is 0: the loss is near 0 where y is near 0, and "
                                           "grows without bound as "
                                           "y goes to 1.");
    case Loss::CategoricalCrossEntropy:
      return event.value("t") == 0
                 ? StepText::tr(
                       "This is not the right class: t = 0, and only the share of the right class counts.")
                 : StepText::tr(
                       "This is the right class: the smaller the share y that the network gives it, the "
                       "greater "
                       "the loss.");
  }
  return {};
}

QString penaltyReason(const TracedEvent& event) {
  const QString layer = notation::layerName(event.spec(), event.layer());
  if (event.value("l1") == 0)
    return StepText::
        tr("Apart from the error, the weights of “%1” cost what their squares add up to: large ones most.")
            .arg(layer);
  if (event.value("l2") == 0)
    return StepText::tr(
               "Apart from the error, the weights of “%1” cost what their sizes add up to: those that are of "
               "little use go to 0.")
        .arg(layer);
  return StepText::
      tr("Apart from the error, the weights of “%1” cost what their sizes and squares add up to; biases cost "
         "nothing.")
          .arg(layer);
}

}  // namespace

QString lossReason(const TracedEvent& event, bool isHidden) {
  switch (event.kind()) {
    case TraceKind::LossTerm:
      if (isHidden) return StepText::tr("The loss says in one number how far y is from t.");
      return termReason(event);
    case TraceKind::Loss:
      if (event.operands().size() == 1)
        return StepText::tr("There is one output: its part is the whole loss of this example.");
      return event.trace().settings().loss == Loss::CategoricalCrossEntropy
                 ? StepText::tr(
                       "The parts of all classes add up to one number that says how wrong the network is on "
                       "this "
                       "example.")
                 : StepText::tr(
                       "The mean over the outputs says in one number how wrong the network is on this "
                       "example.");
    case TraceKind::MeanLoss:
      return StepText::tr(
          "The loss of a batch is the mean over its examples: the step makes it smaller for all of them "
          "together, not for each.");
    case TraceKind::Penalty:
      return penaltyReason(event);
    default:
      break;
  }
  return StepText::tr("This is what the network should have given out for this example.");
}

}  // namespace neurarium
