#include "ui/inspector/initializer_section.h"

#include <QComboBox>

#include "core/network.h"
#include "ui/inspector/initializer_plot.h"
#include "ui/inspector/inspector_text.h"
#include "ui/widgets/captioned.h"
#include "ui/widgets/enum_combo.h"
#include "ui/widgets/number_field.h"

namespace neurarium {

namespace {

const InitializerSpec& initializerOf(const LayerSpec& layer) {
  return std::get<DenseSpec>(layer).initializer;
}

}  // namespace

InitializerSection::InitializerSection(ProjectDocument& document, QWidget* parent)
    : LayerSection(document, parent), m_type(new QComboBox(this)), m_plot(new InitializerPlot(this)) {
  setObjectName("initializerSection");
  m_type->setObjectName("initializer");
  m_type->setPlaceholderText(QStringLiteral("—"));
  addField(m_type, QT_TRANSLATE_NOOP("LayerSection", "Initial weights"),
           QT_TRANSLATE_NOOP("LayerSection",
                             "How the weights are drawn: Glorot suits tanh and sigmoid, He suits ReLU; zeros "
                             "make all neurons alike."),
           6);
  inWords([this] { fillWithNames<Initializer>(m_type); });
  connect(m_type, &QComboBox::activated, this, [this] {
    const auto type = chosen<Initializer>(m_type);
    change(QT_TRANSLATE_NOOP("LayerSection", "initial weights"),
           [type](LayerSpec& layer) { std::get<DenseSpec>(layer).initializer.type = type; });
  });
  addRow(m_plot);
  m_bias = addNumber(
      "initialBias", QT_TRANSLATE_NOOP("LayerSection", "Initial bias"),
      QT_TRANSLATE_NOOP("LayerSection", "Every bias of this layer as training begins."),
      QT_TRANSLATE_NOOP("LayerSection", "initial bias"),
      [](LayerSpec& layer) -> double& { return std::get<DenseSpec>(layer).initializer.bias; },
      EditMerge::Initializer);
  m_scale = addNumber(
      "scale", QT_TRANSLATE_NOOP("LayerSection", "Scale"),
      QT_TRANSLATE_NOOP(
          "LayerSection",
          "The constant itself, the bound of the uniform, the deviation of the normal, the gain "
          "of the orthogonal one."),
      QT_TRANSLATE_NOOP("LayerSection", "scale"),
      [](LayerSpec& layer) -> double& { return std::get<DenseSpec>(layer).initializer.scale; },
      EditMerge::Initializer);
}

void InitializerSection::showDocument() {
  const auto type = common([](const LayerSpec& layer) { return initializerOf(layer).type; });
  if (type)
    choose(m_type, *type);
  else
    m_type->setCurrentIndex(-1);
  showNumber(m_scale, common([](const LayerSpec& layer) { return initializerOf(layer).scale; }));
  showNumber(m_bias, common([](const LayerSpec& layer) { return initializerOf(layer).bias; }));
  // Its place stays, so that nothing moves when another type is chosen.
  m_scale->setEnabled(!type || usesScale(*type));
  m_bias->setEnabled(
      common([](const LayerSpec& layer) { return std::get<DenseSpec>(layer).useBias; }).value_or(true));
  m_plot->setVisible(layers().size() == 1);
  const auto network = Network::build(project().network);
  if (layers().size() != 1 || !network) return;
  const LayerFigures figures = figuresOf(**network, layers().front());
  m_plot->setInitializer(dense().initializer, figures.inputs, figures.outputs);
}

}  // namespace neurarium
