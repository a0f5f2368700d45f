#pragma once

#include <array>
#include <memory>

#include "core/training/snapshot.h"
#include "ui/output/binary_scores.h"
#include "ui/plots/styled_plot.h"

namespace neurarium {

class PlotCrosshair;
class PlotHeader;

/// Two classes at every threshold (ROC), or predicted probabilities against what came true (calibration): one curve a split.
class ScoresPlot : public StyledPlot {
  Q_OBJECT

 public:
  enum class Kind { Roc, Calibration };

  explicit ScoresPlot(Kind kind, QWidget* parent = nullptr);

  void setData(std::shared_ptr<const PreparedData> prepared);
  void setSnapshot(std::shared_ptr<const Snapshot> snapshot);

  /// The curve of a split: 0 training, 1 validation, 2 test.
  QCPGraph* curve(int split) const { return m_curves[static_cast<std::size_t>(split)]; }
  /// Calibration: the tenths of a split that have so few examples that their share says little, as rings beside the curve.
  QCPGraph* sparse(int split) const { return m_sparse[static_cast<std::size_t>(split)]; }
  static constexpr int kSparse = 5;  ///< fewer than these

  QSize sizeHint() const override { return {300, 300}; }
  QSize minimumSizeHint() const override { return {160, 140}; }

 protected:
  void fill() override;
  void restyle() override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;

 private:
  void setHeaderValues();
  /// What stands in the read-out: at a share of false positives, or in the tenth around a probability.
  QString rocText(const BinaryScores& scores, double key, double& at) const;
  QString binText(const BinaryScores& scores, double key, double& at) const;

  Kind m_kind;
  std::shared_ptr<const PreparedData> m_data;
  std::shared_ptr<const Snapshot> m_snapshot;
  std::array<BinaryScores, 3> m_scores;
  std::array<QCPGraph*, 3> m_curves{};
  std::array<QCPGraph*, 3> m_sparse{};
  QCPGraph* m_diagonal;
  QCPGraph* m_borders;  ///< of the ROC: where each split stands at the network's own threshold
  PlotHeader* m_header;
  PlotCrosshair* m_crosshair;
};

}  // namespace neurarium
