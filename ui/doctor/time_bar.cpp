#include "ui/doctor/time_bar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>
#include <QStackedWidget>
#include <QToolButton>
#include <algorithm>

#include "ui/display_text.h"
#include "ui/icons.h"

namespace neurarium {

namespace {

constexpr int kHeight = 36;
constexpr int kLeastSliderWidth = 80;
constexpr int kFrameMilliseconds = 40;
/// A film of more moments than this leaves some out: ten seconds are enough.
constexpr int kFilmPictures = 250;
constexpr int kPagesOfRun = 10;
constexpr double kMegabyte = 1e6;

QString countText(std::int64_t count) {
  return numberText(static_cast<double>(count), 0);
}

}  // namespace

TimeBar::TimeBar(ProjectDocument& document, TrainingController& controller, QWidget* parent)
    : QFrame(parent),
      m_document(document),
      m_controller(controller),
      m_film(new QToolButton(this)),
      m_slider(new QSlider(Qt::Horizontal, this)),
      m_epoch(new QLabel(this)),
      m_end(new QStackedWidget(this)),
      m_memory(new QLabel(this)),
      m_trainOn(new QPushButton(this)),
      m_back(new QPushButton(this)) {
  setObjectName("timeBar");
  setAutoFillBackground(true);
  setFixedHeight(kHeight);
  m_film->setObjectName("timeBar.film");
  m_film->setAutoRaise(true);
  m_slider->setObjectName("timeBar.slider");
  m_slider->setMinimumWidth(kLeastSliderWidth);
  m_epoch->setObjectName("timeBar.epoch");
  m_memory->setObjectName("timeBar.memory");
  m_memory->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  m_memory->setForegroundRole(QPalette::PlaceholderText);
  m_trainOn->setObjectName("timeBar.trainOn");
  m_back->setObjectName("timeBar.back");

  auto* choices = new QWidget(this);
  auto* choicesLayout = new QHBoxLayout(choices);
  choicesLayout->setContentsMargins(0, 0, 0, 0);
  choicesLayout->addWidget(m_trainOn);
  choicesLayout->addWidget(m_back);
  m_end->addWidget(m_memory);
  m_end->addWidget(choices);
  m_end->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Preferred);
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(8, 2, 12, 2);
  layout->addWidget(m_film);
  layout->addWidget(m_slider, 1);
  layout->addWidget(m_epoch);
  layout->addWidget(m_end);

  connect(&controller, &TrainingController::snapshotChanged, this, &TimeBar::refresh);
  connect(&controller, &TrainingController::momentsChanged, this, &TimeBar::refresh);
  connect(&controller, &TrainingController::shownMomentChanged, this, &TimeBar::refresh);
  connect(&controller, &TrainingController::restarted, this, &TimeBar::stopFilm);
  connect(&controller, &TrainingController::playingChanged, this, [this](bool playing) {
    if (playing) stopFilm();
  });
  connect(m_slider, &QSlider::actionTriggered, this, &TimeBar::stopFilm);
  connect(m_slider, &QSlider::valueChanged, this, &TimeBar::showPlace);
  connect(m_film, &QToolButton::clicked, this, &TimeBar::toggleFilm);
  connect(m_trainOn, &QPushButton::clicked, this, &TimeBar::trainOn);
  connect(m_back, &QPushButton::clicked, this, [this] {
    stopFilm();
    m_controller.showPresent();
  });
  m_frames.setInterval(kFrameMilliseconds);
  connect(&m_frames, &QTimer::timeout, this, &TimeBar::showNextPicture);
  refreshTexts();
}

int TimeBar::presentPlace() const {
  const auto& moments = m_controller.moments();
  const int count = static_cast<int>(moments.size());
  const Snapshot* present = m_controller.present().get();
  const bool isKept = count > 0 && (!present || moments.back()->state.step >= present->step);
  return isKept ? count - 1 : count;
}

