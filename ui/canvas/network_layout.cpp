#include "ui/canvas/network_layout.h"

#include <algorithm>
#include <cmath>

namespace neurarium {

namespace {

constexpr double kMargin = 14;
constexpr double kVerticalMargin = 12;  // a handle stands below the last node
constexpr double kLabelGap = 7;
constexpr double kSmallestPitch = 29;    // below, a heat map says nothing
constexpr double kCollapsedPitch = 34;   // of a layer that doesn't fit anyway: fewer nodes, but larger ones
constexpr double kOutputPitch = 25;      // of outputs, which one wants to see all of
constexpr double kLeastHeaderHalf = 40;  // of the outer columns, where there is room
constexpr double kSmallestNode = 8;
constexpr double kWidestColumnPitch = 300;
constexpr double kBarWidth = 20;
constexpr double kWidestHeaderHalf = 64;
constexpr double kHeaderGap = 3;
constexpr double kBodyRoom = 8;  // around what it holds
constexpr double kHandleHeight = 10;
constexpr double kNarrowestHandle = 14;
constexpr double kWidestHandle = 40;
constexpr double kLargestNode = 240;
constexpr double kMostDetail = 2;  // by how much nodes grow before all units are shown

Index unitsOf(const LayerSpec& layer) {
  if (const auto* input = std::get_if<InputSpec>(&layer)) return input->units;
  if (const auto* dense = std::get_if<DenseSpec>(&layer)) return dense->units;
  return 0;
}

ColumnKind kindOf(const LayerSpec& layer, bool picture) {
  if (std::holds_alternative<InputSpec>(layer)) return picture ? ColumnKind::Picture : ColumnKind::Input;
  if (const auto* dense = std::get_if<DenseSpec>(&layer))
    return dense->role == Role::Output ? ColumnKind::Output : ColumnKind::Hidden;
  return ColumnKind::Bar;
}

/// Share of the room between two neighbours: bars stand closer.
double gapWeight(ColumnKind left, ColumnKind right) {
  const int bars = (left == ColumnKind::Bar) + (right == ColumnKind::Bar);
  return bars == 0 ? 1.0 : bars == 1 ? 0.62 : 0.36;
}

/// Links pass bars, and layers that are not there yet.
void linkColumns(NetworkLayout& layout) {
  const auto& columns = layout.columns;
  layout.links.clear();
  std::size_t from = columns.size();
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (columns[i].kind == ColumnKind::Bar || columns[i].placeholder >= 0) continue;
    if (from < i) layout.links.push_back({from, i});
    from = i;
  }
}

class Layouter {
 public:
  Layouter(const NetworkSpec& spec, const LayoutRoom& room) : m_spec(spec) {
    m_layout.room = room;
    m_heightForNodes = std::max(room.size.height() - 2 * kVerticalMargin, kSmallestPitch);
    m_detail = std::clamp(std::cbrt(room.zoom), 1.0, kMostDetail);
  }

  NetworkLayout make() {
    makeColumns();
    if (m_layout.columns.empty()) return m_layout;
    chooseSizes();
    placeColumns();
    for (ColumnPlace& column : m_layout.columns) placeNodes(column);
    for (std::size_t i = 0; i < m_layout.columns.size(); ++i) placeBody(i);
    placeHeaders();
    linkColumns(m_layout);
    return m_layout;
  }

 private:
  void makeColumns() {
    const auto capacityAt = [this](double pitch) {
      return std::clamp(static_cast<int>(m_heightForNodes / (pitch * m_detail)), 2,
                        mostShownUnits(m_layout.room.zoom));
    };
    for (std::size_t i = 0; i < m_spec.layers.size(); ++i) {
      ColumnPlace column;
      column.layer = static_cast<int>(i);
      column.kind = kindOf(m_spec.layers[i], m_layout.room.picture);
      const int capacity = capacityAt(column.kind == ColumnKind::Output ? kOutputPitch : kSmallestPitch);
      int shown = static_cast<int>(unitsOf(m_spec.layers[i]));
      if (column.kind == ColumnKind::Picture) {
        shown = 1;
      } else if (shown > capacity) {
        shown = capacityAt(kCollapsedPitch) - 1;
        column.unshown = static_cast<int>(unitsOf(m_spec.layers[i])) - shown;
      }
      for (int unit = 0; unit < shown; ++unit) column.nodes.push_back({unit, {}});
      if (rowsOf(column) <= capacityAt(kSmallestPitch)) m_rows = std::max(m_rows, rowsOf(column));
      m_layout.columns.push_back(std::move(column));
    }
  }

