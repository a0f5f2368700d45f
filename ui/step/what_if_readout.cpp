#include "ui/step/what_if_readout.h"

#include <QGridLayout>
#include <QLabel>

#include "ui/plots/value_text.h"
#include "ui/step/what_if_text.h"
#include "ui/widgets/captioned.h"

namespace neurarium {

namespace {

constexpr int kDigits = 4;
constexpr int kRowGap = 2;
constexpr int kColumnGap = 10;
constexpr const char* kObjectNames[] = {"whatIfValue",    "whatIfLoss",       "whatIfExampleLoss",
                                        "whatIfGradient", "whatIfDifference", "whatIfAgreement",
                                        "whatIfLanding",  "whatIfOutput"};

}  // namespace

WhatIfReadout::WhatIfReadout(QWidget* parent) : QWidget(parent) {
  auto* grid = new QGridLayout(this);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setHorizontalSpacing(kColumnGap);
  grid->setVerticalSpacing(kRowGap);
  grid->setColumnStretch(2, 1);
  for (int row = 0; row < Rows; ++row) {
    // Indices are small as they are.
    const bool isFormula = row == Value || row == Gradient;
    m_names[row] = isFormula ? new QLabel(this) : new SmallLabel(this);
    m_names[row]->setAlignment(Qt::AlignLeft | (row == Output ? Qt::AlignTop : Qt::AlignVCenter));
    m_values[row] = row == Agreement ? new SmallLabel(this) : new QLabel(this);
    m_values[row]->setObjectName(QLatin1String(kObjectNames[row]));
    m_values[row]->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_notes[row] = new SmallLabel(this);
    if (row == Agreement) {
      m_values[row]->setWordWrap(true);
      grid->addWidget(m_values[row], row, 0, 1, 3);
      m_names[row]->hide();
      m_notes[row]->hide();
      continue;
    }
    grid->addWidget(m_names[row], row, 0);
    const bool hasNote = row == Value || row == Loss;
    grid->addWidget(m_values[row], row, 1, 1, hasNote ? 1 : 2);
    if (hasNote)
      grid->addWidget(m_notes[row], row, 2);
    else
      m_notes[row]->hide();
  }
  retranslate();
}

void WhatIfReadout::setName(const QString& name) {
  m_name = name;
  retranslate();
}

void WhatIfReadout::setCurve(std::shared_ptr<const WhatIfCurve> curve, Index examples) {
  m_curve = std::move(curve);
  m_examples = examples;
  if (m_curve) {
    m_outcome = m_curve->present;
    m_outputs = outputsToTell(m_outcome.output, m_curve->target);
  }
  retranslate();
}

void WhatIfReadout::setOutcome(const WhatIf::Outcome& outcome) {
  m_outcome = outcome;
  fill();
}

void WhatIfReadout::show(Row row, const QString& value, const QString& note) {
  m_values[row]->setText(value);
  m_notes[row]->setText(note);
}

void WhatIfReadout::fill() {
  m_names[Example]->setVisible(m_examples > 1);
  m_values[Example]->setVisible(m_examples > 1);
  if (!m_curve) {
    for (int row = 0; row < Rows; ++row) show(static_cast<Row>(row), row == Agreement ? QString() : u"–"_qs);
    return;
  }
  const WhatIf::Outcome& present = m_curve->present;
  const bool isMoved = m_outcome.value != present.value;
  const auto against = [&](const QString& was) { return isMoved ? tr("instead of %1").arg(was) : QString(); };
  show(Value, significantText(m_outcome.value, kDigits), against(significantText(present.value, kDigits)));
  show(Loss, lossText(m_outcome.objective()), against(lossText(present.objective())));
  show(Example, lossText(m_outcome.exampleLoss));
  show(Gradient, significantText(m_curve->gradient, kDigits));
  show(Difference, significantText(m_curve->difference.slope, kDigits));
  show(Agreement, agreementText(m_curve->gradient, m_curve->difference, m_curve->isFrozen));
  show(Landing, QStringLiteral("%1 → %2").arg(significantText(present.value, kDigits),
                                              significantText(m_curve->landing.value, kDigits)));
  show(Output, outputsText(m_outcome.output, m_curve->target, m_outputs));
}

void WhatIfReadout::retranslate() {
  m_names[Value]->setText(m_name);
  const bool hasPenalty = m_curve && m_curve->present.penalty != 0;
  m_names[Loss]->setText(hasPenalty ? tr("Loss + penalty") : tr("Loss"));
  m_names[Example]->setText(tr("This example's loss"));
  m_names[Gradient]->setText(QStringLiteral("∂L/∂%1").arg(m_name));
  m_names[Difference]->setText(tr("Finite difference"));
  m_names[Landing]->setText(tr("Next step"));
  m_names[Output]->setText(tr("Output"));
  m_names[Gradient]->setToolTip(tr("The slope of the curve at the present value, by backpropagation"));
  m_names[Difference]->setToolTip(
      tr("The same slope measured: the loss a little to the left and to the right, without any derivative"));
  for (int row = 0; row < Rows; ++row) m_values[row]->setAccessibleName(m_names[row]->text());
  m_values[Agreement]->setAccessibleName(tr("Agreement"));
  fill();
}

}  // namespace neurarium
