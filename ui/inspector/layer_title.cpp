#include "ui/inspector/layer_title.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QToolButton>
#include <algorithm>

#include "core/network.h"
#include "ui/icons.h"
#include "ui/inspector/inspector_text.h"
#include "ui/widgets/captioned.h"

namespace neurarium {

namespace {

constexpr int kToolSide = 18;

bool isMovable(const LayerSpec& layer) {
  const auto* dense = std::get_if<DenseSpec>(&layer);
  return !std::holds_alternative<InputSpec>(layer) && !(dense && dense->role == Role::Output);
}

}  // namespace

LayerTitle::LayerTitle(ProjectDocument& document, Selection& selection, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_actions(document, selection),
      m_title(new SectionLabel(this)),
      m_figures(new SmallLabel(this)) {
  m_title->setObjectName("layerTitle");
  m_figures->setObjectName("figures");
  m_figures->setWordWrap(true);
  auto* layout = new QGridLayout(this);
  layout->setContentsMargins(2, 0, 0, 0);
  layout->setVerticalSpacing(2);
  auto* tools = new QHBoxLayout;
  tools->setSpacing(0);
  layout->addWidget(m_title, 0, 0);
  layout->addLayout(tools, 0, 1, Qt::AlignRight);
  layout->addWidget(m_figures, 1, 0, 1, 2);
  layout->setColumnStretch(0, 1);
  m_back = addTool("moveBack", "move_left");
  m_on = addTool("moveOn", "move_right");
  m_duplicate = addTool("duplicateLayer", "duplicate");
  m_remove = addTool("removeLayer", "delete");
  connect(m_back, &QToolButton::clicked, this, [this] { m_actions.move(-1); });
  connect(m_on, &QToolButton::clicked, this, [this] { m_actions.move(1); });
  connect(m_duplicate, &QToolButton::clicked, this, [this] { m_actions.duplicate(); });
  connect(m_remove, &QToolButton::clicked, this, [this] { m_actions.remove(); });
  for (QToolButton* tool : {m_back, m_on, m_duplicate, m_remove}) tools->addWidget(tool);
  setTexts();
}

QToolButton* LayerTitle::addTool(const char* name, const char* icon) {
  auto* tool = new QToolButton(this);
  tool->setObjectName(name);
  tool->setIcon(themedIcon(icon));
  tool->setIconSize({kToolSide, kToolSide});
  tool->setAutoRaise(true);
  tool->setFocusPolicy(Qt::TabFocus);
  return tool;
}

void LayerTitle::setTexts() {
  const auto name = [](QToolButton* tool, const QString& text) {
    tool->setToolTip(text);
    tool->setAccessibleName(text);
  };
  name(m_back, tr("Move towards the input"));
  name(m_on, tr("Move towards the output"));
  name(m_duplicate, tr("Duplicate"));
  name(m_remove, tr("Remove"));
}

void LayerTitle::setLayers(const std::vector<int>& layers) {
  m_layers = layers;
  const auto& all = m_document.project().network.layers;
  std::vector<int> movable;
  for (const int layer : layers)
    if (isMovable(all[static_cast<std::size_t>(layer)])) movable.push_back(layer);
  const bool canMove = !movable.empty();
  m_back->setEnabled(canMove && movable.front() > 1);
  m_on->setEnabled(canMove && movable.back() + 2 < static_cast<int>(all.size()));
  m_duplicate->setEnabled(canMove && static_cast<Index>(all.size() + movable.size()) <= kMostLayers);
  m_remove->setEnabled(canMove);
  m_title->setText(inspectorText::layersName(m_document.project().network, layers));
  showFigures();
}

void LayerTitle::showFigures() {
  using namespace inspectorText;
  const auto network = Network::build(m_document.project().network);
  if (!network || m_layers.empty()) return;
  double parameters = 0;
  double cost = 0;
  std::size_t frozen = 0;
  LayerFigures figures;
  for (const int layer : m_layers) {
    figures = figuresOf(**network, layer);
    parameters += figures.parameters;
    cost += figures.cost;
    if (const auto* dense =
            std::get_if<DenseSpec>(&(*network)->spec().layers[static_cast<std::size_t>(layer)]))
      frozen += dense->frozen.size();
  }
  const QString shape = m_layers.size() > 1 ? QString()
                        : m_layers.front() > 0
                            ? tr("%1 → %2").arg(countText(static_cast<double>(figures.inputs)),
                                                countText(static_cast<double>(figures.outputs)))
                            : layerKind((*network)->spec().layers.front());
  QStringList first{shape, parameters > 0 ? parametersText(parameters) : QString()};
  if (frozen > 0) first << tr("%1 frozen").arg(frozen);
  first.removeAll(QString());
  QString text = first.join(QStringLiteral(" · "));
  if (cost > 0) text += QLatin1Char('\n') + operationsText(cost);
  if (m_layers.size() > 1) {
    QStringList names;
    for (const int layer : m_layers) names << layerName((*network)->spec(), layer);
    text.prepend(names.join(QStringLiteral(", ")) + QLatin1Char('\n'));
  }
  m_figures->setText(text);
}

void LayerTitle::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) {
    setTexts();
    if (!m_layers.empty()) setLayers(m_layers);
  }
  QWidget::changeEvent(event);
}

}  // namespace neurarium
