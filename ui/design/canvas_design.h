#pragma once

#include <QObject>

#include "ui/design/design_actions.h"

namespace neurarium {

class LayerPalette;
class NetworkCanvas;
class WindowActions;

/// Makes a canvas a place to design on: joins it, the palette and the Edit menu to the document.
class CanvasDesign : public QObject {
  Q_OBJECT

 public:
  CanvasDesign(NetworkCanvas& canvas, LayerPalette& palette, const WindowActions& actions,
               ProjectDocument& document, Selection& selection);

 signals:
  void refused(const neurarium::Error& error);
  /// A passing word to the user.
  void hinted(const QString& hint);

 private:
  void connectCanvas();
  void connectMenu();
  void showMenu(const QPoint& position);
  void updateActions();

  NetworkCanvas& m_canvas;
  const WindowActions& m_actions;
  ProjectDocument& m_document;
  Selection& m_selection;
  DesignActions m_design;
};

}  // namespace neurarium
