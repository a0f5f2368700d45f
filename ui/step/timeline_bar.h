#pragma once

#include <QAbstractSlider>
#include <QRectF>
#include <array>

namespace neurarium {

class StepPlayer;

/// The five steps of a training step as a line of five stretches, with a mark where one is; dragged, it goes anywhere.
class TimelineBar : public QAbstractSlider {
  Q_OBJECT

 public:
  explicit TimelineBar(StepPlayer& player, QWidget* parent = nullptr);

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return {200, sizeHint().height()}; }
  /// Where a moment lies, in the widget.
  double xOf(int moment) const;
  int momentAt(double x) const;

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  bool event(QEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  static constexpr int kPhases = 5;

  QString nameOf(int phase) const;
  QRectF stretchOf(int phase) const { return m_stretches[static_cast<std::size_t>(phase)]; }
  void layOut();
  void showMoment();
  void retranslate();
  void paintStops(QPainter& painter, int phase) const;

  StepPlayer& m_player;
  std::array<QRectF, kPhases> m_stretches;
};

}  // namespace neurarium
