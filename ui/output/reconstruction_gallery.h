#pragma once

#include <QWidget>
#include <memory>

#include "core/training/snapshot.h"
#include "ui/plots/split_id.h"

namespace neurarium {

/// Pictures of a split, each beside what the network makes of it, with the mean squared error of the two below.
/// Meant to stand in a scroll area of its width.
class ReconstructionGallery : public QWidget {
  Q_OBJECT

 public:
  explicit ReconstructionGallery(QWidget* parent = nullptr);

  void setData(std::shared_ptr<const PreparedData> prepared, SplitId split);
  void setSnapshot(std::shared_ptr<const Snapshot> snapshot);

  /// Both on the scale of the original; the second is null as long as nothing is known of it.
  QImage original(Index example) const;
  QImage reconstruction(Index example) const;

  void paintGallery(QPainter& painter, const QRectF& target) const;

  QSize sizeHint() const override { return {280, heightFor(280)}; }

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  Index count() const;
  bool isKnown(Index example) const;
  void fitHeight();
  int columnsFor(double width) const;
  int heightFor(int width) const;
  double captionHeight() const;
  void paintTiles(QPainter& painter, const QRectF& target, const QRectF& clip) const;
  void paintTile(QPainter& painter, const QPointF& corner, Index example) const;
  QImage pictureOf(ConstVectorRef numbers, Index example) const;

  std::shared_ptr<const PreparedData> m_data;
  std::shared_ptr<const Snapshot> m_snapshot;
  SplitId m_split = SplitId::Test;
};

}  // namespace neurarium
