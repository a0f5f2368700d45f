#include "ui/doctor/help_dialog.h"

#include <QEvent>
#include <QFile>
#include <QHBoxLayout>
#include <QListWidget>
#include <QLocale>
#include <QTextBrowser>

#include "ui/doctor/finding_text.h"

namespace neurarium {

namespace {

constexpr QSize kFirstSize{760, 520};
constexpr int kListWidth = 220;
constexpr int kMargin = 18;

}  // namespace

HelpDialog::HelpDialog(QWidget* parent)
    : QDialog(parent), m_pages(new QListWidget(this)), m_text(new QTextBrowser(this)) {
  setObjectName("help");
  resize(kFirstSize);
  m_pages->setObjectName("help.pages");
  m_pages->setFixedWidth(kListWidth);
  for (std::size_t i = 0; i < kFindings; ++i) m_pages->addItem(QString());
  m_text->setObjectName("help.text");
  m_text->document()->setDocumentMargin(kMargin);
  auto* layout = new QHBoxLayout(this);
  layout->addWidget(m_pages);
  layout->addWidget(m_text, 1);
  connect(m_pages, &QListWidget::currentRowChanged, this, &HelpDialog::loadPage);
  m_pages->setCurrentRow(0);
  retranslate();
}

void HelpDialog::showPage(Finding finding) {
  m_pages->setCurrentRow(static_cast<int>(finding));
  show();
  raise();
  activateWindow();
}

void HelpDialog::loadPage() {
  const std::string_view id = nameOf(static_cast<Finding>(m_pages->currentRow()));
  const char* language = QLocale().language() == QLocale::French ? "fr" : "en";
  QFile file(
      QStringLiteral(":/help/%1/%2.md")
          .arg(QLatin1String(language), QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size()))));
  if (file.open(QIODevice::ReadOnly)) m_text->setMarkdown(QString::fromUtf8(file.readAll()));
}

void HelpDialog::retranslate() {
  setWindowTitle(tr("What the Doctor finds"));
  m_pages->setAccessibleName(tr("Pages"));
  for (int row = 0; row < m_pages->count(); ++row)
    m_pages->item(row)->setText(findingName(static_cast<Finding>(row)));
  loadPage();
}

void HelpDialog::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QDialog::changeEvent(event);
}

}  // namespace neurarium
