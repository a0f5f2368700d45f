#include "ui/doctor/diagnosis_panel.h"

#include <QEvent>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/display_text.h"
#include "ui/doctor/finding_text.h"
#include "ui/doctor/remedy_text.h"
#include "ui/doctor/verdict_card.h"
#include "ui/widgets/captioned.h"

namespace neurarium {

namespace {

constexpr int kMargin = 8;
constexpr int kLeastLog = 90;

}  // namespace

DiagnosisPanel::DiagnosisPanel(ProjectDocument& document, TrainingController& controller, QWidget* parent)
    : QScrollArea(parent),
      m_document(document),
      m_controller(controller),
      m_waiting(new QLabel(this)),
      m_cards(new QVBoxLayout),
      m_logTitle(new SmallLabel(this)),
      m_log(new QListWidget(this)),
      m_thresholds(new QPushButton(this)) {
  setObjectName("diagnosis");
  setWidgetResizable(true);
  setFrameShape(QFrame::NoFrame);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_waiting->setWordWrap(true);
  m_log->setObjectName("diagnosis.log");
  m_log->setMinimumHeight(kLeastLog);
  m_log->setFrameShape(QFrame::NoFrame);
  m_log->setWordWrap(true);
  m_log->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_thresholds->setObjectName("diagnosis.thresholds");
  auto* content = new QWidget(this);
  auto* layout = new QVBoxLayout(content);
  layout->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
  layout->setSpacing(kMargin);
  layout->addWidget(m_waiting);
  m_cards->setSpacing(kMargin);
  layout->addLayout(m_cards);
  layout->addWidget(m_logTitle);
  layout->addWidget(m_log, 1);
  layout->addWidget(m_thresholds);
  setWidget(content);
  connect(&controller, &TrainingController::measurementsChanged, this, &DiagnosisPanel::refresh);
  connect(&document, &ProjectDocument::changed, this, &DiagnosisPanel::refresh);
  connect(m_thresholds, &QPushButton::clicked, this, &DiagnosisPanel::thresholdsWanted);
  retranslate();
}

void DiagnosisPanel::refresh() {
  if (!isVisible()) return;
  showCards();
  showLog();
}

void DiagnosisPanel::showCards() {
  const std::vector<Verdict>& verdicts = m_controller.doctor().verdicts();
  const bool isSame = std::equal(
      verdicts.begin(), verdicts.end(), m_shown.begin(), m_shown.end(),
      [](const Verdict& verdict, const VerdictCard* card) { return verdict.finding == card->finding(); });
  if (!isSame) {
    for (VerdictCard* card : m_shown) {
      m_cards->removeWidget(card);
      card->hide();
      card->deleteLater();
    }
    m_shown.clear();
    for (const Verdict& verdict : verdicts) {
      auto* card = new VerdictCard(verdict.finding, widget());
      connect(card, &VerdictCard::evidenceWanted, this, &DiagnosisPanel::evidenceWanted);
      connect(card, &VerdictCard::helpWanted, this, &DiagnosisPanel::helpWanted);
      connect(card, &VerdictCard::remedyChosen, this, &DiagnosisPanel::apply);
      m_cards->addWidget(card);
      m_shown.push_back(card);
    }
  }
  for (std::size_t i = 0; i < verdicts.size(); ++i) {
    m_shown[i]->setVerdict(verdicts[i], m_document.project().network);
    m_shown[i]->setRemedies(remediesFor(verdicts[i].finding, m_document.project()));
  }
  m_waiting->setVisible(verdicts.empty());
}

void DiagnosisPanel::showLog() {
  const std::vector<Doctor::Entry>& log = m_controller.doctor().log();
  if (static_cast<std::size_t>(m_log->count()) > log.size()) m_log->clear();
  for (auto i = static_cast<std::size_t>(m_log->count()); i < log.size(); ++i) {
    const QString name = findingName(log[i].verdict.finding);
    const QString epoch = numberText(static_cast<double>(log[i].epoch), 0);
    auto* item = new QListWidgetItem(log[i].begins ? tr("Epoch %1: %2").arg(epoch, name)
                                                   : tr("Epoch %1: end of “%2”").arg(epoch, name));
    item->setToolTip(evidenceLines(log[i].verdict, m_document.project().network).join("\n"));
    m_log->addItem(item);
    m_log->scrollToBottom();
  }
}

void DiagnosisPanel::apply(Remedy remedy) {
  (void)m_document.edit(tr("remedy: %1").arg(remedyName(remedy)),
                        [remedy](Project& project) { project = withRemedy(project, remedy); });
}

void DiagnosisPanel::retranslate() {
  m_waiting->setText(
      tr("Nothing to say yet. Train the network for some epochs, and what helps or hinders it shows here."));
  m_logTitle->setText(tr("What was found"));
  m_log->setAccessibleName(m_logTitle->text());
  m_thresholds->setText(tr("Thresholds…"));
  m_log->clear();
  refresh();
}

void DiagnosisPanel::showEvent(QShowEvent* event) {
  QScrollArea::showEvent(event);
  m_log->clear();
  refresh();
}

void DiagnosisPanel::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QScrollArea::changeEvent(event);
}

}  // namespace neurarium
