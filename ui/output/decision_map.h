#pragma once

#include <QPixmap>
#include <QWidget>
#include <array>
#include <memory>
#include <optional>

#include "core/training/snapshot.h"
#include "ui/output/output_scale.h"
#include "ui/plots/split_id.h"

namespace neurarium {

/// What the network says about every point of the plane, with the data's points on it, axes and the key of the colours. x₂ grows upwards.
class DecisionMap : public QWidget {
  Q_OBJECT

 public:
  explicit DecisionMap(QWidget* parent = nullptr);

  void setData(std::shared_ptr<const PreparedData> prepared);
  /// Outputs × points of the data's outputProbe; empty: no picture behind the points.
  void setSnapshot(std::shared_ptr<const Snapshot> snapshot);
  void setShowsTestData(bool on);
  bool showsTestData() const { return m_showsTest; }
  /// Rings this example of the training split.
  void setMarkedExample(std::optional<Index> example);
  void setDiscretised(bool on);
  bool isDiscretised() const { return m_isDiscretised; }

  /// The picture of the map alone, one pixel (or `kDecidedUpscale`²) a point.
  const QImage& image() const { return m_image; }
  /// The square of the map in the widget, and where a point of the plane lies in it.
  QRectF mapRect() const { return mapRect(QRectF(rect())); }
  QPointF toWidget(double x1, double x2) const;

  void paintMap(QPainter& painter, const QRectF& target) const;

  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override;
  QSize sizeHint() const override { return {300, heightForWidth(300)}; }
  QSize minimumSizeHint() const override { return {160, heightForWidth(160)}; }

 signals:
  /// An example of the training split was clicked.
  void exampleClicked(Index example);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  /// A point of the data under the mouse.
  struct Hit {
    SplitId split;
    Index example;
  };

  void makeImage();
  void describe();
  QRectF mapRect(const QRectF& target) const;
  double legendHeight(double width) const;
  void paintAxes(QPainter& painter, const QRectF& map) const;
  void paintPoints(QPainter& painter, const QRectF& map) const;
  void paintLegend(QPainter& painter, const QRectF& area) const;
  void paintMark(QPainter& painter, const QRectF& map) const;
  void paintReadout(QPainter& painter, const QRectF& map) const;
  std::optional<Hit> hitAt(const QPointF& position) const;
  bool isShown(SplitId split) const;
  double domain() const;
  QString axisName(Index axis) const;

  std::shared_ptr<const PreparedData> m_data;
  std::shared_ptr<const Snapshot> m_snapshot;
  std::optional<OutputScale> m_scale;
  QImage m_image;
  QPixmap m_points;  ///< the points as drawn last: they stay while the map moves
  std::optional<QPointF> m_mouse;
  std::optional<Index> m_marked;
  bool m_showsTest = false;
  bool m_isDiscretised = false;
};

}  // namespace neurarium