int TimeBar::shownPlace() const {
  const MomentPtr& shown = m_controller.shownMoment();
  if (!shown) return presentPlace();
  const auto& moments = m_controller.moments();
  const auto found =
      std::lower_bound(moments.begin(), moments.end(), shown->state.step,
                       [](const MomentPtr& moment, std::int64_t step) { return moment->state.step < step; });
  return static_cast<int>(found - moments.begin());
}

void TimeBar::showPlace(int place) {
  const auto& moments = m_controller.moments();
  if (place >= presentPlace() || place >= static_cast<int>(moments.size()))
    m_controller.showPresent();
  else
    m_controller.showMoment(moments[static_cast<std::size_t>(place)]);
}

void TimeBar::trainOn() {
  stopFilm();
  m_controller.play();
}

void TimeBar::toggleFilm() {
  if (m_frames.isActive()) return stopFilm();
  if (!m_controller.shownMoment()) showPlace(0);
  m_frames.start();
  refreshTexts();
}

void TimeBar::showNextPicture() {
  const int end = presentPlace();
  const int place = shownPlace() + std::max(1, end / kFilmPictures);
  showPlace(std::min(place, end));
  if (place >= end) stopFilm();
}

void TimeBar::stopFilm() {
  if (!m_frames.isActive()) return;
  m_frames.stop();
  refreshTexts();
}

void TimeBar::refresh() {
  const QSignalBlocker blocker(m_slider);
  const int end = presentPlace();
  m_slider->setRange(0, end);
  m_slider->setPageStep(std::max(1, end / kPagesOfRun));
  m_slider->setValue(shownPlace());
  m_slider->setEnabled(end > 0);
  m_film->setEnabled(end > 0);

  const MomentPtr& shown = m_controller.shownMoment();
  const auto& present = m_controller.present();
  const QString now = countText(present ? present->epoch : 0);
  m_epoch->setText(shown ? tr("Epoch %1 of %2").arg(countText(shown->state.epoch), now)
                         : tr("Epoch %1").arg(now));
  m_epoch->setMinimumWidth(m_epoch->fontMetrics().horizontalAdvance(tr("Epoch %1 of %2").arg(now, now)));
  const QString memory =
      tr("%1 of %2 MB")
          .arg(shortNumberText(static_cast<double>(m_controller.momentBytes()) / kMegabyte, 2),
               numberText(static_cast<double>(RunArchive::kBytes) / kMegabyte, 0));
  const QString count = countText(std::ssize(m_controller.moments()));
  m_memory->setText(tr("Kept: %1 · %2").arg(count, memory));
  m_memory->setToolTip(
      tr("Moments of this run that are kept: %1, in %2. When there are too many, every other one "
         "goes; the first and the newest stay.")
          .arg(count, memory));
  m_end->setCurrentIndex(shown ? 1 : 0);
  m_trainOn->setEnabled(shown && !m_document.problem());
  m_back->setEnabled(shown != nullptr);
}

void TimeBar::refreshTexts() {
  const bool isFilm = m_frames.isActive();
  m_film->setIcon(themedIcon(isFilm ? "pause" : "play"));
  m_film->setToolTip(isFilm ? tr("Stop the replay") : tr("Replay the run from the moments that are kept"));
  m_film->setAccessibleName(isFilm ? tr("Stop the replay") : tr("Replay the run"));
  m_slider->setAccessibleName(tr("Epoch that is shown"));
  m_slider->setToolTip(tr("Drag to see the network as it was at an earlier epoch. Training pauses."));
  m_trainOn->setText(tr("Train on from here"));
  m_trainOn->setToolTip(tr("Goes back to this epoch and trains on. Undo brings the present back."));
  m_back->setText(tr("Back to now"));
  m_back->setToolTip(tr("Shows the network as it is at present."));
  refresh();
}

void TimeBar::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) refreshTexts();
  QFrame::changeEvent(event);
}

}  // namespace neurarium
