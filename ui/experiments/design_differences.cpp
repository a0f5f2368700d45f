#include "ui/experiments/design_differences.h"

#include <QCoreApplication>
#include <algorithm>

#include "ui/display_text.h"
#include "ui/inspector/inspector_text.h"

namespace neurarium {

namespace {

struct DifferenceText {
  Q_DECLARE_TR_FUNCTIONS(DifferenceText)
};

const QString kNone = QStringLiteral("–");

QString numbersText(std::initializer_list<double> numbers) {
  QStringList texts;
  for (const double number : numbers) texts.append(shortNumberText(number));
  return texts.join(QStringLiteral(" · "));
}

QString switchText(bool isOn) {
  return isOn ? DifferenceText::tr("on") : DifferenceText::tr("off");
}

QString featuresText(const DataSettings& data) {
  if (data.features.empty()) return DifferenceText::tr("every column");
  QStringList names;
  for (const std::string& feature : data.features) names.append(featureText(feature));
  return names.join(QStringLiteral(", "));
}

QString initializerText(const InitializerSpec& spec) {
  QStringList parts = {displayText(spec.type)};
  const InitializerSpec usual{spec.type};
  if (spec.scale != usual.scale) parts.append(shortNumberText(spec.scale));
  if (spec.bias != usual.bias) parts.append(DifferenceText::tr("bias %1").arg(shortNumberText(spec.bias)));
  return parts.join(QStringLiteral(" · "));
}

QString regularizationText(const Regularization& regularization) {
  QStringList parts;
  if (regularization.l1 > 0) parts.append(QStringLiteral("L1 ") + shortNumberText(regularization.l1));
  if (regularization.l2 > 0) parts.append(QStringLiteral("L2 ") + shortNumberText(regularization.l2));
  if (regularization.maxNorm > 0)
    parts.append(DifferenceText::tr("max-norm %1").arg(shortNumberText(regularization.maxNorm)));
  return parts.isEmpty() ? kNone : parts.join(QStringLiteral(" · "));
}

QString layerText(const LayerSpec& layer) {
  const auto* dense = std::get_if<DenseSpec>(&layer);
  if (!dense)
    return std::holds_alternative<InputSpec>(layer)
               ? inspectorText::layerKind(layer)
               : QStringLiteral("%1 · %2").arg(displayText(layer), inspectorText::layerKind(layer));
  QStringList parts = {inspectorText::layerKind(layer), initializerText(dense->initializer)};
  if (!dense->useBias) parts.append(DifferenceText::tr("no bias"));
  if (dense->regularization) parts.append(regularizationText(*dense->regularization));
  if (!dense->frozen.empty()) parts.append(DifferenceText::tr("%1 frozen").arg(dense->frozen.size()));
  return parts.join(QStringLiteral(" · "));
}

QString optimizerText(const OptimizerSpec& optimizer) {
  const QString name = displayText(optimizer.type);
  const auto with = [&name](std::initializer_list<double> numbers) {
    return QStringLiteral("%1 · %2").arg(name, numbersText(numbers));
  };
  switch (optimizer.type) {
    case OptimizerType::Sgd:
      return name;
    case OptimizerType::Momentum:
    case OptimizerType::Nesterov:
      return with({optimizer.momentum});
    case OptimizerType::AdaGrad:
      return with({optimizer.epsilon});
    case OptimizerType::RmsProp:
      return with({optimizer.decay, optimizer.epsilon});
    case OptimizerType::Adam:
      return with({optimizer.beta1, optimizer.beta2, optimizer.epsilon});
    case OptimizerType::AdamW:
      return with({optimizer.beta1, optimizer.beta2, optimizer.epsilon, optimizer.weightDecay});
  }
  return name;
}

QString clipText(const ClipSpec& clip) {
  if (clip.type == GradientClip::None) return kNone;
  return QStringLiteral("%1 · %2").arg(displayText(clip.type), shortNumberText(clip.threshold));
}

QString scheduleText(const ScheduleSpec& schedule) {
  if (schedule.type == Schedule::Constant) return displayText(schedule.type);
  return QStringLiteral("%1 · %2 · %3")
      .arg(displayText(schedule.type), shortNumberText(schedule.factor), numberText(schedule.epochs, 0));
}

QString patienceText(const EarlyStopSpec& stop) {
  return stop.isOn ? DifferenceText::tr("patience %1").arg(stop.patience) : kNone;
}

}  // namespace

std::vector<DesignDifference> designDifferences(const Project& first, const Project& second) {
  std::vector<DesignDifference> differences;
  const auto compare = [&](const QString& what, const QString& a, const QString& b) {
    if (a != b) differences.push_back({what, a, b});
  };
  compare(DifferenceText::tr("Inputs"), featuresText(first.data), featuresText(second.data));
  compare(DifferenceText::tr("Standardise"), switchText(first.data.standardize),
          switchText(second.data.standardize));

  const std::vector<LayerSpec>& a = first.network.layers;
  const std::vector<LayerSpec>& b = second.network.layers;
  // The outputs are compared with each other, whatever is before them.
  const std::size_t rows = std::max(a.size(), b.size());
  for (std::size_t i = 0; i + 1 < rows; ++i) {
    const bool isInFirst = i + 1 < a.size();
    const auto named = static_cast<int>(i);
    compare(inspectorText::layerName(isInFirst ? first.network : second.network, named),
            isInFirst ? layerText(a[i]) : kNone, i + 1 < b.size() ? layerText(b[i]) : kNone);
  }
  if (!a.empty() && !b.empty()) compare(displayText(a.back()), layerText(a.back()), layerText(b.back()));

  const TrainingSettings& x = first.training;
  const TrainingSettings& y = second.training;
  compare(DifferenceText::tr("Loss"), displayText(x.loss), displayText(y.loss));
  compare(DifferenceText::tr("Optimizer"), optimizerText(x.optimizer), optimizerText(y.optimizer));
  compare(DifferenceText::tr("Learning rate"), shortNumberText(x.optimizer.learningRate),
          shortNumberText(y.optimizer.learningRate));
  compare(DifferenceText::tr("Schedule"), scheduleText(x.schedule), scheduleText(y.schedule));
  compare(DifferenceText::tr("Batch size"), numberText(static_cast<double>(x.batchSize), 0),
          numberText(static_cast<double>(y.batchSize), 0));
  compare(DifferenceText::tr("Regularisation"), regularizationText(x.regularization),
          regularizationText(y.regularization));
  compare(DifferenceText::tr("Clip the gradient"), clipText(x.clip), clipText(y.clip));
  compare(DifferenceText::tr("Early stopping"), patienceText(x.earlyStop), patienceText(y.earlyStop));
  return differences;
}

}  // namespace neurarium
