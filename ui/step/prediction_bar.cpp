#include "ui/step/prediction_bar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QStackedLayout>
#include <QToolButton>

#include "ui/display_text.h"
#include "ui/icons.h"
#include "ui/plots/value_text.h"
#include "ui/step/step_player.h"
#include "ui/widgets/captioned.h"
#include "ui/widgets/number_text.h"

namespace neurarium {

namespace {

constexpr int kSideMargin = 8;
constexpr int kGap = 4;
constexpr int kNumberWidth = 90;
constexpr int kDigits = 4;

}  // namespace

PredictionBar::PredictionBar(StepPlayer& player, QWidget* parent)
    : QWidget(parent),
      m_player(player),
      m_switch(new QCheckBox(this)),
      m_kind(new QComboBox(this)),
      m_question(new QWidget(this)),
      m_number(new QLineEdit),
      m_reveal(new QToolButton),
      m_answer(new QLabel(this)),
      m_score(new SmallLabel(this)),
      m_reset(new QToolButton(this)) {
  setObjectName("predictionBar");
  m_switch->setObjectName("predict");
  m_kind->setObjectName("guessKind");
  m_kind->addItems({QString(), QString(), QString()});
  m_number->setObjectName("guessNumber");
  m_number->setFixedWidth(kNumberWidth);
  m_reveal->setObjectName("reveal");
  m_answer->setObjectName("predictionAnswer");
  m_score->setObjectName("predictionScore");
  m_reset->setObjectName("predictionReset");
  m_reset->setAutoRaise(true);

  auto* signs = new QHBoxLayout;
  for (int i = 0; i < 3; ++i) m_signs[i] = addChoice(signs, "guessSign", GuessKind::Sign, i - 1);
  auto* sizes = new QHBoxLayout;
  for (int i = 0; i < 4; ++i) m_sizes[i] = addChoice(sizes, "guessSize", GuessKind::Size, i);
  auto* number = new QHBoxLayout;
  number->addWidget(m_number);
  m_guesses = new QStackedLayout;
  for (QHBoxLayout* row : {signs, sizes, number}) {
    auto* page = new QWidget;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    row->addStretch(1);
    page->setLayout(row);
    m_guesses->addWidget(page);
  }
  auto* question = new QHBoxLayout(m_question);
  question->setContentsMargins(0, 0, 0, 0);
  question->setSpacing(kGap);
  question->addLayout(m_guesses, 1);
  question->addWidget(m_reveal);

  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(kSideMargin, 2, kSideMargin, 2);
  layout->setSpacing(kGap);
  layout->addWidget(m_switch);
  layout->addWidget(m_kind);
  layout->addWidget(m_question, 1);
  layout->addWidget(m_answer, 1);
  layout->addStretch();
  layout->addWidget(m_score);
  layout->addWidget(m_reset);

  connect(m_switch, &QCheckBox::toggled, &player, &StepPlayer::setPredicting);
  connect(m_kind, &QComboBox::activated, this, [this](int index) {
    m_hasChosenKind = true;
    m_guesses->setCurrentIndex(index);
  });
  connect(m_number, &QLineEdit::returnPressed, this, &PredictionBar::guessTyped);
  connect(m_reveal, &QToolButton::clicked, &player, &StepPlayer::reveal);
  connect(m_reset, &QToolButton::clicked, this, [this] {
    m_prediction.reset();
    showMoment();
  });
  connect(&player, &StepPlayer::moved, this, &PredictionBar::showMoment);
  connect(&player, &StepPlayer::traceChanged, this, [this] {
    m_prediction.forgetEvents();
    m_shownMoment = -1;
    showMoment();
  });
  retranslate();
}

QToolButton* PredictionBar::addChoice(QHBoxLayout* row, const char* name, GuessKind kind, int value) {
  auto* button = new QToolButton;
  button->setObjectName(QStringLiteral("%1%2").arg(QLatin1String(name)).arg(value));
  row->addWidget(button);
  connect(button, &QToolButton::clicked, this, [this, kind, value] {
    guess({kind, static_cast<double>(value)});
  });
  return button;
}

double PredictionBar::result() const {
  return static_cast<double>(m_player.trace()->events()[static_cast<std::size_t>(m_player.event())].result);
}

/// Of a sum that is under way the result is not asked yet.
bool PredictionBar::canGuess() const {
  return m_player.isHidden() && m_player.trace() &&
         m_player.timeline().isDone(m_player.event(), m_player.moment());
}

void PredictionBar::guess(const Guess& guess) {
  if (!canGuess()) return;
  const bool isRight = m_prediction.guess(m_player.event(), guess, result());
  const QString text = isRight ? tr("Right: %1") : tr("Not quite: %1");
  m_player.reveal();
  m_answer->setText(text.arg(significantText(result(), kDigits)));
}

void PredictionBar::guessTyped() {
  if (const auto number = parseTypedNumber(m_number->text())) guess({GuessKind::Number, *number});
}

void PredictionBar::showMoment() {
  const bool isPredicting = m_player.isPredicting();
  const bool isHidden = m_player.isHidden();
  const bool isNew = m_player.moment() != m_shownMoment;
  m_shownMoment = m_player.moment();
  m_switch->setChecked(isPredicting);
  if (isNew) m_number->clear();
  if (isHidden && isNew && !m_hasChosenKind) {
    const TraceEvent& event = m_player.trace()->events()[static_cast<std::size_t>(m_player.event())];
    m_kind->setCurrentIndex(static_cast<int>(usualGuess(event.kind)));
    m_guesses->setCurrentIndex(m_kind->currentIndex());
  }
  const bool isRevealed = isPredicting && !isHidden && m_player.moment() > 0;
  m_answer->setText(isRevealed ? significantText(result(), kDigits) : QString());
  m_kind->setVisible(isPredicting);
  m_question->setVisible(isHidden);
  for (int i = 0; i < m_guesses->count(); ++i) m_guesses->widget(i)->setEnabled(canGuess());
  m_answer->setVisible(isRevealed);
  const bool hasScore = isPredicting || m_prediction.asked() > 0;
  m_score->setText(tr("%1 of %2").arg(m_prediction.right()).arg(m_prediction.asked()));
  m_score->setVisible(hasScore);
  m_reset->setVisible(hasScore);
  m_reset->setEnabled(m_prediction.asked() > 0);
}

void PredictionBar::keyPressEvent(QKeyEvent* event) {
  const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  // The field leaves Enter to the bar: with a number it is a guess, readable or not.
  if (isEnter && m_player.isHidden() && m_number->text().isEmpty())
    m_player.reveal();
  else
    QWidget::keyPressEvent(event);
}

void PredictionBar::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange) retranslate();
}

