#include "ui/design/canvas_editor.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QDrag>
#include <QDropEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QTimer>
#include <algorithm>
#include <cmath>

#include "ui/canvas/info_card.h"
#include "ui/canvas/network_canvas.h"
#include "ui/canvas/network_scene.h"
#include "ui/design/design_actions.h"
#include "ui/network_edits.h"
#include "ui/selection.h"

namespace neurarium {

namespace {

constexpr double kLinearPull = 8;  // units up to which a pull is even
constexpr int kHintOffset = 14;    // pixels from the mouse
constexpr double kPixmapOpacity = 0.75;

/// Hears of Escape during a drag, which otherwise looks like a drop on nothing.
class EscapeWatch : public QObject {
 public:
  EscapeWatch() {
    // The drag installs its own filter when it begins; the last one installed is asked first.
    QTimer::singleShot(0, this, [this] { qApp->installEventFilter(this); });
  }
  bool wasPressed() const { return m_wasPressed; }

 protected:
  bool eventFilter(QObject*, QEvent* event) override {
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape)
      m_wasPressed = true;
    return false;
  }

 private:
  bool m_wasPressed = false;
};

}  // namespace

int unitsAfterPull(int units, double distance, double pitch) {
  const double steps = 2 * distance / std::max(pitch, 1.0);
  const double beyond = std::max(0.0, std::abs(steps) - kLinearPull);
  const double change = std::copysign(std::abs(steps) + beyond * beyond / 4, steps);
  return static_cast<int>(std::clamp(std::round(units + change), 1.0, static_cast<double>(kMostUnits)));
}

CanvasEditor::CanvasEditor(NetworkCanvas& canvas, ProjectDocument& document, Selection& selection,
                           DesignActions& actions)
    : QObject(&canvas),
      m_canvas(canvas),
      m_document(document),
      m_selection(selection),
      m_actions(actions),
      m_hint(new InfoCard(canvas.viewport())) {
  m_hint->setObjectName("dropHint");
  m_hint->hide();
  canvas.viewport()->setAcceptDrops(true);
  canvas.installEventFilter(this);
  canvas.viewport()->installEventFilter(this);
  connect(&selection, &Selection::changed, this, &CanvasEditor::showMarks);
  connect(&canvas, &NetworkCanvas::spotClicked, this,
          [this](const NetworkSpot& spot) { m_selection.selectSpot(spot); });
  connect(&canvas, &NetworkCanvas::steppingChanged, this, [this](bool stepping) {
    m_isStepping = stepping;
    if (m_gesture != Gesture::None) cancel();
  });
  connect(&document, &ProjectDocument::changed, this, [this] {
    if (m_gesture != Gesture::None) cancel();
  });
}

const NetworkSpec& CanvasEditor::spec() const {
  return m_document.project().network;
}

bool CanvasEditor::isEnd(int layer) const {
  return layer <= 0 || layer + 1 >= static_cast<int>(spec().layers.size());
}

NetworkLayout CanvasEditor::layout() const {
  return layoutNetwork(spec(), m_canvas.networkScene().state().layout.room);
}

void CanvasEditor::showMarks() {
  m_marks.selectedLayers = m_selection.layers();
  m_marks.selectedSpot = m_selection.spot();
  m_canvas.setMarks(m_marks);
}

/// A step is for looking: nothing can be taken, pulled or dropped. The canvas tells clicks itself.
bool CanvasEditor::filterWhileStepping(QEvent& event) {
  switch (event.type()) {
    case QEvent::ContextMenu:
      emit menuRequested(static_cast<QContextMenuEvent&>(event).globalPos());
      return true;
    case QEvent::DragEnter:
    case QEvent::DragMove:
    case QEvent::Drop:
      event.ignore();
      return true;
    default:
      return false;
  }
}

