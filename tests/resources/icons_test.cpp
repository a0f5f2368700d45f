#include <QDir>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>
#include <QTest>

namespace {

constexpr int kSmallestIcon = 16;

QStringList messages;

void keepMessage(QtMsgType, const QMessageLogContext&, const QString& message) {
  messages << message;
}

}  // namespace

class IconsTest : public QObject {
  Q_OBJECT

 private slots:
  void everyIconIsDrawnByQtWithoutComplaint_data() {
    QTest::addColumn<QString>("file");
    const QDir folder(QStringLiteral(NEURARIUM_SOURCE_DIR "/resources/icons"));
    for (const QString& name : folder.entryList({QStringLiteral("*.svg")}, QDir::Files)) {
      QTest::newRow(qPrintable(name)) << folder.filePath(name);
    }
  }

  void everyIconIsDrawnByQtWithoutComplaint() {
    QFETCH(QString, file);
    messages.clear();
    const QtMessageHandler previous = qInstallMessageHandler(keepMessage);
    QImage image(kSmallestIcon, kSmallestIcon, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    QSvgRenderer renderer(file);
    QPainter painter(&image);
    renderer.render(&painter);
    painter.end();
    qInstallMessageHandler(previous);

    QCOMPARE(messages, QStringList());
    QVERIFY(renderer.isValid());
    QImage blank(image.size(), image.format());
    blank.fill(Qt::transparent);
    QVERIFY(image != blank);
  }
};

QTEST_MAIN(IconsTest)
#include "icons_test.moc"
