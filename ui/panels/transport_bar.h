#pragma once

#include <QToolBar>
#include <memory>

#include "core/training/snapshot.h"
#include "ui/training_controller.h"
#include "ui/widgets/document_view.h"

class QComboBox;
class QLabel;
class QSlider;
class QSpinBox;
class QToolButton;

namespace neurarium {

class Captioned;
class RateCombo;

/// Play, pause and step; how fast, how far; and the settings that act at once on a running network. What comes last gives way first when the
/// window is narrow: it moves into the bar's own menu.
class TransportBar : public QToolBar, private DocumentView {
  Q_OBJECT

 public:
  TransportBar(ProjectDocument& document, TrainingController& controller, QWidget* parent = nullptr);

 protected:
  void showDocument() override;
  void changeEvent(QEvent* event) override;

 private:
  QToolButton* addButton(const char* name, const char* icon);
  Captioned* addField(QWidget* control);
  void addButtons();
  void addProgress();
  void addSpeed();
  void addRates();

  void showPlaying();
  void showSpeed();
  void showProgress();
  void showRegularization();
  void setRegularization(int kind, double rate);
  void reserveWidths();

  TrainingController& m_controller;
  QToolButton* m_play = nullptr;
  QLabel* m_epoch = nullptr;
  QLabel* m_batch = nullptr;
  QLabel* m_examples = nullptr;
  QSlider* m_speed = nullptr;
  Captioned* m_speedField = nullptr;
  RateCombo* m_learningRate = nullptr;
  QSpinBox* m_batchSize = nullptr;
  QComboBox* m_penalty = nullptr;
  RateCombo* m_penaltyRate = nullptr;
};

}  // namespace neurarium
