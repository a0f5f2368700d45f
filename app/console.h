#pragma once

#include <QString>
#include <string_view>

#include "core/result.h"

namespace neurarium {

/// Writes to standard output. Returns kDone, or kFailed with a note on standard error if that is closed or full.
int print(const QString& text);
int print(std::string_view text);

/// "neurarium: …" on standard error.
void printError(const QString& message);
/// An error as a sentence. Returns kFailed, for the sake of `return printError(…)`.
int printError(const Error& error);
void printNote(const QString& message);

}  // namespace neurarium
