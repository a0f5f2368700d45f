#include "ui/doctor/activation_panel.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QToolButton>
#include <algorithm>
#include <cmath>

#include "ui/doctor/activation_ridges.h"
#include "ui/doctor/unit_list.h"
#include "ui/inspector/inspector_text.h"
#include "ui/plots/value_text.h"
#include "ui/widgets/captioned.h"

namespace neurarium {

namespace {

constexpr int kRidgesShare = 3;
constexpr int kListShare = 2;
constexpr int kLeastChars = 8;

const DenseSpec* denseAt(const NetworkSpec& spec, int layer) {
  const auto index = static_cast<std::size_t>(layer);
  return layer >= 0 && index < spec.layers.size() ? std::get_if<DenseSpec>(&spec.layers[index]) : nullptr;
}

}  // namespace

ActivationPanel::ActivationPanel(QWidget* parent)
    : QWidget(parent),
      m_layers(new QComboBox(this)),
      m_values(new QButtonGroup(this)),
      m_shares(new SmallLabel(this)),
      m_ridges(new ActivationRidges(this)),
      m_units(new UnitList(this)) {
  setObjectName("activations");
  m_layers->setObjectName("activations.layer");
  m_layers->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  m_layers->setMinimumContentsLength(kLeastChars);
  m_shares->setObjectName("activations.shares");
  m_shares->setWordWrap(true);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(2);
  auto* row = new QHBoxLayout;
  row->setContentsMargins(8, 2, 8, 0);
  row->addWidget(m_layers);
  for (const Values values : {Values::PreActivations, Values::Activations}) {
    auto* button = new QToolButton(this);
    button->setText(values == Values::PreActivations ? QStringLiteral("z") : QStringLiteral("a"));
    button->setObjectName(QStringLiteral("activations.") + button->text());
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    m_values->addButton(button, static_cast<int>(values));
    row->addWidget(button);
  }
  m_values->button(0)->setChecked(true);
  row->addSpacing(6);
  row->addWidget(m_shares, 1);
  layout->addLayout(row);
  auto* content = new QHBoxLayout;
  content->setSpacing(1);
  content->addWidget(m_ridges, kRidgesShare);
  content->addWidget(m_units, kListShare);
  layout->addLayout(content, 1);
  connect(m_layers, &QComboBox::currentIndexChanged, this, &ActivationPanel::refresh);
  connect(m_values, &QButtonGroup::idClicked, this, &ActivationPanel::refresh);
  connect(m_ridges, &ActivationRidges::roomChanged, this, &ActivationPanel::refresh);
  connect(m_units, &UnitList::unitChosen, this, [this](const NetworkSpot& unit) {
    m_layers->setCurrentIndex(m_layers->findData(unit.layer));
    emit unitChosen(unit);
  });
  retranslate();
}

int ActivationPanel::layer() const {
  return m_layers->currentIndex() < 0 ? -1 : m_layers->currentData().toInt();
}

void ActivationPanel::setNetwork(const NetworkSpec& spec) {
  if (spec == m_spec) return;
  m_spec = spec;
  fillLayers();
  refresh();
}

void ActivationPanel::fillLayers() {
  const QSignalBlocker blocker(m_layers);
  const int before = layer();
  m_layers->clear();
  for (int i = 0; i < static_cast<int>(m_spec.layers.size()); ++i)
    if (denseAt(m_spec, i)) m_layers->addItem(inspectorText::layerName(m_spec, i), i);
  m_layers->setCurrentIndex(std::max(0, m_layers->findData(before)));
}

void ActivationPanel::setMeasurements(const std::vector<MeasurementPtr>& measurements) {
  m_measurements = measurements;
  refresh();
}

void ActivationPanel::setSnapshot(const std::shared_ptr<const Snapshot>& snapshot) {
  m_units->setSnapshot(snapshot);
}

void ActivationPanel::setSelected(int layer, const NetworkSpot& spot) {
  const int row = m_layers->findData(layer);
  if (row >= 0) m_layers->setCurrentIndex(row);
  m_units->choose(spot.isLink() ? NetworkSpot() : spot);
}

const LayerMeasurement* ActivationPanel::measured(const Measurement& measurement) const {
  const DenseSpec* dense = denseAt(m_spec, layer());
  for (const LayerMeasurement& candidate : measurement.layers)
    if (dense && candidate.layer == layer() &&
        candidate.units.size() == static_cast<std::size_t>(dense->units))
      return &candidate;
  return nullptr;
}

QString ActivationPanel::shares(const LayerMeasurement& newest) const {
  const auto dead = std::count(newest.units.begin(), newest.units.end(), UnitState::Dead);
  return tr("Saturated: %1 of units × examples · Dead: %2 of %3 units")
      .arg(percentText(newest.saturatedShare, 0))
      .arg(dead)
      .arg(newest.units.size());
}

void ActivationPanel::refresh() {
  if (!isVisible()) return;
  const MeasurementPtr newest = m_measurements.empty() ? nullptr : m_measurements.back();
  m_units->setMeasurement(newest, m_spec);
  const LayerMeasurement* present = newest ? measured(*newest) : nullptr;
  m_shares->setText(present ? shares(*present) : QString());
  const bool isZ = m_values->checkedId() == static_cast<int>(Values::PreActivations);
  std::vector<const Histogram*> histograms;
  std::vector<ActivationRidges::Ridge> ridges;
  for (const std::size_t i : momentsOf(m_measurements.size(), m_ridges->mostRidges())) {
    const LayerMeasurement* own = measured(*m_measurements[i]);
    if (!own) continue;
    histograms.push_back(isZ ? &own->preActivations : &own->activations);
    ridges.push_back({static_cast<double>(m_measurements[i]->metrics.epoch), {}});
  }
  std::optional<std::pair<double, double>> bounds;
  if (const DenseSpec* dense = denseAt(m_spec, layer()); dense && !isZ) {
    const ActivationRange range = rangeOf(dense->activation);
    if (std::isfinite(range.lower) && std::isfinite(range.upper))
      bounds = {static_cast<double>(range.lower), static_cast<double>(range.upper)};
  }
  const ActivationAxis axis = axisFor(histograms, bounds);
  for (std::size_t i = 0; i < ridges.size(); ++i) ridges[i].shares = sharesOn(axis, *histograms[i]);
  m_ridges->setRidges(axis, std::move(ridges), isZ ? QStringLiteral("z") : QStringLiteral("a"));
}

void ActivationPanel::retranslate() {
  m_layers->setAccessibleName(tr("Layer"));
  const QString names[] = {tr("Weighted sums z of the layer's units"),
                           tr("Activations a of the layer's units")};
  for (int i = 0; i < 2; ++i) {
    m_values->button(i)->setToolTip(names[i]);
    m_values->button(i)->setAccessibleName(names[i]);
  }
  fillLayers();
  refresh();
}

void ActivationPanel::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  refresh();
}

void ActivationPanel::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QWidget::changeEvent(event);
}

}  // namespace neurarium
