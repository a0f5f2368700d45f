#pragma once

#include <QWidget>

class QComboBox;
class QLabel;
class QMenu;
class QSlider;
class QToolButton;

namespace neurarium {

class Selection;
class StepPlayer;
class StepSource;

/// Moves along a training step: to the ends, by one move, playing, or straight to what one is looking for; below them the timeline.
class StepBar : public QWidget {
  Q_OBJECT

 public:
  StepBar(StepPlayer& player, const StepSource& source, Selection& selection, QWidget* parent = nullptr);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  QToolButton* addButton(const char* name, const char* icon);
  void showMoment();
  void fillJumps();
  void addJump(const QString& text, int event);
  void retranslate();
  QString whereText() const;

  StepPlayer& m_player;
  const StepSource& m_source;
  Selection& m_selection;
  QToolButton* m_first;
  QToolButton* m_previous;
  QToolButton* m_play;
  QToolButton* m_next;
  QToolButton* m_last;
  QComboBox* m_granularity;
  QSlider* m_pace;
  QToolButton* m_jump;
  QMenu* m_jumps;
  QLabel* m_where;
};

}  // namespace neurarium
