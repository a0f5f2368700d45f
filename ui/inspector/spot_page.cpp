#include "ui/inspector/spot_page.h"

#include <QEvent>
#include <QVBoxLayout>

#include "core/network.h"
#include "ui/display_text.h"
#include "ui/inspector/activation_plot.h"
#include "ui/inspector/inspector_text.h"
#include "ui/inspector/parameter_editor.h"
#include "ui/inspector/sum_table.h"
#include "ui/inspector/weighted_sum.h"
#include "ui/network_edits.h"
#include "ui/project_document.h"
#include "ui/widgets/captioned.h"
#include "ui/widgets/card.h"

namespace neurarium {

namespace {

QVBoxLayout* makeColumn(QWidget* card) {
  auto* layout = new QVBoxLayout(card);
  layout->setContentsMargins(8, 6, 8, 8);
  layout->setSpacing(4);
  return layout;
}

const DenseSpec* denseAt(const NetworkSpec& spec, int layer) {
  return std::get_if<DenseSpec>(&spec.layers[static_cast<std::size_t>(layer)]);
}

/// The numbers of a project that no engine has taken up yet.
std::shared_ptr<const Snapshot> numbersAtRest(const Project& project) {
  auto network = Network::build(project.network);
  if (!network) return nullptr;
  auto snapshot = std::make_shared<Snapshot>();
  snapshot->network = *network;
  snapshot->parameters =
      project.trained ? project.trained->parameters : (*network)->initialParameters(project.seed);
  return snapshot;
}

std::optional<double> widened(std::optional<float> value) {
  if (!value) return std::nullopt;
  return static_cast<double>(*value);
}

}  // namespace

SpotPage::SpotPage(ProjectDocument& document, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_title(new SectionLabel(this)),
      m_place(new SmallLabel(this)),
      m_sumCard(makeSumCard()),
      m_parameterCard(makeParameterCard()),
      m_plotCard(makePlotCard()),
      m_note(new SmallLabel(this)) {
  setObjectName("spotPage");
  m_title->setObjectName("spotTitle");
  m_title->setWordWrap(true);
  m_place->setWordWrap(true);
  m_note->setObjectName("spotNote");
  m_note->setWordWrap(true);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(8);
  auto* head = new QVBoxLayout;
  head->setContentsMargins(2, 2, 0, 0);
  head->setSpacing(1);
  head->addWidget(m_title);
  head->addWidget(m_place);
  layout->addLayout(head);
  for (QWidget* part : {m_parameterCard, m_sumCard, m_plotCard, static_cast<QWidget*>(m_note)})
    layout->addWidget(part);
}

QWidget* SpotPage::makeSumCard() {
  auto* card = new Card(this);
  QVBoxLayout* column = makeColumn(card);
  m_sumCaption = new SmallLabel(card);
  m_sumCaption->setObjectName("sumCaption");
  m_sumCaption->setWordWrap(true);
  m_sum = new SumTable(card);
  column->addWidget(m_sumCaption);
  column->addWidget(m_sum);
  return card;
}

QWidget* SpotPage::makeParameterCard() {
  auto* card = new Card(this);
  QVBoxLayout* column = makeColumn(card);
  m_parameter = new ParameterEditor(card);
  m_contribution = new SmallLabel(card);
  m_contribution->setObjectName("contribution");
  column->addWidget(m_parameter);
  column->addWidget(m_contribution);
  connect(m_parameter, &ParameterEditor::valueEdited, this,
          [this](double value) { setParameter(m_document, m_spot, value); });
  connect(m_parameter, &ParameterEditor::frozenEdited, this,
          [this](bool frozen) { setFrozen(m_document, m_spot, frozen); });
  return card;
}

QWidget* SpotPage::makePlotCard() {
  auto* card = new Card(this);
  m_plot = new ActivationPlot(card);
  makeColumn(card)->addWidget(m_plot);
  return card;
}

const NetworkSpec& SpotPage::spec() const {
  return m_document.project().network;
}

void SpotPage::setSpot(const NetworkSpot& spot) {
  if (!(spot == m_spot)) {
    m_parameter->forgetTyping();
    m_isListKnown = false;
  }
  m_spot = spot;
  const DenseSpec* dense = denseAt(spec(), spot.layer);
  const bool isNeuron = dense && !spot.isLink();
  m_sumCard->setVisible(isNeuron);
  m_plotCard->setVisible(isNeuron);
  m_parameterCard->setVisible(dense && (spot.isLink() || dense->useBias));
  m_contribution->setVisible(spot.isLink());
  m_note->setVisible(!spot.isLink() && !(dense && dense->useBias));
  if (isNeuron) m_plot->setActivation(dense->activation, dense->units);
  showTexts();
  showNumbers();
}

void SpotPage::showTexts() {
  using namespace inspectorText;
  const PreparedData* prepared = m_document.data().get();
  const QString unit = unitName(spec(), prepared, m_spot.layer, m_spot.unit);
  const QString layer = layerName(spec(), m_spot.layer);
  const DenseSpec* dense = denseAt(spec(), m_spot.layer);
  if (m_spot.isLink()) {
    const int source = sourceLayer(spec(), m_spot.layer);
    const QString from = unitName(spec(), prepared, source, m_spot.input);
    m_title->setText(tr("%1 → %2").arg(from, unit));
    m_place->setText(tr("From %1 to %2").arg(layerName(spec(), source), layer));
    m_parameter->setTexts(tr("Weight"),
                          tr("What the incoming number is multiplied by before the unit adds it up."));
  } else {
    m_title->setText(unit);
    m_place->setText(dense ? QStringLiteral("%1 · %2").arg(layer, displayText(dense->activation)) : layer);
    m_parameter->setTexts(tr("Bias"), tr("What the unit adds to its weighted sum."));
  }
  m_note->setText(
      dense ? tr("This layer has no bias.")
            : tr("A feature computes nothing: it gives its value to every unit of the next layer."));
}

QString SpotPage::exampleText() const {
  const Snapshot* snapshot = m_live.snapshot();
  return snapshot ? tr("For example %1 of the training data").arg(snapshot->example + 1)
                  : tr("For one example");
}

void SpotPage::setSnapshot(const std::shared_ptr<const Snapshot>& snapshot) {
  m_live.setSnapshot(snapshot);
  if (isVisible()) showNumbers();
}

void SpotPage::showNumbers() {
  if (m_spot.isNone()) return;
  const Snapshot* live = m_live.snapshot();
  const bool isLive = live && live->network && live->network->spec() == spec();
  NetworkNumbers atRest;
  if (!isLive) atRest.setSnapshot(numbersAtRest(m_document.project()));
  const NetworkNumbers& numbers = isLive ? m_live : atRest;
  m_parameter->setFrozen(isFrozen(spec(), m_spot));
  m_spot.isLink() ? showLink(numbers) : showNeuron(numbers);
}

void SpotPage::showNeuron(const NetworkNumbers& numbers) {
  using From = NetworkNumbers::From;
  const DenseSpec* dense = denseAt(spec(), m_spot.layer);
  if (!dense) {
    const auto value = numbers.activation(0, m_spot.unit);
    if (value)
      m_place->setText(
          QStringLiteral("%1: %2").arg(exampleText(), inspectorText::valueText(static_cast<double>(*value))));
    return;
  }
  m_parameter->setValue(widened(numbers.bias(m_spot.layer, m_spot.unit)));
  m_parameter->setGradient(widened(numbers.bias(m_spot.layer, m_spot.unit, From::Gradient)));
  if (!m_isListKnown) m_listed = largestTerms(spec(), numbers, m_spot);
  m_isListKnown = numbers.activation(m_spot.layer, m_spot.unit).has_value();
  const SumTable::Sum sum = weightedSum(spec(), m_document.data().get(), numbers, m_spot, m_listed);
  m_sumCaption->setText(exampleText() + QStringLiteral(":\n") +
                        (dense->useBias ? QStringLiteral("z = Σ x·w + b") : QStringLiteral("z = Σ x·w")));
  m_sum->setSum(sum);
  m_plot->setExample(sum.isKnown ? std::optional<double>(sum.z) : std::nullopt);
  const Snapshot* live = numbers.snapshot();
  const bool hasMarks =
      live && live->inspectedLayer == m_spot.layer && live->preActivations.rows() == dense->units;
  m_plot->setPreActivations(hasMarks ? Matrix(live->preActivations.row(m_spot.unit)) : Matrix());
}

void SpotPage::showLink(const NetworkNumbers& numbers) {
  using From = NetworkNumbers::From;
  using inspectorText::valueText;
  const auto weight = numbers.weight(m_spot.layer, m_spot.unit, m_spot.input);
  m_parameter->setValue(widened(weight));
  m_parameter->setGradient(widened(numbers.weight(m_spot.layer, m_spot.unit, m_spot.input, From::Gradient)));
  const auto x = numbers.activation(m_spot.layer - 1, m_spot.input);
  if (!x || !weight) return m_contribution->setText(exampleText() + QStringLiteral(": –"));
  m_contribution->setText(QStringLiteral("%1:\n%2 × %3 = %4")
                              .arg(exampleText(), valueText(static_cast<double>(*x)),
                                   valueText(static_cast<double>(*weight)),
                                   valueText(static_cast<double>(*x) * static_cast<double>(*weight))));
}

void SpotPage::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange && !m_spot.isNone()) setSpot(m_spot);
  QWidget::changeEvent(event);
}

}  // namespace neurarium