  static int rowsOf(const ColumnPlace& column) {
    return static_cast<int>(column.nodes.size()) + (column.unshown > 0 ? 1 : 0);
  }

  void chooseSizes() {
    m_totalWeight = 0;
    for (std::size_t i = 1; i < m_layout.columns.size(); ++i)
      m_totalWeight += gapWeight(m_layout.columns[i - 1].kind, m_layout.columns[i].kind);
    const LayoutRoom& room = m_layout.room;
    const double seenHeight = room.size.height() / room.zoom;
    const double largest = std::min(std::clamp(seenHeight * 0.14, 36.0, 60.0) * room.zoom, kLargestNode);
    const double width =
        room.size.width() - labelRoom(room.leftLabel) - labelRoom(room.rightLabel) - 1.2 * largest;
    const double columnPitch = width / std::max(m_totalWeight, 1.0);
    const double pitch = std::min(m_heightForNodes / m_rows, largest * 1.5);
    m_layout.nodeSide =
        std::floor(std::max(std::min({nodeAt(pitch), largest, columnPitch * 0.5}), kSmallestNode));
    m_layout.pitch = std::floor(std::max(pitch, m_layout.nodeSide + 2));
    m_columnPitch = columnPitch;
  }

  /// The side of nodes that stand `pitch` apart.
  static double nodeAt(double pitch) { return pitch - std::max(4.0, pitch * 0.16); }

  double pitchOf(const ColumnPlace& column) const {
    return std::min(m_layout.pitch, std::floor(m_heightForNodes / std::max(rowsOf(column), 1)));
  }

  static double labelRoom(double label) { return kMargin + (label > 0 ? label + kLabelGap : 0); }

  double sideOf(const ColumnPlace& column) const {
    const double side = m_layout.nodeSide;
    switch (column.kind) {
      case ColumnKind::Picture:
        return std::floor(std::clamp(m_columnPitch * 0.7, side,
                                     std::min(m_heightForNodes * 0.6, 160.0 * m_layout.room.zoom)));
      case ColumnKind::Output:
        if (column.nodes.size() == 1)
          return std::floor(std::max(side, std::min(side * 1.4, m_columnPitch * 0.6)));
        return std::max(kSmallestNode, std::min(side, std::floor(nodeAt(pitchOf(column)))));
      case ColumnKind::Bar:
        return kBarWidth;
      case ColumnKind::Input:
      case ColumnKind::Hidden:
        break;
    }
    return side;
  }

  void placeColumns() {
    auto& columns = m_layout.columns;
    const LayoutRoom& room = m_layout.room;
    const double least = std::min(kLeastHeaderHalf, m_columnPitch / 2);
    double left = std::max(labelRoom(room.leftLabel) + sideOf(columns.front()) / 2, least);
    double right =
        room.size.width() - std::max(labelRoom(room.rightLabel) + sideOf(columns.back()) / 2, least);
    if (columns.size() == 1) left = right = (left + right) / 2;
    const double unit =
        std::min((right - left) / std::max(m_totalWeight, 0.1), kWidestColumnPitch * room.zoom);
    double centre = left + std::max(0.0, (right - left - unit * m_totalWeight) / 2);
    for (std::size_t i = 0; i < columns.size(); ++i) {
      if (i > 0) centre += unit * gapWeight(columns[i - 1].kind, columns[i].kind);
      columns[i].centre = std::round(centre);
    }
  }

  void placeNodes(ColumnPlace& column) const {
    const double middle = m_layout.room.size.height() / 2;
    const double side = sideOf(column);
    if (column.kind == ColumnKind::Bar) {
      const double height = std::max(m_rows * m_layout.pitch, 3 * m_layout.nodeSide);
      column.bar = QRectF(column.centre - kBarWidth / 2, std::round(middle - height / 2), kBarWidth,
                          std::round(height));
      return;
    }
    const int rows = rowsOf(column);
    const double pitch = pitchOf(column);
    const auto rectOf = [&](int row, double width) {
      const double y = middle + (row - (rows - 1) / 2.0) * pitch;
      return QRectF(std::round(column.centre - width / 2), std::round(y - width / 2), width, width);
    };
    for (std::size_t i = 0; i < column.nodes.size(); ++i)
      column.nodes[i].rect = rectOf(static_cast<int>(i), side);
    if (column.unshown > 0) column.more = rectOf(rows - 1, std::min(side, m_layout.nodeSide));
  }

