#pragma once

#include <qcustomplot.h>

#include <optional>

namespace neurarium {

/// A line through a plot over the epochs, at the one of the past that the window shows.
class EpochMarker {
 public:
  explicit EpochMarker(QCustomPlot* plot);

  void setEpoch(std::optional<double> epoch) { m_epoch = epoch; }
  std::optional<double> epoch() const { return m_epoch; }
  /// Before each drawing.
  void update();

 private:
  QCPItemLine* m_line;
  std::optional<double> m_epoch;
};

}  // namespace neurarium