void PredictionBar::retranslate() {
  setAccessibleName(tr("Predictions"));
  m_switch->setText(tr("Predict"));
  m_switch->setToolTip(tr("Hide each result until it is guessed"));
  m_kind->setItemText(0, tr("Sign"));
  m_kind->setItemText(1, tr("Size"));
  m_kind->setItemText(2, tr("Number"));
  m_kind->setAccessibleName(tr("What is guessed"));
  m_kind->setToolTip(m_kind->accessibleName());
  const QString signs[] = {QString(QChar(0x2212)), QStringLiteral("0"), QStringLiteral("+")};
  const QString signNames[] = {tr("Negative"), tr("Zero"), tr("Positive")};
  for (int i = 0; i < 3; ++i) {
    m_signs[i]->setText(signs[i]);
    m_signs[i]->setAccessibleName(signNames[i]);
    m_signs[i]->setToolTip(signNames[i]);
  }
  const auto limit = [](int i) { return shortNumberText(kSizeLimits[i]); };
  m_sizes[0]->setText(QStringLiteral("< %1").arg(limit(0)));
  for (int i = 1; i < 3; ++i) m_sizes[i]->setText(QStringLiteral("%1–%2").arg(limit(i - 1), limit(i)));
  m_sizes[3]->setText(QStringLiteral("> %1").arg(limit(2)));
  for (QToolButton* size : m_sizes) {
    size->setAccessibleName(size->text());
    size->setToolTip(tr("How far from zero"));
  }
  m_number->setPlaceholderText(tr("Number"));
  m_number->setAccessibleName(tr("Your guess"));
  m_number->setToolTip(tr("Right if it is off by a tenth or 0.05 at most; Enter to check"));
  m_reveal->setText(tr("Reveal"));
  m_reveal->setToolTip(tr("Show the result without a guess (Enter)"));
  m_score->setToolTip(tr("Right guesses of all"));
  m_score->setAccessibleName(tr("Score"));
  m_answer->setAccessibleName(tr("Answer"));
  m_reset->setText(tr("Start the score again"));
  m_reset->setToolTip(m_reset->text());
  m_reset->setIcon(themedIcon("reset"));
  showMoment();
}

}  // namespace neurarium
