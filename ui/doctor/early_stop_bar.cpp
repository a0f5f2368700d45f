#include "ui/doctor/early_stop_bar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

#include "ui/display_text.h"
#include "ui/plots/value_text.h"

namespace neurarium {

namespace {

constexpr int kBarWidth = 90;
constexpr int kBarHeight = 8;

}  // namespace

EarlyStopBar::EarlyStopBar(TrainingController& controller, QWidget* parent)
    : QFrame(parent),
      m_controller(controller),
      m_text(new QLabel(this)),
      m_patience(new QProgressBar(this)),
      m_restore(new QPushButton(this)) {
  setObjectName("earlyStopBar");
  setAutoFillBackground(true);
  m_text->setObjectName("earlyStop.text");
  m_patience->setTextVisible(false);
  m_patience->setFixedSize(kBarWidth, kBarHeight);
  m_restore->setObjectName("earlyStop.restore");
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(12, 4, 12, 4);
  layout->addWidget(m_text, 1);
  layout->addWidget(m_patience);
  layout->addWidget(m_restore);
  connect(&controller, &TrainingController::snapshotChanged, this, &EarlyStopBar::refresh);
  connect(&controller, &TrainingController::restarted, this, &QWidget::hide);
  connect(m_restore, &QPushButton::clicked, this, &EarlyStopBar::restoreBest);
  hide();
}

void EarlyStopBar::refresh() {
  const auto& snapshot = m_controller.snapshot();
  const bool isShown = snapshot && snapshot->earlyStop;
  setVisible(isShown);
  if (!isShown) return;
  const EarlyStop& stop = *snapshot->earlyStop;
  const QString best = numberText(static_cast<double>(stop.bestEpoch), 0);
  const QString loss = lossText(static_cast<double>(stop.bestLoss));
  if (stop.hasStopped())
    m_text->setText(tr("Stopped, patience used up · lowest validation loss %1 at epoch %2").arg(loss, best));
  else
    m_text->setText(tr("Lowest validation loss %1 at epoch %2 · patience left: %3 of %4")
                        .arg(loss, best, numberText(stop.patienceLeft, 0), numberText(stop.patience, 0)));
  m_text->setToolTip(m_text->text());
  m_patience->setRange(0, stop.patience);
  m_patience->setValue(stop.patienceLeft);
  m_patience->setAccessibleName(tr("Patience left"));
  m_restore->setText(tr("Restore best"));
  m_restore->setToolTip(
      tr("Back to the network as it was at epoch %1. Undo brings the present one back.").arg(best));
  m_restore->setEnabled(stop.best && snapshot->epoch != stop.bestEpoch);
}

void EarlyStopBar::restoreBest() {
  const auto& snapshot = m_controller.snapshot();
  if (!snapshot || !snapshot->earlyStop || !snapshot->earlyStop->best) return;
  const std::shared_ptr<const TrainedState> best = snapshot->earlyStop->best;
  m_controller.pause();
  m_controller.goBackTo(*best);
}

void EarlyStopBar::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) refresh();
  QFrame::changeEvent(event);
}

}  // namespace neurarium
