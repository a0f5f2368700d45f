#include "ui/step/formula_pane.h"

#include <QEvent>
#include <QVBoxLayout>

#include "ui/math/formula_view.h"
#include "ui/step/event_formula.h"
#include "ui/step/prediction_bar.h"
#include "ui/step/step_player.h"

namespace neurarium {

FormulaPane::FormulaPane(StepPlayer& player, QWidget* parent)
    : QWidget(parent), m_player(player), m_view(new FormulaView(this)) {
  setObjectName("formulaPane");
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  layout->addWidget(m_view, 1);
  layout->addWidget(new PredictionBar(player, this));
  connect(&player, &StepPlayer::traceChanged, this, &FormulaPane::showMove);
  connect(&player, &StepPlayer::moved, this, &FormulaPane::showMove);
  connect(&player, &StepPlayer::pointedChanged, m_view,
          [this] { m_view->setPointedEvent(m_player.pointedEvent()); });
  connect(m_view, &FormulaView::numberPointed, &player, &StepPlayer::setPointedEvent);
  connect(m_view, &FormulaView::numberClicked, &player, &StepPlayer::goTo);
  m_view->setNumberText(
      [this](int event) { return m_player.trace() ? eventTitle(*m_player.trace(), event) : QString(); });
  showMove();
}

void FormulaPane::showMove() {
  const auto& trace = m_player.trace();
  if (!trace) return m_view->setFormulas({});
  if (m_player.moment() == 0) {
    EventFormula start;
    start.title = tr("A training step, number by number");
    start.reason =
        tr("Press → for the next number, ← to take it back; with Shift the moves are coarser. "
           "Drag the timeline, click a number to see where it comes from, or double-click a neuron "
           "or a link to go to its own.");
    return m_view->setFormulas({start});
  }
  if (m_player.granularity() == Granularity::Product)
    return m_view->setFormulas({formulaOf(
        *trace, m_player.event(), m_player.timeline().termsAt(m_player.moment()), m_player.isHidden())});
  m_view->setFormulas(formulasOf(*trace, m_player.move(), m_player.granularity(), m_player.isHidden()));
}

void FormulaPane::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) showMove();
  QWidget::changeEvent(event);
}

}  // namespace neurarium
