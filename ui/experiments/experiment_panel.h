#pragma once

#include <QTimer>
#include <QWidget>

#include "core/experiments/experiment_runner.h"
#include "ui/project_document.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;
class QSpinBox;
class QTreeWidget;

namespace neurarium {

class ExperimentPlot;

/// Trains variants of the project beside each other, from the same seed on the same data: remedies, learning rates, or ever more units.
class ExperimentPanel : public QWidget {
  Q_OBJECT

 public:
  explicit ExperimentPanel(ProjectDocument& document, QWidget* parent = nullptr);

  bool isRunning() const { return m_runner && m_runner->isRunning(); }

 protected:
  void changeEvent(QEvent* event) override;

 private:
  enum Kind { Remedies, Rates, Units, Range };

  std::vector<Variant> chosenVariants() const;
  std::vector<VariantResult> results() const;
  QString nameOf(const Variant& variant) const;
  void toggle();
  void refresh();
  void fillTable();
  void useChosen();
  void showControls();
  void retranslate();

  ProjectDocument& m_document;
  QComboBox* m_kind;
  QListWidget* m_remedies;
  QLabel* m_epochsCaption;
  QSpinBox* m_epochs;
  QPushButton* m_start;
  QProgressBar* m_progress;
  QCheckBox* m_unseen;
  ExperimentPlot* m_plot;
  QTreeWidget* m_table;
  QPushButton* m_use;
  QTimer m_poll;
  std::unique_ptr<ExperimentRunner> m_runner;  ///< nullptr before the first experiment
};

}  // namespace neurarium
