#pragma once

#include <QMainWindow>
#include <array>

#include "ui/language.h"
#include "ui/project_document.h"
#include "ui/project_files.h"
#include "ui/prompts.h"
#include "ui/settings.h"
#include "ui/training_controller.h"
#include "ui/window_actions.h"

class QDockWidget;
class QLabel;

namespace neurarium {

class MessageBar;
class MetricsPlot;
class NetworkCanvas;
class OutputView;
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

 protected:
  void changeEvent(QEvent* event) override;
  void closeEvent(QCloseEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void showEvent(QShowEvent* event) override;

 private:
  enum Dock { kData, kNetwork, kTraining, kOutput, kLoss, kAccuracy, kDocks };

  void makeViews();
  void connectActions();
  void connectCanvas();
  QDockWidget* addDock(Dock dock, const char* name, QWidget* content, Qt::DockWidgetArea area);
  void arrangeDocks();
  /// Gives output and curves their share of a window of this size.
  void shareRoom(QSize size);
  void editNetwork(const QString& text, const std::function<void(NetworkSpec&)>& change,
                   EditMerge merge = EditMerge::Never);

  void onDocumentChanged(const ProjectChange& change);
  void onSnapshot(const std::shared_ptr<const Snapshot>& snapshot);
  void updateRequest();
  void updateTitle();
  void retranslate();
  void setLanguage(const QString& language);
  void setTheme(ThemeChoice choice);

  Settings& m_settings;
  Language& m_language;
  Prompts& m_prompts;
  ProjectDocument m_document;
  TrainingController m_controller;
  ProjectFiles m_files;
  WindowActions* m_actions;
  WindowMenus* m_menus;

  NetworkCanvas* m_canvas;
  OutputView* m_output;
  MetricsPlot* m_loss;
  MetricsPlot* m_accuracy;
  MessageBar* m_messages;
  QLabel* m_status;
  std::array<QDockWidget*, kDocks> m_docks{};
  QByteArray m_firstArrangement;
  std::uint64_t m_toldFailureOfRun = 0;
};

}  // namespace neurarium
