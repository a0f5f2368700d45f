#include <QDir>
#include <QFile>
#include <QMimeDatabase>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

namespace {

const QString kResources = QStringLiteral(NEURARIUM_SOURCE_DIR "/resources/");
const QString kAppId = QStringLiteral("io.github.neurarium.Neurarium");

/// Every value of an attribute, or the text when `attribute` is empty, of the elements called `element`.
QStringList valuesOf(const QString& file, QLatin1String element, QLatin1String attribute = {}) {
  QFile xml(kResources + file);
  QStringList values;
  if (!xml.open(QIODevice::ReadOnly)) return values;
  QXmlStreamReader reader(&xml);
  while (!reader.atEnd()) {
    if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == element) {
      values << (attribute.isEmpty() ? reader.readElementText(QXmlStreamReader::IncludeChildElements)
                                     : reader.attributes().value(attribute).toString());
    }
  }
  return reader.hasError() ? QStringList{reader.errorString()} : values;
}

}  // namespace

/// The desktop entry, the AppStream metadata and the media type describe one and the same program.
class DesktopFilesTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() {
    QVERIFY(m_data.isValid());
    QVERIFY(QDir(m_data.path()).mkpath(QStringLiteral("mime/packages")));
    QVERIFY(QFile::copy(kResources + kAppId + QStringLiteral(".mime.xml"),
                        m_data.filePath(QStringLiteral("mime/packages/neurarium.xml"))));
    // Read when QMimeDatabase is first used.
    qputenv("XDG_DATA_HOME", m_data.path().toLocal8Bit());
  }

  void theNewestReleaseIsTheVersionBeingBuilt() {
    const QStringList releases = valuesOf(kAppId + QStringLiteral(".metainfo.xml"), QLatin1String("release"),
                                          QLatin1String("version"));
    QVERIFY(!releases.isEmpty());
    QCOMPARE(releases.first(), QStringLiteral(NEURARIUM_VERSION));
  }

  void allThreeNameTheSameMediaType() {
    const QString mediaType = QStringLiteral("application/x-neurarium");
    QFile entry(kResources + kAppId + QStringLiteral(".desktop"));
    QVERIFY(entry.open(QIODevice::ReadOnly));
    QVERIFY(entry.readAll().split('\n').contains(QByteArray("MimeType=application/x-neurarium;")));
    QCOMPARE(valuesOf(kAppId + QStringLiteral(".metainfo.xml"), QLatin1String("mediatype")),
             QStringList{mediaType});
    QCOMPARE(
        valuesOf(kAppId + QStringLiteral(".mime.xml"), QLatin1String("mime-type"), QLatin1String("type")),
        QStringList{mediaType});
  }

  void aProjectIsRecognisedByItsNameAndByItsContent() {
    const QMimeDatabase database;
    const QByteArray project = "{\n  \"format\": \"neurarium-project\",\n  \"version\": 1\n}\n";
    QCOMPARE(
        database.mimeTypeForFile(QStringLiteral("circle.neurarium"), QMimeDatabase::MatchExtension).name(),
        QStringLiteral("application/x-neurarium"));
    QCOMPARE(database.mimeTypeForData(project).name(), QStringLiteral("application/x-neurarium"));
    QVERIFY(database.mimeTypeForData("{\"format\": \"something else\"}").name() !=
            QStringLiteral("application/x-neurarium"));
  }

 private:
  QTemporaryDir m_data;
};

QTEST_GUILESS_MAIN(DesktopFilesTest)
#include "desktop_files_test.moc"
