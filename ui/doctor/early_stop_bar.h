#pragma once

#include <QFrame>

#include "ui/training_controller.h"

class QLabel;
class QProgressBar;
class QPushButton;

namespace neurarium {

/// Early stopping as it happens: the best epoch so far, how much patience is left, and, at any time, the way back to the best.
class EarlyStopBar : public QFrame {
  Q_OBJECT

 public:
  explicit EarlyStopBar(TrainingController& controller, QWidget* parent = nullptr);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void refresh();
  void restoreBest();

  TrainingController& m_controller;
  QLabel* m_text;
  QProgressBar* m_patience;
  QPushButton* m_restore;
};

}  // namespace neurarium
