#include "ui/output/reconstruction_page.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/output/reconstruction_gallery.h"
#include "ui/output/split_chooser.h"
#include "ui/theme.h"

namespace neurarium {

ReconstructionPage::ReconstructionPage(QWidget* parent)
    : OutputPage(parent),
      m_splits(new SplitChooser(this)),
      m_legend(new QLabel(this)),
      m_gallery(new ReconstructionGallery) {
  constexpr int kSide = 8;
  m_splits->setObjectName(QStringLiteral("reconstructionSplits"));
  m_legend->setObjectName(QStringLiteral("reconstructionLegend"));
  m_legend->setWordWrap(true);
  auto* scroll = new QScrollArea(this);
  scroll->setWidget(m_gallery);
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  auto* top = new QVBoxLayout;
  top->setContentsMargins(kSide, 0, kSide, 0);
  top->addWidget(m_splits, 0, Qt::AlignLeft);
  top->addWidget(m_legend);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addLayout(top);
  layout->addWidget(scroll, 1);
  connect(m_splits, &SplitChooser::splitChosen, this, &ReconstructionPage::showSplit);
  retranslate();
}

bool ReconstructionPage::canShow(const PreparedData& data) {
  return data.dataset->kind == DataKind::Image && data.dataset->task == Task::Reconstruction &&
         data.outputs == data.dataset->imageShape.size() &&
         std::is_sorted(data.featureColumn.begin(), data.featureColumn.end());
}

void ReconstructionPage::setData(std::shared_ptr<const PreparedData> prepared) {
  m_data = std::move(prepared);
  m_snapshot.reset();
  m_splits->setData(m_data);
  showSplit();
}

void ReconstructionPage::setSnapshot(std::shared_ptr<const Snapshot> snapshot) {
  m_snapshot = std::move(snapshot);
  m_gallery->setSnapshot(m_snapshot);
}

void ReconstructionPage::showSplit() {
  m_gallery->setData(m_data, m_splits->split());
  m_gallery->setSnapshot(m_snapshot);
}

void ReconstructionPage::paintPage(QPainter& painter, const QRectF& target) {
  if (!m_data) return;
  const QString text = QStringLiteral("%1 · %2").arg(splitText(m_splits->split()), m_legend->text());
  painter.setFont(font());
  painter.setPen(theme().text);
  const QRectF room = target.adjusted(8, 0, -8, 0);
  const QRectF used = painter.boundingRect(room, Qt::AlignLeft | Qt::TextWordWrap, text);
  painter.drawText(room, Qt::AlignLeft | Qt::TextWordWrap, text);
  m_gallery->paintGallery(painter, target.adjusted(0, used.height() + 6, 0, 0));
}

void ReconstructionPage::retranslate() {
  m_legend->setText(
      tr("Left the input, right what the network makes of it; below, their mean squared error"));
}

void ReconstructionPage::changeEvent(QEvent* event) {
  OutputPage::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace neurarium
