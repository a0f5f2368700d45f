#pragma once

#include <QObject>

#include "core/result.h"
#include "ui/network_spot.h"
#include "ui/step/step_player.h"
#include "ui/step/step_source.h"

namespace neurarium {

class ExamplePanel;
class FormulaPane;
class NetworkCanvas;
class OutputView;
class Selection;
class StepBar;
class StepKeys;
class WhatIfPanel;

/// The Step activity: what is stepped through, its panels, and what of it the canvas and the output show.
class StepActivity : public QObject {
  Q_OBJECT

 public:
  StepActivity(ProjectDocument& document, TrainingController& controller, Selection& selection,
               NetworkCanvas& canvas, OutputView& output, QWidget* parent);

  /// Training pauses when it begins; the canvas shows the run again when it ends.
  void setActive(bool active);

  /// Writes the step with all its formulas to an .html or .pdf file; an exercise has blanks for the results, and the answers at its end.
  /// Errors: UnknownName for another suffix; FileUnwritable.
  Status exportWorksheet(const QString& file, const QString& title, bool isExercise);

  StepPlayer& player() { return m_player; }
  StepSource& source() { return m_source; }
  QWidget* bar() const;
  QWidget* examplePanel() const;
  QWidget* formulaPane() const;
  QWidget* whatIfPanel() const;

 signals:
  /// Another weight or bias was selected: its loss curve has something to show.
  void placeChosen();

 private:
  void showStep();
  void showPlace();
  /// To the moment when the neuron's activation, or the link's gradient, has just been made.
  void goTo(const NetworkSpot& spot);

  ProjectDocument& m_document;
  TrainingController& m_controller;
  Selection& m_selection;
  NetworkCanvas& m_canvas;
  OutputView& m_output;
  StepPlayer m_player;
  StepSource m_source;
  StepBar* m_bar;
  ExamplePanel* m_examples;
  FormulaPane* m_formula;
  WhatIfPanel* m_whatIf;
  StepKeys* m_keys;
  bool m_isActive = false;
  std::optional<Index> m_place;
  int m_shownMoment = 0;
  unsigned m_move = 0;  ///< moves forwards so far
};

}  // namespace neurarium
