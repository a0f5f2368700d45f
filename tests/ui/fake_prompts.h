#pragma once

#include <QStringList>

#include "ui/prompts.h"

namespace neurarium {

/// Answers as a test says, and notes what was asked.
class FakePrompts : public Prompts {
 public:
  QString open;
  QString save;
  QString table;
  Unsaved unsaved = Unsaved::Cancel;
  QStringList asked;
  QStringList told;

  QString projectToOpen(QWidget*, const QString&) override { return open; }
  QString fileToSave(QWidget*, FileKind, const QString& suggestion) override {
    asked << suggestion;
    return save;
  }
  QString tableToOpen(QWidget*, const QString&) override { return table; }
  Unsaved unsavedChanges(QWidget*, const QString& name) override {
    asked << name;
    return unsaved;
  }
  void tell(QWidget*, const QString&, const QString& text) override { told << text; }
};

}  // namespace neurarium
