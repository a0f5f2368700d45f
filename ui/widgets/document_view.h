#pragma once

#include <functional>
#include <vector>

#include "ui/project_document.h"

namespace neurarium {

/// What every view that edits the document shares. It shows what the document holds, and nothing else: after each change, and after each
/// refused edit, the controls are set anew, which puts a refused value back.
class DocumentView {
 public:
  explicit DocumentView(ProjectDocument& document) : m_document(document) {}
  virtual ~DocumentView() = default;

 protected:
  ProjectDocument& document() const { return m_document; }
  const Project& project() const { return m_document.project(); }

  /// Edits the document, unless the controls are just being set or nothing would be different.
  void edit(const QString& text, const ProjectDocument::Change& change, EditMerge merge = EditMerge::Never);

  /// Sets every control from the document.
  virtual void showDocument() = 0;
  /// showDocument(), with edit() asleep.
  void refresh();

  /// Sets texts now and again whenever the language changes.
  void inWords(std::function<void()> setTexts);
  /// Says everything in the present language, then shows the document: its numbers depend on the language too.
  void retranslate();

 private:
  ProjectDocument& m_document;
  std::vector<std::function<void()>> m_texts;
  bool m_isRefreshing = false;
};

}  // namespace neurarium
