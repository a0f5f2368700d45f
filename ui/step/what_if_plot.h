#pragma once

#include <memory>
#include <optional>

#include "ui/plots/styled_plot.h"
#include "ui/step/what_if_worker.h"

namespace neurarium {

class PlotHeader;

/// The loss as a curve over one number: where it is now, with the tangent whose slope is the gradient, where the next step takes it, and a point
/// that one drags along. Mouse: drag, wheel to zoom, double click for the first range. Keys: left and right, with Shift farther; + and −; Home.
class WhatIfPlot : public StyledPlot {
  Q_OBJECT

 public:
  explicit WhatIfPlot(QWidget* parent = nullptr);

  /// nullptr: none yet.
  void setCurve(std::shared_ptr<const WhatIfCurve> curve);
  const std::shared_ptr<const WhatIfCurve>& curve() const { return m_curve; }
  void setName(const QString& name);
  /// What the horizontal axis shows; a curve for it is on its way.
  void setRange(double from, double to);
  /// The point that is dragged. Without `objective` it is put on the curve.
  void setPoint(double value, std::optional<double> objective = std::nullopt);

  QCPGraph* line() const { return m_line; }
  QCPGraph* tangent() const { return m_tangent; }
  QCPGraph* landing() const { return m_landing; }
  QCPGraph* point() const { return m_point; }

  QSize sizeHint() const override { return {270, 230}; }
  QSize minimumSizeHint() const override { return {160, 110}; }

 signals:
  void dragged(double value);
  void rangeWanted(double from, double to);
  void firstRangeWanted();

 protected:
  void fill() override;
  void restyle() override;
  bool event(QEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  double objectiveAt(double value) const;
  void drag(double value);
  void zoom(double factor, double around);
  void placeArrow();

  std::shared_ptr<const WhatIfCurve> m_curve;
  QString m_name;
  QCPRange m_range{-1, 1};
  double m_value = 0;
  double m_objective = 0;
  bool m_isDragging = false;
  PlotHeader* m_header;
  QCPGraph* m_line;
  QCPGraph* m_tangent;
  QCPGraph* m_present;
  QCPGraph* m_landing;
  QCPGraph* m_point;
  QCPItemLine* m_arrow;
};

}  // namespace neurarium
