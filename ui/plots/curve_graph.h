#pragma once

#include <qcustomplot.h>

namespace neurarium {

/// A line that looks two pixels wide. A wide antialiased pen costs up to a hundred times as much as one of a single pixel, so two thin lines
/// are drawn close to each other.
class CurveGraph : public QCPGraph {
  Q_OBJECT

 public:
  using QCPGraph::QCPGraph;

  /// One pixel wide: for what lies behind another curve.
  void setThin(bool on) { m_isThin = on; }

 protected:
  void draw(QCPPainter* painter) override;

 private:
  bool m_isThin = false;
};

}  // namespace neurarium
