#pragma once

#include <QRgb>
#include <memory>

#include "core/data/prepared_data.h"
#include "ui/canvas/canvas_marks.h"
#include "ui/canvas/network_layout.h"
#include "ui/canvas/network_numbers.h"
#include "ui/network_spot.h"
#include "ui/theme.h"

namespace neurarium {

enum class LinkQuantity { Weight, Gradient };

/// What the items of one scene draw. Owned by the scene, which tells them when it has changed.
struct CanvasState {
  explicit CanvasState(const Theme& colors) : theme(&colors) {}

  const Theme* theme;
  NetworkSpec spec;
  std::shared_ptr<const PreparedData> data;
  NetworkLayout layout;
  QRectF visible;  ///< the part of the scene that is seen: nothing else is drawn pixel by pixel
  NetworkNumbers numbers;
  LinkQuantity quantity = LinkQuantity::Weight;
  NetworkSpot hovered;
  int hoveredLayer = -1;
  CanvasMarks marks;
  bool isForPrint = false;   ///< a picture by itself: nothing to take hold of
  bool showsValues = false;  ///< numbers on links and at nodes
  double flow = 0;           ///< how far the dashes have moved, in pixels
  unsigned revision = 0;     ///< grows with every change, so that items know when their pictures are old

  bool isPicture() const;
  Activation activationOf(int layer) const;
  /// The largest number that a pixel of the picture takes.
  float brightest = 1;
  /// Whether a hovered neuron asks for the rest to fade, and this node is of the rest; or its layer is on its
  /// way elsewhere, or to another size.
  bool isFaded(int layer, int unit) const;
  bool isDragged(int layer) const;
  bool isSelected(int layer) const;
  bool isFadedLink(int layer, int unit, int input) const;
  QRgb fade(QRgb color) const;
  /// The column of nodes before that of `layer`, or nullptr.
  const ColumnPlace* columnBefore(int layer) const;
};

}  // namespace neurarium
