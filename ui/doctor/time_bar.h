#pragma once

#include <QFrame>
#include <QTimer>

#include "ui/training_controller.h"

class QLabel;
class QPushButton;
class QSlider;
class QStackedWidget;
class QToolButton;

namespace neurarium {

/// The whole run on a slider: what was at any kept epoch can be seen again, played through like a film, and be trained on from. The right end is
/// the present.
class TimeBar : public QFrame {
  Q_OBJECT

 public:
  TimeBar(ProjectDocument& document, TrainingController& controller, QWidget* parent = nullptr);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void refresh();
  void refreshTexts();
  void showPlace(int place);
  void trainOn();
  void toggleFilm();
  void showNextPicture();
  void stopFilm();
  /// The slider's right end: one beyond the moments, or the newest of them if the run stands there.
  int presentPlace() const;
  int shownPlace() const;

  ProjectDocument& m_document;
  TrainingController& m_controller;
  QToolButton* m_film;
  QSlider* m_slider;
  QLabel* m_epoch;
  QStackedWidget*
      m_end;  ///< how much is kept, or what one can do in the past: as wide, so that the slider stays
  QLabel* m_memory;
  QPushButton* m_trainOn;
  QPushButton* m_back;
  QTimer m_frames;
};

}  // namespace neurarium
