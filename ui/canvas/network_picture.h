#pragma once

#include <QFont>
#include <QPainter>

#include "ui/canvas/canvas_state.h"

namespace neurarium {

/// What a picture of a network shows besides its shape.
struct PictureOptions {
  bool values = false;  ///< weights on links, biases and activations at nodes, as far as they don't overlap
  ThemeChoice theme = ThemeChoice::Light;
};

/// Paints what a canvas shows, all of it and without buttons, to fill `size` from the painter's origin. On a
/// device without pixels links are curves and names are text.
void paintPicture(QPainter& painter, const QSizeF& size, const CanvasState& shown, const QFont& font,
                  const PictureOptions& options);

}  // namespace neurarium
