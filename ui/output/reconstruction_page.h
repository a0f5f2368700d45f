#pragma once

#include "ui/output/output_page.h"

class QLabel;

namespace neurarium {

class ReconstructionGallery;
class SplitChooser;

/// What an autoencoder makes of pictures: each beside its reconstruction.
class ReconstructionPage : public OutputPage {
  Q_OBJECT

 public:
  explicit ReconstructionPage(QWidget* parent = nullptr);

  /// Whether the network's outputs are the pixels of pictures, in their order.
  static bool canShow(const PreparedData& data);

  void setData(std::shared_ptr<const PreparedData> prepared) override;
  void setSnapshot(std::shared_ptr<const Snapshot> snapshot) override;
  void paintPage(QPainter& painter, const QRectF& target) override;
  bool needsPredictions() const override { return true; }

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void showSplit();
  void retranslate();

  std::shared_ptr<const PreparedData> m_data;
  std::shared_ptr<const Snapshot> m_snapshot;
  SplitChooser* m_splits;
  QLabel* m_legend;
  ReconstructionGallery* m_gallery;
};

}  // namespace neurarium
