#pragma once

#include <QWidget>

#include "core/training/metrics.h"
#include "ui/plots/split_id.h"

namespace neurarium {

/// The present losses of the splits, each with its key, large enough for the back row.
class OutputHeader : public QWidget {
  Q_OBJECT

 public:
  explicit OutputHeader(QWidget* parent = nullptr);

  void setMetrics(const EpochMetrics& metrics);
  /// Keeps room for the share of right classes under the losses.
  void setShowsAccuracy(bool on);
  void paintHeader(QPainter& painter, const QRectF& target) const;

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return {120, sizeHint().height()}; }

 protected:
  void paintEvent(QPaintEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void describe();
  static QString lossName(SplitId split);
  QFont valueFont() const;

  EpochMetrics m_metrics;
  bool m_showsAccuracy = true;
};

}  // namespace neurarium
