#pragma once

#include <qcustomplot.h>

namespace neurarium {

/// A plot in the window's colours, fonts and language. It draws nothing while it is hidden, and catches up when it is shown.
class StyledPlot : public QCustomPlot {
  Q_OBJECT

 public:
  explicit StyledPlot(QWidget* parent = nullptr);

  /// Draws the plot as vectors, whether it is showing or not.
  void paintPlot(QPainter& painter, const QRectF& target);

 protected:
  /// Call after a change: fills and draws the plot once, with the next frame, if it is showing.
  void requestUpdate();

  /// Brings the plottables up to date with the data.
  virtual void fill() = 0;
  /// Colours and words of what the subclass has added.
  virtual void restyle() = 0;

  void showEvent(QShowEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void catchUp();

  bool m_isStale = true;
  bool m_needsStyle = true;
};

}  // namespace neurarium
