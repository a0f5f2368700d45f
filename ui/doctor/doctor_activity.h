#pragma once

#include <QObject>

#include "core/diagnostics/verdict.h"
#include "ui/settings.h"
#include "ui/training_controller.h"

namespace neurarium {

class ActivationPanel;
class DiagnosisPanel;
class GradientBars;
class GradientPanel;
class HelpDialog;
class NetworkCanvas;
class Selection;

/// The Doctor activity: its panels, and what of it the canvas shows.
class DoctorActivity : public QObject {
  Q_OBJECT

 public:
  DoctorActivity(ProjectDocument& document, TrainingController& controller, Selection& selection,
                 NetworkCanvas& canvas, Settings& settings, QWidget* parent);

  /// While active, the canvas marks dead and saturated units, and the bars under it show.
  void setActive(bool active);

  QWidget* diagnosisPanel() const;
  QWidget* gradientPanel() const;
  /// To stand directly under the canvas.
  QWidget* gradientBars() const;
  QWidget* activationPanel() const;
  enum class Evidence { Loss, Gradients, Activations };
  /// The plot that shows the numbers of a finding.
  static Evidence evidenceOf(Finding finding);
  /// What stands, in a few words: "Overfitting, dead units"; empty if nothing can be said.
  QString diagnosisText() const;
  /// Opens the help on what stands.
  void showHelp();

 signals:
  /// The plot that a finding's numbers come from is to be shown.
  void evidenceWanted(neurarium::Finding finding);

 private:
  void markUnits();
  void fillBars();
  void connectActivations();
  void showThresholds();
  void showHelpOn(Finding finding);

  ProjectDocument& m_document;
  TrainingController& m_controller;
  Selection& m_selection;
  NetworkCanvas& m_canvas;
  Settings& m_settings;
  DiagnosisPanel* m_diagnosis;
  GradientPanel* m_gradients;
  ActivationPanel* m_activations;
  GradientBars* m_bars;
  HelpDialog* m_help = nullptr;  ///< made when it is first asked for
  bool m_isActive = false;
};

}  // namespace neurarium
