#pragma once

#include <memory>

#include "core/training/snapshot.h"
#include "ui/inspector/layer_section.h"

class QCheckBox;
class QComboBox;

namespace neurarium {

class ActivationPlot;
class SmallLabel;
class UnitsField;

/// Units, activation and bias of dense layers, with the activation's curve and where the layer's pre-activations now lie on it.
class DenseSection : public LayerSection {
  Q_OBJECT

 public:
  DenseSection(ProjectDocument& document, QWidget* parent);

  bool suits(const LayerSpec& layer) const override { return std::holds_alternative<DenseSpec>(layer); }
  void setSnapshot(const std::shared_ptr<const Snapshot>& snapshot);

 protected:
  void showDocument() override;

 private:
  void addUnits();
  void addActivation();
  void addBias();
  void showSoftmax();
  void showMarks();

  UnitsField* m_units;
  QComboBox* m_activation;
  QCheckBox* m_bias;
  ActivationPlot* m_plot;
  SmallLabel* m_marks;
  std::shared_ptr<const Snapshot> m_snapshot;
};

}  // namespace neurarium
