#include "ui/inspector/inspector.h"

#include <QScrollBar>
#include <QVBoxLayout>

#include "ui/inspector/inspector_path.h"
#include "ui/inspector/layer_page.h"
#include "ui/inspector/network_overview.h"
#include "ui/inspector/spot_page.h"
#include "ui/selection.h"

namespace neurarium {

Inspector::Inspector(ProjectDocument& document, Selection& selection, QWidget* parent)
    : Panel(document, parent),
      m_selection(selection),
      m_path(new InspectorPath(document, selection, this)),
      m_network(new NetworkOverview(document, selection, this)),
      m_layers(new LayerPage(document, selection, this)),
      m_spot(new SpotPage(document, this)) {
  setObjectName("inspector");
  column()->addWidget(m_path);
  for (QWidget* page :
       {static_cast<QWidget*>(m_network), static_cast<QWidget*>(m_layers), static_cast<QWidget*>(m_spot)})
    column()->addWidget(page);
  connect(&selection, &Selection::changed, this, [this] {
    verticalScrollBar()->setValue(0);
    refresh();
  });
  connect(&document, &ProjectDocument::changed, this, [this](const ProjectChange& change) {
    // The numbers of the run before: the next snapshot brings those of the new one.
    if (change.restarts) setSnapshot(nullptr);
  });
  begin();
}

void Inspector::showDocument() {
  m_path->showSelection();
  const auto& layers = m_selection.layers();
  const NetworkSpot& spot = m_selection.spot();
  const auto count = static_cast<int>(project().network.layers.size());
  const bool isValid = !layers.empty() && layers.back() < count;
  const bool hasSpot = isValid && m_selection.exists(spot);
  if (!layers.empty() && !isValid) return;  // the selection is about to follow the edit
  // Hidden before another is shown: the panel never grows for both.
  m_network->setVisible(layers.empty());
  m_layers->setVisible(isValid && !hasSpot);
  m_spot->setVisible(hasSpot);
  if (layers.empty()) m_network->showNetwork();
  if (isValid && !hasSpot) m_layers->setLayers(layers);
  if (hasSpot) m_spot->setSpot(spot);
  tellNeeds();
}

void Inspector::setSnapshot(const std::shared_ptr<const Snapshot>& snapshot) {
  m_layers->setSnapshot(snapshot);
  m_spot->setSnapshot(snapshot);
}

int Inspector::inspectedLayer() const {
  if (!isVisible() || m_selection.layers().size() != 1 || m_selection.spot().isLink()) return 0;
  const int layer = m_selection.layers().front();
  const auto& layers = project().network.layers;
  const bool isDense = layer < static_cast<int>(layers.size()) &&
                       std::holds_alternative<DenseSpec>(layers[static_cast<std::size_t>(layer)]);
  return isDense ? layer : 0;
}

void Inspector::tellNeeds() {
  const int layer = inspectedLayer();
  if (layer == m_toldLayer) return;
  m_toldLayer = layer;
  emit needsChanged();
}

void Inspector::showEvent(QShowEvent* event) {
  Panel::showEvent(event);
  tellNeeds();
}

void Inspector::hideEvent(QHideEvent* event) {
  Panel::hideEvent(event);
  tellNeeds();
}

}  // namespace neurarium
