#include "ui/advice_text.h"

#include <QCoreApplication>

#include "ui/canvas/canvas_text.h"
#include "ui/display_text.h"

namespace neurarium {

namespace {

QString text(const char* source) {
  return QCoreApplication::translate("AdviceText", source);
}

/// An activation, initialiser or loss by its display name; anything else as it is.
QString nameText(const std::string& id) {
  if (const auto activation = fromName<Activation>(id)) return displayText(*activation);
  if (const auto initializer = fromName<Initializer>(id)) return displayText(*initializer);
  if (const auto loss = fromName<Loss>(id)) return displayText(*loss);
  return QString::fromStdString(id);
}

/// As the canvas calls it.
QString layerName(const Advice& advice, const NetworkSpec& spec) {
  if (advice.layer < 0 || static_cast<std::size_t>(advice.layer) >= spec.layers.size()) return {};
  const LayerSpec& layer = spec.layers[static_cast<std::size_t>(advice.layer)];
  const auto* dense = std::get_if<DenseSpec>(&layer);
  if (dense && dense->role == Role::Output) return text(QT_TRANSLATE_NOOP("AdviceText", "Output layer"));
  return canvasText::titles(spec, advice.layer).front();
}

/// "1 or 2" for the numbers of an error.
QString choiceText(const std::string& expected) {
  return QString::fromStdString(expected).replace(
      QStringLiteral(", "), QStringLiteral(" %1 ").arg(text(QT_TRANSLATE_NOOP("AdviceText", "or"))));
}

/// "−1 to 1" for an interval.
QString intervalInWords(const std::string& interval) {
  const QStringList ends = QString::fromStdString(interval).split(QChar(0x2026));
  if (ends.size() != 2) return QString::fromStdString(interval);
  return text(QT_TRANSLATE_NOOP("AdviceText", "%1 to %2"))
      .arg(shortNumberText(ends[0].toDouble()), shortNumberText(ends[1].toDouble()));
}

/// The cross-entropy whose activation this is.
QString lossThatNeeds(const std::string& activation) {
  return displayText(activation == nameOf(Activation::Softmax) ? Loss::CategoricalCrossEntropy
                                                               : Loss::BinaryCrossEntropy);
}

QString blockingText(const Advice& advice) {
  switch (advice.id) {
    case AdviceId::OutputUnits:
      if (advice.expected == "1" && advice.received != "1")
        return text(QT_TRANSLATE_NOOP("AdviceText",
                                      "The output layer has %1 units, and the data has one "
                                      "number to predict: give it 1 unit."))
            .arg(nameText(advice.received));
      return text(QT_TRANSLATE_NOOP("AdviceText",
                                    "The output layer needs as many units as the data asks for: %1, not %2."))
          .arg(choiceText(advice.expected), nameText(advice.received));
    case AdviceId::LossTask:
      return text(QT_TRANSLATE_NOOP("AdviceText",
                                    "The loss “%1” compares classes, and this data has numbers "
                                    "to predict: choose a loss for numbers."))
          .arg(nameText(advice.received));
    case AdviceId::LossActivation:
      return text(QT_TRANSLATE_NOOP("AdviceText",
                                    "The loss “%1” reads the outputs as probabilities: the "
                                    "output layer has to use %2, not %3."))
          .arg(lossThatNeeds(advice.expected), nameText(advice.expected), nameText(advice.received));
    default:
      return text(QT_TRANSLATE_NOOP("AdviceText",
                                    "Every weight and bias is frozen: there is nothing left to learn."));
  }
}

}  // namespace

QString adviceText(const Advice& advice, const NetworkSpec& spec) {
  const QString layer = layerName(advice, spec);
  switch (advice.id) {
    case AdviceId::OutputUnits:
    case AdviceId::LossTask:
    case AdviceId::LossActivation:
    case AdviceId::NothingLearns:
      return blockingText(advice);
    case AdviceId::OutputRange:
      return text(QT_TRANSLATE_NOOP("AdviceText",
                                    "%1 uses %2, which cannot reach all the values to predict (%3)."))
          .arg(layer, nameText(advice.received), intervalInWords(advice.expected));
    case AdviceId::SymmetricWeights:
      return text(QT_TRANSLATE_NOOP("AdviceText",
                                    "In %1 all weights begin at the same value: its units begin "
                                    "alike and can hardly learn different things."))
          .arg(layer);
    case AdviceId::LinearStack:
      return text(QT_TRANSLATE_NOOP("AdviceText",
                                    "No hidden layer bends its input: linear layers in a row do "
                                    "no more than one linear layer does."));
    case AdviceId::DeepSaturation:
      return text(QT_TRANSLATE_NOOP("AdviceText",
                                    "%1 hidden layers use sigmoid or tanh, and each one shrinks "
                                    "the gradient: the first layers hardly learn."))
          .arg(nameText(advice.received));
    case AdviceId::HiddenSoftmax:
      return text(QT_TRANSLATE_NOOP("AdviceText",
                                    "%1 uses softmax, which ties its units together: they can "
                                    "only share, not add evidence."))
          .arg(layer);
    case AdviceId::SmallNormalizedBatch:
      return text(QT_TRANSLATE_NOOP("AdviceText",
                                    "Batch normalisation measures each batch, and %1 examples in "
                                    "a batch are too few for a fair mean and spread."))
          .arg(nameText(advice.received));
    case AdviceId::SlowLoss:
      return text(QT_TRANSLATE_NOOP("AdviceText",
                                    "With the loss “%1”, a network that is surely wrong gets a "
                                    "tiny gradient and learns slowly: %2 pushes hardest then."))
          .arg(nameText(advice.received), nameText(advice.expected));
    case AdviceId::UnsuitedInitializer:
      return text(QT_TRANSLATE_NOOP("AdviceText",
                                    "%1 weights are too small for so many layers of ReLU, which "
                                    "lose half the signal each: %2 makes up for it."))
          .arg(nameText(advice.received), nameText(advice.expected));
    case AdviceId::NeedlessBias:
      return text(QT_TRANSLATE_NOOP("AdviceText",
                                    "The bias of %1 does nothing: the batch normalisation behind "
                                    "it takes it away again."))
          .arg(layer);
  }
  return {};
}

QString mendText(const Advice& advice) {
  switch (advice.id) {
    case AdviceId::OutputUnits:
      return advice.remedy == "1"
                 ? text(QT_TRANSLATE_NOOP("AdviceText", "Use 1 unit"))
                 : text(QT_TRANSLATE_NOOP("AdviceText", "Use %1 units")).arg(nameText(advice.remedy));
    case AdviceId::NothingLearns:
      return text(QT_TRANSLATE_NOOP("AdviceText", "Unfreeze all"));
    case AdviceId::SmallNormalizedBatch:
      return text(QT_TRANSLATE_NOOP("AdviceText", "Use batches of %1")).arg(nameText(advice.remedy));
    case AdviceId::NeedlessBias:
      return text(QT_TRANSLATE_NOOP("AdviceText", "Leave it out"));
    default:
      return text(QT_TRANSLATE_NOOP("AdviceText", "Use %1")).arg(nameText(advice.remedy));
  }
}

}  // namespace neurarium
