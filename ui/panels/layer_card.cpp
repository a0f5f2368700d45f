#include "ui/panels/layer_card.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/icons.h"
#include "ui/panels/loss_choice.h"
#include "ui/widgets/captioned.h"
#include "ui/widgets/control_guard.h"
#include "ui/widgets/enum_combo.h"
#include "ui/widgets/number_field.h"

namespace neurarium {

namespace {

constexpr int kToolSide = 16;

}  // namespace

LayerCard::LayerCard(const LayerSpec& layer, const QString& name, QWidget* parent)
    : Card(parent), m_name(name), m_layer(layer), m_grid(new QGridLayout), m_figures(new SmallLabel(this)) {
  setAccessibleName(name);
  auto* title = new SectionLabel(this);
  title->setText(name);
  auto* header = new QHBoxLayout;
  header->setSpacing(0);
  header->addWidget(title, 1);
  const auto* dense = std::get_if<DenseSpec>(&layer);
  if (!dense || dense->role == Role::Hidden) {
    m_up = addTool("moveUp", "up", tr("Move %1 towards the input").arg(name));
    m_down = addTool("moveDown", "down", tr("Move %1 towards the output").arg(name));
    QToolButton* remove = addTool("removeLayer", "delete", tr("Remove %1").arg(name));
    for (QToolButton* tool : {m_up, m_down, remove}) header->addWidget(tool);
    connect(m_up, &QToolButton::clicked, this, [this] { emit moveWanted(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { emit moveWanted(1); });
    connect(remove, &QToolButton::clicked, this, &LayerCard::removeWanted);
  }
  m_figures->setObjectName("figures");
  m_figures->setWordWrap(true);
  m_grid->setHorizontalSpacing(8);
  m_grid->setVerticalSpacing(4);
  m_grid->setColumnStretch(0, 1);
  m_grid->setColumnStretch(1, 1);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(8, 4, 8, 8);
  layout->setSpacing(4);
  layout->addLayout(header);
  layout->addLayout(m_grid);
  layout->addWidget(m_figures);
  if (dense) addDense(*dense);
  if (std::holds_alternative<DropoutSpec>(layer)) addDropout();
  if (std::holds_alternative<BatchNormalizationSpec>(layer)) addNormalization();
  setLayer(layer);
}

QToolButton* LayerCard::addTool(const char* name, const char* icon, const QString& hint) {
  auto* tool = new QToolButton(this);
  tool->setObjectName(name);
  tool->setIcon(themedIcon(icon));
  tool->setIconSize({kToolSide, kToolSide});
  tool->setAutoRaise(true);
  tool->setFocusPolicy(Qt::TabFocus);
  tool->setAccessibleName(hint);
  tool->setToolTip(hint);
  return tool;
}

Captioned* LayerCard::addField(QWidget* control, const QString& caption, const QString& hint, int columns) {
  guardControl(control);
  auto* field = new Captioned(control, this);
  field->setTexts(caption, hint);
  m_grid->addWidget(field, m_fields / 2, m_fields % 2, 1, columns, Qt::AlignTop);
  m_fields += columns;
  return field;
}

Captioned* LayerCard::addNumber(const char* name, Number number, EditMerge merge, const QString& caption,
                                const QString& hint) {
  auto* field = new NumberField(this);
  field->setObjectName(name);
  m_numbers.emplace_back(field, number);
  connect(field, &NumberField::valueEdited, this, [this, number, caption, merge](double value) {
    LayerSpec layer = m_layer;
    number(layer) = value;
    emit edited(layer, tr("%1 of %2").arg(caption.toLower(), m_name), merge);
  });
  return addField(field, caption, hint);
}

void LayerCard::addDense(const DenseSpec& dense) {
  if (dense.role == Role::Hidden) {
    m_units = new QSpinBox(this);
    m_units->setObjectName("units");
    m_units->setRange(1, static_cast<int>(kMostUnits));
    m_units->setKeyboardTracking(false);
    addField(m_units, tr("Units"),
             tr("Neurons of this layer: more of them can bend the boundary in more places."));
    connect(m_units, &QSpinBox::valueChanged, this, [this](int units) {
      if (m_isRefreshing) return;
      LayerSpec layer = m_layer;
      std::get<DenseSpec>(layer).units = units;
      emit edited(layer, tr("units of %1").arg(m_name), EditMerge::Units);
    });
  }
  m_activation = new QComboBox(this);
  m_activation->setObjectName("activation");
  fillWithNames<Activation>(m_activation);
  addField(
      m_activation, tr("Activation"),
      tr("What each neuron makes of its weighted sum; without a bend in it, more layers would add nothing."),
      dense.role == Role::Output ? 2 : 1);
  connect(m_activation, &QComboBox::activated, this, [this] {
    const auto activation = chosen<Activation>(m_activation);
    LayerSpec layer = m_layer;
    auto& changed = std::get<DenseSpec>(layer);
    if (changed.role == Role::Output) return emit outputActivationChosen(activation);
    changed.activation = activation;
    emit edited(layer, tr("activation of %1").arg(m_name), EditMerge::Never);
  });

  m_initializer = new QComboBox(this);
  m_initializer->setObjectName("initializer");
  fillWithNames<Initializer>(m_initializer);
  addField(m_initializer, tr("Initial weights"),
           tr("How the weights are drawn: Glorot suits tanh and sigmoid, He suits ReLU; zeros make all "
              "neurons alike."));
  connect(m_initializer, &QComboBox::activated, this, [this] {
    LayerSpec layer = m_layer;
    std::get<DenseSpec>(layer).initializer.type = chosen<Initializer>(m_initializer);
    emit edited(layer, tr("initial weights of %1").arg(m_name), EditMerge::Never);
  });
  addNumber(
      "bias", [](LayerSpec& l) -> double& { return std::get<DenseSpec>(l).initializer.bias; },
      EditMerge::Initializer, tr("Initial bias"), tr("Every bias of this layer as training begins."));
  m_scaleField = addNumber(
      "scale", [](LayerSpec& l) -> double& { return std::get<DenseSpec>(l).initializer.scale; },
      EditMerge::Initializer, tr("Scale"),
      tr("The constant itself, the bound of the uniform, the deviation of the normal, the gain of the "
         "orthogonal one."));
}

void LayerCard::addDropout() {
  addNumber(
      "rate", [](LayerSpec& l) -> double& { return std::get<DropoutSpec>(l).rate; }, EditMerge::Dropout,
      tr("Rate"),
      tr("The share of neurons that are silenced at random in each training step, so that none is relied "
         "upon alone."));
}

void LayerCard::addNormalization() {
  addNumber(
      "momentum", [](LayerSpec& l) -> double& { return std::get<BatchNormalizationSpec>(l).momentum; },
      EditMerge::Never, tr("Momentum"),
      tr("The share of each new batch in the running mean and variance that are used after training."));
  addNumber(
      "epsilon", [](LayerSpec& l) -> double& { return std::get<BatchNormalizationSpec>(l).epsilon; },
      EditMerge::Never, tr("Epsilon"), tr("Added to the variance, so that nothing is divided by zero."));
}

void LayerCard::setLayer(const LayerSpec& layer) {
  m_isRefreshing = true;
  m_layer = layer;
  for (const auto& [field, number] : m_numbers) field->setValue(number(m_layer));
  if (const auto* dense = std::get_if<DenseSpec>(&layer)) {
    if (m_units) m_units->setValue(static_cast<int>(dense->units));
    choose(m_activation, dense->activation);
    const int softmax = m_activation->findData(static_cast<int>(Activation::Softmax));
    const bool isOutput = dense->role == Role::Output;
    const QString reason = !isOutput ? tr("Softmax makes shares that sum to 1: it belongs to the output "
                                          "layer. Elsewhere it would tie all neurons of a layer together.")
                           : outputActivationSuits(Activation::Softmax, dense->units)
                               ? QString()
                               : tr("Softmax of a single output is always 1.");
    setRowReason(m_activation, softmax, reason);
    choose(m_initializer, dense->initializer.type);
    m_scaleField->setVisible(usesScale(dense->initializer.type));
  }
  m_isRefreshing = false;
}

void LayerCard::setFigures(const QString& figures) {
  m_figures->setText(figures);
}

void LayerCard::setMovable(bool up, bool down) {
  if (m_up) m_up->setEnabled(up);
  if (m_down) m_down->setEnabled(down);
}

}  // namespace neurarium
