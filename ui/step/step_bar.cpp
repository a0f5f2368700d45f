#include "ui/step/step_bar.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QSlider>
#include <QToolButton>
#include <cmath>

#include "ui/display_text.h"
#include "ui/error_text.h"
#include "ui/icons.h"
#include "ui/selection.h"
#include "ui/step/event_formula.h"
#include "ui/step/step_player.h"
#include "ui/step/step_source.h"
#include "ui/step/timeline_bar.h"
#include "ui/widgets/captioned.h"

namespace neurarium {

namespace {

constexpr int kIconSide = 20;
constexpr int kPaceWidth = 84;
/// The slider's notches are powers of two, in moves a second.
constexpr int kSlowest = -2;
constexpr int kFastest = 4;

}  // namespace

StepBar::StepBar(StepPlayer& player, const StepSource& source, Selection& selection, QWidget* parent)
    : QWidget(parent), m_player(player), m_source(source), m_selection(selection) {
  setObjectName("stepBar");
  m_first = addButton("stepFirst", "step_first");
  m_previous = addButton("stepPrevious", "step_previous");
  m_play = addButton("stepPlay", "play");
  m_next = addButton("stepNext", "step_next");
  m_last = addButton("stepLast", "step_last");
  m_granularity = new QComboBox(this);
  m_granularity->setObjectName("granularity");
  for (int i = 0; i <= static_cast<int>(Granularity::Product); ++i) m_granularity->addItem(QString());
  m_granularity->setCurrentIndex(static_cast<int>(player.granularity()));
  m_pace = new QSlider(Qt::Horizontal, this);
  m_pace->setObjectName("stepPace");
  m_pace->setRange(kSlowest, kFastest);
  m_pace->setPageStep(1);
  m_pace->setFixedWidth(kPaceWidth);
  m_jump = addButton("stepJump", "jump");
  m_jump->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  m_jump->setPopupMode(QToolButton::InstantPopup);
  m_jumps = new QMenu(this);
  m_jumps->setObjectName("stepJumps");
  m_jump->setMenu(m_jumps);
  m_where = new SmallLabel(this);
  m_where->setObjectName("stepWhere");
  m_where->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  m_where->setMinimumWidth(1);

  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(8, 4, 8, 2);
  layout->setSpacing(2);
  auto* row = new QHBoxLayout;
  row->setSpacing(2);
  for (QToolButton* button : {m_first, m_previous, m_play, m_next, m_last}) row->addWidget(button);
  row->addSpacing(8);
  row->addWidget(m_granularity);
  row->addSpacing(8);
  row->addWidget(m_pace);
  row->addSpacing(8);
  row->addWidget(m_jump);
  row->addWidget(m_where, 1);
  layout->addLayout(row);
  layout->addWidget(new TimelineBar(player, this));

  connect(m_first, &QToolButton::clicked, &player, &StepPlayer::toStart);
  connect(m_previous, &QToolButton::clicked, &player, [this] { m_player.previous(); });
  connect(m_play, &QToolButton::clicked, &player, [this] { m_player.setPlaying(!m_player.isPlaying()); });
  connect(m_next, &QToolButton::clicked, &player, [this] { m_player.next(); });
  connect(m_last, &QToolButton::clicked, &player, &StepPlayer::toEnd);
  connect(m_granularity, &QComboBox::currentIndexChanged, &player,
          [this](int index) { m_player.setGranularity(static_cast<Granularity>(index)); });
  connect(m_pace, &QSlider::valueChanged, &player, [this](int notch) { m_player.setPace(std::exp2(notch)); });
  connect(m_jumps, &QMenu::aboutToShow, this, &StepBar::fillJumps);
  connect(&player, &StepPlayer::traceChanged, this, &StepBar::showMoment);
  connect(&player, &StepPlayer::moved, this, &StepBar::showMoment);
  connect(&player, &StepPlayer::playingChanged, this, &StepBar::retranslate);
  connect(&source, &StepSource::changed, this, &StepBar::showMoment);
  retranslate();
}

QToolButton* StepBar::addButton(const char* name, const char* icon) {
  auto* button = new QToolButton(this);
  button->setObjectName(name);
  button->setIcon(themedIcon(icon));
  button->setIconSize({kIconSide, kIconSide});
  button->setAutoRaise(true);
  button->setFocusPolicy(Qt::TabFocus);
  return button;
}

void StepBar::showMoment() {
  const bool isAny = m_player.trace() != nullptr;
  const int moment = m_player.moment();
  const bool isEnd = moment == m_player.timeline().length();
  m_first->setEnabled(isAny && moment > 0);
  m_previous->setEnabled(isAny && moment > 0);
  m_play->setEnabled(isAny);
  m_next->setEnabled(isAny && !isEnd);
  m_last->setEnabled(isAny && !isEnd);
  m_jump->setEnabled(isAny);
  m_granularity->setCurrentIndex(static_cast<int>(m_player.granularity()));
  m_where->setText(whereText());
  m_where->setToolTip(m_where->text());
}

QString StepBar::whereText() const {
  if (m_source.problem()) return describe(*m_source.problem());
  if (m_source.isTraining()) return tr("Training is under way. Pause it to step.");
  if (!m_player.trace()) return {};
  //: How far along the timeline, in single products.
  return tr("%1 of %2").arg(m_player.moment()).arg(m_player.timeline().length());
}

void StepBar::addJump(const QString& text, int event) {
  QAction* action = m_jumps->addAction(text, this, [this, event] { m_player.goTo(event); });
  action->setEnabled(event >= 0);
}

void StepBar::fillJumps() {
  m_jumps->clear();
  const auto& trace = m_player.trace();
  if (!trace) return;
  for (int phase = 0; phase <= static_cast<int>(TracePhase::Descent); ++phase) {
    const auto moments = m_player.timeline().momentsOf(static_cast<TracePhase>(phase));
    m_jumps->addAction(QStringLiteral("&%1 %2").arg(phase + 1).arg(phaseText(static_cast<TracePhase>(phase))),
                       this, [this, moments] { m_player.setMoment(moments.first); });
  }
  m_jumps->addSeparator();
  const TraceIndex& index = trace->index();
  addJump(tr("To the &loss"), index.loss);
  const NetworkSpot& spot = m_selection.spot();
  if (spot.isNone()) {
    m_jumps->addAction(tr("Click a neuron or a link to jump to its numbers"))->setEnabled(false);
  } else if (spot.isLink()) {
    const Index place = placeInTheta(trace->network(), spot).value_or(-1);
    addJump(tr("To this &weight's gradient"), TraceIndex::at(index.exampleGradients, place));
    addJump(tr("To this weight's &new value"), TraceIndex::at(index.newValues, place));
  } else {
    const auto& events = index.layers[static_cast<std::size_t>(spot.layer)];
    addJump(tr("To this &neuron's activation"), TraceIndex::at(events.output, spot.unit));
    addJump(tr("To this neuron's &error signal"), TraceIndex::at(events.beforeGradient, spot.unit));
  }
}

void StepBar::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QWidget::changeEvent(event);
}

