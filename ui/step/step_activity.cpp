#include "ui/step/step_activity.h"

#include <QFileInfo>

#include "ui/canvas/network_canvas.h"
#include "ui/network_edits.h"
#include "ui/output/output_view.h"
#include "ui/selection.h"
#include "ui/step/example_panel.h"
#include "ui/step/formula_pane.h"
#include "ui/step/step_bar.h"
#include "ui/step/step_keys.h"
#include "ui/step/step_picture_maker.h"
#include "ui/step/step_place.h"
#include "ui/step/what_if_panel.h"
#include "ui/step/worksheet.h"
#include "ui/training_controller.h"

namespace neurarium {

StepActivity::StepActivity(ProjectDocument& document, TrainingController& controller, Selection& selection,
                           NetworkCanvas& canvas, OutputView& output, QWidget* parent)
    : QObject(parent),
      m_document(document),
      m_controller(controller),
      m_selection(selection),
      m_canvas(canvas),
      m_output(output),
      m_source(document, controller, m_player),
      m_bar(new StepBar(m_player, m_source, selection, parent)),
      m_examples(new ExamplePanel(document, m_source, m_player, selection, parent)),
      m_formula(new FormulaPane(m_player, parent)),
      m_whatIf(new WhatIfPanel(parent)),
      m_keys(new StepKeys(m_player, {&canvas, m_bar, m_formula}, this)) {
  connect(&m_player, &StepPlayer::traceChanged, this, [this] {
    m_whatIf->setStep(m_source.session(), m_player.trace());
    showPlace();
    showStep();
  });
  connect(&m_player, &StepPlayer::moved, this, &StepActivity::showStep);
  connect(&m_player, &StepPlayer::pointedChanged, this, &StepActivity::showStep);
  connect(&selection, &Selection::changed, this, &StepActivity::showPlace);
  connect(m_whatIf, &WhatIfPanel::valueChosen, this, [this](Index place, double value) {
    setParameter(m_document, spotAt(m_player.trace()->network(), place), value);
  });
  connect(&canvas, &NetworkCanvas::spotActivated, this, &StepActivity::goTo);
  connect(&output, &OutputView::exampleClicked, this, [this](Index example) {
    if (m_isActive) m_source.setExample(example);
  });
}

QWidget* StepActivity::bar() const {
  return m_bar;
}
QWidget* StepActivity::examplePanel() const {
  return m_examples;
}
QWidget* StepActivity::formulaPane() const {
  return m_formula;
}
QWidget* StepActivity::whatIfPanel() const {
  return m_whatIf;
}

void StepActivity::setActive(bool active) {
  m_isActive = active;
  if (active) m_controller.pause();
  m_bar->setVisible(active);
  m_keys->setActive(active);
  m_source.setActive(active);
  if (!active) m_player.setPlaying(false);
  showStep();
}

Status StepActivity::exportWorksheet(const QString& file, const QString& title, bool isExercise) {
  const QString suffix = QFileInfo(file).suffix().toLower();
  if (suffix != "html" && suffix != "pdf")
    return Error{ErrorCode::UnknownName, file.toStdString(), "html, pdf", suffix.toStdString()};
  const auto& trace = m_player.trace();
  WorksheetOptions options;
  options.title = title;
  options.isExercise = options.hasAnswers = isExercise;
  options.granularity = m_player.granularity();
  // The picture gives away no more than the page does.
  StepPlayer shown;
  shown.setTrace(trace);
  shown.setGranularity(Granularity::Phase);
  shown.setMoment(isExercise ? shown.timeline().momentsOf(TracePhase::Initialisation).last
                             : shown.timeline().length());
  m_canvas.setStep(stepPictureOf(shown, m_move));
  const auto paint = [this](QPainter& painter, const QSizeF& size) { m_canvas.paintNetwork(painter, size); };
  const Status status = suffix == "html" ? writeWorksheetHtml(file, *trace, networkSvg(paint), options)
                                         : writeWorksheetPdf(file, *trace, paint, options);
  showStep();
  return status;
}

void StepActivity::showStep() {
  const auto& trace = m_player.trace();
  if (!m_isActive || !trace) {
    m_canvas.setStep(std::nullopt);
    m_output.setMarkedExample(std::nullopt);
    return;
  }
  if (m_player.moment() > m_shownMoment) ++m_move;
  m_shownMoment = m_player.moment();
  m_canvas.setStep(stepPictureOf(m_player, m_move));
  m_output.setMarkedExample(trace->examples()[static_cast<std::size_t>(trace->focus())]);
}

void StepActivity::goTo(const NetworkSpot& spot) {
  const auto& trace = m_player.trace();
  if (!trace) return;
  const TraceIndex& index = trace->index();
  if (spot.isLink())
    m_player.goTo(TraceIndex::at(index.exampleGradients, placeInTheta(trace->network(), spot).value_or(-1)));
  else
    m_player.goTo(TraceIndex::at(index.layers[static_cast<std::size_t>(spot.layer)].output, spot.unit));
}

void StepActivity::showPlace() {
  const auto& trace = m_player.trace();
  const std::optional<Index> place = trace && !m_selection.spot().isNone()
                                         ? placeInTheta(trace->network(), m_selection.spot())
                                         : std::nullopt;
  m_whatIf->setPlace(place, place ? placeName(trace->network(), *place) : QString());
  if (m_isActive && place && place != m_place) emit placeChosen();
  m_place = place;
}

}  // namespace neurarium
