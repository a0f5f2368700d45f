#pragma once

#include <QPointF>
#include <QWidget>
#include <memory>
#include <optional>

#include "ui/output/confusion_counts.h"

namespace neurarium {

/// A row for each true class, a column for each predicted one, shaded by the share of the row: blue on the diagonal, orange beside it.
class ConfusionMatrix : public QWidget {
  Q_OBJECT

 public:
  explicit ConfusionMatrix(QWidget* parent = nullptr);

  void setData(std::shared_ptr<const PreparedData> prepared);
  void setCounts(ConfusionCounts counts);
  const ConfusionCounts& counts() const { return m_counts; }

  void paintMatrix(QPainter& painter, const QRectF& target) const;

  QSize sizeHint() const override { return {300, 300}; }
  QSize minimumSizeHint() const override { return {160, 160}; }

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  /// Where the cells are, and how much of the names there is room for.
  struct Geometry {
    QRectF cells;
    double cell = 0;
    bool isTurned = false;  ///< the columns' names stand upright
  };

  Geometry geometryFor(const QRectF& target) const;
  QString className(int index) const;
  double widestName() const;
  void paintCell(QPainter& painter, const QRectF& cell, int trueClass, int predicted) const;
  void paintNames(QPainter& painter, const Geometry& geometry) const;
  void paintReadout(QPainter& painter, const Geometry& geometry) const;
  void describe();

  std::shared_ptr<const PreparedData> m_data;
  ConfusionCounts m_counts;
  std::optional<QPointF> m_mouse;
};

}  // namespace neurarium
