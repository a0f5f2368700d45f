#pragma once

#include <QString>
#include <QTranslator>

namespace neurarium {

/// Installs the translations of the program and of Qt's own dialogs, and the locale by which numbers are written. Widgets hear of a change
/// through QEvent::LanguageChange.
class Language {
 public:
  /// "en", "fr", or empty for the system's; a language that the program doesn't have becomes English.
  void use(const QString& language);

 private:
  QTranslator m_program;
  QTranslator m_qt;
};

}  // namespace neurarium
