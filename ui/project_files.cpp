#include "ui/project_files.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QWidget>

#include "core/project/project_file.h"
#include "ui/error_text.h"
#include "ui/paths.h"

namespace neurarium {

namespace {

std::int64_t stepOf(const Project& project) {
  return project.trained ? project.trained->step : 0;
}

bool isTable(const QString& file) {
  const QString ending = QFileInfo(file).suffix().toLower();
  return ending == "csv" || ending == "tsv" || ending == "txt";
}

}  // namespace

ProjectFiles::ProjectFiles(ProjectDocument& document, Settings& settings, Prompts& prompts, QWidget* window)
    : QObject(window), m_document(document), m_settings(settings), m_prompts(prompts), m_window(window) {
  connect(m_document.undoStack(), &QUndoStack::cleanChanged, this, &ProjectFiles::stateChanged);
}

QString ProjectFiles::displayName() const {
  return m_file.isEmpty() ? tr("Untitled") : QFileInfo(m_file).completeBaseName();
}

bool ProjectFiles::isModified() const {
  if (!m_document.undoStack()->isClean()) return true;
  // What a run has learned counts as a change of a project that has a file; merely playing with an untitled one does not.
  return !m_file.isEmpty() && stepOf(m_document.projectForSaving()) != m_savedStep;
}

bool ProjectFiles::canDiscard() {
  if (!isModified()) return true;
  switch (m_prompts.unsavedChanges(m_window, displayName())) {
    case Prompts::Unsaved::Save:
      return save();
    case Prompts::Unsaved::Discard:
      return true;
    case Prompts::Unsaved::Cancel:
      break;
  }
  return false;
}

void ProjectFiles::newProject() {
  if (!canDiscard()) return;
  if (auto status = m_document.open(Project{}, folder()); !status)
    return tell(tr("New project"), status.error());
  becomeFile({});
}

void ProjectFiles::open() {
  const QString file = m_prompts.projectToOpen(m_window, folder());
  if (!file.isEmpty()) openFile(file);
}

void ProjectFiles::openTable() {
  const QString file = m_prompts.tableToOpen(m_window, folder());
  if (!file.isEmpty()) openFile(file);
}

void ProjectFiles::openFile(const QString& name) {
  const QString file = QFileInfo(name).absoluteFilePath();
  const QString title = tr("Open “%1”").arg(QFileInfo(file).fileName());
  if (isTable(file)) {
    auto status = m_document.edit(tr("open table"), [&](Project& project) {
      const DataSettings defaults = DataSettings::forTable(file.toStdString());
      project.data = defaults;
    });
    if (!status) tell(title, status.error());
    return;
  }
  if (!canDiscard()) return;
  auto project = loadProject(toPath(file));
  if (!project) return tell(title, project.error());
  if (auto status = m_document.open(*project, QFileInfo(file).absolutePath()); !status)
    return tell(title, status.error());
  becomeFile(file);
}

void ProjectFiles::openExample(const QString& resource) {
  if (!canDiscard()) return;
  QFile file(resource);
  if (!file.open(QIODevice::ReadOnly)) return;
  auto project = readProject(file.readAll().toStdString());
  if (!project) return tell(tr("Open example"), project.error());
  if (auto status = m_document.open(*project, folder()); !status)
    return tell(tr("Open example"), status.error());
  becomeFile({});
}

bool ProjectFiles::save() {
  return m_file.isEmpty() ? saveAs() : saveTo(m_file);
}

bool ProjectFiles::saveAs() {
  const QString suggestion =
      m_file.isEmpty() ? QDir(folder()).filePath(displayName() + ".neurarium") : m_file;
  const QString file = m_prompts.fileToSave(m_window, Prompts::FileKind::Project, suggestion);
  return !file.isEmpty() && saveTo(file);
}

bool ProjectFiles::saveTo(const QString& file) {
  if (auto status = saveProject(toPath(file), m_document.projectForSaving()); !status) {
    tell(tr("Save “%1”").arg(QFileInfo(file).fileName()), status.error());
    return false;
  }
  becomeFile(file);
  return true;
}

void ProjectFiles::becomeFile(const QString& file) {
  m_file = file;
  m_savedStep = stepOf(m_document.projectForSaving());
  m_document.undoStack()->setClean();
  if (!file.isEmpty()) m_settings.addRecentFile(file);
  emit stateChanged();
}

QString ProjectFiles::folder() const {
  return m_file.isEmpty() ? QDir::currentPath() : QFileInfo(m_file).absolutePath();
}

void ProjectFiles::tell(const QString& title, const Error& error) {
  m_prompts.tell(m_window, title, describe(error));
}

}  // namespace neurarium
