#pragma once

#include <QObject>

#include "core/diagnostics/verdict.h"
#include "ui/settings.h"
#include "ui/training_controller.h"

namespace neurarium {

class DiagnosisPanel;
class GradientPanel;
class NetworkCanvas;

/// The Doctor activity: its panels, and what of it the canvas shows.
class DoctorActivity : public QObject {
  Q_OBJECT

 public:
  DoctorActivity(ProjectDocument& document, TrainingController& controller, NetworkCanvas& canvas,
                 Settings& settings, QWidget* parent);

  /// While active, the canvas marks dead and saturated units.
  void setActive(bool active);

  QWidget* diagnosisPanel() const;
  QWidget* gradientPanel() const;
  /// Whether the numbers of a finding show in the plot of the gradients, else in that of the loss.
  static bool isAboutGradients(Finding finding);
  /// What stands, in a few words: "Overfitting, dead units"; empty if nothing can be said.
  QString diagnosisText() const;

 signals:
  /// The plot that a finding's numbers come from is to be shown.
  void evidenceWanted(neurarium::Finding finding);

 private:
  void markUnits();
  void showThresholds();

  TrainingController& m_controller;
  NetworkCanvas& m_canvas;
  Settings& m_settings;
  DiagnosisPanel* m_diagnosis;
  GradientPanel* m_gradients;
  bool m_isActive = false;
};

}  // namespace neurarium
