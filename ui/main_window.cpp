#include "ui/main_window.h"

#include <QApplication>
#include <QCloseEvent>
#include <QLabel>
#include <QMessageBox>
#include <QMimeData>
#include <QScreen>
#include <QStatusBar>
#include <QUndoView>
#include <QUrl>
#include <QVBoxLayout>

#include "ui/activity_bar.h"
#include "ui/canvas/network_canvas.h"
#include "ui/code/code_pane.h"
#include "ui/design/canvas_design.h"
#include "ui/design/layer_palette.h"
#include "ui/display_text.h"
#include "ui/doctor/doctor_activity.h"
#include "ui/doctor/early_stop_bar.h"
#include "ui/doctor/time_bar.h"
#include "ui/error_text.h"
#include "ui/experiments/experiment_panel.h"
#include "ui/inspector/design_bar.h"
#include "ui/inspector/inspector.h"
#include "ui/message_bar.h"
#include "ui/network_edits.h"
#include "ui/output/output_view.h"
#include "ui/panels/data_panel.h"
#include "ui/panels/training_panel.h"
#include "ui/panels/transport_bar.h"
#include "ui/play_key.h"
#include "ui/plots/metrics_plot.h"
#include "ui/plots/plot_turns.h"
#include "ui/step/step_activity.h"
#include "ui/templates/apply_template.h"
#include "ui/templates/template_gallery.h"
#include "ui/transfer_text.h"
#include "ui/window_exports.h"
#include "ui/window_menus.h"

