#pragma once

#include <QListWidget>
#include <QTimer>
#include <memory>

#include "core/diagnostics/measurement.h"
#include "core/training/snapshot.h"
#include "ui/network_spot.h"
#include "ui/theme.h"

namespace neurarium {

/// Every dead and every saturated unit, by layer. The chosen one says below its name why it is so; what it says follows the run.
class UnitList : public QListWidget {
  Q_OBJECT

 public:
  explicit UnitList(QWidget* parent = nullptr);

  /// nullptr: nothing measured yet.
  void setMeasurement(const MeasurementPtr& measurement, const NetworkSpec& spec);
  void setSnapshot(const std::shared_ptr<const Snapshot>& snapshot);
  /// What is selected elsewhere, without a signal; shows once, and as long as, the unit is in the list.
  void choose(const NetworkSpot& unit);

  QSize sizeHint() const override { return {220, 130}; }
  QSize minimumSizeHint() const override { return {130, 60}; }

 signals:
  void unitChosen(const neurarium::NetworkSpot& unit);

 protected:
  void showEvent(QShowEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  struct Row {
    NetworkSpot unit;
    UnitState state = UnitState::Alive;
    bool operator==(const Row&) const = default;
  };

  void refresh();
  std::vector<Row> rowsNow() const;
  void fill();
  void explain();
  void restyle();
  QListWidgetItem* addNote(const QString& text);
  QString nameOf(const Row& row) const;
  void onCurrentChanged(QListWidgetItem* item);

  MeasurementPtr m_measurement;
  NetworkSpec m_spec;
  std::shared_ptr<const Snapshot> m_snapshot;
  std::vector<Row> m_rows;  ///< as they stand in the list
  bool m_isFilled = false;
  NetworkSpot m_chosen;
  QTimer m_pause;  ///< between two looks at the data
  bool m_isStale = false;
  ThemeChoice m_theme = ThemeChoice::Light;  ///< that it is drawn for
};

}  // namespace neurarium
