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
  int layer = 0;
  ColumnKind kind = ColumnKind::Hidden;
  double centre = 0;
  double headerHalf = 0;         ///< half of the width that its header may take
  std::vector<NodePlace> nodes;  ///< the first units, from the top
  int unshown = 0;               ///< further units, for which `more` stands
  QRectF more;
  QRectF bar;  ///< of a Bar
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

/// Columns evenly from edge to edge, nodes centred, all on whole pixels. Layers wider than the height allows show their first units and the
/// number of the rest. Any list of layers has a layout, also one that validate() refuses.
NetworkLayout layoutNetwork(const NetworkSpec& spec, const LayoutRoom& room);

}  // namespace neurarium
