#pragma once

#include <QPixmap>
#include <QWidget>

#include "ui/canvas/network_layout.h"

namespace neurarium {

/// The whole network, small, with a frame around the part that the canvas shows. A click or a drag asks for
/// another part.
class Minimap : public QWidget {
  Q_OBJECT

 public:
  explicit Minimap(QWidget* parent);

  /// `whole` is the layout of all of it at zoom 1.
  void setWhole(const NetworkLayout& whole);
  const NetworkLayout& whole() const { return m_whole; }
  /// The part that is seen, in the coordinates of the whole. The canvas, which moves with it, draws both anew.
  void setSeen(const QRectF& part);
  const QRectF& seen() const { return m_seen; }

 signals:
  /// This point of the whole is to be in the middle.
  void pointed(const QPointF& point);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  double scale() const;
  QPixmap picture() const;
  void point(const QMouseEvent& event);

  NetworkLayout m_whole;
  QRectF m_seen;
  QPixmap m_picture;  ///< null: to be drawn anew
};

}  // namespace neurarium
