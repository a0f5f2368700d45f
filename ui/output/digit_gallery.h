#pragma once

#include <QImage>
#include <QWidget>
#include <memory>
#include <vector>

#include "core/training/snapshot.h"
#include "ui/plots/split_id.h"

namespace neurarium {

/// Pictures of a split with the class that the network takes each for; the wrong ones are framed and say what they are.
/// Meant to stand in a scroll area of its width.
class DigitGallery : public QWidget {
  Q_OBJECT

 public:
  explicit DigitGallery(QWidget* parent = nullptr);

  void setData(std::shared_ptr<const PreparedData> prepared, SplitId split);
  void setSnapshot(std::shared_ptr<const Snapshot> snapshot);
  void setOnlyMistakes(bool on);

  /// The predicted class of an example of the split; −1 if it is not known.
  int predicted(Index example) const {
    return m_predicted.empty() ? -1 : m_predicted[static_cast<std::size_t>(example)];
  }
  bool isMistake(Index example) const;
  /// The examples that have a tile, in order.
  const std::vector<Index>& shown() const { return m_shown; }

  void paintGallery(QPainter& painter, const QRectF& target) const;

  QSize sizeHint() const override { return {280, heightFor(280)}; }

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void chooseShown();
  void fitHeight();
  int columnsFor(double width) const;
  int heightFor(int width) const;
  double captionHeight() const;
  void paintTiles(QPainter& painter, const QRectF& target, const QRectF& clip) const;
  void paintTile(QPainter& painter, const QRectF& tile, Index example) const;
  const QImage& picture(Index example) const;

  std::shared_ptr<const PreparedData> m_data;
  SplitId m_split = SplitId::Test;
  std::vector<int> m_predicted;
  std::vector<Index> m_shown;
  mutable std::vector<QImage> m_pictures;  ///< by example; made when first painted
  bool m_onlyMistakes = false;
};

}  // namespace neurarium
