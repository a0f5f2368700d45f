#include "ui/doctor/finding_text.h"

#include <QCoreApplication>
#include <QStringList>
#include <cmath>

#include "ui/display_text.h"
#include "ui/inspector/inspector_text.h"
#include "ui/plots/value_text.h"

namespace neurarium {

namespace {

QString text(const char* source) {
  return QCoreApplication::translate("FindingText", source);
}

struct FindingRow {
  const char* name;
  const char* reason;
};

constexpr FindingRow kFindingRows[kFindings] = {
    {QT_TRANSLATE_NOOP("FindingText", "Healthy"),
     QT_TRANSLATE_NOOP("FindingText",
                       "The loss falls, or is low already. Nothing that usually hinders training shows.")},
    {QT_TRANSLATE_NOOP("FindingText", "Learning rate too low"),
     QT_TRANSLATE_NOOP(
         "FindingText",
         "The gradient says where to go, but every step is tiny. The loss would get down, only very late.")},
    {QT_TRANSLATE_NOOP("FindingText", "Learning rate too high"),
     QT_TRANSLATE_NOOP("FindingText",
                       "Every step leaps over the valley that the gradient points into. The loss jumps, or "
                       "ends higher than it began.")},
    {QT_TRANSLATE_NOOP("FindingText", "Diverged"),
     QT_TRANSLATE_NOOP("FindingText",
                       "Steps that are too long made the weights grow at every step, until a number was too "
                       "large to be written. The last finite weights are kept.")},
    {QT_TRANSLATE_NOOP("FindingText", "Vanishing gradients"),
     QT_TRANSLATE_NOOP("FindingText",
                       "On its way back, the gradient is multiplied by a slope and a weight at every layer; "
                       "factors below 1 multiply up to nearly 0. The first layers hardly learn.")},
    {QT_TRANSLATE_NOOP("FindingText", "Exploding gradients"),
     QT_TRANSLATE_NOOP("FindingText",
                       "On its way back, the gradient is multiplied by a slope and a weight at every layer; "
                       "factors above 1 multiply up. One step can throw the weights far away.")},
    {QT_TRANSLATE_NOOP("FindingText", "Dead units"),
     QT_TRANSLATE_NOOP("FindingText",
                       "These units give 0 for every training example, where the activation is flat. No "
                       "gradient reaches their weights, so they stay dead.")},
    {QT_TRANSLATE_NOOP("FindingText", "Saturated units"),
     QT_TRANSLATE_NOOP("FindingText",
                       "The weighted sums are so large that the activation is on its flat ends. Its slope "
                       "there is nearly 0, and so is the gradient.")},
    {QT_TRANSLATE_NOOP("FindingText", "Underfitting"),
     QT_TRANSLATE_NOOP("FindingText",
                       "The loss is high even on the training data, and no longer falls. The network is too "
                       "simple for them, or its features say too little.")},
    {QT_TRANSLATE_NOOP("FindingText", "Overfitting"),
     QT_TRANSLATE_NOOP("FindingText",
                       "The network learns the training examples by heart, noise and all. On examples it has "
                       "not seen it gets worse, or never was good.")},
    {QT_TRANSLATE_NOOP("FindingText", "Plateau"),
     QT_TRANSLATE_NOOP("FindingText",
                       "The network gives nearly the same answer to every example, and the loss is flat "
                       "around here. It may still find the way down, or stay.")},
    {QT_TRANSLATE_NOOP("FindingText", "Badly scaled inputs"),
     QT_TRANSLATE_NOOP("FindingText",
                       "Features of very different size pull the weights at very different speed. No "
                       "learning rate suits them all.")},
    {QT_TRANSLATE_NOOP("FindingText", "Class imbalance"),
     QT_TRANSLATE_NOOP("FindingText",
                       "One class is far more frequent than another. Always answering the frequent one is "
                       "nearly right, so accuracy says little.")},
    {QT_TRANSLATE_NOOP("FindingText", "Symmetric weights"),
     QT_TRANSLATE_NOOP("FindingText",
                       "All units of the layer have the same weights, so they get the same gradient and stay "
                       "copies of one unit. Initial weights must be drawn at random.")},
};

QString line(const char* pattern, const QString& value, const QString& threshold = {}) {
  QString line = text(pattern).arg(value);
  return threshold.isEmpty()
             ? line
             : line + " " + text(QT_TRANSLATE_NOOP("FindingText", "(limit: %1)")).arg(threshold);
}

QString smallText(double value) {
  return value != 0 && std::abs(value) < 1e-2 ? lossText(value) : shortNumberText(value, 3);
}

QString lineOf(const Evidence& evidence, const NetworkSpec& spec) {
  const double value = evidence.value;
  const auto limit = [&](auto format) {
    return evidence.threshold ? format(*evidence.threshold) : QString();
  };
  const auto number = [&](const char* pattern) { return line(pattern, smallText(value), limit(smallText)); };
  const auto percent = [&](const char* pattern) {
    const auto format = [](double share) { return percentText(share); };
    return line(pattern, format(value), limit(format));
  };
  switch (evidence.figure) {
    case Figure::Step:
      return line(QT_TRANSLATE_NOOP("FindingText", "In step %1"), numberText(value, 0));
    case Figure::Layer:
      return line(QT_TRANSLATE_NOOP("FindingText", "In: %1"),
                  inspectorText::layerName(spec, static_cast<int>(value)));
    case Figure::GradientRatio:
      return number(QT_TRANSLATE_NOOP("FindingText", "Gradient, first layer ÷ last: %1"));
    case Figure::GradientNorm:
      return number(QT_TRANSLATE_NOOP("FindingText", "Length of its gradient: %1"));
    case Figure::UpdateRatio:
      return number(QT_TRANSLATE_NOOP("FindingText", "A step changes the weights by a share of %1"));
    case Figure::DeadShare:
      return percent(QT_TRANSLATE_NOOP("FindingText", "%1 of the units are dead"));
    case Figure::SaturatedShare:
      return percent(QT_TRANSLATE_NOOP("FindingText", "%1 of units × examples are on a flat end"));
    case Figure::Slope:
      return number(QT_TRANSLATE_NOOP("FindingText", "Slope, relative to the loss: %1"));
    case Figure::TrainLoss:
      return number(QT_TRANSLATE_NOOP("FindingText", "Training loss: %1"));
    case Figure::BaselineLoss:
      return number(QT_TRANSLATE_NOOP("FindingText", "Loss of the best constant answer: %1"));
    case Figure::RelativeLoss:
      return percent(QT_TRANSLATE_NOOP("FindingText", "Training loss: %1 of a constant answer's"));
    case Figure::BestValidationLoss:
      return number(QT_TRANSLATE_NOOP("FindingText", "Lowest loss on unseen data: %1"));
    case Figure::ValidationLoss:
      return number(QT_TRANSLATE_NOOP("FindingText", "Loss on unseen data: %1"));
    case Figure::BestEpoch:
      return line(QT_TRANSLATE_NOOP("FindingText", "… at epoch %1"), numberText(value, 0));
    case Figure::Gap:
      return percent(QT_TRANSLATE_NOOP("FindingText", "Gap to unseen data: %1 of a constant answer's loss"));
    case Figure::LossChange:
      return value < 0
                 ? line(QT_TRANSLATE_NOOP("FindingText", "The training loss rose by %1"), percentText(-value))
                 : percent(QT_TRANSLATE_NOOP("FindingText", "The training loss fell by %1"));
    case Figure::Window:
      return line(QT_TRANSLATE_NOOP("FindingText", "… over the last %1 epochs"), numberText(value, 0));
    case Figure::Swing:
      return percent(QT_TRANSLATE_NOOP("FindingText", "The loss jumps by %1 from epoch to epoch"));
    case Figure::FeatureScale:
      return number(QT_TRANSLATE_NOOP("FindingText", "Size of the largest feature: %1"));
    case Figure::FeatureRatio:
      return number(QT_TRANSLATE_NOOP("FindingText", "Largest to smallest spread of the features: %1"));
    case Figure::ClassRatio:
      return number(QT_TRANSLATE_NOOP("FindingText", "Most frequent to rarest class: %1"));
    case Figure::UnitSpread:
      return number(QT_TRANSLATE_NOOP("FindingText", "Difference between its units' weights: %1"));
  }
  return {};
}

constexpr struct {
  std::string_view id;
  const char* name;
} kThresholdRows[] = {
    {"vanishingRatio",
     QT_TRANSLATE_NOOP("FindingText", "Vanishing: gradient of the first layer ÷ last, below")},
    {"explodingGradient", QT_TRANSLATE_NOOP("FindingText", "Exploding: gradient ÷ weights, above")},
    {"deadShare", QT_TRANSLATE_NOOP("FindingText", "Dead units: share of a layer's units, from")},
    {"saturatedShare", QT_TRANSLATE_NOOP("FindingText", "Saturated: share of units × examples, from")},
    {"learnedLoss", QT_TRANSLATE_NOOP("FindingText", "Learned: training loss ÷ a constant answer's, below")},
    {"underfitLoss",
     QT_TRANSLATE_NOOP("FindingText", "Underfitting: training loss ÷ a constant answer's, above")},
    {"plateauLoss", QT_TRANSLATE_NOOP("FindingText", "Plateau: training loss ÷ a constant answer's, above")},
    {"overfitGap", QT_TRANSLATE_NOOP("FindingText", "Overfitting: gap ÷ a constant answer's loss, above")},
    {"pastBest", QT_TRANSLATE_NOOP("FindingText", "Overfitting: loss on unseen data ÷ its lowest, above")},
    {"lowUpdate", QT_TRANSLATE_NOOP("FindingText", "Rate too low: step ÷ weights, below")},
    {"lowUpdateSlope", QT_TRANSLATE_NOOP("FindingText", "Rate too low: slope relative to the loss, above")},
    {"restChange", QT_TRANSLATE_NOOP("FindingText", "At rest: fall of the loss in the window, below")},
    {"restWindow", QT_TRANSLATE_NOOP("FindingText", "Window: epochs, at least")},
    {"swing", QT_TRANSLATE_NOOP("FindingText", "Rate too high: jumps of the loss, above")},
    {"worseThanStart", QT_TRANSLATE_NOOP("FindingText", "Rate too high: training loss ÷ its start, above")},
    {"featureScale", QT_TRANSLATE_NOOP("FindingText", "Inputs: size of the largest feature, above")},
    {"featureRatio", QT_TRANSLATE_NOOP("FindingText", "Inputs: largest ÷ smallest spread, above")},
    {"classRatio", QT_TRANSLATE_NOOP("FindingText", "Classes: most frequent ÷ rarest, above")},
    {"unitSpread", QT_TRANSLATE_NOOP("FindingText", "Symmetric: difference between units, below")},
};

}  // namespace

QString findingName(Finding finding) {
  return text(kFindingRows[static_cast<std::size_t>(finding)].name);
}

QString findingReason(Finding finding) {
  return text(kFindingRows[static_cast<std::size_t>(finding)].reason);
}

QStringList evidenceLines(const Verdict& verdict, const NetworkSpec& spec) {
  QStringList lines;
  for (const Evidence& evidence : verdict.evidence) lines.append(lineOf(evidence, spec));
  return lines;
}

QString thresholdName(const ThresholdInfo& threshold) {
  for (const auto& row : kThresholdRows)
    if (row.id == threshold.id) return text(row.name);
  return QString::fromUtf8(threshold.id.data(), static_cast<qsizetype>(threshold.id.size()));
}

}  // namespace neurarium
