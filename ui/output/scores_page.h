#pragma once

#include "ui/output/output_page.h"
#include "ui/output/scores_plot.h"

class QLabel;

namespace neurarium {

/// Two classes: the ROC curve or the calibration, and how to read it.
class ScoresPage : public OutputPage {
  Q_OBJECT

 public:
  explicit ScoresPage(ScoresPlot::Kind kind, QWidget* parent = nullptr);

  void setData(std::shared_ptr<const PreparedData> prepared) override;
  void setSnapshot(std::shared_ptr<const Snapshot> snapshot) override;
  void paintPage(QPainter& painter, const QRectF& target) override;
  bool needsPredictions() const override { return true; }

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();

  ScoresPlot::Kind m_kind;
  std::shared_ptr<const PreparedData> m_data;
  ScoresPlot* m_plot;
  QLabel* m_note;
};

}  // namespace neurarium
