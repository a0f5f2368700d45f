#pragma once

#include <array>
#include <memory>
#include <optional>

#include "core/loss.h"
#include "core/training/metrics_history.h"
#include "ui/plots/epoch_marker.h"
#include "ui/plots/smoothing.h"
#include "ui/plots/styled_plot.h"

class QMenu;
class QToolButton;

namespace neurarium {

class PlotCrosshair;
class CurveGraph;
class PlotCorner;
class PlotHeader;
class PlotZoom;
class UnseenGap;

/// The course of the loss or of the accuracy over the epochs: one curve a split, and for the loss one more with the penalty if there is any.
/// The user may look closer, smooth the curves, and make either axis logarithmic.
class MetricsPlot : public StyledPlot {
  Q_OBJECT

 public:
  enum class Quantity { Loss, Accuracy };

  explicit MetricsPlot(Quantity quantity, QWidget* parent = nullptr);
  ~MetricsPlot() override;

  /// Shows the course as it now is; new records are appended where the generation is the same. `history` stays the caller's and must live
  /// until it is replaced: a hidden plot reads it when it is shown.
  void setHistory(const MetricsHistory& history);
  /// Marks an epoch of the past, and reads the values there; nullopt for the newest.
  void setShownEpoch(std::optional<double> epoch);
  /// Names the loss in the title.
  void setLoss(Loss loss);

  bool isLogarithmic() const { return m_isLogarithmic; }
  void setLogarithmic(bool on);
  bool hasLogarithmicEpochs() const { return m_hasLogarithmicEpochs; }
  /// Epoch 0 lies outside of a logarithmic axis.
  void setLogarithmicEpochs(bool on);
  Smoothing smoothing() const { return m_smoothing; }
  /// Draws the smoothed curves, and pale behind them what was measured.
  void setSmoothing(Smoothing smoothing);
  bool isZoomed() const;
  void showWhole();

  /// Curves in the order training, validation, test, training with penalty; those without values are invisible.
  static constexpr int kCurves = 4;
  QCPGraph* curve(int index) const;
  /// What is drawn over curve() while it is smoothed.
  QCPGraph* smoothCurve(int index) const;

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
  void smooth();
  void setRanges();
  QCPRange epochRange() const;
  QCPRange linearRange() const;
  QCPRange logarithmicRange() const;
  void setHeaderValues();
  /// The curve of the data that training does not see: validation, else test; nullptr without.
  std::optional<int> unseenCurve() const;
  std::optional<QCPGraphData> best() const;
  void showGap();
  QString title() const;
  QString curveName(int index) const;
  QString valueText(double value) const;
  /// The value of a curve at one of its keys, and the smoothed one where it is.
  QString readText(int index, double key, double value) const;
  void fillMenu(QMenu& menu);
  void nameButtons();
  void placeButtons();

  Quantity m_quantity;
  Loss m_loss = Loss::MeanSquaredError;
  std::array<CurveGraph*, kCurves> m_curves{};
  std::array<CurveGraph*, kCurves> m_smoothCurves{};
  std::array<QPen, kCurves> m_pens;  ///< that each quantity is known by
  std::unique_ptr<UnseenGap> m_gap;  ///< of the loss only
  EpochMarker m_shown;
  PlotZoom* m_zoom;
  PlotHeader* m_header;
  PlotCrosshair* m_crosshair;
  PlotCorner* m_corner;
  QToolButton* m_wholeButton;          ///< shown while the plot is zoomed
  QToolButton* m_logButton = nullptr;  ///< of the loss only
  QToolButton* m_menuButton = nullptr;
  const MetricsHistory* m_history = nullptr;
  int m_generation = -1;
  int m_earlierGeneration = -1;
  std::size_t m_count = 0;  ///< records of this generation that the curves hold
  double m_least = 0;       ///< over all finite positive values: for the logarithmic axis
  double m_most = 0;
  bool m_hasPenalty = false;
  double m_lastEpoch = 0;
  bool m_isLogarithmic = false;
  bool m_hasLogarithmicEpochs = false;
  Smoothing m_smoothing = Smoothing::Off;
};

}  // namespace neurarium