namespace neurarium {

namespace {

constexpr QSize kFirstSize{1280, 720};
constexpr int kLeap = 100;

}  // namespace

MainWindow::MainWindow(Settings& settings, Language& language, Prompts& prompts, QWidget* parent)
    : QMainWindow(parent),
      m_settings(settings),
      m_language(language),
      m_prompts(prompts),
      m_controller(m_document),
      m_files(m_document, settings, prompts, this),
      m_selection(m_document),
      m_actions(new WindowActions(this)) {
  setAcceptDrops(true);
  setDockOptions(AllowTabbedDocks | AnimatedDocks);
  makeViews();

  QList<QAction*> panels;
  for (int dock = 0; dock < WindowDocks::Count; ++dock)
    panels.append((*m_docks)[static_cast<WindowDocks::Dock>(dock)]->toggleViewAction());
  QAction* undo = m_document.undoStack()->createUndoAction(this);
  QAction* redo = m_document.undoStack()->createRedoAction(this);
  undo->setShortcut(QKeySequence::Undo);
  redo->setShortcuts({QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z")});
  m_menus = new WindowMenus(*this, *m_actions, m_files, settings, undo, redo, panels);

  connectActions();
  connectDesign();
  connect(&m_document, &ProjectDocument::changed, this, &MainWindow::onDocumentChanged);
  connect(&m_document, &ProjectDocument::editRefused, this,
          [this](const Error& error) { m_messages->showProblem(describe(error)); });
  connect(&m_controller, &TrainingController::snapshotChanged, this, &MainWindow::onSnapshot);
  auto* turns = new PlotTurns({[this] { m_loss->setHistory(m_controller.history()); },
                               [this] { m_accuracy->setHistory(m_controller.history()); }},
                              this);
  connect(&m_controller, &TrainingController::historyChanged, turns,
          [this, turns] { m_controller.isPlaying() ? turns->request() : turns->updateAll(); });
  connect(&m_controller, &TrainingController::shownMomentChanged, this, [this] {
    m_loss->setShownEpoch(m_controller.shownEpoch());
    m_accuracy->setShownEpoch(m_controller.shownEpoch());
  });
  connect(new PlayKey(this), &PlayKey::pressed, &m_controller, &TrainingController::toggle);
  connect(&m_controller, &TrainingController::playingChanged, m_actions, &WindowActions::setPlaying);
  connect(m_output, &OutputView::needsChanged, this, &MainWindow::updateRequest);
  connect(&m_files, &ProjectFiles::stateChanged, this, &MainWindow::updateTitle);

  resize(kFirstSize);
  // Where it would only just fit, frame and all, it may as well have the whole screen.
  const QSize room = screen()->availableSize();
  if (room.width() < kFirstSize.width() * 1.1 || room.height() < kFirstSize.height() * 1.1)
    setWindowState(Qt::WindowMaximized);
  if (!settings.geometry.isEmpty()) restoreGeometry(settings.geometry);
  m_docks->windowLeapt();
  m_controller.setSpeed(settings.speed);
  (void)m_document.open(Project{}, {});
  setActivity(m_docks->activity());
  m_canvas->setFocus(Qt::OtherFocusReason);
  retranslate();
}

MainWindow::~MainWindow() {
  // QWidget hides and deletes the docks and views after the members are gone: nothing may hear of it.
  m_docks->disconnect(this);
  m_output->disconnect(this);
}

void MainWindow::makeViews() {
  addToolBar(new TransportBar(m_document, m_controller, this));
  addToolBar(Qt::LeftToolBarArea, new ActivityBar(*m_actions, this));

  m_canvas = new NetworkCanvas(this);
  m_messages = new MessageBar(this);
  auto* centre = new QWidget(this);
  auto* layout = new QVBoxLayout(centre);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  layout->addWidget(m_canvas, 1);
  layout->addWidget(m_messages);
  m_time = new TimeBar(m_document, m_controller, this);
  layout->addWidget(m_time);
  layout->addWidget(new EarlyStopBar(m_controller, this));
  m_output = new OutputView(this);
  m_designBar = new DesignBar(m_document, m_selection, this);
  m_step = new StepActivity(m_document, m_controller, m_selection, *m_canvas, *m_output, this);
  m_doctor = new DoctorActivity(m_document, m_controller, m_selection, *m_canvas, m_settings, this);
  layout->insertWidget(layout->indexOf(m_canvas) + 1, m_doctor->gradientBars());
  layout->addWidget(m_designBar);
  layout->addWidget(m_step->bar());
  setCentralWidget(centre);

  m_loss = new MetricsPlot(MetricsPlot::Quantity::Loss, this);
  m_accuracy = new MetricsPlot(MetricsPlot::Quantity::Accuracy, this);
  m_palette = new LayerPalette(m_document, this);
  m_inspector = new Inspector(m_document, m_selection, this);
  m_history = new QUndoView(m_document.undoStack(), this);
  m_history->setObjectName("history");
  WindowDocks::Contents contents{};
  contents[WindowDocks::Layers] = m_palette;
  contents[WindowDocks::Data] = new DataPanel(m_document, m_prompts, this);
  contents[WindowDocks::Training] = new TrainingPanel(m_document, this);
  contents[WindowDocks::Inspector] = m_inspector;
  contents[WindowDocks::History] = m_history;
  contents[WindowDocks::Example] = m_step->examplePanel();
  contents[WindowDocks::Diagnosis] = m_doctor->diagnosisPanel();
  contents[WindowDocks::Output] = m_output;
  contents[WindowDocks::Experiments] = new ExperimentPanel(m_document, m_prompts, this);
  contents[WindowDocks::WhatIf] = m_step->whatIfPanel();
  contents[WindowDocks::Gradients] = m_doctor->gradientPanel();
  contents[WindowDocks::Activations] = m_doctor->activationPanel();
  contents[WindowDocks::Formula] = m_step->formulaPane();
  auto* code = new CodePane(m_document, m_selection, this);
  contents[WindowDocks::Code] = code;
  new WindowExports({*m_canvas, *m_step, *code, *m_messages}, *m_actions, m_files, m_prompts, this);
  contents[WindowDocks::Loss] = m_loss;
  contents[WindowDocks::Accuracy] = m_accuracy;
  m_docks = new WindowDocks(*this, m_settings, contents);
  connect(m_docks, &WindowDocks::visibilityChanged, this, &MainWindow::updateRequest);

  m_gallery = new TemplateGallery(this);
  m_status = new QLabel(this);
  m_status->setObjectName("status");
  statusBar()->addWidget(m_status, 1);
  statusBar()->setSizeGripEnabled(false);
}

void MainWindow::resizeEvent(QResizeEvent* event) {
  QMainWindow::resizeEvent(event);
  // A leap (maximised, another screen), not a drag at the edge.
  const QSize leap = event->size() - event->oldSize();
  if (std::max(std::abs(leap.width()), std::abs(leap.height())) >= kLeap) m_docks->windowLeapt();
}

void MainWindow::connectActions() {
  using enum ActionId;
  const auto on = [this](ActionId id, auto slot) {
    connect((*m_actions)[id], &QAction::triggered, this, slot);
  };
  on(NewProject, [this] { m_files.newProject(); });
  on(Open, [this] { m_files.open(); });
  on(OpenTable, [this] { m_files.openTable(); });
  on(Templates, [this] { m_gallery->open(); });
  on(Save, [this] { m_files.save(); });
  on(SaveAs, [this] { m_files.saveAs(); });
  on(Quit, [this] { close(); });
  on(Play, [this] { m_controller.toggle(); });
  on(StepBatch, [this] { m_controller.stepBatch(); });
  on(StepEpoch, [this] { m_controller.stepEpoch(); });
  on(Reset, [this] { resetRun(m_document); });
  on(NewWeights, [this] { drawNewWeights(m_document); });
  connect(m_step, &StepActivity::placeChosen, this, [this] { (*m_docks)[WindowDocks::WhatIf]->raise(); });
  connect(m_doctor, &DoctorActivity::evidenceWanted, this, [this](Finding finding) {
    const DoctorActivity::Evidence evidence = DoctorActivity::evidenceOf(finding);
    const auto dock = evidence == DoctorActivity::Evidence::Gradients     ? WindowDocks::Gradients
                      : evidence == DoctorActivity::Evidence::Activations ? WindowDocks::Activations
                                                                          : WindowDocks::Loss;
    (*m_docks)[dock]->raise();
  });
  on(ActivityBuild, [this] { setActivity(Activity::Build); });
  on(ActivityTrain, [this] { setActivity(Activity::Train); });
  on(ActivityStep, [this] { setActivity(Activity::Step); });
  on(ActivityDoctor, [this] { setActivity(Activity::Doctor); });
  on(ShowWeights, [this] { m_canvas->setQuantity(NetworkCanvas::Quantity::Weight); });
  on(ShowActivations, [this] { m_canvas->setQuantity(NetworkCanvas::Quantity::Activation); });
  on(ShowChanges, [this] { m_canvas->setQuantity(NetworkCanvas::Quantity::Change); });
  on(ShowGradients, [this] { m_canvas->setQuantity(NetworkCanvas::Quantity::Gradient); });
  on(LanguageSystem, [this] { setLanguage({}); });
  on(LanguageEnglish, [this] { setLanguage("en"); });
  on(LanguageFrench, [this] { setLanguage("fr"); });
  on(ThemeLight, [this] { setTheme(ThemeChoice::Light); });
  on(ThemeDark, [this] { setTheme(ThemeChoice::Dark); });
  on(ResetArrangement, [this] { m_docks->resetArrangement(); });
  on(FullScreen, [this](bool full) { full ? showFullScreen() : showNormal(); });
  on(Help, [this] { m_doctor->showHelp(); });
  on(About, [this] {
    QMessageBox::about(this, tr("About Neurarium"),
                       tr("<h3>Neurarium %1</h3><p>Build a neural network by hand and watch it think.</p>"
                          "<p>Free software under the GNU General Public License, version 3 or later.</p>")
                           .arg(QApplication::applicationVersion()));
  });
  (*m_actions)[ShowWeights]->setChecked(true);
  constexpr ActionId kActivityActions[kActivities] = {ActivityBuild, ActivityTrain, ActivityStep,
                                                      ActivityDoctor};
  (*m_actions)[kActivityActions[static_cast<std::size_t>(m_settings.activity)]]->setChecked(true);
  (*m_actions)[m_settings.theme == ThemeChoice::Dark ? ThemeDark : ThemeLight]->setChecked(true);
  const QString& language = m_settings.language;
  (*m_actions)[language == "fr"   ? LanguageFrench
               : language == "en" ? LanguageEnglish
                                  : LanguageSystem]
      ->setChecked(true);
}

void MainWindow::connectDesign() {
  auto* design = new CanvasDesign(*m_canvas, *m_palette, *m_actions, m_document, m_selection);
  connect(design, &CanvasDesign::refused, this,
          [this](const Error& error) { m_messages->showProblem(describe(error)); });
  connect(design, &CanvasDesign::hinted, m_messages, &MessageBar::showNote);
  connect(m_gallery, &TemplateGallery::chosen, this, [this](const Project& project, const QString& name) {
    (void)applyTemplate(m_document, project, name);
  });
  connect(m_inspector, &Inspector::needsChanged, this, &MainWindow::updateRequest);
  connect(m_canvas, &NetworkCanvas::mappedUnitsChanged, this, &MainWindow::updateRequest);
  connect(m_messages, &MessageBar::remedyRequested, this, [this] {
    m_messages->hide();
    resetRun(m_document);
  });
}

void MainWindow::setActivity(Activity activity) {
  m_docks->setActivity(activity);
  m_designBar->setVisible(activity != Activity::Step);
  m_step->setActive(activity == Activity::Step);
  m_doctor->setActive(activity == Activity::Doctor);
  // Who goes elsewhere with the past still finds the way back.
  m_time->setVisible(activity == Activity::Train || activity == Activity::Doctor ||
                     m_controller.shownMoment());
  m_canvas->setFocus(Qt::OtherFocusReason);
}

void MainWindow::onDocumentChanged(const ProjectChange& change) {
  if (change.data || change.network)
    m_canvas->setNetwork(m_document.project().network, m_document.data(), change.layerOrigins);
  if (change.data) m_output->setData(m_document.data());
  m_loss->setLoss(m_document.project().training.loss);
  m_docks->setHasAccuracy(isClassification(m_document.data()->dataset->task));
  const bool hadTrained = m_controller.snapshot() && m_controller.snapshot()->step > 0;
  if (change.restarts) m_messages->hide();
  // Who resets, or draws new weights, knows.
  const bool isAnotherRun = change.data || change.network || change.training;
  const bool isEdit = m_document.undoStack()->count() > 0;
  if (change.keepsTraining && !change.redrawn.empty())
    m_messages->showNote(transferText(m_document.project().network, change.redrawn));
  else if (change.restarts && isAnotherRun && hadTrained && isEdit && !change.keepsTraining)
    m_messages->showNote(tr("Training begins anew with this change. Undo brings the trained network back."));
  updateRequest();
  updateTitle();
}

void MainWindow::onSnapshot(const std::shared_ptr<const Snapshot>& snapshot) {
  m_canvas->setSnapshot(snapshot);
  m_output->setSnapshot(snapshot);
  m_inspector->setSnapshot(snapshot);
  if (snapshot->failure && !m_document.problem() && m_toldFailureOfRun != snapshot->run) {
    m_toldFailureOfRun = snapshot->run;
    m_messages->showProblem(describe(*snapshot->failure), tr("Reset"));
  }
  const QString diagnosis = m_doctor->diagnosisText();
  m_status->setText(diagnosis.isEmpty() ? runText(*snapshot) : runText(*snapshot) + "   ·   " + diagnosis);
  // A run that goes on moves ever farther from what was saved; to compare the two copies its whole course.
  if (!isWindowModified() || !m_controller.isPlaying()) showModified();
}

void MainWindow::updateRequest() {
  SnapshotRequest request;
  request.outputMap = m_output->needsOutputMap();
  request.predictions = m_output->needsPredictions();
  request.neuronMaps = m_canvas->isVisible();
  request.mappedUnits = m_canvas->mappedUnits();
  request.inspectedLayer = m_inspector->inspectedLayer();
  m_controller.setRequest(request);
}

void MainWindow::updateTitle() {
  setWindowTitle(m_files.displayName() + "[*] — Neurarium");
  showModified();
}

void MainWindow::showModified() {
  // Qt would tell the window manager a title every time, the same one or not.
  if (const bool isModified = m_files.isModified(); isModified != isWindowModified())
    setWindowModified(isModified);
}

void MainWindow::retranslate() {
  m_docks->retranslate();
  m_history->setEmptyLabel(tr("As it was opened"));
  m_actions->retranslate();
  m_menus->retranslate();
  updateTitle();
}

void MainWindow::setLanguage(const QString& language) {
  m_settings.language = language;
  m_language.use(language);
}

void MainWindow::setTheme(ThemeChoice choice) {
  m_settings.theme = choice;
  applyTheme(choice);
}

void MainWindow::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QMainWindow::changeEvent(event);
}

void MainWindow::showEvent(QShowEvent* event) {
  QMainWindow::showEvent(event);
  updateRequest();
}

void MainWindow::closeEvent(QCloseEvent* event) {
  if (!m_files.canDiscard()) return event->ignore();
  m_settings.geometry = saveGeometry();
  m_docks->remember();
  m_settings.speed = m_controller.speed();
  m_settings.save();
  event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
  if (event->mimeData()->hasUrls() && event->mimeData()->urls().first().isLocalFile())
    event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
  event->acceptProposedAction();
  m_files.openFile(event->mimeData()->urls().first().toLocalFile());
}

}  // namespace neurarium
