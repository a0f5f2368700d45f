#pragma once

#include <qcustomplot.h>

#include <functional>
#include <optional>

#include "ui/plots/plot_style.h"

namespace neurarium {

/// A vertical line through a key of the plot, a dot on each curve there, and a box with their values. Lies on the buffered overlay layer, so
/// that the mouse moves it without drawing the curves again.
class PlotCrosshair : public QCPLayerable {
  Q_OBJECT

 public:
  struct Readout {
    QString title;
    std::vector<plotStyle::ReadoutRow> rows;
    std::vector<double> values;  ///< one a row: where its dot is
  };
  using Source = std::function<Readout(double key)>;

  /// `source` gives what is to be read at a key; asked at each drawing, so that values move with training.
  PlotCrosshair(QCustomPlot* plot, Source source);

  /// Shows the crosshair at a key, with the box near `at` (pixels); nullopt hides it.
  void setKey(std::optional<double> key, const QPointF& at = {});
  std::optional<double> key() const { return m_key; }

 protected:
  void applyDefaultAntialiasingHint(QCPPainter* painter) const override { painter->setAntialiasing(true); }
  void draw(QCPPainter* painter) override;

 private:
  Source m_source;
  std::optional<double> m_key;
  QPointF m_at;
};

}  // namespace neurarium
