#pragma once

#include <optional>
#include <vector>

#include "core/diagnostics/measurement.h"
#include "core/network_spec.h"
#include "ui/plots/styled_plot.h"

namespace neurarium {

class PlotCrosshair;
class PlotHeader;

/// What reaches each layer over the epochs: the norm of its gradient, or how much a step changes its weights, as curves on a logarithmic axis; or
/// the norms as a heat map, one row a layer.
class GradientPlot : public StyledPlot {
  Q_OBJECT

 public:
  enum class View { Gradients, Updates, HeatMap };

  explicit GradientPlot(QWidget* parent = nullptr);

  void setMeasurements(const std::vector<MeasurementPtr>& measurements, const NetworkSpec& spec);
  void setView(View view);
  View view() const { return m_view; }

  QSize sizeHint() const override { return {420, 160}; }
  QSize minimumSizeHint() const override { return {200, 90}; }

 protected:
  void fill() override;
  void restyle() override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;

 private:
  /// NaN where the layer has no such number, or 0, which has no place on the axis.
  double valueOf(const Measurement& measurement, std::size_t layer) const;
  std::size_t layers() const { return m_measurements.empty() ? 0 : m_measurements.back()->layers.size(); }
  QString layerName(std::size_t layer) const;
  QColor layerColor(std::size_t layer) const;
  void fillCurves();
  void fillMap();
  void setHeader();
  const Measurement* nearest(double epoch) const;

  std::vector<MeasurementPtr> m_measurements;
  NetworkSpec m_spec;
  View m_view = View::Gradients;
  std::vector<QCPGraph*> m_curves;
  QCPColorMap* m_map;
  QCPItemLine* m_usual;  ///< the usual size of a step
  PlotHeader* m_header;
  PlotCrosshair* m_crosshair;
};

}  // namespace neurarium
