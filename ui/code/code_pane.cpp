#include "ui/code/code_pane.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QTabBar>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include "core/project/atomic_file.h"
#include "ui/code/code_view.h"
#include "ui/icons.h"
#include "ui/project_document.h"
#include "ui/selection.h"

namespace neurarium {

namespace {

constexpr int kConfirmationTime = 1500;  ///< ms
constexpr QSize kUsualSize(380, 420);
constexpr int kToolSide = 16;

}  // namespace

CodePane::CodePane(ProjectDocument& document, Selection& selection, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_selection(selection),
      m_libraries(new QTabBar(this)),
      m_copy(new QToolButton(this)),
      m_save(new QToolButton(this)),
      m_view(new CodeView(this)),
      m_confirmation(new QTimer(this)) {
  m_libraries->setObjectName("library");
  m_libraries->setDrawBase(false);
  m_libraries->setExpanding(false);
  m_libraries->addTab("Keras");
  m_libraries->addTab("PyTorch");
  m_copy->setObjectName("copyCode");
  m_copy->setIcon(themedIcon("duplicate"));
  m_save->setObjectName("saveCode");
  m_save->setIcon(themedIcon("save"));
  m_view->setObjectName("code");
  m_confirmation->setSingleShot(true);
  m_confirmation->setInterval(kConfirmationTime);

  auto* header = new QHBoxLayout;
  header->setContentsMargins(4, 4, 4, 0);
  header->setSpacing(2);
  header->addWidget(m_libraries);
  header->addStretch();
  for (QToolButton* tool : {m_copy, m_save}) {
    tool->setAutoRaise(true);
    tool->setFocusPolicy(Qt::TabFocus);
    tool->setIconSize({kToolSide, kToolSide});
    header->addWidget(tool);
  }
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(2);
  layout->addLayout(header);
  layout->addWidget(m_view, 1);
  setTexts();

  connect(m_libraries, &QTabBar::currentChanged, this, [this] {
    setTexts();
    refresh();
    showSelection();
  });
  connect(m_copy, &QToolButton::clicked, this, &CodePane::copy);
  connect(m_save, &QToolButton::clicked, this, &CodePane::saveWanted);
  connect(m_confirmation, &QTimer::timeout, this, &CodePane::setTexts);
  connect(m_view, &CodeView::layerWanted, &m_selection, &Selection::selectLayer);
  connect(&m_document, &ProjectDocument::changed, this, &CodePane::refresh);
  connect(&m_selection, &Selection::changed, this, &CodePane::showSelection);
}

QSize CodePane::sizeHint() const {
  return kUsualSize;
}

CodePane::Library CodePane::library() const {
  return static_cast<Library>(m_libraries->currentIndex());
}

std::vector<CodeLine> CodePane::program() const {
  if (!m_document.data()) return {};
  const auto write = library() == kKeras ? kerasCode : pytorchCode;
  return write(m_document.project(), *m_document.data());
}

QString CodePane::code() const {
  return QString::fromStdString(codeText(program()));
}

QString CodePane::suggestedFile() const {
  return library() == kKeras ? "network_keras.py" : "network_pytorch.py";
}

Status CodePane::saveTo(const QString& file) {
  Status status = writeFileAtomically(std::filesystem::path(file.toStdU16String()), codeText(program()));
  if (status) confirm(m_save, tr("Saved"));
  return status;
}

void CodePane::refresh() {
  if (!isVisible()) return;
  m_view->setLines(program());
  m_view->setMarkedLayers(m_selection.layers());
}

void CodePane::showSelection() {
  if (!isVisible()) return;
  m_view->setMarkedLayers(m_selection.layers());
  m_view->scrollToMarks();
}

void CodePane::copy() {
  QGuiApplication::clipboard()->setText(code());
  confirm(m_copy, tr("Copied"));
}

/// The button says for a moment what it did.
void CodePane::confirm(QToolButton* button, const QString& done) {
  setTexts();
  button->setText(done);
  button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  button->setAccessibleName(done);
  m_confirmation->start();
}

void CodePane::setTexts() {
  const auto name = [](QToolButton* tool, const QString& text) {
    tool->setToolButtonStyle(Qt::ToolButtonIconOnly);
    tool->setText(text);
    tool->setToolTip(text);
    tool->setAccessibleName(text);
  };
  name(m_copy, tr("Copy the whole program"));
  name(m_save, tr("Save the program…"));
  setAccessibleName(tr("Code"));
  m_libraries->setAccessibleName(tr("Library"));
  m_view->setAccessibleName(library() == kKeras ? tr("The network in Keras") : tr("The network in PyTorch"));
  m_view->setAccessibleDescription(tr("Enter on a layer's line selects the layer."));
}

void CodePane::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  refresh();
  showSelection();
}

void CodePane::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) setTexts();
}

}  // namespace neurarium
