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

QString DialogPrompts::fileToSave(QWidget* parent, FileKind kind, const QString& suggestion) {
  struct Words {
    QString title;
    QString filter;
    const char* suffix;
  };
  const auto wordsOf = [](FileKind which) -> Words {
    switch (which) {
      case FileKind::Picture:
        return {text(QT_TRANSLATE_NOOP("Prompts", "Export picture")),
                text(QT_TRANSLATE_NOOP("Prompts", "Pictures")) + " (*.png *.svg *.pdf)", "png"};
      case FileKind::Code:
        return {text(QT_TRANSLATE_NOOP("Prompts", "Save code")),
                text(QT_TRANSLATE_NOOP("Prompts", "Python programs")) + " (*.py)", "py"};
      case FileKind::Worksheet:
        return {text(QT_TRANSLATE_NOOP("Prompts", "Export worksheet")),
                text(QT_TRANSLATE_NOOP("Prompts", "Web pages and PDF")) + " (*.html *.pdf)", "html"};
      case FileKind::Project:
        break;
    }
    return {text(QT_TRANSLATE_NOOP("Prompts", "Save project")), projectFilter(), "neurarium"};
  };
  const Words words = wordsOf(kind);
  QFileDialog dialog(parent, words.title, suggestion, words.filter);
  dialog.setAcceptMode(QFileDialog::AcceptSave);
  dialog.setDefaultSuffix(words.suffix);
  if (!suggestion.isEmpty()) dialog.selectFile(suggestion);
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
