#include "ui/widgets/document_view.h"

namespace neurarium {

void DocumentView::edit(const QString& text, const ProjectDocument::Change& change, EditMerge merge) {
  if (m_isRefreshing) return;
  Project changed = project();
  change(changed);
  if (sameDesign(changed, project()) && changed.trained == project().trained) {
    refresh();
    return;
  }
  // A refusal is told by the document's signal, to this view among others.
  (void)m_document.edit(text, change, merge);
}

void DocumentView::refresh() {
  const bool wasRefreshing = m_isRefreshing;
  m_isRefreshing = true;
  showDocument();
  m_isRefreshing = wasRefreshing;
}

void DocumentView::inWords(std::function<void()> setTexts) {
  setTexts();
  m_texts.push_back(std::move(setTexts));
}

void DocumentView::retranslate() {
  const bool wasRefreshing = m_isRefreshing;
  m_isRefreshing = true;
  for (const auto& setTexts : m_texts) setTexts();
  showDocument();
  m_isRefreshing = wasRefreshing;
}

}  // namespace neurarium
