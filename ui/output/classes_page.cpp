#include "ui/output/classes_page.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <QTabBar>
#include <QTabWidget>

#include "ui/display_text.h"
#include "ui/output/confusion_matrix.h"
#include "ui/output/digit_gallery.h"
#include "ui/output/split_chooser.h"
#include "ui/theme.h"

namespace neurarium {

ClassesPage::ClassesPage(QWidget* parent)
    : OutputPage(parent),
      m_splits(new SplitChooser(this)),
      m_accuracy(new QLabel(this)),
      m_tabs(new QTabWidget(this)),
      m_matrix(new ConfusionMatrix),
      m_picturesTab(new QWidget),
      m_scroll(new QScrollArea),
      m_gallery(new DigitGallery),
      m_onlyMistakes(new QCheckBox) {
  constexpr int kSide = 8;
  m_accuracy->setObjectName(QStringLiteral("accuracyLabel"));
  m_onlyMistakes->setObjectName(QStringLiteral("onlyMistakes"));
  auto* top = new QHBoxLayout;
  top->setContentsMargins(kSide, 0, kSide, 0);
  top->addWidget(m_splits);
  top->addWidget(m_accuracy, 1, Qt::AlignRight);

  m_scroll->setWidget(m_gallery);
  m_scroll->setWidgetResizable(true);
  m_scroll->setFrameShape(QFrame::NoFrame);
  m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  auto* pictures = new QVBoxLayout(m_picturesTab);
  pictures->setContentsMargins(0, 4, 0, 0);
  auto* options = new QHBoxLayout;
  options->setContentsMargins(kSide, 0, kSide, 0);
  options->addWidget(m_onlyMistakes);
  pictures->addLayout(options);
  pictures->addWidget(m_scroll, 1);

  m_tabs->setDocumentMode(true);
  m_tabs->addTab(m_picturesTab, {});
  m_tabs->addTab(m_matrix, {});
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addLayout(top);
  layout->addWidget(m_tabs, 1);

  connect(m_splits, &SplitChooser::splitChosen, this, &ClassesPage::showSplit);
  connect(m_onlyMistakes, &QCheckBox::toggled, m_gallery, &DigitGallery::setOnlyMistakes);
  retranslate();
}

void ClassesPage::setData(std::shared_ptr<const PreparedData> prepared) {
  m_data = std::move(prepared);
  m_snapshot.reset();
  const bool hasPictures = m_data && m_data->dataset->kind == DataKind::Image;
  m_tabs->setTabVisible(m_tabs->indexOf(m_picturesTab), hasPictures);
  m_tabs->tabBar()->setVisible(hasPictures);
  m_tabs->setCurrentWidget(hasPictures ? m_picturesTab : static_cast<QWidget*>(m_matrix));
  m_splits->setData(m_data);
  showSplit();
}

void ClassesPage::setSnapshot(std::shared_ptr<const Snapshot> snapshot) {
  m_snapshot = std::move(snapshot);
  showSnapshot();
}

void ClassesPage::setSplit(SplitId split) {
  m_splits->setSplit(split);
  showSplit();
}

SplitId ClassesPage::split() const {
  return m_splits->split();
}

void ClassesPage::showSplit() {
  m_matrix->setData(m_data);
  const bool hasPictures = m_data && m_data->dataset->kind == DataKind::Image;
  m_gallery->setData(hasPictures ? m_data : nullptr, split());
  showSnapshot();
}

void ClassesPage::showSnapshot() {
  if (!m_data) return;
  ConfusionCounts counts;
  if (m_snapshot)
    counts = ConfusionCounts(*m_data, examplesOf(*m_data, split()), predictionsOf(*m_snapshot, split()));
  if (counts.total() > 0) {
    m_accuracy->setText(
        tr("%1 of %2 correct").arg(numberText(counts.correct(), 0), numberText(counts.total(), 0)));
  } else {
    m_accuracy->clear();
  }
  m_matrix->setCounts(std::move(counts));
  m_gallery->setSnapshot(m_snapshot);
}

void ClassesPage::paintPage(QPainter& painter, const QRectF& target) {
  if (!m_data) return;
  const double line = QFontMetricsF(font()).height();
  painter.setFont(font());
  painter.setPen(theme().text);
  painter.drawText(QRectF(target.left() + 8, target.top(), target.width() - 16, line), Qt::AlignLeft,
                   QStringLiteral("%1 · %2").arg(splitText(split()), m_accuracy->text()));
  const QRectF rest = target.adjusted(0, line + 6, 0, 0);
  if (m_tabs->currentWidget() == m_picturesTab)
    m_gallery->paintGallery(painter, rest);
  else
    m_matrix->paintMatrix(painter, rest);
}

void ClassesPage::retranslate() {
  m_tabs->setTabText(m_tabs->indexOf(m_picturesTab), tr("Pictures"));
  m_tabs->setTabText(m_tabs->indexOf(m_matrix), tr("Confusion matrix"));
  m_onlyMistakes->setText(tr("Only mistakes"));
  showSnapshot();
}

void ClassesPage::changeEvent(QEvent* event) {
  OutputPage::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace neurarium
