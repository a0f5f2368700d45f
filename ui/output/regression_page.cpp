#include "ui/output/regression_page.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QTextDocument>
#include <QVBoxLayout>
#include <cmath>

#include "ui/display_text.h"
#include "ui/output/predicted_plot.h"
#include "ui/plots/split_id.h"
#include "ui/plots/value_text.h"
#include "ui/theme.h"

namespace neurarium {

RegressionPage::RegressionPage(QWidget* parent)
    : OutputPage(parent),
      m_plot(new PredictedPlot(this)),
      m_figures(new QLabel(this)),
      m_outputs(new QComboBox(this)),
      m_residuals(new QCheckBox(this)) {
  constexpr int kSide = 8;
  m_figures->setObjectName(QStringLiteral("regressionFigures"));
  m_figures->setTextFormat(Qt::RichText);
  m_figures->setContentsMargins(kSide, 0, kSide, kSide);
  m_outputs->setObjectName(QStringLiteral("outputChooser"));
  m_residuals->setObjectName(QStringLiteral("showResiduals"));
  auto* top = new QHBoxLayout;
  top->setContentsMargins(kSide, 0, kSide, 0);
  top->addWidget(m_outputs);
  top->addStretch();
  top->addWidget(m_residuals);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addLayout(top);
  layout->addWidget(m_plot, 1);
  layout->addWidget(m_figures);
  layout->addStretch();
  connect(m_outputs, &QComboBox::activated, this, [this](int output) {
    m_plot->setOutput(output);
    showFigures();
  });
  connect(m_residuals, &QCheckBox::toggled, m_plot, &PredictedPlot::setShowsResiduals);
  retranslate();
}

void RegressionPage::retranslate() {
  m_residuals->setText(tr("Residuals"));
  m_residuals->setToolTip(tr("What is left: the true less the predicted value"));
  fillOutputs();
}

void RegressionPage::setData(std::shared_ptr<const PreparedData> prepared) {
  m_data = std::move(prepared);
  m_snapshot.reset();
  m_plot->setData(m_data);
  m_outputs->clear();
  fillOutputs();
  showFigures();
}

void RegressionPage::setSnapshot(std::shared_ptr<const Snapshot> snapshot) {
  m_snapshot = std::move(snapshot);
  m_plot->setSnapshot(m_snapshot);
  showFigures();
}

void RegressionPage::fillOutputs() {
  const int chosen = std::max(0, m_outputs->currentIndex());
  m_outputs->setAccessibleName(tr("Output shown"));
  m_outputs->clear();
  if (!m_data) return;
  for (const std::string& name : m_data->outputNames) m_outputs->addItem(featureText(name));
  m_outputs->setCurrentIndex(chosen);
  m_outputs->setVisible(m_data->outputs > 1);
}

void RegressionPage::showFigures() {
  QString rows;
  for (const SplitId split : kSplits) {
    if (!m_data || !m_snapshot || examplesOf(*m_data, split).size() == 0) continue;
    const auto figures =
        RegressionFigures::of(*m_data, examplesOf(*m_data, split), predictionsOf(*m_snapshot, split),
                              std::max(0, m_outputs->currentIndex()));
    rows += QStringLiteral(
                "<tr><td style='color:%1'>● %2</td><td align='right'>%3</td><td align='right'>%4</td></tr>")
                .arg(splitColor(split).name(), splitText(split),
                     std::isfinite(figures.rSquared) ? numberText(figures.rSquared, 3) : QStringLiteral("–"),
                     significantText(figures.meanAbsoluteError, 4));
  }
  if (rows.isEmpty()) {
    m_figures->clear();
    return;
  }
  m_figures->setText(
      QStringLiteral(
          "<table width='100%' cellspacing='2'><tr><td></td><td align='right' style='color:%1'>%2</td>"
          "<td align='right' style='color:%1'>%3</td></tr>%4</table>")
          .arg(theme().mutedText.name(), QStringLiteral("R²"), tr("Mean absolute error"), rows));
}

void RegressionPage::paintPage(QPainter& painter, const QRectF& target) {
  QTextDocument text;
  text.setDefaultFont(font());
  text.setDefaultStyleSheet(QStringLiteral("body, td { color: %1; }").arg(theme().text.name()));
  text.setTextWidth(target.width() - 16);
  text.setHtml(m_figures->text());
  const double figures = text.size().height();
  m_plot->paintPlot(painter, target.adjusted(0, 0, 0, -figures));
  painter.save();
  painter.translate(target.left() + 8, target.bottom() - figures);
  text.drawContents(&painter);
  painter.restore();
}

void RegressionPage::changeEvent(QEvent* event) {
  OutputPage::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
  if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) showFigures();
}

void RegressionPage::resizeEvent(QResizeEvent* event) {
  OutputPage::resizeEvent(event);
  constexpr double kTallest = 1.15;  // heights per width: a taller plot makes every slope look steep
  m_plot->setMaximumHeight(static_cast<int>(width() * kTallest));
}

}  // namespace neurarium
