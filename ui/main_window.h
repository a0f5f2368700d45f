#pragma once

#include <QMainWindow>

#include "ui/language.h"
#include "ui/project_document.h"
#include "ui/project_files.h"
#include "ui/prompts.h"
#include "ui/selection.h"
#include "ui/settings.h"
#include "ui/training_controller.h"
#include "ui/window_actions.h"
#include "ui/window_docks.h"

class QLabel;
class QUndoView;

namespace neurarium {

class DesignBar;
class DoctorActivity;
class Inspector;
class LayerPalette;
class MessageBar;
class MetricsPlot;
class NetworkCanvas;
class OutputView;
class StepActivity;
class TemplateGallery;
class TimeBar;
class WindowMenus;

/// Composes the document, the engine's controller and the views; what they do is theirs.
class MainWindow : public QMainWindow {
  Q_OBJECT

 public:
  /// `language` is the one in use by the application; `prompts` outlives the window.
  MainWindow(Settings& settings, Language& language, Prompts& prompts, QWidget* parent = nullptr);
  ~MainWindow() override;

  ProjectDocument& document() { return m_document; }
  TrainingController& controller() { return m_controller; }
  ProjectFiles& files() { return m_files; }
  Selection& selection() { return m_selection; }

 protected:
  void changeEvent(QEvent* event) override;
  void closeEvent(QCloseEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void showEvent(QShowEvent* event) override;

 private:
  void makeViews();
  void connectActions();
  void connectDesign();
  void setActivity(Activity activity);

  void onDocumentChanged(const ProjectChange& change);
  void onSnapshot(const std::shared_ptr<const Snapshot>& snapshot);
  void updateRequest();
  void updateTitle();
  void showModified();
  void retranslate();
  void setLanguage(const QString& language);
  void setTheme(ThemeChoice choice);

  Settings& m_settings;
  Language& m_language;
  Prompts& m_prompts;
  ProjectDocument m_document;
  TrainingController m_controller;
  ProjectFiles m_files;
  Selection m_selection;
  WindowActions* m_actions;
  WindowMenus* m_menus;

  NetworkCanvas* m_canvas;
  OutputView* m_output;
  MetricsPlot* m_loss;
  MetricsPlot* m_accuracy;
  MessageBar* m_messages;
  QLabel* m_status;
  LayerPalette* m_palette;
  Inspector* m_inspector;
  TemplateGallery* m_gallery;
  QUndoView* m_history;
  DesignBar* m_designBar;
  StepActivity* m_step;
  DoctorActivity* m_doctor;
  TimeBar* m_time;
  WindowDocks* m_docks;
  std::uint64_t m_toldFailureOfRun = 0;
};

}  // namespace neurarium
