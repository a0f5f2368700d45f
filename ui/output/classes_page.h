#pragma once

#include <optional>

#include "ui/output/output_page.h"
#include "ui/plots/split_id.h"

class QCheckBox;
class QLabel;
class QScrollArea;
class QTabWidget;

namespace neurarium {

class ConfusionMatrix;
class DigitGallery;
class SplitChooser;

/// Classes that no plane can show: how many of a split are right, the confusion matrix and, for images, the pictures.
class ClassesPage : public OutputPage {
  Q_OBJECT

 public:
  explicit ClassesPage(QWidget* parent = nullptr);

  void setData(std::shared_ptr<const PreparedData> prepared) override;
  void setSnapshot(std::shared_ptr<const Snapshot> snapshot) override;
  void paintPage(QPainter& painter, const QRectF& target) override;
  bool needsPredictions() const override { return true; }

  /// Chooses the split that is shown, as the box above does.
  void setSplit(SplitId split);
  SplitId split() const;

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void showSplit();
  void showSnapshot();
  void retranslate();

  std::shared_ptr<const PreparedData> m_data;
  std::shared_ptr<const Snapshot> m_snapshot;
  SplitChooser* m_splits;
  QLabel* m_accuracy;
  QTabWidget* m_tabs;
  ConfusionMatrix* m_matrix;
  QWidget* m_picturesTab;
  QScrollArea* m_scroll;
  DigitGallery* m_gallery;
  QCheckBox* m_onlyMistakes;
};

}  // namespace neurarium
