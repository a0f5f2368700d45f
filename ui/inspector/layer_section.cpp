#include "ui/inspector/layer_section.h"

#include <QCoreApplication>
#include <QEvent>
#include <QGridLayout>

#include "ui/inspector/inspector_text.h"
#include "ui/widgets/captioned.h"
#include "ui/widgets/control_guard.h"
#include "ui/widgets/number_field.h"

namespace neurarium {

namespace {

constexpr int kCellsInRow = 6;

}  // namespace

LayerSection::LayerSection(ProjectDocument& document, QWidget* parent)
    : Card(parent), DocumentView(document), m_grid(new QGridLayout(this)) {
  m_grid->setContentsMargins(8, 6, 8, 8);
  m_grid->setHorizontalSpacing(8);
  m_grid->setVerticalSpacing(4);
  for (int column = 0; column < kCellsInRow; ++column) m_grid->setColumnStretch(column, 1);
}

QString LayerSection::words(Words source) {
  return QCoreApplication::translate("LayerSection", source);
}

void LayerSection::setLayers(const std::vector<int>& layers) {
  m_layers = layers;
  refresh();
}

QString LayerSection::layersText() const {
  return inspectorText::layersName(project().network, m_layers);
}

void LayerSection::change(Words what, const std::function<void(LayerSpec&)>& change, EditMerge merge) {
  const std::vector<int> layers = m_layers;
  edit(
      words(QT_TRANSLATE_NOOP("LayerSection", "%1 of %2")).arg(words(what), layersText()),
      [layers, change](Project& project) {
        for (const int layer : layers) change(project.network.layers[static_cast<std::size_t>(layer)]);
      },
      merge);
}

Captioned* LayerSection::addField(QWidget* control, Words caption, Words hint, int cells) {
  guardControl(control);
  auto* field = new Captioned(control, this);
  if (m_cells % kCellsInRow + cells > kCellsInRow) m_cells += kCellsInRow - m_cells % kCellsInRow;
  m_grid->addWidget(field, m_cells / kCellsInRow, m_cells % kCellsInRow, 1, cells, Qt::AlignTop);
  m_cells += cells;
  inWords([field, caption, hint] { field->setTexts(words(caption), words(hint)); });
  return field;
}

void LayerSection::addRow(QWidget* widget) {
  if (m_cells % kCellsInRow > 0) m_cells += kCellsInRow - m_cells % kCellsInRow;
  m_grid->addWidget(widget, m_cells / kCellsInRow, 0, 1, kCellsInRow);
  m_cells += kCellsInRow;
}

NumberField* LayerSection::addNumber(const char* name, Words caption, Words hint, Words what, Number number,
                                     EditMerge merge, int cells) {
  auto* field = new NumberField(this);
  field->setObjectName(name);
  connect(field, &NumberField::valueEdited, this, [this, what, number, merge](double value) {
    change(
        what, [number, value](LayerSpec& layer) { number(layer) = value; }, merge);
  });
  addField(field, caption, hint, cells);
  return field;
}

void LayerSection::showNumber(NumberField* field, std::optional<double> value) {
  if (value)
    field->setValue(*value);
  else
    field->setVarious();
}

void LayerSection::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange && !m_layers.empty()) retranslate();
  Card::changeEvent(event);
}

}  // namespace neurarium
