#pragma once

#include "ui/inspector/layer_section.h"

class QComboBox;

namespace neurarium {

class InitializerPlot;

/// How the parameters of dense layers begin, with the weights that it draws.
class InitializerSection : public LayerSection {
  Q_OBJECT

 public:
  InitializerSection(ProjectDocument& document, QWidget* parent);

  bool suits(const LayerSpec& layer) const override { return std::holds_alternative<DenseSpec>(layer); }

 protected:
  void showDocument() override;

 private:
  QComboBox* m_type;
  NumberField* m_scale;
  NumberField* m_bias;
  InitializerPlot* m_plot;
};

}  // namespace neurarium
