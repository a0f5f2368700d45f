#include "ui/doctor/remedy_text.h"

#include <QCoreApplication>

namespace neurarium {

namespace {

struct Row {
  Remedy remedy;
  const char* name;
  const char* hint;
};

constexpr Row kRows[] = {
    {Remedy::LowerLearningRate, QT_TRANSLATE_NOOP("RemedyText", "Lower learning rate"),
     QT_TRANSLATE_NOOP("RemedyText", "A tenth of the learning rate, 0.03 at most.")},
    {Remedy::RaiseLearningRate, QT_TRANSLATE_NOOP("RemedyText", "Higher learning rate"),
     QT_TRANSLATE_NOOP("RemedyText", "A hundred times the learning rate.")},
    {Remedy::FewerUnits, QT_TRANSLATE_NOOP("RemedyText", "Fewer units"),
     QT_TRANSLATE_NOOP("RemedyText", "A sixteenth of the units in every hidden layer.")},
    {Remedy::MoreUnits, QT_TRANSLATE_NOOP("RemedyText", "More units"),
     QT_TRANSLATE_NOOP("RemedyText", "Twice the units in every hidden layer, at least eight.")},
    {Remedy::FewerLayers, QT_TRANSLATE_NOOP("RemedyText", "Fewer layers"),
     QT_TRANSLATE_NOOP("RemedyText", "Only the first two hidden layers stay.")},
    {Remedy::MorePoints, QT_TRANSLATE_NOOP("RemedyText", "More data"),
     QT_TRANSLATE_NOOP("RemedyText", "Ten times as many points are generated.")},
    {Remedy::L1, QT_TRANSLATE_NOOP("RemedyText", "L1 penalty"),
     QT_TRANSLATE_NOOP("RemedyText", "The sum of the weights' sizes is added to the loss: many become 0.")},
    {Remedy::L2, QT_TRANSLATE_NOOP("RemedyText", "L2 penalty"),
     QT_TRANSLATE_NOOP("RemedyText",
                       "The sum of the weights' squares is added to the loss: they stay small.")},
    {Remedy::Dropout, QT_TRANSLATE_NOOP("RemedyText", "Dropout"),
     QT_TRANSLATE_NOOP("RemedyText",
                       "Some units of every hidden layer, drawn anew each step, are silent while training.")},
    {Remedy::BatchNormalization, QT_TRANSLATE_NOOP("RemedyText", "Batch normalisation"),
     QT_TRANSLATE_NOOP("RemedyText", "What every hidden layer gives out is normalised over the batch.")},
    {Remedy::HeInitialization, QT_TRANSLATE_NOOP("RemedyText", "Fitting initial weights"),
     QT_TRANSLATE_NOOP("RemedyText", "He's initial weights for ReLU and its like, Glorot's for the others.")},
    {Remedy::Relu, QT_TRANSLATE_NOOP("RemedyText", "ReLU"),
     QT_TRANSLATE_NOOP("RemedyText", "ReLU with He's initial weights in every hidden layer.")},
    {Remedy::LeakyRelu, QT_TRANSLATE_NOOP("RemedyText", "Leaky ReLU"),
     QT_TRANSLATE_NOOP("RemedyText",
                       "Leaky ReLU with He's initial weights in every hidden layer: its slope is never 0.")},
    {Remedy::Standardize, QT_TRANSLATE_NOOP("RemedyText", "Standardise"),
     QT_TRANSLATE_NOOP("RemedyText", "Every feature gets mean 0 and deviation 1.")},
    {Remedy::ClipGradient, QT_TRANSLATE_NOOP("RemedyText", "Clip the gradient"),
     QT_TRANSLATE_NOOP("RemedyText", "A gradient longer than 1 is shortened to 1.")},
    {Remedy::Adam, QT_TRANSLATE_NOOP("RemedyText", "Adam"),
     QT_TRANSLATE_NOOP("RemedyText",
                       "Every number gets a step size of its own, from the history of its gradient.")},
    {Remedy::EarlyStopping, QT_TRANSLATE_NOOP("RemedyText", "Early stopping"),
     QT_TRANSLATE_NOOP(
         "RemedyText",
         "Training stops when the validation loss no longer falls; the best epoch can be restored.")},
    {Remedy::BalanceClasses, QT_TRANSLATE_NOOP("RemedyText", "Balance the classes"),
     QT_TRANSLATE_NOOP("RemedyText",
                       "Training examples of rarer classes are repeated until every class has as many.")},
};
static_assert(std::size(kRows) == kRemedies);

const Row& rowOf(Remedy remedy) {
  return kRows[static_cast<std::size_t>(remedy)];
}

}  // namespace

QString remedyName(Remedy remedy) {
  return QCoreApplication::translate("RemedyText", rowOf(remedy).name);
}

QString remedyHint(Remedy remedy) {
  return QCoreApplication::translate("RemedyText", rowOf(remedy).hint);
}

}  // namespace neurarium
