#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <memory>

#include "ui/math/formula_view.h"

using namespace neurarium;
using namespace neurarium::math;

namespace {

EventFormula formula() {
  EventFormula made;
  made.title = "Neuron 1";
  made.symbols = row({symbol("z"), op("="), symbol("w"), op("·"), symbol("x")});
  made.numbers = row({op("="), product(number(0.5, 11), number(2.25, 12))});
  made.result = row({op("="), number(1.125, 13)});
  made.reason = "Each input counts as much as its weight says.";
  return made;
}

EventFormula hidden() {
  EventFormula made = formula();
  made.result = row({op("="), blank(13)});
  return made;
}

}  // namespace

class MathViewTest : public QObject {
  Q_OBJECT

 private slots:
  void init() {
    QLocale::setDefault(QLocale::English);
    applyTheme(ThemeChoice::Light);
    m_view = std::make_unique<FormulaView>();
    m_view->resize(620, 170);
    m_view->setFormulas({formula()});
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
  }
  void cleanup() { m_view.reset(); }

  void lettersAreAsLargeAsFits() {
    m_view->resize(620, 125);
    const double small = m_view->letterSize();
    QVERIFY(small >= 14);
    m_view->resize(1100, 300);
    QCOMPARE(m_view->letterSize(), 30.0);
    QVERIFY(small < 30);
    QCOMPARE(m_view->verticalScrollBar()->maximum(), 0);
  }

  void manyFormulasAreScrolled() {
    m_view->setFormulas(std::vector<EventFormula>(12, formula()));
    QVERIFY(m_view->verticalScrollBar()->maximum() > 170);
    QVERIFY(m_view->letterSize() >= 14);
    QCOMPARE(m_view->rectsOf(11).size(), std::size_t(12));
    const double before = m_view->rectsOf(11)[0].top();
    m_view->verticalScrollBar()->setValue(50);
    QCOMPARE(m_view->rectsOf(11)[0].top(), before - 50);
  }

  void mouseOverANumberTellsItsEvent() {
    QSignalSpy pointed(m_view.get(), &FormulaView::numberPointed);
    QTest::mouseMove(m_view->viewport(), centre(12));
    QTRY_COMPARE(pointed.size(), 1);
    QCOMPARE(pointed[0][0].toInt(), 12);
    QTest::mouseMove(m_view->viewport(), QPoint(610, 160));
    QTRY_COMPARE(pointed.size(), 2);
    QCOMPARE(pointed[1][0].toInt(), -1);
  }

  void leavingPointsAtNothing() {
    QSignalSpy pointed(m_view.get(), &FormulaView::numberPointed);
    QTest::mouseMove(m_view->viewport(), centre(12));
    QTRY_COMPARE(pointed.size(), 1);
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(m_view->viewport(), &leave);
    QCOMPARE(pointed.back()[0].toInt(), -1);
  }

  void clickOnANumberTellsItsEvent() {
    QSignalSpy clicked(m_view.get(), &FormulaView::numberClicked);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, centre(11));
    QCOMPARE(clicked.size(), 1);
    QCOMPARE(clicked[0][0].toInt(), 11);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, QPoint(610, 160));
    QTest::mouseClick(m_view->viewport(), Qt::RightButton, {}, centre(11));
    QCOMPARE(clicked.size(), 1);
  }

  void pointedEventLightsUpItsNumbers() {
    const QPoint corner = m_view->rectsOf(12)[0].adjusted(-1, 0, 0, 0).topLeft().toPoint();
    const auto color = [&] { return m_view->viewport()->grab().toImage().pixelColor(corner); };
    QCOMPARE(color(), theme().surface);
    m_view->setPointedEvent(12);
    QVERIFY(color() != theme().surface);
    m_view->setPointedEvent(-1);
    QCOMPARE(color(), theme().surface);
  }

  void toolTipHasEveryDigitAndTheSource() {
    m_view->setNumberText([](int event) { return QStringLiteral("event %1").arg(event); });
    QCOMPARE(m_view->toolTipAt(m_view->rectsOf(13)[0].center()), QString("1.125\nevent 13"));
    QCOMPARE(m_view->toolTipAt({610, 160}), QString());
  }

  void hiddenNumberIsNotGivenAway() {
    m_view->setFormulas({hidden()});
    QCOMPARE(m_view->toolTipAt(m_view->rectsOf(13)[0].center()), QString("Which number comes here?"));
    QVERIFY(!m_view->plainText().contains("1.125"));
    QVERIFY(m_view->plainText().contains("= ?"));
  }

  void copiesPlainTextAndMathMl() {
    m_view->setFocus();
    QTest::keyClick(m_view.get(), Qt::Key_C, Qt::ControlModifier);
    const QMimeData* copied = QApplication::clipboard()->mimeData();
    QCOMPARE(copied->text(), QString("Neuron 1\nz = w·x\n= 0.5000·2.2500\n= 1.1250\n"
                                     "Each input counts as much as its weight says."));
    QVERIFY(copied->html().contains("<mn>2.2500</mn>"));
    QCOMPARE(m_view->accessibleDescription(), copied->text());
  }

  void keysOfTheTimelineAreLeftToIt() {
    for (const int key : {Qt::Key_Left, Qt::Key_Right, Qt::Key_Home, Qt::Key_End}) {
      QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier);
      QApplication::sendEvent(m_view.get(), &press);
      QVERIFY(!press.isAccepted());
    }
  }

  void followsTheThemeAndTheLanguage() {
    applyTheme(ThemeChoice::Dark);
    QTRY_COMPARE(m_view->viewport()->grab().toImage().pixelColor(1, 1), themeOf(ThemeChoice::Dark).surface);
    applyTheme(ThemeChoice::Light);
    const double english = m_view->rectsOf(11)[0].width();
    QLocale::setDefault(QLocale::French);
    QEvent change(QEvent::LanguageChange);
    QApplication::sendEvent(m_view.get(), &change);
    QVERIFY(m_view->plainText().contains("0,5000"));
    QVERIFY(m_view->rectsOf(11)[0].width() > 0.8 * english);
  }

 private:
  QPoint centre(int event) const { return m_view->rectsOf(event)[0].center().toPoint(); }
  std::unique_ptr<FormulaView> m_view;
};

QTEST_MAIN(MathViewTest)
#include "math_view_test.moc"
