#pragma once

#include "ui/widgets/panel.h"

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QSpinBox;

namespace neurarium {

class Captioned;
class NumberField;
class ScheduleCurve;

/// What training minimises, and how: loss, optimizer, schedule, gradient clipping and regularisation. The numbers that the chosen optimizer or
/// schedule does not use are hidden.
class TrainingPanel : public Panel {
  Q_OBJECT

 public:
  explicit TrainingPanel(ProjectDocument& document, QWidget* parent = nullptr);

 protected:
  void showDocument() override;

 private:
  /// Where a number of the settings is, and when it has a meaning.
  using Number = double& (*)(TrainingSettings&);
  using Use = bool (*)(const TrainingSettings&);
  using Words = const char*;
  struct NumberRow {
    NumberField* field;
    Captioned* captioned;
    Number number;
    Use isUsed;
  };

  void addSection(Words title);
  Captioned* addField(QWidget* control, Words caption, Words hint, int columns = 1);
  /// A combo box for an enumeration of the settings.
  template <typename E>
  QComboBox* addCombo(const char* name, Words caption, Words hint);
  void addNumber(const char* name, Words caption, Words hint, Number number, Use isUsed, EditMerge merge);
  void addLoss();
  void addOptimizer();
  void addSchedule();
  void addClip();
  void addRegularization();
  void addEarlyStop();
  void showLosses();

  QGridLayout* m_grid = nullptr;  ///< of the section that is being made
  int m_cells = 0;
  std::vector<NumberRow> m_numbers;
  QComboBox* m_loss = nullptr;
  QComboBox* m_optimizer = nullptr;
  QComboBox* m_schedule = nullptr;
  QSpinBox* m_scheduleEpochs = nullptr;
  Captioned* m_scheduleEpochsField = nullptr;
  QCheckBox* m_earlyStop = nullptr;
  QSpinBox* m_patience = nullptr;
  Captioned* m_patienceField = nullptr;
  QLabel* m_needsValidation = nullptr;
  ScheduleCurve* m_curve = nullptr;
  QComboBox* m_clip = nullptr;
};

}  // namespace neurarium
