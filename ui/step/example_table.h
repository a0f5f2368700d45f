#pragma once

#include <QAbstractTableModel>
#include <memory>
#include <optional>

#include "core/data/prepared_data.h"
#include "core/trace/step_trace.h"

namespace neurarium {

class StepPlayer;

/// Either all examples of the training split, to choose one from, or those of the batch that is stepped through: what the network says of each,
/// its loss, and its gradient of one selected number, with the means over the batch in the last row. Numbers appear as the step makes them.
class ExampleTable : public QAbstractTableModel {
  Q_OBJECT

 public:
  explicit ExampleTable(const StepPlayer& player, QObject* parent = nullptr);

  void showAll(std::shared_ptr<const PreparedData> data);
  /// `place`: the number of θ whose gradients are shown, called `name`.
  void showBatch(std::shared_ptr<const PreparedData> data, std::optional<Index> place, const QString& name);
  bool isBatch() const { return m_isBatch; }
  /// To be called when the moment has changed.
  void showMoment();

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  enum BatchColumn { kNumber, kTarget, kOutput, kLoss, kGradient, kBatchColumns };
  QString cell(int row, int column) const;
  QString batchCell(int row, int column) const;
  QString targetText(Index example) const;
  QString outputText(Index column) const;
  int features() const;

  const StepPlayer& m_player;
  std::shared_ptr<const PreparedData> m_data;
  std::shared_ptr<const StepTrace> m_trace;  ///< whose batch is shown
  bool m_isBatch = false;
  std::optional<Index> m_place;
  QString m_placeName;
  Vector m_gradients;  ///< of the examples, for the place
};

}  // namespace neurarium
