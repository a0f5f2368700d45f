#pragma once

#include <QObject>
#include <QPointF>

#include "ui/canvas/canvas_marks.h"
#include "ui/canvas/network_layout.h"
#include "ui/design/drop_target.h"

class QDropEvent;
class QKeyEvent;
class QMouseEvent;

namespace neurarium {

class DesignActions;
class InfoCard;
class NetworkCanvas;
class ProjectDocument;
class Selection;

/// Turns what the mouse, the keys and drags do on the canvas into selections and edits. The canvas draws what is under way from its marks.
class CanvasEditor : public QObject {
  Q_OBJECT

 public:
  CanvasEditor(NetworkCanvas& canvas, ProjectDocument& document, Selection& selection,
               DesignActions& actions);

 signals:
  void menuRequested(const QPoint& globalPosition);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  enum class Gesture { None, Pressed, Resizing, RubberBand };

  bool filterWhileStepping(QEvent& event);
  bool press(const QMouseEvent& event);
  bool move(const QMouseEvent& event);
  bool release(const QMouseEvent& event);
  bool doubleClick(const QMouseEvent& event);
  void click(Qt::KeyboardModifiers modifiers);
  bool key(const QKeyEvent& event);
  void cancel();
  void showMarks();

  void dragSelectedLayers();
  void dragOver(QDropEvent& event);
  void drop(QDropEvent& event);
  void endDrag();
  void carryOut(const DropTarget& target, const DesignPayload& payload, Qt::DropAction action);
  bool isOwnDrag() const { return !m_marks.draggedLayers.empty(); }

  /// As the network stands, without a gap.
  NetworkLayout layout() const;
  const NetworkSpec& spec() const;
  bool isEnd(int layer) const;

  NetworkCanvas& m_canvas;
  ProjectDocument& m_document;
  Selection& m_selection;
  DesignActions& m_actions;
  InfoCard* m_hint;

  CanvasMarks m_marks;
  Gesture m_gesture = Gesture::None;
  QPointF m_pressedAt;  ///< in the scene
  QPoint m_pressedPixel;
  NetworkSpot m_pressedSpot;
  int m_pressedLayer = -1;
  int m_unitsAtPress = 0;
  bool m_isStepping = false;
  NetworkLayout m_layoutAtDrag;
  bool m_dropWasOnCanvas = false;
};

/// How many units a layer gets when its handle is pulled down by `distance` pixels: one per half of the nodes' `pitch`, since a column
/// grows at both ends; ever more further out.
int unitsAfterPull(int units, double distance, double pitch);

}  // namespace neurarium