bool CanvasEditor::eventFilter(QObject* watched, QEvent* event) {
  // The viewport has events even while the canvas is being destroyed, which can't be asked then.
  if (m_isStepping) return watched != &m_canvas && filterWhileStepping(*event);
  if (watched == &m_canvas) return event->type() == QEvent::KeyPress && key(*static_cast<QKeyEvent*>(event));
  switch (event->type()) {
    case QEvent::MouseButtonPress:
      return press(*static_cast<QMouseEvent*>(event));
    case QEvent::MouseMove:
      return move(*static_cast<QMouseEvent*>(event));
    case QEvent::MouseButtonRelease:
      return release(*static_cast<QMouseEvent*>(event));
    case QEvent::MouseButtonDblClick:
      return doubleClick(*static_cast<QMouseEvent*>(event));
    case QEvent::ContextMenu:
      emit menuRequested(static_cast<QContextMenuEvent*>(event)->globalPos());
      return true;
    case QEvent::DragEnter:
      m_layoutAtDrag = layout();
      dragOver(*static_cast<QDropEvent*>(event));
      return true;
    case QEvent::DragMove:
      dragOver(*static_cast<QDropEvent*>(event));
      return true;
    case QEvent::DragLeave:
      endDrag();
      return true;
    case QEvent::Drop:
      drop(*static_cast<QDropEvent*>(event));
      return true;
    default:
      return false;
  }
}

bool CanvasEditor::press(const QMouseEvent& event) {
  if (m_gesture != Gesture::None) return true;
  if (event.button() != Qt::LeftButton && event.button() != Qt::RightButton) return false;
  const NetworkLayout now = layout();
  m_pressedPixel = event.pos();
  m_pressedAt = m_canvas.mapToScene(event.pos());
  m_pressedSpot = m_canvas.networkScene().spotAt(m_pressedAt);
  m_pressedLayer = layerAt(now, m_pressedAt);
  if (event.button() == Qt::RightButton) {
    if (m_pressedLayer >= 0 && !m_selection.contains(m_pressedLayer)) m_selection.selectLayer(m_pressedLayer);
    return true;
  }
  m_gesture = Gesture::Pressed;
  for (const ColumnPlace& column : now.columns) {
    if (!column.handle.contains(m_pressedAt)) continue;
    m_gesture = Gesture::Resizing;
    m_pressedLayer = column.layer;
    m_unitsAtPress =
        static_cast<int>(std::get<DenseSpec>(spec().layers[static_cast<std::size_t>(column.layer)]).units);
    m_marks.resizing = {column.layer, m_unitsAtPress};
    showMarks();
  }
  return true;
}

bool CanvasEditor::move(const QMouseEvent& event) {
  const QPointF position = m_canvas.mapToScene(event.pos());
  switch (m_gesture) {
    case Gesture::None:
      return false;
    case Gesture::Resizing:
      m_marks.resizing.units = unitsAfterPull(m_unitsAtPress, position.y() - m_pressedAt.y(), layout().pitch);
      showMarks();
      return true;
    case Gesture::Pressed:
      if ((event.pos() - m_pressedPixel).manhattanLength() < QApplication::startDragDistance()) return true;
      if (m_pressedLayer >= 0) {
        m_gesture = Gesture::None;
        if (!m_selection.contains(m_pressedLayer)) m_selection.selectLayer(m_pressedLayer);
        dragSelectedLayers();
        return true;
      }
      m_gesture = Gesture::RubberBand;
      [[fallthrough]];
    case Gesture::RubberBand:
      m_marks.rubberBand = QRectF(m_pressedAt, position).normalized();
      showMarks();
      return true;
  }
  return false;
}

bool CanvasEditor::release(const QMouseEvent& event) {
  if (event.button() != Qt::LeftButton || m_gesture == Gesture::None) return false;
  const Gesture gesture = m_gesture;
  const CanvasMarks marks = m_marks;
  cancel();
  switch (gesture) {
    case Gesture::None:
      break;
    case Gesture::Pressed:
      click(event.modifiers());
      break;
    case Gesture::Resizing:
      m_selection.selectLayer(marks.resizing.layer);
      if (marks.resizing.units != m_unitsAtPress)
        setUnits(m_document, marks.resizing.layer, marks.resizing.units);
      break;
    case Gesture::RubberBand: {
      std::vector<int> layers;
      if (event.modifiers() & (Qt::ControlModifier | Qt::ShiftModifier)) layers = m_selection.layers();
      for (const ColumnPlace& column : layout().columns)
        if (column.body.intersects(marks.rubberBand)) layers.push_back(column.layer);
      m_selection.selectLayers(std::move(layers));
      break;
    }
  }
  return true;
}

