#pragma once

#include <QWidget>
#include <memory>
#include <vector>

#include "core/diagnostics/measurement.h"
#include "core/training/snapshot.h"
#include "ui/network_spot.h"

class QButtonGroup;
class QComboBox;
class QLabel;

namespace neurarium {

class ActivationRidges;
class UnitList;

/// What the units of a layer receive or answer, as histograms over the epochs, and which units of all layers are dead or saturated.
class ActivationPanel : public QWidget {
  Q_OBJECT

 public:
  enum class Values { PreActivations, Activations };

  explicit ActivationPanel(QWidget* parent = nullptr);

  void setNetwork(const NetworkSpec& spec);
  /// Oldest first; those of another network than the one set are not shown.
  void setMeasurements(const std::vector<MeasurementPtr>& measurements);
  void setSnapshot(const std::shared_ptr<const Snapshot>& snapshot);
  /// Follows what is selected elsewhere: a dense layer, or one of its units or links. Other layers change nothing.
  void setSelected(int layer, const NetworkSpot& spot);
  int layer() const;

  QSize sizeHint() const override { return {700, 190}; }

 signals:
  void unitChosen(const neurarium::NetworkSpot& unit);

 protected:
  void showEvent(QShowEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void refresh();
  void fillLayers();
  void retranslate();
  const LayerMeasurement* measured(const Measurement& measurement) const;
  QString shares(const LayerMeasurement& newest) const;

  NetworkSpec m_spec;
  std::vector<MeasurementPtr> m_measurements;
  QComboBox* m_layers;
  QButtonGroup* m_values;
  QLabel* m_shares;
  ActivationRidges* m_ridges;
  UnitList* m_units;
};

}  // namespace neurarium
