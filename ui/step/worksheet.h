#pragma once

#include <QSizeF>
#include <QString>
#include <functional>
#include <vector>

#include "core/result.h"
#include "ui/step/event_formula.h"

class QPainter;

namespace neurarium {

struct WorksheetOptions {
  QString title;            ///< of the project
  bool isExercise = false;  ///< what is computed is left blank, wherever it comes up
  bool hasAnswers = false;  ///< of an exercise: all of them on a last page
  Granularity granularity =
      Granularity::Neuron;  ///< Layer and Phase write in matrix form, the others number by number
};

/// What a worksheet tells about a training step, apart from how it is written down.
struct Worksheet {
  struct Part {
    QString heading;  ///< one of the five steps
    std::vector<EventFormula> formulas;
    int leftOut = 0;  ///< numbers of this step that there is no room for
  };
  struct Answer {
    QString title;
    double value = 0;
  };
  QString title;
  QString task;
  std::vector<Part> parts;
  std::vector<Answer> answers;
};

/// At most so many formulas are written, about the same number for each of the five steps.
constexpr int kMostWorksheetFormulas = 2000;

Worksheet makeWorksheet(const StepTrace& trace, const WorksheetOptions& options,
                        int mostFormulas = kMostWorksheetFormulas);
/// "… and 298 more numbers of this step."
QString leftOutText(int count);

/// Paints a network to fill a size from the painter's origin: NetworkCanvas::paintNetwork().
using NetworkPainter = std::function<void(QPainter&, QSizeF)>;
QString networkSvg(const NetworkPainter& paintNetwork);

/// One HTML file (also XML) with nothing outside it: the network's picture, and every formula as MathML with its reason.
/// `networkSvg` may begin with an XML prolog.
QString worksheetHtml(const StepTrace& trace, const QString& networkSvg, const WorksheetOptions& options);

/// The same to a file; an old one stays as it was until the new one is complete.
/// Errors: FileUnwritable.
Status writeWorksheetHtml(const QString& file, const StepTrace& trace, const QString& networkSvg,
                          const WorksheetOptions& options);

/// The same on A4 pages, without a picture if there is no painter; no formula is split between pages.
/// Errors: FileUnwritable.
Status writeWorksheetPdf(const QString& file, const StepTrace& trace, const NetworkPainter& paintNetwork,
                         const WorksheetOptions& options);

}  // namespace neurarium
