#pragma once

#include <qcustomplot.h>

namespace neurarium {

/// The area between this graph, which is not drawn itself, and the one that it is filled to. Where points lie close, Qt takes tens of
/// milliseconds to fill the polygon: here each column of pixels is filled once, from the lowest to the highest that lies in it.
class GapArea : public QCPGraph {
 public:
  using QCPGraph::QCPGraph;

 protected:
  void draw(QCPPainter* painter) override;

 private:
  /// Whether the columns are worth it, and can be made: both graphs have the same keys.
  bool isDense(const QCPPainter& painter) const;
};

}  // namespace neurarium
