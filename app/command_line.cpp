#include "app/command_line.h"

#include <QApplication>
#include <algorithm>
#include <array>
#include <memory>

#include "app/commands.h"
#include "app/console.h"
#include "core/kernels/kernels.h"
#include "ui/language.h"

namespace neurarium {

namespace {

constexpr std::array kCommands = {&kNewCommand,    &kTrainCommand, &kPredictCommand, &kTraceCommand,
                                  &kRenderCommand, &kDataCommand,  &kCodeCommand};

/// Notes of Qt about the system are not about the user's command.
void passOnlyFailures(QtMsgType type, const QMessageLogContext&, const QString& message) {
  if (type == QtCriticalMsg || type == QtFatalMsg) printError(message);
}

QString text(const char* source) {
  return QCoreApplication::translate("CommandLine", source);
}

bool asksForHelp(const QString& word) {
  return word == "--help" || word == "-h";
}
bool asksForVersion(const QString& word) {
  return word == "--version" || word == "-v";
}

/// With the instructions that the engine uses, where they are more than every processor has.
QString versionText() {
  QString version = QString("neurarium %1\n").arg(NEURARIUM_VERSION);
  const QString instructions = kernels::table().instructionSet;
  return instructions.isEmpty() ? version : version + QString("kernels: %1\n").arg(instructions);
}

const Command* findCommand(const QString& name) {
  for (const Command* command : kCommands)
    if (name == command->name) return command;
  return nullptr;
}

QString column(const QString& left, int width, const QString& right) {
  return "  " + left.leftJustified(width) + "  " + right + "\n";
}

QString programHelp() {
  QString help =
      text(QT_TRANSLATE_NOOP("CommandLine", "Neurarium: build a neural network and watch it learn.")) +
      "\n\n";
  help += "neurarium [PROJECT.neurarium]\n";
  help += "  " + text(QT_TRANSLATE_NOOP("CommandLine", "Opens the window.")) + "\n\n";
  help += text(QT_TRANSLATE_NOOP("CommandLine",
                                 "Commands, which need no display (neurarium COMMAND --help says more):")) +
          "\n";
  for (const Command* command : kCommands) help += column(command->name, 9, text(command->summary));
  help += "\n" + column("--help", 9, text(QT_TRANSLATE_NOOP("CommandLine", "this text")));
  help += column("--version", 9, text(QT_TRANSLATE_NOOP("CommandLine", "the program's version")));
  help +=
      "\n" + text(QT_TRANSLATE_NOOP("CommandLine", "Exit codes: 0 done, 1 failed, 2 wrong usage.")) + "\n";
  return help;
}

QString commandHelp(const Command& command) {
  QString help =
      QString("neurarium %1%2 …\n").arg(command.name, command.needsProject ? " PROJECT.neurarium" : "");
  help += "  " + text(command.summary) + "\n\n";
  int width = 0;
  const auto left = [](const OptionInfo& option) {
    return option.value ? QString("%1 %2").arg(option.name, option.value) : QString(option.name);
  };
  for (const OptionInfo& option : command.options)
    width = std::max(width, static_cast<int>(left(option).size()));
  for (const OptionInfo& option : command.options) help += column(left(option), width, text(option.help));
  return help;
}

int refuseWords(const QString& problem, const QString& command) {
  printError(problem);
  const QString help =
      command.isEmpty() ? QString("neurarium --help") : QString("neurarium %1 --help").arg(command);
  printNote(text(QT_TRANSLATE_NOOP("CommandLine", "See: %1")).arg(help));
  return kWrongUsage;
}

int run(const QStringList& words) {
  const QString& first = words.front();
  if (asksForHelp(first)) return print(programHelp());
  if (asksForVersion(first)) return print(versionText());
  const Command* command = findCommand(first);
  if (!command) {
    QStringList names;
    for (const Command* known : kCommands) names << known->name;
    return refuseWords(text(QT_TRANSLATE_NOOP("CommandLine", "there is no command “%1”; expected one of: %2"))
                           .arg(first, names.join(", ")),
                       {});
  }
  const QStringList rest = words.mid(1);
  if (std::any_of(rest.begin(), rest.end(), asksForHelp)) return print(commandHelp(*command));
  Arguments arguments(rest, command->options, command->needsProject);
  const int code = arguments.problem().isEmpty() ? command->run(arguments) : static_cast<int>(kWrongUsage);
  return arguments.problem().isEmpty() ? code : refuseWords(arguments.problem(), first);
}

}  // namespace

bool isForCommandLine(const QStringList& words) {
  if (words.isEmpty()) return false;
  // A word that is no file and could be none is a mistyped command.
  const QString& first = words.front();
  const bool looksLikeFile = first.contains('.') || first.contains('/');
  return findCommand(first) || first.startsWith('-') || words.size() > 1 || !looksLikeFile;
}

int runCommandLine(int argc, char** argv) {
  qInstallMessageHandler(passOnlyFailures);
  const bool draws = argc > 1 && QString(argv[1]) == kRenderCommand.name;
  if (draws) qputenv("QT_QPA_PLATFORM", "offscreen");
  // Only these words are ours to read: Qt would take options such as -style for itself.
  int applicationArgc = 1;
  const std::unique_ptr<QCoreApplication> application(draws ? new QApplication(applicationArgc, argv)
                                                            : new QCoreApplication(applicationArgc, argv));
  QStringList words;
  for (int i = 1; i < argc; ++i) words << QString::fromLocal8Bit(argv[i]);
  Language language;
  language.use({});
  return run(words);
}

int refuseWithoutDisplay(int argc, char** argv) {
  const QCoreApplication application(argc, argv);
  Language language;
  language.use({});
  printError(text(QT_TRANSLATE_NOOP(
      "CommandLine",
      "there is no display to open the window on: neither DISPLAY nor WAYLAND_DISPLAY is set")));
  printNote(text(QT_TRANSLATE_NOOP("CommandLine", "Commands need none. See: %1")).arg("neurarium --help"));
  return kFailed;
}

}  // namespace neurarium
