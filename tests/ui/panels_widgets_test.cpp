#include <QApplication>
#include <QLineEdit>
#include <QLocale>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QVBoxLayout>
#include <QWheelEvent>

#include "ui/icons.h"
#include "ui/widgets/control_guard.h"
#include "ui/widgets/number_field.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/rate_combo.h"
#include "ui/widgets/split_bar.h"

using namespace neurarium;

namespace {

/// Whether the widget keeps the turn of the wheel for itself.
bool takesWheel(QWidget* widget) {
  const QPointF middle = widget->rect().center();
  QWheelEvent event(middle, widget->mapToGlobal(middle), {}, QPoint(0, -120), Qt::NoButton, Qt::NoModifier,
                    Qt::NoScrollPhase, false);
  QApplication::sendEvent(widget, &event);
  return event.isAccepted();
}

}  // namespace

class PanelsWidgetsTest : public QObject {
  Q_OBJECT

 private slots:
  void init() { QLocale::setDefault(QLocale("en_US")); }

  void numbersAreReadWithPointOrComma_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("isNumber");
    QTest::addColumn<double>("value");
    QTest::newRow("point") << "0.03" << true << 0.03;
    QTest::newRow("comma") << " 0,03 " << true << 0.03;
    QTest::newRow("exponent") << "3e-2" << true << 0.03;
    QTest::newRow("minus sign") << "−2" << true << -2.0;
    QTest::newRow("words") << "fast" << false << 0.0;
    QTest::newRow("nothing") << "" << false << 0.0;
    QTest::newRow("infinity") << "inf" << false << 0.0;
    QTest::newRow("not a number") << "nan" << false << 0.0;
    QTest::newRow("two signs") << "1.000,5" << false << 0.0;
  }

  void numbersAreReadWithPointOrComma() {
    QFETCH(QString, typed);
    const auto number = parseTypedNumber(typed);
    QTEST(number.has_value(), "isNumber");
    QTEST(number.value_or(0), "value");
  }

  void numbersAreWrittenAsTheLanguageDoes() {
    QCOMPARE(plainNumberText(0.00001), "0.00001");
    QCOMPARE(plainNumberText(0.1), "0.1");
    QCOMPARE(plainNumberText(10), "10");
    QCOMPARE(plainNumberText(100000), "100000");
    QCOMPARE(plainNumberText(1e-8), "1e-08");
    QLocale::setDefault(QLocale("fr_FR"));
    QCOMPARE(plainNumberText(0.03), "0,03");
  }

  void aFieldTellsANumberAndTakesBackWhatIsNone() {
    NumberField field;
    field.setValue(0.5);
    QSignalSpy edits(&field, &NumberField::valueEdited);
    field.selectAll();
    QTest::keyClicks(&field, "abc");
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(edits.count(), 0);
    QCOMPARE(field.text(), "0.5");
    field.selectAll();
    QTest::keyClicks(&field, "0,25");
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(edits.count(), 1);
    QCOMPARE(edits[0][0].toDouble(), 0.25);
    QCOMPARE(field.text(), "0.5");  // until its owner takes the number
    field.selectAll();
    QTest::keyClicks(&field, "7");
    QTest::keyClick(&field, Qt::Key_Escape);
    QCOMPARE(field.text(), "0.5");
    QCOMPARE(edits.count(), 1);
  }

  void aRateIsPickedOrTyped() {
    RateCombo combo({0.01, 0.1});
    combo.setValue(0.01);
    QSignalSpy edits(&combo, &RateCombo::valueEdited);
    QTest::keyClick(&combo, Qt::Key_Down);
    QCOMPARE(edits.count(), 1);
    QCOMPARE(edits[0][0].toDouble(), 0.1);
    combo.lineEdit()->selectAll();
    QTest::keyClicks(combo.lineEdit(), "0.037");
    QTest::keyClick(combo.lineEdit(), Qt::Key_Return);
    QCOMPARE(edits.count(), 2);
    QCOMPARE(edits[1][0].toDouble(), 0.037);
    combo.setValue(0.037);
    QCOMPARE(combo.currentText(), "0.037");
  }

  void theWheelIsLeftToThePanel() {
    QWidget window;
    QSpinBox box(&window);
    box.setValue(5);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    box.setFocus();
    QVERIFY(takesWheel(&box));
    QCOMPARE(box.value(), 4);
    guardControl(&box);
    QVERIFY(!takesWheel(&box));
    QCOMPARE(box.value(), 4);
  }

  void theUpperHandleTakesValidationAlong() {
    SplitBar bar;
    bar.setShares({0.5, 0.2, 0.3});
    QSignalSpy edits(&bar, &SplitBar::sharesEdited);
    QTest::keyClick(&bar, Qt::Key_Right);
    QCOMPARE(edits.takeFirst()[0].value<SplitShares>(), (SplitShares{0.55, 0.2, 0.25}));
    bar.setShares({0.9, 0.1, 0});
    QTest::keyClick(&bar, Qt::Key_Right);
    QCOMPARE(edits.takeFirst()[0].value<SplitShares>(), (SplitShares{0.95, 0.05, 0}));
  }

  void tabGoesToTheLowerHandleAndThenOn() {
    QWidget window;
    QVBoxLayout layout(&window);
    SplitBar bar;
    QLineEdit next;
    layout.addWidget(&bar);
    layout.addWidget(&next);
    bar.setShares({0.5, 0, 0.5});
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    bar.setFocus(Qt::TabFocusReason);
    QTest::keyClick(&bar, Qt::Key_Tab);
    QVERIFY(bar.hasFocus());
    QSignalSpy edits(&bar, &SplitBar::sharesEdited);
    QTest::keyClick(&bar, Qt::Key_Right);
    QCOMPARE(edits.takeFirst()[0].value<SplitShares>(), (SplitShares{0.5, 0.05, 0.45}));
    QTest::keyClick(&bar, Qt::Key_Left);
    QCOMPARE(edits.count(), 0);  // the bar still shows no validation: nothing to take away
    QTest::keyClick(&bar, Qt::Key_Tab);
    QVERIFY(next.hasFocus());
  }

  void handlesAreDragged() {
    SplitBar bar;
    bar.resize(216, bar.sizeHint().height());  // 2 pixels a percent
    bar.setShares({0.5, 0, 0.5});
    QSignalSpy edits(&bar, &SplitBar::sharesEdited);
    // On the same place: the upper half is the upper handle's.
    QTest::mousePress(&bar, Qt::LeftButton, {}, {108, 9});
    QTest::mouseMove(&bar, {148, 9});
    QCOMPARE(edits.takeFirst()[0].value<SplitShares>(), (SplitShares{0.7, 0, 0.3}));
    QTest::mouseRelease(&bar, Qt::LeftButton, {}, {148, 9});
    QTest::mousePress(&bar, Qt::LeftButton, {}, {108, 24});
    QTest::mouseMove(&bar, {148, 24});
    QCOMPARE(edits.takeFirst()[0].value<SplitShares>(), (SplitShares{0.5, 0.2, 0.3}));
  }

  void iconsFollowTheTheme() {
    const auto inkOf = [](const QIcon& icon) {
      const QImage image = icon.pixmap(QSize(24, 24), 2.0).toImage();
      for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
          if (qAlpha(image.pixel(x, y)) == 255) return QColor(image.pixel(x, y));
      return QColor();
    };
    const QIcon icon = themedIcon("add");
    QCOMPARE(icon.pixmap(QSize(24, 24), 2.0).width(), 48);
    applyTheme(ThemeChoice::Light);
    QCOMPARE(inkOf(icon), themeOf(ThemeChoice::Light).text);
    applyTheme(ThemeChoice::Dark);
    QCOMPARE(inkOf(icon), themeOf(ThemeChoice::Dark).text);
  }
};

QTEST_MAIN(PanelsWidgetsTest)
#include "panels_widgets_test.moc"
