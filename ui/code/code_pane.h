#pragma once

#include <QWidget>

#include "core/export/code.h"

class QTabBar;
class QTimer;
class QToolButton;

namespace neurarium {

class CodeView;
class ProjectDocument;
class Selection;

/// The design as a Keras or PyTorch program, which follows every edit. The lines of the selected layers stand out; a click on a layer's line
/// selects the layer. Does nothing while it is hidden.
class CodePane : public QWidget {
  Q_OBJECT

 public:
  CodePane(ProjectDocument& document, Selection& selection, QWidget* parent = nullptr);

  /// The whole program that is shown.
  QString code() const;
  /// "network_keras.py"
  QString suggestedFile() const;
  /// Writes the program as a whole or not at all.
  /// Errors: FileUnwritable.
  Status saveTo(const QString& file);

  QSize sizeHint() const override;

 signals:
  /// The Save button: ask for a file, then saveTo() it.
  void saveWanted();

 protected:
  void showEvent(QShowEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  enum Library { kKeras, kPytorch };

  Library library() const;
  std::vector<CodeLine> program() const;
  void refresh();
  void showSelection();
  void copy();
  void confirm(QToolButton* button, const QString& done);
  void setTexts();

  ProjectDocument& m_document;
  Selection& m_selection;
  QTabBar* m_libraries;
  QToolButton* m_copy;
  QToolButton* m_save;
  CodeView* m_view;
  QTimer* m_confirmation;
};

}  // namespace neurarium