/// The first click takes the layer, as one takes a block; the next one the neuron under the mouse.
void CanvasEditor::click(Qt::KeyboardModifiers modifiers) {
  if (modifiers & (Qt::ControlModifier | Qt::ShiftModifier)) {
    if (m_pressedLayer >= 0) m_selection.toggleLayer(m_pressedLayer);
    return;
  }
  if (m_pressedSpot.isLink()) return m_selection.selectSpot(m_pressedSpot);
  if (m_pressedLayer < 0) return m_selection.clear();
  const bool isSelected = m_selection.layers().size() == 1 && m_selection.contains(m_pressedLayer);
  if (isSelected && !m_pressedSpot.isNone() && m_selection.spot() != m_pressedSpot)
    m_selection.selectSpot(m_pressedSpot);
  else
    m_selection.selectLayer(m_pressedLayer);
}

bool CanvasEditor::doubleClick(const QMouseEvent& event) {
  if (event.button() != Qt::LeftButton) return false;
  const NetworkSpot spot = m_canvas.networkScene().spotAt(m_canvas.mapToScene(event.pos()));
  if (!spot.isNone()) m_selection.selectSpot(spot);
  return true;
}

void CanvasEditor::cancel() {
  m_gesture = Gesture::None;
  m_marks.resizing = {};
  m_marks.rubberBand = {};
  showMarks();
}

bool CanvasEditor::key(const QKeyEvent& event) {
  const bool isShift = event.modifiers() & Qt::ShiftModifier;
  const bool isAlt = event.modifiers() & Qt::AltModifier;
  if (event.modifiers() & Qt::ControlModifier) return false;
  switch (event.key()) {
    case Qt::Key_Left:
    case Qt::Key_Right: {
      const int direction = event.key() == Qt::Key_Right ? 1 : -1;
      isAlt ? m_actions.move(direction) : m_actions.selectNeighbour(direction, isShift);
      return true;
    }
    case Qt::Key_Up:
    case Qt::Key_Down:
      m_actions.selectUnit(event.key() == Qt::Key_Down ? 1 : -1);
      return true;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
      m_actions.remove();
      return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Insert:
      m_actions.addDense();
      return true;
    case Qt::Key_Plus:
    case Qt::Key_Minus:
      m_actions.changeUnits(event.key() == Qt::Key_Plus ? 1 : -1);
      return true;
    case Qt::Key_Escape:
      if (m_gesture != Gesture::None)
        cancel();
      else
        m_selection.clear();
      return true;
    default:
      return false;
  }
}

void CanvasEditor::dragSelectedLayers() {
  DesignPayload payload;
  QRectF bodies;
  for (const ColumnPlace& column : layout().columns) {
    if (!m_selection.contains(column.layer) || isEnd(column.layer)) continue;
    m_marks.draggedLayers.push_back(column.layer);
    payload.layers.push_back(spec().layers[static_cast<std::size_t>(column.layer)]);
    bodies |= column.body;
  }
  if (payload.layers.empty()) return;
  // What the mouse was on no longer stands out: the picture shows the layers as they are.
  QEvent leave(QEvent::Leave);
  QApplication::sendEvent(m_canvas.viewport(), &leave);
  const QRect area = m_canvas.mapFromScene(bodies).boundingRect() & m_canvas.viewport()->rect();
  QPixmap seen = m_canvas.viewport()->grab(area);
  QPixmap pixmap(seen.size());
  pixmap.setDevicePixelRatio(seen.devicePixelRatio());
  pixmap.fill(Qt::transparent);
  QPainter painter(&pixmap);
  painter.setOpacity(kPixmapOpacity);
  painter.drawPixmap(0, 0, seen);
  painter.end();

  const std::vector<int> layers = m_marks.draggedLayers;
  showMarks();
  m_dropWasOnCanvas = false;
  auto* drag = new QDrag(m_canvas.viewport());
  drag->setMimeData(toMime(payload).release());
  drag->setPixmap(pixmap);
  drag->setHotSpot(m_pressedPixel - area.topLeft());
  EscapeWatch escape;
  const Qt::DropAction action = drag->exec(Qt::MoveAction | Qt::CopyAction, Qt::MoveAction);
  const bool wasOut = !m_dropWasOnCanvas && !escape.wasPressed();
  m_marks.draggedLayers.clear();
  endDrag();
  // Out of the canvas: away with it. To another window it goes as a copy.
  if (wasOut && action == Qt::IgnoreAction) removeLayers(m_document, layers);
}

