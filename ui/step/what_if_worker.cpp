#include "ui/step/what_if_worker.h"

#include <QElapsedTimer>
#include <utility>

namespace neurarium {

namespace {

constexpr qint64 kPieceMilliseconds = 5;

}  // namespace

void WhatIfWorker::setStep(Step step) {
  m_curve.reset();
  m_whatIf.reset();
  if (!step.session) return;
  auto whatIf = WhatIf::create(*step.session, step.examples);
  if (whatIf) m_whatIf.emplace(*std::move(whatIf));
}

void WhatIfWorker::computeCurve(const CurveRequest& request) {
  m_curve.reset();
  if (!m_whatIf) {
    emit failed(request.question);
    return;
  }
  m_request = request;
  m_curve = std::make_shared<WhatIfCurve>();
  m_curve->question = request.question;
  m_curve->from = request.from;
  m_curve->to = request.to;
  m_curve->points.reserve(kPoints);
  m_curve->present = m_whatIf->at(request.place, m_whatIf->present(request.place), request.example);
  m_curve->landing = m_whatIf->at(request.place, request.landing, request.example);
  m_curve->gradient = m_whatIf->gradient(request.place);
  m_curve->difference = m_whatIf->finiteDifference(request.place);
  m_curve->isFrozen = m_whatIf->isFrozen(request.place);
  m_curve->target = m_whatIf->target(request.example);
  computePiece(request.question);
}

void WhatIfWorker::computePiece(int question) {
  if (!m_curve || m_curve->question != question) return;
  QElapsedTimer timer;
  timer.start();
  std::vector<WhatIf::Point>& points = m_curve->points;
  while (points.size() < kPoints && timer.elapsed() < kPieceMilliseconds) {
    const double share = static_cast<double>(points.size()) / (kPoints - 1);
    const double value = m_request.from + share * (m_request.to - m_request.from);
    points.push_back(m_whatIf->curve(m_request.place, {&value, 1}).front());
  }
  if (points.size() == kPoints)
    emit curveReady(std::exchange(m_curve, nullptr));
  else
    QMetaObject::invokeMethod(
        this, [this, question] { computePiece(question); }, Qt::QueuedConnection);
}

void WhatIfWorker::computeOutcome(int subject, Index place, double value, Index example) {
  if (m_whatIf) emit outcomeReady(subject, m_whatIf->at(place, value, example));
}

}  // namespace neurarium
