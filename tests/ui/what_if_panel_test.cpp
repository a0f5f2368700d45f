#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include "tests/core/runs.h"
#include "ui/plots/value_text.h"
#include "ui/step/what_if_panel.h"
#include "ui/step/what_if_plot.h"
#include "ui/step/what_if_text.h"

using namespace neurarium;
using namespace neurarium::tests;

namespace {

constexpr Index kPlace = 2;
constexpr Index kExample = 3;

WhatIf::Difference differenceOf(double slope, double error) {
  WhatIf::Difference difference;
  difference.slope = slope;
  difference.error = error;
  return difference;
}

}  // namespace

class WhatIfPanelTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() {
    QLocale::setDefault(QLocale("en_US"));
    const Project project;
    auto session = TrainingSession::create(project, dataFor(project)).value();
    for (int i = 0; i < 40; ++i) QVERIFY(session.step().ok());
    m_session = std::make_shared<TrainingSession>(std::move(session));
    m_trace = std::make_shared<StepTrace>(StepTrace::record(*m_session, kExample).value());
    m_present = static_cast<double>(m_session->parameters()(kPlace));
  }

  void init() {
    m_panel = std::make_unique<WhatIfPanel>();
    m_panel->resize(290, 420);
    m_panel->show();
  }

  void cleanup() { m_panel.reset(); }

  void withNothingSelectedThereIsAHint() {
    m_panel->setStep(m_session, m_trace);
    QVERIFY(find<QLabel>("whatIfHint")->isVisible());
    QVERIFY(find<QLabel>("whatIfHint")->text().startsWith("Click a link or a neuron"));
    QVERIFY(!plot()->isVisible());
  }

  void aSelectedWeightShowsItsCurve() {
    ask();
    QVERIFY(plot()->isVisible());
    QCOMPARE(plot()->line()->data()->size(), WhatIfWorker::kPoints);
    QCOMPARE(plot()->xAxis->label(), "w");
    QCOMPARE(value("whatIfValue"), significantText(m_present, 4));
    QCOMPARE(value("whatIfLoss"), lossText(m_trace->loss()));
    const auto gradient = static_cast<double>(m_trace->gradient()(kPlace));
    QCOMPARE(value("whatIfGradient"), significantText(gradient, 4));
    QVERIFY(value("whatIfAgreement").startsWith("They agree to 0.0"));
    QVERIFY(!find<QPushButton>("whatIfReset")->isEnabled());
    QVERIFY(!find<QPushButton>("whatIfUse")->isEnabled());
  }

  void theTangentHasTheGradientsSlope() {
    ask();
    const auto from = plot()->tangent()->data()->at(0);
    const auto to = plot()->tangent()->data()->at(1);
    const auto gradient = static_cast<double>(m_trace->gradient()(kPlace));
    QVERIFY(std::abs((to->value - from->value) / (to->key - from->key) - gradient) < 1e-9);
    QVERIFY(std::abs((to->value + from->value) / 2 - m_trace->loss()) < 1e-9);
  }

  void theNextStepIsMarked() {
    ask();
    const auto mark = plot()->landing()->data()->at(0);
    const auto after = static_cast<double>(m_trace->parametersAfter()(kPlace));
    QCOMPARE(mark->key, after);
    QCOMPARE(mark->value, question().at(kPlace, after).loss);
  }

  void thePointFollowsTheMouseAlongTheCurve() {
    ask();
    const QPoint start = pointOnScreen();
    QTest::mousePress(plot(), Qt::LeftButton, {}, start);
    for (int x = 5; x <= 40; x += 5) QTest::mouseMove(plot(), start + QPoint(x, 0));
    QTest::mouseRelease(plot(), Qt::LeftButton, {}, start + QPoint(40, 0));
    const double dragged = plot()->point()->data()->at(0)->key;
    QVERIFY(dragged > m_present);
    const WhatIf::Outcome expected = question().at(kPlace, dragged);
    QTRY_COMPARE(value("whatIfLoss"), lossText(expected.loss));
    QCOMPARE(value("whatIfValue"), significantText(dragged, 4));
    QTRY_COMPARE(plot()->point()->data()->at(0)->value, expected.loss);
    QVERIFY(value("whatIfOutput")
                .startsWith(outputsText(expected.output, question().target(0), {0}).section(',', 0, 0)));
  }

  void keysMoveThePointAndHomeBringsItBack() {
    ask();
    plot()->setFocus();
    QTest::keyClick(plot(), Qt::Key_Right);
    const double fine = plot()->point()->data()->at(0)->key - m_present;
    QTest::keyClick(plot(), Qt::Key_Home);
    QTest::keyClick(plot(), Qt::Key_Left, Qt::ShiftModifier);
    const double coarse = plot()->point()->data()->at(0)->key - m_present;
    QVERIFY(fine > 0);
    QVERIFY(std::abs(coarse + 10 * fine) < 1e-9);
    QTest::keyClick(plot(), Qt::Key_Home);
    QCOMPARE(plot()->point()->data()->at(0)->key, m_present);
    QTRY_COMPARE(value("whatIfLoss"), lossText(m_trace->loss()));
  }

  void theValueUnderThePointCanBeUsedOrPutBack() {
    ask();
    QSignalSpy chosen(m_panel.get(), &WhatIfPanel::valueChosen);
    QTest::keyClick(plot(), Qt::Key_Right, Qt::ShiftModifier);
    const double moved = plot()->point()->data()->at(0)->key;
    QTest::mouseClick(find<QPushButton>("whatIfUse"), Qt::LeftButton);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen[0][0].value<Index>(), kPlace);
    QCOMPARE(chosen[0][1].toDouble(), moved);
    QTest::mouseClick(find<QPushButton>("whatIfReset"), Qt::LeftButton);
    QCOMPARE(plot()->point()->data()->at(0)->key, m_present);
    QVERIFY(!find<QPushButton>("whatIfUse")->isEnabled());
    QTRY_COMPARE(value("whatIfValue"), significantText(m_present, 4));
  }

  void theWheelZoomsAndADoubleClickShowsTheFirstRange() {
    ask();
    const auto first = plot()->curve();
    const QPointF middle = plot()->axisRect()->center();
    QWheelEvent wheel(middle, plot()->mapToGlobal(middle), {}, {0, 240}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(plot(), &wheel);
    QTRY_VERIFY(plot()->curve() != first);
    const auto zoomed = plot()->curve();
    QVERIFY(zoomed->to - zoomed->from < 0.7 * (first->to - first->from));
    QCOMPARE(plot()->xAxis->range(), QCPRange(zoomed->from, zoomed->to));
    QTest::mouseDClick(plot(), Qt::LeftButton, {}, middle.toPoint());
    QTRY_COMPARE(plot()->curve()->to, first->to);
  }

  void ofManyQuestionsOnlyTheLastIsAnswered() {
    m_panel->setStep(m_session, m_trace);
    for (Index place = 0; place < 9; ++place) m_panel->setPlace(place, QString::number(place));
    m_panel->setPlace(kPlace, "last");
    QTRY_VERIFY(plot()->curve());
    QCOMPARE(plot()->curve()->present.value, m_present);
    QCOMPARE(plot()->xAxis->label(), "last");
  }

  void withoutAStepTheHintIsBack() {
    ask();
    m_panel->setStep(nullptr, nullptr);
    QVERIFY(find<QLabel>("whatIfHint")->isVisible());
  }

  void closingWhileItComputesIsSafe() {
    for (int i = 0; i < 20; ++i) {
      init();
      m_panel->setStep(m_session, m_trace);
      m_panel->setPlace(kPlace, "w");
      if (i % 2 == 0) QCoreApplication::processEvents();
      m_panel.reset();
    }
  }

  void aHiddenPanelAsksWhenItIsShown() {
    m_panel->hide();
    m_panel->setStep(m_session, m_trace);
    m_panel->setPlace(kPlace, "w");
    QCoreApplication::processEvents();
    QVERIFY(!plot()->curve());
    m_panel->show();
    QTRY_VERIFY(plot()->curve());
  }

  void agreementIsSaidInWords() {
    QCOMPARE(agreementText(0.1234, differenceOf(0.12352, 1e-3), false), "They agree to 0.1\u00a0%.");
    QCOMPARE(agreementText(0.1234, differenceOf(0.1234, 1e-9), false), "They agree to 0.001\u00a0%.");
    QCOMPARE(agreementText(0.1, differenceOf(0.2, 1e-6), false), "They differ by 50\u00a0%.");
    QCOMPARE(agreementText(0, differenceOf(1e-4, 2e-4), false), "They agree within rounding (±0.0002).");
    QVERIFY(agreementText(0, differenceOf(0.3, 1e-6), true).startsWith("Frozen"));
    WhatIf::Difference kink = differenceOf(0.25, 0.25);
    kink.isAtKink = true;
    kink.right = 0.5;
    QCOMPARE(agreementText(0, kink, false), "A kink: the slope is 0 on its left and 0.500 on its right.");
  }

  void ofManyOutputsTheWorstAreTold() {
    Vector output(5);
    output << Scalar(0.1), Scalar(0.7), Scalar(0.2), Scalar(0), Scalar(0.5);
    Vector target = Vector::Zero(5);
    target(1) = 1;
    QCOMPARE(outputsToTell(output, target), (std::vector<Index>{1, 2, 4}));
    QCOMPARE(outputsText(output, target, {1}), "y₂ = 0.7000, target 1");
    QCOMPARE(outputsText(output.head(1), target.head(1), {0}), "0.1000, target 0");
  }

 private:
  template <typename T>
  T* find(const char* name) {
    return m_panel->findChild<T*>(name);
  }
  WhatIfPlot* plot() { return find<WhatIfPlot>("whatIfPlot"); }
  QString value(const char* name) { return find<QLabel>(name)->text(); }
  WhatIf question() { return WhatIf::create(*m_session, std::vector<Index>{kExample}).value(); }

  void ask() {
    m_panel->setStep(m_session, m_trace);
    m_panel->setPlace(kPlace, "w");
    QTRY_VERIFY(plot()->curve());
    plot()->replot();
  }

  QPoint pointOnScreen() {
    const auto point = plot()->point()->data()->at(0);
    return {qRound(plot()->xAxis->coordToPixel(point->key)),
            qRound(plot()->yAxis->coordToPixel(point->value))};
  }

  std::shared_ptr<const TrainingSession> m_session;
  std::shared_ptr<const StepTrace> m_trace;
  double m_present = 0;
  std::unique_ptr<WhatIfPanel> m_panel;
};

QTEST_MAIN(WhatIfPanelTest)
#include "what_if_panel_test.moc"
