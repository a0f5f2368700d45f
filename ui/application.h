#pragma once

#include <QString>

class QApplication;

namespace neurarium {

/// Names the application, so that settings are found and windows are grouped. Before the QApplication is made.
void prepareApplication();

/// Shows the window, with `project` open unless it is empty, until it is closed. Returns the exit code.
int runWindow(QApplication& application, const QString& project);

}  // namespace neurarium
