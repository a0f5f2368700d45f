#include "ui/design/canvas_design.h"

#include <QMenu>

#include "ui/canvas/network_canvas.h"
#include "ui/design/canvas_editor.h"
#include "ui/design/layer_palette.h"
#include "ui/network_edits.h"
#include "ui/selection.h"
#include "ui/window_actions.h"

namespace neurarium {

using enum ActionId;

CanvasDesign::CanvasDesign(NetworkCanvas& canvas, LayerPalette& palette, const WindowActions& actions,
                           ProjectDocument& document, Selection& selection)
    : QObject(&canvas),
      m_canvas(canvas),
      m_actions(actions),
      m_document(document),
      m_selection(selection),
      m_design(document, selection) {
  connectCanvas();
  connectMenu();
  connect(&palette, &LayerPalette::taken, &m_design, &DesignActions::take);
  connect(&palette, &LayerPalette::templatesRequested, m_actions[Templates], &QAction::trigger);
  connect(&m_design, &DesignActions::refused, this, &CanvasDesign::refused);
  connect(&m_design, &DesignActions::selectionNeeded, this,
          [this] { emit hinted(tr("Select a layer first, or drop the activation on one.")); });
  connect(&m_selection, &Selection::changed, this, &CanvasDesign::updateActions);
  connect(&m_canvas, &NetworkCanvas::steppingChanged, this, &CanvasDesign::updateActions);
  updateActions();
}

void CanvasDesign::connectCanvas() {
  connect(&m_canvas, &NetworkCanvas::addLayerRequested, this,
          [this](int index) { addHiddenLayer(m_document, index); });
  connect(&m_canvas, &NetworkCanvas::removeLayerRequested, this,
          [this](int layer) { removeLayer(m_document, layer); });
  connect(&m_canvas, &NetworkCanvas::unitsRequested, this,
          [this](int layer, int units) { setUnits(m_document, layer, units); });
  connect(&m_canvas, &NetworkCanvas::activationRequested, this,
          [this](int layer, Activation activation) { setActivation(m_document, {layer}, activation); });
  auto* editor = new CanvasEditor(m_canvas, m_document, m_selection, m_design);
  connect(editor, &CanvasEditor::menuRequested, this, &CanvasDesign::showMenu);
}

void CanvasDesign::connectMenu() {
  const auto on = [this](ActionId id, auto slot) { connect(m_actions[id], &QAction::triggered, this, slot); };
  on(Cut, [this] { m_design.cut(); });
  on(Copy, [this] { m_design.copy(); });
  on(Paste, [this] { m_design.paste(); });
  on(Duplicate, [this] { m_design.duplicate(); });
  on(Remove, [this] { m_design.remove(); });
  on(SelectAll, [this] { m_design.selectAll(); });
  on(MoveToInput, [this] { m_design.move(-1); });
  on(MoveToOutput, [this] { m_design.move(1); });
  on(ZoomIn, [this] { m_canvas.zoomIn(); });
  on(ZoomOut, [this] { m_canvas.zoomOut(); });
  on(ZoomToFit, [this] { m_canvas.fit(); });
}

void CanvasDesign::showMenu(const QPoint& position) {
  QMenu menu(&m_canvas);
  menu.addActions({m_actions[Cut], m_actions[Copy], m_actions[Paste], m_actions[Duplicate]});
  menu.addAction(m_actions[Remove]);
  menu.addSeparator();
  menu.addActions({m_actions[MoveToInput], m_actions[MoveToOutput]});
  menu.addSeparator();
  menu.addActions({m_actions[ZoomToFit], m_actions[ExportPicture]});
  menu.exec(position);
}

void CanvasDesign::updateActions() {
  const bool isMovable = !m_canvas.isStepping() && m_design.hasMovableSelection();
  for (const ActionId id : {Cut, Duplicate, Remove, MoveToInput, MoveToOutput})
    m_actions[id]->setEnabled(isMovable);
  m_actions[Paste]->setEnabled(!m_canvas.isStepping());
  m_actions[Copy]->setEnabled(!m_selection.isEmpty());
}

}  // namespace neurarium
