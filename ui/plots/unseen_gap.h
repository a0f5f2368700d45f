#pragma once

#include <qcustomplot.h>

#include <optional>

namespace neurarium {

/// What training gained on its own examples and not on others: the area between two curves; and where the loss of the others was lowest, a
/// dot and a line.
class UnseenGap {
 public:
  explicit UnseenGap(QCustomPlot* plot);

  /// Shades from `unseen` (nullptr: nothing is shown) to `training` in `pen`'s colour, and marks `best` of the values that were measured.
  void show(const QCPGraph* unseen, QCPGraph* training, const QPen& pen,
            const std::optional<QCPGraphData>& best);

 private:
  QCPGraph* m_area;
  QCPItemLine* m_line;
  QCPGraph* m_dot;
};

}  // namespace neurarium
