#include "ui/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace neurarium {

void Language::use(const QString& language) {
  const QLocale system = QLocale::system();
  const bool isFrench = language.isEmpty() ? system.language() == QLocale::French : language == "fr";
  // The system's own variant (fr_CA, en_GB) is kept where it is of the language chosen.
  const auto wanted = isFrench ? QLocale::French : QLocale::English;
  QLocale::setDefault(system.language() == wanted ? system : QLocale(wanted));

  QCoreApplication::removeTranslator(&m_program);
  QCoreApplication::removeTranslator(&m_qt);
  if (!isFrench) return;
  if (m_program.load(":/i18n/neurarium_fr.qm")) QCoreApplication::installTranslator(&m_program);
  if (m_qt.load("qtbase_fr", QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
    QCoreApplication::installTranslator(&m_qt);
}

}  // namespace neurarium
