#pragma once

#include <QRectF>
#include <optional>
#include <vector>

#include "ui/canvas/network_layout.h"

namespace neurarium {

/// Finds room for small plates on the picture of a network: none covers another, a node, or what else stands there.
class PlateRoom {
 public:
  /// All of `seen` but the nodes, the bars, and the marks for further units.
  PlateRoom(const QRectF& seen, const NetworkLayout& layout);

  void take(const QRectF& rect) { m_taken.push_back(rect); }
  bool isFree(const QRectF& rect) const;
  /// Takes the first place about one of `centres` that is free.
  std::optional<QRectF> take(const QSizeF& size, const std::vector<QPointF>& centres);

  /// To give up what was taken since: restore(mark()).
  std::size_t mark() const { return m_taken.size(); }
  void restore(std::size_t mark) { m_taken.resize(mark); }

 private:
  QRectF m_seen;
  std::vector<QRectF> m_taken;
};

}  // namespace neurarium
