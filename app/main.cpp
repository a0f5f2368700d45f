#include <QApplication>

#include "app/command_line.h"
#include "ui/application.h"

namespace {

/// Qt ends the program without an exit code of ours if it finds no display.
bool hasDisplay() {
  return qEnvironmentVariableIsSet("QT_QPA_PLATFORM") || qEnvironmentVariableIsSet("DISPLAY") ||
         qEnvironmentVariableIsSet("WAYLAND_DISPLAY");
}

}  // namespace

int main(int argc, char** argv) {
  using namespace neurarium;
  QStringList words;
  for (int i = 1; i < argc; ++i) words << QString::fromLocal8Bit(argv[i]);
  prepareApplication();
  if (isForCommandLine(words)) return runCommandLine(argc, argv);
  if (!hasDisplay()) return refuseWithoutDisplay(argc, argv);
  int applicationArgc = 1;
  QApplication application(applicationArgc, argv);
  return runWindow(application, words.value(0));
}
