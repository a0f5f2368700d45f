#pragma once

#include <QObject>
#include <vector>

#include "ui/network_spot.h"

namespace neurarium {

class ProjectDocument;
struct ProjectChange;

/// What of the network is selected: layers, or one neuron or link. Shared by the canvas, the inspector and the code. Indices that an edit has
/// made meaningless are dropped.
class Selection : public QObject {
  Q_OBJECT

 public:
  explicit Selection(ProjectDocument& document, QObject* parent = nullptr);

  /// Ascending; with a spot, the spot's layer alone.
  const std::vector<int>& layers() const { return m_layers; }
  /// A neuron or a link, or none.
  const NetworkSpot& spot() const { return m_spot; }
  bool isEmpty() const { return m_layers.empty(); }
  bool contains(int layer) const;

  void clear() { set({}, {}); }
  void selectLayer(int layer) { set({layer}, {}); }
  void selectLayers(std::vector<int> layers) { set(std::move(layers), {}); }
  /// Adds the layer, or takes it out.
  void toggleLayer(int layer);
  void selectSpot(const NetworkSpot& spot);
  /// Whether the network has such a neuron or link.
  bool exists(const NetworkSpot& spot) const;

 signals:
  void changed();

 private:
  void set(std::vector<int> layers, const NetworkSpot& spot);
  void onDocumentChanged(const ProjectChange& change);

  ProjectDocument& m_document;
  std::vector<int> m_layers;
  NetworkSpot m_spot;
};

}  // namespace neurarium
