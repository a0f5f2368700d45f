#include "ui/step/prediction_bar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QToolButton>

#include "tests/core/runs.h"
#include "tests/ui/output_fixtures.h"
#include "ui/plots/value_text.h"
#include "ui/step/step_player.h"

using namespace neurarium;
using namespace neurarium::tests;

class PredictionBarTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() {
    QLocale::setDefault(QLocale("en_US"));
    const Project project;
    const auto session = TrainingSession::create(project, dataFor(project)).value();
    m_trace = std::make_shared<StepTrace>(StepTrace::record(session, 3).value());
  }

  void init() {
    m_player = std::make_unique<StepPlayer>();
    m_player->setTrace(m_trace);
    m_bar = std::make_unique<PredictionBar>(*m_player);
    m_bar->resize(620, 34);
    m_bar->show();
  }

  void cleanup() {
    m_bar.reset();
    m_player.reset();
  }

  void theSwitchHidesTheNextResult() {
    QVERIFY(!find<QComboBox>("guessKind")->isVisible());
    QTest::mouseClick(find<QCheckBox>("predict"), Qt::LeftButton, {},
                      QPoint(8, find<QCheckBox>("predict")->height() / 2));
    QVERIFY(m_player->isPredicting());
    goTo(TraceKind::WeightedSum);
    QVERIFY(m_player->isHidden());
    QVERIFY(find<QToolButton>("reveal")->isVisible());
  }

  void aSignIsGuessedByMouse() {
    predict(TraceKind::WeightedSum);
    QCOMPARE(find<QComboBox>("guessKind")->currentText(), "Sign");
    click(signButton(true));
    QVERIFY(!m_player->isHidden());
    QCOMPARE(text("predictionAnswer"), "Right: " + significantText(result(), 4));
    QCOMPARE(text("predictionScore"), "1 of 1");
  }

  void aWrongGuessShowsTheResult() {
    predict(TraceKind::WeightedSum);
    click(signButton(false));
    QCOMPARE(text("predictionAnswer"), "Not quite: " + significantText(result(), 4));
    QCOMPARE(text("predictionScore"), "0 of 1");
  }

  void ofALossTheSizeIsGuessed() {
    predict(TraceKind::Loss);
    QCOMPARE(find<QComboBox>("guessKind")->currentText(), "Size");
    click(QString("guessSize%1").arg(sizeOf(result())));
    QCOMPARE(text("predictionScore"), "1 of 1");
  }

  void aNumberIsTypedAndEntered() {
    predict(TraceKind::Update);
    auto* number = find<QLineEdit>("guessNumber");
    QVERIFY(number->isVisible());
    number->setFocus();
    QTest::keyClicks(number, QString::number(result() + 0.04));
    QTest::keyClick(number, Qt::Key_Return);
    QCOMPARE(text("predictionScore"), "1 of 1");
    QVERIFY(!m_player->isHidden());
  }

  void textThatIsNoNumberIsNoGuess() {
    predict(TraceKind::Update);
    auto* number = find<QLineEdit>("guessNumber");
    number->setText("much");
    QTest::keyClick(number, Qt::Key_Return);
    QVERIFY(m_player->isHidden());
    number->clear();
    QTest::keyClick(number, Qt::Key_Return);
    QVERIFY(!m_player->isHidden());
    QCOMPARE(text("predictionScore"), "0 of 0");
  }

  void aKindChosenByHandStays() {
    predict(TraceKind::Loss);
    auto* kind = find<QComboBox>("guessKind");
    kind->setFocus();
    QTest::keyClick(kind, Qt::Key_Up);
    QCOMPARE(kind->currentText(), "Sign");
    QVERIFY(find<QToolButton>("guessSign1")->isVisible());
    goTo(TraceKind::Update);
    QCOMPARE(kind->currentText(), "Sign");
  }

  void revealingDoesNotCount() {
    predict(TraceKind::Activation);
    click("reveal");
    QVERIFY(!m_player->isHidden());
    QCOMPARE(text("predictionAnswer"), significantText(result(), 4));
    QCOMPARE(text("predictionScore"), "0 of 0");
  }

  void enterReveals() {
    predict(TraceKind::Activation);
    QTest::keyClick(m_bar.get(), Qt::Key_Return);
    QVERIFY(!m_player->isHidden());
  }

  void movingOnWithoutAGuessDoesNotCount() {
    predict(TraceKind::Activation);
    const int moment = m_player->moment();
    m_player->next();
    QVERIFY(m_player->moment() > moment);
    QVERIFY(m_player->isHidden());
    QCOMPARE(text("predictionScore"), "0 of 0");
  }

  void anEventCountsOnce() {
    predict(TraceKind::WeightedSum);
    click(signButton(false));
    m_player->previous();
    goTo(TraceKind::WeightedSum);
    click(signButton(true));
    QCOMPARE(text("predictionScore"), "0 of 1");
  }

  void theScoreStartsAgain() {
    predict(TraceKind::WeightedSum);
    click(signButton(true));
    click("predictionReset");
    QCOMPARE(text("predictionScore"), "0 of 0");
    QVERIFY(!find<QToolButton>("predictionReset")->isEnabled());
  }

  void everyGranularityAsksAboutItsEvent_data() {
    QTest::addColumn<Granularity>("granularity");
    QTest::newRow("phase") << Granularity::Phase;
    QTest::newRow("layer") << Granularity::Layer;
    QTest::newRow("neuron") << Granularity::Neuron;
    QTest::newRow("product") << Granularity::Product;
  }

  void everyGranularityAsksAboutItsEvent() {
    QFETCH(const Granularity, granularity);
    m_player->setGranularity(granularity);
    m_player->setPredicting(true);
    int asked = 0;
    while (m_player->moment() < m_player->timeline().length()) {
      m_player->next();
      QVERIFY(m_player->isHidden());
      if (m_player->timeline().isDone(m_player->event(), m_player->moment())) {
        find<QComboBox>("guessKind")->setCurrentIndex(0);
        const auto buttons = {"guessSign-1", "guessSign0", "guessSign1"};
        for (const char* name : buttons) find<QToolButton>(name)->click();
        const int sign = signOf(result());
        QCOMPARE(text("predictionAnswer").startsWith("Right"), sign == -1);
        ++asked;
      }
    }
    QVERIFY(asked >= 5);
    QVERIFY(text("predictionScore").endsWith(QString(" of %1").arg(asked)));
  }

  void guessesAreJudged() {
    QVERIFY(isRight({GuessKind::Sign, 0}, 0.00004));
    QVERIFY(!isRight({GuessKind::Sign, 0}, 0.00006));
    QVERIFY(isRight({GuessKind::Sign, -1}, -0.2));
    QVERIFY(isRight({GuessKind::Size, 0}, -0.0099));
    QVERIFY(isRight({GuessKind::Size, 1}, 0.01));
    QVERIFY(isRight({GuessKind::Size, 2}, -0.5));
    QVERIFY(isRight({GuessKind::Size, 3}, 1));
    QVERIFY(isRight({GuessKind::Number, 0.04}, 0));
    QVERIFY(!isRight({GuessKind::Number, 0.06}, 0));
    QVERIFY(isRight({GuessKind::Number, 10.9}, 10));
    QVERIFY(!isRight({GuessKind::Number, 11.1}, 10));
  }

  void longWordsFitOneLine() {
    MarkingTranslator longer;
    QCoreApplication::installTranslator(&longer);
    QEvent change(QEvent::LanguageChange);
    QCoreApplication::sendEvent(m_bar.get(), &change);
    predict(TraceKind::Loss);
    QVERIFY2(m_bar->minimumSizeHint().width() <= 620,
             qPrintable(QString::number(m_bar->minimumSizeHint().width())));
    click(QString("guessSize%1").arg((sizeOf(result()) + 1) % 4));
    QVERIFY(m_bar->minimumSizeHint().width() <= 620);
    QCoreApplication::removeTranslator(&longer);
  }

 private:
  template <typename T>
  T* find(const QString& name) {
    return m_bar->findChild<T*>(name);
  }
  QString text(const char* name) { return find<QLabel>(name)->text(); }
  void click(const QString& name) { QTest::mouseClick(find<QToolButton>(name), Qt::LeftButton); }

  void goTo(TraceKind kind) {
    for (const TraceEvent& event : m_trace->events())
      if (event.kind == kind) return m_player->goTo(event.id);
    QFAIL("there is no such event");
  }
  void predict(TraceKind kind) {
    m_player->setPredicting(true);
    goTo(kind);
  }
  double result() const {
    return static_cast<double>(m_trace->events()[static_cast<std::size_t>(m_player->event())].result);
  }
  QString signButton(bool right) const {
    const int sign = signOf(result());
    return QString("guessSign%1").arg(right ? sign : sign == 1 ? -1 : sign + 1);
  }

  std::shared_ptr<const StepTrace> m_trace;
  std::unique_ptr<StepPlayer> m_player;
  std::unique_ptr<PredictionBar> m_bar;
};

QTEST_MAIN(PredictionBarTest)
#include "prediction_bar_test.moc"
