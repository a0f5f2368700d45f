#include "ui/panels/network_panel.h"

#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/network.h"
#include "ui/display_text.h"
#include "ui/icons.h"
#include "ui/network_edits.h"
#include "ui/panels/layer_card.h"
#include "ui/panels/loss_choice.h"
#include "ui/widgets/captioned.h"
#include "ui/widgets/card.h"

namespace neurarium {

namespace {

bool isOutput(const LayerSpec& layer) {
  const auto* dense = std::get_if<DenseSpec>(&layer);
  return dense && dense->role == Role::Output;
}

constexpr std::size_t kMostNamedInputs = 8;

QString countText(double count) {
  return QLocale().toString(count, 'f', 0);
}

}  // namespace

NetworkPanel::NetworkPanel(ProjectDocument& document, QWidget* parent) : Panel(document, parent) {
  setObjectName("networkPanel");
  addHeader();
  m_cardColumn = new QVBoxLayout;
  column()->addLayout(m_cardColumn);
  addAddButton();
  begin();
}

void NetworkPanel::addHeader() {
  m_total = new SmallLabel(this);
  m_total->setObjectName("totalFigures");
  m_total->setWordWrap(true);
  column()->addWidget(m_total);
  auto* card = new Card(this);
  auto* title = new SectionLabel(card);
  m_input = new SmallLabel(card);
  m_input->setObjectName("inputLayer");
  m_input->setWordWrap(true);
  auto* layout = new QVBoxLayout(card);
  layout->setContentsMargins(8, 6, 8, 8);
  layout->addWidget(title);
  layout->addWidget(m_input);
  column()->addWidget(card);
  inWords([=, this] {
    title->setText(tr("Input layer"));
    m_total->setToolTip(
        tr("Parameters are the weights and biases that training learns; operations are the multiplications "
           "and additions for one example."));
    card->setToolTip(tr("The input layer receives the features and computes nothing."));
  });
}

void NetworkPanel::addAddButton() {
  m_add = new QPushButton(this);
  m_add->setObjectName("addLayer");
  m_add->setIcon(themedIcon("add"));
  m_add->setFocusPolicy(Qt::TabFocus);
  auto* menu = new QMenu(m_add);
  const auto addAction = [&](const char* name, const LayerSpec& layer) {
    QAction* action = menu->addAction(QString());
    action->setObjectName(name);
    connect(action, &QAction::triggered, this, [this, layer] { addLayer(layer); });
    return action;
  };
  QAction* dense = addAction("addDense", DenseSpec{});
  QAction* dropout = addAction("addDropout", DropoutSpec{});
  QAction* normalization = addAction("addBatchNormalization", BatchNormalizationSpec{});
  menu->setToolTipsVisible(true);
  m_add->setMenu(menu);
  column()->addWidget(m_add);
  inWords([=, this] {
    m_add->setText(tr("Add layer"));
    m_add->setAccessibleName(tr("Add layer"));
    m_add->setToolTip(tr("Adds a layer before the output."));
    dense->setText(displayText(DenseSpec{}));
    dense->setToolTip(tr("Neurons that are each connected to all of the layer before."));
    dropout->setText(displayText(DropoutSpec{}));
    dropout->setToolTip(tr("Silences neurons at random while training: a remedy against overfitting."));
    normalization->setText(displayText(BatchNormalizationSpec{}));
    normalization->setToolTip(
        tr("Brings every neuron to mean 0 and deviation 1 over each batch: keeps gradients alive in deep "
           "networks."));
    m_form.clear();
  });
}

void NetworkPanel::addLayer(const LayerSpec& layer) {
  const auto beforeOutput = static_cast<std::ptrdiff_t>(project().network.layers.size()) - 1;
  if (std::holds_alternative<DenseSpec>(layer))
    return addHiddenLayer(document(), static_cast<int>(beforeOutput));
  edit(tr("add layer"), [layer, beforeOutput](Project& p) {
    p.network.layers.insert(p.network.layers.begin() + beforeOutput, layer);
  });
}

void NetworkPanel::moveLayer(std::size_t layer, int direction) {
  const auto other = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(layer) + direction);
  edit(tr("move layer"),
       [layer, other](Project& p) { std::swap(p.network.layers[layer], p.network.layers[other]); });
}

