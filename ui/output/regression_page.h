#pragma once

#include "ui/output/output_page.h"

class QCheckBox;
class QComboBox;
class QLabel;

namespace neurarium {

class PredictedPlot;

/// A regression that no plane or curve can show, or a reconstruction of numbers, one output at a time: predicted against true values, R² and mean absolute error of every split.
class RegressionPage : public OutputPage {
  Q_OBJECT

 public:
  explicit RegressionPage(QWidget* parent = nullptr);

  void setData(std::shared_ptr<const PreparedData> prepared) override;
  void setSnapshot(std::shared_ptr<const Snapshot> snapshot) override;
  void paintPage(QPainter& painter, const QRectF& target) override;
  bool needsPredictions() const override { return true; }

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();
  void fillOutputs();
  void showFigures();

  std::shared_ptr<const PreparedData> m_data;
  std::shared_ptr<const Snapshot> m_snapshot;
  PredictedPlot* m_plot;
  QLabel* m_figures;
  QComboBox* m_outputs;  ///< hidden where there is only one
  QCheckBox* m_residuals;
};

}  // namespace neurarium
