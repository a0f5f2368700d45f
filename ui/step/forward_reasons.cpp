#include <QLocale>
#include <cmath>

#include "ui/display_text.h"
#include "ui/step/event_reasons.h"
#include "ui/step/notation.h"

namespace neurarium {

namespace {

/// Beyond these the curves are all but flat: their slope is below 0.02.
constexpr double kFlatSigmoid = 4;
constexpr double kFlatTanh = 2.7;

QString spreadReason(const QString& layer, Initializer type) {
  switch (type) {
    case Initializer::Zeros:
    case Initializer::Constant:
      return StepText::tr(
                 "All weights of “%1” begin at the same value: its neurons begin alike and can hardly learn "
                 "different things.")
          .arg(layer);
    case Initializer::Uniform:
    case Initializer::Normal:
      return StepText::tr(
                 "Chance makes the neurons of “%1” differ, so that each can learn something of its own; the "
                 "seed makes the same chance come again.")
          .arg(layer);
    case Initializer::GlorotUniform:
    case Initializer::GlorotNormal:
      return StepText::
          tr("Chance makes the neurons differ; the more inputs and neurons “%1” has, the smaller its weights "
             "begin, so that neither values nor gradients grow or fade from layer to layer.")
              .arg(layer);
    case Initializer::HeUniform:
    case Initializer::HeNormal:
      return StepText::
          tr("The more inputs “%1” has, the smaller its weights begin; they are drawn wider than Glorot's "
             "to make up for the half of its inputs that ReLU sets to 0.")
              .arg(layer);
    case Initializer::LecunUniform:
    case Initializer::LecunNormal:
      return StepText::
          tr("The more inputs “%1” has, the smaller its weights begin, so that z spreads as widely as the "
             "inputs do.")
              .arg(layer);
    case Initializer::Orthogonal:
      return StepText::tr(
                 "The weights of “%1” are drawn at right angles to each other, so that signals keep their "
                 "length on the way through.")
          .arg(layer);
  }
  return {};
}

/// Which term of a weighted sum counts most; −1 if none counts.
int greatestTerm(const TracedEvent& event) {
  const auto w = event.all("w");
  const auto x = event.all("x");
  int greatest = -1;
  double size = 0;
  for (std::size_t i = 0; i < w.size(); ++i) {
    if (!(std::abs(w[i].value * x[i].value) > size)) continue;
    size = std::abs(w[i].value * x[i].value);
    greatest = static_cast<int>(i);
  }
  return greatest;
}

QString sumReason(const TracedEvent& event, int terms, bool isHidden) {
  const auto w = event.all("w");
  const auto x = event.all("x");
  if (terms < event.terms())
    return StepText::tr("Term %1 of %2: an input counts as much as the weight of its link says.")
        .arg(terms)
        .arg(event.terms());
  const int greatest = greatestTerm(event);
  if (isHidden || greatest < 0)
    return StepText::tr("The neuron adds up what comes in, each input as strongly as its weight says.");
  const auto at = static_cast<std::size_t>(greatest);
  const QString source = notation::unitName(event.spec(), event.layer() - 1, greatest);
  return w[at].value * x[at].value > 0
             ? StepText::tr(
                   "Each input counts as much as its weight says: here “%1” counts most, and pushes z up.")
                   .arg(source)
             : StepText::tr(
                   "Each input counts as much as its weight says: here “%1” counts most, and pulls z down.")
                   .arg(source);
}

QString activationReason(const TracedEvent& event) {
  const double z = event.value("z");
  switch (event.activation()) {
    case Activation::Linear:
      return StepText::tr("A linear neuron gives out z as it is: right where an answer may be any number.");
    case Activation::Sigmoid:
      if (std::abs(z) > kFlatSigmoid)
        return StepText::tr(
            "z lies so far from 0 that the sigmoid is almost flat there: the neuron is saturated, and a "
            "change of z hardly changes a.");
      return StepText::tr("The sigmoid squeezes every z into the range from 0 to 1; z = 0 becomes one half.");
    case Activation::Tanh:
      if (std::abs(z) > kFlatTanh)
        return StepText::tr(
            "z lies so far from 0 that tanh is almost flat there: the neuron is saturated, and a change "
            "of z hardly changes a.");
      return StepText::tr("tanh squeezes every z into the range from −1 to 1 and keeps its sign.");
    case Activation::Relu:
      return z > 0 ? StepText::tr("z is positive, and ReLU lets it through unchanged.")
                   : StepText::tr(
                         "z is not positive, and ReLU makes it 0: the neuron is silent for this example.");
    case Activation::LeakyRelu:
      return z > 0 ? StepText::tr("z is positive, and leaky ReLU lets it through unchanged.")
                   : StepText::tr(
                         "z is not positive: leaky ReLU lets a hundredth of it through, so that the neuron "
                         "never falls quite silent.");
    case Activation::Elu:
      return z > 0 ? StepText::tr("z is positive, and ELU lets it through unchanged.")
                   : StepText::tr("z is not positive: ELU bends it smoothly towards −1.");
    case Activation::Softplus:
      return StepText::tr(
          "Softplus is ReLU with a rounded corner: close to z for a large z, close to 0 for a very "
          "negative one.");
    case Activation::Silu:
      return StepText::tr(
          "SiLU multiplies z by its own sigmoid: a large z passes, a very negative one hardly does.");
    case Activation::Gelu:
      return StepText::tr(
          "GELU multiplies z by the share Φ(z) of a normal distribution that lies below it: a large z "
          "passes, a very negative one hardly does.");
    case Activation::Softmax:
      return StepText::tr(
          "Softmax turns the z of all neurons of the layer into shares that add up to 1: the greater "
          "its z, the greater a neuron's share.");
  }
  return {};
}

}  // namespace

QString initialReason(const TracedEvent& event) {
  const QString layer = notation::layerName(event.spec(), event.layer());
  const bool isChanged = event.has("drawn") && event.value("drawn") != event.result();
  if (isChanged && event.has("steps") && event.value("steps") > 0)
    return StepText::tr("Training has moved this number for %1 steps: this step goes on from there.")
        .arg(QLocale().toString(static_cast<qlonglong>(event.value("steps"))));
  if (isChanged) return StepText::tr("This number was set by hand; the seed would have begun it elsewhere.");
  const auto* dense = std::get_if<DenseSpec>(&event.spec().layers[static_cast<std::size_t>(event.layer())]);
  if (dense && event.parameter() == "weights") return spreadReason(layer, dense->initializer.type);
  if (dense && dense->initializer.bias == 0)
    return StepText::tr("All biases may begin at 0: their weights already make the neurons differ.");
  if (dense)
    return StepText::tr("Every bias of “%1” begins at the value that was chosen for the layer.").arg(layer);
  return StepText::tr("Batch normalisation begins with scale γ = 1 and shift β = 0, which leave x̂ as it is.");
}

QString forwardReason(const TracedEvent& event, int terms, bool isHidden) {
  switch (event.kind()) {
    case TraceKind::WeightedSum:
      return sumReason(event, terms, isHidden);
    case TraceKind::Activation:
      if (isHidden)
        return StepText::tr("The activation %1 turns the weighted sum into what the neuron sends on.")
            .arg(displayText(event.activation()));
      return activationReason(event);
    case TraceKind::Dropout:
      if (isHidden) return StepText::tr("Dropout silences neurons by chance and scales up the others.");
      if (event.value("mask") == 0)
        return StepText::tr(
            "Dropout has silenced this neuron for this step, so that the others learn not to rely on it.");
      return StepText::tr(
                 "Dropout leaves this neuron on; times %1, what the next layer receives is on average as "
                 "large as without dropout.")
          .arg(shortNumberText(event.value("mask")));
    case TraceKind::Normalization:
      if (!isHidden && event.value("variance") == 0)
        return StepText::tr(
            "There is no variance here, as in every batch of one: the number is its own mean, and x̂ is 0.");
      return StepText::tr(
          "The batch's mean is taken off and its spread divided out: over the batch, x̂ has mean 0 and "
          "variance 1.");
    case TraceKind::ScaleAndShift:
      return StepText::tr(
          "Scale γ and shift β are learned, so that the network may undo the normalisation where that "
          "helps.");
    default:
      break;
  }
  return StepText::tr("This number comes with the example: the input layer computes nothing.");
}

}  // namespace neurarium
