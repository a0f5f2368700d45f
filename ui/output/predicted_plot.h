#pragma once

#include <array>
#include <memory>

#include "core/training/snapshot.h"
#include "ui/output/regression_figures.h"
#include "ui/plots/styled_plot.h"

namespace neurarium {

class PlotHeader;

/// Predicted against true numbers of one output, where a perfect network puts every point on the diagonal; or what is left, true less predicted,
/// against the predicted, where a good one leaves no pattern.
class PredictedPlot : public StyledPlot {
  Q_OBJECT

 public:
  explicit PredictedPlot(QWidget* parent = nullptr);

  void setData(std::shared_ptr<const PreparedData> prepared);
  void setSnapshot(std::shared_ptr<const Snapshot> snapshot);
  /// Which of several outputs is shown; the first, for other data anew.
  void setOutput(Index output);
  void setShowsResiduals(bool on);
  bool showsResiduals() const { return m_showsResiduals; }

  /// The points of a split: 0 training, 1 validation, 2 test.
  QCPGraph* points(int split) const { return m_points[static_cast<std::size_t>(split)]; }

  QSize sizeHint() const override { return {300, 300}; }
  QSize minimumSizeHint() const override { return {160, 140}; }

 protected:
  void fill() override;
  void restyle() override;

 private:
  void setRanges();
  void setResidualRanges();

  std::shared_ptr<const PreparedData> m_data;
  std::shared_ptr<const Snapshot> m_snapshot;
  Index m_output = 0;
  bool m_showsResiduals = false;
  std::array<QCPGraph*, 3> m_points{};
  QCPGraph* m_diagonal;
  PlotHeader* m_header;
};

}  // namespace neurarium
