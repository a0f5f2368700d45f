#include "ui/inspector/regularization_section.h"

#include <QComboBox>

#include "ui/widgets/captioned.h"
#include "ui/widgets/number_field.h"

namespace neurarium {

namespace {

enum Whose { kTraining, kOwn };

const DenseSpec& denseOf(const LayerSpec& layer) {
  return std::get<DenseSpec>(layer);
}

}  // namespace

RegularizationSection::RegularizationSection(ProjectDocument& document, QWidget* parent)
    : LayerSection(document, parent), m_whose(new QComboBox(this)) {
  setObjectName("regularizationSection");
  m_whose->setObjectName("ownRegularization");
  m_whose->setPlaceholderText(QStringLiteral("—"));
  m_whose->addItems({QString(), QString()});
  inWords([this] {
    m_whose->setItemText(kTraining, words(QT_TRANSLATE_NOOP("LayerSection", "As set for training")));
    m_whose->setItemText(kOwn, words(QT_TRANSLATE_NOOP("LayerSection", "This layer's own")));
  });
  addField(m_whose, QT_TRANSLATE_NOOP("LayerSection", "Regularisation"),
           QT_TRANSLATE_NOOP("LayerSection",
                             "What keeps the weights small: the same for all layers, or other numbers here."),
           6);
  connect(m_whose, &QComboBox::activated, this, [this](int whose) {
    const Regularization training = project().training.regularization;
    change(QT_TRANSLATE_NOOP("LayerSection", "regularisation"), [whose, training](LayerSpec& layer) {
      auto& own = std::get<DenseSpec>(layer).regularization;
      if (whose == kTraining)
        own.reset();
      else if (!own)
        own = training;
    });
  });
  addPenalty(
      "ownL1", QT_TRANSLATE_NOOP("LayerSection", "L1"),
      QT_TRANSLATE_NOOP("LayerSection",
                        "Penalises the sum of all weights' sizes: useless weights become exactly zero."),
      &Regularization::l1);
  addPenalty("ownL2", QT_TRANSLATE_NOOP("LayerSection", "L2"),
             QT_TRANSLATE_NOOP("LayerSection",
                               "Penalises the sum of all squared weights: large weights shrink most."),
             &Regularization::l2);
  addPenalty("ownMaxNorm", QT_TRANSLATE_NOOP("LayerSection", "Max-norm"),
             QT_TRANSLATE_NOOP("LayerSection",
                               "The greatest length of the weights that enter one neuron; 0 sets no bound."),
             &Regularization::maxNorm);
}

void RegularizationSection::addPenalty(const char* name, Words caption, Words hint,
                                       double Regularization::*number) {
  auto* field = new NumberField(this);
  field->setObjectName(name);
  addField(field, caption, hint, 2);
  m_rows.push_back({field, number});
  connect(field, &NumberField::valueEdited, this, [this, number](double value) {
    const Regularization training = project().training.regularization;
    change(
        QT_TRANSLATE_NOOP("LayerSection", "regularisation"),
        [number, value, training](LayerSpec& layer) {
          auto& own = std::get<DenseSpec>(layer).regularization;
          if (!own) own = training;
          (*own).*number = value;
        },
        EditMerge::LayerRegularization);
  });
}

void RegularizationSection::showDocument() {
  const Regularization training = project().training.regularization;
  const auto isOwn = common([](const LayerSpec& layer) { return denseOf(layer).regularization.has_value(); });
  m_whose->setCurrentIndex(isOwn ? (*isOwn ? kOwn : kTraining) : -1);
  for (const Row& row : m_rows) {
    showNumber(row.field, common([&](const LayerSpec& layer) {
                 return denseOf(layer).regularization.value_or(training).*row.number;
               }));
    row.field->setEnabled(isOwn.value_or(false));
  }
}

}  // namespace neurarium
