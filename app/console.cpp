#include "app/console.h"

#include <QCoreApplication>
#include <cerrno>
#include <cstdio>
#include <system_error>

#include "app/commands.h"
#include "ui/error_text.h"

namespace neurarium {

int print(std::string_view text) {
  const bool isWritten =
      std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0;
  if (isWritten) return kDone;
  printError(Error{ErrorCode::FileUnwritable, "stdout", {}, std::generic_category().message(errno)});
  return kFailed;
}

int print(const QString& text) {
  const QByteArray bytes = text.toUtf8();
  return print(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
}

void printNote(const QString& message) {
  std::fprintf(stderr, "%s\n", message.toUtf8().constData());
}

void printError(const QString& message) {
  printNote("neurarium: " + message);
}

int printError(const Error& error) {
  printError(describe(error));
  return kFailed;
}

}  // namespace neurarium
