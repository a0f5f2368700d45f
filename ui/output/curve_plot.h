#pragma once

#include <memory>

#include "core/training/snapshot.h"
#include "ui/plots/styled_plot.h"

namespace neurarium {

class PlotHeader;

/// What the network makes of one input: its curve over the data's points and, where it is known, the function that they come from.
class CurvePlot : public StyledPlot {
  Q_OBJECT

 public:
  explicit CurvePlot(QWidget* parent = nullptr);

  void setData(std::shared_ptr<const PreparedData> prepared);
  void setSnapshot(std::shared_ptr<const Snapshot> snapshot);

  QCPGraph* fit() const { return m_fit; }
  QCPGraph* truth() const { return m_truth; }

  QSize sizeHint() const override { return {300, 260}; }
  QSize minimumSizeHint() const override { return {160, 140}; }

 protected:
  void fill() override;
  void restyle() override;

 private:
  void fillPoints();
  void fillFit();

  std::shared_ptr<const PreparedData> m_data;
  std::shared_ptr<const Snapshot> m_snapshot;
  std::array<QCPGraph*, 3> m_points{};  ///< by split
  QCPGraph* m_truth;
  QCPGraph* m_fit;
  PlotHeader* m_header;
  bool m_hasNewData = false;
};

}  // namespace neurarium
