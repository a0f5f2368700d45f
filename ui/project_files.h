#pragma once

#include <QObject>

#include "ui/project_document.h"
#include "ui/prompts.h"
#include "ui/settings.h"

class QWidget;

namespace neurarium {

/// Opening, saving and everything asked about it. Knows which file the document came from; a failure is told and changes nothing.
class ProjectFiles : public QObject {
  Q_OBJECT

 public:
  ProjectFiles(ProjectDocument& document, Settings& settings, Prompts& prompts, QWidget* window);

  const QString& file() const { return m_file; }
  /// The file's name without its ending, or "Untitled".
  QString displayName() const;
  bool isModified() const;

  void newProject();
  void open();
  /// A project; a table of numbers becomes the data of a new project.
  void openFile(const QString& file);
  /// One of the projects that come with the program, as an untitled one.
  void openExample(const QString& resource);
  void openTable();
  bool save();
  bool saveAs();
  /// Whether to go on: asks if something would be lost, and saves if that is the answer.
  bool canDiscard();

 signals:
  /// Another file, or modified now and not before.
  void stateChanged();

 private:
  void becomeFile(const QString& file);
  bool saveTo(const QString& file);
  QString folder() const;
  void tell(const QString& title, const Error& error);

  ProjectDocument& m_document;
  Settings& m_settings;
  Prompts& m_prompts;
  QWidget* m_window;
  QString m_file;
  std::int64_t m_savedStep = 0;
};

}  // namespace neurarium
