#pragma once

#include <array>
#include <optional>

#include "core/loss.h"
#include "core/training/metrics_history.h"
#include "ui/plots/styled_plot.h"

class QToolButton;

namespace neurarium {

class PlotCrosshair;
class PlotHeader;

/// The course of the loss or of the accuracy over the epochs: one curve a split, and for the loss one more with the penalty if there is any.
class MetricsPlot : public StyledPlot {
  Q_OBJECT

 public:
  enum class Quantity { Loss, Accuracy };

  explicit MetricsPlot(Quantity quantity, QWidget* parent = nullptr);

  /// Shows the course as it now is; new records are appended where the generation is the same. `history` stays the caller's and must live
  /// until it is replaced: a hidden plot reads it when it is shown.
  void setHistory(const MetricsHistory& history);
  /// Names the loss in the title.
  void setLoss(Loss loss);

  bool isLogarithmic() const { return m_isLogarithmic; }
  void setLogarithmic(bool on);

  /// Curves in the order training, validation, test, training with penalty; those without values are invisible.
  static constexpr int kCurves = 4;
  QCPGraph* curve(int index) const { return m_curves[static_cast<std::size_t>(index)]; }

  /// The epoch with the lowest loss on unseen data (validation, else test); nullopt where there is none, or for the accuracy.
  std::optional<double> bestEpoch() const;

  QSize sizeHint() const override { return {420, 180}; }
  QSize minimumSizeHint() const override { return {200, 110}; }

 protected:
  void fill() override;
  void restyle() override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;

 private:
  void append(const std::vector<EpochMetrics>& records);
  void setRanges();
  void setLinearRange();
  void setLogarithmicRange();
  void setHeaderValues();
  /// The curve of the data that training does not see: validation, else test; nullptr without.
  QCPGraph* unseenCurve() const;
  void showGap();
  QString title() const;
  QString curveName(int index) const;
  QString valueText(double value) const;
  void placeButton();

  Quantity m_quantity;
  Loss m_loss = Loss::MeanSquaredError;
  std::array<QCPGraph*, kCurves> m_curves{};
  // Of the loss only:
  QCPGraph* m_gap = nullptr;          ///< the area between the unseen curve and the training's
  QCPItemLine* m_bestLine = nullptr;  ///< at bestEpoch()
  PlotHeader* m_header;
  PlotCrosshair* m_crosshair;
  QToolButton* m_logButton = nullptr;
  const MetricsHistory* m_history = nullptr;
  int m_generation = -1;
  std::size_t m_count = 0;  ///< records of this generation that the curves hold
  double m_least = 0;       ///< over all finite positive values: for the logarithmic axis
  double m_most = 0;
  bool m_hasPenalty = false;
  bool m_isLogarithmic = false;
};

}  // namespace neurarium
