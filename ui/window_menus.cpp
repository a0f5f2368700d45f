#include "ui/window_menus.h"

#include <QFileInfo>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

#include "ui/display_text.h"
#include "ui/project_files.h"
#include "ui/settings.h"
#include "ui/window_actions.h"

namespace neurarium {

WindowMenus::WindowMenus(QMainWindow& window, const WindowActions& actions, ProjectFiles& files,
                         const Settings& settings, QAction* undo, QAction* redo,
                         const QList<QAction*>& panels)
    : QObject(&window), m_window(window), m_files(files), m_settings(settings) {
  using enum ActionId;
  QMenu* file = add(nullptr, "menu.file", QT_TR_NOOP("&File"));
  file->addActions({actions[NewProject], actions[Open]});
  QMenu* recent = add(file, "menu.recent", QT_TR_NOOP("Open &recent"));
  connect(recent, &QMenu::aboutToShow, this, [this, recent] { fillRecentFiles(recent); });
  QMenu* examples = add(file, "menu.examples", QT_TR_NOOP("&Examples"));
  connect(examples, &QMenu::aboutToShow, this, [this, examples] { fillExamples(examples); });
  file->addActions({actions[OpenTable], actions[Templates]});
  file->addSeparator();
  file->addActions({actions[Save], actions[SaveAs]});
  file->addSeparator();
  file->addActions({actions[ExportPicture], actions[ExportValues], actions[ExportWorksheet],
                    actions[ExportExercise], actions[Print]});
  file->addSeparator();
  file->addAction(actions[Quit]);

  QMenu* edit = add(nullptr, "menu.edit", QT_TR_NOOP("&Edit"));
  edit->addActions({undo, redo});
  edit->addSeparator();
  edit->addActions({actions[Cut], actions[Copy], actions[Paste], actions[Duplicate], actions[Remove]});
  edit->addSeparator();
  edit->addActions({actions[SelectAll], actions[MoveToInput], actions[MoveToOutput]});

  QMenu* run = add(nullptr, "menu.run", QT_TR_NOOP("&Run"));
  run->addActions({actions[Play], actions[StepBatch], actions[StepEpoch]});
  run->addSeparator();
  run->addActions({actions[Reset], actions[NewWeights]});

  QMenu* view = add(nullptr, "menu.view", QT_TR_NOOP("&View"));
  view->addActions(
      {actions[ActivityBuild], actions[ActivityTrain], actions[ActivityStep], actions[ActivityDoctor]});
  view->addSeparator();
  view->addActions({actions[ZoomIn], actions[ZoomOut], actions[ZoomToFit]});
  view->addSeparator();
  view->addActions(
      {actions[ShowWeights], actions[ShowActivations], actions[ShowGradients], actions[ShowChanges]});
  view->addSeparator();
  view->addActions(panels);
  view->addAction(actions[ResetArrangement]);
  view->addSeparator();
  add(view, "menu.theme", QT_TR_NOOP("&Theme"))->addActions({actions[ThemeLight], actions[ThemeDark]});
  add(view, "menu.language", QT_TR_NOOP("&Language"))
      ->addActions({actions[LanguageSystem], actions[LanguageEnglish], actions[LanguageFrench]});
  view->addAction(actions[FullScreen]);

  add(nullptr, "menu.help", QT_TR_NOOP("&Help"))->addActions({actions[Help], actions[About]});
  retranslate();
}

void WindowMenus::retranslate() {
  for (const Titled& entry : m_menus) entry.menu->setTitle(tr(entry.title));
}

QMenu* WindowMenus::add(QMenu* parent, const char* name, const char* title) {
  QMenu* menu = parent ? parent->addMenu(QString()) : m_window.menuBar()->addMenu(QString());
  menu->setObjectName(name);
  m_menus.push_back({menu, title});
  return menu;
}

void WindowMenus::fillRecentFiles(QMenu* menu) {
  menu->clear();
  for (const QString& file : m_settings.recentFiles)
    menu->addAction(QFileInfo(file).fileName(), this, [this, file] { m_files.openFile(file); })
        ->setStatusTip(file);
  if (menu->isEmpty()) menu->addAction(tr("None yet"))->setEnabled(false);
}

void WindowMenus::fillExamples(QMenu* menu) {
  menu->clear();
  for (const QString& id : exampleIds()) {
    const QString file = QStringLiteral(":/templates/%1.neurarium").arg(id);
    menu->addAction(exampleText(id), this, [this, file] { m_files.openExample(file); });
  }
}

}  // namespace neurarium
