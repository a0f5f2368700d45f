#pragma once

#include <QRectF>
#include <vector>

#include "core/network_spec.h"

namespace neurarium {

/// What a layout depends on besides the network. Lengths in pixels of the screen at 100 %.
struct LayoutRoom {
  QSizeF size;            ///< for nodes and links; headers stand above it
  double leftLabel = 0;   ///< the widest name of a feature
  double rightLabel = 0;  ///< the widest name of an output
  bool picture = false;   ///< the inputs are the pixels of one picture
  double zoom = 1;        ///< `size` is so many times what one sees at once
};

struct NodePlace {
  int unit = 0;
  QRectF rect;
};

enum class ColumnKind {
  Input,
  Picture,  ///< one node for all inputs
  Hidden,
  Output,
  Bar  ///< a layer that changes numbers on their way: dropout, batch normalisation
};

/// One layer of the network, from left to right.
struct ColumnPlace {
  int layer = 0;         ///< −1 for a layer that is only about to be there
  int placeholder = -1;  ///< of such a layer: its index among those that are about to land
  ColumnKind kind = ColumnKind::Hidden;
  double centre = 0;
  double headerHalf = 0;         ///< half of the width that its header may take
  std::vector<NodePlace> nodes;  ///< the first units, from the top
  int unshown = 0;               ///< further units, for which `more` stands
  QRectF more;
  QRectF bar;     ///< of a Bar
  QRectF body;    ///< what one can grab: all of the column, with a little room
  QRectF handle;  ///< of a Hidden column: pulls it to another number of units
};

/// All links from one column to another.
struct LinkPlace {
  std::size_t from = 0;  ///< index of a column
  std::size_t to = 0;
};

struct NetworkLayout {
  LayoutRoom room;
  double nodeSide = 0;
  double pitch = 0;  ///< from node to node in a column, except in an output layer too tall for it
  std::vector<ColumnPlace> columns;
  std::vector<LinkPlace> links;

  /// The column of a layer, or nullptr.
  const ColumnPlace* columnOf(int layer) const;
};

constexpr int kMostShownUnits = 16;  ///< of a layer; the others are counted

/// kMostShownUnits when one sees all at once, more for a part.
int mostShownUnits(double zoom);

/// How far zooming in shows anything new, for the layout of a network at zoom 1.
double largestZoom(const NetworkLayout& whole);

/// Columns evenly from edge to edge, nodes centred, all on whole pixels. Layers wider than the height allows show their first units and the
/// number of the rest. Any list of layers has a layout, also one that validate() refuses.
NetworkLayout layoutNetwork(const NetworkSpec& spec, const LayoutRoom& room);
/// The layout that `spec` would have with `layers` before its layer `index`. Its own layers keep their numbers and their links.
NetworkLayout layoutWithOpening(const NetworkSpec& spec, int index, const std::vector<LayerSpec>& layers,
                                const LayoutRoom& room);

/// The index of the layer before which something dropped at `x` would land; the number of layers behind the last.
int gapAt(const NetworkLayout& layout, double x);
/// The layer whose body holds `point`, or −1.
int layerAt(const NetworkLayout& layout, QPointF point);

}  // namespace neurarium
