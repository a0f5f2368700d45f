#pragma once

#include <QString>

#include "ui/canvas/network_layout.h"
#include "ui/design/layer_mime.h"

namespace neurarium {

/// Why something cannot be dropped where it is.
enum class DropRefusal {
  None,
  BeforeInput,
  AfterOutput,
  InputComesFirst,
  OutputComesLast,
  TooManyLayers,
  InputHasNoActivation,
  NoActivation,
  SingleSoftmax
};

/// Where a drop at some point would go.
struct DropTarget {
  enum class Kind {
    Nowhere,
    Gap,   ///< before layer `index`
    Layer  ///< on layer `index`
  };
  Kind kind = Kind::Nowhere;
  int index = -1;
  DropRefusal refusal = DropRefusal::None;

  bool accepts() const { return kind != Kind::Nowhere && refusal == DropRefusal::None; }
  bool operator==(const DropTarget&) const = default;
};

/// `layout` is that of `spec` without any gap opened. Layers that are moved within the design add none: `movesOwn`.
DropTarget dropTargetAt(const NetworkSpec& spec, const NetworkLayout& layout, const DesignPayload& payload,
                        QPointF position, bool movesOwn = false);

/// One sentence; empty for None.
QString refusalText(DropRefusal refusal);

}  // namespace neurarium
