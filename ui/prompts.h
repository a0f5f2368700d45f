#pragma once

#include <QString>

class QWidget;

namespace neurarium {

/// The questions that the window asks; tests answer them without a dialog.
class Prompts {
 public:
  enum class Unsaved { Save, Discard, Cancel };
  enum class FileKind { Project, Picture, Code, Worksheet };

  virtual ~Prompts() = default;
  /// An empty name: cancelled.
  virtual QString projectToOpen(QWidget* parent, const QString& folder) = 0;
  virtual QString fileToSave(QWidget* parent, FileKind kind, const QString& suggestion) = 0;
  virtual QString tableToOpen(QWidget* parent, const QString& folder) = 0;
  virtual Unsaved unsavedChanges(QWidget* parent, const QString& name) = 0;
  virtual void tell(QWidget* parent, const QString& title, const QString& text) = 0;
};

/// The real dialogs.
class DialogPrompts : public Prompts {
 public:
  QString projectToOpen(QWidget* parent, const QString& folder) override;
  QString fileToSave(QWidget* parent, FileKind kind, const QString& suggestion) override;
  QString tableToOpen(QWidget* parent, const QString& folder) override;
  Unsaved unsavedChanges(QWidget* parent, const QString& name) override;
  void tell(QWidget* parent, const QString& title, const QString& text) override;
};

}  // namespace neurarium