void StepBar::retranslate() {
  const auto say = [](QWidget* control, const QString& name, const QString& hint) {
    control->setAccessibleName(name);
    control->setToolTip(hint);
  };
  say(m_first, tr("To the beginning"), tr("To the beginning (Home)"));
  say(m_previous, tr("Previous"), tr("Previous (←; with Shift a coarser move)"));
  say(m_next, tr("Next"), tr("Next (→; with Shift a coarser move)"));
  say(m_last, tr("To the end"), tr("To the end (End)"));
  const QString play = m_player.isPlaying() ? tr("Pause") : tr("Play");
  m_play->setIcon(themedIcon(m_player.isPlaying() ? "pause" : "play"));
  say(m_play, play, tr("Move on by itself, at the pace of the slider"));
  const QString sizes[] = {tr("By phase"), tr("By layer"), tr("By neuron"), tr("By product")};
  for (int i = 0; i < m_granularity->count(); ++i) m_granularity->setItemText(i, sizes[i]);
  say(m_granularity, tr("Size of a move"), tr("How far one move goes"));
  say(m_pace, tr("Pace"), tr("How many moves a second while playing"));
  m_jump->setText(tr("Go to"));
  say(m_jump, tr("Go to"), tr("Straight to a phase, the loss, or the selected neuron or link"));
  showMoment();
}

}  // namespace neurarium
