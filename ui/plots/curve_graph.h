#pragma once

#include <qcustomplot.h>

namespace neurarium {

/// A line that looks two pixels wide. A wide antialiased pen costs up to a hundred times as much as one of a single pixel, so two thin lines
/// are drawn close to each other.
class CurveGraph : public QCPGraph {
  Q_OBJECT

 public:
  using QCPGraph::QCPGraph;

 protected:
  void draw(QCPPainter* painter) override;
};

}  // namespace neurarium
