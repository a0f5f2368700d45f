#include "ui/inspector/layer_page.h"

#include <QEvent>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/inspector/dense_section.h"
#include "ui/inspector/initializer_section.h"
#include "ui/inspector/layer_title.h"
#include "ui/inspector/regularization_section.h"
#include "ui/inspector/simple_sections.h"
#include "ui/widgets/captioned.h"

namespace neurarium {

LayerPage::LayerPage(ProjectDocument& document, Selection& selection, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_header(new LayerTitle(document, selection, this)),
      m_dense(new DenseSection(document, this)),
      m_nothingShared(new SmallLabel(this)) {
  setObjectName("layerPage");
  m_sections = {m_dense,
                new InitializerSection(document, this),
                new RegularizationSection(document, this),
                new InputSection(document, this),
                new DropoutSection(document, this),
                new NormalizationSection(document, this)};
  m_nothingShared->setObjectName("nothingShared");
  m_nothingShared->setWordWrap(true);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(8);
  layout->addWidget(m_header);
  for (LayerSection* section : m_sections) layout->addWidget(section);
  layout->addWidget(m_nothingShared);
  setTexts();
}

void LayerPage::setLayers(const std::vector<int>& layers) {
  m_header->setLayers(layers);
  bool isAnyShown = false;
  for (LayerSection* section : m_sections) {
    const bool suits = std::all_of(layers.begin(), layers.end(), [&](int layer) {
      return section->suits(m_document.project().network.layers[static_cast<std::size_t>(layer)]);
    });
    if (suits) section->setLayers(layers);
    section->setVisible(suits);
    isAnyShown = isAnyShown || suits;
  }
  m_nothingShared->setVisible(!isAnyShown);
}

void LayerPage::setSnapshot(const std::shared_ptr<const Snapshot>& snapshot) {
  m_dense->setSnapshot(snapshot);
}

void LayerPage::setTexts() {
  m_nothingShared->setText(tr("Layers of different kinds have no settings in common."));
}

void LayerPage::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) setTexts();
  QWidget::changeEvent(event);
}

}  // namespace neurarium
