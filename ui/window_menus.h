#pragma once

#include <QObject>
#include <vector>

class QAction;
class QMainWindow;
class QMenu;

namespace neurarium {

class ProjectFiles;
class WindowActions;
struct Settings;

/// The menu bar: where each action stands, the recent files and the examples.
class WindowMenus : public QObject {
  Q_OBJECT

 public:
  /// `panels` are the actions that show and hide the docks.
  WindowMenus(QMainWindow& window, const WindowActions& actions, ProjectFiles& files,
              const Settings& settings, QAction* undo, QAction* redo, const QList<QAction*>& panels);

  void retranslate();

 private:
  QMenu* add(QMenu* parent, const char* name, const char* title);
  void fillRecentFiles(QMenu* menu);
  void fillExamples(QMenu* menu);

  struct Titled {
    QMenu* menu;
    const char* title;
  };

  QMainWindow& m_window;
  ProjectFiles& m_files;
  const Settings& m_settings;
  std::vector<Titled> m_menus;
};

}  // namespace neurarium
