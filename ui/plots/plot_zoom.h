#pragma once

#include <qcustomplot.h>

namespace neurarium {

/// Lets the user look closer at a plot: the wheel zooms at the mouse (over an axis: that axis alone), dragging moves what is shown, a double
/// click comes back to the whole. Never shows more than the whole. While it is zoomed, a growing whole changes nothing that is shown.
class PlotZoom : public QObject {
  Q_OBJECT

 public:
  explicit PlotZoom(QCustomPlot* plot);

  /// What is shown unless the user looks closer.
  void setWhole(const QCPRange& x, const QCPRange& y);
  void showWhole();
  bool isZoomed() const { return m_isZoomed; }
  /// Linear or logarithmic; shows the whole until the next setWhole() tells what that is now.
  void setScale(QCPAxis* axis, QCPAxis::ScaleType type);

 signals:
  void zoomedChanged(bool isZoomed);

 private:
  struct Side {
    QCPAxis* axis;
    QCPRange whole;
  };

  void keepInside(Side& side);
  void setZoomed(bool on);

  Side m_x;
  Side m_y;
  bool m_isOwnChange = false;  ///< anything else that changes an axis is the user
  bool m_isZoomed = false;
};

}  // namespace neurarium
