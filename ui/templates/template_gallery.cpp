#include "ui/templates/template_gallery.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/templates/template_card.h"
#include "ui/templates/template_model.h"

namespace neurarium {

namespace {

constexpr QSize kFirstSize{1000, 640};
constexpr int kLeastCardWidth = 280;

}  // namespace

TemplateGallery::TemplateGallery(QWidget* parent)
    : QDialog(parent),
      m_model(new TemplateModel(this)),
      m_card(new TemplateCard(this)),
      m_introduction(new QLabel(this)),
      m_list(new QListView(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this)) {
  setObjectName(QStringLiteral("templateGallery"));
  m_introduction->setWordWrap(true);
  m_list->setObjectName(QStringLiteral("templates"));
  m_list->setModel(m_model);
  m_list->setItemDelegate(m_card);
  m_list->setViewMode(QListView::IconMode);
  m_list->setMovement(QListView::Static);
  m_list->setResizeMode(QListView::Adjust);
  m_list->setUniformItemSizes(true);
  m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  // Always there, or the width of the cards would depend on their height.
  m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
  m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_list->setFrameShape(QFrame::NoFrame);
  m_list->viewport()->setBackgroundRole(QPalette::Window);
  m_list->viewport()->setMouseTracking(true);
  m_list->viewport()->installEventFilter(this);
  m_list->setCurrentIndex(m_model->index(0));
  m_buttons->button(QDialogButtonBox::Ok)->setObjectName(QStringLiteral("useTemplate"));
  m_buttons->button(QDialogButtonBox::Ok)->setDefault(true);

  auto* layout = new QVBoxLayout(this);
  layout->addWidget(m_introduction);
  layout->addWidget(m_list, 1);
  layout->addWidget(m_buttons);
  connect(m_list, &QListView::doubleClicked, this, &TemplateGallery::use);
  connect(m_buttons, &QDialogButtonBox::accepted, this, &TemplateGallery::use);
  connect(m_buttons, &QDialogButtonBox::rejected, this, &TemplateGallery::reject);
  retranslate();
  resize(kFirstSize);
}

void TemplateGallery::use() {
  const QModelIndex current = m_list->currentIndex();
  if (!current.isValid()) return;
  accept();
  emit chosen(m_model->project(current.row()), current.data().toString());
}

void TemplateGallery::arrange() {
  const int room = m_list->viewport()->width();
  const int columns = std::max(1, room / kLeastCardWidth);
  const int width = room / columns;
  const QSize card(width, TemplateCard::heightFor(*m_model, width, m_list->font()));
  m_card->setCardSize(card);
  m_list->setGridSize(card);
  m_list->verticalScrollBar()->setSingleStep(card.height() / 4);
  m_model->setPictureSize(TemplateCard::pictureSize(width), devicePixelRatioF());
}

void TemplateGallery::retranslate() {
  setWindowTitle(tr("Templates"));
  m_introduction->setText(tr(
      "Networks with their data, ready to train. The project that is open gives way; Undo brings it back."));
  m_list->setAccessibleName(tr("Templates"));
  m_buttons->button(QDialogButtonBox::Ok)->setText(tr("Use"));
  m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
  m_model->retranslate();
}

void TemplateGallery::showEvent(QShowEvent* event) {
  QDialog::showEvent(event);
  arrange();
  m_list->setFocus(Qt::OtherFocusReason);
}

void TemplateGallery::changeEvent(QEvent* event) {
  QDialog::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
  if (event->type() == QEvent::PaletteChange) m_model->redraw();
  const bool changesHeights = event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange;
  if (changesHeights && isVisible()) arrange();
}

bool TemplateGallery::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Resize && isVisible()) arrange();
  return QDialog::eventFilter(watched, event);
}

}  // namespace neurarium
