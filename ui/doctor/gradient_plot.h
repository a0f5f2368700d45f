#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/diagnostics/measurement.h"
#include "core/diagnostics/thresholds.h"
#include "core/network_spec.h"
#include "ui/plots/epoch_marker.h"
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
  /// Marks an epoch of the past, and reads the numbers there; nullopt for the newest.
  void setShownEpoch(std::optional<double> epoch);
  void setView(View view);
  /// A ratio below is written in the colour of warnings.
  void setVanishingRatio(double ratio);
  View view() const { return m_view; }

  QSize sizeHint() const override { return {420, 160}; }
  QSize minimumSizeHint() const override { return {200, 90}; }

 protected:
  void fill() override;
  void restyle() override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  /// NaN where the layer has no such number, or 0, which has no place on the axis.
  double valueOf(const Measurement& measurement, std::size_t layer) const;
  std::size_t layers() const { return m_measurements.empty() ? 0 : m_measurements.back()->layers.size(); }
  QString layerName(std::size_t layer) const;
  void fillCurves();
  void fillMap();
  void nameRows();
  /// The layers to be read at the pointer: the row of the map under it, or the curves nearest to it.
  std::vector<std::size_t> layersAtPointer(const Measurement& measurement) const;
  void setHeader();
  /// The measurements up to the epoch that is shown.
  std::span<const MeasurementPtr> seen() const;
  const Measurement* nearest(double epoch) const;

  std::vector<MeasurementPtr> m_measurements;
  NetworkSpec m_spec;
  double m_vanishingRatio = Thresholds{}.vanishingRatio;
  View m_view = View::Gradients;
  std::vector<QCPGraph*> m_curves;
  QCPColorMap* m_map;
  EpochMarker m_shown;
  QCPItemRect* m_usualBand;  ///< about the usual size of a step
  QCPItemLine* m_usual;
  double m_coldest = 0;  ///< of the map's colours: log₁₀ of the norm
  double m_hottest = 1;
  double m_pointerY = 0;  ///< in pixels
  PlotHeader* m_header;
  PlotCrosshair* m_crosshair;
};

}  // namespace neurarium
