#pragma once

#include <QScrollArea>

#include "core/diagnostics/remedy.h"
#include "ui/training_controller.h"

class QLabel;
class QListWidget;
class QPushButton;
class QVBoxLayout;

namespace neurarium {

class VerdictCard;

/// What is the matter with the run, why, and what helps; and the log of what was found. A remedy is an edit like any other, and the run begins
/// anew with it.
class DiagnosisPanel : public QScrollArea {
  Q_OBJECT

 public:
  DiagnosisPanel(ProjectDocument& document, TrainingController& controller, QWidget* parent = nullptr);

  QSize sizeHint() const override { return {290, 400}; }

 signals:
  void evidenceWanted(neurarium::Finding finding);
  void helpWanted(neurarium::Finding finding);
  void thresholdsWanted();

 protected:
  void showEvent(QShowEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void refresh();
  void showCards();
  void showLog();
  void apply(Remedy remedy);
  void retranslate();

  ProjectDocument& m_document;
  TrainingController& m_controller;
  QLabel* m_waiting;
  QVBoxLayout* m_cards;
  std::vector<VerdictCard*> m_shown;
  QLabel* m_logTitle;
  QListWidget* m_log;
  QPushButton* m_thresholds;
};

}  // namespace neurarium
