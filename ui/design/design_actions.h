#pragma once

#include <QObject>

#include "core/result.h"

namespace neurarium {

struct DesignPayload;
class ProjectDocument;
class Selection;

/// What the Edit menu and the keys do to the selected layers. Each is one step of undo.
class DesignActions : public QObject {
  Q_OBJECT

 public:
  DesignActions(ProjectDocument& document, Selection& selection, QObject* parent = nullptr);

  /// Layers go to the clipboard as JSON text.
  void copy();
  void cut();
  /// After the selected layers, or before the output. What is no layer is refused with the reason.
  void paste();
  void duplicate();
  /// Removes the selected layers, or the selected neuron.
  void remove();
  void selectAll();
  /// Selected layers change places with their neighbour: −1 towards the input, 1 towards the output.
  void move(int direction);
  void addDense();
  /// What was taken from the palette without being dragged: a layer goes after the selected ones, an activation to them.
  void take(const DesignPayload& payload);
  /// One unit more or less in each selected layer.
  void changeUnits(int by);
  /// The layer before or after the selected one; `extends` keeps those that are selected.
  void selectNeighbour(int direction, bool extends);
  /// From the layer to its neurons, and from neuron to neuron.
  void selectUnit(int direction);

  bool hasMovableSelection() const;

 signals:
  void refused(const neurarium::Error& error);
  /// There is nothing selected that the activation could go to.
  void selectionNeeded();

 private:
  int placeAfterSelection() const;
  std::vector<int> movableSelection() const;
  void selectRange(int first, std::size_t count);

  ProjectDocument& m_document;
  Selection& m_selection;
};

}  // namespace neurarium
