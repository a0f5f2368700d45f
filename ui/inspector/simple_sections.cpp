#include "ui/inspector/simple_sections.h"

#include <algorithm>

#include "ui/canvas/canvas_text.h"
#include "ui/widgets/captioned.h"
#include "ui/widgets/number_field.h"

namespace neurarium {

namespace {

constexpr std::size_t kMostNamedFeatures = 32;

SmallLabel* makeExplanation(QWidget* parent) {
  auto* label = new SmallLabel(parent);
  label->setWordWrap(true);
  return label;
}

}  // namespace

InputSection::InputSection(ProjectDocument& document, QWidget* parent)
    : LayerSection(document, parent), m_features(new SmallLabel(this)) {
  setObjectName("inputSection");
  auto* title = new SectionLabel(this);
  SmallLabel* explanation = makeExplanation(this);
  m_features->setObjectName("features");
  m_features->setWordWrap(true);
  m_features->setForegroundRole(QPalette::Text);
  m_features->setTextFormat(Qt::PlainText);
  addRow(title);
  addRow(m_features);
  addRow(explanation);
  inWords([=] {
    title->setText(words(QT_TRANSLATE_NOOP("LayerSection", "Features")));
    explanation->setText(words(QT_TRANSLATE_NOOP(
        "LayerSection", "The input layer computes nothing. Its features are chosen in the Data panel.")));
  });
}

void InputSection::showDocument() {
  QStringList names;
  const auto features = canvasText::featureNames(document().data().get());
  for (std::size_t i = 0; i < std::min(features.size(), kMostNamedFeatures); ++i) names << features[i];
  QString text = names.join(QStringLiteral(", "));
  if (features.size() > kMostNamedFeatures)
    text = words(QT_TRANSLATE_NOOP("LayerSection", "%1 and %2 more"))
               .arg(text)
               .arg(features.size() - kMostNamedFeatures);
  m_features->setText(text);
}

DropoutSection::DropoutSection(ProjectDocument& document, QWidget* parent) : LayerSection(document, parent) {
  setObjectName("dropoutSection");
  m_rate = addNumber(
      "rate", QT_TRANSLATE_NOOP("LayerSection", "Rate"),
      QT_TRANSLATE_NOOP(
          "LayerSection",
          "The share of neurons that are silenced at random in each training step, so that none "
          "is relied upon alone."),
      QT_TRANSLATE_NOOP("LayerSection", "rate"),
      [](LayerSpec& layer) -> double& { return std::get<DropoutSpec>(layer).rate; }, EditMerge::Dropout);
  SmallLabel* explanation = makeExplanation(this);
  addRow(explanation);
  inWords([=] {
    explanation->setText(words(QT_TRANSLATE_NOOP(
        "LayerSection", "Silences neurons at random while training: a remedy against overfitting.")));
  });
}

void DropoutSection::showDocument() {
  showNumber(m_rate, common([](const LayerSpec& layer) { return std::get<DropoutSpec>(layer).rate; }));
}

NormalizationSection::NormalizationSection(ProjectDocument& document, QWidget* parent)
    : LayerSection(document, parent) {
  setObjectName("normalizationSection");
  m_momentum = addNumber(
      "momentum", QT_TRANSLATE_NOOP("LayerSection", "Momentum"),
      QT_TRANSLATE_NOOP("LayerSection",
                        "The share of each new batch in the running mean and variance that are used after "
                        "training."),
      QT_TRANSLATE_NOOP("LayerSection", "momentum"),
      [](LayerSpec& layer) -> double& { return std::get<BatchNormalizationSpec>(layer).momentum; },
      EditMerge::Never);
  m_epsilon = addNumber(
      "epsilon", QT_TRANSLATE_NOOP("LayerSection", "Epsilon"),
      QT_TRANSLATE_NOOP("LayerSection", "Added to the variance, so that nothing is divided by zero."),
      QT_TRANSLATE_NOOP("LayerSection", "epsilon"),
      [](LayerSpec& layer) -> double& { return std::get<BatchNormalizationSpec>(layer).epsilon; },
      EditMerge::Never);
  SmallLabel* explanation = makeExplanation(this);
  addRow(explanation);
  inWords([=] {
    explanation->setText(words(QT_TRANSLATE_NOOP(
        "LayerSection",
        "Brings every neuron to mean 0 and deviation 1 over each batch: keeps gradients alive in deep "
        "networks.")));
  });
}

void NormalizationSection::showDocument() {
  showNumber(m_momentum,
             common([](const LayerSpec& layer) { return std::get<BatchNormalizationSpec>(layer).momentum; }));
  showNumber(m_epsilon,
             common([](const LayerSpec& layer) { return std::get<BatchNormalizationSpec>(layer).epsilon; }));
}

}  // namespace neurarium
