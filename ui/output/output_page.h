#pragma once

#include <QWidget>
#include <memory>
#include <optional>

#include "core/training/snapshot.h"

namespace neurarium {

/// One way of showing what the network computes. The view hands it data and snapshots only while it is showing; `snapshot` always belongs to
/// the data set last given, or is nullptr.
class OutputPage : public QWidget {
  Q_OBJECT

 public:
  using QWidget::QWidget;

  virtual void setData(std::shared_ptr<const PreparedData> prepared) = 0;
  virtual void setSnapshot(std::shared_ptr<const Snapshot> snapshot) = 0;
  /// The picture without its controls, as vectors where that is possible.
  virtual void paintPage(QPainter& painter, const QRectF& target) = 0;

  /// Rings this example of the training split.
  virtual void setMarkedExample(std::optional<Index> example) { (void)example; }

  /// What it draws from a snapshot.
  virtual bool needsOutputMap() const { return false; }
  virtual bool needsPredictions() const { return false; }

 signals:
  /// An example of the training split was clicked.
  void exampleClicked(Index example);
};

}  // namespace neurarium
