#pragma once

#include <QObject>

#include "core/result.h"

namespace neurarium {

class CodePane;
class MessageBar;
class NetworkCanvas;
class ProjectFiles;
class Prompts;
class StepActivity;
class WindowActions;

/// Writes what the window shows to files and on paper, and says what went wrong.
class WindowExports : public QObject {
  Q_OBJECT

 public:
  struct Views {
    NetworkCanvas& canvas;
    StepActivity& step;
    CodePane& code;
    MessageBar& messages;
  };

  WindowExports(const Views& views, WindowActions& actions, ProjectFiles& files, Prompts& prompts,
                QWidget* window);

 private:
  void exportPicture(bool withValues);
  void exportWorksheet(bool isExercise);
  void saveCode();
  void print();
  void tellFailure(const Status& status);

  Views m_views;
  ProjectFiles& m_files;
  Prompts& m_prompts;
  QWidget* m_window;
};

}  // namespace neurarium
