#include <QListWidget>
#include <QTextBrowser>
#include <QtTest>

#include "ui/doctor/finding_text.h"
#include "ui/doctor/help_dialog.h"
#include "ui/language.h"

using namespace neurarium;

class HelpDialogTest : public QObject {
  Q_OBJECT

 private slots:
  void everyFindingHasAPageInEveryLanguage_data() {
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << "en";
    QTest::newRow("French") << "fr";
  }
  void everyFindingHasAPageInEveryLanguage() {
    QFETCH(QString, language);
    Language words;
    words.use(language);
    HelpDialog dialog;
    auto* pages = dialog.findChild<QListWidget*>("help.pages");
    auto* text = dialog.findChild<QTextBrowser*>("help.text");
    QStringList seen;
    for (const Named<Finding>& finding : namesOf(Finding{})) {
      dialog.showPage(finding.id);
      QCOMPARE(pages->currentItem()->text(), findingName(finding.id));
      const QString page = text->toPlainText();
      QCOMPARE(page.section('\n', 0, 0), findingName(finding.id));
      QVERIFY(page.size() > 400);
      QVERIFY(!seen.contains(page));
      seen += page;
    }
    words.use("en");
  }

  void thePageFollowsTheLanguage() {
    Language words;
    HelpDialog dialog;
    dialog.showPage(Finding::Overfitting);
    words.use("fr");
    QCoreApplication::processEvents();
    auto* text = dialog.findChild<QTextBrowser*>("help.text");
    QVERIFY(text->toPlainText().startsWith("Surapprentissage"));
    words.use("en");
  }
};

QTEST_MAIN(HelpDialogTest)
#include "help_dialog_test.moc"
