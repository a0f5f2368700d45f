#include "ui/doctor/unit_list.h"

#include <QEvent>
#include <QSignalBlocker>
#include <algorithm>

#include "ui/doctor/unit_reason.h"
#include "ui/inspector/chart_painting.h"
#include "ui/inspector/inspector_text.h"
#include "ui/theme.h"

namespace neurarium {

namespace {

constexpr int kPauseMilliseconds = 500;
constexpr double kChosenShade = 0.16;
constexpr int kMargin = 6;
constexpr int kRowRole = Qt::UserRole;  // index in m_rows; none for headings

}  // namespace

UnitList::UnitList(QWidget* parent) : QListWidget(parent) {
  setObjectName("unitList");
  setFrameShape(NoFrame);
  setWordWrap(true);
  setResizeMode(Adjust);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setVerticalScrollMode(ScrollPerPixel);
  setTextElideMode(Qt::ElideNone);
  setSpacing(1);
  setViewportMargins(kMargin, 0, 0, 0);
  restyle();
  m_pause.setSingleShot(true);
  m_pause.setInterval(kPauseMilliseconds);
  connect(&m_pause, &QTimer::timeout, this, [this] {
    if (m_isStale && isVisible()) explain();
  });
  connect(this, &QListWidget::currentItemChanged, this, &UnitList::onCurrentChanged);
  setAccessibleName(tr("Dead and saturated units"));
}

void UnitList::setMeasurement(const MeasurementPtr& measurement, const NetworkSpec& spec) {
  m_measurement = measurement;
  if (spec != m_spec) {
    m_spec = spec;
    m_isFilled = false;
  }
  if (isVisible()) refresh();
}

void UnitList::setSnapshot(const std::shared_ptr<const Snapshot>& snapshot) {
  m_snapshot = snapshot;
  m_isStale = true;
  if (isVisible() && !m_pause.isActive()) explain();
}

std::vector<UnitList::Row> UnitList::rowsNow() const {
  std::vector<Row> rows;
  if (!m_measurement) return rows;
  for (const LayerMeasurement& layer : m_measurement->layers) {
    // The network may have been edited since.
    const auto index = static_cast<std::size_t>(layer.layer);
    const auto* dense =
        index < m_spec.layers.size() ? std::get_if<DenseSpec>(&m_spec.layers[index]) : nullptr;
    if (!dense || static_cast<std::size_t>(dense->units) != layer.units.size()) continue;
    for (std::size_t unit = 0; unit < layer.units.size(); ++unit)
      if (layer.units[unit] != UnitState::Alive)
        rows.push_back({{static_cast<int>(layer.layer), static_cast<int>(unit), -1}, layer.units[unit]});
  }
  return rows;
}

void UnitList::refresh() {
  std::vector<Row> rows = rowsNow();
  if (m_isFilled && rows == m_rows && !rows.empty()) return;
  m_rows = std::move(rows);
  fill();
}

QString UnitList::nameOf(const Row& row) const {
  const PreparedData* prepared = m_snapshot ? m_snapshot->data.get() : nullptr;
  const QString unit = inspectorText::unitName(m_spec, prepared, row.unit.layer, row.unit.unit);
  return row.state == UnitState::Dead ? tr("%1 — dead").arg(unit) : tr("%1 — saturated").arg(unit);
}

QListWidgetItem* UnitList::addNote(const QString& text) {
  auto* item = new QListWidgetItem(text, this);
  item->setFlags(Qt::ItemIsEnabled);
  return item;
}

void UnitList::fill() {
  const QSignalBlocker blocker(this);
  clear();
  m_isFilled = true;
  if (m_rows.empty()) {
    if (m_measurement) addNote(tr("All units answer"));
    return;
  }
  int layer = -1;
  for (std::size_t i = 0; i < m_rows.size(); ++i) {
    const Row& row = m_rows[i];
    if (row.unit.layer != layer) {
      layer = row.unit.layer;
      QListWidgetItem* heading = addNote(inspectorText::layerName(m_spec, layer));
      QFont font = this->font();
      font.setBold(true);
      heading->setFont(font);
    }
    auto* item = new QListWidgetItem(nameOf(row), this);
    item->setData(kRowRole, static_cast<int>(i));
    if (row.unit == m_chosen) setCurrentItem(item);
  }
  explain();
}

void UnitList::explain() {
  m_isStale = false;
  for (int i = 0; i < count(); ++i) {
    const QVariant index = item(i)->data(kRowRole);
    if (!index.isValid()) continue;
    const Row& row = m_rows[static_cast<std::size_t>(index.toInt())];
    QString text = nameOf(row);
    if (row.unit == m_chosen && m_snapshot && m_snapshot->network && m_snapshot->network->spec() == m_spec) {
      m_pause.start();
      if (const auto figures = unitFigures(*m_snapshot, row.unit))
        text += QLatin1Char('\n') + unitReason(*m_snapshot, row.unit, row.state, *figures);
    }
    if (text != item(i)->text()) item(i)->setText(text);
  }
}

void UnitList::choose(const NetworkSpot& unit) {
  if (unit == m_chosen) return;
  const QSignalBlocker blocker(this);
  m_chosen = unit;
  setCurrentItem(nullptr);
  for (int i = 0; i < count(); ++i) {
    const QVariant index = item(i)->data(kRowRole);
    if (!index.isValid() || !(m_rows[static_cast<std::size_t>(index.toInt())].unit == unit)) continue;
    setCurrentItem(item(i));
  }
  explain();
  if (currentItem()) scrollToItem(currentItem());
}

void UnitList::onCurrentChanged(QListWidgetItem* item) {
  const QVariant index = item ? item->data(kRowRole) : QVariant();
  if (!index.isValid()) return;
  m_chosen = m_rows[static_cast<std::size_t>(index.toInt())].unit;
  explain();
  scrollToItem(item);
  emit unitChosen(m_chosen);
}

/// What is chosen is several lines to read: a tint of the accent, not the accent.
void UnitList::restyle() {
  m_theme = theme().choice;
  QPalette own;
  own.setColor(QPalette::Highlight, chart::mixed(theme().surface, theme().accent, kChosenShade));
  own.setColor(QPalette::HighlightedText, theme().text);
  setPalette(own);
}

void UnitList::showEvent(QShowEvent* event) {
  QListWidget::showEvent(event);
  refresh();
  explain();
}

void UnitList::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) {
    setAccessibleName(tr("Dead and saturated units"));
    if (m_isFilled) fill();
  }
  if (event->type() == QEvent::PaletteChange && m_theme != theme().choice) restyle();
  QListWidget::changeEvent(event);
}

}  // namespace neurarium
