#include "ui/doctor/gradient_panel.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

#include "ui/doctor/gradient_plot.h"
#include "ui/widgets/captioned.h"

namespace neurarium {

GradientPanel::GradientPanel(const ProjectDocument& document, const TrainingController& controller,
                             QWidget* parent)
    : QWidget(parent), m_plot(new GradientPlot(this)), m_views(new QButtonGroup(this)) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  auto* row = new QHBoxLayout;
  row->setContentsMargins(8, 2, 8, 0);
  for (const GradientPlot::View view :
       {GradientPlot::View::Gradients, GradientPlot::View::Updates, GradientPlot::View::HeatMap}) {
    auto* button = new QToolButton(this);
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setFont(smallFont(font()));
    m_views->addButton(button, static_cast<int>(view));
    row->addWidget(button);
  }
  m_views->button(0)->setChecked(true);
  row->addStretch();
  layout->addLayout(row);
  layout->addWidget(m_plot, 1);
  connect(m_views, &QButtonGroup::idClicked, this,
          [this](int view) { m_plot->setView(static_cast<GradientPlot::View>(view)); });
  connect(&controller, &TrainingController::measurementsChanged, this, [this, &document, &controller] {
    m_plot->setVanishingRatio(controller.doctor().thresholds().vanishingRatio);
    m_plot->setShownEpoch(controller.shownEpoch());
    m_plot->setMeasurements(controller.presentDoctor().measurements(), document.project().network);
  });
  retranslate();
}

void GradientPanel::retranslate() {
  m_views->button(static_cast<int>(GradientPlot::View::Gradients))->setText(tr("Gradients"));
  m_views->button(static_cast<int>(GradientPlot::View::Updates))->setText(tr("Steps ÷ weights"));
  m_views->button(static_cast<int>(GradientPlot::View::HeatMap))->setText(tr("Heat map"));
}

void GradientPanel::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QWidget::changeEvent(event);
}

}  // namespace neurarium
