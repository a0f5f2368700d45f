#include "ui/window_exports.h"

#include <QPrintDialog>
#include <QPrinter>

#include "ui/canvas/network_canvas.h"
#include "ui/canvas/picture_export.h"
#include "ui/code/code_pane.h"
#include "ui/error_text.h"
#include "ui/message_bar.h"
#include "ui/project_files.h"
#include "ui/prompts.h"
#include "ui/step/step_activity.h"
#include "ui/window_actions.h"

namespace neurarium {

WindowExports::WindowExports(const Views& views, WindowActions& actions, ProjectFiles& files,
                             Prompts& prompts, QWidget* window)
    : QObject(window), m_views(views), m_files(files), m_prompts(prompts), m_window(window) {
  using enum ActionId;
  const auto on = [&](ActionId id, auto slot) { connect(actions[id], &QAction::triggered, this, slot); };
  on(ExportPicture, [this] { exportPicture(false); });
  on(ExportValues, [this] { exportPicture(true); });
  on(ExportWorksheet, [this] { exportWorksheet(false); });
  on(ExportExercise, [this] { exportWorksheet(true); });
  on(Print, [this] { print(); });
  connect(&views.code, &CodePane::saveWanted, this, &WindowExports::saveCode);
  const auto enableWorksheets = [&actions, &player = views.step.player()] {
    for (const ActionId id : {ExportWorksheet, ExportExercise})
      actions[id]->setEnabled(player.trace() != nullptr);
  };
  connect(&views.step.player(), &StepPlayer::traceChanged, this, enableWorksheets);
  enableWorksheets();
}

void WindowExports::exportPicture(bool withValues) {
  const QString file =
      m_prompts.fileToSave(m_window, Prompts::FileKind::Picture, m_files.displayName() + ".png");
  if (file.isEmpty()) return;
  PictureOptions options;
  options.values = withValues;
  tellFailure(exportNetwork(m_views.canvas, file, options));
}

void WindowExports::exportWorksheet(bool isExercise) {
  const QString file =
      m_prompts.fileToSave(m_window, Prompts::FileKind::Worksheet, m_files.displayName() + ".html");
  if (!file.isEmpty()) tellFailure(m_views.step.exportWorksheet(file, m_files.displayName(), isExercise));
}

void WindowExports::saveCode() {
  const QString file = m_prompts.fileToSave(m_window, Prompts::FileKind::Code, m_views.code.suggestedFile());
  if (!file.isEmpty()) tellFailure(m_views.code.saveTo(file));
}

void WindowExports::print() {
  QPrinter printer(QPrinter::HighResolution);
  QPrintDialog dialog(&printer, m_window);
  if (dialog.exec() == QDialog::Accepted) tellFailure(printNetwork(m_views.canvas, printer));
}

void WindowExports::tellFailure(const Status& status) {
  if (!status) m_views.messages.showProblem(describe(status.error()));
}

}  // namespace neurarium
