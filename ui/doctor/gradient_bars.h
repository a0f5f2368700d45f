#pragma once

#include <QWidget>
#include <optional>
#include <vector>

#include "core/diagnostics/measurement.h"
#include "core/diagnostics/thresholds.h"
#include "core/network_spec.h"

namespace neurarium {

class NetworkCanvas;

/// A strip under the network: below each layer with weights a bar for the norm of its gradient, on a logarithmic scale, and at the left the
/// ratio of the first layer's to the last one's.
class GradientBars : public QWidget {
  Q_OBJECT

 public:
  /// Where a layer stands, in pixels of the strip.
  struct Column {
    Index layer = 0;  ///< index in NetworkSpec::layers
    double x = 0;     ///< its middle
    double width = 0;
  };
  /// The scale's ends, as powers of ten.
  struct Decades {
    int lower = 0;
    int upper = 0;
    bool operator==(const Decades&) const = default;
  };
  static constexpr Decades kWidest{-8, 2};
  static constexpr Decades kNarrowest{-4, 0};

  explicit GradientBars(QWidget* parent = nullptr);

  void setNetwork(const NetworkSpec& spec);
  /// The run so far, oldest first; the newest is drawn.
  void setMeasurements(const std::vector<MeasurementPtr>& measurements);
  void setColumns(std::vector<Column> columns);
  /// A ratio below is written in the colour of warnings.
  void setVanishingRatio(double ratio);

  const std::vector<Column>& columns() const { return m_columns; }
  /// It grows by whole decades, up to kWidest, and only shrinks where a run begins anew.
  Decades decades() const { return m_decades; }
  /// Recent first layer's gradient ⁄ last one's.
  std::optional<double> ratio() const { return m_ratio; }
  bool isVanishing() const { return m_ratio && *m_ratio < m_vanishingRatio; }
  /// Of a column's bar; empty where nothing is measured, and where the gradient is 0.
  QRectF barRect(const Column& column) const;

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;
  bool event(QEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  /// What is measured of a layer, and its place among those with weights; nullptr for none.
  const LayerMeasurement* measured(Index layer) const;
  QRectF trackRect(const Column& column) const;
  double baseline() const;
  void growScale();
  void describe();
  QString layerText(const LayerMeasurement& layer) const;
  /// The words at the left; returns where they are, so that no value is written over them.
  QRectF drawWords(QPainter& painter) const;
  void drawScale(QPainter& painter, double wordsEnd) const;
  void drawColumn(QPainter& painter, const Column& column, const QRectF& words) const;

  NetworkSpec m_spec;
  MeasurementPtr m_newest;
  std::optional<double> m_ratio;
  std::vector<Column> m_columns;
  Decades m_decades = kNarrowest;
  double m_vanishingRatio = Thresholds{}.vanishingRatio;
};

/// Keeps the bars below the canvas' layers, whatever part of the network it shows.
void alignWithLayers(GradientBars& bars, const NetworkCanvas& canvas);

}  // namespace neurarium
