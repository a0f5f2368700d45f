#pragma once

#include <memory>

#include "core/training/snapshot.h"
#include "ui/widgets/panel.h"

namespace neurarium {

class InspectorPath;
class LayerPage;
class NetworkOverview;
class Selection;
class SpotPage;

/// What is selected, with all its numbers and controls: the network, layers, a neuron or a link.
class Inspector : public Panel {
  Q_OBJECT

 public:
  Inspector(ProjectDocument& document, Selection& selection, QWidget* parent = nullptr);

  void setSnapshot(const std::shared_ptr<const Snapshot>& snapshot);
  /// The dense layer whose pre-activations are to be in the snapshots; 0 for none.
  int inspectedLayer() const;

 signals:
  /// inspectedLayer() has changed.
  void needsChanged();

 protected:
  void showDocument() override;
  void showEvent(QShowEvent* event) override;
  void hideEvent(QHideEvent* event) override;

 private:
  void tellNeeds();

  Selection& m_selection;
  InspectorPath* m_path;
  NetworkOverview* m_network;
  LayerPage* m_layers;
  SpotPage* m_spot;
  int m_toldLayer = 0;
};

}  // namespace neurarium
