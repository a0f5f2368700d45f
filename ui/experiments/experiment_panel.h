#pragma once

#include <QScrollArea>
#include <QTimer>
#include <memory>

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

class ComparedProject;
class ExperimentPlot;
class Prompts;
class VariantMaps;

/// Trains variants of the project beside each other, from the same seed on the same data: remedies, learning rates, or ever more units; compares
/// it with another; or tries a range of learning rates. Any of them can take the project's place.
class ExperimentPanel : public QScrollArea {
  Q_OBJECT

 public:
  ExperimentPanel(ProjectDocument& document, Prompts& prompts, QWidget* parent = nullptr);

  bool isRunning() const { return m_runner && m_runner->isRunning(); }

 protected:
  void showEvent(QShowEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  enum Kind { Remedies, Rates, Units, Range, Comparison };
  enum Column { Name, Training, Unseen, Accuracy, ColumnCount };

  void makeControls();
  void arrange();
  std::vector<Variant> chosenVariants() const;
  /// With what a range test suggests.
  QString nameOf(std::size_t variant) const;
  void toggle();
  /// Shows where the experiment stands, if the panel is showing.
  void refresh();
  void showProgress();
  void fillTable();
  void fillRow(int row);
  void fillMaps();
  void choose(int variant);
  void useChosen();
  void showRemedies();
  void showControls();
  void retranslate();

  ProjectDocument& m_document;
  QComboBox* m_kind;
  QListWidget* m_remedies;
  ComparedProject* m_compared;
  QLabel* m_epochsCaption;
  QSpinBox* m_epochs;
  QPushButton* m_start;
  QProgressBar* m_progress;
  QLabel* m_note;  ///< that the project has changed since
  QCheckBox* m_unseen;
  ExperimentPlot* m_plot;
  QTreeWidget* m_table;
  VariantMaps* m_maps;
  QPushButton* m_use;
  QTimer m_poll;
  Project m_base;                              ///< what the experiment began with
  std::unique_ptr<ExperimentRunner> m_runner;  ///< nullptr before the first experiment
  std::vector<VariantResult> m_results;        ///< as they are shown
  std::uint64_t m_revision = 0;                ///< of m_results
};

}  // namespace neurarium
