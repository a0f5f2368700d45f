#pragma once

#include <QDialog>

#include "core/diagnostics/verdict.h"

class QListWidget;
class QTextBrowser;

namespace neurarium {

/// A page on each of the Doctor's findings: what it is, how it shows, what helps, what to try. Stays open beside the window.
class HelpDialog : public QDialog {
  Q_OBJECT

 public:
  explicit HelpDialog(QWidget* parent = nullptr);

  void showPage(Finding finding);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void loadPage();
  void retranslate();

  QListWidget* m_pages;
  QTextBrowser* m_text;
};

}  // namespace neurarium
