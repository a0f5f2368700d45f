#pragma once

#include <QWidget>
#include <vector>

#include "ui/doctor/activation_axis.h"

namespace neurarium {

/// Histograms over time as ridges, one behind the other: the oldest at the back, the newest in front. Every ridge is as high as its highest bin.
class ActivationRidges : public QWidget {
  Q_OBJECT

 public:
  struct Ridge {
    double epoch = 0;
    std::vector<double> shares;  ///< of each bin of the axis; empty: nothing could be counted
  };

  explicit ActivationRidges(QWidget* parent = nullptr);

  /// Oldest first. `symbol` is what the axis counts: z or a.
  void setRidges(const ActivationAxis& axis, std::vector<Ridge> ridges, const QString& symbol);
  const std::vector<Ridge>& ridges() const { return m_ridges; }
  const ActivationAxis& axis() const { return m_axis; }
  /// As many as can be told apart in the present height.
  std::size_t mostRidges() const;
  /// What is under that place: "epoch 40, z from 1.2 to 1.4: 3.1 %"; empty beside the plot.
  QString readoutAt(const QPointF& position) const;

  QSize sizeHint() const override { return {420, 150}; }
  QSize minimumSizeHint() const override { return {150, 70}; }

 signals:
  /// Another number of ridges has room.
  void roomChanged();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  struct Frame;
  struct Place {
    int ridge = -1;
    int bin = -1;
  };
  Frame frame() const;
  Place placeAt(const Frame& frame, const QPointF& position) const;
  QString readout(const Place& place) const;
  void drawAxis(QPainter& painter, const Frame& frame) const;
  void drawRidge(QPainter& painter, const Frame& frame, int ridge, bool isPointed) const;
  void drawEpochs(QPainter& painter, const Frame& frame) const;
  void drawReadout(QPainter& painter, const Frame& frame, const Place& place) const;
  void describe();

  ActivationAxis m_axis;
  std::vector<Ridge> m_ridges;
  QString m_symbol = QStringLiteral("z");
  QPointF m_mouse{-1, -1};
};

}  // namespace neurarium
