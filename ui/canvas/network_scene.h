#pragma once

#include <QElapsedTimer>
#include <QGraphicsScene>
#include <vector>

#include "ui/canvas/canvas_state.h"

namespace neurarium {

class LinksItem;

/// The picture of a network: nodes and links, without controls. One for the canvas, one for each picture that is exported.
class NetworkScene : public QGraphicsScene {
  Q_OBJECT

 public:
  explicit NetworkScene(const Theme& colors, QObject* parent = nullptr);

  void setTheme(const Theme& colors);
  void setNetwork(const NetworkSpec& spec, std::shared_ptr<const PreparedData> data);
  void setSnapshot(std::shared_ptr<const Snapshot> snapshot);
  /// The snapshot and the moment of another scene, for a copy of what it shows.
  void copyNumbers(const CanvasState& other);
  void setLinkQuantity(LinkQuantity quantity);
  void setSize(const QSizeF& size);
  void setHovered(const NetworkSpot& spot);
  /// The layer under the mouse, or −1.
  void setHoveredLayer(int layer);
  void setMarks(const CanvasMarks& marks);
  /// Names in the interface's language and font, anew.
  void retranslate();

  const CanvasState& state() const { return m_state; }
  NetworkSpot spotAt(const QPointF& position) const;
  /// Where a card about the spot should stand: the node's rectangle, or a small one on the link.
  QRectF rectOf(const NetworkSpot& spot) const;

 protected:
  void drawBackground(QPainter* painter, const QRectF& rect) override;

 private:
  void rebuild();

  CanvasState m_state;
  std::vector<LinksItem*> m_links;
  QElapsedTimer m_clock;
};

}  // namespace neurarium
