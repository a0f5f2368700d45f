#include "ui/output/scores_page.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

#include "ui/display_text.h"

namespace neurarium {

ScoresPage::ScoresPage(ScoresPlot::Kind kind, QWidget* parent)
    : OutputPage(parent), m_kind(kind), m_plot(new ScoresPlot(kind, this)), m_note(new QLabel(this)) {
  constexpr int kSide = 8;
  m_note->setObjectName(QStringLiteral("scoresNote"));
  m_note->setWordWrap(true);
  m_note->setContentsMargins(kSide, 0, kSide, kSide);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(m_plot, 1);
  layout->addWidget(m_note);
  layout->addStretch();
  retranslate();
}

void ScoresPage::setData(std::shared_ptr<const PreparedData> prepared) {
  m_data = std::move(prepared);
  m_plot->setData(m_data);
  retranslate();
}

void ScoresPage::setSnapshot(std::shared_ptr<const Snapshot> snapshot) {
  m_plot->setSnapshot(std::move(snapshot));
}

void ScoresPage::paintPage(QPainter& painter, const QRectF& target) {
  m_plot->paintPlot(painter, target);
}

void ScoresPage::retranslate() {
  const QString reading =
      m_kind == ScoresPlot::Kind::Roc
          ? tr("Every point is another threshold; the ring is the network's own. On the "
               "diagonal one might as well guess.")
          : tr("On the diagonal, the network is as sure as it is right: of the examples "
               "that it finds 70 % likely, 70 % are positive. Rings stand for fewer than %1 "
               "examples.")
                .arg(ScoresPlot::kSparse);
  // In the plane the class is called so anyway.
  const bool hasName = m_data && m_data->dataset->kind != DataKind::Plane;
  //: Which class counts as positive; %2 is a sentence on how to read the plot.
  m_note->setText(hasName ? tr("Positive: %1. %2").arg(classText(*m_data->dataset, 1), reading) : reading);
}

void ScoresPage::resizeEvent(QResizeEvent* event) {
  OutputPage::resizeEvent(event);
  constexpr double kTallest = 1.15;  // heights per width: both axes are shares
  m_plot->setMaximumHeight(static_cast<int>(width() * kTallest));
}

void ScoresPage::changeEvent(QEvent* event) {
  OutputPage::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace neurarium
