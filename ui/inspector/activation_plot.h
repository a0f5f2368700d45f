#pragma once

#include <QWidget>
#include <optional>

#include "ui/inspector/activation_marks.h"

namespace neurarium {

/// An activation's curve and its derivative, with the pre-activations of a layer as bars along the z axis and each unit's mean as a dot on the
/// curve.
class ActivationPlot : public QWidget {
  Q_OBJECT

 public:
  explicit ActivationPlot(QWidget* parent = nullptr);

  void setActivation(Activation activation, Index units);
  /// Shapes: units × examples; an empty matrix takes the marks away.
  void setPreActivations(ConstMatrixRef z);
  /// z of the shown example, for the plot of a single neuron.
  void setExample(std::optional<double> z);
  const ActivationMarks& marks() const { return m_marks; }

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  struct Frame;  ///< the place of the plot and its axes
  Frame frame() const;
  void drawAxes(QPainter& painter, const Frame& frame) const;
  void drawBars(QPainter& painter, const Frame& frame) const;
  void drawCurves(QPainter& painter, const Frame& frame) const;
  void drawDots(QPainter& painter, const Frame& frame) const;
  void drawLegend(QPainter& painter, const Frame& frame) const;
  void describe();

  Activation m_activation = Activation::Tanh;
  Index m_units = 1;
  ActivationMarks m_marks;
  std::optional<double> m_example;
};

}  // namespace neurarium
