#pragma once

#include "ui/design/layer_mime.h"
#include "ui/widgets/panel.h"

namespace neurarium {

class PaletteTile;

/// The building blocks: layers and activations, to be dragged onto the canvas.
class LayerPalette : public Panel {
  Q_OBJECT

 public:
  explicit LayerPalette(ProjectDocument& document, QWidget* parent = nullptr);

 signals:
  /// A double click or the Enter key: to be put where it fits.
  void taken(const neurarium::DesignPayload& payload);
  void templatesRequested();

 protected:
  void showDocument() override;

 private:
  void addLayers();
  void addActivations();
  void listen(PaletteTile* tile);
};

}  // namespace neurarium
