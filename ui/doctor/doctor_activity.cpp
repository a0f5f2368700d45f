#include "ui/doctor/doctor_activity.h"

#include "ui/canvas/network_canvas.h"
#include "ui/doctor/activation_panel.h"
#include "ui/doctor/diagnosis_panel.h"
#include "ui/doctor/finding_text.h"
#include "ui/doctor/gradient_bars.h"
#include "ui/doctor/gradient_panel.h"
#include "ui/doctor/help_dialog.h"
#include "ui/doctor/threshold_dialog.h"
#include "ui/selection.h"

namespace neurarium {

DoctorActivity::DoctorActivity(ProjectDocument& document, TrainingController& controller,
                               Selection& selection, NetworkCanvas& canvas, Settings& settings,
                               QWidget* parent)
    : QObject(parent),
      m_document(document),
      m_controller(controller),
      m_selection(selection),
      m_canvas(canvas),
      m_settings(settings),
      m_diagnosis(new DiagnosisPanel(document, controller, parent)),
      m_gradients(new GradientPanel(document, controller, parent)),
      m_activations(new ActivationPanel(parent)),
      m_bars(new GradientBars(parent)) {
  m_controller.setThresholds(settings.thresholds);
  connect(m_diagnosis, &DiagnosisPanel::evidenceWanted, this, &DoctorActivity::evidenceWanted);
  connect(m_diagnosis, &DiagnosisPanel::helpWanted, this, &DoctorActivity::showHelpOn);
  connect(m_diagnosis, &DiagnosisPanel::thresholdsWanted, this, &DoctorActivity::showThresholds);
  connect(&m_controller, &TrainingController::measurementsChanged, this, &DoctorActivity::markUnits);
  connect(&m_controller, &TrainingController::measurementsChanged, this, &DoctorActivity::fillBars);
  m_bars->hide();
  alignWithLayers(*m_bars, m_canvas);
  connectActivations();
}

void DoctorActivity::connectActivations() {
  connect(&m_controller, &TrainingController::measurementsChanged, this, [this] {
    m_activations->setNetwork(m_document.project().network);
    m_activations->setMeasurements(m_controller.doctor().measurements());
  });
  connect(&m_controller, &TrainingController::snapshotChanged, m_activations, &ActivationPanel::setSnapshot);
  connect(&m_selection, &Selection::changed, this, [this] {
    const std::vector<int>& layers = m_selection.layers();
    m_activations->setSelected(layers.size() == 1 ? layers.front() : -1, m_selection.spot());
  });
  connect(m_activations, &ActivationPanel::unitChosen, &m_selection, &Selection::selectSpot);
}

void DoctorActivity::setActive(bool active) {
  m_isActive = active;
  m_bars->setVisible(active);
  markUnits();
  fillBars();
}

void DoctorActivity::markUnits() {
  const std::vector<MeasurementPtr>& measurements = m_controller.doctor().measurements();
  m_canvas.setMeasurement(m_isActive && !measurements.empty() ? measurements.back() : nullptr);
}

void DoctorActivity::fillBars() {
  if (!m_isActive) return;
  m_bars->setNetwork(m_document.project().network);
  m_bars->setVanishingRatio(m_controller.doctor().thresholds().vanishingRatio);
  m_bars->setMeasurements(m_controller.doctor().measurements());
}

QWidget* DoctorActivity::diagnosisPanel() const {
  return m_diagnosis;
}

QWidget* DoctorActivity::gradientPanel() const {
  return m_gradients;
}

QWidget* DoctorActivity::activationPanel() const {
  return m_activations;
}

QWidget* DoctorActivity::gradientBars() const {
  return m_bars;
}

DoctorActivity::Evidence DoctorActivity::evidenceOf(Finding finding) {
  switch (finding) {
    case Finding::VanishingGradients:
    case Finding::ExplodingGradients:
    case Finding::LearningRateTooLow:
    case Finding::SymmetricWeights:
      return Evidence::Gradients;
    case Finding::DeadUnits:
    case Finding::SaturatedUnits:
      return Evidence::Activations;
    default:
      return Evidence::Loss;
  }
}

QString DoctorActivity::diagnosisText() const {
  QStringList names;
  for (const Verdict& verdict : m_controller.doctor().verdicts()) names.append(findingName(verdict.finding));
  return names.join(", ");
}

void DoctorActivity::showHelp() {
  const std::vector<Verdict>& verdicts = m_controller.doctor().verdicts();
  showHelpOn(verdicts.empty() ? Finding::Healthy : verdicts.front().finding);
}

void DoctorActivity::showHelpOn(Finding finding) {
  if (!m_help) m_help = new HelpDialog(m_diagnosis->window());
  m_help->showPage(finding);
}

void DoctorActivity::showThresholds() {
  ThresholdDialog dialog(m_settings.thresholds, m_diagnosis);
  connect(&dialog, &ThresholdDialog::thresholdsChanged, this, [this](const Thresholds& thresholds) {
    m_settings.thresholds = thresholds;
    m_controller.setThresholds(thresholds);
    fillBars();
  });
  dialog.exec();
}

}  // namespace neurarium