void CanvasEditor::dragOver(QDropEvent& event) {
  const DesignPayload payload = fromMime(event.mimeData());
  if (payload.isEmpty()) return event.ignore();
  const QPoint pixel = event.position().toPoint();
  const bool movesOwn = isOwnDrag() && event.proposedAction() == Qt::MoveAction;
  const DropTarget target =
      dropTargetAt(spec(), m_layoutAtDrag, payload, m_canvas.mapToScene(pixel), movesOwn);
  m_marks.opening = {};
  m_marks.target = {};
  if (target.kind == DropTarget::Kind::Layer) m_marks.target = {target.index, target.accepts()};
  if (target.kind == DropTarget::Kind::Gap && target.accepts())
    m_marks.opening = {target.index, payload.layers};
  showMarks();

  canvasText::Card hint;
  hint.title = refusalText(target.refusal);
  if (hint.title.isEmpty())
    m_hint->hide();
  else
    m_hint->showCard(hint, QRectF(pixel, QSizeF(kHintOffset, kHintOffset)));
  // The drag goes on over places that refuse it: accepted here, decided at the drop.
  event.setDropAction(isOwnDrag() ? event.proposedAction() : Qt::CopyAction);
  event.accept();
}

void CanvasEditor::drop(QDropEvent& event) {
  m_dropWasOnCanvas = true;
  const DesignPayload payload = fromMime(event.mimeData());
  const Qt::DropAction action = isOwnDrag() ? event.proposedAction() : Qt::CopyAction;
  const bool movesOwn = isOwnDrag() && action == Qt::MoveAction;
  const DropTarget target = dropTargetAt(spec(), m_layoutAtDrag, payload,
                                         m_canvas.mapToScene(event.position().toPoint()), movesOwn);
  event.setDropAction(action);
  event.setAccepted(target.accepts());
  if (target.accepts()) carryOut(target, payload, action);
  endDrag();
  m_canvas.setFocus(Qt::MouseFocusReason);
}

void CanvasEditor::carryOut(const DropTarget& target, const DesignPayload& payload, Qt::DropAction action) {
  if (payload.activation) return setActivation(m_document, {target.index}, *payload.activation);
  int first = target.index;
  if (isOwnDrag()) {
    const std::vector<int> layers = m_marks.draggedLayers;
    m_marks.draggedLayers.clear();
    if (action == Qt::MoveAction) {
      moveLayers(m_document, layers, first);
      first -= static_cast<int>(
          std::count_if(layers.begin(), layers.end(), [&](int layer) { return layer < target.index; }));
    } else {
      copyLayers(m_document, layers, first);
    }
  } else if (payload.isNew) {
    addLayer(m_document, first, payload.layers.front());
  } else if (!pasteLayers(m_document, first, payload.layers)) {
    return;
  }
  std::vector<int> placed;
  for (std::size_t i = 0; i < payload.layers.size(); ++i) placed.push_back(first + static_cast<int>(i));
  m_selection.selectLayers(std::move(placed));
}

void CanvasEditor::endDrag() {
  m_marks.opening = {};
  m_marks.target = {};
  m_hint->hide();
  showMarks();
}

}  // namespace neurarium
