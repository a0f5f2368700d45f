#pragma once

#include "ui/inspector/layer_section.h"

namespace neurarium {

class SmallLabel;

/// The features that the network receives, and where they are chosen.
class InputSection : public LayerSection {
  Q_OBJECT

 public:
  InputSection(ProjectDocument& document, QWidget* parent);
  bool suits(const LayerSpec& layer) const override { return std::holds_alternative<InputSpec>(layer); }

 protected:
  void showDocument() override;

 private:
  SmallLabel* m_features;
};

/// The rate of dropout layers.
class DropoutSection : public LayerSection {
  Q_OBJECT

 public:
  DropoutSection(ProjectDocument& document, QWidget* parent);
  bool suits(const LayerSpec& layer) const override { return std::holds_alternative<DropoutSpec>(layer); }

 protected:
  void showDocument() override;

 private:
  NumberField* m_rate;
};

/// Momentum and epsilon of batch normalisation.
class NormalizationSection : public LayerSection {
  Q_OBJECT

 public:
  NormalizationSection(ProjectDocument& document, QWidget* parent);
  bool suits(const LayerSpec& layer) const override {
    return std::holds_alternative<BatchNormalizationSpec>(layer);
  }

 protected:
  void showDocument() override;

 private:
  NumberField* m_momentum;
  NumberField* m_epsilon;
};

}  // namespace neurarium
