#pragma once

#include <QWidget>

#include "ui/inspector/initializer_histogram.h"

namespace neurarium {

/// The histogram of the weights that an initialiser draws, with their bounds or their deviation.
class InitializerPlot : public QWidget {
  Q_OBJECT

 public:
  explicit InitializerPlot(QWidget* parent = nullptr);

  void setInitializer(const InitializerSpec& spec, Index inputs, Index units);
  /// "between −0.87 and 0.87"
  QString caption() const;

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  QRectF area() const;
  double x(double value) const;
  void drawEdges(QPainter& painter) const;
  void describe();

  InitializerSpec m_spec;
  Index m_inputs = 0;
  Index m_units = 0;
  InitializerHistogram m_histogram;
};

}  // namespace neurarium
