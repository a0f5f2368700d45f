#pragma once

#include "ui/widgets/panel.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QSlider;
class QSpinBox;

namespace neurarium {

class Captioned;
class DataChooser;
class FeatureChooser;
class Prompts;
class SeedField;
class SplitBar;

/// The examples: which set, how noisy, how many, split how, and what of them enters the network. Controls that a set has no use for are hidden.
class DataPanel : public Panel {
  Q_OBJECT

 public:
  /// `prompts` outlives the panel.
  DataPanel(ProjectDocument& document, Prompts& prompts, QWidget* parent = nullptr);

 protected:
  void showDocument() override;

 private:
  void addChooser();
  void addTargetControls();
  void addGeneratorControls();
  void addSplit();
  void addFeatures();
  void addSeed();

  void chooseSource(const std::string& id);
  void openTable();
  void showTargetControls(const Dataset& dataset, const DataSettings& settings);

  Prompts& m_prompts;
  DataChooser* m_chooser = nullptr;
  QLabel* m_hint = nullptr;
  QComboBox* m_target = nullptr;
  Captioned* m_targetField = nullptr;
  QCheckBox* m_classifyNumbers = nullptr;
  QSlider* m_noise = nullptr;
  Captioned* m_noiseField = nullptr;
  QSpinBox* m_points = nullptr;
  Captioned* m_pointsField = nullptr;
  QSpinBox* m_classes = nullptr;
  Captioned* m_classesField = nullptr;
  SplitBar* m_split = nullptr;
  QLabel* m_featuresTitle = nullptr;
  FeatureChooser* m_features = nullptr;
  QCheckBox* m_standardize = nullptr;
  QCheckBox* m_standardizeTarget = nullptr;
  QCheckBox* m_balance = nullptr;
  QCheckBox* m_reconstruct = nullptr;
  SeedField* m_seed = nullptr;
  Captioned* m_seedField = nullptr;
};

}  // namespace neurarium
