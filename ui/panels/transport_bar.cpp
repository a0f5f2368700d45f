#include "ui/panels/transport_bar.h"

#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QSpinBox>
#include <QToolButton>
#include <cmath>

#include "ui/display_text.h"
#include "ui/icons.h"
#include "ui/network_edits.h"
#include "ui/widgets/captioned.h"
#include "ui/widgets/play_button.h"
#include "ui/widgets/rate_combo.h"

namespace neurarium {

namespace {

/// The speed slider: ten notches a factor of ten, from 1 to 10,000 batches a second, then the end without a limit.
constexpr int kNotchesPerDecade = 10;
constexpr int kDecades = 4;
constexpr int kFullSpeedNotch = kNotchesPerDecade * kDecades + 1;
/// Above this pace the batch within the epoch is a blur.
constexpr double kReadableSpeed = 20;

constexpr int kIconSide = 24;
constexpr int kFieldMargin = 4;
constexpr int kMostSliderWidth = 170;
constexpr double kPlayWidening = 1.5;  ///< the play button against the width of its words
constexpr double kFirstPenalty = 0.001;

enum Penalty { kNoPenalty, kL1, kL2, kBoth };

const std::vector<double> kLearningRates = {0.00001, 0.0001, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10};
const std::vector<double> kPenaltyRates = {0, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10};

double speedAt(int notch) {
  if (notch >= kFullSpeedNotch) return TrainingThread::kFullSpeed;
  return std::round(std::pow(10.0, static_cast<double>(notch) / kNotchesPerDecade));
}

int notchOf(double speed) {
  if (speed == TrainingThread::kFullSpeed) return kFullSpeedNotch;
  return std::clamp(static_cast<int>(std::lround(std::log10(speed) * kNotchesPerDecade)), 0,
                    kFullSpeedNotch - 1);
}

int penaltyOf(const Regularization& regularization) {
  if (regularization.l1 > 0 && regularization.l2 > 0) return kBoth;
  if (regularization.l1 > 0) return kL1;
  return regularization.l2 > 0 ? kL2 : kNoPenalty;
}

}  // namespace

TransportBar::TransportBar(ProjectDocument& document, TrainingController& controller, QWidget* parent)
    : QToolBar(parent), DocumentView(document), m_controller(controller) {
  setObjectName("transportBar");
  setMovable(false);
  setIconSize({kIconSide, kIconSide});
  setContextMenuPolicy(Qt::PreventContextMenu);
  addButtons();
  addSeparator();
  addProgress();
  addSpeed();
  addSeparator();
  addRates();
  inWords([this] {
    setWindowTitle(tr("Training controls"));
    reserveWidths();
  });
  refresh();
  connect(&document, &ProjectDocument::changed, this, [this] { refresh(); });
  connect(&document, &ProjectDocument::editRefused, this, [this] { refresh(); });
  connect(&controller, &TrainingController::playingChanged, this, &TransportBar::showPlaying);
  connect(&controller, &TrainingController::snapshotChanged, this, &TransportBar::showProgress);
}

QToolButton* TransportBar::addButton(const char* name, const char* icon) {
  auto* button = new QToolButton(this);
  button->setObjectName(name);
  button->setIcon(themedIcon(icon));
  button->setIconSize(iconSize());
  button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
  button->setFont(smallFont(font()));
  button->setAutoRaise(true);
  button->setFocusPolicy(Qt::TabFocus);
  addWidget(button);
  return button;
}

Captioned* TransportBar::addField(QWidget* control) {
  auto* field = new Captioned(control, this);
  field->setContentsMargins(kFieldMargin, 0, kFieldMargin, 0);
  // All controls are as high as the highest, so that the captions stand on one line.
  control->setFixedHeight(QComboBox().sizeHint().height());
  addWidget(field);
  return field;
}

void TransportBar::addButtons() {
  QToolButton* resetButton = addButton("resetButton", "reset");
  QToolButton* newWeights = addButton("newWeightsButton", "new_weights");
  m_play = new PlayButton(this);
  m_play->setObjectName("playButton");
  m_play->setIconSize(iconSize());
  m_play->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
  m_play->setFocusPolicy(Qt::TabFocus);
  m_play->setCursor(Qt::PointingHandCursor);
  addWidget(m_play);
  QToolButton* batch = addButton("stepBatchButton", "step_batch");
  QToolButton* epoch = addButton("stepEpochButton", "step_epoch");
  inWords([=, this] {
    const auto say = [](QToolButton* button, const QString& text, const QString& hint) {
      button->setText(text);
      button->setAccessibleName(text);
      button->setToolTip(hint);
    };
    say(resetButton, tr("Reset"), tr("Replay from the same initial weights"));
    say(newWeights, tr("New weights"), tr("Draw other initial weights"));
    say(batch, tr("One batch"), tr("Train on one batch: one update of the weights"));
    say(epoch, tr("One epoch"), tr("Train to the end of the epoch: every training example once"));
    showPlaying();
  });
  connect(resetButton, &QToolButton::clicked, this, [this] { resetRun(document()); });
  connect(newWeights, &QToolButton::clicked, this, [this] { drawNewWeights(document()); });
  connect(m_play, &QToolButton::clicked, &m_controller, &TrainingController::toggle);
  connect(batch, &QToolButton::clicked, &m_controller, &TrainingController::stepBatch);
  connect(epoch, &QToolButton::clicked, &m_controller, &TrainingController::stepEpoch);
}

void TransportBar::addProgress() {
  m_epoch = new QLabel(this);
  m_epoch->setObjectName("epoch");
  QFont digits = m_epoch->font();
  digits.setPointSizeF(digits.pointSizeF() * 1.45);
  m_epoch->setFont(digits);
  m_batch = new QLabel(this);
  m_batch->setObjectName("batch");
  Captioned* epochField = addField(m_epoch);
  Captioned* batchField = addField(m_batch);
  inWords([=, this] {
    epochField->setTexts(tr("Epoch"), tr("How often every training example has been used."));
    batchField->setTexts(
        tr("Batch"), tr("Updates of the weights in the present epoch, out of those that an epoch takes."));
  });
}

void TransportBar::addSpeed() {
  m_speed = new QSlider(Qt::Horizontal, this);
  m_speed->setObjectName("speed");
  m_speed->setRange(0, kFullSpeedNotch);
  m_speed->setPageStep(kNotchesPerDecade);
  m_speed->setMaximumWidth(kMostSliderWidth);
  m_speedField = addField(m_speed);
  inWords([this] { showSpeed(); });
  connect(m_speed, &QSlider::valueChanged, this, [this](int notch) {
    const double speed = speedAt(notch);
    if (speed != m_controller.speed()) m_controller.setSpeed(speed);
    showSpeed();
    showProgress();
  });
}

void TransportBar::addRates() {
  m_learningRate = new RateCombo(kLearningRates, this);
  m_learningRate->setObjectName("learningRate");
  m_batchSize = new QSpinBox(this);
  m_batchSize->setObjectName("batchSize");
  m_batchSize->setRange(1, static_cast<int>(kMostBatchSize));
  m_batchSize->setKeyboardTracking(false);
  m_penalty = new QComboBox(this);
  m_penalty->setObjectName("penalty");
  m_penaltyRate = new RateCombo(kPenaltyRates, this);
  m_penaltyRate->setObjectName("penaltyRate");
  Captioned* rateField = addField(m_learningRate);
  Captioned* sizeField = addField(m_batchSize);
  Captioned* penaltyField = addField(m_penalty);
  Captioned* penaltyRateField = addField(m_penaltyRate);
  m_examples = new QLabel(this);
  m_examples->setObjectName("examplesPerSecond");
  Captioned* examplesField = addField(m_examples);
  inWords([=, this] {
    rateField->setTexts(tr("Learning rate"),
                        tr("How far each update moves the weights against the gradient. Acts at once."));
    sizeField->setTexts(tr("Batch size"), tr("Examples whose mean gradient makes one update. Acts at once."));
    penaltyField->setTexts(
        tr("Regularisation"),
        tr("Holds weights small: L1 drives them to zero, L2 shrinks large ones most. Acts at once."));
    penaltyRateField->setTexts(tr("Its rate"), tr("How strongly large weights are penalised. Acts at once."));
    examplesField->setTexts(tr("Examples/s"),
                            tr("Training examples that the engine works through in a second."));
    const int kind = m_penalty->currentIndex();
    m_penalty->clear();
    m_penalty->addItems({tr("None"), tr("L1"), tr("L2")});
    m_penalty->setCurrentIndex(kind);
  });
  connect(m_learningRate, &RateCombo::valueEdited, this, [this](double rate) {
    edit(
        tr("learning rate"), [rate](Project& p) { p.training.optimizer.learningRate = rate; },
        EditMerge::LearningRate);
  });
  connect(m_batchSize, &QSpinBox::valueChanged, this, [this](int size) {
    edit(
        tr("batch size"), [size](Project& p) { p.training.batchSize = size; }, EditMerge::BatchSize);
  });
  connect(m_penalty, &QComboBox::activated, this, [this](int kind) {
    const Regularization& now = project().training.regularization;
    const double rate = std::max(now.l1, now.l2);
    setRegularization(kind, rate > 0 ? rate : kFirstPenalty);
  });
  connect(m_penaltyRate, &RateCombo::valueEdited, this,
          [this](double rate) { setRegularization(m_penalty->currentIndex(), rate); });
}

void TransportBar::setRegularization(int kind, double rate) {
  if (kind == kBoth) return refresh();
  edit(
      tr("regularisation"),
      [kind, rate](Project& p) {
        p.training.regularization.l1 = kind == kL1 ? rate : 0;
        p.training.regularization.l2 = kind == kL2 ? rate : 0;
      },
      EditMerge::Regularization);
}

void TransportBar::showDocument() {
  const TrainingSettings& training = project().training;
  m_learningRate->setValue(training.optimizer.learningRate);
  m_batchSize->setValue(static_cast<int>(training.batchSize));
  showRegularization();
  {
    const QSignalBlocker blocker(m_speed);
    m_speed->setValue(notchOf(m_controller.speed()));
  }
  showSpeed();
  showProgress();
}

void TransportBar::showRegularization() {
  const Regularization& regularization = project().training.regularization;
  const int kind = penaltyOf(regularization);
  // A fourth choice, both at once, is offered only while it is true: it is made in the training panel.
  if (kind == kBoth && m_penalty->count() == kBoth) m_penalty->addItem(tr("L1 + L2"));
  if (kind != kBoth && m_penalty->count() > kBoth) m_penalty->removeItem(kBoth);
  m_penalty->setCurrentIndex(kind);
  m_penaltyRate->setValue(std::max(regularization.l1, regularization.l2));
  m_penaltyRate->setEnabled(kind == kL1 || kind == kL2);
}

void TransportBar::showPlaying() {
  const bool playing = m_controller.isPlaying();
  m_play->setIcon(themedIcon(playing ? "pause" : "play", &Theme::accentText));
  m_play->setText(playing ? tr("Pause") : tr("Play"));
  m_play->setAccessibleName(m_play->text());
  m_play->setToolTip(playing ? tr("Pause training (Space)") : tr("Train until paused (Space)"));
  showProgress();
}

void TransportBar::showSpeed() {
  const double speed = speedAt(m_speed->value());
  const QString value = speed == TrainingThread::kFullSpeed ? tr("as fast as it goes")
                        : speed == 1                        ? tr("1 batch/s")
                                                            : tr("%1 batches/s").arg(numberText(speed, 0));
  m_speedField->setTexts(tr("Speed: %1").arg(value), tr("Updates of the weights in a second."));
}

void TransportBar::showProgress() {
  // The words of the buttons are set before the bar is complete.
  if (!m_examples) return;
  const auto& snapshot = m_controller.snapshot();
  m_epoch->setText(epochText(snapshot ? snapshot->epoch : 0));
  const qint64 steps = snapshot ? snapshot->stepsPerEpoch : 1;
  const double speed = m_controller.speed();
  const bool isReadable =
      !m_controller.isPlaying() || (speed != TrainingThread::kFullSpeed && speed <= kReadableSpeed);
  const QString batch =
      isReadable ? QString::number(snapshot ? snapshot->batchInEpoch : 0) : QStringLiteral("–");
  m_batch->setText(QStringLiteral("%1 / %2").arg(batch).arg(steps));
  const bool isMeasured = snapshot && m_controller.isPlaying() && snapshot->examplesPerSecond > 0;
  m_examples->setText(isMeasured ? numberText(snapshot->examplesPerSecond, 0) : QStringLiteral("–"));
}

void TransportBar::reserveWidths() {
  const auto reserve = [](QWidget* widget, const QStringList& texts) {
    int width = 0;
    for (const QString& text : texts) width = std::max(width, widget->fontMetrics().horizontalAdvance(text));
    widget->setMinimumWidth(width);
  };
  reserve(m_play, {tr("Play"), tr("Pause")});
  m_play->setMinimumWidth(static_cast<int>(kPlayWidening * m_play->minimumWidth()));
  reserve(m_epoch, {epochText(888888)});
  reserve(m_batch, {"888 / 888"});
  reserve(m_examples, {numberText(88888888, 0)});
  reserve(m_speedField->caption(), {tr("Speed: %1").arg(tr("as fast as it goes")),
                                    tr("Speed: %1").arg(tr("%1 batches/s").arg(numberText(10000, 0)))});
}

void TransportBar::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QToolBar::changeEvent(event);
}

}  // namespace neurarium