void NetworkPanel::showDocument() {
  const auto& layers = project().network.layers;
  rebuildCards();
  for (std::size_t i = 0; i < m_cards.size(); ++i) {
    const std::size_t layer = i + 1;
    m_cards[i]->setLayer(layers[layer]);
    m_cards[i]->setMovable(layer > 1, layer + 2 < layers.size());
  }
  m_add->setEnabled(static_cast<Index>(layers.size()) < kMostLayers);
  showFigures();
}

void NetworkPanel::rebuildCards() {
  const auto& layers = project().network.layers;
  std::vector<std::pair<QString, std::string>> form;
  int hidden = 0;
  for (std::size_t i = 1; i < layers.size(); ++i) {
    const bool isHiddenDense = std::holds_alternative<DenseSpec>(layers[i]) && !isOutput(layers[i]);
    const QString name = isHiddenDense         ? tr("Hidden layer %1").arg(++hidden)
                         : isOutput(layers[i]) ? tr("Output layer")
                                               : displayText(layers[i]);
    form.emplace_back(name, typeName(layers[i]));
  }
  if (form == m_form) return;
  m_form = std::move(form);
  for (LayerCard* card : m_cards) {
    // Perhaps this was called by one of the card's own buttons.
    card->hide();
    card->deleteLater();
  }
  m_cards.clear();
  for (std::size_t i = 0; i < m_form.size(); ++i) {
    LayerCard* card = makeCard(i + 1, m_form[i].first);
    m_cardColumn->addWidget(card);
    card->show();
    m_cards.push_back(card);
  }
}

LayerCard* NetworkPanel::makeCard(std::size_t layer, const QString& name) {
  auto* card = new LayerCard(project().network.layers[layer], name, this);
  card->setObjectName(QString("layer%1").arg(layer));
  connect(card, &LayerCard::edited, this,
          [this, layer](const LayerSpec& wanted, const QString& what, EditMerge merge) {
            edit(
                what, [layer, wanted](Project& p) { p.network.layers[layer] = wanted; }, merge);
          });
  connect(card, &LayerCard::outputActivationChosen, this, [this](Activation activation) {
    const auto dataset = document().data()->dataset;
    edit(tr("activation of the output"),
         [dataset, activation](Project& p) { chooseOutputActivation(p, *dataset, activation); });
  });
  connect(card, &LayerCard::removeWanted, this,
          [this, layer] { removeLayer(document(), static_cast<int>(layer)); });
  connect(card, &LayerCard::moveWanted, this, [this, layer](int direction) { moveLayer(layer, direction); });
  return card;
}

QString NetworkPanel::figures(double parameters, double cost) const {
  return tr("Parameters: %1 · operations: %2").arg(countText(parameters), countText(cost));
}

QString NetworkPanel::inputText() const {
  if (!document().data()) return {};
  const auto& names = document().data()->featureNames;
  if (names.size() > kMostNamedInputs)
    return tr("Inputs: %1").arg(countText(static_cast<double>(names.size())));
  QStringList written;
  for (const std::string& name : names) written << featureText(name);
  return written.join(QStringLiteral(", "));
}

void NetworkPanel::showFigures() {
  const auto network = Network::build(project().network);
  if (!network) return;
  const auto& layers = (*network)->layers();
  double total = 0;
  for (std::size_t i = 0; i < m_cards.size(); ++i) {
    Index count = 0;
    for (const ParameterInfo& parameter : layers[i]->parameters())
      if (parameter.kind != ParameterKind::Statistic) count += parameter.size();
    const double cost = layers[i]->cost();
    total += cost;
    m_cards[i]->setFigures(figures(static_cast<double>(count), cost));
  }
  m_total->setText(figures(static_cast<double>((*network)->trainableCount()), total));
  m_input->setText(inputText());
}

}  // namespace neurarium
