#include "ui/application.h"

#include <QApplication>
#include <QIcon>

#include "ui/language.h"
#include "ui/main_window.h"

namespace neurarium {

void prepareApplication() {
  QCoreApplication::setOrganizationName("neurarium");
  QCoreApplication::setApplicationName("neurarium");
  QGuiApplication::setApplicationDisplayName("Neurarium");
  QGuiApplication::setDesktopFileName("io.github.neurarium.Neurarium");
}

int runWindow(QApplication& application, const QString& project) {
  Settings settings = Settings::load();
  Language language;
  language.use(settings.language);
  applyTheme(settings.theme);
  QApplication::setWindowIcon(QIcon(":/icons/neurarium.svg"));

  DialogPrompts prompts;
  MainWindow window(settings, language, prompts);
  window.show();
  if (!project.isEmpty()) window.files().openFile(project);
  return application.exec();
}

}  // namespace neurarium
