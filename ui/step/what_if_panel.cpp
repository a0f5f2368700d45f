#include "ui/step/what_if_panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedLayout>
#include <algorithm>
#include <cmath>

#include "ui/step/what_if_plot.h"
#include "ui/step/what_if_readout.h"

namespace neurarium {

namespace {

constexpr int kMargin = 8;
constexpr int kGap = 6;
constexpr int kHintPage = 0;
constexpr int kCurvePage = 1;

}  // namespace

WhatIfPanel::WhatIfPanel(QWidget* parent)
    : QWidget(parent),
      m_worker(new WhatIfWorker),
      m_pages(new QStackedLayout(this)),
      m_hint(new QLabel),
      m_plot(new WhatIfPlot),
      m_readout(new WhatIfReadout),
      m_reset(new QPushButton),
      m_use(new QPushButton) {
  setObjectName("whatIfPanel");
  m_hint->setObjectName("whatIfHint");
  m_hint->setAlignment(Qt::AlignCenter);
  m_hint->setWordWrap(true);
  m_hint->setMargin(2 * kMargin);
  m_reset->setObjectName("whatIfReset");
  m_use->setObjectName("whatIfUse");

  auto* page = new QWidget;
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
  column->setSpacing(kGap);
  column->addWidget(m_plot, 1);
  column->addWidget(m_readout);
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(kGap);
  buttons->addWidget(m_reset);
  buttons->addWidget(m_use);
  buttons->addStretch(1);
  column->addLayout(buttons);
  m_pages->addWidget(m_hint);
  m_pages->addWidget(page);

  m_worker->moveToThread(&m_thread);
  connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
  connect(m_worker, &WhatIfWorker::curveReady, this, &WhatIfPanel::showCurve);
  connect(m_worker, &WhatIfWorker::outcomeReady, this, &WhatIfPanel::showOutcome);
  connect(m_worker, &WhatIfWorker::failed, this, [this](int question) {
    if (question == m_question) showHint(tr("This step cannot be made: its loss is not a number."));
  });
  m_thread.start();

  connect(m_plot, &WhatIfPlot::dragged, this, &WhatIfPanel::move);
  connect(m_plot, &WhatIfPlot::rangeWanted, this, [this](double from, double to) {
    if (!m_curve) return;
    m_plot->setRange(from, to);
    askCurve(from, to);
  });
  connect(m_plot, &WhatIfPlot::firstRangeWanted, this, [this] {
    if (m_curve) askFirstCurve();
  });
  connect(m_reset, &QPushButton::clicked, this, [this] {
    m_plot->setPoint(present());
    move(present());
  });
  connect(m_use, &QPushButton::clicked, this, [this] { emit valueChosen(*m_place, m_value); });
  retranslate();
  showState();
}

WhatIfPanel::~WhatIfPanel() {
  m_thread.quit();
  m_thread.wait();
}

void WhatIfPanel::setStep(std::shared_ptr<const TrainingSession> before,
                          std::shared_ptr<const StepTrace> trace) {
  const std::vector<Index> former = examples();
  if (before != m_session) m_hasNewStep = true;
  m_session = std::move(before);
  m_trace = std::move(trace);
  if (examples() != former) m_hasNewStep = true;
  begin();
}

void WhatIfPanel::setPlace(std::optional<Index> place, const QString& name) {
  if (place == m_place && name == m_name) return;
  m_place = place;
  m_name = name;
  begin();
}

bool WhatIfPanel::canAsk() const {
  return m_session && m_trace && m_place && *m_place < m_trace->network().trainableCount();
}

double WhatIfPanel::present() const {
  return static_cast<double>(m_trace->parametersBefore()(*m_place));
}

Index WhatIfPanel::focus() const {
  return m_trace->focus();
}

std::vector<Index> WhatIfPanel::examples() const {
  return m_trace ? m_trace->examples() : std::vector<Index>{};
}

/// What is on the screen stays until its successor is known.
void WhatIfPanel::begin() {
  ++m_subject;
  ++m_question;
  m_curve.reset();
  m_isWaiting = false;
  m_isStale = true;
  showState();
  if (isVisible()) ask();
}

void WhatIfPanel::ask() {
  m_isStale = false;
  if (!canAsk()) {
    showHint(tr("Click a link or a neuron to see the loss as its weight or bias changes."));
    return;
  }
  if (std::exchange(m_hasNewStep, false))
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, session = m_session, examples = examples()] {
      worker->setStep({session, examples});
    });
  m_value = present();
  askFirstCurve();
}

/// The present value in the middle; it and the next step are well inside.
void WhatIfPanel::askFirstCurve() {
  constexpr double kLeastReach = 1;
  constexpr double kReachOfSize = 1.5;
  constexpr double kReachOfStep = 3;
  const double step = static_cast<double>(m_trace->parametersAfter()(*m_place)) - present();
  const double reach =
      std::max({kLeastReach, kReachOfSize * std::abs(present()), kReachOfStep * std::abs(step)});
  askCurve(present() - reach, present() + reach);
}

void WhatIfPanel::askCurve(double from, double to) {
  const WhatIfWorker::CurveRequest request{
      ++m_question, *m_place, focus(), static_cast<double>(m_trace->parametersAfter()(*m_place)), from, to};
  QMetaObject::invokeMethod(m_worker, [worker = m_worker, request] { worker->computeCurve(request); });
}

/// One at a time, so that answers keep up with the mouse.
void WhatIfPanel::askOutcome() {
  m_hasMoved = m_isWaiting;
  if (m_isWaiting) return;
  m_isWaiting = true;
  QMetaObject::invokeMethod(m_worker,
                            [worker = m_worker, subject = m_subject, place = *m_place, value = m_value,
                             example = focus()] { worker->computeOutcome(subject, place, value, example); });
}

void WhatIfPanel::move(double value) {
  if (!m_curve) return;
  m_value = value;
  askOutcome();
  showState();
}

void WhatIfPanel::showCurve(const std::shared_ptr<const WhatIfCurve>& curve) {
  if (curve->question != m_question) return;
  m_curve = curve;
  m_plot->setName(m_name);
  m_plot->setRange(curve->from, curve->to);
  m_plot->setCurve(curve);
  m_plot->setPoint(m_value);
  m_readout->setName(m_name);
  m_readout->setCurve(curve, static_cast<Index>(examples().size()));
  if (m_value != present()) askOutcome();
  m_pages->setCurrentIndex(kCurvePage);
  showState();
}

void WhatIfPanel::showOutcome(int subject, const WhatIf::Outcome& outcome) {
  if (subject != m_subject || !m_curve) return;
  m_isWaiting = false;
  m_readout->setOutcome(outcome);
  if (m_hasMoved)
    askOutcome();
  else
    m_plot->setPoint(m_value, outcome.objective());
}

void WhatIfPanel::showHint(const QString& text) {
  m_hint->setText(text);
  m_pages->setCurrentIndex(kHintPage);
}

void WhatIfPanel::showState() {
  const bool isMoved = m_curve && m_value != present();
  m_reset->setEnabled(isMoved);
  m_use->setEnabled(isMoved);
}

void WhatIfPanel::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  if (m_isStale) ask();
}

void WhatIfPanel::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

void WhatIfPanel::retranslate() {
  setAccessibleName(tr("What if"));
  m_reset->setText(tr("Reset"));
  m_reset->setToolTip(tr("Put the point back to the present value"));
  m_use->setText(tr("Use this value"));
  m_use->setToolTip(tr("Give the network the value under the point"));
  m_readout->retranslate();
  if (!m_isStale && !canAsk()) ask();
}

}  // namespace neurarium
