#include "ui/experiments/compared_project.h"

#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/project/project_file.h"
#include "ui/error_text.h"
#include "ui/experiments/design_differences.h"
#include "ui/paths.h"
#include "ui/prompts.h"
#include "ui/widgets/captioned.h"

namespace neurarium {

ComparedProject::ComparedProject(Prompts& prompts, QWidget* parent)
    : QWidget(parent),
      m_prompts(prompts),
      m_choose(new QPushButton(this)),
      m_file(new QLabel(this)),
      m_differences(new QLabel(this)) {
  m_choose->setObjectName("experiments.choose");
  m_file->setObjectName("experiments.file");
  m_file->setWordWrap(true);
  m_differences->setObjectName("experiments.differences");
  m_differences->setFont(smallFont(m_differences->font()));
  m_differences->setTextFormat(Qt::RichText);
  m_differences->setTextInteractionFlags(Qt::TextSelectableByMouse);
  m_differences->setWordWrap(true);
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
  auto* row = new QHBoxLayout;
  row->addWidget(m_file, 1);
  row->addWidget(m_choose);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addLayout(row);
  layout->addWidget(m_differences);
  connect(m_choose, &QPushButton::clicked, this, &ComparedProject::choose);
  retranslate();
}

void ComparedProject::setBase(const Project& base) {
  m_base = base;
  showDifferences();
}

void ComparedProject::choose() {
  const QString file = m_prompts.projectToOpen(window(), QFileInfo(m_path).absolutePath());
  if (file.isEmpty()) return;
  auto project = loadProject(toPath(file));
  if (!project) {
    m_failure = tr("%1: %2").arg(QFileInfo(file).fileName(), describe(project.error()));
  } else {
    m_failure.clear();
    m_project = *std::move(project);
    m_project->trained = nullptr;
    m_path = file;
    m_name = QFileInfo(file).completeBaseName();
  }
  retranslate();
  emit chosen();
}

void ComparedProject::showDifferences() {
  m_differences->setVisible(m_project.has_value());
  if (!m_project) return;
  const auto tableRow = [](const char* cell, const QStringList& texts) {
    QString row;
    for (const QString& text : texts)
      row += QStringLiteral("<%1 align=left>%2</%1>").arg(QLatin1String(cell), text.toHtmlEscaped());
    return QStringLiteral("<tr>%1</tr>").arg(row);
  };
  const auto differences = designDifferences(m_base, *m_project);
  QString rows = tableRow("th", {tr("Difference"), tr("A: this design"), tr("B: %1").arg(m_name)});
  for (const DesignDifference& difference : differences)
    rows += tableRow("td", {difference.what, difference.first, difference.second});
  m_differences->setText(differences.empty()
                             ? tr("The designs are the same.")
                             : QStringLiteral("<table width=100% cellpadding=2>%1</table>").arg(rows));
}

void ComparedProject::retranslate() {
  m_choose->setText(tr("Choose…"));
  m_choose->setToolTip(tr("A project whose design is trained on the data of the one in the window"));
  if (!m_failure.isEmpty())
    m_file->setText(m_failure);
  else
    m_file->setText(m_project ? tr("B: %1").arg(m_name) : tr("Which project to compare with?"));
  m_differences->setAccessibleName(tr("Differences"));
  showDifferences();
}

void ComparedProject::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QWidget::changeEvent(event);
}

}  // namespace neurarium
