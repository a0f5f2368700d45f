#include "ui/inspector/network_overview.h"

#include <QEvent>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/network.h"
#include "ui/display_text.h"
#include "ui/icons.h"
#include "ui/inspector/inspector_text.h"
#include "ui/inspector/layer_row.h"
#include "ui/network_edits.h"
#include "ui/selection.h"
#include "ui/widgets/captioned.h"

namespace neurarium {

namespace {

QString iconOf(const LayerSpec& layer) {
  if (std::holds_alternative<InputSpec>(layer)) return QStringLiteral("layer_input");
  if (std::holds_alternative<DropoutSpec>(layer)) return QStringLiteral("layer_dropout");
  if (std::holds_alternative<BatchNormalizationSpec>(layer)) return QStringLiteral("layer_normalization");
  return std::get<DenseSpec>(layer).role == Role::Output ? QStringLiteral("layer_output")
                                                         : QStringLiteral("layer_dense");
}

}  // namespace

NetworkOverview::NetworkOverview(ProjectDocument& document, Selection& selection, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_selection(selection),
      m_total(new SmallLabel(this)),
      m_hint(new SmallLabel(this)),
      m_rowColumn(new QVBoxLayout) {
  setObjectName("networkOverview");
  m_total->setObjectName("totalFigures");
  m_total->setWordWrap(true);
  m_hint->setWordWrap(true);
  m_rowColumn->setSpacing(4);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(8);
  layout->addWidget(m_total);
  layout->addLayout(m_rowColumn);
  addAddButton();
  layout->addWidget(m_add);
  layout->addWidget(m_hint);
  setTexts();
}

void NetworkOverview::addAddButton() {
  m_add = new QPushButton(this);
  m_add->setObjectName("addLayer");
  m_add->setIcon(themedIcon("add"));
  m_add->setFocusPolicy(Qt::TabFocus);
  auto* menu = new QMenu(m_add);
  menu->setToolTipsVisible(true);
  DenseSpec dense;
  for (const auto& [name, layer] : {std::pair<const char*, LayerSpec>{"addDense", dense},
                                    {"addDropout", DropoutSpec{}},
                                    {"addBatchNormalization", BatchNormalizationSpec{}}}) {
    QAction* action = menu->addAction(themedIcon(iconOf(layer)), QString());
    action->setObjectName(name);
    const LayerSpec added = layer;
    connect(action, &QAction::triggered, this, [this, added] {
      const auto beforeOutput = static_cast<int>(m_document.project().network.layers.size()) - 1;
      neurarium::addLayer(m_document, beforeOutput, added);
    });
  }
  m_add->setMenu(menu);
}

void NetworkOverview::setTexts() {
  m_add->setText(tr("Add layer"));
  m_add->setAccessibleName(tr("Add layer"));
  m_add->setToolTip(tr("Adds a layer before the output."));
  m_total->setToolTip(
      tr("Parameters are the weights and biases that training learns; operations are the multiplications "
         "and additions for one example."));
  m_hint->setText(tr("Select a layer, a neuron or a link to see its numbers and change them."));
  const auto setAction = [this](const char* name, const LayerSpec& layer, const QString& hint) {
    auto* action = m_add->menu()->findChild<QAction*>(name);
    action->setText(displayText(layer));
    action->setToolTip(hint);
  };
  setAction("addDense", DenseSpec{}, tr("Neurons that are each connected to all of the layer before."));
  setAction("addDropout", DropoutSpec{},
            tr("Silences neurons at random while training: a remedy against overfitting."));
  setAction("addBatchNormalization", BatchNormalizationSpec{},
            tr("Brings every neuron to mean 0 and deviation 1 over each batch: keeps gradients alive in deep "
               "networks."));
}

void NetworkOverview::fitRows(std::size_t count) {
  while (m_rows.size() < count) {
    const auto layer = static_cast<int>(m_rows.size());
    auto* row = new LayerRow(this);
    row->setObjectName(QStringLiteral("layerRow%1").arg(layer));
    connect(row, &LayerRow::clicked, this, [this, layer] { m_selection.selectLayer(layer); });
    m_rowColumn->addWidget(row);
    if (m_rows.empty())
      setTabOrder(row, m_add);
    else
      setTabOrder(m_rows.back(), row);
    setTabOrder(row, m_add);
    m_rows.push_back(row);
  }
  for (std::size_t i = 0; i < m_rows.size(); ++i) m_rows[i]->setVisible(i < count);
}

void NetworkOverview::showNetwork() {
  using namespace inspectorText;
  const NetworkSpec& spec = m_document.project().network;
  fitRows(spec.layers.size());
  m_add->setEnabled(static_cast<Index>(spec.layers.size()) < kMostLayers);
  const auto network = Network::build(spec);
  if (!network) return;
  double cost = 0;
  for (int i = 0; i < static_cast<int>(spec.layers.size()); ++i) {
    const auto index = static_cast<std::size_t>(i);
    const LayerFigures figures = figuresOf(**network, i);
    cost += figures.cost;
    m_rows[index]->setLayer(iconOf(spec.layers[index]), layerName(spec, i), layerKind(spec.layers[index]),
                            figures.parameters > 0 ? parametersText(figures.parameters) : QString());
  }
  m_total->setText(QStringLiteral("%1 · %2").arg(
      parametersText(static_cast<double>((*network)->trainableCount())), operationsText(cost)));
}

void NetworkOverview::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) {
    setTexts();
    if (!m_rows.empty()) showNetwork();
  }
  QWidget::changeEvent(event);
}

}  // namespace neurarium
