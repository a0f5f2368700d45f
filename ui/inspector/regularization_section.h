#pragma once

#include "ui/inspector/layer_section.h"

class QComboBox;

namespace neurarium {

/// Whether dense layers are regularised as the training says, or in their own way, and how.
class RegularizationSection : public LayerSection {
  Q_OBJECT

 public:
  RegularizationSection(ProjectDocument& document, QWidget* parent);

  bool suits(const LayerSpec& layer) const override { return std::holds_alternative<DenseSpec>(layer); }

 protected:
  void showDocument() override;

 private:
  struct Row {
    NumberField* field;
    double Regularization::*number;
  };
  void addPenalty(const char* name, Words caption, Words hint, double Regularization::*number);

  QComboBox* m_whose;
  std::vector<Row> m_rows;
};

}  // namespace neurarium
