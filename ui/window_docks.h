#pragma once

#include <QObject>
#include <array>

#include "ui/settings.h"

class QDockWidget;
class QMainWindow;
class QWidget;

namespace neurarium {

/// The panels around the canvas, and which of them each activity shows where. A user's own arrangement is kept for each activity.
class WindowDocks : public QObject {
  Q_OBJECT

 public:
  enum Dock {
    Layers,
    Data,
    Training,
    Inspector,
    History,
    Example,
    Diagnosis,
    Output,
    WhatIf,
    Experiments,
    Code,
    Formula,
    Gradients,
    Activations,
    Loss,
    Accuracy,
    Count
  };
  using Contents = std::array<QWidget*, Count>;

  WindowDocks(QMainWindow& window, Settings& settings, const Contents& contents);

  QDockWidget* operator[](Dock dock) const { return m_docks[dock]; }
  Activity activity() const { return m_activity; }
  /// Puts away the present arrangement and shows that of `activity`.
  void setActivity(Activity activity);
  /// Forgets the user's arrangement of the present activity.
  void resetArrangement();
  /// Writes the present arrangement into the settings.
  void remember();
  /// Accuracy means nothing for a regression.
  void setHasAccuracy(bool hasAccuracy);
  void windowLeapt();
  void retranslate();

 signals:
  void visibilityChanged();

 private:
  void arrange();
  void arrangeFirst();
  /// Gives the panels their share of the window.
  void shareRoom();
  void place(Qt::DockWidgetArea area, std::initializer_list<Dock> tabs);
  bool isOwnArrangement() const;

  QMainWindow& m_window;
  Settings& m_settings;
  std::array<QDockWidget*, Count> m_docks{};
  Activity m_activity;
  bool m_hasAccuracy = true;
};

}  // namespace neurarium
