#include "ui/inspector/dense_section.h"

#include <QCheckBox>
#include <QComboBox>
#include <algorithm>

#include "ui/inspector/activation_plot.h"
#include "ui/inspector/inspector_text.h"
#include "ui/inspector/units_field.h"
#include "ui/network_edits.h"
#include "ui/panels/loss_choice.h"
#include "ui/plots/value_text.h"
#include "ui/widgets/captioned.h"
#include "ui/widgets/control_guard.h"
#include "ui/widgets/enum_combo.h"

namespace neurarium {

namespace {

const DenseSpec& denseOf(const LayerSpec& layer) {
  return std::get<DenseSpec>(layer);
}

}  // namespace

DenseSection::DenseSection(ProjectDocument& document, QWidget* parent)
    : LayerSection(document, parent),
      m_units(new UnitsField(this)),
      m_activation(new QComboBox(this)),
      m_bias(new QCheckBox(this)),
      m_plot(new ActivationPlot(this)),
      m_marks(new SmallLabel(this)) {
  setObjectName("denseSection");
  addUnits();
  addActivation();
  addRow(m_plot);
  m_marks->setObjectName("preActivationFigures");
  addRow(m_marks);
  addBias();
}

void DenseSection::addUnits() {
  m_units->setObjectName("units");
  addField(m_units, QT_TRANSLATE_NOOP("LayerSection", "Units"),
           QT_TRANSLATE_NOOP("LayerSection",
                             "Neurons of this layer: more of them can bend the boundary in more places."));
  connect(m_units, &UnitsField::unitsEdited, this, [this](int units) {
    if (layers().size() == 1) return setUnits(document(), layers().front(), units);
    change(
        QT_TRANSLATE_NOOP("LayerSection", "number of units"),
        [units](LayerSpec& layer) { std::get<DenseSpec>(layer).units = units; }, EditMerge::Units);
  });
  connect(m_units, &UnitsField::stepped, this, [this](int by) {
    change(
        QT_TRANSLATE_NOOP("LayerSection", "number of units"),
        [by](LayerSpec& layer) {
          Index& units = std::get<DenseSpec>(layer).units;
          units = std::clamp<Index>(units + by, 1, kMostUnits);
        },
        EditMerge::Units);
  });
}

void DenseSection::addActivation() {
  m_activation->setObjectName("activation");
  m_activation->setPlaceholderText(QStringLiteral("—"));
  addField(m_activation, QT_TRANSLATE_NOOP("LayerSection", "Activation"),
           QT_TRANSLATE_NOOP("LayerSection",
                             "What each neuron makes of its weighted sum; without a bend in it, more layers "
                             "would add nothing."));
  inWords([this] { fillWithNames<Activation>(m_activation); });
  connect(m_activation, &QComboBox::activated, this,
          [this] { setActivation(document(), layers(), chosen<Activation>(m_activation)); });
}

void DenseSection::addBias() {
  m_bias->setObjectName("useBias");
  guardControl(m_bias);
  addRow(m_bias);
  inWords([this] {
    m_bias->setText(words(QT_TRANSLATE_NOOP("LayerSection", "Bias")));
    m_bias->setToolTip(words(QT_TRANSLATE_NOOP(
        "LayerSection",
        "Whether each unit adds a number of its own to its weighted sum. Without it the sum is 0 where all "
        "inputs are 0.")));
  });
  connect(m_bias, &QCheckBox::clicked, this, [this] {
    const bool uses = m_bias->checkState() != Qt::Unchecked;
    change(
        uses ? QT_TRANSLATE_NOOP("LayerSection", "bias on") : QT_TRANSLATE_NOOP("LayerSection", "bias off"),
        [uses](LayerSpec& layer) {
          auto& dense = std::get<DenseSpec>(layer);
          dense.useBias = uses;
          // A bias that is not there cannot be kept.
          if (!uses)
            std::erase_if(dense.frozen,
                          [](const ParameterPlace& place) { return place.input == ParameterPlace::kBias; });
        });
  });
}

void DenseSection::showDocument() {
  const auto units = common([](const LayerSpec& layer) { return static_cast<int>(denseOf(layer).units); });
  m_units->setUnits(units);
  const auto activation = common([](const LayerSpec& layer) { return denseOf(layer).activation; });
  if (activation)
    choose(m_activation, *activation);
  else
    m_activation->setCurrentIndex(-1);
  showSoftmax();
  const auto bias = common([](const LayerSpec& layer) { return denseOf(layer).useBias; });
  m_bias->setTristate(!bias);
  m_bias->setCheckState(!bias ? Qt::PartiallyChecked : *bias ? Qt::Checked : Qt::Unchecked);
  m_plot->setVisible(activation.has_value());
  if (activation) m_plot->setActivation(*activation, units.value_or(2));
  m_marks->setVisible(layers().size() == 1);
  showMarks();
}

void DenseSection::showSoftmax() {
  const int row = m_activation->findData(static_cast<int>(Activation::Softmax));
  const bool suits = std::all_of(layers().begin(), layers().end(), [this](int layer) {
    return outputActivationSuits(Activation::Softmax, denseOf(spec(layer)).units);
  });
  setRowReason(
      m_activation, row,
      suits ? QString() : words(QT_TRANSLATE_NOOP("LayerSection", "Softmax of a single unit is always 1.")));
}

void DenseSection::setSnapshot(const std::shared_ptr<const Snapshot>& snapshot) {
  m_snapshot = snapshot;
  if (isVisible()) showMarks();
}

void DenseSection::showMarks() {
  const bool isOne = layers().size() == 1;
  const bool hasMarks = isOne && m_snapshot && m_snapshot->inspectedLayer == layers().front() &&
                        m_snapshot->preActivations.rows() == dense().units;
  m_plot->setPreActivations(hasMarks ? m_snapshot->preActivations : Matrix());
  if (!isOne) return;
  const ActivationMarks& marks = m_plot->marks();
  using inspectorText::valueText;
  m_marks->setText(
      marks.means.empty()
          ? words(QT_TRANSLATE_NOOP("LayerSection", "The slope f′(z) multiplies the gradient."))
          : words(QT_TRANSLATE_NOOP("LayerSection", "z from %1 to %2 · nearly flat for %3"))
                .arg(valueText(marks.least, 1), valueText(marks.most, 1), percentText(marks.flatShare, 0)));
}

}  // namespace neurarium
