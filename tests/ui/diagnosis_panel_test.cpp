#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QtTest>

#include "core/project/project.h"
#include "ui/doctor/diagnosis_panel.h"
#include "ui/doctor/finding_text.h"
#include "ui/doctor/remedy_text.h"
#include "ui/doctor/threshold_dialog.h"
#include "ui/doctor/verdict_card.h"
#include "ui/widgets/number_field.h"

using namespace neurarium;

namespace {

constexpr int kPatience = 60000;

Project vanishing() {
  Project project;
  project.network = NetworkSpec::mlp(2, {8, 8, 8, 8, 8, 8}, Activation::Sigmoid, 1, Activation::Tanh);
  return project;
}

}  // namespace

class DiagnosisPanelTest : public QObject {
  Q_OBJECT

  ProjectDocument m_document;
  TrainingController m_controller{m_document};
  DiagnosisPanel m_panel{m_document, m_controller};

  VerdictCard* card(const char* finding) {
    for (VerdictCard* card : m_panel.findChildren<VerdictCard*>(QString("verdict.") + finding))
      if (card->isVisible()) return card;
    return nullptr;
  }

  void trainUntil(const char* finding) {
    m_controller.play();
    QTRY_VERIFY_WITH_TIMEOUT(card(finding), kPatience);
    m_controller.pause();
  }

 private slots:
  void init() {
    QVERIFY(m_document.open(vanishing(), {}));
    m_panel.show();
  }

  void aVanishingGradientIsNamedWithItsNumbers() {
    trainUntil("vanishingGradient");
    QStringList texts;
    for (const QLabel* label : card("vanishingGradient")->findChildren<QLabel*>())
      texts.append(label->text());
    const Verdict& verdict = m_controller.doctor().verdicts().front();
    const QStringList lines = evidenceLines(verdict, m_document.project().network);
    QCOMPARE(lines.size(), 3);
    for (const QString& line : lines) QVERIFY(texts.join("\n").contains(line));
    QVERIFY(texts.contains(findingReason(Finding::VanishingGradients)));
    QCOMPARE(m_panel.findChild<QListWidget*>("diagnosis.log")->count(),
             static_cast<int>(m_controller.doctor().log().size()));
  }

  void aRemedyIsOneEditAndBeginsTheRunAnew() {
    trainUntil("vanishingGradient");
    const int edits = m_document.undoStack()->count();
    auto* relu = card("vanishingGradient")->findChild<QPushButton*>("remedy.relu");
    QVERIFY(relu);
    relu->click();
    QCOMPARE(m_document.project().network, withRemedy(vanishing(), Remedy::Relu).network);
    QCOMPARE(m_document.undoStack()->count(), edits + 1);
    QVERIFY(m_document.undoStack()->undoText().contains(remedyName(Remedy::Relu)));
    QVERIFY(!card("vanishingGradient"));
    trainUntil("healthy");
    m_document.undoStack()->undo();
    QCOMPARE(m_document.project().network, vanishing().network);
  }

  void theEvidenceCanBeAskedFor() {
    trainUntil("vanishingGradient");
    QSignalSpy wanted(&m_panel, &DiagnosisPanel::evidenceWanted);
    card("vanishingGradient")->findChild<QPushButton*>("showEvidence")->click();
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted[0][0].value<Finding>(), Finding::VanishingGradients);
  }

  void thresholdsAreEditedOneByOneAndRestored() {
    ThresholdDialog dialog(Thresholds{});
    QSignalSpy changed(&dialog, &ThresholdDialog::thresholdsChanged);
    auto* field = dialog.findChild<NumberField*>("threshold.vanishingRatio");
    QVERIFY(field);
    emit field->valueEdited(1e-6);
    QCOMPARE(changed.takeLast()[0].value<Thresholds>().vanishingRatio, 1e-6);
    emit field->valueEdited(-1);
    QCOMPARE(changed.takeLast()[0].value<Thresholds>().vanishingRatio, 1e-6);
    QCOMPARE(field->value(), 1e-6);
  }

  void everyThresholdHasAName() {
    for (const ThresholdInfo& info : thresholds())
      QVERIFY2(thresholdName(info) != QString::fromUtf8(info.id.data(), qsizetype(info.id.size())),
               info.id.data());
  }
};

QTEST_MAIN(DiagnosisPanelTest)
#include "diagnosis_panel_test.moc"
