#include "ui/step/step_source.h"

#include "ui/project_document.h"
#include "ui/step/step_player.h"
#include "ui/training_controller.h"

namespace neurarium {

namespace {

std::vector<Index> examplesOf(const TrainingSession& session, StepSource::Kind kind, Index example) {
  return kind == StepSource::Kind::Example ? std::vector<Index>{example} : session.nextBatch();
}

}  // namespace

StepSource::StepSource(ProjectDocument& document, TrainingController& controller, StepPlayer& player,
                       QObject* parent)
    : QObject(parent), m_document(document), m_controller(controller), m_player(player) {
  m_thread.setMaxThreadCount(1);
  connect(&controller, &TrainingController::snapshotChanged, this, &StepSource::catchUp);
  connect(&controller, &TrainingController::playingChanged, this, &StepSource::catchUp);
  connect(&document, &ProjectDocument::changed, this, [this](const ProjectChange& change) {
    m_isStale = true;
    m_isCurrent = false;
    // Of another network there is nothing to see in the old step.
    if (change.network || change.data) drop();
    // A run that begins anew tells when it is ready.
    if (!change.restarts || m_document.problem()) catchUp();
  });
}

void StepSource::setActive(bool active) {
  m_isActive = active;
  catchUp();
}

void StepSource::setKind(Kind kind) {
  if (kind == m_kind) return;
  m_kind = kind;
  m_isStale = true;
  catchUp();
  emit changed();
}

void StepSource::setExample(Index example) {
  if (m_kind == Kind::Example && example == m_example) return;
  m_kind = Kind::Example;
  m_example = example;
  m_isStale = true;
  catchUp();
  emit changed();
}

void StepSource::nextExample() {
  const Index examples = m_document.data()->train.size();
  setExample((m_example + 1) % examples);
}

void StepSource::catchUp() {
  if (!m_isActive || !m_document.data()) return;
  const auto& snapshot = m_controller.snapshot();
  m_isTraining = m_controller.isPlaying() || (snapshot && snapshot->state == RunState::Running);
  if (m_isTraining) {
    m_isStale = true;
    drop();
    return;
  }
  if (snapshot && (snapshot->run != m_recordedRun || snapshot->step != m_recordedStep)) m_isStale = true;
  if (!m_isStale) return;
  m_isStale = false;
  m_recordedRun = snapshot ? snapshot->run : 0;
  m_recordedStep = snapshot ? snapshot->step : -1;
  m_example = std::min(m_example, m_document.data()->train.size() - 1);
  request();
}

void StepSource::drop() {
  ++m_request;
  m_isCurrent = false;
  if (!m_player.trace()) return;
  m_session = nullptr;
  m_player.setTrace(nullptr);
  emit changed();
}

Project StepSource::shownProject() const {
  Project project = m_document.project();
  project.trained = m_controller.shownState();
  return project;
}

void StepSource::request() {
  m_isCurrent = false;
  const unsigned number = ++m_request;
  if (m_document.problem()) {
    take(number, {nullptr, nullptr, *m_document.problem()});
    return;
  }
  m_thread.clear();
  m_thread.start(
      [this, number, project = shownProject(), data = m_document.data(), kind = m_kind, example = m_example] {
        Recording recording;
        auto session = TrainingSession::create(project, data);
        if (session) {
          recording.session = std::make_shared<const TrainingSession>(*std::move(session));
          auto trace = StepTrace::record(*recording.session, examplesOf(*recording.session, kind, example));
          if (trace)
            recording.trace = std::make_shared<const StepTrace>(*std::move(trace));
          else
            recording.problem = trace.error();
        } else {
          recording.problem = session.error();
        }
        QMetaObject::invokeMethod(
            this, [this, number, recording] { take(number, recording); }, Qt::QueuedConnection);
      });
}

void StepSource::setFocus(Index column) {
  const auto& trace = m_player.trace();
  if (!trace || column == trace->focus()) return;
  m_player.setTrace(std::make_shared<const StepTrace>(trace->withFocus(column)), true);
}

void StepSource::apply() {
  const auto& trace = m_player.trace();
  if (!m_isCurrent || !trace || !m_session) return;
  TrainingSession after = *m_session;
  // The batch that is next is taken from the epoch; a single example is trained beside it.
  const Status status = m_kind == Kind::Batch ? after.step() : after.stepOn(trace->examples());
  if (!status) return;
  auto trained = std::make_shared<TrainedState>();
  if (const auto before = m_controller.shownState()) trained->history = before->history;
  trained->epoch = after.epoch();
  trained->step = after.steps();
  trained->position = after.position();
  trained->parameters = after.parameters();
  trained->optimizer = after.optimizerState();
  (void)m_document.edit(tr("training step"), [&](Project& project) { project.trained = trained; });
}

void StepSource::take(unsigned request, Recording recording) {
  if (request != m_request) return;
  m_isCurrent = true;
  m_session = std::move(recording.session);
  m_problem = std::move(recording.problem);
  m_player.setTrace(std::move(recording.trace));
  emit changed();
}

}  // namespace neurarium
