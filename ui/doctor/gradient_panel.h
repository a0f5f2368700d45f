#pragma once

#include <QWidget>

#include "ui/training_controller.h"

class QButtonGroup;

namespace neurarium {

class GradientPlot;

/// The gradients of the run's layers, with a choice of how to look at them.
class GradientPanel : public QWidget {
  Q_OBJECT

 public:
  GradientPanel(const ProjectDocument& document, const TrainingController& controller,
                QWidget* parent = nullptr);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();

  GradientPlot* m_plot;
  QButtonGroup* m_views;
};

}  // namespace neurarium
