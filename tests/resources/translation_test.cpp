#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

namespace {

/// The strings of a translation file that are missing or unfinished, or whose placeholders (%1, %n, a tab) differ.
QStringList flaws(const QString& file) {
  QFile device(file);
  if (!device.open(QIODevice::ReadOnly)) return {"cannot be read"};
  QXmlStreamReader xml(&device);
  QStringList found;
  QString source;
  while (!xml.atEnd()) {
    if (xml.readNext() != QXmlStreamReader::StartElement) continue;
    if (xml.name() == QLatin1String("source")) source = xml.readElementText();
    if (xml.name() != QLatin1String("translation")) continue;
    const bool isUnfinished = xml.attributes().value("type") == QLatin1String("unfinished");
    const QString translation = xml.readElementText(QXmlStreamReader::IncludeChildElements);
    if (isUnfinished || translation.trimmed().isEmpty()) found << "untranslated: " + source;
    for (const QString& placeholder :
         {QString("%1"), QString("%2"), QString("%3"), QString("%n"), QString("\t")})
      if (source.contains(placeholder) != translation.contains(placeholder))
        found << QString("“%1” is not in both: %2").arg(placeholder, source);
  }
  if (xml.hasError()) found << xml.errorString();
  return found;
}

}  // namespace

/// Collects the strings of the sources anew, into a copy, so that a string added since shows as untranslated.
class TranslationTest : public QObject {
  Q_OBJECT

 private slots:
  void everyStringIsInFrench() {
    const QDir sources(NEURARIUM_SOURCE_DIR);
    QTemporaryDir folder;
    const QString copy = folder.filePath("neurarium_fr.ts");
    QVERIFY(QFile::copy(sources.filePath("resources/translations/neurarium_fr.ts"), copy));
    QProcess lupdate;
    lupdate.start(NEURARIUM_LUPDATE, {"-no-obsolete", "-locations", "none", "-I", sources.path(),
                                      sources.filePath("ui"), sources.filePath("app"), "-ts", copy});
    QVERIFY(lupdate.waitForFinished(60000));
    QCOMPARE(lupdate.exitCode(), 0);
    const QStringList found = flaws(copy);
    QVERIFY2(found.isEmpty(), qPrintable(found.join('\n')));
  }

  void anUntranslatedStringIsFound() {
    QTemporaryDir folder;
    QFile file(folder.filePath("a.ts"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(
        "<TS><context>"
        "<message><source>%1 left</source><translation type=\"unfinished\"></translation></message>"
        "<message><source>%1 of %2</source><translation>%1 de</translation></message>"
        "</context></TS>");
    file.close();
    QCOMPARE(flaws(file.fileName()).size(), 3);
  }
};

QTEST_GUILESS_MAIN(TranslationTest)
#include "translation_test.moc"
