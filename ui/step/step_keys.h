#pragma once

#include <QList>
#include <QObject>

class QWidget;

namespace neurarium {

class StepPlayer;

/// The arrow keys, Home and End move along the training step wherever the keyboard is among these widgets, except in fields that need them.
/// Shift makes a move coarser; Return reveals a hidden number.
class StepKeys : public QObject {
  Q_OBJECT

 public:
  StepKeys(StepPlayer& player, QList<QWidget*> places, QObject* parent);

  void setActive(bool active) { m_isActive = active; }

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  bool press(int key, Qt::KeyboardModifiers modifiers);

  StepPlayer& m_player;
  QList<QWidget*> m_places;
  bool m_isActive = false;
};

}  // namespace neurarium
