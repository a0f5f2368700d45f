#include "ui/prompts.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QMessageBox>

namespace neurarium {

namespace {

QString text(const char* source) {
  return QCoreApplication::translate("Prompts", source);
}

QString projectFilter() {
  return text(QT_TRANSLATE_NOOP("Prompts", "Neurarium projects")) + " (*.neurarium);;" +
         text(QT_TRANSLATE_NOOP("Prompts", "All files")) + " (*)";
}

}  // namespace

QString DialogPrompts::projectToOpen(QWidget* parent, const QString& folder) {
  return QFileDialog::getOpenFileName(parent, text(QT_TRANSLATE_NOOP("Prompts", "Open project")), folder,
                                      projectFilter());
}

QString DialogPrompts::projectToSave(QWidget* parent, const QString& suggestion) {
  QFileDialog dialog(parent, text(QT_TRANSLATE_NOOP("Prompts", "Save project")), suggestion, projectFilter());
  dialog.setAcceptMode(QFileDialog::AcceptSave);
  dialog.setDefaultSuffix("neurarium");
  return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
}

QString DialogPrompts::tableToOpen(QWidget* parent, const QString& folder) {
  return QFileDialog::getOpenFileName(parent, text(QT_TRANSLATE_NOOP("Prompts", "Open table")), folder,
                                      text(QT_TRANSLATE_NOOP("Prompts", "Tables")) +
                                          " (*.csv *.tsv *.txt);;" +
                                          text(QT_TRANSLATE_NOOP("Prompts", "All files")) + " (*)");
}

Prompts::Unsaved DialogPrompts::unsavedChanges(QWidget* parent, const QString& name) {
  QMessageBox box(QMessageBox::Question, text(QT_TRANSLATE_NOOP("Prompts", "Unsaved changes")),
                  text(QT_TRANSLATE_NOOP("Prompts", "Save the changes to “%1” first?")).arg(name),
                  QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, parent);
  box.setInformativeText(text(QT_TRANSLATE_NOOP("Prompts", "Without saving, they are lost.")));
  switch (box.exec()) {
    case QMessageBox::Save:
      return Unsaved::Save;
    case QMessageBox::Discard:
      return Unsaved::Discard;
    default:
      return Unsaved::Cancel;
  }
}

void DialogPrompts::tell(QWidget* parent, const QString& title, const QString& text) {
  QMessageBox::warning(parent, title, text);
}

}  // namespace neurarium
