#include <QCoreApplication>

#include "app/commands.h"
#include "app/console.h"
#include "app/open_project.h"
#include "core/export/code.h"

namespace neurarium {

namespace {

constexpr OptionInfo kOptions[] = {
    {"--library", "keras|pytorch",
     QT_TRANSLATE_NOOP("CommandLine", "which library the program is written for (keras)")},
};

int run(Arguments& arguments) {
  QString library = "keras";
  arguments.read("--library", library);
  if (library != "keras" && library != "pytorch") arguments.refuseValue("--library", "keras, pytorch");
  if (!arguments.problem().isEmpty()) return kWrongUsage;
  const auto opened = openProject(arguments.operand());
  if (!opened) return printError(opened.error());
  const auto write = library == "keras" ? kerasCode : pytorchCode;
  return print(codeText(write(opened->project, *opened->data)));
}

}  // namespace

const Command kCodeCommand = {
    "code",
    QT_TRANSLATE_NOOP("CommandLine",
                      "Prints a Python program that builds and trains the same network on the same data."),
    true, kOptions, run};

}  // namespace neurarium
