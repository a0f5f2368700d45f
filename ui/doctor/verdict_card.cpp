#include "ui/doctor/verdict_card.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

#include "ui/doctor/finding_text.h"
#include "ui/doctor/remedy_text.h"
#include "ui/theme.h"
#include "ui/widgets/captioned.h"

namespace neurarium {

namespace {

constexpr int kMargin = 10;
constexpr int kStripe = 4;

}  // namespace

QColor findingColor(Finding finding) {
  return finding == Finding::Healthy ? theme().positive : theme().warning;
}

VerdictCard::VerdictCard(Finding finding, QWidget* parent)
    : Card(parent),
      m_finding(finding),
      m_title(new SectionLabel(this)),
      m_evidence(new QLabel(this)),
      m_reason(new SmallLabel(this)),
      m_show(new QPushButton(this)),
      m_help(new QPushButton(this)),
      m_try(new SmallLabel(this)),
      m_buttons(new QVBoxLayout) {
  const std::string_view id = nameOf(finding);
  setObjectName("verdict." + QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size())));
  m_show->setObjectName("showEvidence");
  m_help->setObjectName("learnMore");
  for (QLabel* label : {m_evidence, m_reason}) label->setWordWrap(true);
  m_evidence->setTextInteractionFlags(Qt::TextSelectableByMouse);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(kMargin + kStripe, kMargin, kMargin, kMargin);
  layout->setSpacing(6);
  layout->addWidget(m_title);
  layout->addWidget(m_evidence);
  layout->addWidget(m_reason);
  auto* row = new QHBoxLayout;
  row->addWidget(m_show);
  row->addWidget(m_help);
  row->addStretch();
  layout->addLayout(row);
  layout->addWidget(m_try);
  m_buttons->setSpacing(4);
  layout->addLayout(m_buttons);
  connect(m_show, &QPushButton::clicked, this, [this] { emit evidenceWanted(m_finding); });
  connect(m_help, &QPushButton::clicked, this, [this] { emit helpWanted(m_finding); });
  m_show->setVisible(finding != Finding::Healthy);
  m_try->hide();
  retranslate();
}

void VerdictCard::setVerdict(const Verdict& verdict, const NetworkSpec& spec) {
  m_evidence->setText("• " + evidenceLines(verdict, spec).join("\n• "));
}

void VerdictCard::setRemedies(const std::vector<Remedy>& remedies) {
  if (remedies == m_remedies) return;
  m_remedies = remedies;
  while (QLayoutItem* item = m_buttons->takeAt(0)) {
    // The one that was pressed is among them, and still busy with it.
    item->widget()->hide();
    item->widget()->deleteLater();
    delete item;
  }
  for (const Remedy remedy : remedies) {
    auto* button = new QPushButton(this);
    const std::string_view id = nameOf(remedy);
    button->setObjectName("remedy." + QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size())));
    connect(button, &QPushButton::clicked, this, [this, remedy] { emit remedyChosen(remedy); });
    m_buttons->addWidget(button);
  }
  m_try->setVisible(!remedies.empty());
  retranslate();
}

void VerdictCard::retranslate() {
  m_title->setText(findingName(m_finding));
  m_reason->setText(findingReason(m_finding));
  m_show->setText(tr("Show"));
  m_show->setToolTip(tr("Shows the numbers in their plot."));
  m_show->setAccessibleName(tr("Show: %1").arg(m_title->text()));
  m_help->setText(tr("Learn more"));
  m_help->setToolTip(tr("What it is, how it shows, what helps, and what to try."));
  m_help->setAccessibleName(tr("Learn more: %1").arg(m_title->text()));
  m_try->setText(tr("What helps:"));
  for (std::size_t i = 0; i < m_remedies.size(); ++i) {
    auto* button = qobject_cast<QPushButton*>(m_buttons->itemAt(static_cast<int>(i))->widget());
    button->setText(remedyName(m_remedies[i]));
    button->setToolTip(remedyHint(m_remedies[i]));
  }
}

void VerdictCard::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  if (event->type() == QEvent::PaletteChange) update();
  Card::changeEvent(event);
}

void VerdictCard::paintEvent(QPaintEvent* event) {
  Card::paintEvent(event);
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(findingColor(m_finding));
  painter.drawRoundedRect(QRectF(3, kMargin, kStripe, height() - 2 * kMargin), kStripe / 2.0, kStripe / 2.0);
}

}  // namespace neurarium