  void placeBody(std::size_t index) {
    ColumnPlace& column = m_layout.columns[index];
    const QRectF room(QPointF(0, 0), m_layout.room.size);
    QRectF all = column.bar;
    for (const NodePlace& node : column.nodes) all |= node.rect;
    if (column.unshown > 0) all |= column.more;
    if (column.kind == ColumnKind::Hidden && !column.nodes.empty()) {
      const QRectF& last = column.nodes.back().rect;
      // The number of the bias stands below a node that has the room.
      const bool hasNumber = column.unshown == 0 &&
                             (column.nodes.size() == 1 || m_layout.pitch - last.width() >= kHandleHeight + 6);
      const double width = std::floor(std::clamp(last.width() * 0.6, kNarrowestHandle, kWidestHandle));
      const double top = std::min(all.bottom() + (hasNumber ? 15 : 2), room.bottom() - kHandleHeight);
      column.handle = QRectF(std::round(column.centre - width / 2), std::floor(top), width, kHandleHeight);
      all |= column.handle;
    }
    double half = all.width() / 2 + kBodyRoom;
    for (const std::size_t other : {index - 1, index + 1})
      if (other < m_layout.columns.size())
        half = std::min(half, std::abs(m_layout.columns[other].centre - column.centre) / 2);
    column.body = QRectF(column.centre - half, all.top() - kBodyRoom, 2 * half, all.height() + 2 * kBodyRoom)
                      .intersected(room);
  }

  void placeHeaders() {
    auto& columns = m_layout.columns;
    const auto roomBetween = [](const ColumnPlace& own, const ColumnPlace& other) {
      const double distance = std::abs(own.centre - other.centre);
      if (own.kind == ColumnKind::Bar) return kBarWidth / 2;
      return other.kind == ColumnKind::Bar ? distance - kBarWidth / 2 : distance / 2;
    };
    for (std::size_t i = 0; i < columns.size(); ++i) {
      double half = std::min({kWidestHeaderHalf, columns[i].centre - kHeaderGap,
                              m_layout.room.size.width() - columns[i].centre - kHeaderGap});
      if (i > 0) half = std::min(half, roomBetween(columns[i], columns[i - 1]));
      if (i + 1 < columns.size()) half = std::min(half, roomBetween(columns[i], columns[i + 1]));
      columns[i].headerHalf = std::max(0.0, std::floor(half - kHeaderGap));
    }
  }

  const NetworkSpec& m_spec;
  NetworkLayout m_layout;
  double m_heightForNodes = 0;
  double m_totalWeight = 0;
  double m_columnPitch = 0;
  double m_detail = 1;
  int m_rows = 1;
};

}  // namespace

const ColumnPlace* NetworkLayout::columnOf(int layer) const {
  for (const ColumnPlace& column : columns)
    if (column.layer == layer) return &column;
  return nullptr;
}

int mostShownUnits(double zoom) {
  return static_cast<int>(std::lround(kMostShownUnits * std::max(zoom, 1.0)));
}

double largestZoom(const NetworkLayout& whole) {
  constexpr double kFurthest = 24;
  constexpr double kLeast = 3;
  if (whole.nodeSide <= 0) return 1;
  for (const ColumnPlace& column : whole.columns)
    if (column.unshown > 0) return kFurthest;
  return std::clamp(kLargestNode / whole.nodeSide, kLeast, kFurthest);
}

NetworkLayout layoutNetwork(const NetworkSpec& spec, const LayoutRoom& room) {
  return Layouter(spec, room).make();
}

NetworkLayout layoutWithOpening(const NetworkSpec& spec, int index, const std::vector<LayerSpec>& layers,
                                const LayoutRoom& room) {
  const int first = std::clamp(index, 0, static_cast<int>(spec.layers.size()));
  const auto count = static_cast<int>(layers.size());
  NetworkSpec opened = spec;
  opened.layers.insert(opened.layers.begin() + first, layers.begin(), layers.end());
  NetworkLayout layout = layoutNetwork(opened, room);
  for (ColumnPlace& column : layout.columns) {
    if (column.layer >= first + count) {
      column.layer -= count;
    } else if (column.layer >= first) {
      column.placeholder = column.layer - first;
      column.layer = -1;
      column.handle = {};
    }
  }
  linkColumns(layout);
  return layout;
}

int gapAt(const NetworkLayout& layout, double x) {
  int behindLast = 0;
  for (const ColumnPlace& column : layout.columns) {
    if (column.placeholder >= 0) continue;
    if (x < column.centre) return column.layer;
    behindLast = column.layer + 1;
  }
  return behindLast;
}

int layerAt(const NetworkLayout& layout, QPointF point) {
  for (const ColumnPlace& column : layout.columns)
    if (column.placeholder < 0 && column.body.contains(point)) return column.layer;
  return -1;
}

}  // namespace neurarium
