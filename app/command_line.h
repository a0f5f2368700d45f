#pragma once

#include <QStringList>

namespace neurarium {

/// Whether these words (the program's name left out) are for the command line and not for the window.
bool isForCommandLine(const QStringList& words);

/// Runs one command: results on standard output, errors on standard error. Makes the application object itself, without a display.
/// Returns the exit code: 0 done, 1 failed, 2 wrong usage.
int runCommandLine(int argc, char** argv);

/// Says on standard error that a window needs a display, and what works without one. Returns the exit code.
int refuseWithoutDisplay(int argc, char** argv);

}  // namespace neurarium
